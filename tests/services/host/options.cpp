// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/host/options.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QVariant>

namespace onefold::testservices::host {

using namespace Qt::StringLiterals;

QStringList Options::list(const QString &name) const
{
    return m_values.value(name).toVariant().toStringList();
}

QString Options::set(const QJsonObject &values)
{
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (!m_values.contains(it.key()))
            return u"no such option: "_s + it.key();
        if (m_values.value(it.key()).type() != it.value().type())
            return u"of the wrong type: "_s + it.key();
    }
    for (auto it = values.begin(); it != values.end(); ++it)
        m_values.insert(it.key(), it.value());
    return {};
}

QString Options::setFromText(const QString &assignment)
{
    const qsizetype equals = assignment.indexOf(u'=');
    const QString name = assignment.left(equals);
    const QString value = equals < 0 ? QString() : assignment.mid(equals + 1);
    const QJsonArray read = QJsonDocument::fromJson('[' + value.toUtf8() + ']').array();
    const bool plainText = m_values.value(name).isString() || read.size() != 1;
    return set({{name, plainText ? QJsonValue(value) : read.first()}});
}

} // namespace onefold::testservices::host
