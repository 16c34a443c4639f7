// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/sync/faultplay.h"

#include <random>

namespace onefold::test {

using namespace Qt::StringLiterals;
using contact::Field;

int FaultPlay::personOf(int n) const
{
    std::minstd_rand random(seed * 7919 + static_cast<quint32>(n));
    random.discard(3);
    return static_cast<int>(random() % static_cast<quint32>(std::max(1, saves * 2 / 3)));
}

QString FaultPlay::emailOf(int person) const
{
    return u"person%1@acme.com"_s.arg(person);
}

QString FaultPlay::firstNameOf(int n) const
{
    QString name; // letters alone: a name with digits in it would be remarked upon
    for (int rest = n + 1; rest > 0; rest /= 20)
        name += QChar(u'a' + rest % 20);
    return u"N"_s + name;
}

saving::SaveRequest FaultPlay::requestOf(int n) const
{
    saving::SaveRequest request;
    request.fields.set(Field::Email, emailOf(personOf(n)));
    request.fields.set(Field::FirstName, firstNameOf(n));
    return request;
}

std::map<QString, QString> FaultPlay::expected() const
{
    std::map<QString, QString> people;
    for (int n = 0; n < saves; ++n)
        people[emailOf(personOf(n))] = firstNameOf(n);
    return people;
}

sync::SyncOptions quickOptions()
{
    return {.token = "test-token",
        .link = {.limits = services::Limits{.requests = 1'000'000, .interval = std::chrono::seconds(1)},
            .pauses = 0.01,
            .silence = std::chrono::seconds(5)},
        .wait = std::chrono::seconds(20)};
}

} // namespace onefold::test
