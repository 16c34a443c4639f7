// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/undo/reverseoutcome.h"

#include "core/undo/remainderwords.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace onefold::undo {

using namespace Qt::StringLiterals;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::undo::Reverser)
};

QJsonArray rows(const std::vector<Remainder> &remainders)
{
    QJsonArray json;
    for (const Remainder &row : remainders)
        json.append(QJsonObject{{"id"_L1, contact::toString(row.contact)}, {"reason"_L1, row.reason}});
    return json;
}

QJsonArray rows(const std::vector<FieldOf> &fields)
{
    QJsonArray json;
    for (const FieldOf &row : fields)
        json.append(QJsonObject{{"id"_L1, contact::toString(row.contact)}, {"field"_L1, row.field.toString()}});
    return json;
}

} // namespace

QJsonObject toJson(const ReverseOutcome &outcome)
{
    QJsonObject json{{"operation"_L1, journal::toString(outcome.operation)},
        {"reverses"_L1, journal::toString(outcome.reverses)},
        {"reversed"_L1, static_cast<qint64>(outcome.reversed.size())},
        {"kept"_L1, static_cast<qint64>(outcome.kept.size())},
        {"failed"_L1, static_cast<qint64>(outcome.failed.size())}};
    if (!outcome.kept.empty())
        json.insert("kept_contacts"_L1, rows(outcome.kept));
    if (!outcome.failed.empty())
        json.insert("failed_contacts"_L1, rows(outcome.failed));
    if (!outcome.keptFields.empty())
        json.insert("kept_fields"_L1, rows(outcome.keptFields));
    if (!outcome.takenFields.empty())
        json.insert("taken_fields"_L1, rows(outcome.takenFields));
    if (outcome.cancelled || outcome.failure)
        json.insert("unfinished"_L1, true);
    return json;
}

QString summaryOf(const ReverseOutcome &outcome)
{
    const auto asBefore = static_cast<int>(static_cast<qint64>(outcome.reversed.size()) - outcome.deleted);
    QStringList parts;
    if (asBefore > 0 || outcome.deleted == 0)
        parts += Messages::tr("%n contact(s) as before", nullptr, asBefore);
    if (outcome.deleted > 0)
        parts += Messages::tr("%n contact(s) deleted", nullptr, static_cast<int>(outcome.deleted));
    parts += keptWords(outcome);
    if (!outcome.keptFields.empty())
        parts +=
            Messages::tr("%n field(s) kept because edited since", nullptr, static_cast<int>(outcome.keptFields.size()));
    if (!outcome.takenFields.empty())
        parts += Messages::tr("%n field(s) left out: another contact has them now", nullptr,
            static_cast<int>(outcome.takenFields.size()));
    parts += failedWords(outcome);
    if (outcome.cancelled)
        parts += Messages::tr("stopped before the end; undo again to go on");
    if (outcome.failure)
        parts += Messages::tr("interrupted before the end; undo again to go on");
    return parts.join(u" · "_s);
}

} // namespace onefold::undo
