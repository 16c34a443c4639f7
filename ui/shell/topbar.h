// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/button.h"
#include "ui/look/panel.h"

#include <QLineEdit>

namespace onefold::ui::look {
class KeyCap;
}

namespace onefold::ui::shell {

/// The bar at the top: which workspace this is, search, and the way to a new contact.
class TopBar final : public look::Panel
{
    Q_OBJECT

public:
    explicit TopBar(const QString &workspaceName, QWidget *parent = nullptr);

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
    void setupSearch();
    void placeSearchKeys();

    look::Button *m_workspace;
    QLineEdit *m_search;
    look::KeyCap *m_searchKeys = nullptr;
    look::Button *m_import;
    look::Button *m_new;
};

} // namespace onefold::ui::shell
