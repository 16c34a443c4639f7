// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;

/// find: what it finds and what not, in which order, which part of it.
class FindTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void finds_data();
    void finds();
    void filters_data();
    void filters();
    void sorts_data();
    void sorts();
    void limitAndOffset();
    void limitIsAHundredByItself();
    void followsChanges();
    void aLineIsAContact();

private:
    Program m_program;
};

void FindTest::initTestCase()
{
    const QList<QJsonObject> answers = m_program.saveLines({
        R"({"first_name":"Jane","last_name":"Smith","email":"jane.smith@acme.com","phone":"+15125550123","company":"Acme Corp","city":"Austin","tags":["new-lead","website"],"custom.score":9})",
        R"({"first_name":"Dagmar","last_name":"Köhler","email":"dk@bücher.example","phone":"+4915112345678","company":"Straße & Söhne","city":"München","country":"DE","custom.score":10,"dnd":true})",
        R"({"name":"陈伟","company":"北京科技有限公司","city":"北京","phone":"+8613812345678"})",
        R"({"first_name":"محمد","last_name":"الأحمد","city":"القاهرة","email":"m@example.org"})",
        R"({"first_name":"Наталья","last_name":"Ёлкина","company":"Север","city":"Москва","phone":"+74951234567"})",
        R"({"first_name":"Siobhán","last_name":"O'Neil","company":"acme ltd","identifier.email":["so@home.ie"],"identifier.phone":["+353861234567"],"identifier.ref":"REF-77","custom.score":-1})",
        R"({"name":"3M Receptionist 😀","source":"hidden words","address1":"Nowhere Street 5","website":"https://acme.example"})",
    });
    QCOMPARE(answers.size(), 7);
    for (const QJsonObject &answer : answers)
        QVERIFY2(verdictOf(answer) == u"created"_s, text(answer).constData());
}

