// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/bird/attributes.h"
#include "tests/services/bird/lists.h"
#include "tests/services/store/contactstore.h"

namespace onefold::testservices::bird {

/// Create, update by id, and create or update by identifier.
class Saving
{
public:
    Saving(store::ContactStore &contacts, const Attributes &attributes, const Lists &lists, QString workspace);

    [[nodiscard]] http::Reply create(const QJsonObject &body, const QString &newId);
    [[nodiscard]] http::Reply update(const store::Record &record, const QJsonObject &body);
    /// PATCH …/identifiers/KEY/VALUE: an unknown identifier makes a contact, without a word but its status 201. Key and
    /// value are taken as they stand in the path: what is percent-encoded stays so.
    [[nodiscard]] http::Reply upsert(
        const QString &key, const QString &value, const QJsonObject &body, const QString &newId);

    [[nodiscard]] const store::Record *owner(const QString &key, const QString &value) const;
    [[nodiscard]] static QStringList keysOf(const store::Record &record);

private:
    enum class Strategy { StrictAlias, FirstAlias, First };

    [[nodiscard]] std::optional<http::Reply> refusal(const QJsonObject &body) const;
    [[nodiscard]] static std::optional<http::Reply> wrongLists(const QJsonObject &body);
    [[nodiscard]] static Strategy strategyOf(const QJsonObject &body);
    /// The contact that @p identifiers lead to by the strategy. More than one leads to none, and conflict is set.
    struct Match {
        const store::Record *record = nullptr;
        bool conflict = false;
    };
    [[nodiscard]] Match match(const QJsonArray &identifiers, Strategy strategy) const;
    [[nodiscard]] QJsonObject patched(QJsonObject values, const QJsonObject &body) const;
    [[nodiscard]] QJsonArray withFree(QJsonArray kept, const QJsonArray &added, const store::Record *owned) const;
    [[nodiscard]] http::Reply reply(int status, const store::Record &record) const;

    store::ContactStore &m_contacts;
    const Attributes &m_attributes;
    const Lists &m_lists;
    QString m_workspace;
};

} // namespace onefold::testservices::bird
