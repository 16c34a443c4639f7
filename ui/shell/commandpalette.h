// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/palettemodel.h"

#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QWidget>

namespace onefold::ui::look {
class Label;
class Panel;
} // namespace onefold::ui::look

namespace onefold::ui::shell {

/// The command palette: over the window, a line to type in and below it what answers. Up and down walk the lines, Enter
/// runs one, Escape closes. It covers its parent, and gives the keyboard back to where it was.
class CommandPalette final : public QWidget
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *parent);

    /// Opens with these lines to choose from.
    void open(std::vector<PaletteItem> items);
    /// Closes it.
    void dismiss();
    /// What the workspace found for @p typed; dropped where something else is typed by now.
    void setContacts(const QString &typed, std::vector<PaletteItem> contacts);

Q_SIGNALS:
    /// For whoever finds contacts.
    void typed(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setupLayout();
    void onTyped(const QString &text);

    void place();
    void selectFirst();
    void step(int by);
    void runCurrent();
    bool onKey(int key);

    PaletteModel m_model;
    look::Panel *m_box;
    QLineEdit *m_line;
    QListView *m_list;
    look::Label *m_nothing;     ///< says so where nothing answers
    QPointer<QWidget> m_before; ///< had the keyboard
    bool m_isAnswered = false;  ///< the workspace has said whom it finds for what is typed
};

} // namespace onefold::ui::shell
