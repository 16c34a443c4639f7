// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/merging/mergework.h"

#include "core/store/duplicatereview.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace onefold::merging {

using namespace Qt::StringLiterals;
using journal::OperationId;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::merging::BulkMergeOutcome)
};

/// Whether somebody said since the plan was shown that two of them are not one person.
bool areToldApart(store::Session &session, const MergePlan &plan)
{
    std::map<contact::ContactId, qint64> states{{plan.before.id, store::identifyingState(plan.before.fields)}};
    std::vector<contact::ContactId> ids{plan.before.id};
    for (const contact::Contact &loser : plan.losers) {
        states[loser.id] = store::identifyingState(loser.fields);
        ids.push_back(loser.id);
    }
    const auto said = session.duplicates().dismissalsAmong(ids);
    return std::ranges::any_of(said, [&](const store::Dismissal &dismissal) {
        return dismissal.state == (states[dismissal.first] ^ states[dismissal.second]);
    });
}

} // namespace

QJsonObject toJson(const BulkMergeOutcome &outcome)
{
    return {{"operation"_L1,
                outcome.operation == OperationId::None ? QJsonValue(QJsonValue::Null)
                                                       : journal::toString(outcome.operation)},
        {"asked"_L1, outcome.asked}, {"merged"_L1, outcome.merged}, {"contacts"_L1, outcome.contacts},
        {"skipped"_L1, outcome.skipped}, {"cancelled"_L1, outcome.cancelled}};
}

QString summaryOf(const BulkMergeOutcome &outcome)
{
    QStringList parts{Messages::tr("Merged %n group(s)", nullptr, static_cast<int>(outcome.merged))};
    if (outcome.skipped > 0)
        parts += Messages::tr("%n left alone, having changed since", nullptr, static_cast<int>(outcome.skipped));
    if (outcome.cancelled)
        parts += Messages::tr("stopped before the end");
    if (outcome.failure)
        parts += Messages::tr("interrupted before the end");
    return parts.join(u" · "_s);
}

MergeWork::MergeWork(BulkMergePlan plan, std::function<MergeContext()> context)
    : m_plan(std::move(plan)),
      m_context(std::move(context)),
      m_outcome{.asked = static_cast<qint64>(m_plan.merges.size())}
{ }

void MergeWork::enter(store::Session & /*session*/)
{
    m_chunk = m_outcome;
}

bool MergeWork::step(store::Session &session)
{
    const auto at = static_cast<std::size_t>(m_chunk.merged + m_chunk.skipped);
    const PlannedMerge &planned = m_plan.merges[at];
    MergeRequest request{.contacts = planned.losers, .survivor = planned.survivor, .survivorship = m_plan.survivorship};
    request.contacts.insert(request.contacts.begin(), planned.survivor);
    const Result<MergePlan> plan = planOf(session, request);
    if (!plan || static_cast<qint64>(plan->changes.size()) != planned.changedFields || areToldApart(session, *plan)) {
        ++m_chunk.skipped;
        return at + 1 < m_plan.merges.size();
    }
    const MergeContext context = m_context();
    if (m_chunk.operation == OperationId::None) {
        m_chunk.operation =
            session.beginOperation({.at = context.now, .who = context.who, .kind = journal::OperationKind::Merge});
    }
    merge(session, *plan, m_chunk.operation, context.now);
    ++m_chunk.merged;
    m_chunk.contacts += static_cast<qint64>(plan->losers.size());
    return at + 1 < m_plan.merges.size();
}

} // namespace onefold::merging
