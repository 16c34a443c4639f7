// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/formdesk.h"

#include <QAbstractButton>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <csignal>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using onefold::contact::ContactId;
using onefold::contact::Field;
using onefold::contact::Fields;
using onefold::test::Desk;
using onefold::test::open;
using onefold::ui::contacts::ContactForm;

namespace {

/// While it lives no file of this process can grow any more.
class FullDisk final
{
public:
    FullDisk()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        limitFiles(0);
    }
    ~FullDisk() { limitFiles(RLIM_INFINITY); }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    static void limitFiles(rlim_t bytes)
    {
        rlimit limit{};
        getrlimit(RLIMIT_FSIZE, &limit);
        limit.rlim_cur = std::min(bytes, limit.rlim_max);
        setrlimit(RLIMIT_FSIZE, &limit);
    }
};

/// The draft finds no room either, and says so in other words.
bool isSaveOnAFullDiskAmong(const QSignalSpy &failures)
{
    return std::ranges::any_of(failures, [](const QList<QVariant> &failure) {
        const auto error = failure.constFirst().value<onefold::Error>();
        return error.code == onefold::ErrorCode::DiskFull
            && error.message.contains(u"Nothing of this change was saved"_s);
    });
}

bool draftsAreOnDisk(const TestWorkspace &workspace)
{
    return QFile::exists(workspace.info().path + u".drafts"_s);
}

} // namespace

/// What is typed into the form and not saved, whatever happens to the window, the contact or the disk.
class KeptDraftsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void restoresTheDraftShown();
    void keepsEditsThatCouldNotBeSaved();
    void forgetsADraftOnceSaved();
    void dropsTheDraftOfAnErasedContact();
    void dropsAWaitingDraftOfAnErasedContact();
    void keepsWhatIsTypedWhereTheFileIsGone();
    void keepsWhatIsTypedOnAFullDisk();
    void undoOfADeletionBringsTheEditBack();
};

void KeptDraftsTest::restoresTheDraftShown()
{
    const TestWorkspace workspace;
    workspace.fill(1);
    {
        Desk desk(workspace);
        desk.type(u"First name"_s, u"Unsaved"_s);
        open(desk, workspace);
        desk.type(u"Company"_s, u"Globex"_s);
    }
    Desk desk(workspace);
    QVERIFY(desk.reads(u"Unsaved draft restored."_s));
    QCOMPARE(desk.text(u"Company"_s), u"Globex"_s);
    QCOMPARE(desk.form().waiting(), 1);
    desk.form().openWaiting();
    QCOMPARE(desk.text(u"First name"_s), u"Unsaved"_s);
}

/// Of cells, in the window that closes while the workspace is away.
void KeptDraftsTest::keepsEditsThatCouldNotBeSaved()
{
    const TestWorkspace workspace;
    workspace.fill(2);
    const QStringList tags{u"Lead"_s, u"Berlin, Mitte"_s};
    {
        Desk desk(workspace);
        open(desk, workspace);
        Fields company;
        company.set(Field::Company, u"Globex"_s);
        desk.form().keep({.fields = company, .id = ContactId(1), .seen = {{{Field::Company}, {}}}});
        QCOMPARE(desk.text(u"Company"_s), u"Globex"_s);
        Fields others;
        others.set(Field::Tags, tags);
        desk.form().keep({.fields = others, .id = ContactId(2), .seen = {{{Field::Tags}, {}}}});
    }
    Desk desk(workspace);
    QVERIFY(desk.reads(u"Unsaved draft restored."_s));
    QCOMPARE(desk.text(u"Company"_s), u"Globex"_s);
    QCOMPARE(desk.form().waiting(), 1);
    desk.form().openWaiting();
    QVERIFY(desk.form().draft().original().id == ContactId(2));
    QCOMPARE(onefold::contact::listOf(desk.form().draft().request().value(Field::Tags)), tags);
}

void KeptDraftsTest::forgetsADraftOnceSaved()
{
    const TestWorkspace workspace;
    Desk desk(workspace);
    desk.type(u"Email"_s, u"jane@acme.example"_s);
    QTRY_VERIFY(draftsAreOnDisk(workspace));
    QVERIFY(desk.reads(u"Will create"_s));
    QVERIFY(desk.press(u"Save"_s));
    QTRY_VERIFY(!draftsAreOnDisk(workspace));
}

