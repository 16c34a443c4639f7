// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importing/countcards.h"

#include "ui/contacts/wording.h"
#include "ui/look/paint.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QTextDocument>

#include <algorithm>

namespace onefold::ui::importing {

using namespace Qt::StringLiterals;

namespace {

constexpr int gap = 12;
constexpr int padding = 12;
constexpr int chipPadding = 7;
constexpr int narrowest = 132;

} // namespace

class CountCards::Button final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Button(QWidget *parent) : QAbstractButton(parent)
    {
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
    }

    void showCard(const CountCard &card)
    {
        m_card = card;
        setText(contacts::countText(card.count) + u' ' + card.words);
        setAccessibleName(text());
        setToolTip(Qt::convertFromPlainText(text()));
        update();
        show();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {chipWidth() + 2 * padding, numberHeight() + chipHeight() + 2 * padding};
    }

protected:
    void nextCheckState() override { }

    void paintEvent(QPaintEvent * /*event*/) override
    {
        const look::Tokens &tokens = look::tokensFor(palette());
        QPainter painter(this);
        look::paintRounded(
            painter, rect(), tokens.panel, isChecked() ? tokens.accent : tokens.line, isChecked() ? 2 : 1);
        if (hasFocus())
            look::paintFocusRing(painter, rect(), tokens.accent);
        const auto mirrored = [this](
                                  const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
        const int side = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter))
            | Qt::TextSingleLine;
        painter.setFont(numberFont());
        painter.setPen(tokens.text);
        painter.drawText(mirrored({padding, padding - 2, width() - 2 * padding, numberHeight()}), side,
            contacts::countText(m_card.count));
        paintWords(painter, tokens, mirrored, side);
    }

private:
    template<typename Mirrored>
    void paintWords(QPainter &painter, const look::Tokens &tokens, const Mirrored &mirrored, int side) const
    {
        painter.setFont(look::medium(look::caption(font())));
        const bool isChip = m_card.icon != look::Icon::None;
        const QRect chip(padding, padding + numberHeight(), std::min(chipWidth(), width() - 2 * padding), chipHeight());
        int x = chip.left();
        if (isChip) {
            look::paintRounded(painter, mirrored(chip), m_card.tone.ground, {}, 1, 4);
            const QRect icon(x + chipPadding, chip.top() + (chip.height() - 14) / 2, 14, 14);
            look::paintIcon(painter, mirrored(icon), m_card.icon, m_card.tone.ink, layoutDirection());
            x += chipPadding + 14 + 6;
        }
        painter.setPen(isChip ? m_card.tone.ink : tokens.muted);
        const QRect room(x, chip.top(), chip.right() - x + 1, chip.height());
        painter.drawText(
            mirrored(room), side, painter.fontMetrics().elidedText(m_card.words, Qt::ElideRight, room.width()));
    }

    [[nodiscard]] QFont numberFont() const
    {
        QFont font = look::title(this->font());
        font.setPointSizeF(font.pointSizeF() * 1.2);
        return font;
    }
    [[nodiscard]] int numberHeight() const { return QFontMetrics(numberFont()).height(); }
    [[nodiscard]] int chipHeight() const { return QFontMetrics(look::caption(font())).height() + 4; }
    [[nodiscard]] int chipWidth() const
    {
        const int words = QFontMetrics(look::medium(look::caption(font()))).horizontalAdvance(m_card.words) + 2;
        return m_card.icon == look::Icon::None ? words : words + 2 * chipPadding + 20;
    }

    CountCard m_card;
};

CountCards::CountCards(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(false);
    setSizePolicy(policy);
}

void CountCards::setCards(const std::vector<CountCard> &cards)
{
    m_cards = cards;
    while (m_buttons.size() < cards.size()) {
        auto *const button = new Button(this);
        button->installEventFilter(this);
        const std::size_t number = m_buttons.size();
        connect(button, &QAbstractButton::clicked, this, [this, number] { choose(number); });
        m_buttons.push_back(button);
    }
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        if (i < cards.size())
            m_buttons[i]->showCard(cards[i]);
        else
            m_buttons[i]->hide();
    }
    setCurrent(m_current);
    place();
}

void CountCards::setCurrent(const QString &id)
{
    const bool isKnown = std::ranges::find(m_cards, id, &CountCard::id) != m_cards.end();
    m_current = isKnown || m_cards.empty() ? id : m_cards.front().id;
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        const bool isCurrent = m_isChoosable && m_cards[i].id == m_current;
        m_buttons[i]->setChecked(isCurrent);
        // The tab key comes here once.
        m_buttons[i]->setFocusPolicy(isCurrent ? Qt::StrongFocus : m_isChoosable ? Qt::ClickFocus : Qt::NoFocus);
    }
}

void CountCards::choose(std::size_t number)
{
    if (number >= m_cards.size() || !m_isChoosable)
        return;
    setCurrent(m_cards[number].id);
    Q_EMIT chosen(m_current);
}

int CountCards::columnsIn(int width) const
{
    const int shown = std::max(1, static_cast<int>(m_cards.size()));
    int widest = narrowest;
    for (int i = 0; i < static_cast<int>(m_cards.size()); ++i)
        widest = std::max(widest, m_buttons[static_cast<std::size_t>(i)]->sizeHint().width());
    const int most = std::clamp((width + gap) / (widest + gap), 1, shown);
    const int rows = (shown + most - 1) / most;
    return (shown + rows - 1) / rows; // as many in each row
}

QSize CountCards::sizeHint() const
{
    if (m_cards.empty())
        return {0, 0};
    const int columns = columnsIn(width());
    const int rows = (static_cast<int>(m_cards.size()) + columns - 1) / columns;
    return {static_cast<int>(m_cards.size()) * narrowest, rows * (m_buttons.front()->sizeHint().height() + gap) - gap};
}

void CountCards::place()
{
    if (m_cards.empty())
        return;
    const int columns = columnsIn(width());
    const int wide = (width() + gap) / columns - gap;
    const int high = m_buttons.front()->sizeHint().height();
    for (int i = 0; i < static_cast<int>(m_cards.size()); ++i) {
        const QRect place((i % columns) * (wide + gap), (i / columns) * (high + gap), wide, high);
        m_buttons[static_cast<std::size_t>(i)]->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
    }
    updateGeometry();
}

void CountCards::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

bool CountCards::eventFilter(QObject *watched, QEvent *event)
{
    const auto at = std::ranges::find_if(m_buttons, [watched](const Button *each) { return each == watched; });
    if (event->type() != QEvent::KeyPress || at == m_buttons.end())
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const bool isNext = key == Qt::Key_Down || key == (isMirrored ? Qt::Key_Left : Qt::Key_Right);
    const bool isBefore = key == Qt::Key_Up || key == (isMirrored ? Qt::Key_Right : Qt::Key_Left);
    if (!isNext && !isBefore)
        return QWidget::eventFilter(watched, event);
    const auto last = static_cast<std::ptrdiff_t>(m_cards.size()) - 1;
    const auto to =
        static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at - m_buttons.begin() + (isNext ? 1 : -1), 0, last));
    choose(to);
    m_buttons[to]->setFocus(Qt::TabFocusReason);
    return true;
}

} // namespace onefold::ui::importing

#include "countcards.moc"
