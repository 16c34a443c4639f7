// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/workspace.h"

#include "core/base/account.h"
#include "core/workspace/openstore.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <set>

namespace onefold::workspace {

using namespace Qt::StringLiterals;
using contact::Contact;
using contact::ContactId;
using identity::Verdict;
using journal::Operation;
using journal::OperationId;
using journal::OperationKind;
using saving::SaveOutcome;
using saving::Saver;
using saving::SaveRequest;
using store::Session;
using undo::Reverser;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::workspace::Workspace)
};

/// Takes the numbers of contacts out of a previewed outcome that will not be there under them.
void forgetContacts(SaveOutcome &outcome, const std::set<ContactId> &toCome)
{
    outcome.operation = OperationId::None;
    if (outcome.id && toCome.contains(*outcome.id))
        outcome.id.reset();
    if (outcome.contact && toCome.contains(outcome.contact->id))
        outcome.contact->id = ContactId::None;
    for (identity::NotApplied &row : outcome.notApplied) {
        if (toCome.contains(row.holder))
            row.holder = ContactId::None;
    }
    std::erase_if(outcome.alsoMatched, [&](ContactId id) { return toCome.contains(id); });
    std::erase_if(outcome.lookAlikes, [&](const lookalike::LookAlike &other) { return toCome.contains(other.id); });
}

/// Reads one value inside a read transaction.
template<typename Value>
Result<Value> reading(store::Store &store, const std::function<Value(Session &)> &read)
{
    Value value{};
    const Result<void> done = store.read([&](Session &session) { value = read(session); });
    return done ? Result<Value>(std::move(value)) : Result<Value>(done.error());
}

} // namespace

Workspace::Workspace(std::unique_ptr<store::Store> store, OpenOptions options, QString keptSearch)
    : m_store(std::move(store)),
      m_options(std::move(options)),
      m_keptSearch(std::move(keptSearch))
{ }

Result<std::unique_ptr<Workspace>> Workspace::open(const WorkspaceInfo &info, OpenOptions options)
{
    if (options.who.isEmpty())
        options.who = accountName();
    if (!options.clock)
        options.clock = [] { return QDateTime::currentDateTimeUtc(); };
    auto store = openStore(info, options);
    if (!store)
        return store.error();
    if (const QString person = (*store)->person(); !person.isEmpty())
        options.who = person;
    return std::unique_ptr<Workspace>(new Workspace(*std::move(store), std::move(options), keptSearchPath(info)));
}

Result<store::Settings> Workspace::settings()
{
    return reading<store::Settings>(*m_store, store::loadSettings);
}

Result<void> Workspace::setSettings(const store::Settings &settings)
{
    return m_store->write([&](Session &session) {
        store::saveSettings(session, settings);
        return true;
    });
}

Result<contact::ValidationContext> Workspace::validationContext(const QString &contactCountry)
{
    contact::ValidationContext context;
    const Result<void> read = m_store->read([&](Session &session) {
        const saving::SaveContext saves = saveContext(session);
        context = saving::validationContext(saves, saves.now.toLocalTime().date(), contactCountry);
    });
    return read ? Result(std::move(context)) : read.error();
}

saving::SaveContext Workspace::saveContext(Session &session) const
{
    return {.settings = store::loadSettings(session),
        .customTypes = session.customTypes(),
        .who = m_options.who,
        .now = m_options.clock()};
}

Reverser Workspace::reverser(Session &session) const
{
    return {session, store::loadSettings(session), m_options.who, m_options.clock()};
}

Result<std::vector<SaveOutcome>> Workspace::save(const std::vector<SaveRequest> &requests)
{
    std::vector<SaveOutcome> outcomes;
    const Result<void> done = m_store->write([&](Session &session) {
        outcomes.clear();
        Saver saver(session, saveContext(session));
        for (const SaveRequest &request : requests)
            outcomes.push_back(saver.save(request));
        return true;
    });
    return done ? Result(std::move(outcomes)) : Result<std::vector<SaveOutcome>>(done.error());
}

Result<SaveOutcome> Workspace::save(const SaveRequest &request)
{
    auto outcomes = save(std::vector{request});
    return outcomes ? Result(std::move(outcomes->front())) : Result<SaveOutcome>(outcomes.error());
}

