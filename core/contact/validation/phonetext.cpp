// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/validation/phonetext.h"

#include "core/text/fold.h"

#include <QRegularExpression>

#include <algorithm>

namespace onefold::contact::phonetext {

using namespace Qt::StringLiterals;

bool isScientific(QStringView text)
{
    static const QRegularExpression form(u"^[+-]?[0-9](?:[.,][0-9]+)?[eE][+-]?[0-9]{1,2}$"_s);
    return text.contains(u'e', Qt::CaseInsensitive) && form.match(text).hasMatch();
}

bool isDecimal(QStringView text)
{
    static const QRegularExpression form(u"^\\+?[0-9]{7,15}[.,]0{1,2}$"_s);
    return text.endsWith(u'0') && form.match(text).hasMatch();
}

bool hasPlus(QStringView text)
{
    return text.startsWith(u'+') || text.startsWith(u'＋');
}

QStringView withoutScheme(QStringView text)
{
    constexpr QLatin1StringView scheme("tel:");
    return text.startsWith(scheme, Qt::CaseInsensitive) ? text.sliced(scheme.size()) : text;
}

QStringView withoutExtension(QStringView text, QStringView extension)
{
    if (extension.isEmpty())
        return text;
    qsizetype left = extension.size();
    while (!text.isEmpty() && (left > 0 || !text.back().isDigit())) {
        left -= text.back().isDigit() ? 1 : 0;
        text.chop(1);
    }
    return text;
}

QString extensionDigits(const QString &text)
{
    static const QRegularExpression form(u"^(?:;?ext=|(?:extension|extn|ext|xtn|x|durchwahl|dw)?[ .:#-]*)([\\d -]+)$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return text::digits(form.match(text).capturedView(1));
}

std::optional<Labelled> labelledExtension(QStringView text)
{
    static const QRegularExpression form(
        u"^(.*[\\d)])[\\s,;]*(?:ext=|(?:extension|extn|ext|xtn|x|durchwahl|dw|#)[ .:#-]*)(\\d+)$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return {};
    return Labelled{.number = text.first(match.capturedLength(1)), .extension = text::digits(match.capturedView(2))};
}

bool hasLetters(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
}

QString dialledDigits(QStringView typed)
{
    QString number = typed.trimmed().toString();
    constexpr QLatin1StringView trunkZero("(0)");
    if (const qsizetype trunk = number.indexOf(trunkZero); trunk > 0)
        number.remove(trunk, trunkZero.size());
    return text::digits(number);
}

QString withoutExitCode(const QString &digits)
{
    struct ExitCode {
        QLatin1StringView dialled;
        qsizetype fewestAfter = 0; ///< digits, before it is taken for one
    };
    // No number begins with 00 otherwise, so that it counts while one is typed.
    for (const ExitCode &code : {ExitCode{"00"_L1, 0}, ExitCode{"011"_L1, 6}}) {
        if (digits.startsWith(code.dialled) && digits.size() >= code.dialled.size() + code.fewestAfter)
            return digits.sliced(code.dialled.size());
    }
    return digits;
}

} // namespace onefold::contact::phonetext
