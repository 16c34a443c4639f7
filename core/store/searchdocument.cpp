// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/searchdocument.h"

#include "core/contact/validation/phone.h"
#include "core/text/fold.h"

namespace onefold::store {

using namespace Qt::StringLiterals;
using contact::Field;
using contact::FieldKey;

namespace {

constexpr qsizetype gramLength = 3;

void appendNumber(QString &grams, const QString &e164)
{
    const QString international = text::digits(e164);
    const QString national = contact::nationalDigits(e164);
    const auto append = [&grams](const QString &digits) {
        if (!grams.isEmpty())
            grams += u" x "_s;
        grams += digitGrams(digits);
    };
    append(international);
    // The national form adds something only where it has a trunk prefix: 0151 2345678 beside +49 151 2345678.
    if (!international.contains(national))
        append(national);
}

QString withoutExtension(const QString &phoneKey)
{
    return phoneKey.section(u';', 0, 0);
}

} // namespace

QString digitGrams(QStringView digits)
{
    QString grams;
    grams.reserve(digits.size() * (gramLength + 1));
    for (qsizetype i = 0; i + gramLength <= digits.size(); ++i) {
        if (i > 0)
            grams += u' ';
        grams += digits.sliced(i, gramLength);
    }
    return grams;
}

DocumentParts documentPartsOf(const FieldKey &key)
{
    if (!contact::infoOf(key.field).searched)
        return {};
    switch (key.field) {
    case Field::Company:
    case Field::City:
    case Field::Tags: return {.about = true};
    case Field::Phone: return {.digits = true};
    case Field::Identifier:
        if (key.member == u"phone"_s)
            return {.digits = true};
        break;
    default: break;
    }
    return {.words = true};
}

SearchDocument searchDocumentOf(const contact::Fields &fields)
{
    return searchDocumentOf(fields, {.words = true, .about = true, .digits = true});
}

SearchDocument searchDocumentOf(const contact::Fields &fields, const DocumentParts &parts)
{
    SearchDocument document;
    for (const auto &[key, value] : fields) {
        const DocumentParts own = documentPartsOf(key);
        const bool isNumber = own.digits && parts.digits;
        if (!isNumber && !(own.words && parts.words) && !(own.about && parts.about))
            continue;
        QString &words = own.about ? document.about : document.words;
        const auto *const single = std::get_if<QString>(&value);
        if (single && !isNumber) {
            text::appendIndexWords(words, *single);
            continue;
        }
        for (const QString &item : contact::listOf(value)) {
            if (isNumber)
                appendNumber(document.digits, withoutExtension(item));
            else
                text::appendIndexWords(words, item);
        }
    }
    return document;
}

} // namespace onefold::store
