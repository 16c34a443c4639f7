// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/contacts/formdraft.h"

#include "core/base/result.h"

#include <QLockFile>

#include <memory>
#include <vector>

namespace onefold::ui::contacts {

/// The drafts as they outlive the program.
struct KeptDrafts {
    std::optional<FormDraft> shown = {}; ///< the one that stood in the form
    std::vector<FormDraft> waiting = {};

    [[nodiscard]] bool isEmpty() const { return !shown && waiting.empty(); }
    bool operator==(const KeptDrafts &) const = default;
};

[[nodiscard]] QByteArray toJson(const KeptDrafts &drafts);
/// Reads what toJson() wrote; nothing where @p json is something else.
[[nodiscard]] std::optional<KeptDrafts> keptDraftsFromJson(const QByteArray &json);

/// The private file beside a workspace in which its unsaved drafts are kept. Each program that has the workspace open
/// keeps a file of its own, and takes over those that an ended one has left.
///
/// One call at a time, from any thread; calls block for as long as the disk does.
class DraftFile final
{
public:
    /// @p stem: the path that the files' names begin with.
    explicit DraftFile(QString stem) : m_stem(std::move(stem)) { }

    /// Takes a place that no running program has, and gives what was left there and elsewhere. A file that cannot be
    /// read as drafts is put aside, not lost.
    [[nodiscard]] Result<KeptDrafts> claim();
    /// Replaces what is kept, durable when it returns; no drafts, no file. Where this fails the earlier ones stay.
    [[nodiscard]] Result<void> write(const KeptDrafts &drafts);

private:
    [[nodiscard]] QString pathOf(int place) const;
    [[nodiscard]] std::unique_ptr<QLockFile> lock(int place) const;
    Result<void> adopt(int place, KeptDrafts &drafts) const;

    QString m_stem;
    int m_place = -1;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace onefold::ui::contacts
