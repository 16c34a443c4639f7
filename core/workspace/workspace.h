// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bulk/bulkedit.h"
#include "core/bulk/chunks.h"
#include "core/exporting/exporter.h"
#include "core/importing/plan.h"
#include "core/merging/mergework.h"
#include "core/review/review.h"
#include "core/saving/saver.h"
#include "core/store/savedview.h"
#include "core/store/store.h"
#include "core/undo/reverser.h"
#include "core/workspace/registry.h"

#include <functional>
#include <memory>

namespace onefold::bulk {
class BulkWork;
}
namespace onefold::review {
class GroupKeeping;
}

namespace onefold::workspace {

/// What a workspace is opened with; tests hand in their own clock, person and faults.
struct OpenOptions {
    bool mayCreate = false;
    QString who = {};                      ///< empty: the account's name
    std::function<QDateTime()> clock = {}; ///< empty: the system's
    std::function<bool()> fault = {};      ///< see store::sqlite::ConnectionOptions
    int cacheKibibytes = 32'000;           ///< see store::sqlite::ConnectionOptions
    bulk::Chunking chunking = {};          ///< how long work shares the workspace with others
    qint64 fewContacts = 5000;             ///< a search for duplicates compares all of so few: it takes no time
    std::function<bool()> isClosing = {};  ///< asked by long work: true ends it as if the person had
};

/// What happened to one contact that was to be deleted or erased.
struct RemovalOutcome {
    identity::Verdict verdict = identity::Verdict::Rejected;
    contact::ContactId id = contact::ContactId::None;
    journal::OperationId operation = journal::OperationId::None;
    QString message = {}; ///< of a service: what happened, and what comes next
};

/// What an erasure came to; where it was stopped or broke half-way, those it did not come to are left out.
struct ErasureOutcome {
    std::vector<RemovalOutcome> contacts = {};
    bool cancelled = false;
    std::optional<Error> failure = {};
};

/// A workspace at work: everything a person can do there, each call durable when it returns.
/// Synchronous, and bound to the thread that opened it; Client is the asynchronous way that the window uses.
class Workspace
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> open(const WorkspaceInfo &info, OpenOptions options = {});

    [[nodiscard]] Result<store::Settings> settings();
    [[nodiscard]] Result<void> setSettings(const store::Settings &settings);
    /// How values are read here: what a save goes by. @p contactCountry is that of the contact they are for, if any.
    [[nodiscard]] Result<contact::ValidationContext> validationContext(const QString &contactCountry = {});

    /// Saves all of @p requests in one commit, in order; each is answered for itself. On an error none is saved.
    [[nodiscard]] Result<std::vector<saving::SaveOutcome>> save(const std::vector<saving::SaveRequest> &requests);
    [[nodiscard]] Result<saving::SaveOutcome> save(const saving::SaveRequest &request);
    /// Like save(), in a transaction that is rolled back: later requests see what earlier ones would do.
    [[nodiscard]] Result<std::vector<saving::SaveOutcome>> preview(const std::vector<saving::SaveRequest> &requests);
    [[nodiscard]] Result<saving::SaveOutcome> preview(const saving::SaveRequest &request);

    [[nodiscard]] Result<std::optional<contact::Contact>> contact(contact::ContactId id);
    [[nodiscard]] Result<std::vector<contact::Contact>> find(const store::FindQuery &query);
    [[nodiscard]] Result<qint64> contactCount();
    /// How many contacts @p search finds: for the sidebar. Asked again while nothing has changed it costs nothing.
    [[nodiscard]] Result<qint64> count(const store::Search &search);

    /// What is to be said about a kept contact: cautions, values not taken today, a missing identity.
    [[nodiscard]] Result<care::Notes> notesOn(contact::ContactId id);

    /// The custom fields of the workspace by their keys, and their types.
    [[nodiscard]] Result<std::map<QString, contact::CustomType>> customFields();
    /// Makes a custom field, or gives one another type; values that stand are kept, and listed under Needs care where
    /// the type does not take them.
    [[nodiscard]] Result<void> defineCustomField(const QString &key, contact::CustomType type);

    /// Housekeeping, a part at a time, to be run at the start and after the settings were changed: looks contacts over
    /// for care where that is due, takes out of the journal what is older than the settings keep it, and ends an
    /// erasure that was broken off. At a million contacts half a minute; stopped, it goes on the next time.
    [[nodiscard]] Result<void> tend(const Progress &progress);
    /// How many operations tend() would take out of a journal kept for @p days.
    [[nodiscard]] Result<qint64> outdatedCount(int days);

