// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/draftinput.h"

#include "app/cli/jsontext.h"
#include "app/cli/linereader.h"
#include "core/contact/validate.h"
#include "core/transfer/mapping/columnmapping.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUtf8StringView>

#include <algorithm>
#include <array>

namespace onefold::cli {

using namespace Qt::StringLiterals;
using contact::FieldKey;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::cli::DraftInput)
};

constexpr std::array computed{"display_name"_L1, "anonymous"_L1, "created_at"_L1, "updated_at"_L1};

QString unknownField(const QString &name)
{
    constexpr qsizetype longestTold = 100;
    if (name.size() > longestTold)
        return Messages::tr("There is no field “%1”.").arg(name.first(longestTold) + u'…');
    const QString nearest = meantField(name);
    return nearest.isEmpty() ? Messages::tr("There is no field “%1”.").arg(name)
                             : Messages::tr("There is no field “%1”. Did you mean “%2”?").arg(name, nearest);
}

QString givenTwice(const QString &name)
{
    return Messages::tr("“%1” is given more than once. Give it once; a list takes all of its items there.").arg(name);
}

void addError(JsonDraft &draft, const std::optional<FieldKey> &field, const QString &code, const QString &message)
{
    draft.problems.push_back({field, {code, contact::Severity::Error, message}});
}

void addIdError(JsonDraft &draft, const QString &code, const QString &message)
{
    draft.problems.push_back(
        {.field = {}, .finding = {code, contact::Severity::Error, message}, .unknownName = u"id"_s});
}

void addUnknownField(JsonDraft &draft, const QString &name)
{
    draft.problems.push_back({.field = {},
        .finding = {u"field.unknown"_s, contact::Severity::Error, unknownField(name), meantField(name)},
        .unknownName = name});
}

/// A number as the line writes it. Texts keep its very digits, and so do custom fields where a number would not (a
/// double holds whole numbers up to 2^53).
contact::Value numberFromJson(const FieldKey &key, const QJsonValue &value, const QByteArray &text)
{
    const QString digits = QString::fromLatin1(text);
    const bool isWhole =
        std::ranges::all_of(digits, [](QChar c) { return c == u'-' || (c >= u'0' && c <= u'9'); }) && digits != u"-0"_s;
    const bool keepsText = contact::infoOf(key.field).kind != contact::Kind::CustomValues
        || (isWhole && contact::numberText(value.toDouble()) != digits);
    return keepsText ? contact::Value(digits) : contact::Value(value.toDouble());
}

/// A value as JSON brings it, beside its text: lists of texts and numbers are lists; objects have no place in a
/// contact.
std::optional<contact::Value> rawFromJson(const FieldKey &key, const QJsonValue &value, const QByteArray &text)
{
    if (value.isNull())
        return contact::Value();
    if (value.isDouble())
        return numberFromJson(key, value, text);
    if (value.isString() && contact::infoOf(key.field).kind == contact::Kind::Identifiers)
        return contact::withoutBlanks(QStringList(value.toString()));
    if (!value.isArray()) {
        contact::Value single = contact::valueFromJson(value);
        return contact::isEmpty(single) ? std::nullopt : std::optional(std::move(single));
    }
    const QByteArrayList texts = itemsOf(text);
    QStringList list;
    const QJsonArray items = value.toArray();
    for (const QJsonValue item : items) {
        if (item.isObject() || item.isArray() || item.isNull())
            return std::nullopt;
        list += item.isDouble() ? QString::fromLatin1(texts.value(list.size()))
                                : contact::displayText(contact::valueFromJson(item));
    }
    return contact::withoutBlanks(list);
}

/// The contact that a line names by its id; null names none.
void readId(JsonDraft &draft, const QJsonValue &value, const QByteArray &text)
{
    if (draft.id)
        return addIdError(draft, u"field.repeated"_s, givenTwice(u"id"_s));
    if (value.isNull())
        return;
    draft.id = contact::contactIdFromString(value.isDouble() ? QString::fromLatin1(text) : value.toString());
    if (!draft.id) {
        const QString given = value.isString() ? value.toString() : QString::fromUtf8(text);
        addIdError(draft, u"id.invalid"_s, Messages::tr("“%1” is not a contact's number.").arg(given));
    }
}

