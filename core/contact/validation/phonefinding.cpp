// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/validation/phonefinding.h"

#include "core/contact/validation/outcome.h"

#include <QCoreApplication>

namespace onefold::contact::phonefinding {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(onefold::contact::PhoneReader)
};

} // namespace

Finding scientific()
{
    return error(u"phone.scientific"_s,
        Words::tr("A spreadsheet cut this phone number short, and digits are lost. "
                  "Format the column as text and copy the number from its source again."));
}

Finding decimal(const QString &whole)
{
    return error(u"phone.decimal"_s,
        Words::tr("A spreadsheet appended a decimal part to this phone number. "
                  "Did you mean %1?")
            .arg(whole),
        whole);
}

Finding lostPlus(const QString &meant)
{
    return error(u"phone.lost_plus"_s,
        Words::tr("A spreadsheet may have dropped the + in front of this number. Did you mean %1?").arg(meant), meant);
}

Finding readWithPlus(const QString &shown)
{
    return caution(u"phone.read_with_plus"_s,
        Words::tr("Read as %1: a spreadsheet may have dropped the + in front of it.").arg(shown));
}

Finding lostZero(const QString &shown)
{
    return caution(
        u"phone.lost_zero"_s, Words::tr("Read as %1: a spreadsheet may have dropped the 0 in front of it.").arg(shown));
}

Finding severalNumbers(const QString &first)
{
    return error(u"phone.several_numbers"_s,
        Words::tr("These are several phone numbers. Write each in a field of its own, with all of its digits."), first);
}

Finding letters(const QString &meant)
{
    return error(u"phone.letters"_s,
        Words::tr("A phone number has no words or letters in it. Write the digits only, "
                  "and each number in a field of its own."),
        meant);
}

Finding notANumber()
{
    return error(u"phone.not_a_number"_s, Words::tr("This is no phone number. One looks like +1 512 555 0123."));
}

Finding trunkZero(const QString &meant)
{
    return error(u"phone.trunk_zero"_s,
        Words::tr("No 0 is dialled after the country code there. Did you mean %1?").arg(meant), meant);
}

Finding internationalPrefix(const QString &meant)
{
    return error(u"phone.international_prefix"_s,
        Words::tr("Calls abroad do not start with 00 there. Did you mean %1?").arg(meant), meant);
}

Finding noCountryCode(const QString &meant)
{
    return error(u"phone.no_country_code"_s,
        Words::tr("The country of this number is not known. "
                  "Write it with + and the country code, such as +1 512 555 0123."),
        meant);
}

Finding invalidCountryCode()
{
    return error(u"phone.invalid_country_code"_s,
        Words::tr("No country has the code after the +. Please check the first digits."));
}

Finding localOnly(const QString &meant)
{
    return error(u"phone.local_only"_s, Words::tr("The area code is missing in front of this number."), meant);
}

Finding tooShort(const QString &meant)
{
    return error(u"phone.too_short"_s, Words::tr("This number is too short. Digits are missing."), meant);
}

Finding tooLong()
{
    return error(u"phone.too_long"_s,
        Words::tr("This number is too long: with its country code a phone number has at most 15 digits."));
}

Finding wrongLength(const QString &meant)
{
    return error(u"phone.wrong_length"_s,
        Words::tr("No number of this length is in use in its country. "
                  "There should be more digits or fewer."),
        meant);
}

Finding longerThanPlan(const QString &meant)
{
    return caution(u"phone.longer_than_plan"_s,
        Words::tr("This number is longer than those known in its country. Please check it."), meant);
}

Finding notInPlan(const QString &meant)
{
    return caution(
        u"phone.not_in_plan"_s, Words::tr("No number like this is known to be in use. Please check it."), meant);
}

Finding extensionTooLong(const QString &code, qsizetype longest)
{
    return error(code, Words::tr("This extension is too long: at most %1 digits fit.").arg(longest));
}

Finding extensionNotDigits()
{
    return error(u"phone_ext.not_digits"_s, Words::tr("An extension has digits only, such as 12."));
}

} // namespace onefold::contact::phonefinding
