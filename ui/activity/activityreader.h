// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/workspace.h"

/// Reads the journal for the page that shows it, in the reading thread. Nothing here keeps state.
namespace onefold::ui::activity {

/// Some operations, newest first.
struct OperationPage {
    std::vector<journal::OperationSummary> operations = {};
    journal::OperationId newest = journal::OperationId::None; ///< that the journal has, whether asked for or not
    bool isLast = false;                                      ///< nothing older answers to the query
};

/// The page of operations that the query's limit and "before" say.
[[nodiscard]] Result<OperationPage> readOperations(
    workspace::Workspace &workspace, const journal::OperationQuery &query);

/// None where the operation is no more.
[[nodiscard]] Result<std::optional<journal::OperationSummary>> summaryOf(
    workspace::Workspace &workspace, journal::OperationId id);

/// What a list of operations knows when it asks what has happened since.
struct Known {
    journal::OperationQuery query = {};
    journal::OperationId seen = journal::OperationId::None;   ///< the newest that the journal had
    journal::OperationId newest = journal::OperationId::None; ///< the newest in the list
    std::vector<journal::OperationId> watched = {};           ///< those that may be under way still
};

/// What has happened since.
struct News {
    std::vector<journal::OperationSummary> newer = {}; ///< to go on top of the list, newest first
    std::vector<journal::OperationSummary> known = {}; ///< older ones as they are now: taken back, say, or grown
    journal::OperationId seen = journal::OperationId::None;
    bool startsOver =
        false; ///< too much has happened, or what was known has gone for good: the list is to be read anew
};

[[nodiscard]] Result<News> readNews(workspace::Workspace &workspace, const Known &known);

/// One entry of an operation with the name of its contact, as it is called now, or was where it is no more.
struct ActivityLine {
    journal::Entry entry;
    QString name;
};

/// Some entries of an operation, newest first.
struct EntryPage {
    std::vector<ActivityLine> lines = {};
    bool isLast = false;
};

/// Reads on from the entry @p before (-1: the newest).
[[nodiscard]] Result<EntryPage> readEntries(
    workspace::Workspace &workspace, journal::OperationId operation, qint64 before);

} // namespace onefold::ui::activity
