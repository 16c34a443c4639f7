// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/sync/faultplay.h"

#include <algorithm>
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

/// Each group's steps in their order, one of the groups that have any left taken by the seed each time.
std::vector<GroupStep> FaultPlay::groupSteps() const
{
    using Kind = GroupStep::Kind;
    if (inBulk)
        return bulkSteps();
    std::vector<std::vector<GroupStep>> left;
    for (int group = 0; group < groups; ++group) {
        std::vector<GroupStep> own;
        for (int member = 0; member < groupSize; ++member)
            own.push_back({Kind::Save, group, member});
        own.push_back({Kind::Merge, group});
        if (group % 3 != 0)
            own.push_back({Kind::Unmerge, group});
        if (group % 3 == 2)
            own.push_back({Kind::Merge, group});
        std::ranges::reverse(own);
        left.push_back(std::move(own));
    }
    std::vector<GroupStep> steps;
    std::minstd_rand random(seed * 104'729 + 1);
    while (!left.empty()) {
        const auto next = left.begin() + static_cast<std::ptrdiff_t>(random() % left.size());
        steps.push_back(next->back());
        next->pop_back();
        if (next->empty())
            left.erase(next);
    }
    return steps;
}

std::vector<GroupStep> FaultPlay::bulkSteps() const
{
    using Kind = GroupStep::Kind;
    std::vector<GroupStep> steps;
    for (int group = 0; group < groups; ++group) {
        for (int member = 0; member < groupSize; ++member)
            steps.push_back({Kind::Save, group, member});
    }
    std::minstd_rand random(seed * 104'729 + 1);
    std::ranges::shuffle(steps, random);
    for (const Kind kind : {Kind::MergeAll, Kind::UnmergeAll, Kind::MergeAll})
        steps.push_back({.kind = kind});
    return steps;
}

QString FaultPlay::emailOf(int group, int member)
{
    return u"group%1member%2@acme.com"_s.arg(group).arg(member);
}

QString FaultPlay::phoneOf(int group)
{
    return u"+1512555%1"_s.arg(1000 + group);
}

QString FaultPlay::firstNameOf(int group, int member) const
{
    return firstNameOf(saves + group * groupSize + member);
}

saving::SaveRequest FaultPlay::requestOf(const GroupStep &step) const
{
    saving::SaveRequest request;
    request.fields.set(Field::Email, emailOf(step.group, step.member));
    request.fields.set(Field::FirstName, firstNameOf(step.group, step.member));
    if (step.member == 1)
        request.fields.set(Field::Phone, phoneOf(step.group));
    return request;
}

std::map<QString, QString> FaultPlay::expected() const
{
    std::map<QString, QString> people;
    for (int n = 0; n < saves; ++n)
        people[emailOf(personOf(n))] = firstNameOf(n);
    for (int group = 0; group < groups; ++group) {
        const bool isMerged = isMergedInTheEnd(group);
        for (int member = 0; member < (isMerged ? 1 : groupSize); ++member) {
            const bool hasPhone = isMerged || member == 1;
            people[emailOf(group, member)] =
                wordsFor(firstNameOf(group, member), hasPhone ? phoneOf(group) : QString());
        }
    }
    return people;
}

QString wordsFor(const QString &firstName, const QString &phone)
{
    return phone.isEmpty() ? firstName : firstName + u' ' + phone;
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
