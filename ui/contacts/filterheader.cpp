// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/filterheader.h"

#include "ui/contacts/contactmodel.h"
#include "ui/look/panel.h"
#include "ui/look/tokens.h"

#include "core/store/filter.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTextDocument>

namespace onefold::ui::contacts {

namespace {

constexpr int gap = 4;

} // namespace

FilterHeader::FilterHeader(const ContactModel &model, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent),
      m_model(model),
      m_row(new look::Panel(look::Ground::Panel, Qt::BottomEdge, this))
{
    m_row->hide();
    connect(&model, &QAbstractItemModel::columnsInserted, this, &FilterHeader::followColumns);
    connect(&model, &QAbstractItemModel::columnsRemoved, this, &FilterHeader::followColumns);
    connect(this, &QHeaderView::sectionResized, this, &FilterHeader::place);
    connect(this, &QHeaderView::sectionMoved, this, [this] {
        place();
        orderTabs();
    });
    followColumns();
}

int FilterHeader::titleHeight() const
{
    return std::max(look::measure::header, fontMetrics().height() + 12);
}

int FilterHeader::rowHeight() const
{
    return m_isShown ? look::measure::input + 2 * gap : 0;
}

QSize FilterHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), titleHeight() + rowHeight()};
}

void FilterHeader::updateGeometries()
{
    setViewportMargins(0, 0, 0, rowHeight());
    QHeaderView::updateGeometries();
    place();
}

void FilterHeader::resizeEvent(QResizeEvent *event)
{
    QHeaderView::resizeEvent(event);
    place();
}

void FilterHeader::setFiltersShown(bool shown)
{
    if (m_isShown == shown)
        return;
    m_isShown = shown;
    m_row->setVisible(shown);
    if (!shown)
        clearFilters();
    updateGeometry();
    updateGeometries();
    Q_EMIT geometriesChanged();
    Q_EMIT filtersShown(shown);
}

void FilterHeader::focusFilters()
{
    setFiltersShown(true);
    if (count() > 0)
        m_lines.at(m_model.column(logicalIndex(0)).id)->setFocus(Qt::ShortcutFocusReason);
}

void FilterHeader::setFilters(const std::map<QString, QString> &filters)
{
    if (m_filters == filters)
        return;
    m_filters = filters;
    for (const auto &[id, line] : m_lines) {
        const QSignalBlocker blocker(line);
        const auto filter = filters.find(id);
        line->setText(filter == filters.end() ? QString() : filter->second);
    }
    if (!filters.empty())
        setFiltersShown(true);
    Q_EMIT filtersChanged();
}

void FilterHeader::take(const QString &id, const QString &text)
{
    const auto before = m_filters;
    if (text.trimmed().isEmpty())
        m_filters.erase(id);
    else
        m_filters[id] = text;
    if (m_filters != before)
        Q_EMIT filtersChanged();
}

QLineEdit *FilterHeader::addLine(const Column &column)
{
    auto *const line = new QLineEdit(m_row);
    line->setPlaceholderText(tr("Filter"));
    line->setAccessibleName(tr("Filter %1", "%1 is a column's title, such as Email").arg(column.title));
    line->setToolTip(Qt::convertFromPlainText(store::filterHelp(column.sort.by)));
    line->setClearButtonEnabled(true);
    line->installEventFilter(this);
    connect(line, &QLineEdit::textChanged, this, [this, id = column.id](const QString &text) { take(id, text); });
    line->show();
    return line;
}

void FilterHeader::followColumns()
{
    std::map<QString, QLineEdit *> lines;
    for (const Column &column : m_model.columns()) {
        const auto known = m_lines.find(column.id);
        lines[column.id] = known == m_lines.end() ? addLine(column) : known->second;
        m_lines.erase(column.id);
    }
    for (const auto &[id, line] : m_lines) {
        line->hide();
        line->deleteLater();
        take(id, {}); // its column has gone, and the filter with it
    }
    m_lines = std::move(lines);
    place();
    orderTabs();
}

void FilterHeader::place()
{
    if (!m_isShown)
        return;
    m_row->setGeometry(0, titleHeight(), width(), rowHeight());
    for (int section = 0; section < std::min(count(), m_model.columnCount()); ++section) {
        const int left = viewport()->x() + sectionViewportPosition(section);
        m_lines.at(m_model.column(section).id)
            ->setGeometry(left + gap, gap - 1, sectionSize(section) - 2 * gap, look::measure::input);
    }
}

void FilterHeader::orderTabs()
{
    QLineEdit *last = nullptr;
    for (int position = 0; position < count(); ++position) {
        const int section = logicalIndex(position);
        if (section >= m_model.columnCount())
            continue; // about to go
        QLineEdit *const line = m_lines.at(m_model.column(section).id);
        if (last)
            setTabOrder(last, line);
        last = line;
    }
}

bool FilterHeader::eventFilter(QObject *watched, QEvent *event)
{
    auto *const line = qobject_cast<QLineEdit *>(watched);
    if (line && event->type() == QEvent::FocusIn) {
        for (int section = 0; section < m_model.columnCount(); ++section) {
            if (m_lines.at(m_model.column(section).id) == line)
                Q_EMIT filterFocused(section);
        }
    }
    if (line && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool isEmptyEscape = key == Qt::Key_Escape && line->text().isEmpty();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down || isEmptyEscape) {
            Q_EMIT leftForRows();
            return true;
        }
        if (key == Qt::Key_Escape) {
            line->clear();
            return true;
        }
    }
    return QHeaderView::eventFilter(watched, event);
}

} // namespace onefold::ui::contacts
