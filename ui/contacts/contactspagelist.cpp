// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The list on the page: its columns and filters, what is copied of it and edited in it.

#include "ui/base/onfinished.h"
#include "ui/contacts/celleditor.h"
#include "ui/contacts/columnchooser.h"
#include "ui/contacts/contactspage.h"
#include "ui/look/tokens.h"

#include <QAction>
#include <QHBoxLayout>

#include <algorithm>
#include <utility>

namespace onefold::ui::contacts {

using namespace Qt::StringLiterals;
using identity::Verdict;
using look::Button;
using look::ButtonRole;
using look::Icon;
using workspace::Workspace;

namespace {

bool isOfSameCell(const saving::SaveRequest &one, const saving::SaveRequest &other)
{
    return one.id == other.id
        && std::ranges::any_of(one.fields, [&](const auto &entry) { return other.fields.contains(entry.first); });
}

} // namespace

QWidget *ContactsPage::makeTools()
{
    auto *const tools = new look::Panel(look::Ground::Panel, Qt::BottomEdge, this);
    m_saveView = new Button(tr("Save view…"), ButtonRole::Link, tools);
    m_clearFilters = new Button(tr("Clear filters"), ButtonRole::Link, tools);
    m_filter = new Button(tr("Filter columns"), ButtonRole::Bare, tools);
    m_chooseColumns = new Button(tr("Choose columns"), ButtonRole::Bare, tools);
    m_filter->setLeadingIcon(Icon::Filter);
    m_chooseColumns->setLeadingIcon(Icon::Columns);
    for (Button *const button : {m_filter, m_chooseColumns})
        button->setSpokenOnly(true);
    m_saveView->hide();
    m_clearFilters->hide();
    auto *const row = new QHBoxLayout(tools);
    row->setContentsMargins(6, 0, 6, 1);
    row->setSpacing(2);
    for (Button *const button : {m_saveView, m_clearFilters, m_filter, m_chooseColumns})
        row->addWidget(button);
    return tools;
}

void ContactsPage::setupList()
{
    FilterHeader &header = m_table->filterHeader();
    connect(m_filter, &QPushButton::clicked, this, &ContactsPage::toggleFilters);
    connect(m_clearFilters, &QPushButton::clicked, &header, &FilterHeader::clearFilters);
    connect(m_chooseColumns, &QPushButton::clicked, this, &ContactsPage::openColumnChooser);
    connect(&header, &FilterHeader::filtersChanged, this, &ContactsPage::applyFilters);
    connect(m_table, &ContactTable::columnsRequested, this, &ContactsPage::chooseColumns);
    connect(m_table, &ContactTable::copyRequested, this, &ContactsPage::copySelected);
    connect(m_table, &ContactTable::edited, this, &ContactsPage::saveCell);
    connect(&m_copier, &RowCopier::noticed, this, &ContactsPage::noticed);
    auto *const toggle = new QAction(this);
    toggle->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    toggle->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(toggle, &QAction::triggered, this, &ContactsPage::toggleFilters);
    addAction(toggle);
}

void ContactsPage::toggleFilters()
{
    FilterHeader &header = m_table->filterHeader();
    if (!header.areFiltersShown())
        return header.focusFilters();
    header.setFiltersShown(false);
    focusMain();
}

void ContactsPage::applyFilters()
{
    if (m_isShowing)
        return;
    store::ListQuery query = m_model.query();
    query.search.filters.clear();
    for (const auto &[id, text] : m_table->filterHeader().filters()) {
        if (const auto column = columnFor(id))
            query.search.filters.push_back({column->sort.by, text});
    }
    m_model.setQuery(query);
    updateTools();
}

void ContactsPage::updateTools()
{
    m_clearFilters->setVisible(!m_table->filterHeader().filters().empty());
    m_saveView->setVisible(isNarrowed());
    updateListState();
}

void ContactsPage::openColumnChooser()
{
    chooseColumns(m_chooseColumns->mapToGlobal(QPoint(0, m_chooseColumns->height())));
}

/// Custom fields and identifiers are those the workspace knows now.
void ContactsPage::chooseColumns(const QPoint &at)
{
    const auto membersOf = [](Workspace &workspace) -> Result<std::vector<contact::FieldKey>> {
        std::vector<contact::FieldKey> members;
        const Result<void> read = workspace.store().read([&](store::Session &session) {
            for (const auto &[key, type] : session.customTypes())
                members.push_back({contact::Field::Custom, key});
            for (const contact::FieldKey &key : store::loadIdentityRule(session).fields) {
                if (key.field == contact::Field::Identifier)
                    members.push_back(key);
            }
        });
        return read ? Result(members) : Result<std::vector<contact::FieldKey>>(read.error());
    };
    onFinished(m_client.read(membersOf), this, [this, at](const Result<std::vector<contact::FieldKey>> &members) {
        if (!members)
            return Q_EMIT noticed(noticeOf(members.error()));
        (new ColumnChooser(m_table->arranger(), availableColumns(*members), this))->popUp(at);
    });
}

void ContactsPage::copySelected()
{
    m_copier.copy(m_table->selectedRanges(), m_table->visibleColumns());
}

/// A server that is away is told of once, and not at each attempt to reach it.
void ContactsPage::tell(const Error &error)
{
    if (error.code != ErrorCode::Unavailable)
        return Q_EMIT noticed(noticeOf(error));
    if (!m_isReachable)
        return;
    setReachable(false);
    Q_EMIT noticed({.look = NoticeLook::Unknown,
        .headline = tr("Nothing can be saved now"),
        .detail = tr("It is tried again by itself; what you type is kept. %1", "why not").arg(error.message)});
}

void ContactsPage::setReachable(bool isReachable)
{
    if (m_isReachable == isReachable)
        return;
    m_isReachable = isReachable;
    m_form->setReadOnly(!isReachable);
    m_table->setReadOnly(!isReachable);
    m_deeds.longWork().setAway(!isReachable);
    if (!isReachable)
        return;
    m_failure.reset();
    Q_EMIT noticed({.look = NoticeLook::Updated,
        .headline = tr("Connected again"),
        .detail = tr("Everything can be saved again.")});
    m_model.reload();
    m_form->refresh();
    for (const saving::SaveRequest &request : std::exchange(m_unsent, {}))
        saveCell(request);
}

void ContactsPage::keepUnsent()
{
    for (const saving::SaveRequest &request : std::exchange(m_unsent, {}))
        m_form->keep(request);
    // An editor that is hidden has given its text away already.
    const auto *const editor = m_table->findChild<CellEditor *>();
    if (editor && !editor->isHidden() && editor->isChanged())
        m_form->keep(editor->request());
}

void ContactsPage::saveCell(const saving::SaveRequest &request)
{
    const auto save = [request](Workspace &workspace) { return workspace.save(request); };
    onFinished(m_client.write(save), this, [this, request](const Result<saving::SaveOutcome> &outcome) {
        if (outcome && (outcome->verdict == Verdict::Rejected || outcome->verdict == Verdict::Failed)) {
            keepCell(request, noticeOf(*outcome));
            return m_model.refresh(); // somebody else may have been quicker
        }
        if (outcome) {
            if (outcome->contact)
                letCellGo(request, *outcome->contact);
            return showSaved(*outcome);
        }
        if (outcome.error().code == ErrorCode::Unavailable) {
            m_unsent.push_back(request); // goes once it is there again
            return tell(outcome.error());
        }
        Notice notice = noticeOf(outcome.error());
        if (outcome.error().code != ErrorCode::Uncertain)
            notice.actions.push_back({tr("Try again"), [this, request] { saveCell(request); }});
        keepCell(request, notice);
    });
}

void ContactsPage::keepCell(const saving::SaveRequest &request, const Notice &why)
{
    if (!request.id || request.fields.isEmpty())
        return Q_EMIT noticed(why);
    Notice notice = why;
    m_form->keep(request);
    std::erase_if(m_kept, [&](const saving::SaveRequest &kept) { return isOfSameCell(kept, request); });
    m_kept.push_back(request);
    if (!notice.detail.isEmpty())
        notice.detail += u" · "_s;
    notice.detail += tr("What you typed is kept in the form.");
    notice.actions.push_back({tr("Go to the field"), [this, id = *request.id, field = request.fields.begin()->first] {
                                  openDrawer();
                                  m_form->openKept(id, field);
                              }});
    Q_EMIT noticed(notice);
}

void ContactsPage::letCellGo(const saving::SaveRequest &request, const contact::Contact &contact)
{
    std::erase_if(m_kept, [&](const saving::SaveRequest &kept) {
        const bool isMeant = isOfSameCell(kept, request);
        if (isMeant)
            m_form->letGo(kept, contact);
        return isMeant;
    });
}

} // namespace onefold::ui::contacts
