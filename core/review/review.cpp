// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/review/review.h"

#include "core/base/twothreads.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <map>
#include <optional>

namespace onefold::review {

using namespace Qt::StringLiterals;
using contact::ContactId;
using duplicates::Detection;
using duplicates::Group;
using duplicates::Reason;
using store::Dismissal;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::review::ScanOutcome)
};

struct Weakest {
    quint32 first = 0;
    quint32 second = 0;
};

/// The two records of a cluster that are least alike; of a large one, among the first.
Weakest weakestPair(const Detection &detection, const std::vector<quint32> &records)
{
    constexpr std::size_t lookedAt = 24;
    const std::size_t count = std::min(records.size(), lookedAt);
    Weakest weakest{records[0], records[1]};
    double least = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < count && records.size() > 2; ++i) {
        for (std::size_t j = i + 1; j < count; ++j) {
            const double odds =
                duplicates::logOddsOf(detection.model, duplicates::compared(detection.records, records[i], records[j]));
            if (odds < least) {
                least = odds;
                weakest = {records[i], records[j]};
            }
        }
    }
    return weakest;
}

std::vector<Reason> reasonsFor(const Detection &detection, const std::vector<quint32> &records)
{
    const Weakest pair = weakestPair(detection, records);
    const auto comparison = duplicates::compared(detection.records, pair.first, pair.second);
    std::vector<Reason> reasons;
    for (const duplicates::FieldWeight &weight : duplicates::weightsOf(detection.model, comparison)) {
        reasons.push_back({.field = detection.records.features[weight.feature].name,
            .level = weight.level,
            .weight = weight.weight,
            .holders = comparison.holders[weight.feature]});
    }
    std::ranges::stable_sort(reasons, std::greater(), [](const Reason &reason) { return std::abs(reason.weight); });
    return reasons;
}

using PairOfContacts = std::pair<ContactId, ContactId>;

/// The dismissals that still hold: those of contacts that are as they were in what identifies them.
std::vector<PairOfContacts> standing(store::Session &session, const std::vector<Dismissal> &dismissals)
{
    std::vector<PairOfContacts> pairs;
    if (dismissals.empty())
        return pairs;
    std::map<ContactId, qint64> states;
    const auto stateOf = [&](ContactId id) {
        const auto known = states.find(id);
        if (known != states.end())
            return known->second;
        const auto contact = session.contact(id);
        return states[id] = contact ? store::identifyingState(contact->fields) : 0;
    };
    for (const Dismissal &dismissal : dismissals) {
        if (dismissal.state == (stateOf(dismissal.first) ^ stateOf(dismissal.second)))
            pairs.emplace_back(dismissal.first, dismissal.second);
    }
    return pairs;
}

std::vector<duplicates::PairOfIds> numbersOf(const std::vector<PairOfContacts> &pairs)
{
    std::vector<duplicates::PairOfIds> numbers;
    numbers.reserve(pairs.size());
    for (const auto &[first, second] : pairs)
        numbers.emplace_back(static_cast<qint64>(first), static_cast<qint64>(second));
    return numbers;
}

/// Leaves out those of whom it was said most often that they are not another of the group, until nothing said stands
/// against the rest.
void leaveOutDismissed(store::Session &session, Group &group)
{
    std::vector<PairOfContacts> pairs = standing(session, session.duplicates().dismissalsAmong(group.contacts));
    while (!pairs.empty()) {
        std::map<ContactId, int> said;
        for (const auto &[first, second] : pairs) {
            ++said[first];
            ++said[second];
        }
        // Of equals the newer contact goes.
        const auto most = std::ranges::max_element(said, [](const auto &a, const auto &b) {
            return a.second < b.second || (a.second == b.second && a.first < b.first);
        });
        const ContactId out = most->first;
        std::erase(group.contacts, out);
        std::erase_if(pairs, [out](const PairOfContacts &pair) { return pair.first == out || pair.second == out; });
    }
}

} // namespace

