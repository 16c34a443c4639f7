// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/highlevel/definitions.h"
#include "tests/services/highlevel/rules.h"
#include "tests/services/host/options.h"
#include "tests/services/store/contactstore.h"

namespace onefold::testservices::highlevel {

/// Create, upsert and update: who is matched, what is replaced, and what is silently left out.
class Saving
{
public:
    Saving(
        store::ContactStore &contacts, const Definitions &definitions, const host::Options &options, QString location);

    [[nodiscard]] http::Reply create(const QJsonObject &body, const QString &newId);
    [[nodiscard]] http::Reply upsert(const QJsonObject &body, const QString &newId);
    [[nodiscard]] http::Reply update(const store::Record &record, const QJsonObject &body);

    /// The contact with this value as its own, or as an additional email address; null where there is none.
    [[nodiscard]] const store::Record *owner(const QString &field, const QString &value) const;
    /// The keys that owner() finds a contact by.
    [[nodiscard]] static QStringList keysOf(const store::Record &record);

private:
    struct Read {
        QJsonObject values;
        QStringList problems; ///< for 422
        QString refusal;      ///< for 400
    };

    [[nodiscard]] Read read(const QJsonObject &body, Endpoint endpoint) const;
    [[nodiscard]] QStringList duplicateFields() const;
    [[nodiscard]] http::Reply duplicate(const store::Record &record, const QString &field) const;
    [[nodiscard]] QJsonObject merged(const store::Record &record, QJsonObject given) const;
    [[nodiscard]] QString permanentChannel(const store::Record &record, const QJsonObject &given) const;
    void dropForeignIdentities(const store::Record &record, QJsonObject &given) const;

    store::ContactStore &m_contacts;
    const Definitions &m_definitions;
    const host::Options &m_options;
    QString m_location;
};

} // namespace onefold::testservices::highlevel
