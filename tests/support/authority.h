// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace onefold::test {

/// A server's certificate and the key that belongs to it: the paths of two PEM files.
struct Certificate {
    QString file;
    QString key;
};

/// A certificate authority that nobody knows but who is given file(). The command openssl makes what it issues.
class Authority
{
public:
    /// Makes its own certificate in @p folder, where those that it issues stand too; fails the test where it cannot.
    explicit Authority(QString folder);

    /// What a client is to trust, as sslrootcert wants it.
    [[nodiscard]] QString file() const;
    /// A certificate for the host of this name, good for @p days from now; where that is negative it has expired.
    [[nodiscard]] Certificate issue(const QString &host, int days) const;

private:
    QString m_folder;
};

} // namespace onefold::test
