// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

/// The system's keychain, where passwords and tokens are kept. It is asked in a thread of its own, so any thread that
/// is not to paint may call these; a call may wait for the person to unlock it, 20 s at most.
namespace onefold::keychain {

/// The secret kept under @p key; empty where there is none, or no keychain.
[[nodiscard]] QByteArray read(const QString &key);
/// False where there is no keychain that takes it.
[[nodiscard]] bool write(const QString &key, const QByteArray &secret);
/// Nothing is said where there was none.
void remove(const QString &key);

} // namespace onefold::keychain
