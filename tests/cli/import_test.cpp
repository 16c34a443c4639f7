// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;

/// import and export from outside: what they answer, what they write, and how they end.
class ImportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersWithCounts();
    void dryRunIsTheRun();
    void resultsAndFailed();
    void failedRowsMendedComeInOnce();
    void options();
    void tellsWhatIsLeftOut();
    void asksForTheOrderOfDates();
    void saysWhatCardsHaveBeyondTheFields();
    void writesUtf8WhateverItReads();
    void planNamesRowsOfContactsToCome();
    void resumeOfNothingStarts();
    void resumeOfWhatWasUndoneSaysSo();
    void undoAndHistory();
    void wrongUsage_data();
    void wrongUsage();
    void badFiles();
    void exportAndBack();
    void exportForSpreadsheetAndBack();
    void unclosedQuote();
};

namespace {

constexpr const char *leads = "First Name,Email,Phone\nJane,jane@a.example,512-555-0100\nBob,bob@a.example,12\n"
                              "Ann,ann@a.example,\n";

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
}

QString figures(const QJsonObject &answer)
{
    QStringList texts;
    for (const auto name : {"rows"_L1, "created"_L1, "updated"_L1, "unchanged"_L1, "skipped"_L1, "rejected"_L1,
             "failed"_L1, "queued"_L1, "unknown"_L1})
        texts += answer.value(name).isDouble() ? QString::number(answer.value(name).toInteger()) : u"?"_s;
    return texts.join(u' ');
}

} // namespace

void ImportTest::answersWithCounts()
{
    const Program program;
    const QString file = program.file(u"leads.csv"_s, leads);
    const Run first = program.ask({u"import"_s, file});
    QCOMPARE(figures(first.json()), u"3 2 0 0 0 1 0 0 0"_s);
    QCOMPARE(first.exitCode, 3);
    QVERIFY(first.json().value("operation"_L1).isString());
    QVERIFY(first.json().value("seconds"_L1).isDouble());
    QCOMPARE(program.show(u"1"_s).value("phone"_L1).toString(), u"+15125550100"_s);
    const Run second = program.ask({u"import"_s, program.file(u"good.csv"_s, "Email\njane@a.example\n")});
    QCOMPARE(figures(second.json()), u"1 0 0 1 0 0 0 0 0"_s);
    QCOMPARE(second.exitCode, 0);
}

void ImportTest::dryRunIsTheRun()
{
    const Program program;
    const QString file = program.file(u"leads.csv"_s, QByteArray(leads) + "Jane,JANE@a.example,\n");
    const Run plan = program.ask({u"import"_s, file, u"--dry-run"_s});
    QCOMPARE(figures(plan.json()), u"4 2 0 1 0 1 0 0 0"_s);
    QCOMPARE(plan.exitCode, 3);
    QVERIFY(plan.json().value("operation"_L1).isNull());
    QCOMPARE(plan.json().value("same_in_file"_L1).toInt(), 1);
    QCOMPARE(plan.json().value("problems"_L1).toArray().first().toObject().value("field"_L1).toString(), u"phone"_s);
    QVERIFY(program.find().isEmpty());
    QVERIFY(program.history().isEmpty());
    QCOMPARE(figures(program.ask({u"import"_s, file}).json()), figures(plan.json()));
}

void ImportTest::resultsAndFailed()
{
    const Program program;
    const QString file =
        program.file(u"leads.csv"_s, "Vorname;E-Mail;Ort\nJ\xF6rg;j@a.example;\"K\xF6ln; Mitte\"\nBob;bad;\n");
    const QString results = program.dataDir() + u"/../results.csv"_s;
    const QString failed = program.dataDir() + u"/../failed.csv"_s;
    for (const QStringList &extra : {QStringList{u"--dry-run"_s}, QStringList{}}) {
        const Run run =
            program.ask(QStringList{u"import"_s, file, u"--results"_s, results, u"--failed"_s, failed} + extra);
        QCOMPARE(run.exitCode, 3);
        const QByteArrayList lines = read(results).split('\n');
        QCOMPARE(lines[0], QByteArray("Vorname,E-Mail,Ort,onefold_verdict,onefold_id,onefold_reason\r"));
        QCOMPARE(lines[1], QByteArray("Jörg,j@a.example,Köln; Mitte,created,") + (extra.isEmpty() ? "1,\r" : ",\r"));
        QVERIFY(lines[2].startsWith("Bob,bad,,rejected,,"));
        QCOMPARE(read(failed), QByteArray("Vorname,E-Mail,Ort\r\nBob,bad,\r\n"));
        QVERIFY(QFile::remove(results));
    }
}

