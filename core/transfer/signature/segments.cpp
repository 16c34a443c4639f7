// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/signature/segments.h"

#include "core/text/fold.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>

namespace onefold::transfer::signature {

using namespace Qt::StringLiterals;

namespace {

/// A longer line is prose: a disclaimer, a slogan.
constexpr qsizetype maximumLineLength = 160;

/// How letters end, folded. A line that starts so and has little more is a greeting.
constexpr std::array greetings{"best regards"_L1, "kind regards"_L1, "warm regards"_L1, "regards"_L1, "best wishes"_L1,
    "all the best"_L1, "sincerely"_L1, "yours sincerely"_L1, "yours faithfully"_L1, "yours truly"_L1, "cheers"_L1,
    "thanks"_L1, "thank you"_L1, "many thanks"_L1, "best"_L1, "mit freundlichen grussen"_L1,
    "mit freundlichen gruessen"_L1, "mit freundlichem gruss"_L1, "freundliche grusse"_L1, "viele grusse"_L1,
    "beste grusse"_L1, "herzliche grusse"_L1, "liebe grusse"_L1, "mit besten grussen"_L1, "mfg"_L1, "vg"_L1, "lg"_L1,
    "cordialement"_L1, "bien cordialement"_L1, "bien a vous"_L1, "salutations"_L1, "meilleures salutations"_L1,
    "sinceres salutations"_L1, "saludos"_L1, "un saludo"_L1, "saludos cordiales"_L1, "un cordial saludo"_L1,
    "atentamente"_L1, "atenciosamente"_L1, "cumprimentos"_L1, "com os melhores cumprimentos"_L1, "abraco"_L1,
    "cordiali saluti"_L1, "distinti saluti"_L1, "saluti"_L1, "un saluto"_L1, "met vriendelijke groet"_L1,
    "met vriendelijke groeten"_L1, "vriendelijke groet"_L1, "groeten"_L1, "med vanlig halsning"_L1,
    "med venlig hilsen"_L1, "mit freundlichen gruben"_L1, "sent from my iphone"_L1, "von meinem iphone gesendet"_L1,
    "envoye de mon iphone"_L1};

bool isGreeting(const QString &line)
{
    QString folded = text::fold(line);
    while (!folded.isEmpty() && !folded.back().isLetterOrNumber())
        folded.chop(1);
    return std::ranges::find(greetings, folded) != greetings.end();
}

QString cleaned(QString line)
{
    static const QRegularExpression marks(u"^[>\\s*•·\\-–—_=#|✆☎✉📞📱📧🌐🏢📍]+"_s);
    static const QRegularExpression invisible(u"[\\x{200B}-\\x{200F}\\x{2060}\\x{FEFF}\\x{00AD}]"_s);
    line.replace(u'\u00A0', u' ').remove(invisible);
    static const QRegularExpression trailing(u"[\\s*_|]+$"_s);
    // "+49 …" and "(030) …" keep their first character: only decoration goes.
    line.remove(marks).remove(trailing);
    return line.trimmed();
}

} // namespace

QStringList signatureLines(const QString &text)
{
    static const QRegularExpression lineEnd(u"\\r\\n|[\\n\\r\\x{2028}\\x{2029}]"_s);
    static const QRegularExpression separator(u"^-- ?$"_s);
    QStringList lines;
    for (const QString &line : text.split(lineEnd)) {
        if (separator.match(line).hasMatch())
            lines.clear();
        const QString kept = cleaned(line);
        if (!kept.isEmpty() && kept.size() <= maximumLineLength && !isGreeting(kept) && lines.size() < maximumLines)
            lines += kept;
    }
    return lines;
}

std::vector<Segment> segmentsOf(const QStringList &lines)
{
    static const QRegularExpression separator(u"\\s*[|·•│●∙‖]\\s*|\\s+[/–—~]+\\s+|\\s*//\\s+|\\t+|\\s{3,}"_s);
    std::vector<Segment> segments;
    for (qsizetype line = 0; line < lines.size(); ++line) {
        for (const QString &part : lines[line].split(separator, Qt::SkipEmptyParts))
            segments.push_back({part.trimmed(), static_cast<int>(line)});
    }
    return segments;
}

} // namespace onefold::transfer::signature
