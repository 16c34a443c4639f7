// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a save tells: to programs as JSON, to people in words.

#include "core/saving/saver.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace onefold::saving {

using namespace Qt::StringLiterals;
using identity::Verdict;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::saving::Outcome)
};

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonArray lookAlikesToJson(const std::vector<lookalike::LookAlike> &lookAlikes)
{
    QJsonArray json;
    for (const lookalike::LookAlike &other : lookAlikes) {
        json.append(QJsonObject{{"id"_L1, contact::toString(other.id)}, {"display_name"_L1, other.displayName},
            {"reason"_L1, lookalike::toString(other.reason)}});
    }
    return json;
}

QString verdictSentence(const SaveOutcome &outcome)
{
    const QString name = outcome.contact ? contact::displayName(outcome.contact->fields) : QString();
    switch (outcome.verdict) {
    case Verdict::Created: return Messages::tr("Created %1").arg(name);
    case Verdict::Updated: return Messages::tr("Updated %1").arg(name);
    case Verdict::Unchanged: return Messages::tr("%1 is unchanged").arg(name);
    case Verdict::Skipped: return Messages::tr("Skipped: it may be %1").arg(name);
    case Verdict::Rejected: return Messages::tr("Rejected, nothing was saved");
    case Verdict::Failed: return Messages::tr("Failed, nothing was saved");
    case Verdict::Queued: return Messages::tr("Queued: %1 is kept and goes to the service as soon as it can").arg(name);
    case Verdict::Unknown:
        return Messages::tr("Sent, but the answer was lost: %1 is looked up before it is sent again").arg(name);
    case Verdict::Deleted:
    case Verdict::Merged:
    case Verdict::Restored:
    case Verdict::Erased: break; // no save ends so in a local workspace
    }
    return identity::toString(outcome.verdict);
}

QString forecastSentence(const SaveOutcome &outcome)
{
    const QString name = outcome.contact ? contact::displayName(outcome.contact->fields) : QString();
    switch (outcome.verdict) {
    case Verdict::Created: return Messages::tr("Would create %1").arg(name);
    case Verdict::Updated: return Messages::tr("Would update %1").arg(name);
    case Verdict::Unchanged: return Messages::tr("Would leave %1 unchanged").arg(name);
    case Verdict::Skipped: return Messages::tr("Would be skipped: it may be %1").arg(name);
    case Verdict::Rejected: return Messages::tr("Would be rejected");
    default: return verdictSentence(outcome);
    }
}

} // namespace

QJsonObject toJson(const SaveOutcome &outcome)
{
    QJsonObject json{
        {"verdict"_L1, identity::toString(outcome.verdict)},
        {"id"_L1, outcome.id ? QJsonValue(contact::toString(*outcome.id)) : QJsonValue(QJsonValue::Null)},
        {"matched_by"_L1, orNull(outcome.matchedBy)},
        {"evidence"_L1, orNull(identity::toString(outcome.evidence))},
        {"changed"_L1, contact::toJson(outcome.changed)},
        {"not_applied"_L1, identity::toJson(outcome.notApplied, outcome.holderNames)},
        {"problems"_L1, contact::toJson(outcome.problems)},
    };
    json.insert("contact"_L1,
        outcome.contact ? QJsonValue(contact::toJson(*outcome.contact, outcome.anonymous)) : QJsonValue::Null);
    if (outcome.operation != journal::OperationId::None)
        json.insert("operation"_L1, journal::toString(outcome.operation));
    if (!outcome.message.isEmpty())
        json.insert("message"_L1, outcome.message);
    if (outcome.doubtful)
        json.insert("doubtful"_L1, true);
    if (!outcome.lookAlikes.empty())
        json.insert("look_alikes"_L1, lookAlikesToJson(outcome.lookAlikes));
    if (!outcome.alsoMatched.empty()) {
        QJsonArray ids;
        for (const contact::ContactId id : outcome.alsoMatched)
            ids.append(contact::toString(id));
        json.insert("also_matched"_L1, ids);
    }
    return json;
}

QString summaryOf(const SaveOutcome &outcome, Tense tense)
{
    QStringList parts{tense == Tense::Forecast ? forecastSentence(outcome) : verdictSentence(outcome)};
    if (outcome.verdict == Verdict::Updated && tense == Tense::Forecast)
        parts += Messages::tr("%n field(s) would change", nullptr, static_cast<int>(outcome.changed.size()));
    else if (outcome.verdict == Verdict::Updated)
        parts += Messages::tr("%n field(s) changed", nullptr, static_cast<int>(outcome.changed.size()));
    if (outcome.matchedBy == "id"_L1)
        parts += Messages::tr("edited by its number");
    else if (const auto field = contact::FieldKey::fromString(outcome.matchedBy))
        parts += Messages::tr("matched by %1").arg(contact::labelWithin(*field));
    return parts.join(u" · "_s);
}

} // namespace onefold::saving
