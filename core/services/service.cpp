// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/service.h"

#include "core/services/bird/bird.h"
#include "core/services/highlevel/highlevel.h"
#include "core/services/leadpush/leadpush.h"
#include "core/services/reading.h"
#include "core/text/fold.h"

#include <algorithm>

namespace onefold::services {

using contact::Field;

namespace {

QStringList sorted(QStringList list, bool ignoresCase)
{
    if (ignoresCase)
        std::ranges::transform(list, list.begin(), [](const QString &item) { return item.toCaseFolded(); });
    list.sort();
    return list;
}

QString digitsOf(QString text)
{
    return text.removeIf([](QChar c) { return !c.isDigit(); });
}

} // namespace

bool Service::isSame(const contact::FieldKey &field, const contact::Value &one, const contact::Value &other) const
{
    if (one == other)
        return true;
    if (std::holds_alternative<QStringList>(one) && std::holds_alternative<QStringList>(other)) {
        const bool ignoresCase = field.field == Field::Tags;
        return sorted(contact::listOf(one), ignoresCase) == sorted(contact::listOf(other), ignoresCase);
    }
    // A phone number may come back in another form.
    if (field.field == Field::Phone)
        return digitsOf(contact::textOf(one)) == digitsOf(contact::textOf(other));
    // A number may come back as text.
    if (field.field == Field::Custom)
        return contact::displayText(one) == contact::displayText(other);
    return field.field == Field::Email && text::sameIgnoringCase(contact::textOf(one), contact::textOf(other));
}

std::optional<Request> Service::identifiers(const QString & /*id*/, const QByteArray & /*cursor*/) const
{
    return std::nullopt;
}

Answer<QByteArray> Service::readIdentifiers(
    const Reply & /*reply*/, RemoteContact & /*contact*/, bool /*isFirst*/) const
{
    return QByteArray();
}

Answer<Done> Service::readDone(const Reply &reply) const
{
    if (!reply.isSuccess())
        return readFailure(reply);
    // A page for browsers is no word of the service's, whatever its status.
    const auto json = objectIn(reply, m_profile.kind);
    return json ? Answer<Done>(Done()) : Answer<Done>(json.failure());
}

Answer<int> Service::readProcessed(const Reply &reply) const
{
    return reply.isSuccess() ? Answer<int>(1) : Answer<int>(readFailure(reply));
}

const Definition *Service::definitionOf(const QString &key) const
{
    const auto found = std::ranges::find(m_profile.definitions, key, &Definition::key);
    return found == m_profile.definitions.end() ? nullptr : &*found;
}

const Definition *Service::definitionById(const QString &id) const
{
    const auto found = std::ranges::find(m_profile.definitions, id, &Definition::id);
    return found == m_profile.definitions.end() ? nullptr : &*found;
}

std::unique_ptr<Service> makeService(const Profile &profile)
{
    switch (profile.kind) {
    case Kind::Leadpush: return std::make_unique<Leadpush>(profile);
    case Kind::HighLevel: return std::make_unique<HighLevel>(profile);
    case Kind::Bird: return std::make_unique<Bird>(profile);
    }
    return nullptr;
}

} // namespace onefold::services
