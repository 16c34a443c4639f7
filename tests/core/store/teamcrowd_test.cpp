// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/postgresserver.h"
#include "testworkspace.h"

#include "core/workspace/create.h"

#include <QDeadlineTimer>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <map>
#include <random>
#include <thread>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::ContactId;
using identity::Verdict;
using test::edit;
using test::PostgresServer;
using test::request;
using workspace::Workspace;
using workspace::WorkspaceInfo;

namespace {

constexpr int people = 8;
constexpr int identities = 12;

/// What somebody was told of a save.
struct Told {
    QString mark; ///< a word that this save alone wrote
    Verdict verdict = Verdict::Failed;
    ContactId id = ContactId::None;
    journal::OperationId operation = journal::OperationId::None;
    bool isCertain = true; ///< false where it may have been saved or not
};

/// Somebody who saves, edits and merges at random, and writes down what he was told.
class Person
{
public:
    Person(WorkspaceInfo info, int number) : m_info(std::move(info)), m_number(number), m_dice(quint32(number) + 1) { }

    void work(const std::atomic<bool> &isOver)
    {
        while (!isOver) {
            if (!m_workspace)
                connect();
            else if (roll(8) == 0)
                merge();
            else
                save(roll(3) == 0);
        }
        m_workspace.reset(); // in the thread that opened it
    }

    std::vector<Told> told;
    std::vector<journal::OperationId> merges;
    int uncertainMerges = 0;

private:
    int roll(int sides) { return static_cast<int>(m_dice() % static_cast<quint32>(sides)); }

    void connect()
    {
        auto opened = Workspace::open(m_info);
        if (opened)
            m_workspace = *std::move(opened);
        else
            QThread::msleep(50);
    }

    ContactId somebody()
    {
        const auto contacts = m_workspace->find({.limit = identities});
        return contacts && !contacts->empty() ? contacts->at(std::size_t(roll(int(contacts->size())))).id
                                              : ContactId::None;
    }

    void save(bool isEdit)
    {
        Told note{.mark = u"m%1x%2"_s.arg(m_number).arg(told.size())};
        const ContactId id = isEdit ? somebody() : ContactId::None;
        const auto saved = id != ContactId::None
            ? m_workspace->save(edit(id, {{u"company", note.mark}}))
            : m_workspace->save(
                request({{u"email", u"p%1@acme.com"_s.arg(roll(identities))}, {u"company", note.mark}}));
        if (saved) {
            note.verdict = saved->verdict;
            note.id = saved->id.value_or(ContactId::None);
            note.operation = saved->operation;
        } else {
            note.isCertain = saved.error().code != ErrorCode::Uncertain;
            QThread::msleep(20); // the server may be away
        }
        told.push_back(note);
    }

    void merge()
    {
        const ContactId first = somebody();
        const ContactId second = somebody();
        if (first == second || first == ContactId::None || second == ContactId::None)
            return;
        const auto merged = m_workspace->merge({.contacts = {first, second}});
        if (merged && merged->verdict == Verdict::Merged)
            merges.push_back(merged->operation);
        else if (!merged && merged.error().code == ErrorCode::Uncertain)
            ++uncertainMerges;
    }

    const WorkspaceInfo m_info;
    const int m_number;
    std::mt19937 m_dice;
    std::unique_ptr<Workspace> m_workspace;
};

/// What must hold of the database afterwards, whoever was told what: each counts what is wrong.
struct Rule {
    const char *name;
    QString sql;
};

std::vector<Rule> rules()
{
    return {
        {"one contact an identifier",
            u"SELECT count(*) FROM (SELECT 1 FROM identifier GROUP BY kind,key HAVING count(*)>1) AS x"_s},
        {"one contact an email address",
            u"SELECT count(*) FROM (SELECT 1 FROM contact GROUP BY lower(email) HAVING count(*)>1) AS x"_s},
        {"every identifier is somebody's",
            u"SELECT count(*) FROM identifier LEFT JOIN contact ON contact.id=contact WHERE contact.id IS NULL"_s},
        {"everybody is found by the identifier",
            u"SELECT count(*) FROM contact AS c WHERE NOT EXISTS"
            "(SELECT FROM identifier WHERE contact=c.id AND kind='email' AND key=lower(c.email))"_s},
        {"who stands, and who does not, is what the journal says",
            u"SELECT count(*) FROM (SELECT contact,(array_agg(effect ORDER BY id DESC))[1]<>3 AS stands FROM entry"
            " WHERE effect<>0 GROUP BY contact) AS told FULL JOIN contact AS c ON c.id=told.contact"
            " WHERE coalesce(told.stands,false)<>(c.id IS NOT NULL)"_s},
        {"the last word of the journal is what stands",
            u"SELECT count(*) FROM contact AS c WHERE company IS DISTINCT FROM (SELECT changes::jsonb->'company'->>1"
            " FROM entry WHERE contact=c.id AND changes::jsonb ? 'company' ORDER BY id DESC LIMIT 1)"_s},
        {"operations count what they changed",
            u"SELECT count(*) FROM operation AS o WHERE changes<>(SELECT count(*) FROM entry WHERE operation=o.id"
            " AND effect<>0)"_s},
    };
}

} // namespace

/// Many people on few identities, while connections are cut and the server is killed: two minutes with
/// ONEFOLD_LONG_TESTS, else some seconds.
class TeamCrowdTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWordWasTrue();

