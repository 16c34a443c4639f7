// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;

/// What a contact is called: the rule of the three names, and who has none.
class NamesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_program = std::make_unique<Program>(); }

    void nameRule_data();
    void nameRule();
    void displayName_data();
    void displayName();
    void anonymous_data();
    void anonymous();

private:
    std::unique_ptr<Program> m_program;
};

// PRODUCT.md §2.7
void NamesTest::nameRule_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QByteArray>("names");
    QTest::newRow("equal to the pair") << QByteArray(R"({"name":"Jane Smith","first_name":"Jane","last_name":"Smith"})")
                                       << QByteArray("{}")
                                       << QByteArray(R"({"first_name":"Jane","last_name":"Smith"})");
    QTest::newRow("different") << QByteArray(R"({"name":"Dr Jane","first_name":"Jane","last_name":"Smith"})")
                               << QByteArray("{}")
                               << QByteArray(R"({"name":"Dr Jane","first_name":"Jane","last_name":"Smith"})");
    QTest::newRow("different stays when the pair is edited")
        << QByteArray(R"({"name":"Dr Jane","first_name":"Jane","last_name":"Smith"})")
        << QByteArray(R"({"last_name":"Jones"})")
        << QByteArray(R"({"name":"Dr Jane","first_name":"Jane","last_name":"Jones"})");
    QTest::newRow("pair comes to equal it")
        << QByteArray(R"({"name":"Jane Smith"})") << QByteArray(R"({"first_name":"Jane","last_name":"Smith"})")
        << QByteArray(R"({"first_name":"Jane","last_name":"Smith"})");
    QTest::newRow("only a first name") << QByteArray(R"({"name":"Jane","first_name":"Jane"})")
                                       << QByteArray(R"({"last_name":"Smith"})")
                                       << QByteArray(R"({"first_name":"Jane","last_name":"Smith"})");
    QTest::newRow("name set to the pair")
        << QByteArray(R"({"name":"Dr Jane","first_name":"Jane","last_name":"Smith"})")
        << QByteArray(R"({"name":"Jane Smith"})") << QByteArray(R"({"first_name":"Jane","last_name":"Smith"})");
    QTest::newRow("pair cleared") << QByteArray(R"({"first_name":"Jane","last_name":"Smith"})")
                                  << QByteArray(R"({"first_name":null,"last_name":null,"name":"J. Smith"})")
                                  << QByteArray(R"({"name":"J. Smith"})");
    QTest::newRow("letter case is a difference")
        << QByteArray(R"({"name":"jane smith","first_name":"Jane"})") << QByteArray(R"({"last_name":"Smith"})")
        << QByteArray(R"({"name":"jane smith","first_name":"Jane","last_name":"Smith"})");
}

void NamesTest::nameRule()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(QByteArray, names);
    const auto withEmail = [](const QByteArray &line) {
        return line == "{}" ? QByteArray(R"({"email":"j@acme.com"})")
                            : QByteArray(R"({"email":"j@acme.com",)" + line.sliced(1));
    };
    const QList<QJsonObject> answers = m_program->saveLines({withEmail(first), withEmail(second)});
    QCOMPARE(answers.size(), 2);
    QCOMPARE(fieldsOf(contactIn(answers[1])), canonical(withEmail(names)));
}

void NamesTest::displayName_data()
{
    QTest::addColumn<QByteArray>("contact");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *what, const char *contact, const QString &name) {
        QTest::newRow(what) << QByteArray(contact) << name;
    };
    row("name", R"({"name":"Dr J","first_name":"Jane","email":"j@acme.com"})", u"Dr J"_s);
    row("first and last", R"({"first_name":"Jane","last_name":"Smith","email":"j@acme.com"})", u"Jane Smith"_s);
    row("first only", R"({"first_name":"Jane","email":"j@acme.com"})", u"Jane"_s);
    row("last only", R"({"last_name":"Smith","email":"j@acme.com"})", u"Smith"_s);
    row("email", R"({"email":"j@acme.com","phone":"+15125550123","company":"Acme"})", u"j@acme.com"_s);
    row("phone", R"({"phone":"+15125550123","company":"Acme"})", u"+15125550123"_s);
    row("company", R"({"company":"Acme","city":"Bonn"})", u"Acme"_s);
    row("further email", R"({"identifier.crm":"7","identifier.email":["j@acme.com"]})", u"j@acme.com"_s);
    row("further phone", R"({"identifier.crm":"7","identifier.phone":["+15125550123;ext=12"]})", u"+15125550123"_s);
    row("key", R"({"identifier.crm":"7","city":"Bonn"})", u"7"_s);
    row("company before a key", R"({"identifier.crm":"7","company":"Acme"})", u"Acme"_s);
    row("nothing of these", R"({"city":"Bonn"})", u"No name"_s);
}

void NamesTest::displayName()
{
    QFETCH(QByteArray, contact);
    QFETCH(QString, name);
    QCOMPARE(contactIn(m_program->saveLines({contact}).value(0)).value("display_name"_L1).toString(), name);
}

void NamesTest::anonymous_data()
{
    QTest::addColumn<QByteArray>("contact");
    QTest::addColumn<bool>("isAnonymous");
    QTest::newRow("name only") << QByteArray(R"({"first_name":"Jane"})") << true;
    QTest::newRow("visitor id only") << QByteArray(R"({"identifier.visitorid":"v1"})") << true;
    QTest::newRow("visitor id, other letter case") << QByteArray(R"({"identifier.visitorId":"v1"})") << true;
    QTest::newRow("email") << QByteArray(R"({"email":"j@acme.com"})") << false;
    QTest::newRow("phone") << QByteArray(R"({"phone":"+15125550123"})") << false;
    QTest::newRow("further email") << QByteArray(R"({"identifier.email":["j@acme.com"]})") << false;
    QTest::newRow("custom key beside visitor id")
        << QByteArray(R"({"identifier.visitorid":"v1","identifier.externalId":"1"})") << false;
}

void NamesTest::anonymous()
{
    QFETCH(QByteArray, contact);
    QFETCH(bool, isAnonymous);
    QCOMPARE(contactIn(m_program->saveLines({contact}).value(0)).value("anonymous"_L1).toBool(), isAnonymous);
}

QTEST_GUILESS_MAIN(NamesTest)
#include "names_test.moc"
