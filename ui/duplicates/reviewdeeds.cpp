// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicates/reviewdeeds.h"

#include "ui/contacts/wording.h"
#include "ui/duplicates/resultwords.h"

#include <QPointer>

namespace onefold::ui::duplicates {

using namespace Qt::StringLiterals;
using contact::Contact;
using contact::ContactId;
using merging::BulkMergeOutcome;
using merging::MergeOutcome;
using review::ScanOutcome;
using workspace::Workspace;

namespace {

Notice noticeOf(const ScanOutcome &outcome)
{
    const QString summary = review::summaryOf(outcome);
    return {.look = outcome.cancelled ? NoticeLook::Caution : NoticeLook::Updated,
        .headline = outcome.cancelled ? ReviewDeeds::tr("Search stopped") : ReviewDeeds::tr("Search done"),
        .detail = summary};
}

} // namespace

ReviewDeeds::ReviewDeeds(workspace::Client &client, contacts::Deeds &deeds, QObject *parent)
    : QObject(parent),
      m_client(client),
      m_deeds(deeds),
      m_search(client)
{
    connect(&m_search, &contacts::LongWork::noticed, this, &ReviewDeeds::noticed);
}

void ReviewDeeds::search(review::Extent extent)
{
    if (m_isSearching || !m_deeds.longWork().mayWrite())
        return;
    m_isSearching = true;
    m_search.start(
        tr("Searching for duplicates…"),
        [extent](Workspace &workspace, const Progress &progress) { return workspace.scanDuplicates(progress, extent); },
        [this](const Result<ScanOutcome> &outcome) {
            m_isSearching = false;
            if (outcome)
                Q_EMIT noticed(noticeOf(*outcome));
            Q_EMIT searched(outcome);
        });
}

void ReviewDeeds::refuse(const Notice &notice)
{
    Q_EMIT noticed(notice);
    Q_EMIT refused();
}

void ReviewDeeds::merge(const PlannedReview &planned)
{
    if (!planned.plan)
        return;
    onFinished(m_client.write([request = planned.request](Workspace &workspace) { return workspace.merge(request); }),
        this, [this, plan = *planned.plan](const Result<MergeOutcome> &outcome) {
            if (outcome)
                showMerged(*outcome, plan);
            else
                refuse(contacts::noticeOf(outcome.error()));
        });
}

void ReviewDeeds::showMerged(const MergeOutcome &outcome, const merging::MergePlan &plan)
{
    if (outcome.verdict != identity::Verdict::Merged)
        return refuse(
            {.look = NoticeLook::Caution, .headline = tr("Not merged"), .detail = contacts::visible(outcome.message)});
    Notice notice{.look = NoticeLook::Updated, .headline = mergedText(plan)};
    if (!outcome.changes.empty())
        notice.detail = tr("%n field(s) changed", nullptr, static_cast<int>(outcome.changes.size()));
    notice.actions.push_back(
        {tr("Undo"), [&deeds = m_deeds, operation = outcome.operation] { deeds.undo(operation); }});
    Q_EMIT noticed(notice);
    Q_EMIT merged();
}

void ReviewDeeds::dismiss(const std::vector<Contact> &contacts)
{
    std::vector<ContactId> ids;
    std::vector<DismissedPair> pairs;
    for (const Contact &contact : contacts) {
        for (const ContactId before : ids)
            pairs.push_back({.first = before, .second = contact.id});
        ids.push_back(contact.id);
    }
    const QString headline = contacts.size() == 2
        ? tr("Remembered: %1 are not the same person").arg(listedNames(contacts))
        : tr("Remembered: %1 are all different people").arg(listedNames(contacts));
    onFinished(m_client.write([ids](Workspace &workspace) { return workspace.dismissDuplicates(ids); }), this,
        [this, headline, pairs](const Result<void> &done) {
            if (!done)
                return refuse(contacts::noticeOf(done.error()));
            const QPointer<ReviewDeeds> self(this);
            Q_EMIT noticed({.look = NoticeLook::Updated, .headline = headline, .actions = {{tr("Undo"), [self, pairs] {
                                                                                                if (self)
                                                                                                    self->takeBack(
                                                                                                        pairs);
                                                                                            }}}});
            Q_EMIT dismissed();
        });
}

void ReviewDeeds::takeBack(const std::vector<DismissedPair> &pairs)
{
    const auto forget = [pairs](Workspace &workspace) {
        return workspace.store().write([&](store::Session &session) {
            for (const DismissedPair &pair : pairs)
                session.duplicates().forgetDismissal(pair.first, pair.second);
            return true;
        });
    };
    onFinished(m_client.write(forget), this, [this, count = pairs.size()](const Result<void> &done) {
        if (!done)
            return refuse(contacts::noticeOf(done.error()));
        Q_EMIT noticed({.look = NoticeLook::Updated,
            .headline = tr("Taken back: %n pair(s) may be one person again", nullptr, static_cast<int>(count))});
        Q_EMIT takenBack();
    });
}

void ReviewDeeds::mergeMany(const merging::BulkMergePlan &plan)
{
    // The work may outlive the page that asked for it.
    const bool isBegun = m_deeds.longWork().start(
        tr("Merging %n group(s)…", nullptr, static_cast<int>(plan.merges.size())),
        [plan](Workspace &workspace, const Progress &progress) { return workspace.merge(plan, progress); },
        [self = QPointer<ReviewDeeds>(this)](const Result<BulkMergeOutcome> &outcome) {
            if (!self)
                return;
            if (outcome)
                self->showMergedMany(*outcome);
            else
                self->refuse(contacts::noticeOf(outcome.error()));
        });
    if (!isBegun)
        Q_EMIT refused();
}

void ReviewDeeds::showMergedMany(const BulkMergeOutcome &outcome)
{
    const QString summary = merging::summaryOf(outcome);
    const bool isWhole = outcome.skipped == 0 && !outcome.cancelled && !outcome.failure;
    QStringList parts{summary.section(u" · "_s, 1)};
    if (outcome.failure)
        parts += outcome.failure->message;
    parts.removeAll(QString());
    Notice notice{.look = isWhole ? NoticeLook::Updated : NoticeLook::Caution,
        .headline = summary.section(u" · "_s, 0, 0),
        .detail = parts.join(u" · "_s)};
    if (outcome.operation != journal::OperationId::None)
        notice.actions.push_back(
            {tr("Undo"), [&deeds = m_deeds, operation = outcome.operation] { deeds.undo(operation); }});
    Q_EMIT noticed(notice);
    Q_EMIT mergedMany();
}

} // namespace onefold::ui::duplicates
