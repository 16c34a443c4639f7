// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/store/contactstore.h"

#include <QDateTime>

#include <algorithm>

namespace onefold::testservices::store {

using namespace Qt::StringLiterals;

Clock systemClock()
{
    return [] { return QDateTime::currentMSecsSinceEpoch(); };
}

QString isoTime(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODateWithMs);
}

ContactStore::ContactStore(Keys keys, Clock clock) : m_keys(std::move(keys)), m_clock(std::move(clock))
{ }

QList<const Record *> ContactStore::withKey(const QString &key) const
{
    QList<const Record *> found = m_byKey.values(key);
    std::ranges::sort(found, {}, &Record::serial);
    return found;
}

const Record &ContactStore::add(const QString &id, const QJsonObject &values)
{
    const qint64 now = m_clock();
    const Record record{.id = id, .values = values, .createdAt = now, .updatedAt = now, .serial = ++m_lastSerial};
    Record *const added = m_records.emplace_back(std::make_unique<Record>(record)).get();
    m_byId.insert(id, added);
    index(added);
    m_changes += Change{.effect = u"created"_s, .id = id, .after = values};
    ++m_revision;
    return *added;
}

bool ContactStore::replace(const QString &id, const QJsonObject &values)
{
    Record *const record = m_byId.value(id);
    const QJsonObject before = record->values;
    const bool different = before != values;
    if (different) {
        unindex(record);
        record->values = values;
        record->updatedAt = std::max(m_clock(), record->updatedAt + 1);
        index(record);
        ++m_revision;
    }
    m_changes +=
        Change{.effect = different ? u"updated"_s : u"unchanged"_s, .id = id, .before = before, .after = values};
    return different;
}

void ContactStore::remove(const QString &id)
{
    Record *const record = m_byId.take(id);
    unindex(record);
    m_changes += Change{.effect = u"deleted"_s, .id = id, .before = record->values};
    const auto at = std::ranges::lower_bound(m_records, record->serial, {}, [](const auto &r) { return r->serial; });
    m_records.erase(at);
    ++m_revision;
}

void ContactStore::index(const Record *record)
{
    for (const QString &key : m_keys(*record))
        m_byKey.insert(key, record);
}

void ContactStore::unindex(const Record *record)
{
    for (const QString &key : m_keys(*record))
        m_byKey.remove(key, record);
}

} // namespace onefold::testservices::store
