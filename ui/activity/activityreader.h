// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/workspace.h"

/// Reads the journal for the page that shows it, in the reading thread. Nothing here keeps state.
namespace onefold::ui::activity {

/// Which part of the journal a person wants to see.
struct ActivityQuery {
    QString text = {}; ///< words that must stand in the contact's name, a value, or who did it
    QString who = {};  ///< the account that did it; empty: anybody
    std::optional<journal::OperationKind> kind = {};
    QDateTime since = {};

    [[nodiscard]] bool isEmpty() const
    {
        return text.trimmed().isEmpty() && who.isEmpty() && !kind && !since.isValid();
    }
    bool operator==(const ActivityQuery &) const = default;
};

/// One entry of the journal with the name of its contact, as it is called now, or was where it is no more.
struct ActivityLine {
    journal::HistoryLine line;
    QString name;
};

/// Some lines, newest first.
struct ActivityPage {
    std::vector<ActivityLine> lines = {};
    qint64 next = -1;    ///< the entry to go on before; see readActivity()
    bool isLast = false; ///< the journal has no older entry
};

/// Reads on from the entry @p before (-1: the newest). A search may look at many lines to find a few: it stops after
/// some hundred, so that others get their turn, and a page may be empty though the journal goes on.
[[nodiscard]] Result<ActivityPage> readActivity(
    workspace::Workspace &workspace, const ActivityQuery &query, qint64 before);

} // namespace onefold::ui::activity
