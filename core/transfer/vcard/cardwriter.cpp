// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/vcard/cardwriter.h"

#include <algorithm>
#include <array>

namespace onefold::transfer::vcard {

using namespace Qt::StringLiterals;
using contact::Field;

namespace {

constexpr qsizetype lineLength = 75; ///< octets, RFC 6350 section 3.2

/// A line folded so that no character is cut.
QByteArray folded(const QByteArray &line)
{
    QByteArray result;
    qsizetype at = 0;
    qsizetype room = lineLength;
    while (line.size() - at > room) {
        qsizetype end = at + room;
        while (end > at && (static_cast<unsigned char>(line.at(end)) & 0xC0U) == 0x80U)
            --end;
        result += line.mid(at, end - at) + "\r\n ";
        at = end;
        room = lineLength - 1;
    }
    return result + line.mid(at) + "\r\n";
}

QString escaped(QString text)
{
    return text.replace(u'\\', u"\\\\"_s).replace(u',', u"\\,"_s).replace(u';', u"\\;"_s).replace(u'\n', u"\\n"_s);
}

/// Writes one card; lives for one call of cardFrom().
class CardWriter
{
public:
    CardWriter(const contact::Contact &contact, Version version)
        : m_contact(contact),
          m_isV4(version == Version::V4) { }

    QByteArray run() &&
    {
        add("BEGIN:VCARD"_L1);
        add(m_isV4 ? "VERSION:4.0"_L1 : "VERSION:3.0"_L1);
        writeNames();
        writeText("ORG"_L1, Field::Company);
        writeEmails();
        writePhones();
        writeAddress();
        writeText("URL"_L1, Field::Website);
        writeBirthday();
        writeText(m_isV4 ? "TZ"_L1 : "TZ;VALUE=text"_L1, Field::Timezone);
        writeTags();
        add("PRODID:-//Onefold//Onefold//EN"_L1);
        if (m_contact.updatedAt.isValid())
            add("REV:"_L1 + m_contact.updatedAt.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s));
        add("END:VCARD"_L1);
        return std::move(m_card);
    }

private:
    void add(const QString &line) { m_card += folded(line.toUtf8()); }
    [[nodiscard]] QString text(Field field) const { return m_contact.fields.text(field); }
    [[nodiscard]] QStringList further(const QString &member) const
    {
        return contact::listOf(m_contact.fields.value({Field::Identifier, member}));
    }
    void writeText(QLatin1StringView name, Field field)
    {
        if (const QString value = text(field); !value.isEmpty())
            add(name + u':' + escaped(value));
    }
    void writeNames();
    void writeEmails();
    void writePhones();
    void writePhone(const QString &number, const QString &extension, bool isMain);
    void writeAddress();
    void writeBirthday();
    void writeTags();

    const contact::Contact &m_contact;
    const bool m_isV4;
    QByteArray m_card;
};

void CardWriter::writeNames()
{
    constexpr std::array naming{
        Field::Name, Field::FirstName, Field::LastName, Field::Email, Field::Phone, Field::Company};
    const bool isNamed = std::ranges::any_of(naming, [this](Field field) { return !text(field).isEmpty(); });
    // A card must have a name; this one is left out again when it is read, whatever the language.
    const QString name = isNamed ? contact::displayName(m_contact.fields) : u"No name"_s;
    const QString first = text(Field::FirstName);
    const QString last = text(Field::LastName);
    if (!first.isEmpty() || !last.isEmpty())
        add("N:"_L1 + escaped(last) + u';' + escaped(first) + u";;;"_s);
    else if (!m_isV4) // which demands one
        add("N:"_L1 + escaped(name) + u";;;;"_s);
    add("FN:"_L1 + escaped(name));
}

void CardWriter::writeEmails()
{
    if (const QString email = text(Field::Email); !email.isEmpty())
        add((m_isV4 ? "EMAIL;PREF=1:"_L1 : "EMAIL;TYPE=INTERNET,PREF:"_L1) + escaped(email));
    for (const QString &email : further(u"email"_s))
        add((m_isV4 ? "EMAIL:"_L1 : "EMAIL;TYPE=INTERNET:"_L1) + escaped(email));
}

void CardWriter::writePhone(const QString &number, const QString &extension, bool isMain)
{
    if (m_isV4) {
        const QString extra = extension.isEmpty() ? extension : u";ext="_s + extension;
        add((isMain ? "TEL;VALUE=uri;PREF=1:tel:"_L1 : "TEL;VALUE=uri:tel:"_L1) + number + extra);
    } else {
        const QString extra = extension.isEmpty() ? extension : u" x"_s + extension;
        add((isMain ? "TEL;TYPE=VOICE,PREF:"_L1 : "TEL;TYPE=VOICE:"_L1) + number + extra);
    }
}

void CardWriter::writePhones()
{
    if (const QString phone = text(Field::Phone); !phone.isEmpty())
        writePhone(phone, text(Field::PhoneExt), true);
    for (const QString &phone : further(u"phone"_s))
        writePhone(phone.section(";ext="_L1, 0, 0), phone.section(";ext="_L1, 1), false);
}

void CardWriter::writeAddress()
{
    QStringList parts{{}, {}};
    for (const Field field : {Field::Address1, Field::City, Field::State, Field::PostalCode, Field::Country})
        parts += escaped(text(field));
    if (!parts.join(QString()).isEmpty())
        add("ADR:"_L1 + parts.join(u';'));
}

void CardWriter::writeBirthday()
{
    const QString date = text(Field::DateOfBirth);
    if (!date.isEmpty())
        add("BDAY:"_L1 + (m_isV4 ? QString(date).remove(u'-') : date));
}

void CardWriter::writeTags()
{
    QStringList tags;
    for (const QString &tag : contact::listOf(m_contact.fields.value(Field::Tags)))
        tags += escaped(tag);
    if (!tags.isEmpty())
        add("CATEGORIES:"_L1 + tags.join(u','));
}

} // namespace

QByteArray cardFrom(const contact::Contact &contact, Version version)
{
    return CardWriter(contact, version).run();
}

} // namespace onefold::transfer::vcard
