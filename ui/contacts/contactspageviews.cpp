// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where on the page one is: all contacts, the recent ones, a saved view; and keeping what is shown as a view.

#include "ui/base/onfinished.h"
#include "ui/contacts/contactspage.h"
#include "ui/contacts/viewnamer.h"
#include "ui/contacts/wording.h"

#include <QMenu>
#include <QScopedValueRollback>
#include <QSignalBlocker>

namespace onefold::ui::contacts {

using store::SavedView;
using store::SpecialSort;

void ContactsPage::setupViews()
{
    connect(&m_views, &SavedViewList::sectionChanged, this, &ContactsPage::placesChanged);
    connect(&m_views, &SavedViewList::failed, this, [this](const Error &error) { Q_EMIT noticed(noticeOf(error)); });
    connect(this, &ContactsPage::changed, &m_views, &SavedViewList::recount);
    connect(this, &ContactsPage::changed, this, &ContactsPage::countCare);
    connect(m_saveView, &QPushButton::clicked, this, &ContactsPage::nameView);
    connect(&m_model, &ContactModel::listed, this, &ContactsPage::updateTools);
    // Once whoever shows the places listens.
    QMetaObject::invokeMethod(&m_views, &SavedViewList::load, Qt::QueuedConnection);
    QMetaObject::invokeMethod(this, &ContactsPage::countCare, Qt::QueuedConnection);
}

void ContactsPage::showPlace(const QString &id)
{
    leaveView();
    m_place = id;
    store::ListQuery query;
    query.search.needsCare = id == places::needsCare;
    if (id == places::recent)
        query.sort = {.by = SpecialSort::UpdatedAt, .descending = true};
    if (const SavedView *const view = m_views.find(id)) {
        query = view->query;
        m_ownColumns = m_table->arranger().layout();
        ColumnLayout layout;
        for (const store::ViewColumn &column : view->columns)
            layout.push_back({store::toString(column.column), column.width});
        if (!layout.empty())
            m_table->arranger().arrange(layout);
    }
    m_placeQuery = query;
    showQuery(query);
}

void ContactsPage::leaveFor(const QString &place)
{
    showPlace(place);
    Q_EMIT placeShown(place);
}

/// Gives the table back the columns that the person had before a view showed its own.
void ContactsPage::leaveView()
{
    if (const auto own = std::exchange(m_ownColumns, std::nullopt))
        m_table->arranger().arrange(*own);
}

void ContactsPage::showQuery(const store::ListQuery &query)
{
    const QScopedValueRollback showing(m_isShowing, true);
    std::map<QString, QString> filters;
    for (const store::ColumnFilter &filter : query.search.filters)
        filters[store::toString(filter.column)] = filter.text;
    FilterHeader &header = m_table->filterHeader();
    header.setFilters(filters);
    {
        const QSignalBlocker blocker(header);
        header.setSortIndicator(columnSortedBy(m_model.columns(), query.sort),
            query.sort.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    m_model.setQuery(query);
    Q_EMIT searchShown(query.search.text);
    updateTools();
}

bool ContactsPage::isNarrowed() const
{
    const store::Search &search = m_model.query().search;
    return search != m_placeQuery.search && !search.isEmpty();
}

QString ContactsPage::listTitle() const
{
    if (isNarrowed())
        return m_table->filterHeader().filters().empty() ? tr("Found") : tr("Filtered");
    if (const SavedView *const view = m_views.find(m_place))
        return visible(view->name);
    if (m_place == places::needsCare)
        return tr("Needs care");
    return m_place == places::recent ? tr("Recent") : tr("All contacts");
}

void ContactsPage::countCare()
{
    if (m_isCountingCare) {
        m_isCareStale = true;
        return;
    }
    m_isCountingCare = true;
    // Settings decide what needs care; where they changed, contacts are looked over before they are counted.
    const auto count = [](workspace::Workspace &workspace) -> Result<qint64> {
        const Result<void> tended = workspace.tend({});
        return tended ? workspace.count({.needsCare = true}) : Result<qint64>(tended.error());
    };
    onFinished(m_client.background(count), this, [this](const Result<qint64> &counted) {
        m_isCountingCare = false;
        if (counted)
            Q_EMIT placeCounted(places::needsCare, *counted);
        if (std::exchange(m_isCareStale, false))
            countCare();
    });
}

void ContactsPage::openNextAfter(contact::ContactId id)
{
    const int row = m_table->currentIndex().row();
    if (m_place != places::needsCare || row < 0)
        return;
    m_model.locate(id, [this, row](int found) {
        if (found < 0 && m_model.rowCount() > 0)
            m_table->goToRow(std::min(row, m_model.rowCount() - 1));
    });
}

SavedView ContactsPage::shownView(const QString &name) const
{
    SavedView view{.name = name, .query = m_model.query()};
    for (const ColumnPlace &place : m_table->arranger().layout()) {
        if (const auto column = store::columnFromString(place.id))
            view.columns.push_back({*column, place.width});
    }
    return view;
}

void ContactsPage::nameView()
{
    const auto remark = [this](const QString &name) {
        return m_views.hasName(name) ? tr("There is a view of this name. It will be replaced.") : QString();
    };
    auto *const namer = new ViewNamer({tr("Name of the view"), tr("Save view")}, remark, true, this);
    connect(namer, &ViewNamer::named, this, [this](const QString &name) {
        m_views.save(shownView(name));
        Q_EMIT noticed({.look = NoticeLook::Updated, .headline = tr("Saved view %1").arg(visible(name))});
    });
    const SavedView *const current = m_views.find(m_place);
    namer->popUp(m_saveView->mapToGlobal(QPoint(0, m_saveView->height())), current ? current->name : QString());
}

void ContactsPage::renameView(const QString &name, const QPoint &at)
{
    const auto remark = [this, name](const QString &newName) {
        return newName != name && m_views.hasName(newName) ? tr("There is a view of this name.") : QString();
    };
    auto *const namer = new ViewNamer({tr("New name of the view"), tr("Rename view")}, remark, false, this);
    connect(namer, &ViewNamer::named, this, [this, name](const QString &newName) {
        m_views.rename(name, newName);
        if (m_place == SavedViewList::placeIdOf(name)) {
            m_place = SavedViewList::placeIdOf(newName);
            Q_EMIT placeShown(m_place);
        }
    });
    namer->popUp(at, name);
}

void ContactsPage::openPlaceMenu(const QString &id, const QPoint &at)
{
    const SavedView *const view = m_views.find(id);
    if (!view)
        return;
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString name = view->name;
    menu->addAction(tr("Rename…"), this, [this, name, at] { renameView(name, at); });
    menu->addAction(tr("Update to what is shown"), this, [this, name] {
        m_views.save(shownView(name));
        Q_EMIT noticed({.look = NoticeLook::Updated, .headline = tr("Updated view %1").arg(visible(name))});
    });
    menu->addAction(tr("Delete view"), this, [this, view = *view] {
        m_views.remove(view.name);
        if (m_place == SavedViewList::placeIdOf(view.name))
            leaveFor(places::all);
        Q_EMIT noticed({.headline = tr("Deleted view %1").arg(visible(view.name)),
            .actions = {{tr("Undo"), [this, view] { m_views.save(view); }}}});
    });
    menu->popup(at);
}

} // namespace onefold::ui::contacts
