// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/activity/activitywords.h"

#include "ui/contacts/wording.h"

#include <QCoreApplication>
#include <QLocale>

namespace onefold::ui::activity {

using namespace Qt::StringLiterals;
using identity::Verdict;
using look::Icon;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::ui::activity::Activity)
};

QString valueText(const contact::FieldKey &key, const contact::Value &value)
{
    return contact::isEmpty(value) ? Messages::tr("nothing") : contacts::shownText(key, value);
}

QString matchText(const QString &matchedBy)
{
    const auto key = contact::FieldKey::fromString(matchedBy);
    return key ? Messages::tr("matched by %1").arg(contact::labelOf(*key)) : QString();
}

} // namespace

QString operationText(const journal::Operation &operation, const QString &firstName)
{
    const QString kind = journal::labelOf(operation.kind);
    if (operation.changes > 1)
        return kind;
    return firstName.isEmpty() ? kind : QString(kind + u" · "_s + contacts::visible(firstName));
}

QString entryText(const ActivityLine &line)
{
    const journal::Entry &entry = line.line.entry;
    QStringList parts{identity::labelOf(entry.verdict), contacts::visible(line.name), matchText(entry.matchedBy)};
    if (!entry.changes.empty())
        parts += Messages::tr("%n field(s)", nullptr, static_cast<int>(entry.changes.size()));
    for (const identity::NotApplied &row : entry.notApplied)
        parts += Messages::tr("%1 not applied").arg(contact::labelOf(row.field));
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString changeText(const contact::FieldChange &change)
{
    // The isolates keep values of another direction from turning the arrow around.
    return u"%1: \u2068%2\u2069 → \u2068%3\u2069"_s.arg(
        contact::labelOf(change.field), valueText(change.field, change.before), valueText(change.field, change.after));
}

QString touchedText(const journal::Operation &operation)
{
    return contacts::countText(operation.changes);
}

QString whenText(const QDateTime &at)
{
    return contacts::relativeTime(at, QDateTime::currentDateTimeUtc());
}

QString exactTimeText(const QDateTime &at)
{
    return QLocale().toString(at.toLocalTime(), QLocale::ShortFormat);
}

Icon iconOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Created: return Icon::Created;
    case Verdict::Updated:
    case Verdict::Merged: return Icon::Updated;
    case Verdict::Unchanged:
    case Verdict::Skipped: return Icon::Unchanged;
    case Verdict::Rejected: return Icon::Caution;
    case Verdict::Queued: return Icon::Clock;
    case Verdict::Failed: return Icon::Failed;
    case Verdict::Deleted: return Icon::Delete;
    case Verdict::Restored: return Icon::Undo;
    case Verdict::Erased: return Icon::Erase;
    case Verdict::Unknown: break;
    }
    return Icon::Question;
}

QColor inkOf(Verdict verdict, const look::Tokens &tokens)
{
    switch (verdict) {
    case Verdict::Created:
    case Verdict::Restored: return tokens.created.ink;
    case Verdict::Updated:
    case Verdict::Merged: return tokens.accent;
    case Verdict::Unchanged:
    case Verdict::Skipped:
    case Verdict::Queued:
    case Verdict::Deleted:
    case Verdict::Erased: return tokens.muted;
    case Verdict::Rejected: return tokens.caution.ink;
    case Verdict::Failed: return tokens.error.ink;
    case Verdict::Unknown: break;
    }
    return tokens.unknown.ink;
}

} // namespace onefold::ui::activity
