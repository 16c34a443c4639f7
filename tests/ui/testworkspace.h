// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/create.h"

#include <QTemporaryDir>

/// A workspace of its own in a temporary folder, gone with this object. Failures end the test program: nothing could be
/// tested then.
class TestWorkspace final
{
public:
    TestWorkspace() : m_registry(m_folder.path())
    {
        const auto made =
            onefold::workspace::create(m_registry, QStringLiteral("Test"), {}, {.region = QStringLiteral("US")});
        if (!made)
            qFatal("no workspace: %s", qPrintable(made.error().message));
        m_info = *made;
    }

    [[nodiscard]] const onefold::workspace::WorkspaceInfo &info() const { return m_info; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] onefold::workspace::OpenOptions options() const { return {.who = QStringLiteral("tester")}; }

    /// What another program does: its own connection to the same file.
    [[nodiscard]] std::unique_ptr<onefold::workspace::Workspace> other() const
    {
        auto opened = onefold::workspace::Workspace::open(m_info, {.who = QStringLiteral("another")});
        if (!opened)
            qFatal("cannot open: %s", qPrintable(opened.error().message));
        return *std::move(opened);
    }

    /// Saves contacts named Person 000, Person 001 …
    void fill(int count) const
    {
        std::vector<onefold::saving::SaveRequest> requests;
        for (int i = 0; i < count; ++i) {
            onefold::contact::Fields fields;
            fields.set(onefold::contact::Field::FirstName, QStringLiteral("Person"));
            fields.set(onefold::contact::Field::LastName, QStringLiteral("%1").arg(i, 3, 10, QLatin1Char('0')));
            fields.set(onefold::contact::Field::Email, QStringLiteral("person%1@acme.example").arg(i));
            requests.push_back({.fields = fields});
        }
        if (!other()->save(requests))
            qFatal("cannot fill");
    }

private:
    QTemporaryDir m_folder;
    onefold::workspace::Registry m_registry;
    onefold::workspace::WorkspaceInfo m_info;
};