void ImportTest::failedRowsMendedComeInOnce()
{
    const Program program;
    const QString failed = program.dataDir() + u"/../failed.csv"_s;
    QCOMPARE(program.ask({u"import"_s, program.file(u"l.csv"_s, leads), u"--failed"_s, failed}).exitCode, 3);
    const QString mended = program.file(u"mended.csv"_s, read(failed).replace(",12\r", ",512-555-0101\r"));
    const Run run = program.ask({u"import"_s, mended});
    QCOMPARE(figures(run.json()), u"1 1 0 0 0 0 0 0 0"_s);
    QCOMPARE(program.find().size(), 3);
    QCOMPARE(figures(program.ask({u"import"_s, mended}).json()), u"1 0 0 1 0 0 0 0 0"_s);
}

void ImportTest::options()
{
    const Program program;
    const QString file = program.file(u"odd.txt"_s, "Who|Mail|Born|X=Y\nJane Smith|jane@a.example|02/03/1990|5\n");
    const Run run = program.ask({u"import"_s, file, u"--delimiter"_s, u"pipe"_s, u"--map"_s,
        u"Who=first_name+last_name"_s, u"--map"_s, u"mail=email"_s, u"--map"_s, u"3=date_of_birth"_s, u"--map"_s,
        u"X=Y=custom.xy"_s, u"--date-order"_s, u"dmy"_s, u"--set"_s, u"source=fair"_s, u"--set"_s, u"tags=a,b"_s});
    QCOMPARE(run.exitCode, 0);
    const QJsonObject jane = program.show(u"1"_s);
    QCOMPARE(jane.value("last_name"_L1).toString(), u"Smith"_s);
    QCOMPARE(jane.value("date_of_birth"_L1).toString(), u"1990-03-02"_s);
    QCOMPARE(jane.value("custom.xy"_L1).toString(), u"5"_s);
    QCOMPARE(jane.value("source"_L1).toString(), u"fair"_s);
    QCOMPARE(jane.value("tags"_L1).toArray().size(), 2);
    // The mapping is remembered for the same header; a column may be kept from changing what stands.
    const QString again = program.file(u"again.txt"_s, "Who|Mail|Born|X=Y\nJane Jones|jane@a.example||6\n");
    QCOMPARE(
        program.ask({u"import"_s, again, u"--column"_s, u"Who=never"_s, u"--on-match"_s, u"update"_s}).exitCode, 0);
    QCOMPARE(program.show(u"1"_s).value("last_name"_L1).toString(), u"Smith"_s);
    QCOMPARE(program.show(u"1"_s).value("custom.xy"_L1).toString(), u"6"_s);
}

void ImportTest::tellsWhatIsLeftOut()
{
    const Program program;
    const Run run = program.ask({u"import"_s, program.file(u"l.csv"_s, "Email,Shoe size\na@a.example,38\n")});
    QVERIFY(run.err.contains("Shoe size"));
    QVERIFY(run.json().value("columns"_L1).toObject().value("Shoe size"_L1).isNull());
    const Run nameless = program.ask({u"import"_s, program.file(u"n.csv"_s, "Email,,Notes\nb@a.example,Austin,x\n")});
    QVERIFY2(nameless.err.contains("column_2"), nameless.err.constData());
    const Run mapped = program.ask({u"import"_s, program.file(u"m.csv"_s, "Email,,Notes\nc@a.example,Austin,x\n"),
        u"--map"_s, u"column_2=city"_s});
    QCOMPARE(mapped.json().value("columns"_L1).toObject().value("column_2"_L1).toString(), u"city"_s);
}

void ImportTest::asksForTheOrderOfDates()
{
    const Program program;
    const QString file = program.file(u"d.csv"_s, "Email,Birthday\na@a.example,01/02/1990\n");
    const Run run = program.ask({u"import"_s, file});
    QVERIFY2(run.err.contains("Birthday") && run.err.contains("--date-order"), run.err.constData());
    QVERIFY(!program.ask({u"import"_s, file, u"--date-order"_s, u"dmy"_s}).err.contains("--date-order"));
    const QString both = program.file(u"b.csv"_s, "Mail,Birthday\na@a.example,13/02/1990\nb@a.example,02/13/1990\n");
    QVERIFY(program.ask({u"import"_s, both, u"--dry-run"_s}).err.contains("--date-order"));
}

