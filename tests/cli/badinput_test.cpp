// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QDirIterator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;

/// Hostile and broken values: refused with their field named, or saved exactly as they are; never by halves.
class BadInputTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_program = std::make_unique<Program>(); }

    void refusedInJson_data();
    void refusedInJson();
    void refusedInArguments_data();
    void refusedInArguments();
    void tenMegabytes_data();
    void tenMegabytes();
    void savedAsTheyAre_data();
    void savedAsTheyAre();
    void savesDomainsWithJoiners();
    void argumentsThatAreNoText_data();
    void argumentsThatAreNoText();
    void longNames();
    void longValuesHaveALimit_data();
    void longValuesHaveALimit();
    void nothingIsSavedByHalves();
    void anEditIsNotSavedByHalves();
    void unknownFieldSavesNothing();
    void rawBytesOfInvalidUtf8();
    void keysOfCustomFields_data();
    void keysOfCustomFields();
    void tooManyListItems();
    void hostileNamesAreShownVisibly();

private:
    qint64 bytesOfData() const
    {
        qint64 bytes = 0;
        QDirIterator files(m_program->dataDir(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            bytes += QFileInfo(files.next()).size();
        return bytes;
    }

    std::unique_ptr<Program> m_program;
};

void BadInputTest::refusedInJson_data()
{
    QTest::addColumn<QByteArray>("value"); // between the quotes
    QTest::addColumn<QString>("code");
    const auto row = [](const char *what, const char *value, const QString &code) {
        QTest::newRow(what) << QByteArray(value) << code;
    };
    const QString control = u"text.control_character"_s;
    const QString notUnicode = u"text.not_unicode"_s;
    const QString direction = u"text.bidi_control"_s;
    const QString invisible = u"text.invisible_character"_s;
    row("NUL", R"(a\u0000b)", control);
    row("tab", R"(a\tb)", control);
    row("line break", R"(a\nb)", control);
    row("carriage return", R"(a\rb)", control);
    row("escape", R"(\u001b[31mred)", control);
    row("bell", R"(a\u0007b)", control);
    row("DEL", R"(a\u007fb)", control);
    row("C1", R"(a\u009bb)", control);
    row("high surrogate alone", R"(a\ud800b)", notUnicode);
    row("high surrogate last", R"(ab\ud83d)", notUnicode);
    row("low surrogate alone", R"(a\udc00b)", notUnicode);
    row("surrogates swapped", R"(a\ude00\ud83db)", notUnicode);
    row("noncharacter", R"(a\uffffb)", notUnicode);
    row("right-to-left override", R"(a\u202eb)", direction);
    row("left-to-right override", R"(a\u202db)", direction);
    row("isolate", R"(a\u2066b)", direction);
    row("right-to-left mark", R"(a\u200fb)", direction);
    row("zero width space", R"(a\u200bb)", invisible);
    row("soft hyphen", R"(a\u00adb)", invisible);
    row("word joiner", R"(a\u2060b)", invisible);
    row("line separator", R"(a\u2028b)", invisible);
}

void BadInputTest::refusedInJson()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, code);
    QByteArrayList lines;
    const QStringList fields{
        u"first_name"_s, u"company"_s, u"tags"_s, u"custom.note"_s, u"identifier.ref"_s, u"address1"_s};
    for (const QString &field : fields)
        lines += R"({"email":"a@acme.com",")" + field.toUtf8() + R"(":")" + value + "\"}";
    const Run run = m_program->ask({u"save"_s, u"--json-input"_s, u"-"_s}, lines.join('\n'));
    QCOMPARE(run.exitCode, 3);
    const QList<QJsonObject> answers = run.lines();
    QCOMPARE(answers.size(), fields.size());
    for (qsizetype i = 0; i < fields.size(); ++i) {
        QCOMPARE(verdictOf(answers[i]), u"rejected"_s);
        QCOMPARE(problemsIn(answers[i]), QStringList(fields[i] + u' ' + code));
    }
    QVERIFY(m_program->find().isEmpty());
}

void BadInputTest::refusedInArguments_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("problem");
    QTest::newRow("escape in a name") << u"first_name=\u001b[31mJane"_s << u"first_name text.control_character"_s;
    QTest::newRow("line break in a city") << u"city=Bonn\nUlm"_s << u"city text.control_character"_s;
    QTest::newRow("override in a company") << u"company=\u202eemcA"_s << u"company text.bidi_control"_s;
    QTest::newRow("override in an email") << u"email=a\u202e@acme.com"_s << u"email text.bidi_control"_s;
    QTest::newRow("script as a website") << u"website=javascript:alert(1)"_s << u"website website.scheme"_s;
}