void FindTest::finds_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("names"); // in the order of names
    const auto row = [](const QString &query, const QStringList &names) {
        QTest::newRow(qPrintable(query.isEmpty() ? u"(nothing)"_s : query)) << query << names;
    };
    const QString jane = u"Jane Smith"_s;
    const QString dagmar = u"Dagmar Köhler"_s;
    const QString chen = u"陈伟"_s;
    const QString mohamed = u"محمد الأحمد"_s;
    const QString natalya = u"Наталья Ёлкина"_s;
    const QString siobhan = u"Siobhán O'Neil"_s;
    const QString threeM = u"3M Receptionist 😀"_s;
    // The start of any word of name, company, email, city, tag.
    row(u"jane"_s, {jane});
    row(u"JAN"_s, {jane});
    row(u"smi"_s, {jane});
    row(u"mith"_s, {}); // not from within a word
    row(u"jane smi"_s, {jane});
    row(u"smith jane"_s, {jane});
    row(u"jane köhler"_s, {}); // all words must be found
    row(u"acme"_s, {jane, siobhan});
    row(u"acme corp"_s, {jane});
    row(u"aust"_s, {jane});
    row(u"jane.smith@acme.com"_s, {jane});
    row(u"jane.smith@ac"_s, {jane});
    row(u"acme.com"_s, {jane});
    row(u"web"_s, {jane});
    row(u"new-lead"_s, {jane});
    row(u"lead"_s, {jane});
    row(u"so@home"_s, {siobhan}); // further identifiers
    row(u"ref-77"_s, {siobhan});
    row(u"hidden"_s, {}); // source, address, website are not searched
    row(u"nowhere"_s, {});
    row(u"3m"_s, {threeM});
    row(u"3"_s, {threeM});
    // Accents and case ignored.
    row(u"kohler"_s, {dagmar});
    row(u"KÖHLER"_s, {dagmar});
    row(u"ko\u0308hl"_s, {dagmar}); // decomposed
    row(u"munchen"_s, {dagmar});
    row(u"strasse"_s, {dagmar});
    row(u"soh"_s, {dagmar});
    row(u"bücher"_s, {dagmar});
    row(u"siobhan"_s, {siobhan});
    row(u"oneil"_s, {siobhan});
    row(u"neil"_s, {siobhan});
    row(u"o neil"_s, {siobhan});
    row(u"siobhan o'neil"_s, {siobhan});
    row(u"o'neil"_s, {siobhan});
    row(u"o’neil"_s, {siobhan});
    // Other scripts.
    row(u"陈"_s, {chen});
    row(u"陈伟"_s, {chen});
    row(u"伟"_s, {chen});
    row(u"科技"_s, {chen});
    row(u"技科"_s, {});
    row(u"محم"_s, {mohamed});
    row(u"الأحمد"_s, {mohamed});
    row(u"القاه"_s, {mohamed});
    row(u"НАТ"_s, {natalya});
    row(u"елкина"_s, {natalya});
    row(u"север москва"_s, {natalya});
    // Any run of three or more digits of a phone, in any writing.
    row(u"512"_s, {jane, natalya}); // +7 495 123 45 67 holds it across its groups
    row(u"5550123"_s, {jane});
    row(u"555-0123"_s, {jane});
    row(u"(512) 555-0123"_s, {jane});
    row(u"+1 512 555 0123"_s, {jane});
    row(u"512.555.01"_s, {jane});
    row(u"15125550123"_s, {jane});
    row(u"123"_s, {dagmar, jane, siobhan, natalya, chen}); // by name key: Latin, Cyrillic, Han
    row(u"0151 1234"_s, {dagmar});                         // the national form, trunk zero included
    row(u"0151/12345678"_s, {dagmar});
    row(u"+49 (0)151 12345678"_s, {dagmar});
    row(u"+49 151 1234 5678"_s, {dagmar});
    row(u"00151"_s, {dagmar, jane}); // +1 51 as it is typed, or a run of digits
    row(u"0049 15"_s, {dagmar});
    row(u"smith +1 (512) 555"_s, {jane});
    row(u"086 123"_s, {siobhan});
    row(u"8 495 123"_s, {natalya}); // Russia's trunk prefix is 8
    row(u"138 1234 5678"_s, {chen});
    row(u"٥١٢٥٥"_s, {jane}); // digits of any script
    row(u"12"_s, {});        // two digits are no part of a number, and no word starts so
    row(u"999"_s, {});
    row(u"jane 512"_s, {jane});
    row(u"jane 138"_s, {});
    // Nothing to look for, and nothing but signs.
    row(u""_s, {threeM, dagmar, jane, siobhan, natalya, mohamed, chen});
    row(u"   "_s, {threeM, dagmar, jane, siobhan, natalya, mohamed, chen});
    row(u"..."_s, {});
    row(u"\"*"_s, {});
    row(u"(-)"_s, {});
    row(u"@"_s, {});
    row(u"😀"_s, {});
    // What the index would take for its own language.
    row(u"jane OR dagmar"_s, {});
    row(u"jane\" OR \"dagmar"_s, {});
    row(u"words:jane"_s, {});
    row(u"ja*"_s, {jane});
    row(u"NEAR(jane smith)"_s, {});
    row(u"%"_s, {});
    row(u"'; DROP TABLE contact; --"_s, {});
}

void FindTest::finds()
{
    QFETCH(QString, query);
    QFETCH(QStringList, names);
    QCOMPARE(m_program.findNames({u"--"_s, query}), names);
}

