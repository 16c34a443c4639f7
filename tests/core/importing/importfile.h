// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/importing/inspection.h"
#include "tests/core/store/testworkspace.h"

#include <QString>

namespace onefold::test {

/// The value of a result; ends the test with the error where there is none.
template<typename T>
T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return *std::move(result);
}

/// A workspace of US numbers in a folder, and files beside it to import.
class ImportPlace
{
public:
    /// With @p chunking as given; one row a transaction unless said.
    explicit ImportPlace(
        Fault *fault = nullptr, const bulk::Chunking &chunking = {.wholeUpTo = 0, .locked = {}, .pause = {}});

    [[nodiscard]] workspace::Workspace &workspace() { return *m_workspace; }
    [[nodiscard]] QString path() const { return m_folder.path(); }
    /// A file beside the workspace that holds @p bytes.
    [[nodiscard]] QString file(const QByteArray &bytes, const QString &name = QStringLiteral("contacts.csv")) const;
    [[nodiscard]] static QByteArray read(const QString &path);

    /// The file as it would be imported without a word from the person.
    [[nodiscard]] static importing::ImportTask taskFor(const QString &path);
    /// Imports such a file, and gives what came of it.
    importing::ImportCounts import(const QByteArray &bytes, const importing::ImportChoices *choices = nullptr);
    /// The one contact whose email is @p email.
    [[nodiscard]] contact::Fields contactOf(const QString &email);
    /// Each contact's fields as JSON, in the order in which they were made.
    [[nodiscard]] QByteArrayList contacts();

private:
    TestFolder m_folder;
    std::unique_ptr<workspace::Workspace> m_workspace;
};

/// "rows created updated unchanged skipped rejected".
[[nodiscard]] QString text(const importing::ImportCounts &counts);

} // namespace onefold::test
