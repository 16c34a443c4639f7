// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/highlevel/saving.h"
#include "tests/services/highlevel/search.h"
#include "tests/services/host/ids.h"
#include "tests/services/host/service.h"

/// HighLevel (LeadConnector) as SERVICES.md 2, its OpenAPI files and seeds 001 and 003 tell it, in the versions
/// 2021-07-28 and 2023-02-21.
namespace onefold::testservices::highlevel {

/// The contacts, tags and custom fields of one location. Notes, tasks, followers, campaigns, workflows, OAuth and
/// version v3 are not served. Options:
///   allowDuplicates     the location's "Allow Duplicate Contact"
///   duplicateFields     what is matched by, most important first: ["email", "phone"]
///   indexLag            milliseconds that search is behind
///   phoneSearchEmpty    a search for a phone number finds nothing (issue 289)
///   seedCustomFields    customFields take "value" beside "field_value", as seed 001 writes it
///   upsertCreatedStatus status of an upsert that creates; the specification has 200
/// Scopes: "contacts.readonly", "contacts.write", "locations/customFields.readonly", "locations/customFields.write",
/// "locations/tags.readonly", "locations/tags.write".
class HighLevelService final : public host::Service
{
public:
    explicit HighLevelService(const host::Setup &setup);

    [[nodiscard]] QString kind() const override;
    [[nodiscard]] QString workspace() const override { return m_location; }
    [[nodiscard]] host::Rate documentedRate() const override;
    [[nodiscard]] http::Reply answer(const http::Request &request) override;
    [[nodiscard]] bool isListing(const http::Request &request) const override;
    [[nodiscard]] http::Reply failure(int status) const override;
    [[nodiscard]] QList<http::Header> limitHeaders(const host::RateLimiter::Ruling &ruling) const override;
    [[nodiscard]] QJsonObject contactJson(const store::Record &record) const override;
    [[nodiscard]] QJsonObject sampleValues(int n) const override;
    [[nodiscard]] QString newId() override;
    [[nodiscard]] store::ContactStore &contacts() override { return m_contacts; }
    [[nodiscard]] host::Options &options() override { return m_options; }

private:
    [[nodiscard]] std::optional<http::Reply> refusal(const http::Request &request) const;
    [[nodiscard]] http::Reply route(const http::Request &request);
    [[nodiscard]] http::Reply contactsAnswer(const http::Request &request, const QList<QByteArray> &rest);
    [[nodiscard]] http::Reply oneContact(const http::Request &request, const QString &id, const QByteArray &part);
    [[nodiscard]] http::Reply duplicateLookup(const http::Request &request) const;
    [[nodiscard]] http::Reply ofBusiness(const http::Request &request, const QString &business) const;

    QString m_token;
    QString m_location;
    QStringList m_scopes;
    host::Options m_options;
    host::Ids m_ids{2};
    quint64 m_traces = 0;
    Definitions m_definitions;
    store::ContactStore m_contacts;
    Saving m_saving;
    Search m_search;
};

} // namespace onefold::testservices::highlevel
