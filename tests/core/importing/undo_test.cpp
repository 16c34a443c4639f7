// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importfile.h"
#include "tests/core/store/rows.h"

#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::Contact;
using contact::Field;
using test::edit;
using test::ImportPlace;
using test::request;
using test::text;
using test::valueOf;

namespace {

/// The contacts of a workspace by their email.
using People = std::map<QString, Contact>;

QString emailOf(int number)
{
    return u"p%1@a.example"_s.arg(number);
}

/// A phone number of a person's own: the one before the import, or the one that it brings.
QString phoneOf(int number, bool isImported)
{
    return u"+1512%1"_s.arg((isImported ? 3'000'000 : 2'000'000) + number);
}

/// What happens to a contact after the import; each of them to one in a hundred of the updated and of the created.
enum class Fate { FieldEdited, OtherFieldEdited, Deleted, PhoneTaken, Untouched };

Fate fateOf(int number)
{
    switch (number % 100) {
    case 0: return Fate::FieldEdited;
    case 1: return Fate::OtherFieldEdited;
    case 2: return Fate::Deleted;
    case 3: return Fate::PhoneTaken;
    default: return Fate::Untouched;
    }
}

/// Rows for the people from 0 to @p count. Those whose phone somebody will take have one.
QByteArray fileOf(int count, const QByteArray &city, bool isImported)
{
    QByteArray file = "Email,City,Phone\n";
    for (int i = 0; i < count; ++i) {
        const QString phone = fateOf(i) == Fate::PhoneTaken ? phoneOf(i, isImported) : QString();
        file += emailOf(i).toUtf8() + ',' + city + ',' + phone.toUtf8() + '\n';
    }
    return file;
}

People peopleIn(ImportPlace &place)
{
    People people;
    for (const Contact &each : valueOf(place.workspace().find({.limit = -1})))
        people.emplace(each.fields.text(Field::Email), each);
    return people;
}

/// Where two states of a workspace differ: "email: city company phone" of each, of the first few.
QStringList differences(const People &found, const People &expected)
{
    QStringList lines;
    const auto tell = [&](const People &people, const QString &email) {
        const auto at = people.find(email);
        return at == people.end() ? u"none"_s
                                  : at->second.fields.text(Field::City) + u' ' + at->second.fields.text(Field::Company)
                + u' ' + at->second.fields.text(Field::Phone);
    };
    People all = found;
    all.insert(expected.begin(), expected.end());
    for (const auto &[email, contact] : all) {
        const auto one = found.find(email);
        const auto other = expected.find(email);
        const bool isSame = one != found.end() && other != expected.end() && one->second.id == other->second.id
            && one->second.fields == other->second.fields;
        if (!isSame && lines.size() < 20)
            lines += email + u": "_s + tell(found, email) + u" instead of "_s + tell(expected, email);
    }
    return lines;
}

} // namespace

/// An import taken back after people have gone on working: what becomes of each of its contacts.
class ImportUndoTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsOfEveryContact();

private:
    void goOnWorking(ImportPlace &place, const People &imported) const;
    [[nodiscard]] People expectedAfter(const People &before, const People &worked) const;

    int m_rows = 1'200; ///< of the import; half of them are of contacts that stand
};

void ImportUndoTest::initTestCase()
{
    if (qEnvironmentVariableIsSet("ONEFOLD_LONG_TESTS"))
        m_rows = 100'000;
}

/// One in a hundred is edited in a field of the import, one in another, one deleted, one's old phone given away.
void ImportUndoTest::goOnWorking(ImportPlace &place, const People &imported) const
{
    workspace::Workspace &workspace = place.workspace();
    for (int i = 0; i < m_rows; ++i) {
        const contact::ContactId id = imported.at(emailOf(i)).id;
        switch (fateOf(i)) {
        case Fate::FieldEdited: QVERIFY(workspace.save(edit(id, {{u"city", u"Houston"_s}})).ok()); break;
        case Fate::OtherFieldEdited: QVERIFY(workspace.save(edit(id, {{u"company", u"Acme"_s}})).ok()); break;
        case Fate::Deleted: QVERIFY(workspace.remove({id}).ok()); break;
        case Fate::PhoneTaken:
            if (i < m_rows / 2) {
                const auto taken =
                    workspace.save(request({{u"email", u"t%1@a.example"_s.arg(i)}, {u"phone", phoneOf(i, false)}}));
                QVERIFY(taken.ok() && taken->verdict == identity::Verdict::Created);
            }
            break;
        case Fate::Untouched: break;
        }
    }
}

/// What should stand after the undo, by what stood before the import and before the undo.
People ImportUndoTest::expectedAfter(const People &before, const People &worked) const
{
    People expected = worked;
    for (int i = 0; i < m_rows; ++i) {
        const QString email = emailOf(i);
        const Fate fate = fateOf(i);
        const bool wasThere = i < m_rows / 2;
        const bool isKept = fate == Fate::FieldEdited || fate == Fate::Deleted
            || (wasThere ? fate == Fate::PhoneTaken : fate == Fate::OtherFieldEdited);
        if (isKept)
            continue;
        if (!wasThere) {
            expected.erase(email);
            continue;
        }
        contact::Fields fields = before.at(email).fields;
        if (fate == Fate::OtherFieldEdited)
            fields.set(Field::Company, u"Acme"_s);
        expected.at(email).fields = fields;
    }
    return expected;
}

void ImportUndoTest::tellsOfEveryContact()
{
    ImportPlace place(nullptr, {});
    const int half = m_rows / 2;
    place.import(fileOf(half, "Austin", false));
    const People before = peopleIn(place);
    QCOMPARE(text(place.import(fileOf(m_rows, "Dallas", true))), u"%1 %2 %2 0 0 0"_s.arg(m_rows).arg(half));
    goOnWorking(place, peopleIn(place));
    const People worked = peopleIn(place);

    const auto operation = valueOf(place.workspace().imports()).front().operation;
    const undo::ReverseOutcome undone = valueOf(place.workspace().undo(operation));
    const std::size_t each = static_cast<std::size_t>(half) / 100;
    // Of the updated: edited there, deleted. Of the created: edited anywhere, deleted.
    QCOMPARE(undone.kept.size(), 5 * each);
    QCOMPARE(undone.failed.size(), each);
    QCOMPARE(undone.reversed.size(), static_cast<std::size_t>(m_rows) - 6 * each);
    QCOMPARE(undone.deleted, half - 3 * static_cast<qint64>(each));
    QCOMPARE(differences(peopleIn(place), expectedAfter(before, worked)), QStringList());
    // The journal has an entry for every contact, so that each can be asked for later.
    const auto history = valueOf(place.workspace().history({.operation = undone.operation}));
    QCOMPARE(history.size(), static_cast<std::size_t>(m_rows));
    QCOMPARE(test::inconsistenciesOf(place.path()), QStringList());
}

QTEST_GUILESS_MAIN(ImportUndoTest)
#include "undo_test.moc"
