// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/activity/activitywords.h"

#include "ui/contacts/changetext.h"
#include "ui/contacts/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace onefold::ui::activity {

using namespace Qt::StringLiterals;
using identity::Verdict;
using journal::OperationSummary;
using journal::Standing;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::ui::activity::Activity)
};

QString matchText(const QString &matchedBy)
{
    const auto key = contact::FieldKey::fromString(matchedBy);
    return key ? Messages::tr("matched by %1").arg(contact::labelWithin(*key)) : QString();
}

QStringList verdictTexts(const OperationSummary &summary)
{
    QStringList texts;
    if (summary.contacts == 1 && summary.verdicts.size() == 1)
        return {contacts::verdictTitle(summary.verdicts.begin()->first)};
    for (const auto &[verdict, count] : summary.verdicts) {
        //: How many contacts came to a verdict: "998 created".
        texts += Messages::tr("%1 %2", "count, verdict").arg(contacts::countText(count), identity::labelOf(verdict));
    }
    return texts;
}

} // namespace

QString operationText(const OperationSummary &summary)
{
    QStringList parts{journal::labelOf(summary.operation.kind)};
    if (summary.contacts == 1)
        parts += contacts::visible(summary.contactName);
    parts += contacts::visible(summary.fileName);
    parts += verdictTexts(summary);
    parts += standingText(summary.standing);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString standingText(Standing standing)
{
    switch (standing) {
    case Standing::InEffect: return {};
    case Standing::PartlyUndone: return Messages::tr("Partly undone");
    case Standing::Undone: break;
    }
    return Messages::tr("Undone");
}

QString entryText(const ActivityLine &line)
{
    const journal::Entry &entry = line.entry;
    QStringList parts{contacts::verdictTitle(entry.verdict), contacts::visible(line.name), matchText(entry.matchedBy)};
    if (!entry.changes.empty())
        parts += Messages::tr("%n field(s)", nullptr, static_cast<int>(entry.changes.size()));
    for (const identity::NotApplied &row : entry.notApplied)
        parts += Messages::tr("%1 not applied").arg(contact::labelOf(row.field));
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString fieldText(const contact::FieldChange &change)
{
    return contact::labelOf(change.field) + u": "_s + contacts::changeText(change);
}

QString whenText(const QDateTime &at)
{
    return contacts::relativeTime(at, QDateTime::currentDateTimeUtc());
}

QString exactTimeText(const QDateTime &at)
{
    return QLocale().toString(at.toLocalTime(), QLocale::ShortFormat);
}

std::optional<Verdict> mainVerdict(const OperationSummary &summary)
{
    const auto most = std::ranges::max_element(
        summary.verdicts, {}, [](const std::pair<const Verdict, qint64> &counted) { return counted.second; });
    return most == summary.verdicts.end() ? std::nullopt : std::optional(most->first);
}

} // namespace onefold::ui::activity
