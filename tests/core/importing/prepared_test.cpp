// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/saving/preparation.h"
#include "core/store/settings.h"
#include "core/store/sqlite/sqlitestore.h"
#include "importfile.h"
#include "tests/core/store/rows.h"
#include "tests/generator/generator.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::Field;
using saving::SaveBasis;
using saving::SaveContext;
using saving::SavePolicy;
using saving::SaveRequest;
using test::valueOf;

Q_DECLARE_METATYPE(SavePolicy)

namespace {

SaveRequest requestOf(const generator::GeneratedContact &generated)
{
    SaveRequest request;
    for (const auto &[name, text] : generated.fields()) {
        if (const auto key = contact::FieldKey::fromString(name))
            request.fields.set(*key, contact::rawValue(*key, text));
    }
    return request;
}

/// What people write, duplicates among it, and what goes wrong.
std::vector<SaveRequest> manyRequests()
{
    std::vector<SaveRequest> requests;
    constexpr quint64 generated = 400;
    const generator::Generator source({.seed = 5, .contacts = generated, .duplicateRate = 0.3});
    for (quint64 i = 0; i < generated; ++i)
        requests.push_back(requestOf(source.at(i)));
    const auto add = [&](test::Texts fields) { requests.push_back(test::request(fields)); };
    add({});
    add({{u"email", u"no address"_s}, {u"city", u"Ulm"_s}});
    add({{u"email", u"slip@gmial.com"_s}, {u"first_name", u"JOHN"_s}, {u"company", u"O'Brien & Søn"_s}});
    add({{u"phone", u"030 1234567"_s}, {u"country", u"Germany"_s}});
    add({{u"phone", u"(512) 555-0188"_s}, {u"email", u"national@a.example"_s}});
    add({{u"phone", u"+1 512 555 0189 ext. 7"_s}, {u"phone_ext", u"8"_s}});
    add({{u"phone_ext", u"12"_s}, {u"email", u"extension@a.example"_s}});
    add({{u"phone", u"+15551234567"_s}, {u"date_of_birth", u"05.03.1990"_s}});
    add({{u"name", u"Jane Smith"_s}, {u"first_name", u"Jane"_s}, {u"last_name", u"Smith"_s}});
    add({{u"custom.score", u"12"_s}, {u"identifier.crm", u"A1, B2"_s}, {u"tags", u"a, A, b"_s}});
    add({{u"identifier.email", u"Further@Ünïcode.example"_s}, {u"identifier.phone", u"+442079460958;ext=3"_s}});
    add({{u"identifier.email", u"further@ünïcode.example"_s}, {u"website", u"acme.example"_s}, {u"dnd", u"yes"_s}});
    add({{u"email", u"slip@gmial.com"_s}, {u"phone", u"+442079460958"_s}, {u"phone_ext", u"3"_s}});
    requests.back().mode = identity::SaveMode::Create;
    requests.push_back(requestOf(source.at(3)));
    requests.back().mode = identity::SaveMode::Update;
    requests.push_back(test::request({{u"email", u"nobody@a.example"_s}}));
    requests.back().mode = identity::SaveMode::Update;
    requests.push_back(test::request({{u"email", u"damaged@a.example"_s}, {u"phone", u"+442079460959"_s}}));
    requests.back().problems = {
        {contact::FieldKey{Field::City}, {u"cell.exponent"_s, contact::Severity::Caution, u"shortened"_s}}};
    return requests;
}

SaveContext contextOf(store::Session &session, const SavePolicy &policy)
{
    return {.settings = store::loadSettings(session),
        .customTypes = session.customTypes(),
        .who = u"tester"_s,
        .now = test::testTime(),
        .policy = policy,
        .seeksLookAlikes = false};
}

std::shared_ptr<const SaveBasis> basisOf(store::Session &session, const SaveContext &context)
{
    return std::make_shared<const SaveBasis>(SaveBasis{.context = context,
        .care = std::make_shared<const care::Context>(store::loadCareContext(session)),
        .today = saving::todayIn(context)});
}

/// Saves all in transactions of thirty in one operation; gives what was told of each.
QStringList saveAll(const QString &path, const SavePolicy &policy, bool prepared)
{
    (void)valueOf(test::openTest(path));
    const auto store = valueOf(store::sqlite::SqliteStore::open({.path = path}));
    QStringList told;
    const std::vector<SaveRequest> requests = manyRequests();
    journal::OperationId operation = journal::OperationId::None;
    std::shared_ptr<const SaveBasis> basis;
    constexpr std::size_t inOne = 30;
    for (std::size_t i = 0; i < requests.size(); i += inOne) {
        const auto saved = store->write([&](store::Session &session) {
            const SaveContext context = contextOf(session, policy);
            if (operation == journal::OperationId::None)
                operation = session.beginOperation({.at = context.now, .who = context.who});
            if (!basis) // the fields that the requests define make it outdated
                basis = basisOf(session, context);
            saving::Saver saver(session, context);
            for (std::size_t j = i; j < std::min(i + inOne, requests.size()); ++j) {
                saving::PreparedSave ready = saving::prepare(requests[j], basis);
                const saving::SaveOutcome outcome =
                    prepared ? saver.saveInto(operation, ready) : saver.saveInto(operation, requests[j]);
                QJsonObject json = saving::toJson(outcome);
                if (outcome.verdict == identity::Verdict::Created) { // see Saver::saveInto()
                    json.remove(u"contact"_s);
                    json.remove(u"changed"_s);
                }
                told += QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
            }
            return true;
        });
        if (!saved)
            qFatal("%s", qPrintable(saved.error().message));
    }
    return told;
}

} // namespace