void BadInputTest::refusedInArguments()
{
    QFETCH(QString, field);
    QFETCH(QString, problem);
    const Run run = m_program->ask({u"save"_s, u"phone=+15125550123"_s, field});
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(problemsIn(run.json()).constFirst().section(u'.', 0, 0), problem.section(u'.', 0, 0));
    QVERIFY(!run.err.contains('\x1b'));
    QVERIFY(m_program->find().isEmpty());
}

void BadInputTest::tenMegabytes_data()
{
    QTest::addColumn<QString>("field");
    for (const QString &field : {u"first_name"_s, u"email"_s, u"phone"_s, u"phone_ext"_s, u"company"_s, u"website"_s,
             u"timezone"_s, u"date_of_birth"_s, u"country"_s, u"tags"_s, u"dnd"_s, u"custom.note"_s,
             u"identifier.ref"_s, u"identifier.email"_s, u"dnd_settings.SMS"_s})
        QTest::newRow(qPrintable(field)) << field;
}

void BadInputTest::tenMegabytes()
{
    QFETCH(QString, field);
    QVERIFY(m_program->find().isEmpty());
    const QByteArray value(10 * 1024 * 1024, field == u"phone"_s ? '1' : 'x');
    const Run run = m_program->ask({u"save"_s, u"--json-input"_s, u"-"_s},
        R"({"city":"Bonn",")" + field.toUtf8() + R"(":")" + value + "\"}\n{\"email\":\"b@acme.com\"}\n");
    QCOMPARE(run.exitCode, 3);
    const QList<QJsonObject> answers = run.lines();
    QCOMPARE(answers.size(), 2);
    QCOMPARE(verdictOf(answers[0]), u"rejected"_s);
    QCOMPARE(problemsIn(answers[0]), QStringList(field + u" text.too_long"));
    QCOMPARE(verdictOf(answers[1]), u"created"_s);
    QVERIFY(run.out.size() < 10'000); // the value is not thrown back
    QVERIFY(run.err.size() < 10'000);
    QCOMPARE(m_program->find().size(), 1);
    QVERIFY(bytesOfData() < 2'000'000); // nor kept in the journal
}

void BadInputTest::savedAsTheyAre_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("HTML") << u"<script>alert('x')</script><b>Jane</b>"_s;
    QTest::newRow("SQL") << u"Robert'); DROP TABLE contact;--"_s;
    QTest::newRow("formula") << u"=HYPERLINK(\"http://evil.example\")"_s;
    QTest::newRow("quotes") << u"\"Jane\" 'Smith' `x`"_s;
    QTest::newRow("backslashes") << u"C:\\new\\table %s %n %1 ${HOME}"_s;
    QTest::newRow("emoji") << u"Jane 😀👩🏽‍🔬🇩🇪"_s;
    QTest::newRow("Persian with a joiner") << u"می\u200cخواهم"_s;
    QTest::newRow("Hebrew") << u"משה כהן"_s;
    QTest::newRow("beyond the basic plane") << u"𠮷野家 𝒥ane"_s;
    QTest::newRow("a single letter") << u"O"_s;
    QTest::newRow("digits") << u"12345"_s;
}

void BadInputTest::savedAsTheyAre()
{
    QFETCH(QString, value);
    const QJsonObject byArgument =
        m_program->save({u"company="_s + value, u"last_name="_s + value, u"email=a@acme.com"_s});
    QCOMPARE(verdictOf(byArgument), u"created"_s);
    const QJsonObject byJson =
        m_program->saveLines({text({{"email"_L1, u"b@acme.com"_s}, {"last_name"_L1, value}})}).value(0);
    QCOMPARE(verdictOf(byJson), u"created"_s);
    QCOMPARE(m_program->show(idOf(byArgument)).value("company"_L1).toString(), value);
    QCOMPARE(m_program->show(idOf(byArgument)).value("last_name"_L1).toString(), value);
    QCOMPARE(m_program->show(idOf(byJson)).value("last_name"_L1).toString(), value);
}

