// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>

#include <vector>

namespace onefold::workspace {

/// One workspace as this computer knows it: where it is. What it is set to stands in the workspace itself.
struct WorkspaceInfo {
    QString name;
    QString path = {};                      ///< the SQLite file, absolute; empty for a team workspace
    QString kind = QStringLiteral("local"); ///< or "team", or a service's word: services::kindFromString()
    QString url = {};                       ///< of a team workspace: where its database is; holds no password
    QString tokenVariable = {};             ///< of a team workspace: the environment variable with its password
    /// Of a team workspace: where this computer keeps what it has made of the data and can make again; empty where it
    /// keeps nothing.
    QString cacheFolder = {};

    [[nodiscard]] bool isTeam() const { return kind == QStringLiteral("team"); }
    bool operator==(const WorkspaceInfo &) const = default;
};

/// The file in which this computer keeps what a search for duplicates leaves to the next: beside a workspace's own
/// file, or in its cache folder. Empty where there is no place for it.
[[nodiscard]] QString keptSearchPath(const WorkspaceInfo &info);

/// The program's folder: the list of workspaces, and the local ones' files. Private to the person: folder 0700, files
/// 0600 (PRODUCT.md §3). Safe against another Onefold changing the list at the same moment. Any one thread.
class Registry
{
public:
    /// @p dataDir as --data-dir gives it; empty for the platform's usual folder.
    explicit Registry(const QString &dataDir);

    [[nodiscard]] const QString &dataDir() const { return m_dataDir; }

    /// Where the file of a workspace stands that is given no path.
    [[nodiscard]] QString defaultPath(const QString &name) const;
    /// Whether a new workspace may be called so.
    [[nodiscard]] Result<void> checkName(const QString &name) const;

    [[nodiscard]] Result<std::vector<WorkspaceInfo>> list() const;
    [[nodiscard]] Result<WorkspaceInfo> find(const QString &name) const;
    /// The one meant without -w: the only one there is.
    [[nodiscard]] Result<WorkspaceInfo> only() const;

    /// Adds a workspace to the list. Its file should exist by then: see create().
    [[nodiscard]] Result<WorkspaceInfo> add(const WorkspaceInfo &info);
    /// Takes a workspace off the list; its file stays.
    [[nodiscard]] Result<WorkspaceInfo> remove(const QString &name);

    /// Makes the folder. True where there is no list of workspaces yet: this is the first start.
    [[nodiscard]] Result<bool> prepare();

private:
    [[nodiscard]] Result<std::vector<WorkspaceInfo>> load() const;
    [[nodiscard]] Result<void> store(const std::vector<WorkspaceInfo> &workspaces) const;
    [[nodiscard]] QString listPath() const;

    QString m_dataDir;
};

} // namespace onefold::workspace