/// A request that was prepared ahead is saved just as it is without.
class PreparedTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesTheSame_data();
    void savesTheSame();
    void leavesWhatTheStoreDecides();
};

void PreparedTest::savesTheSame_data()
{
    QTest::addColumn<SavePolicy>("policy");
    QTest::newRow("as typed") << SavePolicy{};
    QTest::newRow("without what is wrong") << SavePolicy{.dropsInvalid = true, .promotesFurther = true};
    QTest::newRow("fills blanks") << SavePolicy{.fillsBlanksOnly = true};
    QTest::newRow("skips matches") << SavePolicy{.onMatch = identity::OnMatch::Skip};
}

void PreparedTest::savesTheSame()
{
    QFETCH(SavePolicy, policy);
    const test::TestFolder folder;
    const QStringList plain = saveAll(folder.path(u"plain.onefold"_s), policy, false);
    const QStringList prepared = saveAll(folder.path(u"prepared.onefold"_s), policy, true);
    QCOMPARE(prepared, plain);
    QCOMPARE(test::rowsOf(folder.path(u"prepared.onefold"_s)), test::rowsOf(folder.path(u"plain.onefold"_s)));
    QCOMPARE(test::inconsistenciesOf(folder.path(u"prepared.onefold"_s)).join(u'\n'), QString());
}

void PreparedTest::leavesWhatTheStoreDecides()
{
    const auto basis = std::make_shared<const SaveBasis>(SaveBasis{.context = {.settings = test::testSettings()},
        .care = std::make_shared<const care::Context>(),
        .today = QDate(2026, 1, 1)});
    // In whose country the number is to be read only a store knows, unless there is nobody whose it could be.
    const saving::PreparedSave national = saving::prepare(test::request({{u"phone", u"(512) 555-0188"_s}}), basis);
    QVERIFY(national.asksHolder && national.created);
    const saving::PreparedSave placed =
        saving::prepare(test::request({{u"phone", u"(512) 555-0188"_s}, {u"country", u"US"_s}}), basis);
    QVERIFY(!placed.asksHolder && placed.created);
    // So what an edit is of.
    QVERIFY(!saving::prepare(test::edit(contact::ContactId(1), {{u"city", u"Ulm"_s}}), basis).basis);
    const saving::PreparedSave refused = saving::prepare(test::request({{u"email", u"no address"_s}}), basis);
    QVERIFY(refused.basis && contact::hasErrors(refused.problems) && !refused.created);
    const saving::PreparedSave ready = saving::prepare(test::request({{u"email", u"jane@a.example"_s}}), basis);
    QVERIFY(ready.created);
    QCOMPARE(ready.created->forms.words, "jane a example"_ba);
}

QTEST_APPLESS_MAIN(PreparedTest)

#include "prepared_test.moc"
