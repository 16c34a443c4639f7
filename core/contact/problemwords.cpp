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
    QLatin1StringView codes; ///< blank-parted: all that the words serve
    const char *words = nullptr;

    [[nodiscard]] bool serves(QStringView code) const
    {
        for (const QLatin1StringView each : codes.tokenize(u' ')) {
            if (code == each)
                return true;
        }
        return false;
    }
};

constexpr std::array problems{
    ProblemWords{"text.control_character"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "it holds control characters")},
    ProblemWords{"text.bidi_control"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "it holds characters that turn the direction of writing")},
    ProblemWords{"text.invisible_character"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "it holds characters that cannot be seen")},
    ProblemWords{"text.not_unicode cell.encoding"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "it holds broken characters")},
    ProblemWords{"text.too_long row.too_long email.too_long email.local_too_long email.label_too_long "
                 "email.domain_too_long phone.too_long bird.name_too_long line.too_long"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "too long")},
    ProblemWords{
        "list.too_long bird.too_many"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "too many values")},
    ProblemWords{"value.not_single email.several phone.several_numbers cell.several_websites"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "several values where one belongs")},
    ProblemWords{"email.no_at"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the @ is missing")},
    ProblemWords{"email.second_at"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "more than one @")},
    ProblemWords{
        "email.no_local"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the part before the @ is missing")},
    ProblemWords{"email.local_dot email.local_character email.quote"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the part before the @ is not right")},
    ProblemWords{"email.no_domain email.single_label"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the domain is missing or not whole")},
    ProblemWords{"email.domain_dot email.domain_character email.domain_hyphen email.domain_literal "
                 "email.numeric_domain"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the domain is not right")},
    ProblemWords{
        "email.full_width"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "typed in full-width characters")},
    ProblemWords{"email.mailto email.display_name email.extra_text email.punctuation"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "there is more than an address")},
    ProblemWords{
        "email.space website.space"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "a space in the address")},
    ProblemWords{"email.slip"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "it looks like a slip")},
    ProblemWords{"phone.scientific phone.decimal phone.lost_plus phone.read_with_plus phone.lost_zero "
                 "postal_code.lost_zero cell.exponent cell.hidden cell.formula cell.formula_error"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "damaged by a spreadsheet")},
    ProblemWords{
        "cell.date_for_name"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "a date where a name belongs")},
    ProblemWords{
        "row.too_many_cells"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "more cells than columns")},
    ProblemWords{"row.blank"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "an empty row")},
    ProblemWords{
        "row.header"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the names of the columns again")},
    ProblemWords{"phone.extension_too_long phone_ext.too_long"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the extension is too long")},
    ProblemWords{
        "phone_ext.not_digits"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "an extension has digits only")},
    ProblemWords{
        "phone_ext.contradicts"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "two different extensions")},
    ProblemWords{"phone_ext.without_phone"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "an extension without a phone number")},
    ProblemWords{"phone.international_prefix"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "calls abroad do not start with 00 there")},
    ProblemWords{"phone.invalid_country_code"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no country has this code")},
    ProblemWords{"phone.no_country_code"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the country of the number is not known")},
    ProblemWords{"phone.letters"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "letters in the number")},
    ProblemWords{
        "phone.local_only"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the area code is missing")},
    ProblemWords{"phone.not_a_number"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no phone number")},
    ProblemWords{"phone.too_short"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "too short")},
    ProblemWords{"phone.wrong_length"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no number of this length is in use")},
    ProblemWords{"phone.longer_than_plan"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "longer than the numbers known in its country")},
    ProblemWords{"phone.not_in_plan"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no number like this is known to be in use")},
    ProblemWords{"phone.trunk_zero"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "a zero that is not dialled after the country code")},
    ProblemWords{"boolean.unknown"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "neither yes nor no")},
    ProblemWords{"dnd.unknown"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no known status")},
    ProblemWords{"country.unknown country.user_assigned country.withdrawn"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no known country")},
    ProblemWords{"timezone.unknown timezone.abbreviation timezone.offset"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no known time zone")},
    ProblemWords{"custom.not_a_number"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no number")},
    ProblemWords{"custom.too_many_digits"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "more digits than a number can keep")},
    ProblemWords{
        "date.ambiguous"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "day and month could be swapped")},
    ProblemWords{"date.future"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "a day in the future")},
    ProblemWords{
        "date.impossible date.implausible"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no possible date")},
    ProblemWords{"date.short_year"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the year has two digits")},
    ProblemWords{"date.without_year"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the year is missing")},
    ProblemWords{"date.unreadable"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no date that can be read")},
    ProblemWords{"name.all_capitals"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "written in capitals")},
    ProblemWords{
        "website.scheme_added"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "read with https:// before it")},
    ProblemWords{"website.credentials website.host website.no_host website.port website.scheme website.unreadable"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no address of a website")},
    ProblemWords{"identity.doubtful"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "a doubtful match")},
    ProblemWords{"identity.exists undo.identity_taken"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "another contact has it")},
    ProblemWords{"identity.not_found"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no contact matches")},
    ProblemWords{"identity.required identity.missing undo.identity_required"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "something to tell contacts apart by is missing")},
    ProblemWords{
        "contact.not_found"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "there is no such contact")},
    ProblemWords{"contact.changed_meanwhile"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "changed by somebody else meanwhile")},
    ProblemWords{"contact.empty undo.left_empty"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no value would be left")},
    ProblemWords{"field.unknown"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no such field")},
    ProblemWords{"undo.edited_since"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "edited since")},
    ProblemWords{"undo.deleted_since"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "deleted since")},
    ProblemWords{"undo.there_before"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "at the service before")},
    ProblemWords{"undo.restored_since"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "restored since")},
    ProblemWords{
        "field.repeated"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "a field is given more than once")},
    ProblemWords{
        "value.wrong_type"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "a value of the wrong type")},
    ProblemWords{"id.invalid id.contradicts"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the contact's number is not right")},
    ProblemWords{"json.invalid"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "no JSON that can be read")},
    ProblemWords{"outbox.waits_for_contact"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "waits for another contact")},
    ProblemWords{"outbox.discarded"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "discarded before the service had it")},
    ProblemWords{"service.unauthorised service.missing_scope"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the service did not accept the token")},
    ProblemWords{
        "service.wrong_place"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the service has no such place")},
    ProblemWords{
        "service.not_found"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the service has no such contact")},
    ProblemWords{"service.invalid service.refused"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the service refused it")},
    ProblemWords{"service.limit_reached service.rate_limited"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the service's limit is reached")},
    ProblemWords{"service.fault service.not_understood"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the service failed")},
    ProblemWords{"service.unreachable"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the service could not be reached")},
    ProblemWords{
        "service.answer_lost"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "the service's answer was lost")},
    ProblemWords{"service.echo"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "what the service made of what was sent")},
    ProblemWords{"service.unfindable"_L1,
        QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "whether the service has it cannot be found out")},
    ProblemWords{
        "service.stopped"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "stopped before it was sent")},
    ProblemWords{
        "service.conflict"_L1, QT_TRANSLATE_NOOP("onefold::contact::ProblemWords", "changed here and at the service")},
};

} // namespace

QString labelOfProblem(QStringView code)
{
    const auto *const found =
        std::ranges::find_if(problems, [code](const ProblemWords &problem) { return problem.serves(code); });
    return found == problems.end() ? code.toString()
                                   : QCoreApplication::translate("onefold::contact::ProblemWords", found->words);
}

} // namespace onefold::contact
