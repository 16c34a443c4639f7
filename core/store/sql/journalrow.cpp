// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sql/journalrow.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace onefold::store::sql {

using namespace Qt::StringLiterals;
using identity::NotApplied;
using journal::Effect;
using journal::Entry;
using journal::Operation;
using journal::OperationId;

namespace {

QDateTime timeIn(const Statement &row, int column)
{
    return row.isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(row.integer(column), Qt::UTC);
}

} // namespace

QByteArray notAppliedToJson(const std::vector<NotApplied> &rows)
{
    QJsonArray json;
    for (const NotApplied &row : rows) {
        json.append(QJsonArray{row.field.toString(), identity::toString(row.reason), contact::toString(row.holder)});
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::vector<NotApplied> notAppliedFromJson(const QByteArray &bytes)
{
    std::vector<NotApplied> rows;
    const QJsonArray array = QJsonDocument::fromJson(bytes).array();
    for (const QJsonValue value : array) {
        const QJsonArray row = value.toArray();
        const auto field = contact::FieldKey::fromString(row.at(0).toString());
        const auto reason = identity::notAppliedReasonFromString(row.at(1).toString());
        const auto holder = contact::contactIdFromString(row.at(2).toString());
        if (field && reason)
            rows.push_back({*field, *reason, holder.value_or(contact::ContactId::None)});
    }
    return rows;
}

const QByteArray &operationColumns()
{
    static const QByteArray columns = "o.id,o.at,o.who,o.kind,o.reverses,o.changes,o.unfinished";
    return columns;
}

Operation readOperation(const Statement &row, int firstColumn)
{
    return {.id = OperationId(row.integer(firstColumn)),
        .at = timeIn(row, firstColumn + 1),
        .who = row.text(firstColumn + 2),
        .kind = journal::operationKindFromString(row.text(firstColumn + 3)).value_or(journal::OperationKind::Save),
        .reverses = OperationId(row.integer(firstColumn + 4)),
        .changes = row.integer(firstColumn + 5),
        .unfinished = row.integer(firstColumn + 6) != 0};
}

const QByteArray &entryColumns()
{
    static const QByteArray columns = "e.id,e.operation,e.contact,e.effect,e.verdict,e.evidence,e.matched_by,e.changes,"
                                      "e.contact_created_at,e.not_applied,e.problems";
    return columns;
}

Entry readEntry(const Statement &row, int first)
{
    return {.id = row.integer(first),
        .operation = OperationId(row.integer(first + 1)),
        .contact = contact::ContactId(row.integer(first + 2)),
        .effect = static_cast<Effect>(row.integer(first + 3)),
        .verdict = identity::verdictFromString(row.text(first + 4)).value_or(identity::Verdict::Unknown),
        .evidence = identity::evidenceFromString(row.text(first + 5)).value_or(identity::Evidence::None),
        .matchedBy = row.text(first + 6),
        .changes = contact::changesFromJson(QJsonDocument::fromJson(row.utf8(first + 7).toByteArray()).object()),
        .contactCreatedAt = timeIn(row, first + 8),
        .notApplied = notAppliedFromJson(row.utf8(first + 9).toByteArray()),
        .problems = row.text(first + 10).split(u'\n', Qt::SkipEmptyParts)};
}

} // namespace onefold::store::sql
