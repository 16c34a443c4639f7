// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/store/truthlog.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace onefold::testservices::store {

using namespace Qt::StringLiterals;

QJsonObject LogEntry::json() const
{
    QJsonArray effects;
    for (const Change &change : changes) {
        QJsonObject effect{{u"effect"_s, change.effect}, {u"id"_s, change.id}};
        if (!change.before.isEmpty())
            effect.insert(u"before"_s, change.before);
        if (!change.after.isEmpty())
            effect.insert(u"after"_s, change.after);
        effects += effect;
    }
    return {{u"n"_s, static_cast<qint64>(n)}, {u"at"_s, isoTime(at)}, {u"method"_s, QString::fromLatin1(method)},
        {u"path"_s, QString::fromUtf8(path)}, {u"fault"_s, fault}, {u"status"_s, status}, {u"changes"_s, effects}};
}

QByteArray TruthLog::jsonLines(quint64 since) const
{
    QByteArray lines;
    for (const LogEntry &entry : m_entries) {
        if (entry.n > since)
            lines += QJsonDocument(entry.json()).toJson(QJsonDocument::Compact) + '\n';
    }
    return lines;
}

} // namespace onefold::testservices::store