QJsonObject toJson(const ScanOutcome &outcome)
{
    return {{"contacts"_L1, outcome.contacts}, {"groups"_L1, outcome.groups}, {"seconds"_L1, outcome.seconds},
        {"complete"_L1, outcome.wasComplete}, {"cancelled"_L1, outcome.cancelled}};
}

QString summaryOf(const ScanOutcome &outcome)
{
    if (outcome.cancelled)
        return Messages::tr("Stopped; the groups are those of the search before");
    if (!outcome.wasComplete && outcome.contacts == 0)
        return Messages::tr("Nothing has changed since the last search") + u" · "_s
            + Messages::tr("%n group(s) to review", nullptr, static_cast<int>(outcome.groups));
    const QString compared = outcome.wasComplete
        ? Messages::tr("%n contact(s) compared", nullptr, static_cast<int>(outcome.contacts))
        : Messages::tr(
            "%n new or changed contact(s) compared with the others", nullptr, static_cast<int>(outcome.contacts));
    return compared + u" · "_s + Messages::tr("%n group(s) to review", nullptr, static_cast<int>(outcome.groups));
}

std::vector<Group> groupsOf(const Detection &detection)
{
    std::vector<Group> groups(detection.clusters.size());
    const auto explain = [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
            const duplicates::Cluster &cluster = detection.clusters[i];
            groups[i].score = duplicates::probabilityOf(cluster.logOdds);
            groups[i].reasons = reasonsFor(detection, cluster.records);
            for (const quint32 record : cluster.records)
                groups[i].contacts.push_back(ContactId(detection.records.ids[record]));
        }
    };
    inHalves(groups.size(), explain);
    return groups;
}

std::vector<Group> groupsToReview(store::Session &session, qint64 offset, int limit)
{
    constexpr int page = 256;
    std::vector<Group> groups;
    for (qint64 from = 0; limit < 0 || static_cast<int>(groups.size()) < limit; from += page) {
        std::vector<Group> found = session.duplicates().groups(from, page);
        for (Group &group : found) {
            leaveOutDismissed(session, group);
            if (group.contacts.size() < 2 || offset-- > 0)
                continue;
            if (limit < 0 || static_cast<int>(groups.size()) < limit)
                groups.push_back(std::move(group));
        }
        if (static_cast<int>(found.size()) < page || session.failed())
            break;
    }
    return groups;
}

qint64 groupsLeft(store::Session &session)
{
    qint64 left = session.duplicates().groupCount();
    for (const duplicates::GroupId id : session.duplicates().groupsWithDismissals()) {
        std::optional<Group> group = session.duplicates().group(id);
        if (!group || group->contacts.size() < 2)
            continue; // not counted
        leaveOutDismissed(session, *group);
        left -= group->contacts.size() < 2 ? 1 : 0;
    }
    return left;
}

std::vector<duplicates::PairOfIds> toldApart(store::Session &session)
{
    return numbersOf(standing(session, session.duplicates().dismissals(0, -1)));
}

std::vector<duplicates::PairOfIds> toldApart(store::Session &session, const std::vector<ContactId> &contacts)
{
    return numbersOf(standing(session, session.duplicates().dismissalsAmong(contacts)));
}

void dismiss(store::Session &session, const std::vector<ContactId> &ids, const QString &who, const QDateTime &now)
{
    std::vector<std::pair<ContactId, qint64>> states;
    for (const ContactId id : ids) {
        if (const auto contact = session.contact(id))
            states.emplace_back(id, store::identifyingState(contact->fields));
    }
    std::ranges::sort(states);
    for (std::size_t i = 0; i < states.size(); ++i) {
        for (std::size_t j = i + 1; j < states.size(); ++j) {
            session.duplicates().dismiss({.first = states[i].first,
                .second = states[j].first,
                .who = who,
                .at = now,
                .state = states[i].second ^ states[j].second});
        }
    }
}

} // namespace onefold::review