void ImportTest::saysWhatCardsHaveBeyondTheFields()
{
    const Program program;
    const QString file =
        program.file(u"c.vcf"_s, "BEGIN:VCARD\nVERSION:3.0\nFN:Jane\nEMAIL:j@a.example\nNOTE:likes tea\nEND:VCARD\n");
    QVERIFY(program.ask({u"import"_s, file}).err.contains("Left out: NOTE."));
    QCOMPARE(program.ask({u"import"_s, file, u"--map"_s, u"NOTE=custom.note"_s}).exitCode, 0);
    QCOMPARE(program.show(u"1"_s).value("custom.note"_L1).toString(), u"likes tea"_s);
}

void ImportTest::writesUtf8WhateverItReads()
{
    const Program program;
    const QString results = program.file(u"results.csv"_s, {});
    const Run run = program.ask({u"import"_s, program.file(u"w.csv"_s, "Email,First name\na@a.example,J\xFCrgen\n"),
        u"--encoding"_s, u"UTF-8"_s, u"--results"_s, results});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(program.findNames({}), QStringList(u"Jürgen"_s));
    QFile file(results);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("J\xC3\xBCrgen,created"));
}

void ImportTest::planNamesRowsOfContactsToCome()
{
    const Program program;
    const QString file = program.file(u"p.csv"_s, "Email,Phone\na@a.example,+15125550123\nb@a.example,+15125550123\n");
    const Run run = program.run({u"import"_s, file, u"--dry-run"_s});
    QVERIFY2(run.out.contains("the contact of row 1"), run.out.constData());
}

void ImportTest::resumeOfNothingStarts()
{
    const Program program;
    const QString file = program.file(u"leads.csv"_s, leads);
    QCOMPARE(figures(program.ask({u"import"_s, file, u"--resume"_s}).json()), u"3 2 0 0 0 1 0 0 0"_s);
    QCOMPARE(figures(program.ask({u"import"_s, file, u"--resume"_s}).json()), u"3 2 0 0 0 1 0 0 0"_s);
    QCOMPARE(program.find().size(), 2);
    QCOMPARE(program.history().size(), 3);
}

/// Whoever runs it again until it has come to its end must not take it for done.
void ImportTest::resumeOfWhatWasUndoneSaysSo()
{
    const Program program;
    const QString file = program.file(u"leads.csv"_s, leads);
    const QString operation = program.ask({u"import"_s, file}).json().value("operation"_L1).toString();
    QCOMPARE(program.ask({u"undo"_s, operation}).exitCode, 0);
    const Run resumed = program.ask({u"import"_s, file, u"--resume"_s});
    QCOMPARE(resumed.exitCode, 1);
    QVERIFY2(resumed.err.contains("was undone"), resumed.err.constData());
    QVERIFY(program.find().isEmpty());
    QCOMPARE(program.ask({u"redo"_s}).exitCode, 0);
    QCOMPARE(figures(program.ask({u"import"_s, file, u"--resume"_s}).json()), u"3 2 0 0 0 1 0 0 0"_s);
    QCOMPARE(program.find().size(), 2);
}

void ImportTest::undoAndHistory()
{
    const Program program;
    QCOMPARE(verdictOf(program.save({u"email=jane@a.example"_s, u"first_name=Janet"_s})), u"created"_s);
    const QString operation =
        program.ask({u"import"_s, program.file(u"leads.csv"_s, leads)}).json().value("operation"_L1).toString();
    const QList<QJsonObject> history = program.history({u"--operation"_s, operation});
    QCOMPARE(history.size(), 3);
    QCOMPARE(history.first().value("what"_L1).toString(), u"import"_s);
    const QJsonObject undone = program.ask({u"undo"_s, operation}).json();
    QCOMPARE(undone.value("reversed"_L1).toInt(), 2);
    QCOMPARE(program.find().size(), 1);
    QCOMPARE(program.show(u"1"_s).value("first_name"_L1).toString(), u"Janet"_s);
}

void ImportTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("word");
    const auto row = [](const char *what, const QStringList &arguments, const char *word) {
        QTest::newRow(what) << arguments << QByteArray(word);
    };
    row("no such column", {u"--map"_s, u"Emial=email"_s}, "Did you mean");
    row("no such field", {u"--map"_s, u"Email=emial"_s}, "Did you mean");
    row("one field twice", {u"--map"_s, u"Email=city"_s, u"--map"_s, u"Phone=city"_s}, "holds one value");
    row("no rule", {u"--column"_s, u"Email=always"_s}, "never");
    row("no encoding", {u"--encoding"_s, u"EBCDIC-X"_s}, "encoding");
    row("long separator", {u"--delimiter"_s, u"::"_s}, "one character");
    row("no choice", {u"--on-match"_s, u"merge"_s}, "fill-blank");
    row("no field to set", {u"--set"_s, u"colour=red"_s}, "colour");
    row("results over the file", {u"--results"_s, u"leads.csv"_s}, "another");
    row("one file for both", {u"--results"_s, u"x.csv"_s, u"--failed"_s, u"x.csv"_s}, "same file");
}

