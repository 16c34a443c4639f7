// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/workspace.h"

#include <QTemporaryDir>

#include <initializer_list>
#include <utility>

namespace onefold::test {

/// Makes chosen calls into the database fail; hand call() in as OpenOptions::fault or ConnectionOptions::fault.
class Fault
{
public:
    /// Lets @p callsBefore calls pass, then fails one, or where @p forGood all from there on.
    void arm(int callsBefore, bool forGood = false);
    void disarm() { m_armed = false; }
    /// Whether a call was made to fail since arm().
    [[nodiscard]] bool hasHit() const { return m_hit; }

    [[nodiscard]] std::function<bool()> call();

private:
    bool fails();

    int m_callsBefore = 0;
    bool m_forGood = false;
    bool m_armed = false;
    bool m_hit = false;
};

/// A folder that goes with the object, and the file of a workspace in it.
class TestFolder
{
public:
    [[nodiscard]] QString path(const QString &name = QStringLiteral("test.onefold")) const;
    /// The names of all files in the folder.
    [[nodiscard]] QStringList files() const;

private:
    QTemporaryDir m_folder;
};

/// A clock that stands still, so that two runs write the same.
[[nodiscard]] QDateTime testTime();

/// Opens the workspace at @p path with a clock that stands still, without waiting for the disk, making it if need be.
[[nodiscard]] Result<std::unique_ptr<workspace::Workspace>> openTest(
    const QString &path, Fault *fault = nullptr, const bulk::Chunking &chunking = {});

/// The settings of test workspaces: US numbers, all else as it comes.
[[nodiscard]] store::Settings testSettings();

using Texts = std::initializer_list<std::pair<QStringView, QString>>;

/// A request to save these fields, by their names.
[[nodiscard]] saving::SaveRequest request(Texts fields);
/// A request to edit contact @p id.
[[nodiscard]] saving::SaveRequest edit(contact::ContactId id, Texts fields);

} // namespace onefold::test
