// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/host/ids.h"
#include "tests/services/host/options.h"
#include "tests/services/http/message.h"
#include "tests/services/store/contactstore.h"

namespace onefold::testservices::bird {

/// Lists of contacts: /lists, /lists/ID and /lists/ID/contacts. The list of the documents' examples is there from the
/// start.
class Lists
{
public:
    Lists(store::ContactStore &contacts, const host::Options &options, QString workspace);

    [[nodiscard]] bool has(const QString &id) const;
    /// @p rest is what follows "lists".
    [[nodiscard]] http::Reply answer(const http::Request &request, const QList<QByteArray> &rest);

private:
    [[nodiscard]] http::Reply create(const QJsonObject &body);
    [[nodiscard]] http::Reply members(const http::Request &request, const QString &list) const;
    /// Adds or removes up to 100 contacts; those that are not there, and those that the option listDrops lets fall, are
    /// not counted in itemsProcessed, and nothing else tells.
    [[nodiscard]] http::Reply change(const QJsonObject &body, const QString &list, bool add);

    store::ContactStore &m_contacts;
    const host::Options &m_options;
    QString m_workspace;
    host::Ids m_ids{11};
    QList<QJsonObject> m_lists;
};

} // namespace onefold::testservices::bird
