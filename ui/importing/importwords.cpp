// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importing/importwords.h"

#include "ui/contacts/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace onefold::ui::importing {

using namespace Qt::StringLiterals;
using contacts::countText;
using contacts::visible;
using identity::Verdict;
using onefold::importing::FileKind;
using onefold::importing::ImportChoices;
using onefold::importing::ImportProgress;
using onefold::importing::PlannedRow;
using onefold::importing::ProblemGroup;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::ui::importing::Words)
};

QString timeLeft(qint64 seconds)
{
    constexpr qint64 minute = 60;
    if (seconds < 2 * minute)
        return Messages::tr("%n s left", nullptr, static_cast<int>(std::max<qint64>(seconds, 1)));
    return Messages::tr("%n min left", nullptr, static_cast<int>((seconds + minute - 1) / minute));
}

bool isDamage(const QString &code)
{
    return code == "phone.scientific"_L1 || code == "phone.decimal"_L1 || code.startsWith("cell."_L1);
}

} // namespace

int plural(qint64 number)
{
    return static_cast<int>(std::min<qint64>(number, std::numeric_limits<int>::max()));
}

QString progressText(const ImportProgress &progress)
{
    QStringList parts{Messages::tr("%1 rows", "a count", plural(progress.rows)).arg(countText(progress.rows))};
    if (progress.rowsPerSecond >= 1)
        parts += Messages::tr("%1 a second").arg(countText(static_cast<qint64>(progress.rowsPerSecond)));
    if (progress.left)
        parts += timeLeft(progress.left->count());
    return parts.join(u" · "_s);
}

int percentOf(const ImportProgress &progress)
{
    constexpr qint64 whole = 100;
    return progress.totalBytes > 0
        ? static_cast<int>(std::clamp<qint64>(progress.bytes * whole / progress.totalBytes, 0, whole))
        : 0;
}

QString delimiterText(const QByteArray &delimiter)
{
    if (delimiter == ",")
        return Messages::tr("comma");
    if (delimiter == ";")
        return Messages::tr("semicolon");
    if (delimiter == "\t")
        return Messages::tr("tab");
    if (delimiter == "|")
        return Messages::tr("vertical bar");
    if (delimiter == ":")
        return Messages::tr("colon");
    if (delimiter == " ")
        return Messages::tr("blank");
    return visible(QString::fromUtf8(delimiter));
}

QString formatText(const ImportChoices &choices)
{
    if (choices.kind == FileKind::VCard)
        return Messages::tr("vCards");
    return QString::fromLatin1(choices.dialect.encoding) + u" · "_s + delimiterText(choices.dialect.delimiter);
}

QString plannedText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Created: return Messages::tr("Create");
    case Verdict::Updated: return Messages::tr("Update");
    case Verdict::Unchanged: return Messages::tr("Unchanged");
    case Verdict::Skipped: return Messages::tr("Skip");
    case Verdict::Rejected: return Messages::tr("Refuse");
    default: return identity::labelOf(verdict);
    }
}

QString whyText(const PlannedRow &row)
{
    QStringList parts;
    for (const contact::Problem &problem : row.problems) {
        const QString message = visible(problem.finding.message);
        parts += problem.field ? contact::labelOf(*problem.field) + u": "_s + message : message;
    }
    if (row.verdict.reason == "row.blank"_L1)
        parts += Messages::tr("nothing in the row");
    if (row.verdict.reason == "row.header"_L1)
        parts += Messages::tr("names the columns again");
    if (row.sameAsRow > 0)
        parts += Messages::tr("again in this file: row %1").arg(countText(row.sameAsRow));
    if (const auto key = contact::FieldKey::fromString(row.matchedBy))
        parts += Messages::tr("same %1", "a field").arg(contact::labelWithin(*key));
    for (const QString &each : row.notApplied)
        parts += visible(each);
    if (row.doubtful && row.notApplied.isEmpty())
        parts += Messages::tr("doubtful match");
    return parts.join(u" · "_s);
}

QString titleOf(const ProblemGroup &group)
{
    const int rows = plural(group.rows);
    const bool isPhone = group.field && group.field->field == contact::Field::Phone;
    if (group.code == "phone.no_country_code"_L1)
        return Messages::tr("%n phone number(s) have no country code", nullptr, rows);
    if (group.code == "phone.wrong_length"_L1 || group.code == "phone.too_short"_L1)
        return Messages::tr("%n phone number(s) do not fit the region", nullptr, rows);
    if (isDamage(group.code) && isPhone)
        return Messages::tr("%n phone number(s) were damaged by a spreadsheet", nullptr, rows);
    if (isDamage(group.code))
        return Messages::tr("%n cell(s) were damaged by a spreadsheet", nullptr, rows);
    if (group.code == "date.ambiguous"_L1)
        return Messages::tr("%n date(s) can be read in two ways", nullptr, rows);
    if (group.code == "email.slip"_L1)
        return Messages::tr("%n email address(es) look like a slip", nullptr, rows);
    if (group.code == "shared-doubtful"_L1)
        return Messages::tr("%n row(s) share a value with somebody else", nullptr, rows);
    if (group.code == "belongs-to-other"_L1)
        return Messages::tr("%n row(s) have a value that belongs to another contact", nullptr, rows);
    const QString where = group.field ? contact::labelOf(*group.field) : Messages::tr("Whole row");
    return Messages::tr("%n row(s): %1", nullptr, rows).arg(where);
}

QString exampleText(const ProblemGroup &group)
{
    for (const ProblemGroup::Example &example : group.examples) {
        if (example.cell.isEmpty())
            continue;
        const QString cell = contacts::quotable(example.cell);
        if (!example.suggestion.isEmpty()) {
            return Messages::tr("e.g. %1 → %2? in row %3")
                .arg(cell, contacts::quotable(example.suggestion), countText(example.row));
        }
        return Messages::tr("e.g. %1 in row %2").arg(cell, countText(example.row));
    }
    return {};
}

} // namespace onefold::ui::importing