/// In a domain a joiner makes a difference, so it is no invisible character there.
void BadInputTest::savesDomainsWithJoiners()
{
    const QString address = u"info@نامه\u200cای.com"_s;
    const QJsonObject main = m_program->save({u"email="_s + address});
    QCOMPARE(verdictOf(main), u"created"_s);
    const QJsonObject further = m_program->save({u"email=a@acme.com"_s, u"identifier.email=b-"_s + address});
    QCOMPARE(verdictOf(further), u"created"_s);
    QCOMPARE(problemsIn(further), QStringList());
    QCOMPARE(m_program->show(idOf(main)).value("email"_L1).toString(), address);
}

void BadInputTest::longNames()
{
    for (const QString &letter : {u"x"_s, u"é"_s, u"陈"_s, u"😀"_s}) {
        const QString name = letter.repeated(500);
        const QJsonObject saved =
            m_program->save({u"first_name="_s + name, u"last_name="_s + name, u"company="_s + name});
        QCOMPARE(verdictOf(saved), u"created"_s);
        QCOMPARE(m_program->show(idOf(saved)).value("first_name"_L1).toString(), name);
        QCOMPARE(m_program->show(idOf(saved)).value("display_name"_L1).toString(), name + u' ' + name);
    }
}

void BadInputTest::longValuesHaveALimit_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("length");
    QTest::newRow("name") << u"first_name"_s << 1000;
    QTest::newRow("company") << u"company"_s << 1000;
    QTest::newRow("address") << u"address1"_s << 2000;
    QTest::newRow("tag") << u"tags"_s << 500;
}

void BadInputTest::longValuesHaveALimit()
{
    QFETCH(QString, field);
    QFETCH(int, length);
    QCOMPARE(verdictOf(m_program->save({field + u'=' + QString(length, u'x')})), u"created"_s);
    const QJsonObject longer = m_program->save({field + u'=' + QString(length + 1, u'x')});
    QCOMPARE(verdictOf(longer), u"rejected"_s);
    QCOMPARE(problemsIn(longer), QStringList(field + u" text.too_long"));
}

void BadInputTest::nothingIsSavedByHalves()
{
    const Run run = m_program->ask(
        {u"save"_s, u"email=a@acme.com"_s, u"first_name=Jane"_s, u"phone=x"_s, u"custom.new=1"_s, u"tags=a,b\u0001"_s});
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(problemsIn(run.json()).size(), 2);
    QVERIFY(run.err.contains("phone: ") && run.err.contains("tags: "));
    QVERIFY(m_program->find().isEmpty());
    // Not even the type of the custom field stuck.
    QCOMPARE(verdictOf(m_program->saveLines({R"({"email":"a@acme.com","custom.new":5})"}).value(0)), u"created"_s);
    QCOMPARE(m_program->find().value(0).value("custom.new"_L1).toDouble(), 5.0);
}

void BadInputTest::anEditIsNotSavedByHalves()
{
    const QJsonObject saved = m_program->save({u"email=a@acme.com"_s, u"city=Bonn"_s});
    const QByteArray before = text(m_program->show(idOf(saved)));
    const QJsonObject edited = m_program->save({u"--id"_s, idOf(saved), u"city=Ulm"_s, u"email=nonsense"_s});
    QCOMPARE(verdictOf(edited), u"rejected"_s);
    QCOMPARE(idOf(edited), idOf(saved));
    QCOMPARE(text(m_program->show(idOf(saved))), before);
    QCOMPARE(verdictOf(m_program->save({u"email=a@acme.com"_s, u"city=Ulm"_s, u"phone=x"_s})), u"rejected"_s);
    QCOMPARE(text(m_program->show(idOf(saved))), before);
}

void BadInputTest::unknownFieldSavesNothing()
{
    QCOMPARE(m_program->ask({u"save"_s, u"email=a@acme.com"_s, u"nickname=J"_s}).exitCode, 2);
    QVERIFY(m_program->find().isEmpty());
    QVERIFY(m_program->history().isEmpty());
}

void BadInputTest::rawBytesOfInvalidUtf8()
{
    QVERIFY(m_program->find().isEmpty());
    for (const QString &bytes : {u"a\\377b"_s, u"a\\300\\200b"_s, u"\\355\\240\\200"_s, u"a\\303"_s}) {
        const Run run = m_program->shell(u"\"$@\" save email=a@acme.com \"$(printf 'first_name=%1')\""_s.arg(bytes));
        QVERIFY2(run.exitCode == 2 || run.exitCode == 3, run.err.constData());
        QVERIFY(!run.err.isEmpty());
        QVERIFY(QString::fromUtf8(run.err).toUtf8() == run.err); // what is said is sound text again
        // As the name of a field, too.
        QCOMPARE(m_program->shell(u"\"$@\" save \"$(printf 'custom.%1=x')\""_s.arg(bytes)).exitCode, 2);
    }
    QVERIFY(m_program->find().isEmpty());
    const Run sought = m_program->shell(u"\"$@\" find \"$(printf 'a\\377b')\""_s);
    QCOMPARE(sought.exitCode, 2);
}

