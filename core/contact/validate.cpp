// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/validate.h"

#include "core/contact/contact.h"
#include "core/contact/items.h"
#include "core/contact/validation/country.h"
#include "core/contact/validation/email.h"
#include "core/contact/validation/flags.h"
#include "core/contact/validation/phone.h"
#include "core/contact/validation/text.h"
#include "core/contact/validation/timezone.h"
#include "core/contact/validation/website.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace onefold::contact {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array customTypeNames{"text"_L1, "number"_L1, "boolean"_L1, "date"_L1, "list"_L1};

constexpr int birdDisplayNameLimit = 150;
constexpr int birdListLimit = 10;
constexpr int listItemLimit = 1000;

/// Reads one draft; lives for one call of validate().
class Validator
{
    Q_DECLARE_TR_FUNCTIONS(onefold::contact::Validator)

public:
    Validator(const Fields &raw, const ValidationContext &context) : m_raw(raw), m_context(context) { }

    Validated run() &&
    {
        for (const auto &[key, value] : m_raw)
            readField(key, value);
        if (m_context.birdLimits)
            checkBirdLimits();
        return std::move(m_result);
    }

private:
    void readField(const FieldKey &key, const Value &value);
    void readSingle(const FieldKey &key, const QString &text);
    void readPhone(const FieldKey &key, const QString &text);
    void readItems(const FieldKey &key, const Value &value);
    Reading readItem(const FieldKey &key, const QString &item) const;
    void readCustom(const FieldKey &key, const Value &value);
    void readNumber(const FieldKey &key, const QString &text);
    void checkBirdLimits();

    void accept(const FieldKey &key, Reading reading);
    void add(const FieldKey &key, std::vector<Finding> &&findings);
    void addError(const FieldKey &key, const QString &code, const QString &message);
    QString phoneRegion() const;

    const Fields &m_raw;
    const ValidationContext &m_context;
    Validated m_result;
};

/// The text a single-valued field was given; numbers and booleans from JSON are read as a person would write them.
std::optional<QString> singleText(const Value &value)
{
    if (const auto *const list = std::get_if<QStringList>(&value))
        return list->size() == 1 ? std::optional(list->first()) : std::nullopt;
    return displayText(value);
}

void Validator::readField(const FieldKey &key, const Value &value)
{
    const Kind kind = infoOf(key.field).kind;
    if (contact::isEmpty(value))
        m_result.draft.set(key, {});
    else if (kind == Kind::List || kind == Kind::Identifiers)
        readItems(key, value);
    else if (kind == Kind::CustomValues)
        readCustom(key, value);
    else if (const auto text = singleText(value))
        readSingle(key, *text);
    else
        addError(key, u"value.not_single"_s, tr("This field holds one value, not a list."));
}

void Validator::readSingle(const FieldKey &key, const QString &text)
{
    const FieldInfo &info = infoOf(key.field);
    Reading plain = readText(text, info.maximumLength);
    if (!plain.ok() || plain.value.isEmpty())
        return accept(key, std::move(plain));
    switch (info.kind) {
    case Kind::PersonName: return accept(key, readPersonName(text));
    case Kind::Email: return accept(key, readEmail(text));
    case Kind::Phone: return readPhone(key, text);
    case Kind::PhoneExtension: return accept(key, readPhoneExtension(text));
    case Kind::Country: return accept(key, readCountry(text));
    case Kind::Website: return accept(key, readWebsite(text));
    case Kind::Timezone: return accept(key, readTimezone(text));
    case Kind::BirthDate: return accept(key, readBirthDate(text, m_context.dateOrder, m_context.today));
    case Kind::DndStatuses: return accept(key, readDndStatus(text));
    case Kind::Boolean: {
        Reading reading = readBoolean(text);
        if (reading.ok())
            m_result.draft.set(key, reading.value == "true"_L1);
        return add(key, std::move(reading.findings));
    }
    case Kind::Text:
    case Kind::List:
    case Kind::CustomValues:
    case Kind::Identifiers: return accept(key, std::move(plain));
    }
}

