// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/host/ids.h"
#include "tests/services/leadpush/replies.h"
#include "tests/services/store/contactstore.h"

namespace onefold::testservices::leadpush {

/// The field definitions of a workspace, and what they permit as values. Attributes without a definition are taken as
/// they come, as the seed's "custom attributes" suggest.
class Fields
{
public:
    explicit Fields(store::Clock clock);

    /// GET and POST /fields and /fields/ID; @p rest is what follows "fields".
    [[nodiscard]] http::Reply answer(const http::Request &request, const QList<QByteArray> &rest);
    [[nodiscard]] Problems check(const QJsonObject &attributes) const;

private:
    struct Field {
        QString id;
        QString name;
        QString type; ///< integer, text, date, datetime, boolean
        QJsonValue format;
        qint64 createdAt = 0;
    };

    [[nodiscard]] static QJsonObject json(const Field &field);
    [[nodiscard]] http::Reply list(const http::Request &request) const;
    [[nodiscard]] http::Reply save(const http::Request &request, Field *field);
    void define(const QString &name, const QString &type, const QJsonValue &format = {});

    store::Clock m_clock;
    host::Ids m_ids{3};
    QList<Field> m_fields;
};

} // namespace onefold::testservices::leadpush
