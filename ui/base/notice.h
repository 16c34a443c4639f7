// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace onefold::ui {

/// What a notice is about; gives its colour and its icon.
enum class NoticeLook { Created, Updated, Unchanged, Queued, Caution, Failed, Unknown };

/// Something the person can do about a notice.
struct NoticeAction {
    QString text;
    std::function<void()> run;
};

/// What the strip above the table says: colour, icon and words.
struct Notice {
    NoticeLook look = NoticeLook::Unchanged;
    QString headline;
    QString detail = {};
    std::vector<NoticeAction> actions = {};
    bool isUnderWay = false; ///< tells of work that goes on: what came of it will follow
};

} // namespace onefold::ui
