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
};

void TeamCrowdTest::everyWordWasTrue()
{
    const int seconds = qEnvironmentVariableIsSet("ONEFOLD_LONG_TESTS") ? 120 : 6;
    PostgresServer server;
    const QString database = server.makeDatabase();
    const WorkspaceInfo info{.name = u"T"_s, .kind = u"team"_s, .url = server.url(database)};
    QVERIFY(workspace::initTeam(info, test::testSettings()));
    std::vector<Person> crowd;
    for (int number = 0; number < people; ++number)
        crowd.emplace_back(info, number);
    std::atomic<bool> isOver = false;
    std::vector<std::thread> threads;
    for (Person &person : crowd)
        threads.emplace_back([&] { person.work(isOver); });
    const QDeadlineTimer end(seconds * 1000);
    int kills = 0;
    qsizetype cuts = 0;
    while (!end.hasExpired()) {
        QThread::msleep(200);
        cuts += server
                    .ask(database,
                        u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE backend_type='client backend'"
                        " AND pid<>pg_backend_pid() AND random()<0.1"_s)
                    .count(u't');
        if (end.remainingTime() < (2 - kills) * seconds * 1000 / 3) {
            server.kill(); // as pg_ctl stop -m immediate does
            server.start();
            ++kills;
        }
    }
    isOver = true;
    for (std::thread &thread : threads)
        thread.join();

    QCOMPARE(kills, 2);
    QVERIFY(cuts > 0);
    for (const Rule &rule : rules()) {
        const QString wrong = server.ask(database, u"SET search_path=onefold; "_s + rule.sql);
        QVERIFY2(wrong == u"SET\n0", qPrintable(QLatin1StringView(rule.name) + u": "_s + wrong));
    }
    std::multimap<QString, QString> entries; // of the journal, by operation: contact, verdict, and the mark
    const QString journal =
        server.ask(database, u"SELECT operation,contact,verdict,changes::jsonb->'company'->>1 FROM onefold.entry"_s);
    for (const QString &row : journal.split(u'\n')) {
        const qsizetype bar = row.indexOf(u'|');
        entries.emplace(row.first(bar), row.sliced(bar + 1));
    }
    const QString changes = server.ask(database, u"SELECT changes FROM onefold.entry"_s);
    std::size_t saves = 0;
    std::size_t failures = 0;
    std::size_t uncertain = 0;
    std::size_t merges = 0;
    for (const Person &person : crowd) {
        for (const Told &note : person.told) {
            uncertain += note.isCertain ? 0 : 1;
            if (note.operation != journal::OperationId::None) {
                const auto entry = entries.find(journal::toString(note.operation));
                QVERIFY2(entry != entries.end(), "a save that was told of is lost");
                const bool isWritten = note.verdict == Verdict::Created || note.verdict == Verdict::Updated;
                const QString whom = note.id == ContactId::None ? QString() : contact::toString(note.id);
                const QString mark = isWritten ? note.mark : QString();
                QCOMPARE(entry->second, QStringList({whom, identity::toString(note.verdict), mark}).join(u'|'));
                ++saves;
            } else if (note.isCertain && note.verdict == Verdict::Failed) {
                QVERIFY2(!changes.contains(u'"' + note.mark + u'"'), "what was told to have failed is there");
                ++failures;
            }
        }
        for (const journal::OperationId operation : person.merges) {
            const auto [first, last] = entries.equal_range(journal::toString(operation));
            QVERIFY(std::any_of(first, last, [](const auto &entry) { return entry.second.contains(u"|merged|"_s); }));
            ++merges;
        }
        uncertain += static_cast<std::size_t>(person.uncertainMerges);
    }
    // No merge that was told to have failed.
    const auto merged =
        server.ask(database, u"SELECT count(DISTINCT operation) FROM onefold.entry WHERE verdict='merged'"_s)
            .toULongLong();
    QVERIFY(merged >= merges && merged <= merges + uncertain);
    qInfo("%zu saves, %zu merges, %zu failed, %zu uncertain, %lld connections cut", saves, merges, failures, uncertain,
        static_cast<long long>(cuts));
    QVERIFY(saves > 20 && merges > 0);
}

QTEST_GUILESS_MAIN(TeamCrowdTest)
#include "teamcrowd_test.moc"
