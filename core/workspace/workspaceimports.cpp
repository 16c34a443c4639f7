// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Workspace that brings files of contacts in, and writes them out.

#include "core/importing/importer.h"
#include "core/importing/planwork.h"
#include "core/importing/remembered.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>

namespace onefold::workspace {

using importing::ImportChoices;
using importing::ImportControl;
using importing::ImportOutcome;
using importing::ImportRun;
using importing::ImportTask;
using importing::RowVerdict;
using importing::RunId;
using store::Session;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::workspace::Workspace)
};

/// The rows of an import, read a page at a time.
class RowPages
{
public:
    RowPages(store::Store &store, RunId run) : m_store(store), m_run(run) { }

    Result<std::optional<RowVerdict>> next()
    {
        constexpr int pageSize = 5000;
        if (m_at == m_page.size()) {
            m_at = 0;
            const Result<void> read =
                m_store.read([this](Session &session) { m_page = session.importRows(m_run, m_last, pageSize); });
            if (!read)
                return read.error();
            if (m_page.empty())
                return std::optional<RowVerdict>();
        }
        m_last = m_page[m_at].row;
        return std::optional(m_page[m_at++]);
    }

private:
    store::Store &m_store;
    const RunId m_run;
    std::vector<RowVerdict> m_page;
    std::size_t m_at = 0;
    qint64 m_last = 0;
};

} // namespace

ImportControl Workspace::watched(const ImportControl &control) const
{
    return {.report = control.report, .wish = [&control, closing = m_options.isClosing] {
                const bool isClosing = closing && closing();
                return isClosing ? importing::Wish::Pause : control.wish ? control.wish() : importing::Wish::GoOn;
            }};
}

Result<std::shared_ptr<importing::Plan>> Workspace::planImport(const ImportTask &task, const ImportControl &control)
{
    const ImportControl mine = watched(control);
    return importing::PlanWork(*m_store, [this](Session &session) { return saveContext(session); }).make(task, mine);
}

Result<ImportOutcome> Workspace::runImport(const ImportTask &task, const ImportControl &control)
{
    const ImportControl mine = watched(control);
    return importing::Importer(
        *m_store, [this](Session &session) { return saveContext(session); }, m_options.chunking)
        .run(task, mine);
}

Result<ImportOutcome> Workspace::resumeImport(RunId id, const ImportControl &control)
{
    const ImportControl mine = watched(control);
    return importing::Importer(
        *m_store, [this](Session &session) { return saveContext(session); }, m_options.chunking)
        .resume(id, mine);
}

Result<std::vector<ImportRun>> Workspace::imports(const importing::RunQuery &query)
{
    std::vector<ImportRun> runs;
    const Result<void> read = m_store->read([&](Session &session) { runs = session.imports(query); });
    return read ? Result(std::move(runs)) : Result<std::vector<ImportRun>>(read.error());
}

Result<void> Workspace::writeImportRows(RunId id, const QString &path, importing::RowSelection selection)
{
    std::optional<ImportRun> run;
    importing::ResultsTask task;
    const Result<void> read = m_store->read([&](Session &session) {
        run = session.import(id);
        task.settings = store::loadSettings(session);
        task.customTypes = session.customTypes();
    });
    if (!read)
        return read.error();
    if (!run)
        return Error{ErrorCode::NotFound, Messages::tr("There is no import %1.").arg(importing::toString(id))};
    task.path = run->path;
    task.stamp = run->stamp;
    task.choices = run->choices;
    RowPages pages(*m_store, id);
    return importing::writeRows(
        task, [&] { return pages.next(); }, path, selection);
}

Result<ImportChoices> Workspace::withRememberedMapping(const ImportChoices &choices)
{
    std::optional<ImportChoices> known;
    const Result<void> read =
        m_store->read([&](Session &session) { known = importing::remembered(session, choices.headers()); });
    if (!read)
        return read.error();
    return known ? importing::withRemembered(choices, *known) : choices;
}

Result<exporting::ExportOutcome> Workspace::exportContacts(const exporting::ExportTask &task, const Progress &progress)
{
    return exporting::exportContacts(*m_store, task, watched(progress));
}

} // namespace onefold::workspace
