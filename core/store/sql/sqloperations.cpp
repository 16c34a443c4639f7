// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of SqlSession that lists operations.

#include "core/store/sql/dialect.h"
#include "core/store/sql/journalrow.h"
#include "core/store/sql/sqlsession.h"
#include "core/text/fold.h"

#include <QFileInfo>

#include <algorithm>
#include <limits>

namespace onefold::store::sql {

using namespace Qt::StringLiterals;
using contact::ContactId;
using journal::Operation;
using journal::OperationId;
using journal::OperationKind;
using journal::OperationQuery;
using journal::OperationSummary;
using journal::Standing;

namespace {

// Above, an operation is on so many contacts that nobody minds one that it touched twice being counted twice.
constexpr qint64 countedExactly = 1000;

/// "'save','edit'": the kinds whose name for people, or for programs, holds the text.
QByteArray kindsNamed(const QString &text)
{
    const QString wanted = text::fold(text);
    QByteArrayList kinds{"''"};
    for (int i = 0; i <= static_cast<int>(OperationKind::Pull); ++i) {
        const auto kind = static_cast<OperationKind>(i);
        if (text::fold(journal::labelOf(kind)).contains(wanted) || journal::toString(kind).contains(wanted))
            kinds += '\'' + journal::toString(kind).toLatin1() + '\'';
    }
    return kinds.join(',');
}

/// ?1 is the text, @p matches selects the contacts found by it, if any can be. The kinds are our own words.
QByteArray textSql(const QString &text, const QByteArray &matches)
{
    QByteArray sql = " AND (instr(lower(o.who),lower(?1))>0 OR o.kind IN (" + kindsNamed(text)
        + ") OR o.id IN (SELECT operation FROM import_run WHERE instr(lower(path),lower(?1))>0)"
        + " OR o.id IN (SELECT operation FROM entry WHERE effect=3 AND instr(lower(changes),lower(?1))>0)";
    if (!matches.isEmpty())
        sql += " OR o.id IN (SELECT operation FROM entry WHERE contact IN (" + matches + "))";
    return sql + ')';
}

/// Of what finds contacts by the text: behind all others.
constexpr int matchParameter = 8;

} // namespace

std::vector<OperationSummary> SqlSession::operations(const OperationQuery &query)
{
    settleCounts();
    const QString text = query.text.trimmed();
    const std::vector<SearchTerm> terms = searchTermsFromString(text);
    const Dialect &dialect = m_connection.dialect();
    QByteArray sql = "SELECT " + operationColumns() + " FROM operation AS o WHERE o.id<?2 AND o.id>?3 AND o.at>=?4";
    if (!query.who.isEmpty())
        sql += " AND o.who=?5";
    if (query.kind)
        sql += " AND o.kind=?6";
    if (!text.isEmpty())
        sql += textSql(text, terms.empty() ? QByteArray() : dialect.matchSql(terms, matchParameter));
    Statement rows = m_connection.prepare(sql + " ORDER BY o.id DESC LIMIT ?7");
    if (!text.isEmpty())
        rows.bind(1, text);
    rows.bind(2, query.before == OperationId::None ? std::numeric_limits<qint64>::max() : qint64(query.before));
    rows.bind(3, static_cast<qint64>(query.after));
    rows.bind(4, query.since.isValid() ? query.since.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min());
    if (!query.who.isEmpty())
        rows.bind(5, query.who);
    if (query.kind)
        rows.bind(6, journal::toString(*query.kind));
    rows.bind(7, limitFor(query.limit));
    if (!terms.empty())
        dialect.bindTerms(rows, terms, matchParameter);
    std::vector<OperationSummary> summaries;
    while (rows.step())
        summaries.push_back({.operation = readOperation(rows, 0)});
    for (OperationSummary &summary : summaries)
        complete(summary);
    return summaries;
}

void SqlSession::complete(OperationSummary &summary)
{
    const auto id = static_cast<qint64>(summary.operation.id);
    qint64 entries = 0;
    Statement tallies = m_connection.prepare("SELECT verdict,entries FROM tally WHERE operation=?");
    tallies.bind(1, id);
    while (tallies.step()) {
        const auto verdict = identity::verdictFromString(tallies.text(0));
        summary.verdicts[verdict.value_or(identity::Verdict::Unknown)] += tallies.integer(1);
        entries += tallies.integer(1);
    }
    summary.contacts = entries;
    if (entries <= countedExactly) {
        Statement touched =
            m_connection.prepare("SELECT count(DISTINCT contact),min(contact) FROM entry WHERE operation=?");
        touched.bind(1, id);
        if (touched.step()) {
            summary.contacts = touched.integer(0);
            summary.contact = summary.contacts == 1 ? ContactId(touched.integer(1)) : ContactId::None;
        }
    }
    if (summary.contact != ContactId::None)
        summary.contactName = nameOf(summary.contact);
    if (summary.operation.kind == OperationKind::Import)
        summary.fileName = fileNameOf(summary.operation.id);
    const qint64 left = changesLeft(summary.operation);
    if (left < summary.operation.changes)
        summary.standing = left > 0 ? Standing::PartlyUndone : Standing::Undone;
}

/// Empty where the import is forgotten, or was of an earlier program that did not keep it.
QString SqlSession::fileNameOf(OperationId import)
{
    Statement row = m_connection.prepare("SELECT path FROM import_run WHERE operation=?");
    row.bind(1, static_cast<qint64>(import));
    return row.step() ? QFileInfo(row.text(0)).fileName() : QString();
}

/// Whether the changes that are left may all be of contacts that it changed more than once. Counting them costs a look
/// at every entry, so it is not done for large ones where it can tell nothing: a contact is created once, and none is
/// met more than twice in the mean.
bool SqlSession::mayBeOfRepeats(const Operation &operation, qint64 left)
{
    if (operation.changes <= countedExactly)
        return true;
    Statement row = m_connection.prepare("SELECT entries FROM tally WHERE operation=? AND verdict='created'");
    row.bind(1, static_cast<qint64>(operation.id));
    const qint64 created = row.step() ? row.integer(0) : 0;
    return left <= std::min(operation.changes - created, operation.changes / 2);
}

/// How many changes of the operation hold, those taken back left out; a reversal writes one for each contact.
qint64 SqlSession::changesLeft(const Operation &operation)
{
    qint64 left = operation.changes;
    for (const Operation &reversal : reversalsOf(operation.id))
        left -= changesLeft(reversal);
    // Contacts that it changed more than once make the difference of what was taken back wholly and in part.
    if (left > 0 && left < operation.changes && mayBeOfRepeats(operation, left)) {
        Statement row =
            m_connection.prepare("SELECT count(*)-count(DISTINCT contact) FROM entry WHERE operation=? AND effect<>0");
        row.bind(1, static_cast<qint64>(operation.id));
        left -= row.step() ? row.integer(0) : 0;
    }
    return std::max<qint64>(left, 0);
}

QString SqlSession::nameOf(ContactId id)
{
    if (const auto standing = contact(id))
        return contact::displayName(standing->fields);
    Statement row = m_connection.prepare(
        "SELECT " + entryColumns() + " FROM entry AS e WHERE e.contact=? AND e.effect=3 ORDER BY e.id DESC LIMIT 1");
    row.bind(1, static_cast<qint64>(id));
    if (!row.step())
        return {};
    contact::Fields fields;
    for (const contact::FieldChange &change : readEntry(row, 0).changes)
        fields.put(change.field, change.before);
    return contact::displayName(fields);
}

} // namespace onefold::store::sql