    /// The views kept in the workspace, in the person's order.
    [[nodiscard]] Result<store::SavedViews> savedViews();
    [[nodiscard]] Result<void> setSavedViews(const store::SavedViews &views);

    /// Edits all of @p ids in one operation, a part of them at a time, so that others go on saving meanwhile. Each
    /// contact is told about as by an edit of its own; where the person stops it, or the store breaks on the way, what
    /// is done stays and can be undone. An error where nothing was done.
    [[nodiscard]] Result<bulk::BulkOutcome> edit(
        const std::vector<contact::ContactId> &ids, const bulk::BulkEdit &edit, const Progress &progress);
    /// Edits each contact in a way of its own, in the same way; no contact twice.
    [[nodiscard]] Result<bulk::BulkOutcome> edit(const std::vector<bulk::ContactEdit> &edits, const Progress &progress);
    /// Deletes all of @p ids in the same way.
    [[nodiscard]] Result<bulk::BulkOutcome> remove(
        const std::vector<contact::ContactId> &ids, const Progress &progress);

    /// Deletes contacts in one operation; one that is not there is Rejected.
    [[nodiscard]] Result<std::vector<RemovalOutcome>> remove(const std::vector<contact::ContactId> &ids);
    /// Erases contacts for good: rows, journal, search, review, backups (PRODUCT.md §3), those that were deleted before
    /// included. Cannot be undone. May take a
    /// minute at a million contacts, as the file is written anew.
    [[nodiscard]] Result<std::vector<RemovalOutcome>> erase(const std::vector<contact::ContactId> &ids);
    /// The first half of erase(), a part of the contacts at a time: what search, lists and journal know of them. Those
    /// that are done stay erased, whatever happens; purgeErased() is to follow.
    [[nodiscard]] Result<ErasureOutcome> eraseRows(
        const std::vector<contact::ContactId> &ids, const Progress &progress);
    /// The second half: what is left of them in the files. Nobody can write meanwhile.
    [[nodiscard]] Result<void> purgeErased();

    [[nodiscard]] Result<std::vector<journal::HistoryLine>> history(const journal::HistoryQuery &query);
    /// Operations and what came of them, newest first: the Activity page.
    [[nodiscard]] Result<std::vector<journal::OperationSummary>> operations(const journal::OperationQuery &query);
    [[nodiscard]] Result<std::vector<store::ReviewPair>> reviewPairs(int limit);

    /// Searches the workspace for duplicates: unless @p extent asks for all, only what has changed since the last
    /// search is compared with the rest. That takes what the last search of everything left in a file of this computer
    /// (see duplicates::KeptSearch, keptSearchPath()); where there is none, or it does not fit, everything is compared.
    /// Long work; nothing is found where it is cancelled. Nobody's writing waits while it compares: all contacts after
    /// they were read, those that have changed within one transaction that reads.
    [[nodiscard]] Result<review::ScanOutcome> scanDuplicates(
        const Progress &progress = {}, review::Extent extent = review::Extent::WhatIsNew);
    /// Groups to review, the likeliest first, from @p offset on; those that were dismissed are left out.
    [[nodiscard]] Result<std::vector<duplicates::Group>> duplicateGroups(qint64 offset = 0, int limit = -1);
    [[nodiscard]] Result<qint64> duplicateGroupCount();
    /// Where the search for duplicates stands: for "1 204 318 contacts compared at 09:40".
    [[nodiscard]] Result<store::ScanState> duplicateScanState();
    /// Remembers that @p ids are all different people; it comes up again only where an identifying field changes.
    [[nodiscard]] Result<void> dismissDuplicates(const std::vector<contact::ContactId> &ids);

    /// What merging would do; nothing is written.
    [[nodiscard]] Result<merging::MergePlan> planMerge(const merging::MergeRequest &request);
    /// Merges contacts into one, as an operation that undo() takes back whole. Rejected where one is not there.
    [[nodiscard]] Result<merging::MergeOutcome> merge(const merging::MergeRequest &request);
    /// What merging all groups from @p leastScore (0 to 1) on would do, to be shown first.
    [[nodiscard]] Result<merging::BulkMergePlan> planBulkMerge(
        double leastScore, const merging::Survivorship &survivorship);
    /// Merges group by group in one operation, a part at a time; a group that has changed since it was planned is left
    /// alone. What is done stays where it is stopped, and can be undone.
    [[nodiscard]] Result<merging::BulkMergeOutcome> merge(const merging::BulkMergePlan &plan, const Progress &progress);

