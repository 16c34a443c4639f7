// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

class QLineEdit;

namespace onefold::ui::contacts {

class Chip;

/// An input for a list: its items as chips, and a line in which the next is typed. A comma, Enter or leaving the field
/// makes a chip; Backspace at the line's start takes the last one out; the arrow keys walk along them; Ctrl+Z brings
/// back what was taken out.
class ChipInput final : public QWidget
{
    Q_OBJECT

public:
    explicit ChipInput(const QString &name, QWidget *parent = nullptr);

    /// The items, and what is typed and no chip yet: nothing typed is left out. See listText().
    [[nodiscard]] QString text() const;
    /// Shows @p text without saying that anybody typed it.
    void setText(const QString &text);
    /// The same as if it were typed.
    void replace(const QString &text);
    [[nodiscard]] QStringList items() const;
    [[nodiscard]] QLineEdit &line() const { return *m_line; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void changed(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setItems(const QStringList &items);
    void edit(const QStringList &items);
    void takeOut(Chip *chip);
    void onLineChanged(const QString &text);
    /// Makes chips of what is typed.
    void commit();
    bool undo();
    bool handleKey(QObject *watched, const QKeyEvent &event);
    bool handleChipKey(Chip *chip, const QKeyEvent &event);
    bool walk(int from, int step);
    void arrange();
    [[nodiscard]] int indexOf(const QObject *chip) const;

    QString m_name;
    std::vector<Chip *> m_chips;
    QLineEdit *m_line;
    std::vector<QStringList> m_past; ///< the items before each change, for Ctrl+Z
    int m_height = 0;
    bool m_isShowing = false;
};

} // namespace onefold::ui::contacts
