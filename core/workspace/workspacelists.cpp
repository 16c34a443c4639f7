// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Workspace behind the sidebar: saved views and counts.

#include "core/workspace/workspace.h"

#include <QCoreApplication>

#include <algorithm>

namespace onefold::workspace {

using store::SavedViews;
using store::Search;
using store::Session;
using CustomFields = std::map<QString, contact::CustomType>;

namespace {
// All contacts, those that need care and some thirty views.
constexpr std::size_t keptCounts = 32;

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::workspace::Workspace)
};

/// Reads one value inside a read transaction.
template<typename Value>
Result<Value> reading(store::Store &store, const std::function<Value(Session &)> &read)
{
    Value value{};
    const Result<void> done = store.read([&](Session &session) { value = read(session); });
    return done ? Result<Value>(std::move(value)) : Result<Value>(done.error());
}
} // namespace

Result<qint64> Workspace::count(const Search &search)
{
    const auto state = m_store->lastEntry();
    if (!state)
        return state.error();
    // The index has it at hand; and what it counts may change without an entry in the journal.
    if (search.needsCare)
        return reading<qint64>(*m_store, [&](Session &session) { return session.count(search); });
    const auto known = std::ranges::find(m_counted, search, &Counted::search);
    if (known != m_counted.end() && known->state == *state)
        return known->count;
    if (known != m_counted.end())
        m_counted.erase(known);
    Counted counted{.search = search, .state = *state};
    const Result<void> done = m_store->read([&](Session &session) { counted.count = session.count(search); });
    if (!done)
        return done.error();
    if (m_counted.size() == keptCounts)
        m_counted.erase(m_counted.begin());
    m_counted.push_back(counted);
    return counted.count;
}

Result<care::Notes> Workspace::notesOn(contact::ContactId id)
{
    return reading<care::Notes>(*m_store, [id](Session &session) { return session.notesOn(id); });
}

Result<CustomFields> Workspace::customFields()
{
    return reading<CustomFields>(*m_store, [](Session &session) { return session.customTypes(); });
}

Result<void> Workspace::defineCustomField(const QString &key, contact::CustomType type)
{
    const auto field = contact::FieldKey::fromString(QString(QStringLiteral("custom.") + key));
    if (!field || field->member != key) {
        return Error{ErrorCode::InvalidInput,
            Messages::tr("“%1” cannot name a custom field: up to 64 characters without blanks and without “=”.")
                .arg(key)};
    }
    return m_store->write([&](Session &session) {
        session.defineCustomField(key, type);
        if (session.contactCount() > 0)
            session.lookOverAll();
        return true;
    });
}

Result<SavedViews> Workspace::savedViews()
{
    Result<SavedViews> views = SavedViews();
    const Result<void> done = m_store->read([&](Session &session) { views = store::loadSavedViews(session); });
    return done ? views : Result<SavedViews>(done.error());
}

Result<void> Workspace::setSavedViews(const SavedViews &views)
{
    return m_store->write([&](Session &session) {
        store::storeSavedViews(session, views);
        return true;
    });
}

} // namespace onefold::workspace