    /// What undo() would take back: to be named to the person first.
    [[nodiscard]] Result<std::optional<journal::Operation>> nextToUndo();
    /// Takes back @p id, or the person's own last operation. A large one a part at a time: where the person stops it,
    /// or the store breaks on the way, what is done stays, and undoing again goes on.
    [[nodiscard]] Result<undo::ReverseOutcome> undo(
        std::optional<journal::OperationId> id = {}, const Progress &progress = {});
    [[nodiscard]] Result<undo::ReverseOutcome> redo(
        std::optional<journal::OperationId> id = {}, const Progress &progress = {});

    /// What importing the file would do, found out without writing: see importing::inspect() for what to put into the
    /// task. Takes about as long as the import itself.
    [[nodiscard]] Result<std::shared_ptr<importing::Plan>> planImport(
        const importing::ImportTask &task, const importing::ImportControl &control = {});
    /// Imports the file, a part at a time, so that others go on saving meanwhile; remembers what was chosen for its
    /// columns. Where the person stops it, or the file or the store breaks on the way, what is done stays, and
    /// resumeImport() goes on. An error where nothing was done.
    [[nodiscard]] Result<importing::ImportOutcome> runImport(
        const importing::ImportTask &task, const importing::ImportControl &control = {});
    /// Goes on with an import that was paused, cancelled, interrupted or killed.
    [[nodiscard]] Result<importing::ImportOutcome> resumeImport(
        importing::RunId id, const importing::ImportControl &control = {});
    /// The imports of the workspace, newest first.
    [[nodiscard]] Result<std::vector<importing::ImportRun>> imports(const importing::RunQuery &query = {});
    /// Writes the results file of an import, or its failed rows: see importing::writeRows(). The imported file must
    /// still stand where it stood.
    [[nodiscard]] Result<void> writeImportRows(
        importing::RunId id, const QString &path, importing::RowSelection selection);
    /// Goes by what the person chose for the columns of the last file with the same header, if there was one.
    [[nodiscard]] Result<importing::ImportChoices> withRememberedMapping(const importing::ImportChoices &choices);

    /// Writes contacts to a file: see exporting::exportContacts().
    [[nodiscard]] Result<exporting::ExportOutcome> exportContacts(
        const exporting::ExportTask &task, const Progress &progress = {});

    [[nodiscard]] store::Store &store() { return *m_store; }
    [[nodiscard]] const QString &who() const { return m_options.who; }

private:
    Workspace(std::unique_ptr<store::Store> store, OpenOptions options, QString keptSearch);

    saving::SaveContext saveContext(store::Session &session) const;
    [[nodiscard]] Progress watched(const Progress &progress) const;
    [[nodiscard]] importing::ImportControl watched(const importing::ImportControl &control) const;
    Result<bulk::BulkOutcome> run(bulk::BulkWork &work, const Progress &progress);
    undo::Reverser reverser(store::Session &session) const;
    std::optional<Result<review::ScanOutcome>> scanWhatIsNew(const Progress &progress);
    Result<review::ScanOutcome> scanEverything(const Progress &progress);
    Result<review::ScanOutcome> keepGroups(
        review::GroupKeeping &keeping, review::ScanOutcome outcome, const Progress &progress);
    Result<review::ScanOutcome> withGroupCount(review::ScanOutcome outcome);
    Result<void> endErasure(const Progress &progress);
    Result<void> index(const Progress &progress);
    Result<void> lookOver(const Progress &progress);
    Result<void> forgetOutdated(const Progress &progress);
    using FindTarget = std::function<Result<undo::Target>(undo::Reverser &)>;
    Result<undo::ReverseOutcome> reverse(const FindTarget &findTarget, const Progress &progress);
    struct Counted {
        store::Search search;
        qint64 state = -1; ///< of the data, see store::Store::lastEntry()
        qint64 count = 0;
    };

    std::unique_ptr<store::Store> m_store;
    OpenOptions m_options;
    QString m_keptSearch;           ///< see keptSearchPath()
    std::vector<Counted> m_counted; ///< the latest last
    bool m_hasTended = false;
    QDateTime m_forgottenBefore; ///< the journal has nothing older that is not to be kept
};

/// The name of the account the program runs under: who the journal says did it.
[[nodiscard]] QString accountName();

/// The region that fits the computer's settings: its territory, or "US" where the settings name none.
[[nodiscard]] QString systemRegion();

} // namespace onefold::workspace
