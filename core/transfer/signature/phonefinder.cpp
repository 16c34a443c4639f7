// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/signature/phonefinder.h"

#include "core/text/fold.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

namespace onefold::transfer::signature {

using namespace Qt::StringLiterals;

namespace {

struct Word {
    QLatin1StringView folded;
    FoundPhone::Kind kind = FoundPhone::Kind::Direct;
};

using Kind = FoundPhone::Kind;

/// The words before a number, folded, in English, German, French, Spanish, Portuguese, Italian and Dutch.
constexpr std::array words{Word{"t"_L1, Kind::Direct}, Word{"tel"_L1, Kind::Direct}, Word{"telefon"_L1, Kind::Direct},
    Word{"telephone"_L1, Kind::Direct}, Word{"phone"_L1, Kind::Direct}, Word{"ph"_L1, Kind::Direct},
    Word{"p"_L1, Kind::Direct}, Word{"fon"_L1, Kind::Direct}, Word{"d"_L1, Kind::Direct},
    Word{"direct"_L1, Kind::Direct}, Word{"direct line"_L1, Kind::Direct}, Word{"durchwahl"_L1, Kind::Direct},
    Word{"dw"_L1, Kind::Direct}, Word{"direkt"_L1, Kind::Direct}, Word{"o"_L1, Kind::Direct},
    Word{"office"_L1, Kind::Direct}, Word{"buro"_L1, Kind::Direct}, Word{"bureau"_L1, Kind::Direct},
    Word{"work"_L1, Kind::Direct}, Word{"w"_L1, Kind::Direct}, Word{"fixe"_L1, Kind::Direct},
    Word{"ligne directe"_L1, Kind::Direct}, Word{"telefono"_L1, Kind::Direct}, Word{"tfno"_L1, Kind::Direct},
    Word{"tlf"_L1, Kind::Direct}, Word{"telefone"_L1, Kind::Direct}, Word{"telefoon"_L1, Kind::Direct},
    Word{"whatsapp"_L1, Kind::Mobile}, Word{"m"_L1, Kind::Mobile}, Word{"mob"_L1, Kind::Mobile},
    Word{"mobile"_L1, Kind::Mobile}, Word{"mobil"_L1, Kind::Mobile}, Word{"handy"_L1, Kind::Mobile},
    Word{"cell"_L1, Kind::Mobile}, Word{"cellphone"_L1, Kind::Mobile}, Word{"c"_L1, Kind::Mobile},
    Word{"portable"_L1, Kind::Mobile}, Word{"port"_L1, Kind::Mobile}, Word{"gsm"_L1, Kind::Mobile},
    Word{"natel"_L1, Kind::Mobile}, Word{"movil"_L1, Kind::Mobile}, Word{"cel"_L1, Kind::Mobile},
    Word{"celular"_L1, Kind::Mobile}, Word{"telemovel"_L1, Kind::Mobile}, Word{"tlm"_L1, Kind::Mobile},
    Word{"cellulare"_L1, Kind::Mobile}, Word{"mobiel"_L1, Kind::Mobile}, Word{"main"_L1, Kind::Central},
    Word{"switchboard"_L1, Kind::Central}, Word{"hq"_L1, Kind::Central}, Word{"reception"_L1, Kind::Central},
    Word{"toll free"_L1, Kind::Central}, Word{"hotline"_L1, Kind::Central}, Word{"support"_L1, Kind::Central},
    Word{"zentrale"_L1, Kind::Central}, Word{"standard"_L1, Kind::Central}, Word{"accueil"_L1, Kind::Central},
    Word{"centralita"_L1, Kind::Central}, Word{"centralino"_L1, Kind::Central}, Word{"centrale"_L1, Kind::Central},
    Word{"f"_L1, Kind::Fax}, Word{"fax"_L1, Kind::Fax}, Word{"telefax"_L1, Kind::Fax}, Word{"facsimile"_L1, Kind::Fax},
    Word{"telecopie"_L1, Kind::Fax}};

std::optional<Kind> kindOfWord(const QString &folded)
{
    const auto found = std::ranges::find(words, folded, &Word::folded);
    return found != words.end() ? std::optional(found->kind) : std::nullopt;
}

/// What the words before a number say; nothing where the last of them says nothing ("Jane Smith 12345").
std::optional<Kind> kindOf(const QString &label)
{
    std::optional<Kind> kind;
    QStringList folded = text::words(label);
    while (!folded.isEmpty()) {
        auto next = kindOfWord(folded.last());
        if (!next && folded.size() > 1)
            next = kindOfWord(folded.mid(folded.size() - 2).join(u' '));
        if (!next)
            break;
        // "Tel. mobile", "Mobile phone": any other word says more than "phone".
        kind = !kind || *kind == Kind::Direct ? *next : *kind;
        folded.removeLast();
    }
    return kind;
}

/// Whether a number that no word introduces is written as phone numbers are.
bool looksLikePhone(const QString &number)
{
    static const QRegularExpression form(
        u"^(?:\\+|00)[\\d\\s()./\\-–]{7,}$|^\\(\\d{2,5}\\)[\\d\\s./\\-–]{5,}$|^0\\d{1,4}[\\s/\\-–.][\\d\\s/\\-–.]{5,}$"
        "|^0\\d{9,10}$|^1?[\\s.\\-]?\\(?\\d{3}\\)?[\\s.\\-]\\d{3}[\\s.\\-]\\d{4}$"_s);
    return form.match(number).hasMatch();
}

/// The number may be written with its own country's trunk 0 in brackets: +49 (0)30 …
QString withoutTrunkZero(QString number)
{
    static const QRegularExpression zero(u"^(\\+\\d{1,3})\\s*\\(0\\)\\s*"_s);
    return number.replace(zero, u"\\1 "_s);
}

} // namespace

std::vector<FoundPhone> phonesIn(const QString &line)
{
    static const QRegularExpression form(
        u"(?<label>(?:\\p{L}[\\p{L}\\-]*\\.?\\s?){0,3})(?<mark>[\\s.:\\-]*)(?:(?<![\\p{L}\\d.,/@_-])|(?=\\+))"
        "(?<number>(?:\\+|\\()?\\d(?:[\\d\\s()./\\-–]*\\d)?)"
        "(?:[\\s,;(]*(?:ext|extn|extension|x|durchwahl|dw|nst|app|poste|int|toestel|ramal)[.:\\s-]*(?<extension>\\d{1,"
        "6}))?"
        "(?![\\p{L}\\d@])"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    std::vector<FoundPhone> phones;
    for (auto it = form.globalMatch(line); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString number = match.captured(u"number"_s).trimmed();
        const qsizetype digits = text::digits(number).size();
        if (digits < 6 || digits > 17)
            continue;
        const QString label = match.captured(u"label"_s).trimmed();
        const std::optional<Kind> kind = kindOf(label);
        if (kind || (looksLikePhone(number) && (label.isEmpty() || number.startsWith(u'+'))))
            phones.push_back({withoutTrunkZero(number), match.captured(u"extension"_s), kind.value_or(Kind::Direct)});
    }
    return phones;
}

} // namespace onefold::transfer::signature
