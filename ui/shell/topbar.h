// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/button.h"
#include "ui/look/panel.h"

#include <QLineEdit>

class QHBoxLayout;

namespace onefold::ui::look {
class KeyCap;
}

namespace onefold::ui::shell {

/// The bar at the top: which workspace this is, search, and the way to a new contact.
class TopBar final : public look::Panel
{
    Q_OBJECT

public:
    /// @p about stands behind the workspace's name: the service it is of; empty for none.
    TopBar(const QString &workspaceName, const QString &about, QWidget *parent = nullptr);

    /// Puts @p sign before the workspace's name; the bar owns it.
    void setSign(QWidget *sign);

    [[nodiscard]] look::Button &workspaceButton() { return *m_workspace; }
    [[nodiscard]] QLineEdit &search() { return *m_search; }

Q_SIGNALS:
    void importRequested();
    void newContactRequested();
    void searchChanged(const QString &text);
    /// The person goes from the search to what it found.
    void leftForRows();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showWorkspace(const QString &name, const QString &about);
    void setupSearch();
    void placeSearchKeys();

    QHBoxLayout *m_leading = nullptr;
    look::Button *m_workspace;
    QLineEdit *m_search;
    look::KeyCap *m_searchKeys = nullptr;
    look::Button *m_import;
    look::Button *m_new;
};

} // namespace onefold::ui::shell
