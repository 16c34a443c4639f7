// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/importing/importwork.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <utility>

namespace onefold::importing {

using namespace Qt::StringLiterals;
using contact::ContactId;
using identity::Verdict;
using saving::SaveContext;
using saving::SaveOutcome;
using store::Session;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::importing::ImportWork)
};

// A small import is over before it would be worth while. From so many on that wait they come in: others who look for a
// contact keep what tells of them in memory, and the more come in at once, the fewer pages of the indexes each costs.
constexpr qint64 rowsIndexedAtOnce = 2000;
constexpr qint64 mostUnindexed = 100'000;
constexpr qint64 rowsBetweenCounts = 10'000;

// Contacts come in between the rows: all at once the thread that reads ahead would have to wait meanwhile. A step
// brings in a dozen, so that these are in long before as many more wait.
constexpr int rowsBetween = 4;

// Somebody writes into the file without end, or its drive tells something else of it each time.
constexpr int mostTouched = 5;

Error brokenOff(const QString &path)
{
    return {ErrorCode::Unavailable,
        Messages::tr("%1 could not be read to its end. What was done is kept; resume the import once it can be read.")
            .arg(QDir::toNativeSeparators(path))};
}

Error continuedElsewhere()
{
    return {ErrorCode::Locked, Messages::tr("Another program goes on with this import, so this one has stopped.")};
}

} // namespace

Error cannotRead(const QString &path)
{
    return {ErrorCode::Unavailable,
        Messages::tr("%1 could not be read to its end. Nothing was written; try again once it can be read.")
            .arg(QDir::toNativeSeparators(path))};
}

Error fileChanged(const QString &path)
{
    return {ErrorCode::Refused,
        Messages::tr("%1 is no longer the file that it was: somebody has changed it meanwhile. What was done is kept. "
                     "Import the file as it is now as a new one.")
            .arg(QDir::toNativeSeparators(path))};
}

Error changedSinceSeen(const QString &path)
{
    return {ErrorCode::Refused,
        Messages::tr("%1 has changed since it was looked at. Nothing was imported. Look at the file as it is now, and "
                     "go on from there.")
            .arg(QDir::toNativeSeparators(path))};
}

SaveContext contextFor(const ImportChoices &choices, SaveContext context)
{
    context.policy = policyOf(choices);
    context.seeksLookAlikes = false;
    if (choices.dateOrder)
        context.settings.dateOrder = *choices.dateOrder;
    if (!choices.region.isEmpty())
        context.settings.region = choices.region;
    return context;
}

RowVerdict verdictOf(qint64 row, const SaveOutcome &outcome, const ImportChoices &choices)
{
    RowVerdict verdict{.row = row, .verdict = outcome.verdict, .contact = outcome.id.value_or(ContactId::None)};
    if (outcome.problems.empty() && outcome.notApplied.empty())
        return verdict;
    QStringList reasons;
    for (const contact::Problem &problem : outcome.problems) {
        // With DropField a caution may stand for a value that was left out.
        if (problem.isError() || choices.onInvalid == OnInvalid::DropField)
            reasons += problem.field ? problem.field->toString() + u' ' + problem.finding.code : problem.finding.code;
    }
    for (const identity::NotApplied &each : outcome.notApplied) {
        reasons += each.field.toString() + u' ' + identity::toString(each.reason);
        if (each.holder != ContactId::None)
            reasons.back() += u' ' + contact::toString(each.holder);
    }
    verdict.reason = reasons.join(u'\n');
    return verdict;
}

void countRow(ImportCounts &counts, const SaveOutcome &outcome)
{
    counts.count(outcome.verdict);
    counts.doubtful += outcome.doubtful ? 1 : 0;
    counts.notApplied += outcome.notApplied.empty() ? 0 : 1;
}

ImportWork::ImportWork(ImportRun run, std::unique_ptr<RowSource> source, ContextSource context)
    : m_run(std::move(run)),
      m_source(std::move(source)),
      m_context(std::move(context)),
      m_total(std::max<qint64>(m_source->size(), 1)),
      m_spentBefore(m_run.spent)
{
    // What an earlier run wrote into the file's rows stays; this one reads on behind it.
    m_isKept = m_run.counts.rows == 0;
}

void ImportWork::begin(Session &session, const SaveContext &context)
{
    m_next.who = context.who;
    m_next.startedAt = context.now;
    m_next.operation = session.beginOperation(
        {.at = context.now, .who = context.who, .kind = journal::OperationKind::Import, .unfinished = true});
    m_next.id = session.beginImport(m_next);
}

Error ImportWork::changed() const
{
    return m_run.id == RunId::None ? changedSinceSeen(m_run.path) : fileChanged(m_run.path);
}

/// Whether the file holds what it did; it may have been touched since, or be a copy.
bool ImportWork::findsItsFile()
{
    const Result<FileStamp> stamp = fullStampSince(m_run.path, m_run.stamp);
    if (!stamp)
        m_failure = m_run.id == RunId::None ? stamp.error() : brokenOff(m_run.path);
    else if (!stamp->holdsTheSame(m_run.stamp))
        m_failure = changed();
    if (m_failure)
        return false;
    // What lies ready may have been read while somebody was writing the same anew.
    m_isKept = m_isKept && stamp->isUntouched(m_run.stamp);
    m_run.stamp = *stamp;
    return true;
}

