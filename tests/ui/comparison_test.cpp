// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicates/likeness.h"
#include "ui/duplicates/mergedraft.h"
#include "ui/duplicates/resultwords.h"
#include "ui/duplicates/survivorshiptext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::ui::duplicates;
using onefold::contact::Contact;
using onefold::contact::ContactId;
using onefold::contact::Field;
using onefold::contact::FieldKey;
using onefold::merging::Survivor;
using onefold::merging::Survivorship;

namespace {

/// What is marked of @p text, each run in brackets.
QString marked(const QString &reference, const QString &text)
{
    QString shown = text;
    const auto marks = differenceOf(reference, text).marks;
    for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) {
        shown.insert(mark->start + mark->length, u']');
        shown.insert(mark->start, u'[');
    }
    return shown;
}

Contact contactOf(qint64 id, std::initializer_list<std::pair<Field, QString>> fields, const QStringList &tags = {})
{
    Contact contact{.id = ContactId(id)};
    for (const auto &[field, text] : fields)
        contact.fields.put(field, text);
    contact.fields.put(Field::Tags, tags);
    return contact;
}

const ComparedField &fieldOf(const std::vector<ComparedField> &fields, Field field)
{
    const auto found = std::ranges::find(fields, FieldKey{field}, &ComparedField::key);
    if (found == fields.end())
        qFatal("the field is not compared");
    return *found;
}

} // namespace

/// Values side by side, and what a person decides of them: all that needs no window.
class ComparisonTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksWhatDiffers_data();
    void marksWhatDiffers();
    void saysHowValuesCompare_data();
    void saysHowValuesCompare();
    void asksForAChoiceWhereThereIsOne();
    void tellsNamesakesApart();
    void draftsAMerge();
    void saysWhatComesOut();
    void remembersRules();
};

void ComparisonTest::marksWhatDiffers_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("marks");

    QTest::newRow("same") << u"Jane"_s << u"Jane"_s << u"Jane"_s;
    QTest::newRow("a letter") << u"Jane Smith"_s << u"Jane Smyth"_s << u"Jane Sm[y]th"_s;
    QTest::newRow("longer") << u"Acme Corp"_s << u"Acme Corporation"_s << u"Acme Corp[oration]"_s;
    QTest::newRow("shorter") << u"Jane Smith"_s << u"J. Smith"_s << u"J[.] Smith"_s;
    QTest::newRow("nothing in common") << u"abc"_s << u"xyz"_s << u"[xyz]"_s;
    QTest::newRow("from nothing") << QString() << u"abc"_s << u"[abc]"_s;
    QTest::newRow("to nothing") << u"abc"_s << QString() << QString();
    QTest::newRow("an accent is its letter's") << u"Zoe"_s << u"Zoe\u0308"_s << u"Zo[e\u0308]"_s;
    QTest::newRow("beyond the basic plane") << u"\U00020bb7 a"_s << u"\U00020bb8 a"_s << u"[\U00020bb8] a"_s;
    QTest::newRow("long") << QString(5000, u'a') << QString(5000, u'a')
                          << QString(QString(200, u'a') + u'[' + QString(4800, u'a') + u']');
}

void ComparisonTest::marksWhatDiffers()
{
    QFETCH(const QString, reference);
    QFETCH(const QString, text);
    QTEST(marked(reference, text), "marks");
}

void ComparisonTest::saysHowValuesCompare_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<QString>("symbol");

    const auto row = [](const char *name, Field field, const QString &a, const QString &b, const QString &symbol) {
        QTest::newRow(name) << static_cast<int>(field) << a << b << symbol;
    };
    row("same", Field::City, u"Austin"_s, u"Austin"_s, u"="_s);
    row("but for case", Field::City, u"Austin"_s, u"AUSTIN"_s, u"="_s);
    row("alike", Field::Company, u"Acme Corp"_s, u"Acme Corporation"_s, u"≈"_s);
    row("an initial", Field::FirstName, u"Marta"_s, u"M."_s, u"≈"_s);
    row("a short name", Field::FirstName, u"Rob"_s, u"Robert"_s, u"≈"_s);
    row("another initial", Field::FirstName, u"Marta"_s, u"J."_s, u"≠"_s);
    row("different", Field::Source, u"website"_s, u"trade fair"_s, u"≠"_s);
    row("first missing", Field::City, QString(), u"Austin"_s, u"∅"_s);
    row("second missing", Field::City, u"Austin"_s, QString(), u"∅"_s);
    row("one domain", Field::Email, u"jane@acme.example"_s, u"bob@acme.example"_s, u"≠"_s);
    row("a mailbox alike", Field::Email, u"jane.smith@acme.example"_s, u"janesmith@mail.example"_s, u"≈"_s);
    row("a digit", Field::Phone, u"+15125550123"_s, u"+15125550124"_s, u"≈"_s);
    row("another number", Field::Phone, u"+15125550123"_s, u"+15129998877"_s, u"≠"_s);
    row("a day", Field::DateOfBirth, u"1985-03-05"_s, u"1985-03-06"_s, u"≈"_s);
    row("another day", Field::DateOfBirth, u"1985-03-05"_s, u"1979-05-11"_s, u"≠"_s);
    row("another country", Field::Country, u"US"_s, u"UA"_s, u"≠"_s);
}

