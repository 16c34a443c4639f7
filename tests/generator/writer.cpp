// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/writer.h"

using namespace Qt::StringLiterals;

namespace onefold::generator {

namespace {

void writeCell(QStringView text, QByteArray &out)
{
    const bool quoted = text.contains(u',') || text.contains(u'"') || text.contains(u'\n');
    if (!quoted) {
        out += text.toUtf8();
        return;
    }
    out += '"';
    out += text.toString().replace(u"\""_s, u"\"\""_s).toUtf8();
    out += '"';
}

/// Generated text holds no control characters.
void writeJsonString(QStringView text, QByteArray &out)
{
    out += '"';
    if (text.contains(u'"') || text.contains(u'\\'))
        out += text.toString().replace(u"\\"_s, u"\\\\"_s).replace(u"\""_s, u"\\\""_s).toUtf8();
    else
        out += text.toUtf8();
    out += '"';
}

/// Nothing where there are none: absent fields are left out.
void writeTags(const QStringList &tags, char separator, QByteArray &out)
{
    for (qsizetype i = 0; i < tags.size(); ++i) {
        if (i == 0) {
            out += separator;
            out += "\"tags\":[";
        } else {
            out += ',';
        }
        writeJsonString(tags.at(i), out);
    }
    if (!tags.isEmpty())
        out += ']';
}

QString phoneCell(const GeneratedContact &contact)
{
    const QString &extension = contact.value(Field::PhoneExt);
    return extension.isEmpty() ? contact.value(Field::Phone)
                               : QString(contact.value(Field::Phone) + u" ext. " + extension);
}

} // namespace

QByteArray csvHeader()
{
    return "First name,Last name,Email,Phone,Company,Address,City,State,Postal code,Country,Tags,Source\n"_ba;
}

void writeCsv(const GeneratedContact &contact, QByteArray &out)
{
    const QString &inOne = contact.value(Field::Name);
    writeCell(inOne.isEmpty() ? contact.value(Field::FirstName) : inOne, out);
    out += ',';
    writeCell(contact.value(Field::LastName), out);
    out += ',';
    writeCell(contact.value(Field::Email), out);
    out += ',';
    writeCell(phoneCell(contact), out);
    for (const Field field :
        {Field::Company, Field::Address1, Field::City, Field::State, Field::PostalCode, Field::Country}) {
        out += ',';
        writeCell(contact.value(field), out);
    }
    out += ',';
    writeCell(contact.tags.join(u','), out);
    out += ',';
    writeCell(contact.value(Field::Source), out);
    out += '\n';
}

void writeJson(const GeneratedContact &contact, QByteArray &out)
{
    char separator = '{';
    for (std::size_t i = 0; i < fieldCount; ++i) {
        if (contact.values[i].isEmpty())
            continue;
        out += separator;
        writeJsonString(fieldName(static_cast<Field>(i)), out);
        out += ':';
        writeJsonString(contact.values[i], out);
        separator = ',';
    }
    writeTags(contact.tags, separator, out);
    out += "}\n";
}

} // namespace onefold::generator