/// Whether this import stands where it was left: nobody else has gone on with it, and the file is what it was.
bool ImportWork::goOn(Session &session)
{
    if (m_failure || !findsItsFile())
        return false;
    m_next.stamp = m_run.stamp;
    if (m_run.id != RunId::None) {
        const auto standing = session.import(m_run.id);
        if (standing && standing->position != m_run.position)
            m_failure = continuedElsewhere();
    }
    return !m_failure && !session.failed();
}

/// Has the rows read and prepared from where the import stands on: anew where a transaction was undone, and where the
/// settings are others than those that the rows ahead were prepared for.
bool ImportWork::readOn(Session &session, const SaveContext &context)
{
    const care::Context care = store::loadCareContext(session);
    const bool isForThese =
        m_rows && *m_rows->basis()->care == care && saving::areReadAlike(m_rows->basis()->context, context);
    if (isForThese && m_isKept)
        return true;
    const bool mustSeek = !m_isKept || m_rows;
    m_rows.reset();
    if (mustSeek && !m_source->seek(m_run.position, m_run.counts.rows)) {
        m_failure = brokenOff(m_run.path);
        return false;
    }
    m_rows = std::make_unique<RowsAhead>(*m_source, m_run.choices,
        std::make_shared<const saving::SaveBasis>(saving::SaveBasis{.context = context,
            .care = std::make_shared<const care::Context>(care),
            .today = saving::todayIn(context)}));
    return true;
}

void ImportWork::enter(Session &session)
{
    m_next = m_run;
    m_isEntered = false;
    const SaveContext context = contextFor(m_run.choices, m_context(session));
    m_now = context.now;
    if (!goOn(session) || !readOn(session, context))
        return;
    m_isIndexed = m_isIndexed && m_isKept;
    m_isKept = false;
    m_isEntered = true;
    m_seenAhead = 0;
    if (m_next.id == RunId::None)
        begin(session, context);
    m_next.state = RunState::Running;
    m_saver.emplace(session, context);
    if (!m_isIndexing && m_next.counts.rows >= m_nextCounting) {
        m_isIndexing = session.unindexedCount() >= mostUnindexed;
        m_nextCounting = m_next.counts.rows + rowsBetweenCounts;
    }
    if (m_next.counts.rows >= rowsIndexedAtOnce)
        session.putOffIndexing();
}

/// Tells the store of the rows that lie ready, once a transaction for each.
void ImportWork::lookAhead(Session &session, const ReadyRow &row)
{
    if (row.number <= m_seenAhead)
        return;
    std::vector<const identity::Identifiers *> identifiers;
    for (const ReadyRow *const each : m_rows->atHand()) {
        identifiers.push_back(&each->save.identifiers);
        m_seenAhead = each->number;
    }
    session.lookAhead(identifiers);
}

bool ImportWork::step(Session &session)
{
    if (!m_isEntered)
        return false;
    if (m_isIndexing && m_rowsSinceIndexing >= rowsBetween) {
        m_isIndexing = session.indexNext();
        m_rowsSinceIndexing = 0;
        return true;
    }
    ReadyRow *const row = m_rows->next();
    if (!row)
        return end(session);
    ++m_rowsSinceIndexing;
    lookAhead(session, *row);
    if (!row->skipReason.isEmpty()) {
        m_next.counts.count(Verdict::Skipped);
        session.addImportRow(m_next.id, {.row = row->number, .verdict = Verdict::Skipped, .reason = row->skipReason});
    } else {
        const SaveOutcome outcome = m_saver->saveInto(m_next.operation, row->save);
        countRow(m_next.counts, outcome);
        session.addImportRow(m_next.id, verdictOf(row->number, outcome, m_run.choices));
    }
    m_next.position = row->end;
    return true;
}

/// Behind the last row; true where there is still something to do.
bool ImportWork::end(Session &session)
{
    if (m_source->failed()) {
        m_failure = brokenOff(m_run.path);
        return false;
    }
    if (m_isIndexing) {
        m_isIndexing = session.indexNext();
        return true;
    }
    const bool hasPutOff = m_next.counts.rows >= rowsIndexedAtOnce;
    if (hasPutOff && !std::exchange(m_isIndexed, true))
        m_isIndexing = session.indexNext();
    if (!m_isIndexing)
        m_next.state = RunState::Finished;
    return m_isIndexing;
}

/// Whether the rows of this transaction may be others than those that were looked at: they may have been read after it
/// was begun. A file that is gone was open, and is what it was.
bool ImportWork::isTouched()
{
    const Result<FileStamp> stamp = stampOf(m_run.path);
    if (!stamp || stamp->isUntouched(m_run.stamp))
        return false;
    m_failure.reset();
    if (++m_touched > mostTouched)
        m_failure = changed();
    return true;
}

bool ImportWork::leave(Session &session)
{
    using std::chrono::duration_cast;
    if (!m_isEntered || session.failed())
        return true;
    if (isTouched())
        return false;
    m_next.spent =
        m_spentBefore + duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - m_started);
    m_next.endedAt = m_now;
    session.keepImport(m_next);
    if (m_next.state == RunState::Finished)
        session.finishOperation(m_next.operation);
    return true;
}

void ImportWork::keep()
{
    m_touched = 0;
    m_run = m_next;
    m_isKept = true;
    m_bytesRead = m_rows ? m_rows->bytesRead() : m_bytesRead;
}

} // namespace onefold::importing
