// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/workspace.h"

#include <QLockFile>
#include <QTemporaryDir>

#include <memory>
#include <set>

namespace onefold::ui::importing {

/// Pasted cells as private files, so that an import of them can be gone on with after the program has ended. They stand
/// in a folder of this object's own, which is made with the first and goes with the object, but for the files that an
/// import waits for; those go once removeOutdatedCells() finds that none does any more. Where no such folder can be had
/// they are temporary, and go with the object whatever waits. Used by one thread.
class PastedCells final
{
public:
    /// @p place: the folder for the folders of all programs that have the workspace open; need not be there.
    explicit PastedCells(const QString &place);
    ~PastedCells();
    PastedCells(const PastedCells &) = delete;
    PastedCells &operator=(const PastedCells &) = delete;

    /// Keeps @p text in a file that is called @p name and a number, and gives its path, absolute; nothing where it
    /// cannot be kept.
    [[nodiscard]] std::optional<QString> keep(const QString &name, const QString &text);

    /// Says whether an import of the file at @p path has begun and is not finished.
    void setAwaited(const QString &path, bool isAwaited);

private:
    [[nodiscard]] bool makeFolder();
    [[nodiscard]] bool makeLastingFolder();

    const QString m_place;
    QString m_folder;                  ///< empty where nothing was pasted yet
    std::unique_ptr<QLockFile> m_lock; ///< none where the folder does not last
    std::unique_ptr<QTemporaryDir> m_temporary;
    std::set<QString> m_awaited;
    int m_count = 0;
};

/// Removes what ended programs have left at @p place, but for the files of which an import of @p workspace can still be
/// gone on with. Any thread.
Result<void> removeOutdatedCells(const QString &place, workspace::Workspace &workspace);

} // namespace onefold::ui::importing