void FindTest::filters_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const QStringList &arguments, const QStringList &names) {
        QTest::newRow(qPrintable(arguments.join(u' '))) << arguments << names;
    };
    row({u"--where"_s, u"city=Austin"_s}, {u"Jane Smith"_s});
    row({u"--where"_s, u"city=MUNCHEN"_s}, {u"Dagmar Köhler"_s});
    row({u"--where"_s, u"city=Aust"_s}, {}); // the whole value
    row({u"--where"_s, u"tags=website"_s}, {u"Jane Smith"_s});
    row({u"--where"_s, u"tags=WEBSITE"_s}, {u"Jane Smith"_s});
    row({u"--where"_s, u"tags=web"_s}, {});
    row({u"--where"_s, u"identifier.phone=+353 86 123 4567"_s}, {u"Siobhán O'Neil"_s});
    row({u"--where"_s, u"dnd=true"_s}, {u"Dagmar Köhler"_s});
    row({u"--where"_s, u"dnd=yes"_s}, {u"Dagmar Köhler"_s});
    row({u"--where"_s, u"website=acme.example"_s}, {u"3M Receptionist 😀"_s});
    row({u"--where"_s, u"custom.score=9"_s}, {u"Jane Smith"_s});
    row({u"--where"_s, u"email=JANE.SMITH@acme.com"_s}, {u"Jane Smith"_s});
    row({u"--where"_s, u"identifier.ref=REF-77"_s}, {u"Siobhán O'Neil"_s});
    row({u"--where"_s, u"identifier.email=so@home.ie"_s}, {u"Siobhán O'Neil"_s});
    row({u"--where"_s, u"country=DE"_s, u"--where"_s, u"last_name=köhler"_s}, {u"Dagmar Köhler"_s});
    row({u"--where"_s, u"country=DE"_s, u"--where"_s, u"last_name=Smith"_s}, {});
    row({u"--where"_s, u"phone=+1 512 555 0123"_s}, {u"Jane Smith"_s});
    row({u"--where"_s, u"phone=(512) 555-0123"_s}, {u"Jane Smith"_s});
    row({u"--where"_s, u"phone=011 1 512 555 0123"_s}, {u"Jane Smith"_s});
    row({u"--where"_s, u"phone=00"_s}, {});
    row({u"--where"_s, u"phone=0151 12345678"_s}, {u"Dagmar Köhler"_s});
    row({u"--where"_s, u"phone=+49 (0)151 12345678"_s}, {u"Dagmar Köhler"_s});
    row({u"--where"_s, u"phone=0049 151 12345678"_s}, {u"Dagmar Köhler"_s});
    row({u"--where"_s, u"phone=0049 151 1234567"_s}, {});
    row({u"--where"_s, u"phone=unknown"_s}, {});
    row({u"--where"_s, u"country=Germany"_s}, {u"Dagmar Köhler"_s});
    row({u"--where"_s, u"tags=website,new-lead"_s}, {u"Jane Smith"_s});
    row({u"--where"_s, u"tags=website,other"_s}, {});
    row({u"--where"_s, u"city="_s}, {u"3M Receptionist 😀"_s, u"Siobhán O'Neil"_s}); // those without one
    row({u"acme"_s, u"--where"_s, u"city=Austin"_s}, {u"Jane Smith"_s});
    row({u"acme"_s, u"--where"_s, u"city=Bonn"_s}, {});
    row({u"--where"_s, u"source=hidden words"_s}, {u"3M Receptionist 😀"_s});
}

void FindTest::filters()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, names);
    QCOMPARE(m_program.findNames(arguments), names);
}

void FindTest::sorts_data()
{
    QTest::addColumn<QString>("sort");
    QTest::addColumn<QStringList>("firstNames");
    const QStringList byName{u"3M Receptionist 😀"_s, u"Dagmar Köhler"_s, u"Jane Smith"_s, u"Siobhán O'Neil"_s,
        u"Наталья Ёлкина"_s, u"محمد الأحمد"_s, u"陈伟"_s};
    QStringList backwards = byName;
    std::reverse(backwards.begin(), backwards.end());
    const QStringList byTime{u"Jane Smith"_s, u"Dagmar Köhler"_s, u"陈伟"_s, u"محمد الأحمد"_s, u"Наталья Ёлкина"_s,
        u"Siobhán O'Neil"_s, u"3M Receptionist 😀"_s};
    QStringList newestFirst = byTime;
    std::reverse(newestFirst.begin(), newestFirst.end());
    QTest::newRow("name") << u"name"_s << byName;
    QTest::newRow("-name") << u"-name"_s << backwards;
    QTest::newRow("created_at") << u"created_at"_s << byTime;
    QTest::newRow("-created_at") << u"-created_at"_s << newestFirst;
    QTest::newRow("updated_at") << u"updated_at"_s << byTime;
    QTest::newRow("company, blanks last")
        << u"company"_s << QStringList{u"Jane Smith"_s, u"Siobhán O'Neil"_s, u"Dagmar Köhler"_s};
    QTest::newRow("-country, blanks last") << u"-country"_s << QStringList{u"Dagmar Köhler"_s};
    QTest::newRow("custom number") << u"custom.score"_s
                                   << QStringList{u"Siobhán O'Neil"_s, u"Jane Smith"_s, u"Dagmar Köhler"_s};
    QTest::newRow("-custom number") << u"-custom.score"_s
                                    << QStringList{u"Dagmar Köhler"_s, u"Jane Smith"_s, u"Siobhán O'Neil"_s};
    QTest::newRow("-last_name") << u"-last_name"_s
                                << QStringList{u"محمد الأحمد"_s, u"Наталья Ёлкина"_s, u"Jane Smith"_s,
                                       u"Siobhán O'Neil"_s, u"Dagmar Köhler"_s};
}

