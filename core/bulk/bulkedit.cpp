// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bulk/bulkedit.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace onefold::bulk {

using namespace Qt::StringLiterals;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::bulk::BulkOutcome)
};

/// Beyond int there is no plural rule to ask.
int plural(qint64 number)
{
    return static_cast<int>(std::min<qint64>(number, std::numeric_limits<int>::max()));
}

QJsonObject toJson(const BulkReason &reason)
{
    return {{"field"_L1, reason.field ? QJsonValue(reason.field->toString()) : QJsonValue()}, {"code"_L1, reason.code},
        {"message"_L1, reason.message}, {"first"_L1, contact::toString(reason.first)},
        {"contacts"_L1, reason.contacts}};
}

} // namespace

void BulkOutcome::count(const BulkReason &reason)
{
    const auto known = std::ranges::find_if(
        reasons, [&](const BulkReason &other) { return other.field == reason.field && other.code == reason.code; });
    if (known == reasons.end())
        reasons.push_back(reason);
    else
        known->contacts += reason.contacts;
}

void BulkOutcome::add(const BulkOutcome &part)
{
    operation = part.operation;
    updated += part.updated;
    unchanged += part.unchanged;
    rejected += part.rejected;
    deleted += part.deleted;
    queued += part.queued;
    notApplied += part.notApplied;
    for (const BulkReason &reason : part.reasons)
        count(reason);
}

QJsonObject toJson(const BulkOutcome &outcome)
{
    QJsonObject json{{"operation"_L1,
                         outcome.operation == journal::OperationId::None ? QJsonValue(QJsonValue::Null)
                                                                         : journal::toString(outcome.operation)},
        {"asked"_L1, outcome.asked}, {"updated"_L1, outcome.updated}, {"unchanged"_L1, outcome.unchanged},
        {"rejected"_L1, outcome.rejected}, {"deleted"_L1, outcome.deleted}, {"not_applied"_L1, outcome.notApplied},
        {"cancelled"_L1, outcome.cancelled}};
    QJsonArray reasons;
    for (const BulkReason &reason : outcome.reasons)
        reasons.append(toJson(reason));
    json.insert("reasons"_L1, reasons);
    return json;
}

QString summaryOf(const BulkOutcome &outcome)
{
    QStringList parts;
    const auto add = [&](qint64 number, const QString &sentence) {
        if (number > 0)
            parts += sentence;
    };
    add(outcome.deleted, Messages::tr("Deleted %n contact(s)", nullptr, plural(outcome.deleted)));
    add(outcome.updated, Messages::tr("Updated %n contact(s)", nullptr, plural(outcome.updated)));
    add(outcome.queued, Messages::tr("%n queued for the service", nullptr, plural(outcome.queued)));
    add(outcome.unchanged, Messages::tr("%n unchanged", nullptr, plural(outcome.unchanged)));
    add(outcome.rejected, Messages::tr("%n rejected", nullptr, plural(outcome.rejected)));
    add(outcome.notApplied, Messages::tr("%n kept a value of their own", nullptr, plural(outcome.notApplied)));
    const qint64 left = outcome.asked - outcome.done();
    if (outcome.cancelled)
        parts += Messages::tr("stopped, %n left alone", nullptr, plural(left));
    if (outcome.failure)
        parts += Messages::tr("interrupted, %n left alone", nullptr, plural(left));
    return parts.isEmpty() ? Messages::tr("Nothing to do") : parts.join(u" · "_s);
}

} // namespace onefold::bulk
