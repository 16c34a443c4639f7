// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/service.h"

namespace onefold::services {

/// Leadpush (seed 000; SERVICES.md §1).
class Leadpush final : public Service
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
    [[nodiscard]] contact::Fields withoutReplaced(const contact::Fields &fields) const override;
    [[nodiscard]] std::optional<Request> upsert(const contact::Fields &fields) const override;
    [[nodiscard]] Request get(const QString &id) const override;
    [[nodiscard]] std::vector<Step> update(
        const QString &id, const contact::Fields &before, const contact::Fields &after) const override;
    [[nodiscard]] Request remove(const QString &id) const override;
    [[nodiscard]] std::optional<Request> find(const identity::Identifier &identifier) const override;
    [[nodiscard]] Request list(const QByteArray &cursor, Order order) const override;
    [[nodiscard]] std::optional<Request> definitions(const QByteArray &cursor) const override;
    [[nodiscard]] Answer<QByteArray> readDefinitions(const Reply &reply, Definitions &definitions) const override;
    [[nodiscard]] Answer<Written> readWritten(const Reply &reply) const override;
    [[nodiscard]] Answer<RemoteContact> readContact(const Reply &reply) const override;
    [[nodiscard]] Answer<std::optional<RemoteContact>> readFound(const Reply &reply) const override;
    [[nodiscard]] Answer<Page> readPage(const Reply &reply, const QByteArray &cursor) const override;
    [[nodiscard]] Failure readFailure(const Reply &reply) const override;

private:
    [[nodiscard]] Request request(const QByteArray &method, const QByteArray &path) const;
    [[nodiscard]] QByteArray contacts() const;
    [[nodiscard]] contact::FieldKey keyOf(const QString &attribute) const;
    [[nodiscard]] QString attributeOf(const contact::FieldKey &key) const;
    [[nodiscard]] QJsonObject attributesOf(const contact::Fields &fields) const;
    [[nodiscard]] bool isTaken(const QJsonObject &json) const;
    [[nodiscard]] std::optional<RemoteContact> contactIn(const QJsonObject &json) const;
};

} // namespace onefold::services
