// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/button.h"
#include "ui/look/label.h"
#include "ui/look/panel.h"

namespace onefold::ui::shell {

/// The line at the bottom: how many, how many selected, how it stands with a service, drafts that wait, and what can be
/// undone.
class StatusBar final : public look::Panel
{
    Q_OBJECT

public:
    explicit StatusBar(QWidget *parent = nullptr);

    void setCount(const QString &words);
    void setSelected(int count);
    void setDrafts(int count);
    /// What an undo would take back; empty where nothing is left.
    void setUndo(const QString &what);

    /// How it stands with the workspace's service; empty where it has none.
    void setLine(const QString &words, look::Icon icon = look::Icon::None);
    /// What runs in the background, and how far it is; empty for nothing.
    void setWork(const QString &words);

Q_SIGNALS:
    void lineRequested();
    void workRequested();
    void undoRequested();
    void draftRequested();

private:
    look::Label *m_count;
    look::Label *m_selected;
    look::Button *m_line;
    look::Button *m_drafts;
    look::Button *m_work;
    look::Button *m_undo;
};

} // namespace onefold::ui::shell