void Validator::readPhone(const FieldKey &key, const QString &text)
{
    PhoneReading reading = contact::readPhone(text, phoneRegion(), m_context.isFromSpreadsheet);
    if (reading.ok()) {
        m_result.draft.set(key, reading.e164);
        const Reading given = readPhoneExtension(displayText(m_raw.value(Field::PhoneExt)));
        if (!reading.extension.isEmpty() && !m_raw.contains(Field::PhoneExt))
            m_result.draft.set(Field::PhoneExt, reading.extension);
        else if (!reading.extension.isEmpty() && given.ok() && reading.extension != given.value)
            addError({Field::PhoneExt}, u"phone_ext.contradicts"_s,
                tr("The phone number carries the extension %1, the extension field another. Keep one of them.")
                    .arg(reading.extension));
    }
    add(key, std::move(reading.findings));
}

QString Validator::phoneRegion() const
{
    const Reading country = readCountry(m_raw.text(Field::Country));
    if (m_raw.contains(Field::Country) && country.ok() && !country.value.isEmpty())
        return country.value;
    return m_context.contactCountry.isEmpty() ? m_context.region : m_context.contactCountry;
}

Reading Validator::readItem(const FieldKey &key, const QString &item) const
{
    if (key.field == Field::Identifier && key.member == "email"_L1)
        return readEmail(item);
    const qsizetype maxLength = infoOf(key.field).maximumLength;
    Reading plain = key.field == Field::Identifier ? readKey(item, maxLength) : readText(item, maxLength);
    if (key.field != Field::Identifier || !plain.ok() || plain.value.isEmpty())
        return plain;
    if (key.member != "phone"_L1)
        return plain;
    PhoneReading phone = contact::readPhone(item, phoneRegion(), m_context.isFromSpreadsheet);
    return {phone.ok() ? phoneKey(phone.e164, phone.extension) : item, std::move(phone.findings)};
}

void Validator::readItems(const FieldKey &key, const Value &value)
{
    const auto *const given = std::get_if<QStringList>(&value);
    const QStringList items = given ? *given : QStringList(displayText(value));
    if (items.size() > listItemLimit)
        return addError(key, u"list.too_long"_s, tr("At most %n items fit here.", nullptr, listItemLimit));
    QStringList kept;
    for (const QString &item : items) {
        Reading reading = readItem(key, item);
        if (reading.ok() && !reading.value.isEmpty() && !holdsItem(key, kept, reading.value))
            kept += reading.value;
        add(key, std::move(reading.findings));
    }
    m_result.draft.set(key, kept);
}

/// Whether a whole number, as @p text writes it, is @p number to its last digit. Beyond 2^53 not all are.
bool keepsDigits(double number, const QString &text)
{
    static const QRegularExpression whole(u"^[+-]?0*([0-9]+)$"_s);
    const QRegularExpressionMatch match = whole.match(text);
    return !match.hasMatch() || numberText(std::abs(number)) == match.captured(1);
}

void Validator::readNumber(const FieldKey &key, const QString &text)
{
    bool ok = false;
    const double number = text.trimmed().toDouble(&ok);
    if (!ok || !std::isfinite(number))
        return addError(key, u"custom.not_a_number"_s, tr("A number is expected, such as 42 or 3.5."));
    if (!keepsDigits(number, text.trimmed()))
        return addError(key, u"custom.too_many_digits"_s,
            tr("A number field cannot keep all of these digits. Save them in a text field."));
    m_result.draft.set(key, number);
}