private:
    /// Lets them work, and the server not; then all of them are gone.
    void letWork(std::vector<Person> &crowd, std::chrono::seconds time);
    void holdsTogether() const;
    void readJournal();
    void wasTold(const Told &note);
    void werePeopleTold(const std::vector<Person> &crowd);

    std::unique_ptr<PostgresServer> m_server;
    QString m_database;
    std::multimap<QString, QString> m_entries; ///< by operation: contact, verdict, and the mark
    QString m_changes;                         ///< all that the journal says was written
    std::size_t m_saves = 0;
    std::size_t m_failures = 0;
    std::size_t m_uncertain = 0;
};

void TeamCrowdTest::letWork(std::vector<Person> &crowd, std::chrono::seconds time)
{
    std::atomic<bool> isOver = false;
    std::vector<std::thread> threads;
    for (Person &person : crowd)
        threads.emplace_back([&] { person.work(isOver); });
    const QDeadlineTimer end(time);
    int kills = 0;
    qsizetype cuts = 0;
    while (!end.hasExpired()) {
        QThread::msleep(200);
        const QString cut = m_server->ask(m_database,
            u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE backend_type='client backend'"
            " AND pid<>pg_backend_pid() AND random()<0.1"_s);
        cuts += cut.split(u'\n').count(u"t"_s);
        if (end.remainingTime() < (2 - kills) * std::chrono::milliseconds(time).count() / 3) {
            m_server->kill(); // as pg_ctl stop -m immediate does
            m_server->start();
            ++kills;
        }
    }
    isOver = true;
    for (std::thread &thread : threads)
        thread.join();
    qInfo("%lld connections cut", static_cast<long long>(cuts));
    QCOMPARE(kills, 2);
    QVERIFY(cuts > 0);
}

void TeamCrowdTest::holdsTogether() const
{
    for (const Rule &rule : rules()) {
        const QString wrong = m_server->ask(m_database, u"SET search_path=onefold; "_s + rule.sql);
        QVERIFY2(wrong == u"SET\n0", qPrintable(QLatin1StringView(rule.name) + u": "_s + wrong));
    }
}

void TeamCrowdTest::readJournal()
{
    const QStringList rows =
        m_server->ask(
                    m_database, u"SELECT operation,contact,verdict,changes::jsonb->'company'->>1 FROM onefold.entry"_s)
            .split(u'\n');
    for (const QString &row : rows)
        m_entries.emplace(row.section(u'|', 0, 0), row.section(u'|', 1));
    m_changes = m_server->ask(m_database, u"SELECT changes FROM onefold.entry"_s);
}

void TeamCrowdTest::wasTold(const Told &note)
{
    m_uncertain += note.isCertain ? 0 : 1;
    if (note.operation != journal::OperationId::None) {
        const auto entry = m_entries.find(journal::toString(note.operation));
        QVERIFY2(entry != m_entries.end(), "a save that was told of is lost");
        const bool isWritten = note.verdict == Verdict::Created || note.verdict == Verdict::Updated;
        const QString whom = note.id == ContactId::None ? QString() : contact::toString(note.id);
        const QString mark = isWritten ? note.mark : QString();
        QCOMPARE(entry->second, QStringList({whom, identity::toString(note.verdict), mark}).join(u'|'));
        ++m_saves;
    } else if (note.isCertain && note.verdict == Verdict::Failed) {
        QVERIFY2(!m_changes.contains(u'"' + note.mark + u'"'), "what was told to have failed is there");
        ++m_failures;
    }
}

void TeamCrowdTest::werePeopleTold(const std::vector<Person> &crowd)
{
    std::size_t merges = 0;
    for (const Person &person : crowd) {
        for (const Told &note : person.told) {
            wasTold(note);
            if (QTest::currentTestFailed())
                return;
        }
        for (const journal::OperationId operation : person.merges) {
            const auto [first, last] = m_entries.equal_range(journal::toString(operation));
            QVERIFY(std::any_of(first, last, [](const auto &entry) { return entry.second.contains(u"|merged|"_s); }));
            ++merges;
        }
        m_uncertain += static_cast<std::size_t>(person.uncertainMerges);
    }
    qInfo("%zu saves, %zu merges, %zu failed, %zu uncertain", m_saves, merges, m_failures, m_uncertain);
    // No merge that was told to have failed.
    const QString merged =
        m_server->ask(m_database, u"SELECT count(DISTINCT operation) FROM onefold.entry WHERE verdict='merged'"_s);
    QVERIFY(merged.toULongLong() >= merges && merged.toULongLong() <= merges + m_uncertain);
    QVERIFY(m_saves > 20 && merges > 0);
}

void TeamCrowdTest::everyWordWasTrue()
{
    m_server = std::make_unique<PostgresServer>(); // its own, as it is to be killed
    m_database = m_server->makeDatabase();
    const WorkspaceInfo info{.name = u"T"_s, .kind = u"team"_s, .url = m_server->url(m_database)};
    QVERIFY(workspace::initTeam(info, test::testSettings()));
    std::vector<Person> crowd;
    for (int number = 0; number < people; ++number)
        crowd.emplace_back(info, number);
    letWork(crowd, std::chrono::seconds(qEnvironmentVariableIsSet("ONEFOLD_LONG_TESTS") ? 120 : 6));
    if (!QTest::currentTestFailed())
        holdsTogether();
    if (!QTest::currentTestFailed())
        readJournal();
    if (!QTest::currentTestFailed())
        werePeopleTold(crowd);
}

QTEST_GUILESS_MAIN(TeamCrowdTest)
#include "teamcrowd_test.moc"
