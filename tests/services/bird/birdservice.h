// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/bird/saving.h"
#include "tests/services/host/ids.h"
#include "tests/services/host/service.h"

/// Bird's workspaces API as SERVICES.md 3 and seed 002 tell it.
namespace onefold::testservices::bird {

/// The contacts, identifiers, lists and attribute definitions of one workspace. Suppressions are not served.
/// Options:
///   listDrops      every n-th contact of a list request is silently not processed; 0 is none
///   searchAllowed  whether an access key may search; unknown
///   identifiersAllowed  whether it may list a contact's identifiers; unknown
/// Scopes: "contacts.read", "contacts.write"; without one the answer is 403 FORBIDDEN_INTERNAL.
class BirdService final : public host::Service
{
public:
    explicit BirdService(const host::Setup &setup);

    [[nodiscard]] QString kind() const override;
    [[nodiscard]] QString workspace() const override { return m_workspace; }
    [[nodiscard]] http::Reply answer(const http::Request &request) override;
    [[nodiscard]] bool isListing(const http::Request &request) const override;
    [[nodiscard]] http::Reply failure(int status) const override;
    [[nodiscard]] QJsonObject contactJson(const store::Record &record) const override;
    [[nodiscard]] QJsonObject sampleValues(int n) const override;
    [[nodiscard]] QString newId() override { return m_ids.uuid(); }
    [[nodiscard]] store::ContactStore &contacts() override { return m_contacts; }
    [[nodiscard]] host::Options &options() override { return m_options; }

private:
    [[nodiscard]] std::optional<http::Reply> refusal(const http::Request &request) const;
    [[nodiscard]] http::Reply contactsAnswer(const http::Request &request, const QList<QByteArray> &rest);
    [[nodiscard]] http::Reply byIdentifier(const http::Request &request, const QList<QByteArray> &rest);
    [[nodiscard]] http::Reply oneContact(const http::Request &request, const QList<QByteArray> &rest);
    [[nodiscard]] http::Reply identifiersOf(const http::Request &request, const store::Record &record);
    [[nodiscard]] http::Reply list(const http::Request &request) const;
    [[nodiscard]] http::Reply search(const QJsonObject &body) const;

    QString m_token;
    QString m_workspace;
    QStringList m_scopes;
    host::Options m_options;
    host::Ids m_ids{5};
    Attributes m_attributes;
    store::ContactStore m_contacts;
    Lists m_lists;
    Saving m_saving;
};

} // namespace onefold::testservices::bird
