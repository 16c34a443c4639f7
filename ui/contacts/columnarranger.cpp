// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/columnarranger.h"

#include "ui/contacts/contactmodel.h"

#include <QHeaderView>
#include <QScopedValueRollback>

#include <algorithm>

namespace onefold::ui::contacts {

namespace {

constexpr int narrowest = 48;
constexpr int widest = 2000;

} // namespace

ColumnLayout defaultColumnLayout()
{
    ColumnLayout layout;
    for (const QString &id : defaultColumnIds())
        layout.push_back({id, columnFor(id).value().width});
    return layout;
}

QStringList toStrings(const ColumnLayout &layout)
{
    QStringList strings;
    for (const ColumnPlace &place : layout)
        strings += place.id + u':' + QString::number(place.width);
    return strings;
}

ColumnLayout columnLayoutFromStrings(const QStringList &strings)
{
    ColumnLayout layout;
    for (const QString &string : strings) {
        // The width stands behind the last colon: a custom field's key may hold others.
        const qsizetype colon = string.lastIndexOf(u':');
        const QString id = string.left(colon);
        const auto column = colon > 0 ? columnFor(id) : std::nullopt;
        const bool isNew = std::ranges::find(layout, id, &ColumnPlace::id) == layout.end();
        const int width = QStringView(string).mid(colon + 1).toInt();
        if (column && isNew)
            layout.push_back({column->id, width > 0 ? std::clamp(width, narrowest, widest) : column->width});
    }
    return layout.empty() ? defaultColumnLayout() : layout;
}

ColumnArranger::ColumnArranger(ContactModel &model, QHeaderView &header, QObject *parent)
    : QObject(parent),
      m_model(model),
      m_header(header)
{
    arrange(defaultColumnLayout());
    connect(&header, &QHeaderView::sectionMoved, this, [this] {
        if (!m_isArranging)
            Q_EMIT arranged();
    });
    connect(&header, &QHeaderView::sectionResized, this, [this](int section, int /*before*/, int width) {
        const bool isStretched = m_header.visualIndex(section) == m_header.count() - 1;
        if (m_isArranging || isStretched || section >= m_model.columnCount())
            return;
        m_widths.insert(m_model.column(section).id, width);
        Q_EMIT arranged();
    });
}

ColumnLayout ColumnArranger::layout() const
{
    ColumnLayout layout;
    for (int position = 0; position < m_header.count(); ++position) {
        const Column &column = m_model.column(m_header.logicalIndex(position));
        layout.push_back({column.id, m_widths.value(column.id, column.width)});
    }
    return layout;
}

void ColumnArranger::arrange(const ColumnLayout &layout)
{
    const QScopedValueRollback arranging(m_isArranging, true);
    Columns columns;
    for (const ColumnPlace &place : layout) {
        if (auto column = columnFor(place.id))
            columns.push_back(*std::move(column));
    }
    m_model.setColumns(columns);
    for (std::size_t position = 0; position < layout.size(); ++position) {
        const auto column = std::ranges::find(m_model.columns(), layout[position].id, &Column::id);
        const int section = static_cast<int>(column - m_model.columns().begin());
        m_header.moveSection(m_header.visualIndex(section), static_cast<int>(position));
        m_header.resizeSection(section, layout[position].width);
        m_widths.insert(column->id, layout[position].width);
    }
    m_header.setSortIndicator(columnSortedBy(m_model.columns(), m_model.query().sort),
        m_model.query().sort.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    Q_EMIT arranged();
}

void ColumnArranger::setShown(const QString &id, bool shown)
{
    ColumnLayout wanted = layout();
    const auto place = std::ranges::find(wanted, id, &ColumnPlace::id);
    const auto column = columnFor(id);
    if (shown && column && place == wanted.end())
        wanted.push_back({id, m_widths.value(id, column->width)});
    else if (!shown && place != wanted.end() && wanted.size() > 1)
        wanted.erase(place);
    arrange(wanted);
}

} // namespace onefold::ui::contacts
