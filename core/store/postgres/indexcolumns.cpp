// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/postgres/indexcolumns.h"

#include "core/store/postgres/postgresdialect.h"
#include "core/store/searchdocument.h"
#include "core/store/sql/contactrow.h"

#include <algorithm>

namespace onefold::store::postgres {

using namespace Qt::StringLiterals;

namespace {

identity::Identifiers eachOnce(const identity::Identifiers &identifiers)
{
    identity::Identifiers once;
    for (const identity::Identifier &each : identifiers) {
        if (std::ranges::none_of(once, [&](const identity::Identifier &other) { return other.sameAs(each); }))
            once.push_back(each);
    }
    return once;
}

QString searchedText(const QString &words, const QString &about)
{
    return about.isEmpty() ? words : words + QLatin1StringView(documentGap) + about;
}

} // namespace

const QByteArrayList &indexColumns()
{
    static const QByteArrayList columns{"care", "identifiers", "words", "digits"};
    return columns;
}

QString arrayText(const QStringList &items)
{
    QStringList quoted;
    for (QString item : items)
        quoted += u'"' + item.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
    return u'{' + quoted.join(u',') + u'}';
}

QString identifiersText(const identity::Identifiers &identifiers)
{
    QStringList items;
    for (const identity::Identifier &identifier : identifiers)
        items << identifier.kind << identifier.key;
    return arrayText(items);
}

QString shortened(const QString &nameKey)
{
    constexpr qsizetype longest = 600; // as in the trigger write_contact
    return nameKey.left(longest);
}

void bindIndexes(sql::Statement &statement, const contact::Fields &fields, const identity::Identifiers &identifiers,
    const care::Notes &notes)
{
    const int first = sql::parameterBehindContact();
    const SearchDocument document = searchDocumentOf(fields);
    if (!notes.empty())
        statement.bind(first, care::toString(notes));
    statement.bind(first + 1, identifiersText(identifiers));
    statement.bind(first + 2, searchColumn(searchedText(document.words, document.about)));
    statement.bind(first + 3, searchColumn(document.digits));
}

void bindIndexes(sql::Statement &statement, const CreatedForms &forms)
{
    const int first = sql::parameterBehindContact();
    if (!forms.notes.empty())
        statement.bind(first, care::toString(forms.notes));
    statement.bind(first + 1, identifiersText(eachOnce(forms.identifiers)));
    const QString searched = searchedText(QString::fromUtf8(forms.words), QString::fromUtf8(forms.about));
    statement.bind(first + 2, searchColumn(searched));
    statement.bind(first + 3, searchColumn(QString::fromUtf8(forms.digits)));
}

} // namespace onefold::store::postgres
