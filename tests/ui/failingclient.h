// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/client.h"

#include <QTest>

#include <atomic>

/// A client whose workspace is open, and whose every access to the database fails until mend().
class FailingClient final
{
public:
    explicit FailingClient(const onefold::workspace::WorkspaceInfo &info)
        : m_client(info, {.fault = [this] { return m_fails.load(); }})
    {
        const auto opened =
            m_client.read([](onefold::workspace::Workspace &workspace) { return workspace.contactCount(); });
        if (!QTest::qWaitFor([&] { return opened.isFinished(); }))
            qFatal("cannot open");
        m_fails = true;
    }

    [[nodiscard]] onefold::workspace::Client &client() { return m_client; }
    void mend() { m_fails = false; }

private:
    std::atomic<bool> m_fails = false;
    onefold::workspace::Client m_client;
};