void ImportTest::wrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(const QByteArray, word);
    const Program program;
    const QString file = program.file(u"leads.csv"_s, leads);
    for (QString &argument : arguments)
        argument.replace(u"leads.csv"_s, file);
    const Run run = program.ask(QStringList{u"import"_s, file} + arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains(word), run.err.constData());
    QCOMPARE(read(file), QByteArray(leads));
    QVERIFY(program.find().isEmpty());
}

void ImportTest::badFiles()
{
    const Program program;
    const auto exitCode = [&](const QString &file) { return program.ask({u"import"_s, file}).exitCode; };
    QCOMPARE(exitCode(program.file(u"empty.csv"_s, {})), 2);
    QCOMPARE(exitCode(program.file(u"pdf.csv"_s, "%PDF-1.4\n\x00\x01\x02\x03")), 2);
    QCOMPARE(exitCode(program.dataDir()), 2);
    QCOMPARE(exitCode(u"/no/such/file.csv"_s), 1);
    const Run header = program.ask({u"import"_s, program.file(u"header.csv"_s, "First Name,Email\n")});
    QCOMPARE(figures(header.json()), u"0 0 0 0 0 0 0 0 0"_s);
}

void ImportTest::exportAndBack()
{
    const Program program;
    const QJsonObject jane = program.save({u"email=jane@a.example"_s, u"first_name=Jane"_s, u"phone=+15125550100"_s,
        u"custom.score=007"_s, u"tags=a,b"_s, u"company==1+1"_s});
    QCOMPARE(verdictOf(jane), u"created"_s);
    for (const QString &name : {u"all.csv"_s, u"all.vcf"_s}) {
        const QString file = program.file(name, {});
        const Run written = program.ask({u"export"_s, file, u"jane"_s, u"--for-spreadsheet"_s});
        QCOMPARE(written.exitCode, 0);
        QCOMPARE(written.json().value("contacts"_L1).toInt(), 1);
        QCOMPARE(figures(program.ask({u"import"_s, file}).json()), u"1 0 0 1 0 0 0 0 0"_s);
    }
    QCOMPARE(program.ask({u"export"_s, program.file(u"all.xls"_s, {})}).exitCode, 2);
    QCOMPARE(program.ask({u"export"_s, u"/no/such/folder/all.csv"_s}).exitCode, 1);
}

/// Apostrophes that protect cells from a spreadsheet open no quotes.
void ImportTest::exportForSpreadsheetAndBack()
{
    const Program program;
    QByteArrayList lines;
    for (int i = 0; i < 12; ++i) {
        const QByteArray number = QByteArray::number(10 + i);
        lines += R"({"email":"p)" + number + R"(@a.example","phone":"+155512501)" + number + R"(","postal_code":"012)"
            + number + '"' + (i % 4 == 0 ? R"(,"source":"Web, form","address1":"1 Main St, Apt 2")" : "") + '}';
    }
    QCOMPARE(program.saveLines(lines).size(), lines.size());
    const QString file = program.file(u"all.csv"_s, {});
    QCOMPARE(program.ask({u"export"_s, file, u"--for-spreadsheet"_s}).exitCode, 0);
    const QString count = QString::number(program.find().size());
    QVERIFY(count != u"0");
    QCOMPARE(figures(program.ask({u"import"_s, file}).json()), count + u" 0 0 "_s + count + u" 0 0 0 0 0"_s);
}

/// A quote in row 3 that is never closed costs that row, not the file.
void ImportTest::unclosedQuote()
{
    const Program program;
    QByteArray file = "Email,City\n";
    for (int i = 1; i <= 3000; ++i)
        file += "p" + QByteArray::number(i) + (i == 3 ? "@a.example,\"Austin\n" : "@a.example,Austin\n");
    const QJsonObject answer = program.ask({u"import"_s, program.file(u"quote.csv"_s, file)}).json();
    QVERIFY2(answer.value("created"_L1).toInt() >= 2999, text(answer).constData());
}

QTEST_GUILESS_MAIN(ImportTest)
#include "import_test.moc"
