// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Lists that no service should give: a contact twice, cursors that lead nowhere, numbers as texts, things missing.

#include "tests/core/net/rawserver.h"
#include "tests/core/sync/faultplay.h"
#include "tests/support/serviceworkspace.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::ContactId;
using contact::Field;
using services::Kind;

namespace {

/// A server that answers each request for a list with what @p list says, and knows no further fields.
class Stage
{
public:
    using List = std::function<QByteArray(const QByteArray &request)>;

    Stage(Kind kind, const List &list)
        : m_server([list](int, const QByteArray &request) {
              const bool isOfFields = request.contains("/customFields") || request.contains("/attribute-definitions");
              const QByteArray none = R"({"customFields":[],"results":[]})";
              return test::RawServer::Act{.answer = test::reply(isOfFields ? none : list(request))};
          })
    {
        const workspace::WorkspaceInfo info = test::makeServiceWorkspace(
            m_folder.path(), {.kind = kind, .address = u"http://127.0.0.1:%1"_s.arg(m_server.port()), .id = u"w"_s});
        auto opened = sync::Synchroniser::open(info, test::quickOptions());
        if (!opened)
            qFatal("no workspace");
        m_synchroniser = *std::move(opened);
    }

    [[nodiscard]] test::RawServer &server() { return m_server; }

    sync::Pulled pull()
    {
        const auto pulled = m_synchroniser->pull({.whole = true}, {});
        return pulled ? *pulled : sync::Pulled{.failure = services::Failure{.message = pulled.error().message}};
    }

    [[nodiscard]] contact::Fields first()
    {
        const auto contact = m_synchroniser->workspace().contact(ContactId(1));
        return contact && *contact ? (*contact)->fields : contact::Fields();
    }

private:
    QTemporaryDir m_folder;
    test::RawServer m_server;
    std::unique_ptr<sync::Synchroniser> m_synchroniser;
};

} // namespace

class OddListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contactListedTwice();
    void cursorThatRepeats();
    void cursorsThatLeadNowhere();
    void numbersAsTextsAndThingsMissing();
};

/// The first one counts; that the service says it holds two is told.
void OddListTest::contactListedTwice()
{
    Stage stage(Kind::HighLevel, [](const QByteArray &) {
        return QByteArray(R"({"contacts":[{"id":"1","email":"jane@acme.test","firstName":"Jane"},
            {"id":"1","email":"jane@acme.test","firstName":"Joan"}],"total":2})");
    });
    const sync::Pulled pulled = stage.pull();
    QVERIFY(!pulled.failure);
    QCOMPARE(pulled.created, 1);
    QCOMPARE(pulled.updated, 0);
    QCOMPARE(pulled.unlisted, 1);
    QCOMPARE(stage.first().text(Field::FirstName), u"Jane"_s);
}

void OddListTest::cursorThatRepeats()
{
    Stage stage(Kind::Bird, [](const QByteArray &request) {
        const bool isFirst = !request.contains("pageToken");
        return isFirst ? QByteArray(R"({"results":[{"id":"1","computedDisplayName":"Jane"}],"nextPageToken":"t"})")
                       : QByteArray(R"({"results":[{"id":"2","computedDisplayName":"Bob"}],"nextPageToken":"t"})");
    });
    const sync::Pulled pulled = stage.pull();
    QVERIFY(pulled.failure);
    QVERIFY2(pulled.failure->message.contains(u"again and again"), qPrintable(pulled.failure->message));
    QCOMPARE(pulled.created, 1); // what came before is kept
    QVERIFY(stage.server().requests().size() < 10);
}

void OddListTest::cursorsThatLeadNowhere()
{
    std::atomic<int> pages = 0;
    Stage stage(Kind::Bird, [&pages](const QByteArray &) -> QByteArray {
        return QByteArray(R"({"results":[{"id":"1","computedDisplayName":"Jane"}],"nextPageToken":")")
            + QByteArray::number(++pages) + "\"}";
    });
    const sync::Pulled pulled = stage.pull();
    QVERIFY(pulled.failure);
    QVERIFY2(pulled.failure->message.contains(u"again and again"), qPrintable(pulled.failure->message));
    QCOMPARE(pulled.created, 1);
    QVERIFY(stage.server().requests().size() < 20);
}

void OddListTest::numbersAsTextsAndThingsMissing()
{
    Stage stage(Kind::Leadpush, [](const QByteArray &) {
        return QByteArray(R"({"data":[{"uuid":7,"attributes":{"email":"jane@acme.test","phone":5551234567,"score":"5"},
            "subscribed":"true","created_at":1767225600000,"updated_at":null},
            {"attributes":{"email":"nobody@acme.test"}},5,null,{"uuid":{}}],"meta":{"total":"1","has_next":"false"}})");
    });
    const sync::Pulled pulled = stage.pull();
    QVERIFY2(!pulled.failure, pulled.failure ? qPrintable(pulled.failure->message) : "");
    QCOMPARE(pulled.created, 1);
    QCOMPARE(pulled.unreadable, 4);
    const contact::Fields fields = stage.first();
    QCOMPARE(fields.text(Field::Email), u"jane@acme.test"_s);
    QCOMPARE(fields.text(Field::Phone), u"5551234567"_s);
    QVERIFY(fields.value(Field::Subscribed) == contact::Value(true));
    QCOMPARE(contact::displayText(fields.value({Field::Custom, u"score"_s})), u"5"_s);
}

QTEST_GUILESS_MAIN(OddListTest)
#include "oddlist_test.moc"
