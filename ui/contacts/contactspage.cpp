// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/contactspage.h"

#include "ui/base/keyboardwatch.h"
#include "ui/contacts/wording.h"
#include "ui/look/tokens.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QVBoxLayout>

namespace onefold::ui::contacts {

namespace {

// Changes by other programs are seen within this time; asking costs one look at a number.
constexpr int pollMilliseconds = 1000;

} // namespace

ContactsPage::ContactsPage(const Parts &parts, QWidget *parent)
    : Page(parent),
      m_client(parts.client),
      m_deeds(parts.deeds),
      m_settings(parts.settings),
      m_workspace(parts.workspace),
      m_model(parts.client),
      m_table(new ContactTable(m_model, parts.client, this)),
      m_empty(new look::EmptyState(m_table->viewport())),
      m_form(new ContactForm(parts.client, this)),
      m_copier(m_model),
      m_bulk(parts.deeds),
      m_paster(m_model, m_bulk),
      m_views(parts.client)
{
    setupLayout();
    setupTable();
    setupList();
    setupBulk();
    setupViews();
    setupForm();
    restoreLayout();
    updateListState();
    m_model.reload();
}

ContactsPage::~ContactsPage()
{
    // Before the model that it looks at.
    delete m_table;
}

void ContactsPage::setupLayout()
{
    auto *const middle = new look::Panel(look::Ground::Panel, {}, this);
    m_stripRow = new QHBoxLayout;
    m_stripRow->setSpacing(0);
    m_stripRow->addWidget(makeTools());
    auto *const column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_stripRow);
    column->addWidget(m_table, 1);
    m_bulkBar = new BulkBar(middle);
    column->addWidget(m_bulkBar);
    m_splitter = new QSplitter(this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(middle);
    m_splitter->addWidget(m_form);
    m_splitter->setStretchFactor(0, 1);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    auto *const overTable = new QVBoxLayout(m_table->viewport());
    overTable->setContentsMargins(0, 0, 0, 0);
    overTable->addWidget(m_empty);
}

void ContactsPage::setupTable()
{
    connect(m_table, &ContactTable::selectionCountChanged, this,
        [this] { Q_EMIT selectedChanged(m_table->selectedCount()); });
    connect(&m_model, &ContactModel::listed, this, [this] {
        m_failure.reset();
        updateListState();
    });
    connect(&m_model, &ContactModel::refreshed, this, [this] {
        updateListState();
        Q_EMIT changed();
    });
    connect(&m_model, &ContactModel::failed, this, [this](const Error &error) {
        m_failure = error;
        tell(error);
        updateListState();
    });
    connect(&m_model, &ContactModel::reached, this, [this] { setReachable(true); });
    connect(&m_deeds, &Deeds::done, &m_model, &ContactModel::refresh);
    connect(&m_poll, &QTimer::timeout, &m_model, &ContactModel::refresh);
    m_poll.start(pollMilliseconds);
}

void ContactsPage::hostStrip(QWidget *strip)
{
    m_stripRow->insertWidget(0, strip, 1);
    strip->show();
    updateListState();
}

void ContactsPage::focusMain()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void ContactsPage::focusRows()
{
    focusMain();
    if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0)
        m_table->goToRow(0);
}

void ContactsPage::setSearch(const QString &text)
{
    store::ListQuery query = m_model.query();
    query.search.text = text;
    m_model.setQuery(query);
    updateTools();
}

void ContactsPage::updateListState()
{
    const int rows = m_model.rowCount();
    const QString count =
        m_model.isCounted() ? tr("%1 contacts", "a count of several", rows).arg(countText(rows)) : QString();
    Q_EMIT restingChanged(listTitle(), m_model.isSettled() ? count : tr("Loading…"));
    const KeyboardWatch keyboard(*m_empty);
    m_empty->setVisible(rows == 0 && (m_model.isSettled() || m_failure));
    sayWhyEmpty();
    if (keyboard.isLost())
        focusMain();
}

void ContactsPage::sayWhyEmpty()
{
    const auto showAll = [this] { leaveFor(places::all); };
    if (m_failure)
        m_empty->say(m_failure->message, tr("Try again"), [this] { m_model.reload(); });
    else if (!m_table->filterHeader().filters().empty())
        m_empty->say(tr("No contact matches these filters."), tr("Clear filters"),
            [this] { m_table->filterHeader().clearFilters(); });
    else if (isNarrowed() && !m_model.query().search.text.isEmpty())
        m_empty->say(tr("No contact matches “%1”.").arg(m_model.query().search.text), tr("Clear the search"),
            [this] { Q_EMIT searchClearRequested(); });
    else if (m_views.find(m_place))
        m_empty->say(tr("No contact matches these filters."), tr("All contacts"), showAll);
    else if (m_place == places::needsCare)
        m_empty->say(tr("Nothing needs care."), tr("All contacts"), showAll);
    else
        m_empty->say(tr("No contacts yet. Type the first, or drop a CSV file here."), tr("New contact…"),
            [this] { newContact(); });
}

void ContactsPage::restoreLayout()
{
    constexpr int column = 1440 - look::measure::sidebar - look::measure::form - 2;
    m_splitter->setSizes({column, look::measure::form});
    m_splitter->restoreState(m_settings.form());
    m_table->arranger().arrange(columnLayoutFromStrings(m_settings.columns(m_workspace)));
}

void ContactsPage::saveLayout()
{
    if (!isNarrow())
        m_settings.setForm(m_splitter->saveState());
    m_settings.setColumns(m_workspace, toStrings(m_ownColumns.value_or(m_table->arranger().layout())));
}

} // namespace onefold::ui::contacts
