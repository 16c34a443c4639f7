// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sql/sqlcontactlist.h"

#include "core/store/sql/contactrow.h"
#include "core/store/sql/contacttest.h"
#include "core/store/sql/selection.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

namespace onefold::store::sql {

using contact::ContactId;

namespace {

// As many as a table shows columns by default, and one: each costs 4 MB at a million contacts.
constexpr std::size_t keptOrders = 8;
// About 10 ms of looking at contacts one by one.
constexpr std::size_t walkLimit = 5000;
constexpr std::size_t walkBlock = 500;
// Up to so many changed contacts are moved to their places one by one; beyond, the order is made anew when asked for.
constexpr qint64 mendLimit = 200;

// So many contacts tell how common a text is. Where more than one in forty matches, a walk fills a screen before the
// index has collected all matches; else the index is quicker.
constexpr std::size_t sampleSize = 1000;
constexpr std::size_t commonInSample = 25;

// A term of so many letters or digits may be one that few hold.
constexpr qsizetype tellingLength = 3;
constexpr std::size_t few = 3000;

qsizetype lengthOf(const SearchTerm &term)
{
    return std::max(term.words.join(QString()).size(), term.digits.size());
}

/// The longest of the terms, without a last word that has only begun: "alberto" of "alberto.h".
SearchTerm tellingPart(const std::vector<SearchTerm> &terms)
{
    const auto longest = std::ranges::max_element(terms, {}, lengthOf);
    if (longest == terms.end())
        return {};
    SearchTerm part = *longest;
    if (part.digits.isEmpty() && part.words.size() > 1 && part.words.constLast().size() < tellingLength)
        part.words.removeLast();
    return part;
}

} // namespace

template<typename Value>
Result<Value> SqlContactList::answer(Value value)
{
    if (!connection().failed())
        return value;
    // What was being read may be kept by halves.
    m_orders.clear();
    m_unsorted.reset();
    m_found.reset();
    m_sample.clear();
    return connection().failure();
}

const ContactOrder *SqlContactList::cachedOrder(const Sort &sort) const
{
    const auto cached = std::ranges::find(m_orders, sort, &SortedOrder::sort);
    return cached == m_orders.end() ? nullptr : &cached->order;
}

std::optional<ContactOrder> SqlContactList::turned(const Sort &sort)
{
    const Sort other{.by = sort.by, .descending = !sort.descending};
    const ContactOrder *const order = cachedOrder(other);
    if (!order)
        return std::nullopt;
    bool isWhole = true;
    const std::span<const quint32> ids = order->ids();
    const auto firstBlank = std::ranges::partition_point(ids, [&](quint32 id) {
        const auto key = sortKeyOf(connection(), other, id);
        isWhole = isWhole && key; // else it was deleted meanwhile, and tells nothing
        return key && !key->blank;
    });
    if (!isWhole)
        return std::nullopt;
    return order->reversed(static_cast<std::size_t>(ids.end() - firstBlank));
}

ContactOrder &SqlContactList::orderFor(const Sort &sort)
{
    const auto cached = std::ranges::find(m_orders, sort, &SortedOrder::sort);
    if (cached != m_orders.end()) {
        std::rotate(cached, cached + 1, m_orders.end());
        return m_orders.back().order;
    }
    std::optional<ContactOrder> order = turned(sort);
    if (!order) {
        order =
            ContactOrder(m_unsorted && m_unsorted->sort == sort ? std::move(m_unsorted->keys).sorted(sort.descending)
                                                                : selectOrdered(connection(), {}, sort));
    }
    m_unsorted.reset();
    for (SortedOrder &kept : m_orders)
        kept.order.dropRanks();
    if (m_orders.size() == keptOrders)
        m_orders.erase(m_orders.begin());
    m_orders.push_back({sort, *std::move(order)});
    return m_orders.back().order;
}

std::span<const quint32> SqlContactList::rowsOf(const ListQuery &query)
{
    if (query.search.isEmpty())
        return orderFor(query.sort).ids();
    if (!m_found || m_found->query != query)
        m_found = Found{query, orderFor(query.sort).arranged(selectAny(connection(), query.search))};
    return m_found->ids;
}

bool SqlContactList::isAtHand(const ListQuery &query) const
{
    if (!query.search.isEmpty())
        return m_found && m_found->query == query;
    const Sort turnedRound{.by = query.sort.by, .descending = !query.sort.descending};
    return cachedOrder(query.sort) || cachedOrder(turnedRound);
}

ListPage SqlContactList::fetch(std::span<const quint32> ids, qint64 offset, qint64 limit)
{
    static const QByteArray sql = selectContactSql() + "WHERE id ";
    const auto total = static_cast<qint64>(ids.size());
    ListPage page{.offset = std::clamp<qint64>(offset, 0, total), .total = total};
    const qint64 count = std::clamp<qint64>(limit, 0, total - page.offset);
    const auto wanted = ids.subspan(static_cast<std::size_t>(page.offset), static_cast<std::size_t>(count));
    const QByteArray list = connection().dialect().listOf(wanted);
    std::unordered_map<quint32, contact::Contact> found;
    Statement rows = connection().prepare(sql + connection().dialect().isAmong(1));
    rows.bindUtf8(1, list);
    while (rows.step())
        found.emplace(static_cast<quint32>(rows.integer(0)), readContact(rows));
    for (const quint32 id : wanted) {
        const auto row = found.find(id);
        // A contact that somebody has deleted meanwhile keeps its place until refresh(): the rows below must not slide.
        page.contacts.push_back(row == found.end() ? contact::Contact{.id = ContactId(id)} : std::move(row->second));
    }
    return page;
}

ListPage SqlContactList::walk(const ListQuery &query, const ContactOrder &order, qint64 limit)
{
    ContactTest test(connection(), query.search);
    const auto wanted = static_cast<std::size_t>(limit);
    const auto within = order.ids().first(std::min(walkLimit, order.size()));
    std::vector<quint32> found;
    for (std::size_t next = 0; next < within.size() && found.size() < wanted; next += walkBlock) {
        const auto block = within.subspan(next, std::min(walkBlock, within.size() - next));
        std::ranges::copy(test.passing(block), std::back_inserter(found));
    }
    found.resize(std::min(found.size(), wanted));
    ListPage page = fetch(found, 0, limit);
    page.total = -1;
    return page;
}

void SqlContactList::takeSample(const ContactOrder &order)
{
    std::vector<quint32> ids;
    for (std::size_t i = 0; i < order.size(); i += std::max<std::size_t>(order.size() / sampleSize, 1))
        ids.push_back(order.ids()[i]);
    const QByteArray list = connection().dialect().listOf(ids);
    Statement rows = connection().prepare(connection().dialect().documentsSql());
    rows.bindUtf8(1, list);
    while (rows.step())
        m_sample.emplace_back(rows.utf8(1).toByteArray(), rows.utf8(2).toByteArray());
}

/// Whether so many contacts match that a walk soon fills a screen, by the texts of some all over the order.
bool SqlContactList::isCommon(const ListQuery &query, const ContactOrder &order)
{
    if (m_sample.empty())
        takeSample(order);
    std::vector<TermTest> tests;
    for (const SearchTerm &term : searchTermsFromString(query.search.text))
        tests.emplace_back(term);
    const auto found = std::ranges::count_if(m_sample, [&tests](const auto &document) {
        return std::ranges::all_of(
            tests, [&](const TermTest &test) { return test.matches(document.first, document.second); });
    });
    return static_cast<std::size_t>(found) >= commonInSample;
}

/// Finds all rows of a search of which a part is held by few contacts: the index gives those at once, and the rest of
/// it, of which a short word is dear to ask the index for, is compared one by one.
void SqlContactList::findFew(const ListQuery &query)
{
    const std::vector<SearchTerm> terms = searchTermsFromString(query.search.text);
    const SearchTerm telling = tellingPart(terms);
    // The index need not be asked twice where all that it has are the rows of the query.
    if (lengthOf(telling) < tellingLength || terms == std::vector{telling})
        return;
    const Dialect &dialect = connection().dialect();
    Statement rows = connection().prepare(dialect.matchSql({telling}, 2) + " LIMIT ?1");
    rows.bind(1, qint64(few) + 1);
    dialect.bindTerms(rows, {telling}, 2);
    std::vector<quint32> ids;
    while (rows.step())
        ids.push_back(static_cast<quint32>(rows.integer(0)));
    if (ids.size() > few)
        return;
    ids = ContactTest(connection(), query.search).passing(ids);
    m_found = Found{query, orderFor(query.sort).arranged(std::move(ids))};
}

/// The first of all contacts, without the others being put in order.
ListPage SqlContactList::firstOfAll(const Sort &sort, qint64 limit)
{
    std::vector<quint32> first;
    if (isIndexed(sort)) {
        first = selectByName(connection(), sort, 0, limit);
    } else {
        m_unsorted = Unsorted{sort, readSortKeys(connection(), {}, sort)};
        first = m_unsorted->keys.first(static_cast<std::size_t>(std::max<qint64>(limit, 0)), sort.descending);
    }
    ListPage page = fetch(first, 0, limit);
    page.total = -1;
    return page;
}

/// The first rows without all of them being known, where that is quicker.
std::optional<ListPage> SqlContactList::firstRows(const ListQuery &query, qint64 limit)
{
    if (query.search.isEmpty())
        return firstOfAll(query.sort, limit);
    const bool finds = query.search.text.trimmed().isEmpty() || !searchTermsFromString(query.search.text).empty();
    if (query.search.needsCare || !finds)
        return std::nullopt;
    const ContactOrder &order = orderFor(query.sort);
    if (order.size() > walkLimit && !isCommon(query, order)) {
        findFew(query);
        return std::nullopt;
    }
    ListPage page = walk(query, order, limit);
    if (static_cast<qint64>(page.contacts.size()) < limit)
        return std::nullopt;
    return page;
}

Result<ListPage> SqlContactList::page(const ListQuery &query, qint64 offset, qint64 limit)
{
    connection().clearFailure();
    const Reading reading(connection());
    if (offset == 0 && !isAtHand(query)) {
        if (auto first = firstRows(query, limit))
            return answer(*std::move(first));
    }
    return answer(fetch(rowsOf(query), offset, limit));
}

Result<qint64> SqlContactList::count(const ListQuery &query)
{
    connection().clearFailure();
    const Reading reading(connection());
    return answer(static_cast<qint64>(rowsOf(query).size()));
}

Result<qint64> SqlContactList::positionOf(const ListQuery &query, ContactId id)
{
    connection().clearFailure();
    const Reading reading(connection());
    const std::span<const quint32> rows = rowsOf(query);
    const auto found = std::ranges::find(rows, static_cast<quint32>(id));
    return answer(found == rows.end() ? qint64(-1) : static_cast<qint64>(found - rows.begin()));
}

Result<std::vector<ContactId>> SqlContactList::ids(const ListQuery &query)
{
    connection().clearFailure();
    const Reading reading(connection());
    const std::span<const quint32> rows = rowsOf(query);
    std::vector<ContactId> all(rows.size());
    std::ranges::transform(rows, all.begin(), [](quint32 id) { return ContactId(id); });
    return answer(std::move(all));
}

std::vector<quint32> SqlContactList::changedSince(qint64 entry, qint64 limit)
{
    std::vector<quint32> changed;
    Statement rows = connection().prepare(
        "SELECT DISTINCT contact FROM (SELECT contact FROM entry WHERE id>?1 AND contact IS NOT NULL LIMIT ?2)"
        " AS changed ORDER BY contact");
    rows.bind(1, entry).bind(2, limit);
    while (rows.step())
        changed.push_back(static_cast<quint32>(rows.integer(0)));
    return changed;
}

ContactOrder SqlContactList::mended(const SortedOrder &sorted, const std::vector<quint32> &changed)
{
    std::vector<quint32> ids = sorted.order.without(changed);
    ids.reserve(ids.size() + changed.size());
    for (const quint32 id : changed) {
        const auto key = sortKeyOf(connection(), sorted.sort, id);
        if (!key)
            continue; // deleted
        const auto place = std::ranges::partition_point(ids, [&](quint32 other) {
            const auto otherKey = sortKeyOf(connection(), sorted.sort, other);
            return !otherKey || otherKey->comesBefore(*key, sorted.sort.descending);
        });
        ids.insert(place, id);
    }
    return ContactOrder(std::move(ids));
}

/// Contacts may be looked over for care without an entry in the journal.
bool SqlContactList::hasCareChanged()
{
    const qint64 version = connection().dataVersion();
    if (std::exchange(m_dataVersion, version) == version || !m_found || !m_found->query.search.needsCare)
        return false;
    m_found.reset();
    return true;
}

Result<bool> SqlContactList::refresh()
{
    const auto lastEntry = m_store.lastEntry();
    if (!lastEntry)
        return lastEntry.error();
    const qint64 seen = std::exchange(m_lastEntry, *lastEntry);
    if (*lastEntry == seen || seen < 0)
        return hasCareChanged();
    const Reading reading(connection());
    m_found.reset();
    m_unsorted.reset();
    m_sample.clear();
    const bool isLittle = *lastEntry - seen <= mendLimit;
    const std::vector<quint32> changed = isLittle ? changedSince(seen, mendLimit) : std::vector<quint32>();
    if (!isLittle || connection().failed())
        m_orders.clear();
    for (SortedOrder &sorted : m_orders)
        sorted.order = mended(sorted, changed);
    return answer(true);
}

} // namespace onefold::store::sql