void FindTest::sorts()
{
    QFETCH(QString, sort);
    QFETCH(QStringList, firstNames);
    const QStringList all = m_program.findNames({u"--sort"_s, sort});
    QCOMPARE(all.size(), 7);
    QCOMPARE(all.first(firstNames.size()), firstNames);
}

void FindTest::limitAndOffset()
{
    for (const QStringList &order : {QStringList(), QStringList{u"--sort"_s, u"-company"_s}}) {
        const QStringList all = m_program.findNames(order);
        QCOMPARE(m_program.findNames(order + QStringList{u"--limit"_s, u"3"_s}), all.first(3));
        QCOMPARE(
            m_program.findNames(order + QStringList{u"--limit"_s, u"3"_s, u"--offset"_s, u"3"_s}), all.sliced(3, 3));
        QCOMPARE(m_program.findNames(order + QStringList{u"--offset"_s, u"5"_s}), all.sliced(5));
        QVERIFY(m_program.findNames(order + QStringList{u"--offset"_s, u"7"_s}).isEmpty());
        QVERIFY(m_program.findNames(order + QStringList{u"--offset"_s, u"9000000000"_s}).isEmpty());
        QVERIFY(m_program.findNames(order + QStringList{u"--limit"_s, u"0"_s}).isEmpty());
    }
    QCOMPARE(m_program.findNames({u"acme"_s, u"--limit"_s, u"1"_s, u"--offset"_s, u"1"_s}),
        QStringList(u"Siobhán O'Neil"_s));
}

void FindTest::limitIsAHundredByItself()
{
    const Program many;
    QByteArrayList lines;
    for (int i = 0; i < 120; ++i)
        lines += text({{"email"_L1, u"p%1@acme.com"_s.arg(i)}});
    QCOMPARE(many.saveLines(lines).size(), 120);
    QCOMPARE(many.find().size(), 100);
    QCOMPARE(many.find({u"--limit"_s, u"-1"_s}).size(), 120);
    QCOMPARE(many.find({u"--sort"_s, u"email"_s}).size(), 100);
}

void FindTest::followsChanges()
{
    const Program program;
    const QString id = idOf(program.save({u"email=old@acme.com"_s, u"phone=+15125550123"_s, u"tags=red"_s}));
    QCOMPARE(verdictOf(program.save({u"--id"_s, id, u"email=new@acme.com"_s, u"phone=+15125550199"_s, u"tags=blue"_s})),
        u"updated"_s);
    for (const QString &gone : {u"old"_s, u"5550123"_s, u"red"_s})
        QVERIFY2(program.find({gone}).isEmpty(), qPrintable(gone));
    for (const QString &there : {u"new"_s, u"5550199"_s, u"blue"_s})
        QCOMPARE(program.find({there}).size(), 1);
    QCOMPARE(program.ask({u"undo"_s}).exitCode, 0);
    for (const QString &there : {u"old"_s, u"5550123"_s, u"red"_s})
        QCOMPARE(program.find({there}).size(), 1);
    QCOMPARE(program.ask({u"delete"_s, id}).exitCode, 0);
    for (const QString &gone : {u"old"_s, u"5550123"_s, u"red"_s})
        QVERIFY2(program.find({gone}).isEmpty(), qPrintable(gone));
}

void FindTest::aLineIsAContact()
{
    const QList<QJsonObject> found = m_program.find({u"jane"_s});
    QCOMPARE(found.size(), 1);
    QCOMPARE(text(found.first()), text(m_program.show(idOf(found.first()))));
}

QTEST_GUILESS_MAIN(FindTest)
#include "find_test.moc"
