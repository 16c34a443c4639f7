// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sync/courier.h"
#include "core/workspace/client.h"

#include <QObject>

#include <memory>

namespace onefold::ui::services {

/// The window's line to the service of its workspace: sends what is saved, pulls, and tells how it stands. Lives in the
/// window's thread, the work is done in the courier's. For a workspace without a service it does nothing.
class ServiceLine final : public QObject
{
    Q_OBJECT

public:
    /// @p token was given by the person for as long as the program runs; empty: environment or keychain.
    ServiceLine(workspace::WorkspaceInfo info, const QByteArray &token, QObject *parent = nullptr);
    ~ServiceLine() override;

    /// Whether the workspace has a service at all.
    [[nodiscard]] bool isOpen() const { return m_kind.has_value(); }
    /// The service's name; empty where there is none.
    [[nodiscard]] QString name() const;
    [[nodiscard]] const sync::CourierStatus &status() const { return m_status; }

    /// Something was saved, or is to be tried again.
    void poke();
    void syncNow(const sync::PullOptions &options = {});
    /// Goes on with this token, which is kept in memory alone.
    void useToken(const QByteArray &token);

Q_SIGNALS:
    void changed();

private:
    void begin(const QByteArray &token);
    void take(const sync::CourierStatus &status);

    const workspace::WorkspaceInfo m_info;
    const std::optional<onefold::services::Kind> m_kind;
    sync::CourierStatus m_status;
    std::unique_ptr<sync::Courier> m_courier;
};

} // namespace onefold::ui::services
