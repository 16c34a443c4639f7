// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/host/ids.h"
#include "tests/services/host/service.h"
#include "tests/services/leadpush/fields.h"
#include "tests/services/leadpush/listing.h"

/// Leadpush as SERVICES.md 1 and seed 000 tell it.
namespace onefold::testservices::leadpush {

/// The contacts and fields of one Leadpush workspace. Events, activity and suppressions are not served: their shapes
/// are not documented well enough to be strict about. Options:
///   pathStyle       "both", "new" (/v1/contacts) or "old" (/v1/workspaces/ID/contacts)
///   newStyleUpsert  whether /v1/contacts/upsert is there; no document shows it
///   envelope        "documented" (bare contact on create, upsert and update, else in "data"), "data" or "bare"
///   identity        the attribute that identifies a contact; only while there is none
///   createStatus, duplicateStatus   undocumented: 201 and 422
///   contactLimit    contacts that the account may hold, else 403; 0 is no limit
///   upsertSubscribed  what upsert does with "subscribed": "ignore", "accept" or "reject"
///   overcount       so many contacts more than it lists are in the total of a list
///   showAllowed     whether the key may read a single contact; else 403
///   plainNotFound   404 with a plain text, as one SDK test has it
/// Scopes: "contacts.read", "contacts.write", "fields.read", "fields.write".
class LeadpushService final : public host::Service
{
public:
    explicit LeadpushService(const host::Setup &setup);

    [[nodiscard]] QString kind() const override;
    [[nodiscard]] QString basePath() const override;
    [[nodiscard]] QString workspace() const override { return m_workspace; }
    [[nodiscard]] http::Reply answer(const http::Request &request) override;
    [[nodiscard]] bool isListing(const http::Request &request) const override;
    [[nodiscard]] http::Reply failure(int status) const override;
    [[nodiscard]] QJsonObject contactJson(const store::Record &record) const override;
    [[nodiscard]] QJsonObject sampleValues(int n) const override;
    [[nodiscard]] QString newId() override;
    [[nodiscard]] store::ContactStore &contacts() override { return m_contacts; }
    [[nodiscard]] host::Options &options() override { return m_options; }

private:
    enum class Saved { Created, Updated, Shown };

    [[nodiscard]] std::optional<http::Reply> refusal(const http::Request &request, const QByteArray &resource) const;
    [[nodiscard]] http::Reply contactsAnswer(
        const http::Request &request, const QList<QByteArray> &rest, bool newStyle);
    [[nodiscard]] http::Reply oneContact(const http::Request &request, const QList<QByteArray> &rest);
    [[nodiscard]] http::Reply create(const QJsonObject &body);
    [[nodiscard]] http::Reply upsert(QJsonObject body);
    [[nodiscard]] http::Reply update(const store::Record &record, const QJsonObject &body);
    [[nodiscard]] http::Reply added(const QJsonObject &attributes, bool subscribed);
    [[nodiscard]] http::Reply workspaceAnswer() const;
    [[nodiscard]] http::Reply notFound() const;
    [[nodiscard]] http::Reply contactReply(const store::Record &record, Saved saved) const;

    [[nodiscard]] QString identity() const;
    [[nodiscard]] QString identityKey(const QJsonValue &value) const;
    [[nodiscard]] const store::Record *named(const QString &idOrIdentity) const;

    QString m_token;
    QString m_workspace;
    QStringList m_scopes;
    host::Options m_options;
    host::Ids m_ids{1};
    Fields m_fields;
    store::ContactStore m_contacts;
};

} // namespace onefold::testservices::leadpush
