// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/problemwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace onefold::contact {

using namespace Qt::StringLiterals;

namespace {

struct ProblemWords {
    QLatin1StringView code;
    const char *words = nullptr;
};

// clang-format off
constexpr std::array problems{
    ProblemWords{"text.control_character"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "it holds control characters")},
    ProblemWords{"text.bidi_control"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "it holds characters that turn the direction of writing")},
    ProblemWords{"text.invisible_character"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "it holds characters that cannot be seen")},
    ProblemWords{"text.not_unicode"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "it holds broken characters")},
    ProblemWords{"cell.encoding"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "it holds broken characters")},
    ProblemWords{"text.too_long"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "too long")},
    ProblemWords{"row.too_long"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "too long")},
    ProblemWords{"email.too_long"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "too long")},
    ProblemWords{"email.local_too_long"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "too long")},
    ProblemWords{"email.label_too_long"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "too long")},
    ProblemWords{"email.domain_too_long"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "too long")},
    ProblemWords{"phone.too_long"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "too long")},
    ProblemWords{"bird.name_too_long"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "too long")},
    ProblemWords{"line.too_long"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "too long")},
    ProblemWords{"list.too_long"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "too many values")},
    ProblemWords{"bird.too_many"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "too many values")},
    ProblemWords{"value.not_single"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "several values where one belongs")},
    ProblemWords{"email.several"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "several values where one belongs")},
    ProblemWords{"phone.several_numbers"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "several values where one belongs")},
    ProblemWords{"cell.several_websites"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "several values where one belongs")},
    ProblemWords{"email.no_at"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the @ is missing")},
    ProblemWords{"email.second_at"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "more than one @")},
    ProblemWords{"email.no_local"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the part before the @ is missing")},
    ProblemWords{"email.local_dot"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the part before the @ is not right")},
    ProblemWords{"email.local_character"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the part before the @ is not right")},
    ProblemWords{"email.quote"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the part before the @ is not right")},
    ProblemWords{"email.no_domain"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the domain is missing or not whole")},
    ProblemWords{"email.single_label"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the domain is missing or not whole")},
    ProblemWords{"email.domain_dot"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the domain is not right")},
    ProblemWords{"email.domain_character"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the domain is not right")},
    ProblemWords{"email.domain_hyphen"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the domain is not right")},
    ProblemWords{"email.domain_literal"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the domain is not right")},
    ProblemWords{"email.numeric_domain"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the domain is not right")},
    ProblemWords{"email.full_width"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "typed in full-width characters")},
    ProblemWords{"email.mailto"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "there is more than an address")},
    ProblemWords{"email.display_name"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "there is more than an address")},
    ProblemWords{"email.extra_text"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "there is more than an address")},
    ProblemWords{"email.punctuation"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "there is more than an address")},
    ProblemWords{"email.space"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "a space in the address")},
    ProblemWords{"website.space"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "a space in the address")},
    ProblemWords{"email.slip"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "it looks like a slip")},
    ProblemWords{"phone.scientific"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "damaged by a spreadsheet")},
    ProblemWords{"phone.decimal"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "damaged by a spreadsheet")},
    ProblemWords{"phone.lost_plus"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "damaged by a spreadsheet")},
    ProblemWords{"postal_code.lost_zero"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "damaged by a spreadsheet")},
    ProblemWords{"cell.exponent"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "damaged by a spreadsheet")},
    ProblemWords{"cell.hidden"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "damaged by a spreadsheet")},
    ProblemWords{"cell.formula"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "damaged by a spreadsheet")},
    ProblemWords{"cell.formula_error"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "damaged by a spreadsheet")},
    ProblemWords{"cell.date_for_name"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "a date where a name belongs")},
    ProblemWords{"row.too_many_cells"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "more cells than columns")},
    ProblemWords{"row.blank"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "an empty row")},
    ProblemWords{"phone.extension_too_long"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the extension is too long")},
    ProblemWords{"phone_ext.too_long"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the extension is too long")},
    ProblemWords{"phone_ext.not_digits"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "an extension has digits only")},
    ProblemWords{"phone_ext.contradicts"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "two different extensions")},
    ProblemWords{"phone_ext.without_phone"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "an extension without a phone number")},
    ProblemWords{"phone.international_prefix"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "calls abroad do not start with 00 there")},
    ProblemWords{"phone.invalid_country_code"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no country has this code")},
    ProblemWords{"phone.no_country_code"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the country of the number is not known")},
    ProblemWords{"phone.letters"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "letters in the number")},
    ProblemWords{"phone.local_only"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the area code is missing")},
    ProblemWords{"phone.not_a_number"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no phone number")},
    ProblemWords{"phone.too_short"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "too short")},
    ProblemWords{"phone.wrong_length"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no number of this length is in use")},
    ProblemWords{"phone.longer_than_plan"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "longer than the numbers known in its country")},
    ProblemWords{"phone.not_in_plan"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no number like this is known to be in use")},
    ProblemWords{"phone.trunk_zero"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "a zero that is not dialled after the country code")},
    ProblemWords{"boolean.unknown"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "neither yes nor no")},
    ProblemWords{"dnd.unknown"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no known status")},
    ProblemWords{"country.unknown"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no known country")},
    ProblemWords{"country.user_assigned"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no known country")},
    ProblemWords{"country.withdrawn"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no known country")},
    ProblemWords{"timezone.unknown"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no known time zone")},
    ProblemWords{"timezone.abbreviation"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no known time zone")},
    ProblemWords{"timezone.offset"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no known time zone")},
    ProblemWords{"custom.not_a_number"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no number")},
    ProblemWords{"custom.too_many_digits"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "more digits than a number can keep")},
    ProblemWords{"date.ambiguous"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "day and month could be swapped")},
    ProblemWords{"date.future"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "a day in the future")},
    ProblemWords{"date.impossible"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no possible date")},
    ProblemWords{"date.implausible"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no possible date")},
    ProblemWords{"date.short_year"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the year has two digits")},
    ProblemWords{"date.unreadable"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no date that can be read")},
    ProblemWords{"name.all_capitals"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "written in capitals")},
    ProblemWords{"website.scheme_added"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "read with https:// before it")},
    ProblemWords{"website.credentials"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no address of a website")},
    ProblemWords{"website.host"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no address of a website")},
    ProblemWords{"website.no_host"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no address of a website")},
    ProblemWords{"website.port"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no address of a website")},
    ProblemWords{"website.scheme"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no address of a website")},
    ProblemWords{"website.unreadable"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no address of a website")},
    ProblemWords{"identity.doubtful"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "a doubtful match")},
    ProblemWords{"identity.exists"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "another contact has it")},
    ProblemWords{"undo.identity_taken"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "another contact has it")},
    ProblemWords{"identity.not_found"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no contact matches")},
    ProblemWords{"identity.required"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "something to tell contacts apart by is missing")},
    ProblemWords{"identity.missing"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "something to tell contacts apart by is missing")},
    ProblemWords{"undo.identity_required"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "something to tell contacts apart by is missing")},
    ProblemWords{"contact.not_found"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "there is no such contact")},
    ProblemWords{"contact.changed_meanwhile"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "changed by somebody else meanwhile")},
    ProblemWords{"contact.empty"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no value would be left")},
    ProblemWords{"undo.left_empty"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no value would be left")},
    ProblemWords{"field.unknown"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no such field")},
    ProblemWords{"undo.edited_since"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "edited since")},
    ProblemWords{"undo.deleted_since"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "deleted since")},
    ProblemWords{"undo.restored_since"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "restored since")},
    ProblemWords{"field.repeated"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "a field is given more than once")},
    ProblemWords{"value.wrong_type"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "a value of the wrong type")},
    ProblemWords{"id.invalid"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the contact's number is not right")},
    ProblemWords{"id.contradicts"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the contact's number is not right")},
    ProblemWords{"json.invalid"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no JSON that can be read")},
    ProblemWords{"outbox.discarded"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "discarded before the service had it")},
    ProblemWords{"service.unauthorised"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the service did not accept the token")},
    ProblemWords{"service.missing_scope"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the service did not accept the token")},
    ProblemWords{"service.wrong_place"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the service has no such place")},
    ProblemWords{"service.not_found"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the service has no such contact")},
    ProblemWords{"service.invalid"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the service refused it")},
    ProblemWords{"service.refused"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the service refused it")},
    ProblemWords{"service.limit_reached"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the service's limit is reached")},
    ProblemWords{"service.rate_limited"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the service's limit is reached")},
    ProblemWords{"service.fault"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the service failed")},
    ProblemWords{"service.not_understood"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the service failed")},
    ProblemWords{"service.unreachable"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the service could not be reached")},
    ProblemWords{"service.answer_lost"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the service's answer was lost")},
    ProblemWords{"service.echo"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "what the service made of what was sent")},
    ProblemWords{"service.unfindable"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "whether the service has it cannot be found out")},
    ProblemWords{"service.stopped"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "stopped before it was sent")},
    ProblemWords{"service.conflict"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "changed here and at the service")},
};
// clang-format on

} // namespace

QString labelOfProblem(QStringView code)
{
    const auto *const found =
        std::ranges::find_if(problems, [code](const ProblemWords &problem) { return code == problem.code; });
    return found == problems.end() ? code.toString()
                                   : QCoreApplication::translate("onefold::contact::ProblemWords", found->words);
}

} // namespace onefold::contact
