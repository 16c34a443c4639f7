// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicates/comparisonview.h"

#include "ui/contacts/wording.h"
#include "ui/duplicates/contactcheck.h"
#include "ui/duplicates/likeness.h"
#include "ui/duplicates/valuebutton.h"
#include "ui/duplicates/valuelabel.h"
#include "ui/look/label.h"
#include "ui/look/panel.h"
#include "ui/look/tokens.h"

#include <QDateTime>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace onefold::ui::duplicates {

using namespace Qt::StringLiterals;
using contact::Contact;
using contact::ContactId;
using contact::FieldKey;
using look::TextRole;

namespace {

constexpr int rowPadding = 4;
constexpr int labelColumn = 104;
constexpr int symbolColumn = 28;
constexpr int valueColumn = 150;
constexpr int margin = 10;

int columnOf(std::size_t contact)
{
    return static_cast<int>(2 * contact) + 1;
}

} // namespace

/// The grid of fields; it rules a line below each row.
class ComparisonView::Table final : public QWidget
{
    Q_OBJECT

public:
    explicit Table(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
    {
        m_grid->setContentsMargins(margin, 0, margin, 0);
        m_grid->setSpacing(0);
        m_grid->setColumnMinimumWidth(0, labelColumn);
    }

    [[nodiscard]] QGridLayout &grid() { return *m_grid; }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const look::Tokens &tokens = look::tokensFor(palette());
        QPainter painter(this);
        for (int row = 0; row < m_grid->rowCount(); ++row) {
            const QRect cell = m_grid->cellRect(row, 0);
            painter.fillRect(QRect(0, cell.bottom(), width(), 1), row == 0 ? tokens.line : tokens.faintLine);
        }
    }

private:
    QGridLayout *m_grid;
};

ComparisonView::ComparisonView(QWidget *parent)
    : QScrollArea(parent),
      m_content(new look::Panel(look::Ground::Panel)),
      m_footerPlace(new QWidget(m_content))
{
    setAccessibleName(tr("Contacts side by side"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto *const layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_footerPlace);
    layout->addStretch(1);
    auto *const footer = new QVBoxLayout(m_footerPlace);
    footer->setContentsMargins(18, 16, 18, 16);
    setWidget(m_content);
}

void ComparisonView::setFooter(QWidget *footer)
{
    m_footerPlace->layout()->addWidget(footer);
}

void ComparisonView::clear()
{
    if (m_table) {
        m_table->hide();
        m_table->deleteLater();
    }
    m_table = nullptr;
    m_columns.clear();
    m_choices.clear();
    m_stops.clear();
    m_footerPlace->hide();
}

void ComparisonView::showContacts(const MergeDraft &draft)
{
    clear();
    const std::vector<Contact> &contacts = draft.contacts();
    if (contacts.empty())
        return;
    m_table = new Table(m_content);
    const QStringList names = distinctNames(contacts);
    for (std::size_t i = 0; i < contacts.size(); ++i)
        m_columns.push_back({.id = contacts[i].id, .name = names.at(static_cast<qsizetype>(i))});
    QGridLayout &grid = m_table->grid();
    addHeads(grid);
    addKeepRow(grid, 1, contacts);
    int row = 2;
    for (const ComparedField &field : comparedFields(contacts, QDateTime::currentDateTime()))
        addField(grid, row++, field, contacts);
    const int rowHeight = std::max(look::measure::row + 3, fontMetrics().height() + 8 + 2 * rowPadding);
    for (int each = 0; each < row; ++each)
        grid.setRowMinimumHeight(each, rowHeight);
    static_cast<QVBoxLayout *>(m_content->layout())->insertWidget(0, m_table);
    m_footerPlace->show();
    showDraft(draft);
    verticalScrollBar()->setValue(0);
}

void ComparisonView::addHeads(QGridLayout &grid)
{
    m_stops.emplace_back();
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        Column &column = m_columns[i];
        column.head = new ContactCheck(column.name, m_table);
        grid.addWidget(column.head, 0, columnOf(i), Qt::AlignVCenter);
        grid.setColumnStretch(columnOf(i), 1);
        grid.setColumnMinimumWidth(columnOf(i), valueColumn);
        if (i > 0)
            grid.setColumnMinimumWidth(columnOf(i) - 1, symbolColumn);
        m_stops.back().push_back(column.head);
        walkBy(*column.head);
        connect(column.head, &QCheckBox::toggled, this,
            [this, id = column.id](bool isOn) { Q_EMIT takenChanged(id, isOn); });
    }
}

void ComparisonView::addKeepRow(QGridLayout &grid, int row, const std::vector<Contact> &contacts)
{
    grid.addWidget(new look::Label(tr("Keep", "which contact stays"), TextRole::Muted, m_table), row, 0);
    m_stops.emplace_back();
    for (std::size_t i = 0; i < contacts.size(); ++i) {
        Column &column = m_columns[i];
        const QString since = QLocale().toString(contacts[i].createdAt.toLocalTime().date(), QLocale::ShortFormat);
        const ComparedValue value{
            .text = tr("contact %1, since %2", "a number and a date").arg(contact::toString(contacts[i].id), since),
            .likeness = Likeness::NoneHas};
        column.keep = new ValueButton(value, tr("Keep %1", "a contact").arg(column.name), m_table);
        grid.addWidget(column.keep, row, columnOf(i), Qt::AlignVCenter);
        m_stops.back().push_back(column.keep);
        walkBy(*column.keep);
        connect(column.keep, &ValueButton::chosen, this, [this, id = column.id] { Q_EMIT survivorChosen(id); });
        connect(column.keep, &ValueButton::takeToggled, column.head, &QCheckBox::toggle);
    }
}

