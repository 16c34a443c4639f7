// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/contactlist.h"
#include "core/store/filter.h"
#include "core/text/fold.h"
#include "core/workspace/create.h"
#include "tests/generator/generator.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::Contact;
using contact::ContactId;
using contact::Field;
using contact::FieldKey;
using store::ListPage;
using store::ListQuery;
using store::Search;
using store::Sort;
using store::SpecialSort;

namespace {

template<typename T>
T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return *std::move(result);
}

saving::SaveRequest requestFor(const generator::GeneratedContact &generated)
{
    saving::SaveRequest request{.mode = identity::SaveMode::Create};
    for (const auto &[name, value] : generated.fields())
        request.fields.set(*FieldKey::fromString(name), contact::rawValue(*FieldKey::fromString(name), value));
    request.fields.set(Field::Tags, generated.tags);
    return request;
}

/// Random filters, each of which some contacts pass and others do not.
Search randomSearch(std::mt19937 &dice)
{
    const auto pick = [&](auto... items) { return std::array{items...}[dice() % sizeof...(items)]; };
    Search search;
    if (dice() % 3 == 0)
        search.text = QString::fromUtf8(pick("a", "jan", "example", "555"));
    for (unsigned i = dice() % 4; i > 0; --i) {
        const auto [column, typed] = pick(std::pair("name", "an"), std::pair("name", "=maria garcia"),
            std::pair("email", "@ex"), std::pair("email", "!a"), std::pair("email", "="), std::pair("phone", "0"),
            std::pair("phone", "+1"), std::pair("phone", "015"), std::pair("phone", "!"), std::pair("company", "GMBH"),
            std::pair("company", "!inc"), std::pair("city", "ü"), std::pair("country", "united"),
            std::pair("country", "=de"), std::pair("tags", "e"), std::pair("tags", "!"), std::pair("tags", "!=lead"),
            std::pair("date_of_birth", "19"), std::pair("date_of_birth", ">1980-06"), std::pair("updated_at", "20"),
            std::pair("created_at", "<2020"), std::pair("custom.score", ">50"), std::pair("full_name", "="),
            std::pair("email", "  "), std::pair("company", "zzzz"));
        search.filters.push_back({*store::columnFromString(QString::fromUtf8(column)), QString::fromUtf8(typed)});
    }
    return search;
}

} // namespace

/// The list a table shows, against what the same search gives when every contact is looked at.
class ContactListTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWhatTheSearchFinds_data();
    void findsWhatTheSearchFinds();
    void firstRowsAreThoseOfTheWhole_data();
    void firstRowsAreThoseOfTheWhole();
    void firstOfAllAreThoseOfTheWhole_data();
    void firstOfAllAreThoseOfTheWhole();
    void sortsByAnyColumnBothWays_data();
    void sortsByAnyColumnBothWays();
    void knowsWhereAContactStands();
    void showsTheStateItWasAskedInUntilRefreshed();
    void filtersLikeALookAtEveryContact_data();
    void filtersLikeALookAtEveryContact();
    void keepsItsOrdersThroughChanges_data();
    void keepsItsOrdersThroughChanges();

private:
    [[nodiscard]] std::vector<ContactId> naively(const ListQuery &query);

    static constexpr int contactCount = 3000;

    QTemporaryDir m_dir;
    std::unique_ptr<workspace::Workspace> m_workspace;
    std::vector<Contact> m_all;
};

void ContactListTest::initTestCase()
{
    workspace::Registry registry(m_dir.filePath(u"data"_s));
    QVERIFY(workspace::prepareFirstStart(registry).ok());
    m_workspace = valueOf(workspace::Workspace::open(valueOf(registry.only())));
    const generator::Generator generator({.seed = 7, .contacts = contactCount, .unique = true});
    std::vector<saving::SaveRequest> requests;
    for (quint64 i = 0; i < contactCount; ++i)
        requests.push_back(requestFor(generator.at(i)));
    (void)valueOf(m_workspace->save(requests));
    m_all = valueOf(m_workspace->find({.limit = -1}));
    QVERIFY(m_all.size() > contactCount * 9 / 10);
}

