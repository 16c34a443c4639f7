// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/validation/phone.h"
#include "core/contact/validation/phonelibrary.h"
#include "core/contact/validation/phoneplan.h"
#include "core/text/fold.h"

namespace onefold::contact {

using namespace Qt::StringLiterals;
using phonelibrary::Parsed;
using phonelibrary::Util;

namespace {

QString formatted(QStringView e164, Util::PhoneNumberFormat form)
{
    const Parsed parsed = phonelibrary::parseE164(e164);
    return parsed.error == Util::NO_PARSING_ERROR ? phonelibrary::format(parsed.number, form) : e164.toString();
}

} // namespace

QString phoneKey(QStringView e164, QStringView extension)
{
    return extension.isEmpty() ? e164.toString() : QString(e164 + u";ext="_s + extension);
}

QString formatInternational(QStringView e164)
{
    return formatted(e164, Util::INTERNATIONAL);
}

QString formatNational(QStringView e164)
{
    return formatted(e164, Util::NATIONAL);
}

QString nationalDigits(QStringView e164)
{
    auto planned = phonelibrary::plannedNationalDigits(e164);
    return planned ? *std::move(planned) : text::digits(formatNational(e164));
}

QString regionOf(QStringView e164)
{
    const Parsed parsed = phonelibrary::parseE164(e164);
    return parsed.error == Util::NO_PARSING_ERROR ? phonelibrary::region(parsed.number) : QString();
}

} // namespace onefold::contact