void BadInputTest::keysOfCustomFields_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("plain") << u"score"_s << true;
    QTest::newRow("dots") << u"a.b.c"_s << true;
    QTest::newRow("quotes") << u"a'b\"c"_s << true;
    QTest::newRow("other script") << u"größe"_s << true;
    QTest::newRow("64 characters") << QString(64, u'k') << true;
    QTest::newRow("65 characters") << QString(65, u'k') << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("blank") << u"a b"_s << false;
    QTest::newRow("equals sign") << u"a=b"_s << false;
    QTest::newRow("NUL") << QString(u"a"_s + QChar(0) + u'b') << false;
    QTest::newRow("control character") << u"a\u0001b"_s << false;
    QTest::newRow("override") << u"a\u202eb"_s << false;
    QTest::newRow("surrogate") << QString(u"a"_s + QChar(0xd800)) << false;
    QTest::newRow("very long") << QString(1'000'000, u'k') << false;
}

void BadInputTest::keysOfCustomFields()
{
    QFETCH(QString, key);
    QFETCH(bool, isTaken);
    for (const QString &family : {u"custom."_s, u"identifier."_s}) {
        const QJsonObject answer = m_program->saveLines({text({{family + key, u"v"_s}})}).value(0);
        QCOMPARE(verdictOf(answer), isTaken ? u"created"_s : u"rejected"_s);
        if (isTaken) {
            const QJsonObject contact = m_program->show(idOf(answer));
            QCOMPARE(contact.value(family + key).toString(), u"v"_s);
            QCOMPARE(m_program->find({u"--where"_s, family + key + u"=v"}).size(), 1);
            QCOMPARE(m_program->find({u"--sort"_s, family + key}).constFirst(), contact);
        }
    }
}

void BadInputTest::tooManyListItems()
{
    QJsonArray items;
    for (int i = 0; i < 1001; ++i)
        items += u"t%1"_s.arg(i);
    const QJsonObject answer =
        m_program->saveLines({text({{"tags"_L1, items}, {"email"_L1, u"a@acme.com"_s}})}).value(0);
    QCOMPARE(problemsIn(answer), QStringList(u"tags list.too_long"_s));
    items.removeLast();
    QCOMPARE(verdictOf(m_program->saveLines({text({{"tags"_L1, items}, {"email"_L1, u"a@acme.com"_s}})}).value(0)),
        u"created"_s);
    // Nor by adding to those that are there.
    const QJsonObject grown = m_program->saveLines({R"({"tags":["more"],"email":"a@acme.com"})"}).value(0);
    QVERIFY(contactIn(grown).value("tags"_L1).toArray().size() <= 1000 || verdictOf(grown) == u"updated"_s);
}

void BadInputTest::argumentsThatAreNoText_data()
{
    QTest::addColumn<QString>("verb");
    for (const QString &verb : {u"save email=a@acme.com name="_s, u"find "_s, u"find --where name="_s,
             u"history --who "_s, u"validate name="_s})
        QTest::newRow(qUtf8Printable(verb)) << verb;
}

/// Bytes that are no UTF-8 come from a shell alone.
void BadInputTest::argumentsThatAreNoText()
{
    QFETCH(QString, verb);
    const Run run = m_program->shell(u"\"$@\" %1\"$(printf 'M\\377ller')\""_s.arg(verb));
    QCOMPARE(run.exitCode, 2);
    QCOMPARE(run.json().value("error"_L1).toString(), u"invalid-input"_s);
}

void BadInputTest::hostileNamesAreShownVisibly()
{
    const Run run = m_program->run({u"save"_s, u"first_name=<b>\u001b[31m</b>"_s});
    QCOMPARE(run.exitCode, 3);
    QVERIFY(!run.err.contains('\x1b') && !run.out.contains('\x1b'));
    QCOMPARE(m_program->run({u"save"_s, u"first_name=<b>Jane</b>"_s, u"email=a@acme.com"_s}).exitCode, 0);
    QVERIFY(m_program->run({u"find"_s}).out.contains("<b>Jane</b>"));
}

QTEST_GUILESS_MAIN(BadInputTest)
#include "badinput_test.moc"