void ComparisonTest::saysHowValuesCompare()
{
    QFETCH(const int, field);
    QFETCH(const QString, a);
    QFETCH(const QString, b);
    const auto key = static_cast<Field>(field);
    const auto fields = comparedFields({contactOf(1, {{key, a}}), contactOf(2, {{key, b}})}, {});
    QTEST(symbolOf(fieldOf(fields, key).values.at(1).likeness), "symbol");
}

void ComparisonTest::asksForAChoiceWhereThereIsOne()
{
    const auto fields = comparedFields(
        {contactOf(1, {{Field::Phone, u"+15125550123"_s}, {Field::Company, u"Acme"_s}}, {u"lead"_s}),
            contactOf(2, {{Field::Phone, u"+15125550123"_s}, {Field::Company, u"Globex"_s}, {Field::City, u"Austin"_s}},
                {u"fair"_s})},
        {});
    QVERIFY(!fieldOf(fields, Field::Phone).isOpen);
    QVERIFY(fieldOf(fields, Field::Company).isOpen);
    QVERIFY(fieldOf(fields, Field::City).isOpen);
    QVERIFY(!fieldOf(fields, Field::Tags).isOpen);
    QVERIFY(fieldOf(fields, Field::Tags).isUnited);
    QCOMPARE(symbolOf(fieldOf(fields, Field::Tags).values.at(1).likeness), u"∪"_s);
    QVERIFY(!fields.back().isKnown); // when they were updated
}

void ComparisonTest::tellsNamesakesApart()
{
    const Contact jane = contactOf(1, {{Field::FirstName, u"Jane"_s}});
    QCOMPARE(distinctNames({jane, jane, contactOf(3, {{Field::FirstName, u"Bob"_s}}), jane}),
        (QStringList{u"Jane"_s, u"Jane (2)"_s, u"Bob"_s, u"Jane (3)"_s}));
}

void ComparisonTest::draftsAMerge()
{
    MergeDraft draft({contactOf(1, {{Field::City, u"Austin"_s}}),
        contactOf(2, {{Field::City, u"Dallas"_s}, {Field::Company, u"Acme"_s}}), contactOf(3, {})});
    QVERIFY(draft.survivor() == ContactId(2));
    draft.setTaken(ContactId(3), false);
    draft.choose({Field::City}, ContactId(1));
    draft.keep(ContactId(1));
    auto request = draft.request({.rule = Survivor::Longest});
    QVERIFY((request.contacts == std::vector{ContactId(1), ContactId(2)}));
    QVERIFY(request.survivor == ContactId(1));
    QVERIFY(request.survivorship.rule == Survivor::Longest);
    QVERIFY(request.choices.from.at({Field::City}) == ContactId(1));
    // Who is taken out is neither kept nor are its values.
    draft.setTaken(ContactId(1), false);
    draft.setTaken(ContactId(3), true);
    request = draft.request({});
    QVERIFY(request.survivor == ContactId(2));
    QVERIFY(request.choices.from.empty());
    QVERIFY(draft.isMergeable());
    draft.setTaken(ContactId(3), false);
    QVERIFY(!draft.isMergeable());
}

void ComparisonTest::saysWhatComesOut()
{
    Contact kept = contactOf(1,
        {{Field::FirstName, u"Jane"_s}, {Field::Email, u"jane@acme.example"_s}, {Field::Phone, u"+15125550123"_s},
            {Field::DateOfBirth, u"1985-03-05"_s}},
        {u"lead"_s, u"fair"_s});
    kept.fields.put({Field::Identifier, u"email"_s}, QStringList{u"j@acme.example"_s});
    QCOMPARE(resultText(kept.fields),
        u"jane@acme.example and j@acme.example · +1 512 555 0123 · 5 March 1985 · lead, fair"_s);
    const Contact bob = contactOf(2, {{Field::FirstName, u"Bob"_s}});
    QCOMPARE(mergedText({.before = kept, .after = kept, .losers = {bob}}), u"Merged Bob into Jane"_s);
    QCOMPARE(listedNames({bob, kept, bob}), u"Bob, Jane and Bob"_s);
    QCOMPARE(listedNames({bob, kept, bob, bob}), u"Bob, Jane and 2 other(s)"_s);
}

void ComparisonTest::remembersRules()
{
    const Survivorship rules{.rule = Survivor::Longest,
        .byField = {{{Field::Source}, Survivor::MostRecent}, {{Field::City}, Survivor::FromSource}},
        .source = u"trade = fair"_s};
    QVERIFY(survivorshipFromStrings(toStrings(rules)) == rules);
    QVERIFY(survivorshipFromStrings({}) == Survivorship());
    QVERIFY(survivorshipFromStrings({u"rule=strange"_s, u"nothing"_s, u"no_field=longest"_s}) == Survivorship());
}

QTEST_MAIN(ComparisonTest)
#include "comparison_test.moc"
