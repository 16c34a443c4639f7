// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/contact.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

/// Contacts as JSON, for tests of what is done with them.
namespace onefold::contact {

/// The fields that @p json names, without validation; null is present with nothing, as in a draft.
inline Fields fieldsFrom(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        QTest::qFail(json.constData(), __FILE__, __LINE__);
    Fields fields;
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (const auto key = FieldKey::fromString(it.key()))
            fields.set(*key, valueFromJson(it.value()));
        else
            QTest::qFail(qPrintable(it.key()), __FILE__, __LINE__);
    }
    return fields;
}

/// The fields as compact JSON, lists always as arrays.
inline QByteArray asJson(const Fields &fields)
{
    QJsonObject json;
    for (const auto &[key, value] : fields)
        json.insert(key.toString(), toJson(value));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace onefold::contact