Result<std::vector<SaveOutcome>> Workspace::preview(const std::vector<SaveRequest> &requests)
{
    std::vector<SaveOutcome> outcomes;
    const Result<void> done = m_store->write([&](Session &session) {
        outcomes.clear();
        Saver saver(session, saveContext(session));
        std::set<ContactId> toCome; // contacts that are there for this transaction only
        for (const SaveRequest &request : requests) {
            SaveOutcome outcome = saver.save(request);
            if (outcome.verdict == Verdict::Created && outcome.id)
                toCome.insert(*outcome.id);
            forgetContacts(outcome, toCome);
            outcomes.push_back(std::move(outcome));
        }
        return false;
    });
    return done ? Result(std::move(outcomes)) : Result<std::vector<SaveOutcome>>(done.error());
}

Result<SaveOutcome> Workspace::preview(const SaveRequest &request)
{
    return reading<SaveOutcome>(
        *m_store, [&](Session &session) { return Saver(session, saveContext(session)).preview(request); });
}

Result<std::optional<Contact>> Workspace::contact(ContactId id)
{
    return reading<std::optional<Contact>>(*m_store, [id](Session &session) { return session.contact(id); });
}

Result<std::vector<Contact>> Workspace::find(const store::FindQuery &query)
{
    return reading<std::vector<Contact>>(*m_store, [&](Session &session) { return session.find(query).contacts; });
}

Result<qint64> Workspace::contactCount()
{
    return reading<qint64>(*m_store, [](Session &session) { return session.contactCount(); });
}

Result<std::vector<RemovalOutcome>> Workspace::remove(const std::vector<ContactId> &ids)
{
    std::vector<RemovalOutcome> outcomes;
    const Result<void> done = m_store->write([&](Session &session) {
        outcomes.clear();
        const bool isService = store::loadSettings(session).service.has_value();
        OperationId operation = OperationId::None;
        for (const ContactId id : ids) {
            const auto standing = session.contact(id);
            if (!standing) {
                outcomes.push_back({.id = id});
                continue;
            }
            if (operation == OperationId::None)
                operation = session.beginOperation(
                    {.at = m_options.clock(), .who = m_options.who, .kind = OperationKind::Delete});
            session.write({.entry = {.operation = operation,
                               .contact = id,
                               .effect = journal::Effect::Delete,
                               .verdict = Verdict::Deleted,
                               .evidence = identity::Evidence::Database},
                .before = *standing});
            outcomes.push_back({isService ? Verdict::Queued : Verdict::Deleted, id, operation});
        }
        return true;
    });
    return done ? Result(std::move(outcomes)) : Result<std::vector<RemovalOutcome>>(done.error());
}

Result<std::vector<journal::HistoryLine>> Workspace::history(const journal::HistoryQuery &query)
{
    return reading<std::vector<journal::HistoryLine>>(
        *m_store, [&](Session &session) { return session.history(query); });
}

Result<std::vector<journal::OperationSummary>> Workspace::operations(const journal::OperationQuery &query)
{
    return reading<std::vector<journal::OperationSummary>>(
        *m_store, [&](Session &session) { return session.operations(query); });
}

Result<std::vector<store::ReviewPair>> Workspace::reviewPairs(int limit)
{
    return reading<std::vector<store::ReviewPair>>(
        *m_store, [limit](Session &session) { return session.reviewPairs(limit); });
}

Result<std::optional<Operation>> Workspace::nextToUndo()
{
    return reading<std::optional<Operation>>(
        *m_store, [this](Session &session) { return reverser(session).nextToUndo(); });
}

QString accountName()
{
    if (const auto account = ownAccount())
        return account->name;
    const QString fromEnvironment = qEnvironmentVariable("USER");
    return fromEnvironment.isEmpty() ? u"unknown"_s : fromEnvironment;
}

QString systemRegion()
{
    const QString territory = QLocale::territoryToCode(QLocale::system().territory());
    const bool isTerritory = territory.size() == 2
        && std::ranges::all_of(territory, [](QChar c) { return c >= u'A' && c <= u'Z'; }) && territory != u"ZZ"_s;
    return isTerritory ? territory : u"US"_s;
}

} // namespace onefold::workspace
