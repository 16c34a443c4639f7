// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/draftkeeper.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using onefold::contact::Contact;
using onefold::contact::ContactId;
using onefold::contact::Field;
using onefold::ui::contacts::DraftFile;
using onefold::ui::contacts::DraftKeeper;
using onefold::ui::contacts::FormDraft;
using onefold::ui::contacts::KeptDrafts;

namespace {

constexpr QLatin1StringView childArgument("--type-and-wait");

FormDraft newDraft(const QString &name)
{
    FormDraft draft;
    draft.type({Field::FirstName}, name);
    return draft;
}

FormDraft editOfJane()
{
    Contact jane{.id = ContactId(7)};
    jane.fields.put(Field::FirstName, u"Jane"_s);
    jane.fields.put(Field::Company, u"Acme"_s);
    jane.fields.put(Field::Dnd, true);
    jane.fields.put({Field::Identifier, u"email"_s}, QStringList{u"j@acme.example"_s});
    FormDraft draft(jane);
    draft.type({Field::Company}, u"Acme, \"<b>Ünïcode</b>\" 🙂"_s);
    return draft;
}

/// A program that types a draft, says so, and then waits to be killed.
int typeAndWait(int argc, char **argv)
{
    QApplication application(argc, argv);
    KeptDrafts drafts;
    DraftKeeper keeper(application.arguments().at(2), [&drafts] { return drafts; });
    static_cast<void>(keeper.restore());
    drafts.shown = newDraft(u"Typed before the crash"_s);
    keeper.touch();
    std::puts("typed");
    std::fflush(stdout);
    return QApplication::exec();
}

} // namespace

/// Drafts on disk.
class DraftKeeperTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void readsWhatItWrote();
    void isPrivate();
    void survivesKill();
    void goesWithTheLastDraft();
    void twoProgramsDoNotMeet();
    void takesOverWhatAnEndedProgramLeft();
    void putsAsideWhatIsNoDraft();
    void saysOnceThatItCannotWrite();
    void writesWhileTypingGoesOn();

private:
    [[nodiscard]] QString stem() const { return m_folder->filePath(u"Test.sqlite"_s); }
    [[nodiscard]] QString path() const { return stem() + u".drafts"_s; }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void DraftKeeperTest::readsWhatItWrote()
{
    const KeptDrafts drafts{.shown = newDraft(u"Ann"_s), .waiting = {editOfJane(), newDraft(u"Bob"_s)}};
    const auto read = onefold::ui::contacts::keptDraftsFromJson(onefold::ui::contacts::toJson(drafts));
    QVERIFY(read);
    QVERIFY(*read == drafts);
}

void DraftKeeperTest::isPrivate()
{
    DraftFile file(stem());
    QVERIFY(file.claim().ok());
    QVERIFY(file.write({.shown = newDraft(u"Ann"_s)}).ok());
    const QFileDevice::Permissions others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(QFile::exists(path()));
    QCOMPARE(QFile::permissions(path()) & others, QFileDevice::Permissions());
}

void DraftKeeperTest::survivesKill()
{
    QProcess program;
    program.start(QCoreApplication::applicationFilePath(), {childArgument, stem()});
    QVERIFY(program.waitForReadyRead());
    QTRY_VERIFY(QFile::exists(path()));
    program.kill();
    QVERIFY(program.waitForFinished());
    const auto kept = DraftFile(stem()).claim();
    QVERIFY(kept.ok());
    QVERIFY(kept->shown);
    QCOMPARE(kept->shown->text({Field::FirstName}), u"Typed before the crash"_s);
}

void DraftKeeperTest::goesWithTheLastDraft()
{
    DraftFile file(stem());
    QVERIFY(file.claim().ok());
    QVERIFY(file.write({.shown = newDraft(u"Ann"_s)}).ok());
    QVERIFY(file.write({}).ok());
    QVERIFY(!QFile::exists(path()));
}

void DraftKeeperTest::twoProgramsDoNotMeet()
{
    DraftFile first(stem());
    DraftFile second(stem());
    QVERIFY(first.claim().ok());
    QVERIFY(second.claim().ok());
    QVERIFY(first.write({.shown = newDraft(u"Ann"_s)}).ok());
    QVERIFY(second.write({.shown = newDraft(u"Bob"_s)}).ok());
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto kept = onefold::ui::contacts::keptDraftsFromJson(file.readAll());
    QVERIFY(kept && kept->shown);
    QCOMPARE(kept->shown->text({Field::FirstName}), u"Ann"_s);
}

void DraftKeeperTest::takesOverWhatAnEndedProgramLeft()
{
    {
        DraftFile first(stem());
        DraftFile second(stem());
        QVERIFY(first.claim().ok());
        QVERIFY(second.claim().ok());
        QVERIFY(first.write({.shown = newDraft(u"Ann"_s)}).ok());
        QVERIFY(second.write({.shown = newDraft(u"Bob"_s), .waiting = {editOfJane()}}).ok());
    }
    DraftFile next(stem());
    const auto kept = next.claim();
    QVERIFY(kept.ok());
    QCOMPARE(kept->shown->text({Field::FirstName}), u"Ann"_s);
    QCOMPARE(kept->waiting.size(), std::size_t(2));
    const QStringList left = QDir(m_folder->path()).entryList({u"*drafts*"_s}, QDir::Files);
    QCOMPARE(left.filter(u"lock"_s, Qt::CaseInsensitive).size() + 1, left.size());
}

void DraftKeeperTest::putsAsideWhatIsNoDraft()
{
    QFile broken(path());
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("{\"version\":1");
    broken.close();
    const auto kept = DraftFile(stem()).claim();
    QVERIFY(kept.ok());
    QVERIFY(kept->isEmpty());
    QVERIFY(QFile::exists(path() + u".unreadable"_s));
}

void DraftKeeperTest::saysOnceThatItCannotWrite()
{
    KeptDrafts drafts;
    DraftKeeper keeper(stem(), [&drafts] { return drafts; });
    static_cast<void>(keeper.restore());
    QSignalSpy failed(&keeper, &DraftKeeper::failed);
    QVERIFY(QDir(path()).mkpath(u"in the way"_s)); // a folder where the file is to be
    drafts.shown = newDraft(u"Ann"_s);
    keeper.touchNow();
    QTRY_COMPARE(failed.size(), 1);
    drafts.shown = newDraft(u"Anna"_s);
    keeper.touchNow();
    QVERIFY(!failed.wait(300));
    QVERIFY(QDir(path()).removeRecursively());
    drafts.shown = newDraft(u"Annabel"_s);
    keeper.touchNow();
    QTRY_VERIFY(QFile::exists(path()));
}

void DraftKeeperTest::writesWhileTypingGoesOn()
{
    KeptDrafts drafts;
    DraftKeeper keeper(stem(), [&drafts] { return drafts; });
    static_cast<void>(keeper.restore());
    QString name;
    QVERIFY(QTest::qWaitFor([&] {
        name += u'x';
        drafts.shown = newDraft(name);
        keeper.touch();
        return QFile::exists(path());
    }));
}

int main(int argc, char **argv)
{
    if (argc > 2 && QLatin1StringView(argv[1]) == childArgument)
        return typeAndWait(argc, argv);
    QApplication application(argc, argv);
    DraftKeeperTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "draftkeeper_test.moc"