void ContactListTest::findsWhatTheSearchFinds_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
        {"a", "s", "zz", "example", "jan", "de vries", "1", "49", "555", "0151", "ñ", "gmbh", "陈", "…"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void ContactListTest::findsWhatTheSearchFinds()
{
    QFETCH(QString, text);
    const auto list = m_workspace->store().list();
    const std::vector<ContactId> listed = valueOf(list->ids({.search = {.text = text}}));
    const std::vector<Contact> found = valueOf(m_workspace->find({.search = {.text = text}, .limit = -1}));
    std::vector<ContactId> expected(found.size());
    std::ranges::transform(found, expected.begin(), &Contact::id);
    QCOMPARE(listed.size(), expected.size());
    QVERIFY(listed == expected);
}

void ContactListTest::firstRowsAreThoseOfTheWhole_data()
{
    findsWhatTheSearchFinds_data();
}

void ContactListTest::firstRowsAreThoseOfTheWhole()
{
    QFETCH(QString, text);
    const ListQuery query{.search = {.text = text}, .sort = {.descending = true}};
    // A list of its own for each: the first has walked, the second has asked the index.
    const ListPage walked = valueOf(m_workspace->store().list()->page(query, 0, 50));
    const auto whole = m_workspace->store().list();
    const qint64 total = valueOf(whole->count(query));
    const ListPage indexed = valueOf(whole->page(query, 0, 50));
    QCOMPARE(indexed.total, total);
    QVERIFY(walked.total == -1 || walked.total == total);
    QVERIFY(walked.contacts == indexed.contacts);
}

void ContactListTest::firstOfAllAreThoseOfTheWhole_data()
{
    QTest::addColumn<QString>("column");
    for (const char *column : {"name", "email", "city", "assigned_to", "tags", "created_at", "updated_at"})
        QTest::newRow(column) << QString::fromUtf8(column);
}

void ContactListTest::firstOfAllAreThoseOfTheWhole()
{
    QFETCH(QString, column);
    for (const bool descending : {false, true}) {
        Sort sort = *store::sortFromString(column);
        sort.descending = descending;
        const auto list = m_workspace->store().list();
        // So many that blanks are among them, which most contacts have in assigned_to.
        const ListPage first = valueOf(list->page({.sort = sort}, 0, contactCount / 2));
        QCOMPARE(first.total, qint64(-1));
        const auto whole = m_workspace->store().list();
        QCOMPARE(valueOf(whole->count({.sort = sort})), qint64(m_all.size()));
        QVERIFY(valueOf(whole->page({.sort = sort}, 0, contactCount / 2)).contacts == first.contacts);
        // The same list makes the whole order of what it has read already.
        QCOMPARE(valueOf(list->count({.sort = sort})), qint64(m_all.size()));
        QVERIFY(valueOf(list->ids({.sort = sort})) == valueOf(whole->ids({.sort = sort})));
    }
}

void ContactListTest::sortsByAnyColumnBothWays_data()
{
    QTest::addColumn<QString>("field");
    for (const char *field : {"email", "company", "city", "tags", "country", "date_of_birth"})
        QTest::newRow(field) << QString::fromUtf8(field);
}

void ContactListTest::sortsByAnyColumnBothWays()
{
    QFETCH(QString, field);
    const FieldKey key = *FieldKey::fromString(field);
    for (const bool descending : {false, true}) {
        const auto list = m_workspace->store().list();
        const ListQuery query{.sort = {.by = key, .descending = descending}};
        QCOMPARE(valueOf(list->count(query)), qint64(m_all.size()));
        const ListPage page = valueOf(list->page(query, 0, qint64(m_all.size())));
        QStringList texts;
        for (const Contact &contact : page.contacts)
            texts += text::fold(contact::displayText(contact.fields.value(key)));
        const auto firstBlank = std::ranges::find(texts, QString());
        QVERIFY(std::all_of(firstBlank, texts.end(), [](const QString &text) { return text.isEmpty(); }));
        const auto inOrder = [descending](const QString &a, const QString &b) {
            return descending ? b.toUtf8() < a.toUtf8() : a.toUtf8() < b.toUtf8();
        };
        QVERIFY(std::is_sorted(texts.begin(), firstBlank, inOrder));
        QVERIFY(firstBlank != texts.begin());
    }
}

void ContactListTest::knowsWhereAContactStands()
{
    const auto list = m_workspace->store().list();
    const ListQuery query{.sort = {.by = SpecialSort::UpdatedAt, .descending = true}};
    const ListPage page = valueOf(list->page(query, 100, 3));
    QCOMPARE(page.offset, qint64(100));
    QCOMPARE(page.contacts.size(), std::size_t(3));
    QCOMPARE(valueOf(list->positionOf(query, page.contacts[2].id)), qint64(102));
    QCOMPARE(valueOf(list->positionOf(query, ContactId(999'999))), qint64(-1));
    const ListPage beyond = valueOf(list->page(query, contactCount * 2, 10));
    QVERIFY(beyond.contacts.empty());
}

void ContactListTest::showsTheStateItWasAskedInUntilRefreshed()
{
    const auto list = m_workspace->store().list();
    QCOMPARE(valueOf(list->refresh()), false);
    const qint64 before = valueOf(list->count({}));
    saving::SaveRequest request;
    request.fields.set(Field::Email, u"newcomer@zebra.example"_s);
    request.fields.set(Field::LastName, u"00000"_s);
    const auto saved = valueOf(m_workspace->save(request));
    QCOMPARE(valueOf(list->count({})), before);
    QCOMPARE(valueOf(list->refresh()), true);
    QCOMPARE(valueOf(list->refresh()), false);
    QCOMPARE(valueOf(list->count({})), before + 1);
    QCOMPARE(valueOf(list->positionOf({}, *saved.id)), qint64(0));
    (void)valueOf(m_workspace->undo());
}

/// All contacts in order, each asked by itself.
std::vector<ContactId> ContactListTest::naively(const ListQuery &query)
{
    std::vector<Contact> inOrder =
        valueOf(m_workspace->find({.search = {.text = query.search.text}, .sort = query.sort, .limit = -1}));
    std::erase_if(inOrder, [&](const Contact &contact) {
        return !std::ranges::all_of(query.search.filters,
            [&](const store::ColumnFilter &filter) { return store::Filter(filter).passes(contact); });
    });
    std::vector<ContactId> ids(inOrder.size());
    std::ranges::transform(inOrder, ids.begin(), &Contact::id);
    return ids;
}

void ContactListTest::filtersLikeALookAtEveryContact_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 24; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void ContactListTest::filtersLikeALookAtEveryContact()
{
    QFETCH(quint32, seed);
    std::mt19937 dice(seed);
    const QStringList sorts{u"name"_s, u"-updated_at"_s, u"company"_s, u"-email"_s};
    const ListQuery query{randomSearch(dice), *store::sortFromString(sorts[dice() % 4])};
    const std::vector<ContactId> expected = naively(query);
    const auto idsOf = [](const std::vector<Contact> &contacts) {
        std::vector<ContactId> ids(contacts.size());
        std::ranges::transform(contacts, ids.begin(), &Contact::id);
        return ids;
    };
    const auto part = [&](qint64 offset, qint64 limit) {
        const auto size = static_cast<qint64>(expected.size());
        const auto begin = expected.begin() + std::min(offset, size);
        return std::vector<ContactId>(begin, expected.begin() + std::min(offset + limit, size));
    };
    const auto total = static_cast<qint64>(expected.size());
    // A list of its own for the first rows: they come before the rest is known.
    const ListPage first = valueOf(m_workspace->store().list()->page(query, 0, 20));
    QVERIFY(idsOf(first.contacts) == part(0, 20));
    QVERIFY(first.total == -1 || first.total == total);
    const auto list = m_workspace->store().list();
    QVERIFY(idsOf(valueOf(list->page(query, total / 2, 30)).contacts) == part(total / 2, 30));
    QCOMPARE(valueOf(list->count(query)), total);
    QVERIFY(valueOf(list->ids(query)) == expected);
    QVERIFY(idsOf(valueOf(list->page(query, 0, 20)).contacts) == part(0, 20));
    if (total > 0)
        QCOMPARE(valueOf(list->positionOf(query, expected[expected.size() / 3])), total / 3);
    QVERIFY(idsOf(valueOf(m_workspace->find({query.search, query.sort, 25, 10}))) == part(10, 25));
    QCOMPARE(valueOf(m_workspace->count(query.search)), total);
}

void ContactListTest::keepsItsOrdersThroughChanges_data()
{
    QTest::addColumn<QString>("sort");
    for (const char *sort : {"name", "-name", "updated_at", "-created_at", "company", "-tags", "city"})
        QTest::newRow(sort) << QString::fromUtf8(sort);
}

void ContactListTest::keepsItsOrdersThroughChanges()
{
    QFETCH(QString, sort);
    const ListQuery query{.sort = *store::sortFromString(sort)};
    const auto kept = m_workspace->store().list();
    QCOMPARE(valueOf(kept->refresh()), false);
    (void)valueOf(kept->ids(query));
    for (int i = 0; i < 12; ++i) {
        const Contact &edited = m_all[static_cast<std::size_t>(i * 97)];
        saving::SaveRequest request{.id = edited.id};
        request.fields.set(Field::LastName, QString(QChar(u'a' + i * 2)) + u"-edited"_s);
        request.fields.set(Field::Company, i % 3 == 0 ? QString() : u"Company %1"_s.arg(i * 7));
        (void)valueOf(m_workspace->save(request));
    }
    (void)valueOf(m_workspace->remove({m_all[5].id, m_all[6].id}));
    QCOMPARE(valueOf(kept->refresh()), true);
    QVERIFY(valueOf(kept->ids(query)) == valueOf(m_workspace->store().list()->ids(query)));
    for (int i = 0; i < 13; ++i)
        (void)valueOf(m_workspace->undo());
    QCOMPARE(valueOf(kept->refresh()), true);
    QVERIFY(valueOf(kept->ids(query)) == valueOf(m_workspace->store().list()->ids(query)));
}

QTEST_GUILESS_MAIN(ContactListTest)
#include "contactlist_test.moc"