void ComparisonView::addField(
    QGridLayout &grid, int row, const ComparedField &field, const std::vector<Contact> &contacts)
{
    auto *const label = new look::Label(field.label, TextRole::Muted, m_table);
    label->setElided(Qt::ElideRight);
    label->setMaximumWidth(labelColumn);
    grid.addWidget(label, row, 0);
    m_stops.emplace_back(m_columns.size(), nullptr);
    for (std::size_t i = 0; i < field.values.size(); ++i) {
        const ComparedValue &value = field.values[i];
        if (i > 0 && !symbolOf(value.likeness).isEmpty()) {
            auto *const symbol = new look::Label(symbolOf(value.likeness), TextRole::Muted, m_table);
            symbol->setAccessibleName(wordOf(value.likeness));
            symbol->setToolTip(wordOf(value.likeness));
            grid.addWidget(symbol, row, columnOf(i) - 1, Qt::AlignCenter);
        }
        if (field.isOpen && !value.isEmpty()) {
            const QString name =
                tr("%1 of %2: %3", "a field, a contact, a value").arg(field.label, m_columns[i].name, value.text);
            addChoice(grid, row,
                {.key = field.key,
                    .column = i,
                    .button = new ValueButton(value, name, m_table),
                    .value = contacts[i].fields.value(field.key)});
        } else {
            m_columns[i].labels.push_back(new ValueLabel(value, m_table));
            grid.addWidget(m_columns[i].labels.back(), row, columnOf(i), Qt::AlignVCenter);
        }
    }
}

void ComparisonView::addChoice(QGridLayout &grid, int row, const Choice &choice)
{
    grid.addWidget(choice.button, row, columnOf(choice.column), Qt::AlignVCenter);
    m_stops.back()[choice.column] = choice.button;
    walkBy(*choice.button);
    m_choices.push_back(choice);
    const ContactId id = m_columns[choice.column].id;
    connect(choice.button, &ValueButton::chosen, this, [this, key = choice.key, id, chosen = choice.button] {
        for (const Choice &other : m_choices) {
            if (other.key == key && other.button != chosen)
                other.button->setChosen(false);
        }
        Q_EMIT valueChosen(key, id);
    });
    connect(choice.button, &ValueButton::takeToggled, m_columns[choice.column].head, &QCheckBox::toggle);
}

void ComparisonView::showDraft(const MergeDraft &draft)
{
    for (Column &column : m_columns) {
        const bool isTaken = draft.isTaken(column.id);
        const bool isKept = isTaken && draft.survivor() == column.id;
        const QSignalBlocker quiet(column.head);
        column.head->setChecked(isTaken);
        column.head->setKept(isKept);
        column.head->update();
        column.keep->setChosen(isKept);
        column.keep->setLeft(!isTaken);
        for (ValueLabel *const label : column.labels)
            label->setLeft(!isTaken);
    }
    for (const Choice &choice : m_choices)
        choice.button->setLeft(!draft.isTaken(m_columns[choice.column].id));
}

void ComparisonView::showResult(const contact::Fields &after)
{
    std::vector<FieldKey> shown; // of contacts with the same value the first stands for it
    for (const Choice &choice : m_choices) {
        const bool isTaken = m_columns[choice.column].head->isChecked();
        const bool isChosen =
            isTaken && after.value(choice.key) == choice.value && std::ranges::find(shown, choice.key) == shown.end();
        choice.button->setChosen(isChosen);
        if (isChosen)
            shown.push_back(choice.key);
    }
}

void ComparisonView::focusFirst()
{
    if (!m_columns.empty())
        m_columns.front().head->setFocus(Qt::OtherFocusReason);
}

void ComparisonView::walkBy(QWidget &widget)
{
    widget.installEventFilter(this);
}

bool ComparisonView::walk(QWidget *from, int key)
{
    if (layoutDirection() == Qt::RightToLeft && (key == Qt::Key_Left || key == Qt::Key_Right))
        key = key == Qt::Key_Left ? Qt::Key_Right : Qt::Key_Left;
    const int down = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    const int along = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    if (down == 0 && along == 0)
        return false;
    const auto rows = static_cast<int>(m_stops.size());
    const auto columns = static_cast<int>(m_columns.size());
    for (int row = 0; row < rows; ++row) {
        const auto &stops = m_stops[static_cast<std::size_t>(row)];
        const auto at = std::ranges::find(stops, from);
        if (at == stops.end())
            continue;
        int column = static_cast<int>(at - stops.begin());
        int next = row;
        while ((next += down) >= 0 && next < rows && (column += along) >= 0 && column < columns) {
            if (QWidget *const stop = m_stops[static_cast<std::size_t>(next)][static_cast<std::size_t>(column)]) {
                stop->setFocus(Qt::TabFocusReason);
                ensureWidgetVisible(stop);
                break;
            }
        }
        return true;
    }
    return false;
}

bool ComparisonView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *const widget = qobject_cast<QWidget *>(watched);
        if (widget && walk(widget, static_cast<QKeyEvent *>(event)->key()))
            return true;
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace onefold::ui::duplicates

#include "comparisonview.moc"
