// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/host/ids.h"

namespace onefold::testservices::host {

using namespace Qt::StringLiterals;

QString Ids::next(QStringView alphabet, int length)
{
    QString id(length, Qt::Uninitialized);
    for (QChar &letter : id)
        letter = alphabet.at(static_cast<qsizetype>(m_random() % static_cast<quint64>(alphabet.size())));
    return id;
}

QString Ids::uuid()
{
    const QString hex = next(u"0123456789abcdef", 32);
    return u"%1-%2-4%3-%4%5-%6"_s.arg(
        hex.left(8), hex.mid(8, 4), hex.mid(13, 3), next(u"89ab", 1), hex.mid(17, 3), hex.right(12));
}

} // namespace onefold::testservices::host
