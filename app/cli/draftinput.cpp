// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/draftinput.h"

#include "core/contact/validate.h"

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

constexpr std::array computed{"id"_L1, "display_name"_L1, "anonymous"_L1, "created_at"_L1, "updated_at"_L1};

QString unknownField(const QString &name)
{
    const QString nearest = contact::nearestFieldName(name);
    return nearest.isEmpty() ? Messages::tr("There is no field “%1”.").arg(name)
                             : Messages::tr("There is no field “%1”. Did you mean “%2”?").arg(name, nearest);
}

void addError(JsonDraft &draft, const std::optional<FieldKey> &field, const QString &code, const QString &message)
{
    draft.problems.push_back({field, {code, contact::Severity::Error, message}});
}

void addUnknownField(JsonDraft &draft, const QString &name)
{
    draft.problems.push_back({.field = {},
        .finding = {u"field.unknown"_s, contact::Severity::Error, unknownField(name), contact::nearestFieldName(name)},
        .unknownName = name});
}

/// A value as JSON brings it: lists of texts and numbers are lists; objects have no place in a contact.
std::optional<contact::Value> rawFromJson(const FieldKey &key, const QJsonValue &value)
{
    if (value.isNull())
        return contact::Value();
    if (value.isString() && contact::infoOf(key.field).kind == contact::Kind::Identifiers)
        return contact::withoutBlanks(QStringList(value.toString()));
    if (!value.isArray()) {
        contact::Value single = contact::valueFromJson(value);
        return contact::isEmpty(single) ? std::nullopt : std::optional(std::move(single));
    }
    QStringList list;
    for (const QJsonValue item : value.toArray()) {
        if (item.isObject() || item.isArray() || item.isNull())
            return std::nullopt;
        list += contact::displayText(contact::valueFromJson(item));
    }
    return contact::withoutBlanks(list);
}

} // namespace

Result<contact::Fields> fieldsFromArguments(const std::vector<std::string> &arguments)
{
    contact::Fields fields;
    for (const std::string &argument : arguments) {
        if (!QUtf8StringView(argument.data(), static_cast<qsizetype>(argument.size())).isValidUtf8()) {
            return Error{ErrorCode::InvalidInput,
                Messages::tr("This argument is not valid UTF-8 text: %1").arg(QString::fromStdString(argument))};
        }
        const QString text = QString::fromStdString(argument);
        const qsizetype equals = text.indexOf(u'=');
        if (equals <= 0) {
            return Error{ErrorCode::InvalidInput,
                Messages::tr("“%1” is not of the form FIELD=VALUE, such as email=jane@acme.com.").arg(text)};
        }
        const auto key = FieldKey::fromString(text.first(equals));
        if (!key)
            return Error{ErrorCode::InvalidInput, unknownField(text.first(equals))};
        fields.set(*key, contact::rawValue(*key, text.sliced(equals + 1)));
    }
    return fields;
}

JsonDraft draftFromJson(const QByteArray &line)
{
    JsonDraft draft;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (!document.isObject()) {
        addError(draft, {}, u"json.invalid"_s,
            error.error == QJsonParseError::NoError
                ? Messages::tr("The line is not a JSON object, as a contact must be.")
                : Messages::tr("The line is not JSON: %1.").arg(error.errorString()));
        return draft;
    }
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString name = it.key();
        if (std::ranges::any_of(computed, [&](QLatin1StringView known) { return name == known; }))
            continue;
        const auto key = FieldKey::fromString(name);
        const auto value = key ? rawFromJson(*key, it.value()) : std::nullopt;
        if (!key)
            addUnknownField(draft, name);
        else if (!value)
            addError(draft, *key, u"value.wrong_type"_s, Messages::tr("This JSON value cannot stand in a contact."));
        else
            draft.fields.set(*key, *value);
    }
    return draft;
}

} // namespace onefold::cli
