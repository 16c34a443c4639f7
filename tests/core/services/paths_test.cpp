// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What addresses, numbers and ids look like on the wire: Leadpush wants an identity as one encoded segment, Bird wants
// it raw but for what would end the segment, HighLevel has it in the query (SERVICES.md §1.4, 2.2, 3.4).

#include "core/net/transport.h"
#include "core/services/service.h"
#include "tests/core/net/rawserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::Field;
using services::Kind;
using services::PathStyle;

namespace {

/// The request line as it arrives at the other end.
QByteArray lineOf(const services::Request &request)
{
    test::RawServer server([](int, const QByteArray &) { return test::RawServer::Act{.answer = test::reply("{}")}; });
    net::Transport transport(
        {.address = QUrl(u"http://127.0.0.1:%1"_s.arg(server.port())), .authorization = "Bearer T"});
    (void)transport.send(request);
    const QByteArray bytes = server.requests().value(0);
    return bytes.left(bytes.indexOf('\r'));
}

std::unique_ptr<services::Service> service(Kind kind, PathStyle style = PathStyle::OfWorkspace)
{
    return services::makeService(
        {.kind = kind, .id = u"w/1"_s, .pathStyle = style, .identity = {.fields = {{Field::Email}}}});
}

identity::Identifier email(const QString &value)
{
    return {.kind = u"email"_s, .key = value.toLower(), .field = {Field::Email}, .value = value};
}

} // namespace

class PathsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadpushHasOneEncodedSegment();
    void highLevelHasItInTheQuery();
    void birdHasItRaw_data();
    void birdHasItRaw();
    void idsAreOneSegment();
};

void PathsTest::leadpushHasOneEncodedSegment()
{
    const QString address = u"J\u00fcr.gen+o/x?y#z%w z@example.test"_s;
    const QByteArray encoded = "J%C3%BCr.gen%2Bo%2Fx%3Fy%23z%25w%20z%40example.test";
    const auto older = service(Kind::Leadpush)->find(email(address));
    QVERIFY(older);
    QCOMPARE(lineOf(*older), "GET /workspaces/w%2F1/contacts/" + encoded + " HTTP/1.1");
    const auto newer = service(Kind::Leadpush, PathStyle::OfKey)->find(email(address));
    QVERIFY(newer);
    QCOMPARE(lineOf(*newer), "GET /contacts/" + encoded + " HTTP/1.1");
}

/// A plus that is not encoded is a blank to HighLevel.
void PathsTest::highLevelHasItInTheQuery()
{
    const auto byEmail = service(Kind::HighLevel)->find(email(u"a+b&c=d#e%f@example.test"_s));
    QVERIFY(byEmail);
    QCOMPARE(lineOf(*byEmail),
        "GET /contacts/search/duplicate?locationId=w%2F1&email=a%2Bb%26c%3Dd%23e%25f%40example.test HTTP/1.1");
    const auto byPhone = service(Kind::HighLevel)
                             ->find({.kind = u"phone"_s,
                                 .key = u"+15551234567;ext=5"_s,
                                 .field = {Field::Phone},
                                 .value = u"+15551234567;ext=5"_s});
    QVERIFY(byPhone);
    QCOMPARE(lineOf(*byPhone), "GET /contacts/search/duplicate?locationId=w%2F1&number=%2B15551234567 HTTP/1.1");
}

void PathsTest::birdHasItRaw_data()
{
    QTest::addColumn<contact::FieldKey>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("path");
    const auto row = [](const char *name, const contact::FieldKey &field, const QString &value, const char *path) {
        QTest::newRow(name) << field << value << QByteArray(path);
    };
    row("plus", {Field::Email}, u"a+b@acme.test"_s, "emailaddress/a+b@acme.test");
    row("marks", {Field::Email}, u"a!$&'*=b@acme.test"_s, "emailaddress/a!$&'*=b@acme.test");
    row("what ends a segment", {Field::Email}, u"a/?#%@acme.test"_s, "emailaddress/a%2F%3F%23%25@acme.test");
    row("letters beyond ASCII", {Field::Email}, u"j\u00fcrgen@acme.test"_s, "emailaddress/j%C3%BCrgen@acme.test");
    row("what no path may hold", {Field::Email}, u"a{b|c}^`d@acme.test"_s,
        "emailaddress/a%7Bb%7Cc%7D%5E%60d@acme.test");
    row("number", {Field::Phone}, u"+15551234567"_s, "phonenumber/+15551234567");
    row("blanks", {Field::Identifier, u"crm"_s}, u"M 1/2"_s, "crm/M%201%2F2");
}

void PathsTest::birdHasItRaw()
{
    QFETCH(const contact::FieldKey, field);
    QFETCH(const QString, value);
    QFETCH(const QByteArray, path);
    contact::Fields fields;
    const bool isList = field.field == Field::Identifier;
    fields.put(field, isList ? contact::Value(QStringList{value}) : contact::Value(value));
    const auto request = service(Kind::Bird)->upsert(fields);
    QVERIFY(request);
    QCOMPARE(lineOf(*request), "PATCH /workspaces/w%2F1/contacts/identifiers/" + path + " HTTP/1.1");
}

/// An id is opaque, and whatever a service calls a contact stays in its place.
void PathsTest::idsAreOneSegment()
{
    const QString id = u"a/../b?c#d e"_s;
    const QByteArray encoded = "a%2F..%2Fb%3Fc%23d%20e";
    QCOMPARE(lineOf(service(Kind::Leadpush)->remove(id)), "DELETE /workspaces/w%2F1/contacts/" + encoded + " HTTP/1.1");
    QCOMPARE(lineOf(service(Kind::HighLevel)->remove(id)), "DELETE /contacts/" + encoded + " HTTP/1.1");
    QCOMPARE(lineOf(service(Kind::Bird)->remove(id)), "DELETE /workspaces/w%2F1/contacts/" + encoded + " HTTP/1.1");
}

QTEST_GUILESS_MAIN(PathsTest)
#include "paths_test.moc"
