// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/icon.h"
#include "ui/look/tokens.h"

#include <QAbstractButton>

#include <vector>

namespace onefold::ui::importing {

/// A number of rows and what would become of them, as a card.
struct CountCard {
    QString id; ///< what the program calls it
    QString words;
    qint64 count = 0;
    look::Icon icon = look::Icon::None;
    look::Tone tone = {};

    bool operator==(const CountCard &other) const
    {
        return id == other.id && words == other.words && count == other.count && icon == other.icon;
    }
};

/// Cards of which one is chosen: the filters of a plan. The arrow keys go from one to the next. As many stand in a row
/// as there is room for.
class CountCards final : public QWidget
{
    Q_OBJECT

public:
    explicit CountCards(QWidget *parent = nullptr);

    /// Whether one can be chosen, as is so from the start; else they only tell.
    void setChoosable(bool isChoosable) { m_isChoosable = isChoosable; }
    void setCards(const std::vector<CountCard> &cards);
    /// Marks a card, without telling.
    void setCurrent(const QString &id);
    [[nodiscard]] const QString &current() const { return m_current; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Button;

    [[nodiscard]] int columnsIn(int width) const;
    void place();
    void choose(std::size_t number);

    std::vector<CountCard> m_cards;
    std::vector<Button *> m_buttons;
    QString m_current;
    bool m_isChoosable = true;
};

} // namespace onefold::ui::importing
