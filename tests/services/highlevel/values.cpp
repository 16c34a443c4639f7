// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/highlevel/values.h"

#include <QRegularExpression>

namespace onefold::testservices::highlevel {

using namespace Qt::StringLiterals;

std::optional<QString> phoneNumber(const QString &text)
{
    static const QRegularExpression separators(u"[\\s().\\-]"_s);
    static const QRegularExpression form(u"^\\+[1-9][0-9]{6,14}$"_s);
    QString number = text;
    number.remove(separators);
    if (!number.startsWith(u'+'))
        number.prepend(number.size() == 10 ? u"+1"_s : u"+"_s);
    return form.match(number).hasMatch() ? std::optional(number) : std::nullopt;
}

std::optional<QDate> dateOfBirth(const QString &text)
{
    static const QRegularExpression form(
        u"^(?:(\\d{4})([-/._])(\\d{2})\\2(\\d{2})|(\\d{2})([-/._])(\\d{2})\\6(\\d{4}))$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const bool yearFirst = match.hasCaptured(1) && !match.captured(1).isEmpty();
    const QDate date = yearFirst
        ? QDate(match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt())
        : QDate(match.captured(8).toInt(), match.captured(5).toInt(), match.captured(7).toInt());
    return date.isValid() ? std::optional(date) : std::nullopt;
}

QJsonArray tags(const QJsonArray &given)
{
    QStringList kept;
    for (const QJsonValue tag : given) {
        const QString text = tag.toString().trimmed().toLower();
        if (!text.isEmpty() && !kept.contains(text))
            kept += text;
    }
    return QJsonArray::fromStringList(kept);
}

bool isCountry(const QString &code)
{
    static const QString codes =
        u" AD AE AF AG AI AL AM AN AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BM BN BO "
        "BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CX CY CZ DE DJ DK DM DO "
        "DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT "
        "GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP "
        "KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR "
        "MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN "
        "PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR ST SV SX SY "
        "SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU "
        "WF WS XK YE YT ZA ZM ZW "_s;
    return code.size() == 2 && codes.contains(u' ' + code + u' ');
}

bool isEmail(const QString &text)
{
    static const QRegularExpression form(u"^[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+$"_s);
    return form.match(text).hasMatch();
}

} // namespace onefold::testservices::highlevel
