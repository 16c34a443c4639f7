// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/mapping/columnname.h"

#include "core/contact/field.h"
#include "core/text/fold.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

namespace onefold::transfer::mapping {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestHeader = 200;

const QHash<QString, Place> &placeWords()
{
    static const QHash<QString, Place> words{{u"work"_s, Place::Work}, {u"business"_s, Place::Work},
        {u"office"_s, Place::Work}, {u"company"_s, Place::Work}, {u"geschaftlich"_s, Place::Work},
        {u"dienstlich"_s, Place::Work}, {u"gesch"_s, Place::Work}, {u"dienstl"_s, Place::Work},
        {u"beruflich"_s, Place::Work}, {u"arbeit"_s, Place::Work}, {u"buro"_s, Place::Work}, {u"bureau"_s, Place::Work},
        {u"travail"_s, Place::Work}, {u"professionnel"_s, Place::Work}, {u"professionnelle"_s, Place::Work},
        {u"pro"_s, Place::Work}, {u"trabajo"_s, Place::Work}, {u"trabalho"_s, Place::Work},
        {u"comercial"_s, Place::Work}, {u"oficina"_s, Place::Work}, {u"lavoro"_s, Place::Work},
        {u"ufficio"_s, Place::Work}, {u"uff"_s, Place::Work}, {u"werk"_s, Place::Work}, {u"zakelijk"_s, Place::Work},
        {u"mailing"_s, Place::Mailing}, {u"billing"_s, Place::Mailing}, {u"home"_s, Place::Home},
        {u"personal"_s, Place::Home}, {u"private"_s, Place::Home}, {u"privat"_s, Place::Home}, {u"priv"_s, Place::Home},
        {u"domicile"_s, Place::Home}, {u"personnel"_s, Place::Home}, {u"prive"_s, Place::Home},
        {u"casa"_s, Place::Home}, {u"particular"_s, Place::Home}, {u"residencial"_s, Place::Home},
        {u"pessoal"_s, Place::Home}, {u"personale"_s, Place::Home}, {u"abitazione"_s, Place::Home},
        {u"ab"_s, Place::Home}, {u"thuis"_s, Place::Home}, {u"other"_s, Place::Other}, {u"secondary"_s, Place::Other},
        {u"alternate"_s, Place::Other}, {u"alternative"_s, Place::Other}, {u"weitere"_s, Place::Other},
        {u"andere"_s, Place::Other}, {u"sonstige"_s, Place::Other}, {u"autre"_s, Place::Other},
        {u"otro"_s, Place::Other}, {u"otra"_s, Place::Other}, {u"outro"_s, Place::Other}, {u"altro"_s, Place::Other},
        {u"overige"_s, Place::Other}, {u"shipping"_s, Place::Other}};
    return words;
}

bool isPrimaryWord(const QString &word)
{
    static const QStringList words{u"primary"_s, u"main"_s, u"preferred"_s, u"default"_s, u"haupt"_s, u"principal"_s,
        u"principale"_s, u"primar"_s, u"primaire"_s, u"hoofd"_s};
    return words.contains(word);
}

bool isPreposition(const QString &word)
{
    static const QStringList words{u"de"_s, u"del"_s, u"da"_s, u"do"_s, u"di"_s, u"du"_s, u"op"_s};
    return words.contains(word);
}

/// Folded words; "MailingStreet" and "first_name" fall apart, "E-Mail" and "e mail" are the same.
QStringList wordsOf(const QString &header)
{
    static const QRegularExpression hump(u"(?<=\\p{Ll})(?=\\p{Lu})"_s);
    static const QRegularExpression underscore(u"[_.\\[\\]]+"_s);
    QString text = header.left(longestHeader);
    text.replace(underscore, u" "_s).replace(hump, u" "_s);
    QStringList words = text::words(text);
    // Salesforce: "Mailing Country (text only)", where an organisation chooses countries from a list.
    if (words.size() > 2 && words.last() == "only"_L1 && words.at(words.size() - 2) == "text"_L1)
        words.resize(words.size() - 2);
    return words;
}

std::optional<Meaning> meaningOfField(const QString &header)
{
    const auto key = contact::FieldKey::fromString(header.trimmed().toLower());
    if (!key)
        return std::nullopt;
    const QString words = text::words(header).join(u' ');
    return meaningOf(words);
}

/// Takes the words that tell columns of one meaning apart out of @p words and into @p name.
void takeQualifiers(QStringList &words, ColumnName &name)
{
    QStringList rest;
    for (const QString &word : words) {
        bool isNumber = false;
        const int number = word.toInt(&isNumber);
        const auto place = placeWords().find(word);
        if (isNumber)
            name.number = std::max(number, 1);
        else if (isPrimaryWord(word))
            name.isPrimary = true;
        else if (place != placeWords().end())
            name.place = *place;
        else
            rest += word;
    }
    // "Calle del trabajo", "Telefone do trabalho".
    while (name.place != Place::Unsaid && !rest.isEmpty() && isPreposition(rest.constLast()))
        rest.removeLast();
    words = rest;
}

} // namespace

ColumnName columnNameFrom(const QString &header)
{
    ColumnName name;
    QStringList words = wordsOf(header);
    // As it stands first: "company name" is no name at a company.
    name.meaning = meaningOf(words.join(u' '));
    if (!name.meaning)
        name.meaning = meaningOfField(header);
    if (name.meaning)
        return name;
    takeQualifiers(words, name);
    if (words.isEmpty())
        return {};
    name.meaning = meaningOf(words.join(u' '));
    // "Person - Email", "Contact phone": what the whole file is about.
    static const QStringList subjects{u"person"_s, u"contact"_s, u"lead"_s, u"kontakt"_s, u"customer"_s, u"kunde"_s};
    if (!name.meaning && words.size() > 1 && subjects.contains(words.first()))
        name.meaning = meaningOf(words.mid(1).join(u' '));
    return name.meaning ? name : ColumnName();
}

} // namespace onefold::transfer::mapping
