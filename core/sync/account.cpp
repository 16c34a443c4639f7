// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/account.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace onefold::sync {

using namespace Qt::StringLiterals;

namespace {

const QString kindKey = u"service"_s; // store::Settings::service
const QString addressKey = u"service_address"_s;
const QString idKey = u"service_id"_s;
const QString variableKey = u"service_token_env"_s;
const QString pathStyleKey = u"service_path_style"_s;
const QString pathsKnownKey = u"service_paths_known"_s;
const QString definitionsKey = u"service_definitions"_s;

} // namespace

std::optional<Account> loadAccount(store::Session &session)
{
    const auto text = [&](const QString &key) { return session.setting(key).value_or(QString()); };
    const auto kind = services::kindFromString(text(kindKey));
    if (!kind)
        return std::nullopt;
    return Account{.kind = *kind,
        .address = QUrl(text(addressKey)),
        .id = text(idKey),
        .tokenVariable = text(variableKey),
        .pathStyle = text(pathStyleKey) == u"key" ? services::PathStyle::OfKey : services::PathStyle::OfWorkspace,
        .arePathsKnown = text(pathsKnownKey) == u"1"};
}

void saveAccount(store::Session &session, const Account &account)
{
    session.setSetting(kindKey, services::toString(account.kind));
    session.setSetting(addressKey, account.address.toString(QUrl::FullyEncoded));
    session.setSetting(idKey, account.id);
    session.setSetting(variableKey, account.tokenVariable);
    session.setSetting(pathsKnownKey, account.arePathsKnown ? u"1"_s : u"0"_s);
    session.setSetting(pathStyleKey, account.pathStyle == services::PathStyle::OfKey ? u"key"_s : u"workspace"_s);
}

KnownDefinitions loadDefinitions(store::Session &session)
{
    const auto text = session.setting(definitionsKey);
    if (!text)
        return {};
    const QJsonObject json = QJsonDocument::fromJson(text->toUtf8()).object();
    KnownDefinitions known{.wereAsked = true, .areKnown = json.value("known"_L1).toBool()};
    const QJsonArray rows = json.value("definitions"_L1).toArray();
    for (const QJsonValue value : rows) {
        const QJsonObject row = value.toObject();
        known.definitions.push_back({.key = row.value("key"_L1).toString(),
            .id = row.value("id"_L1).toString(),
            .type =
                contact::customTypeFromString(row.value("type"_L1).toString()).value_or(contact::CustomType::Text)});
    }
    return known;
}

void saveDefinitions(store::Session &session, const KnownDefinitions &known)
{
    QJsonArray rows;
    const auto types = session.customTypes();
    for (const services::Definition &definition : known.definitions) {
        rows.append(QJsonObject{
            {"key"_L1, definition.key}, {"id"_L1, definition.id}, {"type"_L1, contact::toString(definition.type)}});
        const bool isField = contact::FieldKey::fromString(QString(u"custom."_s + definition.key)).has_value();
        if (definition.isCustom && isField && !types.contains(definition.key))
            session.defineCustomField(definition.key, definition.type);
    }
    const QJsonObject json{{"known"_L1, known.areKnown}, {"definitions"_L1, rows}};
    session.setSetting(definitionsKey, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

} // namespace onefold::sync
