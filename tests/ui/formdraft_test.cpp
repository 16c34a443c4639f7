// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/draftshelf.h"
#include "ui/contacts/wording.h"

#include <QLocale>
#include <QScopeGuard>
#include <QTest>

using namespace Qt::StringLiterals;
using onefold::contact::Contact;
using onefold::contact::ContactId;
using onefold::contact::Field;
using onefold::contact::Fields;
using onefold::ui::contacts::DraftShelf;
using onefold::ui::contacts::FormDraft;

namespace {

Contact jane()
{
    Contact contact{.id = ContactId(7)};
    contact.fields.put(Field::FirstName, u"Jane"_s);
    contact.fields.put(Field::Phone, u"+15125550123"_s);
    contact.fields.put(Field::Tags, QStringList{u"lead"_s, u"vip"_s});
    return contact;
}

} // namespace

/// What the form keeps of what is typed.
class FormDraftTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isDirtyOnlyWhereItDiffers();
    void asksOnlyForWhatWasTyped();
    void clearsAnEmptiedField();
    void showsWhatOthersChange();
    void keepsWhatWasTypedDuringASave();
    void shelfGivesDraftsBack();
    void keepsTypedTextAsItIs_data();
    void keepsTypedTextAsItIs();
};

void FormDraftTest::isDirtyOnlyWhereItDiffers()
{
    FormDraft draft(jane());
    QVERIFY(!draft.isDirty());
    QCOMPARE(draft.text({Field::Phone}), u"+1 512 555 0123"_s);
    draft.type({Field::FirstName}, u"Janet"_s);
    QVERIFY(draft.isDirty());
    draft.type({Field::FirstName}, u"Jane"_s);
    QVERIFY(!draft.isDirty());
}

void FormDraftTest::asksOnlyForWhatWasTyped()
{
    FormDraft draft(jane());
    draft.type({Field::Tags}, u"lead, fair"_s);
    const Fields request = draft.request();
    QCOMPARE(request.size(), std::size_t(1));
    QCOMPARE(onefold::contact::listOf(request.value(Field::Tags)), (QStringList{u"lead"_s, u"fair"_s}));
    FormDraft blank;
    blank.type({Field::Email}, u"   "_s);
    QVERIFY(blank.request().isEmpty());
}

void FormDraftTest::clearsAnEmptiedField()
{
    FormDraft draft(jane());
    draft.type({Field::Phone}, QString());
    QVERIFY(draft.request().contains(Field::Phone));
    QVERIFY(onefold::contact::isEmpty(draft.request().value(Field::Phone)));
}

void FormDraftTest::showsWhatOthersChange()
{
    FormDraft draft(jane());
    draft.type({Field::FirstName}, u"Janet"_s);
    Contact current = jane();
    current.fields.put(Field::Company, u"Acme"_s);
    current.fields.put(Field::FirstName, u"Joan"_s);
    draft.rebase(current);
    QCOMPARE(draft.text({Field::Company}), u"Acme"_s);
    QCOMPARE(draft.text({Field::FirstName}), u"Janet"_s);
    current.fields.put(Field::FirstName, u"Janet"_s);
    draft.rebase(current);
    QVERIFY(!draft.isDirty());
}

void FormDraftTest::keepsWhatWasTypedDuringASave()
{
    FormDraft draft;
    draft.type({Field::FirstName}, u"Jane"_s);
    const FormDraft::Texts submitted = draft.typed();
    draft.type({Field::Company}, u"Acme"_s);
    draft.rebase(jane(), submitted);
    QVERIFY(!draft.isNew());
    QCOMPARE(draft.typed().size(), std::size_t(1));
    QCOMPARE(draft.text({Field::Company}), u"Acme"_s);
}

void FormDraftTest::shelfGivesDraftsBack()
{
    DraftShelf shelf;
    shelf.put(FormDraft(jane()));
    QCOMPARE(shelf.count(), 0);
    FormDraft draft;
    draft.type({Field::Email}, u"john@acme.example"_s);
    shelf.put(draft);
    QCOMPARE(shelf.count(), 1);
    QVERIFY(!shelf.take(ContactId(7)));
    QCOMPARE(shelf.take(ContactId::None), std::optional(draft));
    QCOMPARE(shelf.count(), 0);
    QVERIFY(!shelf.takeNext());
}

void FormDraftTest::keepsTypedTextAsItIs_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("edited");
    QTest::newRow("phone as saved") << Field::Phone << u"+15125550123"_s << u"+1 512 555 0123"_s;
    QTest::newRow("phone and words") << Field::Phone << u"+1-512-555-0123 after 5"_s << u"+1-512-555-0123 after 5"_s;
    QTest::newRow("two phones") << Field::Phone << u"+15125550123/+15125550124"_s << u"+15125550123/+15125550124"_s;
    QTest::newRow("country code") << Field::Country << u"DE"_s << u"Germany"_s;
    QTest::newRow("country in Chinese") << Field::Country << u"\u4e2d\u56fd"_s << u"\u4e2d\u56fd"_s;
    QTest::newRow("country misspelt") << Field::Country << u"Germny"_s << u"Germny"_s;
}

/// A value that was typed and could not be saved is put into a draft: nothing of it is read away.
void FormDraftTest::keepsTypedTextAsItIs()
{
    QFETCH(Field, field);
    QFETCH(QString, typed);
    QFETCH(QString, edited);
    const auto restore = qScopeGuard([before = QLocale()] { QLocale::setDefault(before); });
    QLocale::setDefault(QLocale(QLocale::English));
    QCOMPARE(onefold::ui::contacts::editedText({field}, typed), edited);
}

QTEST_GUILESS_MAIN(FormDraftTest)
#include "formdraft_test.moc"
