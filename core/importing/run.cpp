// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/importing/run.h"

#include "core/base/words.h"

#include <QCoreApplication>

#include <array>

namespace onefold::importing {

using namespace Qt::StringLiterals;
using identity::Verdict;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::importing::ImportRun)
};

constexpr std::array stateWords{"running"_L1, "paused"_L1, "cancelled"_L1, "interrupted"_L1, "finished"_L1};

struct Figure {
    QLatin1StringView name;
    qint64 ImportCounts::*member = nullptr;
};

constexpr std::array figures{Figure{"rows"_L1, &ImportCounts::rows}, Figure{"created"_L1, &ImportCounts::created},
    Figure{"updated"_L1, &ImportCounts::updated}, Figure{"unchanged"_L1, &ImportCounts::unchanged},
    Figure{"skipped"_L1, &ImportCounts::skipped}, Figure{"rejected"_L1, &ImportCounts::rejected},
    Figure{"failed"_L1, &ImportCounts::failed}, Figure{"queued"_L1, &ImportCounts::queued},
    Figure{"unknown"_L1, &ImportCounts::unknown}, Figure{"doubtful"_L1, &ImportCounts::doubtful},
    Figure{"not_applied"_L1, &ImportCounts::notApplied}};

/// Beyond int there is no plural rule to ask.
int plural(qint64 number)
{
    return static_cast<int>(std::min<qint64>(number, std::numeric_limits<int>::max()));
}

} // namespace

QString toString(RunId id)
{
    return QString::number(static_cast<qint64>(id));
}

QString toString(RunState state)
{
    return rowOf(stateWords, state);
}

std::optional<RunState> runStateFromString(QStringView word)
{
    return enumFromWord<RunState>(stateWords, word);
}

QString labelOf(RunState state)
{
    switch (state) {
    case RunState::Running: return Messages::tr("Running");
    case RunState::Paused: return Messages::tr("Paused");
    case RunState::Cancelled: return Messages::tr("Cancelled");
    case RunState::Interrupted: return Messages::tr("Interrupted");
    case RunState::Finished: return Messages::tr("Finished");
    }
    return {};
}

void ImportCounts::count(Verdict verdict)
{
    ++rows;
    switch (verdict) {
    case Verdict::Created: ++created; break;
    case Verdict::Updated: ++updated; break;
    case Verdict::Unchanged: ++unchanged; break;
    case Verdict::Skipped: ++skipped; break;
    case Verdict::Rejected: ++rejected; break;
    case Verdict::Failed: ++failed; break;
    case Verdict::Queued: ++queued; break;
    case Verdict::Unknown:
    case Verdict::Deleted:
    case Verdict::Merged:
    case Verdict::Restored:
    case Verdict::Erased: ++unknown; break; // but the first, no save ends so
    }
}

QJsonObject toJson(const ImportCounts &counts)
{
    QJsonObject json;
    for (const Figure &figure : figures)
        json.insert(figure.name, counts.*figure.member);
    return json;
}

ImportCounts countsFromJson(const QJsonObject &json)
{
    ImportCounts counts;
    for (const Figure &figure : figures)
        counts.*figure.member = json[figure.name].toInteger();
    return counts;
}

QString summaryOf(const ImportCounts &counts)
{
    QStringList parts{Messages::tr("%n row(s)", nullptr, plural(counts.rows))};
    const auto add = [&](qint64 number, const QString &sentence) {
        if (number > 0)
            parts += sentence;
    };
    add(counts.created, Messages::tr("%n created", nullptr, plural(counts.created)));
    add(counts.updated, Messages::tr("%n updated", nullptr, plural(counts.updated)));
    add(counts.unchanged, Messages::tr("%n unchanged", nullptr, plural(counts.unchanged)));
    add(counts.skipped, Messages::tr("%n skipped", nullptr, plural(counts.skipped)));
    add(counts.rejected, Messages::tr("%n rejected", nullptr, plural(counts.rejected)));
    add(counts.failed, Messages::tr("%n failed", nullptr, plural(counts.failed)));
    add(counts.queued, Messages::tr("%n queued", nullptr, plural(counts.queued)));
    add(counts.unknown, Messages::tr("%n unknown", nullptr, plural(counts.unknown)));
    return parts.join(u" · "_s);
}

QJsonObject toJson(const ImportOutcome &outcome)
{
    using std::chrono::duration;
    QJsonObject json = toJson(outcome.run.counts);
    json.insert("operation"_L1,
        outcome.run.operation == journal::OperationId::None ? QJsonValue()
                                                            : QJsonValue(journal::toString(outcome.run.operation)));
    json.insert("seconds"_L1, duration<double>(outcome.run.spent).count());
    if (outcome.run.id != RunId::None) {
        json.insert("import"_L1, toString(outcome.run.id));
        json.insert("state"_L1, toString(outcome.run.state));
    }
    if (outcome.failure)
        json.insert("message"_L1, outcome.failure->message);
    return json;
}

} // namespace onefold::importing
