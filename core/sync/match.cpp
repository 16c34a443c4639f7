// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/match.h"

#include <algorithm>

namespace onefold::sync {

using identity::Identifier;

identity::Decision decisionOn(const contact::Fields &draft, const services::RemoteContact &theirs,
    const identity::IdentityRule &rule, identity::SaveMode mode, identity::OnDoubt onDoubt)
{
    const identity::Identifiers held = identity::identifiersOf(theirs.fields, rule);
    identity::Matches matches;
    for (const Identifier &identifier : identity::matchingIdentifiers(draft, rule)) {
        const bool isHeld =
            std::ranges::any_of(held, [&](const Identifier &other) { return other.sameAs(identifier); });
        identity::Match match{.identifier = identifier};
        if (isHeld)
            match.holders.push_back({.fields = theirs.fields});
        matches.push_back(std::move(match));
    }
    return identity::decide({.draft = draft, .rule = rule, .matches = matches, .mode = mode, .onDoubt = onDoubt});
}

} // namespace onefold::sync
