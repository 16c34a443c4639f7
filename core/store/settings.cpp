// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/settings.h"

#include <algorithm>

namespace onefold::store {

using namespace Qt::StringLiterals;
using contact::DateOrder;

namespace {

const QString identityKey = u"identity"_s;
const QString requiredKey = u"identity_required"_s;
const QString duplicatesKey = u"duplicates_allowed"_s;
const QString regionKey = u"region"_s;
const QString dateOrderKey = u"date_order"_s;
const QString retentionKey = u"retention_days"_s;
const QString serviceKey = u"service"_s;

QString flagWord(bool flag)
{
    return flag ? u"1"_s : u"0"_s;
}

bool flag(Session &session, const QString &key)
{
    return session.setting(key) == u"1"_s;
}

} // namespace

identity::IdentityRule loadIdentityRule(Session &session)
{
    identity::IdentityRule rule;
    if (const auto fields = identity::identityFieldsFromString(session.setting(identityKey).value_or(QString())))
        rule.fields = *fields;
    rule.required = flag(session, requiredKey);
    rule.duplicatesAllowed = flag(session, duplicatesKey);
    return rule;
}

Settings loadSettings(Session &session)
{
    return {.identity = loadIdentityRule(session),
        .region = session.setting(regionKey).value_or(QString()),
        .dateOrder =
            dateOrderFromString(session.setting(dateOrderKey).value_or(QString())).value_or(DateOrder::MonthFirst),
        .retentionDays = std::max(0, session.setting(retentionKey).value_or(QString()).toInt()),
        .service = services::kindFromString(session.setting(serviceKey).value_or(QString()))};
}

void saveSettings(Session &session, const Settings &settings)
{
    const Settings before = loadSettings(session);
    const bool ruleChanged = before.identity.fields != settings.identity.fields;
    session.setSetting(identityKey, identity::toString(settings.identity.fields));
    session.setSetting(requiredKey, flagWord(settings.identity.required));
    session.setSetting(duplicatesKey, flagWord(settings.identity.duplicatesAllowed));
    session.setSetting(regionKey, settings.region);
    session.setSetting(dateOrderKey, toString(settings.dateOrder));
    session.setSetting(retentionKey, QString::number(settings.retentionDays));
    if (settings.service)
        session.setSetting(serviceKey, services::toString(*settings.service));
    if (ruleChanged)
        session.reindexIdentifiers(settings.identity);
    const bool careChanged = ruleChanged || before.region != settings.region || before.dateOrder != settings.dateOrder;
    if (careChanged && session.contactCount() > 0)
        session.lookOverAll();
}

care::Context loadCareContext(Session &session)
{
    const Settings settings = loadSettings(session);
    return {.identity = settings.identity,
        .region = settings.region,
        .dateOrder = settings.dateOrder,
        .customTypes = session.customTypes()};
}

QString toString(DateOrder order)
{
    return order == DateOrder::MonthFirst ? u"mdy"_s : u"dmy"_s;
}

std::optional<DateOrder> dateOrderFromString(QStringView word)
{
    if (word == u"mdy")
        return DateOrder::MonthFirst;
    return word == u"dmy" ? std::optional(DateOrder::DayFirst) : std::nullopt;
}

} // namespace onefold::store
