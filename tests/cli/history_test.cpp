// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;

/// history: who changed what.
class HistoryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_program = std::make_unique<Program>(); }

    void historyTellsTheStory();
    void historyOfNothing();
    void historyFilters();
    void historyOfEveryVerdict();

private:
    QString make(const QStringList &fields) { return idOf(m_program->save(fields)); }
    static QString operationOf(const QJsonObject &answer) { return answer.value("operation"_L1).toString(); }

    std::unique_ptr<Program> m_program;
};

void HistoryTest::historyTellsTheStory()
{
    const QJsonObject created = m_program->save({u"email=a@acme.com"_s, u"city=Bonn"_s});
    const QString id = idOf(created);
    const QJsonObject updated = m_program->save({u"email=a@acme.com"_s, u"city=Ulm"_s});
    const QJsonObject edited = m_program->save({u"--id"_s, id, u"city="_s});
    const QJsonObject deleted = m_program->ask({u"delete"_s, id}).json();
    const QList<QJsonObject> history = m_program->history({id});
    QCOMPARE(history.size(), 4);
    const auto check = [&](int line, const QJsonObject &answer, const QString &what, const QByteArray &changed) {
        const QJsonObject &entry = history[line];
        QCOMPARE(operationOf(entry), operationOf(answer));
        QCOMPARE(idOf(entry), id);
        QCOMPARE(verdictOf(entry), verdictOf(answer));
        QCOMPARE(entry.value("what"_L1).toString(), what);
        QCOMPARE(entry.value("evidence"_L1).toString(), u"database"_s);
        QCOMPARE(changedIn(entry), canonical(changed));
        QVERIFY(!entry.value("who"_L1).toString().isEmpty());
        QVERIFY(QDateTime::fromString(entry.value("at"_L1).toString(), Qt::ISODateWithMs).isValid());
    };
    check(0, deleted, u"delete"_s, R"({"email":["a@acme.com",null]})");
    check(1, edited, u"edit"_s, R"({"city":["Ulm",null]})");
    check(2, updated, u"save"_s, R"({"city":["Bonn","Ulm"]})");
    check(3, created, u"save"_s, R"({"city":[null,"Bonn"],"email":[null,"a@acme.com"]})");
}

void HistoryTest::historyOfNothing()
{
    QCOMPARE(m_program->ask({u"history"_s}).exitCode, 0);
    const QJsonObject saved = m_program->save({u"email=a@acme.com"_s});
    QCOMPARE(m_program->ask({u"delete"_s, idOf(saved)}).exitCode, 0);
    QCOMPARE(m_program->ask({u"history"_s, idOf(saved)}).exitCode, 0); // deleted, with a history
    QCOMPARE(m_program->ask({u"history"_s, idOf(saved), u"--who"_s, u"somebody else"_s}).exitCode, 0);
    for (const QStringList &named : {QStringList{u"77"_s}, {u"--operation"_s, u"77"_s}}) {
        const Run run = m_program->ask(QStringList(u"history"_s) + named);
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.json().value("error"_L1).toString(), u"not-found"_s);
    }
}

void HistoryTest::historyFilters()
{
    const QString a = make({u"email=a@acme.com"_s});
    const QJsonObject b = m_program->save({u"email=b@acme.com"_s});
    QCOMPARE(m_program->history().size(), 2);
    QCOMPARE(m_program->history({a}).size(), 1);
    const QList<QJsonObject> one = m_program->history({u"--operation"_s, operationOf(b)});
    QCOMPARE(one.size(), 1);
    QCOMPARE(idOf(one[0]), idOf(b));
    QCOMPARE(m_program->history({a, u"--operation"_s, operationOf(b)}).size(), 0);
    const QString who = one[0].value("who"_L1).toString();
    QCOMPARE(m_program->history({u"--who"_s, who}).size(), 2);
    QCOMPARE(m_program->history({u"--who"_s, u"somebody else"_s}).size(), 0);
    QCOMPARE(m_program->history({u"--since"_s, one[0].value("at"_L1).toString()}).size(), 1);
    QCOMPARE(m_program->history({u"--since"_s, u"2020-01-01"_s}).size(), 2);
    QCOMPARE(m_program->history({u"--since"_s, u"2020-01-01T00:00:00+02:00"_s}).size(), 2);
    QCOMPARE(m_program->history({u"--since"_s, u"2999-01-01T00:00:00Z"_s}).size(), 0);
    QCOMPARE(m_program->history({u"--since"_s, u"2020-01-01"_s, u"--who"_s, who, a}).size(), 1);
}

void HistoryTest::historyOfEveryVerdict()
{
    make({u"email=a@acme.com"_s, u"phone=+15125550123"_s});
    QCOMPARE(verdictOf(m_program->save({u"email=nonsense"_s})), u"rejected"_s);
    QCOMPARE(verdictOf(m_program->save({u"--on-doubt"_s, u"skip"_s, u"email=b@acme.com"_s, u"phone=+15125550123"_s})),
        u"skipped"_s);
    QCOMPARE(verdictOf(m_program->save({u"--mode"_s, u"update"_s, u"email=c@acme.com"_s})), u"rejected"_s);
    QStringList verdicts;
    for (const QJsonObject &entry : m_program->history())
        verdicts += verdictOf(entry);
    QCOMPARE(verdicts, (QStringList{u"rejected"_s, u"skipped"_s, u"rejected"_s, u"created"_s}));
    QVERIFY(!m_program->ask({u"history"_s}).out.contains("nonsense")); // what was refused is not kept
}

QTEST_GUILESS_MAIN(HistoryTest)
#include "history_test.moc"
