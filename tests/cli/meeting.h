// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/cli/testservice.h"

#include <QJsonDocument>

/// Two colleagues with one number, made here or known to the service alone.
namespace onefold::clitest {

using namespace Qt::StringLiterals;

inline const QString alicesEmail = u"email=alice@acme.com"_s;
inline const QString bobsEmail = u"email=bob@acme.com"_s;
inline const QString sharedPhone = u"phone=+15125550199"_s;

/// The values that were not taken, by field, and why.
inline QJsonObject leftOutIn(const QJsonObject &answer)
{
    return answer.value("not_applied"_L1).toObject();
}

/// How many of the service's contacts hold @p value anywhere.
inline int holdersOf(ServiceStage &stage, const QByteArray &value)
{
    int count = 0;
    for (const QJsonObject &contact : stage.service().contacts())
        count += QJsonDocument(contact).toJson().contains(value) ? 1 : 0;
    return count;
}

} // namespace onefold::clitest
