// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/saving/preparation.h"

#include "core/identity/identifying.h"

#include <algorithm>
#include <iterator>

namespace onefold::saving {

using contact::Field;
using contact::FieldKey;
using contact::Fields;
using contact::Problem;
using contact::Problems;
using contact::Validated;
using identity::Identifier;
using identity::Identifiers;

namespace {

bool areAmong(const Identifiers &identifiers, const Identifiers &others)
{
    return std::ranges::all_of(identifiers, [&](const Identifier &each) {
        return std::ranges::any_of(others, [&](const Identifier &other) { return other.sameAs(each); });
    });
}

/// Whether the identifiers that may match are all that there are: a rule may leave out email or phone.
bool matchesByAll(const identity::IdentityRule &rule)
{
    return std::ranges::find(rule.fields, FieldKey{Field::Email}) != rule.fields.end()
        && std::ranges::find(rule.fields, FieldKey{Field::Phone}) != rule.fields.end();
}

/// The contact that the draft makes; none where there is more to say of it than that it was created.
std::optional<PreparedContact> createdBy(const PreparedSave &prepared, const Problems &said)
{
    const SaveContext &context = prepared.basis->context;
    const identity::IdentityRule &rule = context.settings.identity;
    if (context.settings.service)
        return std::nullopt;
    Fields draft = prepared.draft;
    if (context.policy.promotesFurther)
        promoteFurther(draft);
    Fields after = identity::apply({}, draft, {}, identity::Merge::Match);
    const bool losesExtension = !draft.text(Field::PhoneExt).isEmpty() && after.text(Field::Phone).isEmpty();
    const Identifiers identifiers =
        areIdentifiedAlike(prepared.draft, after) ? prepared.identifiers : identity::matchingIdentifiers(after, rule);
    const bool lacksIdentity = rule.required && !identity::hasIdentity(after, rule);
    if (after.isEmpty() || losesExtension || lacksIdentity || !areAmong(identifiers, prepared.identifiers))
        return std::nullopt;
    care::Notes notes = care::notesOnCreated(
        after, prepared.request.fields, said, *prepared.basis->care, phoneProblems(draft, after, prepared.problems));
    store::CreatedForms forms =
        store::createdForms(after, matchesByAll(rule) ? identifiers : identity::identifiersOf(after, rule),
            std::move(notes), prepared.basis->care);
    return PreparedContact{.fields = std::move(after), .forms = std::move(forms)};
}

} // namespace

bool areIdentifiedAlike(const Fields &first, const Fields &second)
{
    const auto agrees = [](const Fields &one, const Fields &other) {
        return std::ranges::all_of(one, [&](const Fields::Entry &entry) {
            return !identity::mayIdentify(entry.first) || entry.second == other.value(entry.first);
        });
    };
    return agrees(first, second) && agrees(second, first);
}

PreparedSave prepare(SaveRequest request, const std::shared_ptr<const SaveBasis> &basis)
{
    PreparedSave prepared{.request = std::move(request)};
    const Fields &typed = prepared.request.fields;
    if (prepared.request.id)
        return prepared;
    prepared.basis = basis;
    prepared.asksHolder = contact::hasNationalPhone(typed) && !typed.contains(Field::Country);
    Validated validated = contact::validate(typed, validationContext(basis->context, basis->today, {}));
    prepared.problems = contact::joined(prepared.request.problems, validated.problems);
    prepared.draft = std::move(validated.draft);
    if (basis->context.policy.dropsInvalid)
        dropInvalid(prepared.draft, prepared.problems);
    const bool isRefused = contact::hasErrors(prepared.problems);
    if (!isRefused || prepared.asksHolder)
        prepared.identifiers = identity::matchingIdentifiers(prepared.draft, basis->context.settings.identity);
    if (!isRefused)
        prepared.created = createdBy(prepared, validated.problems);
    return prepared;
}

bool areReadAlike(const SaveContext &one, const SaveContext &other)
{
    return one.settings == other.settings && one.customTypes == other.customTypes && one.policy == other.policy
        && todayIn(one) == todayIn(other);
}

QDate todayIn(const SaveContext &context)
{
    return context.now.toLocalTime().date();
}

std::optional<Problems> phoneProblems(const Fields &draft, const Fields &after, const Problems &problems)
{
    if (!draft.contains(Field::Phone) || draft.value(Field::Phone) != after.value(Field::Phone))
        return std::nullopt;
    Problems ofPhone;
    std::ranges::copy_if(problems, std::back_inserter(ofPhone),
        [](const Problem &problem) { return problem.field == FieldKey{Field::Phone}; });
    return ofPhone;
}

} // namespace onefold::saving
