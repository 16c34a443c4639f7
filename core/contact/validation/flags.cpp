// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/validation/flags.h"

#include "core/contact/validation/outcome.h"
#include "core/contact/validation/text.h"
#include "core/text/fold.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

namespace onefold::contact {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTyped = 100;

constexpr std::array yesWords{QStringView(u"true"), QStringView(u"yes"), QStringView(u"y"), QStringView(u"1"),
    QStringView(u"on"), QStringView(u"ja"), QStringView(u"wahr"), QStringView(u"an")};
constexpr std::array noWords{QStringView(u"false"), QStringView(u"no"), QStringView(u"n"), QStringView(u"0"),
    QStringView(u"off"), QStringView(u"nein"), QStringView(u"falsch"), QStringView(u"aus")};
constexpr std::array statusWords{QStringView(u"active"), QStringView(u"inactive"), QStringView(u"permanent")};

bool isOneOf(const auto &words, QStringView word)
{
    return std::ranges::find(words, word) != words.end();
}

std::optional<bool> boolean(QStringView folded)
{
    if (isOneOf(yesWords, folded))
        return true;
    if (isOneOf(noWords, folded))
        return false;
    return {};
}

class FlagReader final
{
    Q_DECLARE_TR_FUNCTIONS(onefold::contact::FlagReader)

public:
    static Finding unknownBoolean()
    {
        return error(u"boolean.unknown"_s, tr("Only yes or no can stand here, or true or false."));
    }

    static Finding unknownStatus()
    {
        return error(u"dnd.unknown"_s, tr("Only active, inactive or permanent can stand here."));
    }
};

} // namespace

Reading readBoolean(QStringView typed)
{
    Reading read = readText(typed, longestTyped);
    if (!read.ok() || read.value.isEmpty())
        return read;
    if (const auto flag = boolean(text::fold(read.value)))
        read.value = *flag ? u"true"_s : u"false"_s;
    else
        read.findings.push_back(FlagReader::unknownBoolean());
    return read;
}

Reading readDndStatus(QStringView typed)
{
    Reading read = readText(typed, longestTyped);
    if (!read.ok() || read.value.isEmpty())
        return read;
    const QString folded = text::fold(read.value);
    if (isOneOf(statusWords, folded))
        read.value = folded;
    else if (const auto flag = boolean(folded))
        read.value = *flag ? u"active"_s : u"inactive"_s;
    else
        read.findings.push_back(FlagReader::unknownStatus());
    return read;
}

} // namespace onefold::contact
