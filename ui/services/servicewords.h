// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/notice.h"
#include "ui/look/icon.h"

#include "core/sync/courier.h"

/// How it stands with a service, in words. Pure.
namespace onefold::ui::services {

/// For the line at the bottom: "Online · synchronised 2 min ago", "Off-line · 3 changes wait".
[[nodiscard]] QString lineText(const sync::CourierStatus &status, const QString &service, const QDateTime &now);
[[nodiscard]] look::Icon lineIcon(const sync::CourierStatus &status);
/// The same with what is wrong and what to do.
[[nodiscard]] QString fullText(const sync::CourierStatus &status, const QString &service, const QDateTime &now);
/// What is wrong, and what to do in the window; empty where nothing is.
[[nodiscard]] QString troubleText(const sync::CourierStatus &status, const QString &service);
/// Whether the two are being brought together just now.
[[nodiscard]] bool isSynchronising(const sync::CourierStatus &status);
/// Whether the person has to do something before anything can be sent.
[[nodiscard]] bool isBlocked(const sync::CourierStatus &status);

/// The keychain did not take a token.
[[nodiscard]] Notice tokenNotKept();

/// What became of a change that was sent, in the words of the verdict on a save. @p name is the contact's, @p changes
/// how many of its fields the change touched.
[[nodiscard]] Notice noticeOf(
    const sync::Settlement &settled, const QString &name, int changes, const QString &service);

} // namespace onefold::ui::services