void KeptDraftsTest::dropsTheDraftOfAnErasedContact()
{
    const TestWorkspace workspace;
    workspace.fill(1);
    Desk desk(workspace);
    open(desk, workspace);
    desk.type(u"Company"_s, u"Globex"_s);
    QTRY_VERIFY(draftsAreOnDisk(workspace));
    QVERIFY(workspace.other()->erase({ContactId(1)}).ok());
    desk.form().refresh();
    QVERIFY(desk.reads(u"erased for good"_s));
    QVERIFY(desk.text(u"Company"_s).isEmpty());
    QTRY_VERIFY(!draftsAreOnDisk(workspace));
}

void KeptDraftsTest::dropsAWaitingDraftOfAnErasedContact()
{
    const TestWorkspace workspace;
    workspace.fill(1);
    {
        Desk desk(workspace);
        open(desk, workspace);
        desk.type(u"Company"_s, u"Globex"_s);
        desk.form().openNew();
    }
    QVERIFY(draftsAreOnDisk(workspace));
    QVERIFY(workspace.other()->erase({ContactId(1)}).ok());
    Desk desk(workspace);
    QTRY_COMPARE(desk.form().waiting(), 0);
    QTRY_VERIFY(!draftsAreOnDisk(workspace));
}

void KeptDraftsTest::keepsWhatIsTypedWhereTheFileIsGone()
{
    const TestWorkspace workspace;
    Desk desk(workspace);
    desk.type(u"Email"_s, u"jane@acme.example"_s);
    QVERIFY(desk.reads(u"Will create"_s));
    QVERIFY(QFile::remove(workspace.info().path));
    const QSignalSpy failed(&desk.form(), &ContactForm::failed);
    QVERIFY(desk.press(u"Save"_s));
    QTRY_VERIFY(!failed.isEmpty());
    QVERIFY(!failed.first().at(0).value<onefold::Error>().message.isEmpty());
    QCOMPARE(desk.text(u"Email"_s), u"jane@acme.example"_s);
    QVERIFY(desk.form().draft().isDirty());
    QTRY_VERIFY(desk.find<QAbstractButton>(u"Save"_s)->isEnabled());
    QTRY_VERIFY(draftsAreOnDisk(workspace));
}

void KeptDraftsTest::keepsWhatIsTypedOnAFullDisk()
{
    const TestWorkspace workspace;
    workspace.fill(1);
    Desk desk(workspace);
    open(desk, workspace);
    const QSignalSpy failed(&desk.form(), &ContactForm::failed);
    const QSignalSpy saved(&desk.form(), &ContactForm::saved);
    desk.type(u"Company"_s, u"Acme"_s);
    QVERIFY(desk.press(u"Save"_s));
    QTRY_COMPARE(saved.size(), 1);
    {
        const FullDisk disk;
        desk.type(u"Company"_s, u"Globex"_s);
        QVERIFY(desk.press(u"Save"_s));
        QTRY_VERIFY(isSaveOnAFullDiskAmong(failed));
    }
    QCOMPARE(saved.size(), 1);
    QCOMPARE(desk.text(u"Company"_s), u"Globex"_s);
    QVERIFY(desk.press(u"Save"_s)); // there is room again
    QTRY_COMPARE(saved.size(), 2);
    QCOMPARE(workspace.other()->contact(ContactId(1)).value()->fields.text(Field::Company), u"Globex"_s);
}

void KeptDraftsTest::undoOfADeletionBringsTheEditBack()
{
    const TestWorkspace workspace;
    workspace.fill(1);
    Desk desk(workspace);
    open(desk, workspace);
    desk.type(u"Company"_s, u"Globex"_s);
    QVERIFY(workspace.other()->remove({ContactId(1)}).ok());
    desk.form().refresh();
    QVERIFY(desk.reads(u"This contact was deleted elsewhere."_s));
    QVERIFY(workspace.other()->undo().ok());
    desk.form().refresh();
    QTRY_VERIFY(desk.find<QAbstractButton>(u"Save"_s));
    QCOMPARE(desk.text(u"Company"_s), u"Globex"_s);
    QVERIFY(desk.reads(u"Will update Person 000"_s));
}

QTEST_MAIN(KeptDraftsTest)
#include "keptdrafts_test.moc"
