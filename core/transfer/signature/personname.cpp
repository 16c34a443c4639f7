// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/signature/personname.h"

#include "core/text/fold.h"
#include "core/transfer/signature/companyname.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace onefold::transfer::signature {

using namespace Qt::StringLiterals;

namespace {

/// Words that stand in positions and departments, folded.
const QSet<QString> &positionWords()
{
    static const QStringList list = QStringLiteral(
        "account accountant administrator advisor agent analyst architect assistant associate attorney auditor broker "
        "business buyer ceo cfo cio cmo consultant coo coordinator counsel cto customer department design designer "
        "developer development director division editor engineer engineering executive finance founder cofounder "
        "general global head hr human intern international junior key lawyer lead leader legal logistics manager "
        "management managing marketing office officer operations owner partner partnerships president principal "
        "procurement product professor program project purchasing recruiter recruiting regional relations "
        "representative research resources sales scientist secretary senior service services solutions specialist "
        "strategy success supervisor support team technical technician technology vice vp "
        "abteilung abteilungsleiter abteilungsleiterin assistenz assistentin beraterin berater bereichsleiter "
        "buchhaltung einkauf entwickler entwicklerin geschaftsfuhrer geschaftsfuhrerin geschaftsfuhrung "
        "geschaftsleitung ingenieur inhaber inhaberin kundenbetreuer kundenbetreuung leiter leiterin leitung "
        "mitarbeiter personal projektleiter projektleiterin prokurist rechtsanwalt rechtsanwaltin referent referentin "
        "sachbearbeiter sachbearbeiterin sekretariat steuerberater vertrieb vertriebsleiter vertriebsleiterin "
        "vertriebsmitarbeiter verkauf verkaufsleiter vorstand "
        "adjoint adjointe avocat charge chargee charges chef cheffe clientele clients commercial commerciale comptable "
        "conseiller conseillere directeur directrice dirigeant gerant gerante ingenieure ingenieurs responsable "
        "ressources humaines technique ventes achats "
        "abogado abogada compras director directora directivo empresa gerente ingeniero ingeniera jefe jefa proyecto "
        "proyectos responsables tecnico ventas comercial administracion asesor asesora "
        "diretor diretora vendas gestor gestora engenheiro engenheira coordenador coordenadora advogado "
        "amministratore avvocato commercialista direttore direttrice ingegnere responsabile ufficio vendite acquisti "
        "titolare impiegato "
        "accountmanager adviseur beleid directeuren hoofd inkoop medewerker medewerkster projectmanager verkoop "
        "verkoper eigenaar bestuurder")
                                        .split(u' ', Qt::SkipEmptyParts);
    static const QSet<QString> words(list.begin(), list.end());
    return words;
}

/// What may stand before a family name, folded.
bool isParticle(const QString &word)
{
    static const QSet<QString> particles{u"von"_s, u"van"_s, u"de"_s, u"da"_s, u"di"_s, u"del"_s, u"della"_s, u"der"_s,
        u"den"_s, u"dos"_s, u"das"_s, u"du"_s, u"la"_s, u"le"_s, u"el"_s, u"al"_s, u"bin"_s, u"ibn"_s, u"ben"_s,
        u"ter"_s, u"ten"_s, u"zu"_s, u"zur"_s, u"vom"_s, u"af"_s, u"av"_s, u"y"_s, u"e"_s, u"do"_s};
    return particles.contains(text::fold(word));
}

bool isTitle(const QString &word)
{
    static const QRegularExpression form(u"^(?:dr|prof|mr|mrs|ms|miss|herr|frau|mme|m|sr|sra|dott|dott\\.ssa|ing|dipl|"
                                         u"mag|dipl\\.?-\\p{L}+|ing|lic|don|doña"
                                         "|rer|nat|med|h\\.c|jur|phil|iur)\\.?$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return form.match(word).hasMatch();
}

bool isDegree(const QString &word)
{
    static const QRegularExpression form(
        u"^(?:ph\\.?d|mba|m\\.?sc|b\\.?sc|m\\.?a|b\\.?a|ll\\.?m|md|jd|cpa|pmp|esq|jr|sr|ii|iii|iv|cfa|rn|pe|meng|beng)\\.?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return form.match(word).hasMatch();
}

/// A word of a name: letters, with apostrophes and hyphens, starting with a capital where the script has them.
bool isNameWord(const QString &word)
{
    static const QRegularExpression form(u"^\\p{L}[\\p{L}\\p{M}]*(?:['’\\-‐.]\\p{L}?[\\p{L}\\p{M}]*)*\\.?$"_s);
    return word.size() <= 30 && form.match(word).hasMatch() && !word.front().isLower();
}

bool isCapitals(const QString &word)
{
    return word.size() > 1 && word == word.toUpper() && word != word.toLower();
}

/// The parts of a name that is written without titles.
PersonName split(const QStringList &words, const QString &full)
{
    if (words.size() == 1)
        return {full, words.front(), {}};
    // DUPONT Jean, Jean DUPONT: capitals mark the family name where not all is in capitals.
    const auto capitals = std::ranges::count_if(words, isCapitals);
    if (words.size() == 2 && capitals == 1 && isCapitals(words.front()))
        return {full, words[1], words[0]};
    if (words.size() == 2)
        return words.front().front().script() == QChar::Script_Han ? PersonName{full}
                                                                   : PersonName{full, words[0], words[1]};
    const auto particle = std::ranges::find_if(words, isParticle);
    if (particle != words.begin() && particle != words.end() && particle - words.begin() == 1)
        return {full, words.front(), words.mid(1).join(u' ')};
    return {full};
}

} // namespace

bool isPosition(const QString &text)
{
    const QStringList words = text::words(text);
    return std::ranges::any_of(words, [](const QString &word) { return positionWords().contains(word); });
}

std::optional<PersonName> personNameFrom(const QString &text, const QString &mailbox)
{
    static const QRegularExpression brackets(u"\\s*[(\\[][^)\\]]*[)\\]]"_s);
    QString plain = text;
    plain.remove(brackets);
    // "Jane Smith, PhD" is a name, "Jane Smith, Manager" has one before the comma.
    const QStringList byComma = plain.split(u',');
    if (byComma.size() > 1
        && !std::ranges::all_of(byComma.mid(1), [](const QString &p) { return isDegree(p.trimmed()); }))
        return personNameFrom(byComma.front(), mailbox);
    QStringList words = plain.replace(u',', u' ').split(u' ', Qt::SkipEmptyParts);
    const QString full = words.join(u' ');
    words.removeIf([](const QString &word) { return isTitle(word) || isDegree(word); });
    if (words.isEmpty() || words.size() > 5 || full.size() > 60 || isPosition(full) || hasLegalForm(full))
        return std::nullopt;
    if (!std::ranges::all_of(words, [](const QString &word) { return isNameWord(word) || isParticle(word); }))
        return std::nullopt;
    const PersonName name = split(words, full);
    if (words.size() == 1 && agreement(name, mailbox) == 0)
        return std::nullopt;
    return name;
}

int agreement(const PersonName &name, const QString &mailbox)
{
    const QString box = text::words(mailbox).join(QString());
    int count = 0;
    for (const QString &word : text::words(name.full)) {
        // Umlauts are written out in addresses, or not.
        QString written = word;
        if (word.size() > 1 && (box.contains(word) || box.contains(written.replace(u"u"_s, u"ue"_s))))
            ++count;
    }
    return count;
}

} // namespace onefold::transfer::signature