void Validator::readCustom(const FieldKey &key, const Value &value)
{
    const auto type = m_context.customTypes.find(key.member);
    const bool isDefined = type != m_context.customTypes.end();
    const bool isList = isDefined ? type->second == CustomType::List : std::holds_alternative<QStringList>(value);
    if (isList) {
        // On a command line and in a form a list is written with commas.
        const auto *const typed = std::get_if<QString>(&value);
        return readItems(key, typed ? Value(splitList(*typed)) : value);
    }
    if (!isDefined && !std::holds_alternative<QString>(value))
        return m_result.draft.set(key, value);
    const auto text = singleText(value);
    if (!text)
        return addError(key, u"value.not_single"_s, tr("This field holds one value, not a list."));
    const auto limit = infoOf(key.field).maximumLength;
    Reading plain = m_context.identifyingCustom.contains(key.member) ? readKey(*text, limit) : readText(*text, limit);
    const CustomType wanted = isDefined ? type->second : CustomType::Text;
    if (!plain.ok() || plain.value.isEmpty() || wanted == CustomType::Text)
        return accept(key, std::move(plain));
    if (wanted == CustomType::Number)
        return readNumber(key, plain.value);
    if (wanted == CustomType::Date)
        return accept(key, readDate(plain.value, m_context.dateOrder));
    Reading flag = readBoolean(plain.value);
    if (flag.ok())
        m_result.draft.set(key, flag.value == "true"_L1);
    add(key, std::move(flag.findings));
}

void Validator::checkBirdLimits()
{
    const auto checkCount = [this](Field field) {
        if (m_result.draft.contains(field) && listOf(m_result.draft.value(field)).size() > birdListLimit)
            addError({field}, u"bird.too_many"_s, tr("Bird takes at most %n items here.", nullptr, birdListLimit));
    };
    checkCount(Field::ListIds);
    checkCount(Field::AccountIds);
    if (displayName(m_result.draft).size() > birdDisplayNameLimit)
        addError({Field::Name}, u"bird.name_too_long"_s,
            tr("Bird takes display names of 1 to %n characters.", nullptr, birdDisplayNameLimit));
}

void Validator::accept(const FieldKey &key, Reading reading)
{
    if (reading.ok())
        m_result.draft.set(key, std::move(reading.value));
    add(key, std::move(reading.findings));
}

void Validator::add(const FieldKey &key, std::vector<Finding> &&findings)
{
    for (Finding &finding : findings)
        m_result.problems.push_back({key, std::move(finding)});
}

void Validator::addError(const FieldKey &key, const QString &code, const QString &message)
{
    m_result.problems.push_back({key, {code, Severity::Error, message}});
}

} // namespace

QString toString(CustomType type)
{
    return customTypeNames[static_cast<std::size_t>(type)];
}

std::optional<CustomType> customTypeFromString(QStringView name)
{
    for (std::size_t i = 0; i < customTypeNames.size(); ++i) {
        if (name == customTypeNames[i])
            return static_cast<CustomType>(i);
    }
    return std::nullopt;
}

Validated validate(const Fields &raw, const ValidationContext &context)
{
    return Validator(raw, context).run();
}

QStringList splitList(QStringView text)
{
    QStringList items;
    for (const QStringView item : text.split(u',')) {
        if (const QStringView trimmed = item.trimmed(); !trimmed.isEmpty())
            items += trimmed.toString();
    }
    return items;
}

Value rawValue(const FieldKey &key, const QString &text)
{
    const Kind kind = infoOf(key.field).kind;
    if (kind == Kind::List || kind == Kind::Identifiers)
        return withoutBlanks(splitList(text));
    return withoutBlanks(text);
}

bool hasNationalPhone(const Fields &raw)
{
    const QStringList numbers =
        listOf(raw.value({Field::Identifier, u"phone"_s})) + QStringList(displayText(raw.value(Field::Phone)));
    return std::ranges::any_of(numbers, [](const QString &number) {
        const QString trimmed = number.trimmed();
        return !trimmed.isEmpty() && !trimmed.startsWith(u'+');
    });
}

} // namespace onefold::contact
