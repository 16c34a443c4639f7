// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/blockingkeys.h"

#include <algorithm>

namespace onefold::duplicates {

namespace {

constexpr std::size_t manyRecords = 200'000;
constexpr std::size_t featuresWithManyRecords = 8;

int usefulness(Role role)
{
    switch (role) {
    case Role::Code: return 0;
    case Role::Email: return 1;
    case Role::Phone: return 2;
    case Role::Date: return 3;
    case Role::Postcode: return 4;
    case Role::Street: return 5;
    case Role::Organisation: return 6;
    case Role::Place: return 7;
    case Role::Text: return 8;
    default: return 9;
    }
}

} // namespace

std::vector<BlockingKey> blockingKeysOf(const Records &records, std::size_t count)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < records.features.size(); ++i) {
        const Role role = records.features[i].role;
        if (role != Role::GivenName && role != Role::FamilyName && role != Role::Region && role != Role::Category
            && role != Role::Website)
            order.push_back(i);
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return usefulness(records.features[i].role); });
    if (count > manyRecords && order.size() > featuresWithManyRecords)
        order.resize(featuresWithManyRecords);
    std::vector<BlockingKey> keys;
    if (records.given)
        keys.push_back({.features = {*records.given, *records.family}});
    for (const std::size_t i : order) {
        const Role role = records.features[i].role;
        keys.push_back({.features = {i},
            .isAlone = role == Role::Code || role == Role::Email || role == Role::Phone || role == Role::Street,
            .isOfAddress = role == Role::Street || role == Role::Postcode || role == Role::Place});
    }
    return keys;
}

} // namespace onefold::duplicates
