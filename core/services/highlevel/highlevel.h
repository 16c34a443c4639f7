// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/service.h"

namespace onefold::services {

/// HighLevel, also called LeadConnector (seeds 001 and 003; SERVICES.md §2).
class HighLevel final : public Service
{
public:
    using Service::Service;

    [[nodiscard]] QByteArray authorization(const QByteArray &token) const override;
    [[nodiscard]] Limits limits() const override;
    [[nodiscard]] int pageSize() const override;
    [[nodiscard]] std::vector<Unheld> unheld(const contact::Fields &fields) const override;
    [[nodiscard]] Request check() const override;
    [[nodiscard]] Answer<Done> readCheck(const Reply &reply) const override;
    [[nodiscard]] Request create(const contact::Fields &fields) const override;
    [[nodiscard]] bool createsByUpsert() const override { return true; }
    [[nodiscard]] identity::Evidence evidenceOfNew() const override { return identity::Evidence::ServiceFlag; }
    [[nodiscard]] contact::Fields withoutReplaced(const contact::Fields &fields) const override;
    [[nodiscard]] std::optional<Request> upsert(const contact::Fields &fields) const override;
    [[nodiscard]] Request get(const QString &id) const override;
    [[nodiscard]] std::vector<Step> update(
        const QString &id, const contact::Fields &before, const contact::Fields &after) const override;
    [[nodiscard]] Request remove(const QString &id) const override;
    [[nodiscard]] std::optional<Request> find(const identity::Identifier &identifier) const override;
    [[nodiscard]] Request list(const QByteArray &cursor, Order order) const override;
    [[nodiscard]] bool listsChangedFirst() const override { return true; }
    [[nodiscard]] std::optional<Request> definitions(const QByteArray &cursor) const override;
    [[nodiscard]] Answer<QByteArray> readDefinitions(const Reply &reply, Definitions &definitions) const override;
    [[nodiscard]] Answer<Written> readWritten(const Reply &reply) const override;
    [[nodiscard]] Answer<RemoteContact> readContact(const Reply &reply) const override;
    [[nodiscard]] Answer<std::optional<RemoteContact>> readFound(const Reply &reply) const override;
    [[nodiscard]] Answer<Page> readPage(const Reply &reply, const QByteArray &cursor) const override;
    [[nodiscard]] bool isSame(
        const contact::FieldKey &field, const contact::Value &one, const contact::Value &other) const override;
    [[nodiscard]] Failure readFailure(const Reply &reply) const override;

private:
    [[nodiscard]] Request request(const QByteArray &method, const QByteArray &path) const;
    [[nodiscard]] QJsonObject bodyOf(const contact::Fields &fields) const;
    void insert(QJsonObject &body, const contact::FieldKey &key, const contact::Value &value) const;
    [[nodiscard]] Step tagging(const QByteArray &method, const QString &id, const QStringList &tags) const;
    [[nodiscard]] QJsonObject customItem(const contact::FieldKey &key, const contact::Value &value) const;
    void readCustomFields(contact::Fields &fields, const QJsonValue &json) const;
    [[nodiscard]] std::optional<RemoteContact> contactIn(const QJsonObject &json) const;
    [[nodiscard]] std::optional<RemoteContact> searchedIn(const QJsonObject &json) const;
};

} // namespace onefold::services
