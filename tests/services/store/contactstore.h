// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

/// What a service holds, and the truth about what was done to it.
namespace onefold::testservices::store {

/// Milliseconds since 1970; a test may bring a clock of its own.
using Clock = std::function<qint64()>;
[[nodiscard]] Clock systemClock();

/// "2026-03-27T16:50:43.106Z"
[[nodiscard]] QString isoTime(qint64 milliseconds);

/// A contact as the service keeps it; what the members of values mean is the service's own.
struct Record {
    QString id = {};
    QJsonObject values = {};
    qint64 createdAt = 0; ///< milliseconds since 1970
    qint64 updatedAt = 0;
    quint64 serial = 0; ///< rises with every contact added, never used again
};

/// What one request did to one contact.
struct Change {
    QString effect; ///< "created", "updated", "unchanged" or "deleted"
    QString id = {};
    QJsonObject before = {};
    QJsonObject after = {};
};

/// The contacts of one service, in memory, found by id and by the keys that the service gives them.
class ContactStore
{
public:
    using Keys = std::function<QStringList(const Record &)>;

    ContactStore(Keys keys, Clock clock);

    [[nodiscard]] const Record *find(const QString &id) const { return m_byId.value(id); }
    /// Those with this key, oldest first.
    [[nodiscard]] QList<const Record *> withKey(const QString &key) const;
    /// All, oldest first.
    [[nodiscard]] const std::vector<std::unique_ptr<Record>> &all() const { return m_records; }
    [[nodiscard]] qsizetype count() const { return static_cast<qsizetype>(m_records.size()); }

    const Record &add(const QString &id, const QJsonObject &values);
    /// Replaces all values; the time of update moves only where something is different. False where it is not.
    bool replace(const QString &id, const QJsonObject &values);
    void remove(const QString &id);

    /// The changes since the last call; every write of the store is among them, whoever asked for it.
    [[nodiscard]] QList<Change> takeChanges() { return std::exchange(m_changes, {}); }
    /// Rises with every write that changed something.
    [[nodiscard]] quint64 revision() const { return m_revision; }
    [[nodiscard]] qint64 now() const { return m_clock(); }

private:
    void index(const Record *record);
    void unindex(const Record *record);

    Keys m_keys;
    Clock m_clock;
    std::vector<std::unique_ptr<Record>> m_records;
    QHash<QString, Record *> m_byId;
    QMultiHash<QString, const Record *> m_byKey;
    QList<Change> m_changes;
    quint64 m_lastSerial = 0;
    quint64 m_revision = 0;
};

} // namespace onefold::testservices::store
