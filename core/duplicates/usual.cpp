// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/usual.h"

namespace onefold::duplicates {

namespace {

Levels usualMatchOf(Role role)
{
    switch (role) {
    case Role::GivenName: return {0, .72, 0, 0, .02, .06, .08, .05, .02, .05};
    case Role::FamilyName: return {0, .78, 0, 0, .02, 0, .10, .02, .03, .05};
    case Role::Organisation: return {0, .65, 0, 0, 0, 0, .06, .06, .03, .20};
    case Role::Email: return {0, .55, .05, .01, 0, 0, .05, .03, .01, .30};
    case Role::Phone: return {0, .50, .08, .04, 0, 0, .05, .05, .01, .27};
    case Role::Website: return {0, .75, 0, 0, 0, 0, 0, 0, 0, .25};
    case Role::Date: return {0, .80, 0, 0, 0, 0, .12, .01, .04, .03};
    case Role::Code: return {0, .70, .05, .01, 0, 0, .10, 0, .02, .12};
    case Role::Postcode: return {0, .70, 0, 0, 0, 0, .10, .05, .02, .13};
    case Role::Street: return {0, .60, 0, 0, 0, 0, .15, .05, .03, .17};
    case Role::Place: return {0, .70, 0, 0, 0, 0, .10, .03, .02, .15};
    case Role::Region:
    case Role::Category: return {0, .80, 0, 0, 0, 0, .03, .02, 0, .15};
    default: return {0, .60, 0, 0, 0, 0, .10, .06, .04, .20};
    }
}

} // namespace

Levels usualMatch(const Feature &feature)
{
    if (feature.isGuessed)
        return {0, .25, .02, .02, 0, 0, .03, .03, .03, .62};
    return usualMatchOf(feature.role);
}

Levels usuallyShared(Explanation explanation, Role role)
{
    const bool isColleague = explanation == Explanation::Colleagues || explanation == Explanation::Office;
    if (role == Role::Email)
        return isColleague ? Levels{0, .005, .01, .03, 0, 0, .005, .002, .03, .918}
                           : Levels{0, .06, .02, .005, 0, 0, .005, .002, .02, .888};
    if (role == Role::Phone)
        return isColleague ? Levels{0, .05, .06, .10, 0, 0, .02, .08, .10, .59}
                           : Levels{0, .55, .10, .01, 0, 0, .01, .01, .01, .31};
    const bool isAtHome = explanation == Explanation::Household || explanation == Explanation::Elder;
    if (role == Role::Date)
        return {0, .05, 0, 0, 0, 0, .01, .05, .05, .84}; // twins
    if (isAtHome && (role == Role::Organisation || role == Role::Website))
        return {0, .20, 0, 0, 0, 0, .01, .01, .01, .77}; // some work in a business of the family
    return usualMatchOf(role);
}

Levels usuallyByChance(Role role)
{
    switch (role) {
    case Role::GivenName: return {0, .004, 0, 0, .001, .002, .004, .004, .01, .975};
    case Role::FamilyName: return {0, .002, 0, 0, .001, 0, .002, .002, .006, .987};
    case Role::Organisation: return {0, .003, 0, 0, 0, 0, .002, .004, .004, .987};
    case Role::Website: return {0, .003, 0, 0, 0, 0, 0, 0, 0, .997};
    case Role::Email: return {0, 1e-4, 1e-4, 1e-4, 0, 0, .001, .002, .006, .99};
    case Role::Phone: return {0, 2e-4, 2e-4, 2e-4, 0, 0, .002, .001, .001, .995};
    case Role::Code: return {0, 1e-4, 1e-4, 1e-4, 0, 0, .001, 0, .005, .99};
    case Role::Date: return {0, 1e-4, 0, 0, 0, 0, .005, .03, .03, .935};
    case Role::Postcode: return {0, .01, 0, 0, 0, 0, .02, .05, .02, .90};
    case Role::Street: return {0, .001, 0, 0, 0, 0, .004, .004, .01, .981};
    case Role::Place: return {0, .03, 0, 0, 0, 0, .005, .005, .01, .95};
    default: return {}; // what a workspace keeps in it only the workspace shows
    }
}

double mostDifferent(Role role)
{
    switch (role) {
    case Role::GivenName:
    case Role::FamilyName: return .10;
    case Role::Date: return .03;
    default: return 1;
    }
}

double leastDifferent(Role role)
{
    switch (role) {
    case Role::GivenName: return .03;
    case Role::FamilyName: return .04;
    case Role::Email: return .30;
    case Role::Phone: return .25;
    case Role::Organisation:
    case Role::Website: return .20;
    case Role::Street:
    case Role::Postcode: return .12;
    case Role::Place:
    case Role::Text:
    case Role::Category: return .08;
    case Role::Region: return .03;
    default: return .02;
    }
}

} // namespace onefold::duplicates