void readMember(JsonDraft &draft, const QString &name, const QJsonValue &value, const QByteArray &text)
{
    const auto key = FieldKey::fromString(name);
    if (!key)
        return addUnknownField(draft, name);
    const auto raw = rawFromJson(*key, value, text);
    if (!raw)
        return addError(draft, *key, u"value.wrong_type"_s, Messages::tr("This JSON value cannot stand in a contact."));
    // QJsonObject knows one value of the name only: which of several is meant cannot be told.
    if (draft.fields.contains(*key))
        return addError(draft, *key, u"field.repeated"_s, givenTwice(name));
    draft.fields.set(*key, *raw);
}

} // namespace

QString meantField(const QString &name)
{
    using transfer::mapping::Proposal;
    // The keys of custom fields and identifiers are the workspace's own.
    const qsizetype dot = name.indexOf(u'.');
    const QString base = dot < 0 ? name : name.first(dot);
    QString plain =
        base.trimmed().toLower().replace(u' ', u'_').replace(u'-', u'_') + (dot < 0 ? QString() : name.sliced(dot));
    if (plain != name && FieldKey::fromString(plain))
        return plain;
    const Proposal proposal = transfer::mapping::proposeMapping({{.header = name}}).front();
    return proposal.kind == Proposal::Kind::Field ? proposal.field.toString() : contact::nearestFieldName(plain);
}

Result<QString> textFrom(const std::string &argument)
{
    QString text = QString::fromStdString(argument);
    if (!QUtf8StringView(argument.data(), static_cast<qsizetype>(argument.size())).isValidUtf8())
        return Error{ErrorCode::InvalidInput, Messages::tr("This argument is not valid UTF-8 text: %1").arg(text)};
    return text;
}

Result<contact::Fields::Entry> fieldFromArgument(const std::string &argument)
{
    const auto read = textFrom(argument);
    if (!read)
        return read.error();
    const QString &text = *read;
    const qsizetype equals = text.indexOf(u'=');
    if (equals <= 0) {
        return Error{ErrorCode::InvalidInput,
            Messages::tr("“%1” is not of the form FIELD=VALUE, such as email=jane@acme.com.").arg(text)};
    }
    const auto key = FieldKey::fromString(text.first(equals));
    if (!key)
        return Error{ErrorCode::InvalidInput, unknownField(text.first(equals))};
    return contact::Fields::Entry(*key, contact::rawValue(*key, text.sliced(equals + 1)));
}

Result<contact::Fields> fieldsFromArguments(const std::vector<std::string> &arguments)
{
    contact::Fields fields;
    for (const std::string &argument : arguments) {
        auto field = fieldFromArgument(argument);
        if (!field)
            return field.error();
        if (fields.contains(field->first))
            return Error{ErrorCode::InvalidInput, givenTwice(field->first.toString())};
        fields.set(field->first, std::move(field->second));
    }
    return fields;
}

JsonDraft draftFromJson(const QByteArray &line)
{
    JsonDraft draft;
    if (line.size() > LineReader::longestLine()) {
        addError(draft, {}, u"line.too_long"_s,
            Messages::tr("The line is too long: at most %1 MB fit.").arg(LineReader::longestLine() / (1024 * 1024)));
        return draft;
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (!document.isObject()) {
        addError(draft, {}, u"json.invalid"_s,
            error.error == QJsonParseError::NoError || !line.trimmed().startsWith('{')
                ? Messages::tr("The line is not a JSON object, as a contact must be.")
                : Messages::tr("The line is not JSON: it cannot be read from byte %1 on.").arg(error.offset + 1));
        return draft;
    }
    const QJsonObject object = document.object();
    for (const auto &[name, text] : membersOf(line)) {
        const bool isComputed = std::ranges::find(computed, name) != computed.end();
        if (name == "id"_L1)
            readId(draft, object.value(name), text);
        else if (!isComputed)
            readMember(draft, name, object.value(name), text);
    }
    return draft;
}

} // namespace onefold::cli
