// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/host/ids.h"
#include "tests/services/http/message.h"

#include <QJsonArray>

namespace onefold::testservices::highlevel {

/// The custom fields and tags that a location has defined: /locations/ID/customFields and /locations/ID/tags.
class Definitions
{
public:
    explicit Definitions(QString location);

    /// @p rest is what follows the location's id.
    [[nodiscard]] http::Reply answer(const http::Request &request, const QList<QByteArray> &rest);
    /// A contact's custom fields after a write of @p given ({"id" or "key", "field_value"}); what names no definition
    /// is left out without a word, null and "" take a value away.
    [[nodiscard]] QJsonArray merged(const QJsonArray &kept, const QJsonArray &given) const;
    /// Adds a definition; gives its id.
    QString defineField(const QString &name, const QString &dataType);
    void defineTag(const QString &name);

private:
    [[nodiscard]] http::Reply fields(const http::Request &request, const QString &id);
    [[nodiscard]] http::Reply tagsAnswer(const http::Request &request);
    [[nodiscard]] QString idOf(const QJsonObject &given) const;

    QString m_location;
    host::Ids m_ids{7};
    QList<QJsonObject> m_fields;
    QList<QJsonObject> m_tags;
};

} // namespace onefold::testservices::highlevel
