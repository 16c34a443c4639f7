// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/highlevel/filter.h"
#include "tests/services/host/options.h"
#include "tests/services/http/message.h"

#include <deque>

namespace onefold::testservices::highlevel {

/// POST /contacts/search, GET /contacts/ (the legacy list) and GET /contacts/search/duplicate are asked of an index
/// that, by the option indexLag, may be some milliseconds behind the contacts.
class Search
{
public:
    Search(const store::ContactStore &contacts, const host::Options &options, QString location);

    [[nodiscard]] http::Reply search(const QJsonObject &body);
    /// Needs both startAfter and startAfterId; with one alone the first page comes again (Pipedream issue 21941).
    [[nodiscard]] http::Reply legacyList(const http::Request &request);

private:
    struct Row {
        const store::Record *record = nullptr;
        QVariant key; ///< what is sorted by
    };
    struct Order {
        QString field = QStringLiteral("dateAdded");
        bool descending = true;
    };

    void refresh();
    [[nodiscard]] const std::vector<Row> &ordered(const Order &order);
    [[nodiscard]] std::vector<Row> found(const QJsonObject &body, const Order &order);
    [[nodiscard]] QStringList problemsOf(const QJsonObject &body) const;
    [[nodiscard]] static Order orderOf(const QJsonObject &body);
    [[nodiscard]] static bool before(const Row &a, const Row &b, bool descending);
    [[nodiscard]] static std::size_t after(const std::vector<Row> &rows, const QJsonArray &cursor, bool descending);
    [[nodiscard]] static QJsonArray cursorOf(const Row &row);

    const store::ContactStore &m_contacts;
    const host::Options &m_options;
    QString m_location;
    std::deque<store::Record> m_snapshot; ///< what the index holds where it lags
    std::vector<const store::Record *> m_indexed;
    std::vector<Row> m_rows; ///< all of m_indexed in the order asked for last
    QString m_rowsOrder;
    quint64 m_revision = ~quint64(0);
    qint64 m_refreshedAt = 0;
    bool m_lags = false;
};

} // namespace onefold::testservices::highlevel
