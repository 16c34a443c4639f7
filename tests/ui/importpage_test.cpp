// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/named.h"
#include "tests/ui/testworkspace.h"
#include "ui/importing/columnmodel.h"
#include "ui/importing/countcards.h"
#include "ui/importing/importpage.h"
#include "ui/importing/planmodel.h"
#include "ui/importing/runstep.h"
#include "ui/shell/mainwindow.h"

#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using onefold::contact::Field;
using onefold::contact::Fields;
using onefold::ui::FileQuestion;
using onefold::ui::WindowSettings;
using namespace onefold::ui::importing;
using onefold::ui::shell::MainWindow;
using onefold::ui::shell::VerdictStrip;

namespace {

/// The window on a workspace of its own, where the person answers each question for a file with the next of files.
struct Shown {
    Shown()
        : settings(workspace.folder()),
          window({.workspace = workspace.info(),
                     .workspaceNames = {u"Test"_s},
                     .options = workspace.options(),
                     .askForFile =
                         [this](QWidget *, const FileQuestion &, const std::function<void(const QString &)> &then) {
                             if (!files.isEmpty())
                                 then(files.takeFirst());
                         }},
              settings)
    {
        window.resize(1440, 900);
        window.show();
        window.activateWindow();
        static_cast<void>(QTest::qWaitForWindowActive(&window));
    }

    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile made(workspace.folder() + u'/' + name);
        if (!made.open(QIODevice::WriteOnly) || made.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return made.fileName();
    }

    void save(const Fields &fields) const
    {
        if (!workspace.other()->save(onefold::saving::SaveRequest{.fields = fields}))
            qFatal("cannot save");
    }

    [[nodiscard]] qint64 contacts() const { return workspace.other()->contactCount().value(); }

    template<typename Widget>
    Widget *find(const QString &name)
    {
        return named<Widget>(window, name);
    }

    /// The button of this name, once it is there and can be pressed.
    QPushButton *button(const QString &name)
    {
        const auto isThere = [&] {
            auto *const found = find<QPushButton>(name);
            return found && found->isEnabled();
        };
        return QTest::qWaitFor(isThere) ? find<QPushButton>(name) : nullptr;
    }

    /// Presses a button of this text, of which there may be several.
    bool pressAny(const QString &text)
    {
        for (QPushButton *const button : window.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == text) {
                button->click();
                return true;
            }
        }
        return false;
    }

    /// Opens a file and goes on to its plan.
    bool planned(const QString &path)
    {
        files = {path};
        QTest::keyClick(&window, Qt::Key_I, Qt::ControlModifier);
        QPushButton *const plan = button(u"Make the plan"_s);
        if (!plan)
            return false;
        plan->click();
        return settled();
    }

    /// Waits for a plan, and its rows.
    bool settled()
    {
        return QTest::qWaitFor([&] {
            auto *const rows = find<QTableView>(u"Rows of the plan"_s);
            const bool isThere = rows && rows->model()->rowCount() > 0
                && !rows->model()->index(0, 0).data(PlanModel::IsLoadingRole).toBool();
            return isThere && !find<QWidget>(u"Progress of the plan"_s);
        });
    }

    QAbstractItemModel &rows() { return *find<QTableView>(u"Rows of the plan"_s)->model(); }
    QString strip() { return window.findChild<VerdictStrip *>()->words(); }

    TestWorkspace workspace;
    WindowSettings settings;
    QStringList files;
    MainWindow window;
};

Fields contactOf(const QString &first, const QString &email, const QString &company)
{
    Fields fields;
    fields.set(Field::FirstName, first);
    fields.set(Field::Email, email);
    fields.set(Field::Company, company);
    return fields;
}

/// The names of what one can act on, by role; no two may be alike.
QStringList controlsOf(const QWidget &window)
{
    QStringList names;
    for (const QWidget *const widget : window.findChildren<QWidget *>()) {
        const bool isControl = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
            || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractItemView *>(widget);
        const bool isReached = widget->isVisible() && widget->focusPolicy() != Qt::NoFocus;
        if (isControl && isReached && !widget->inherits("QComboBoxListView"))
            names += QString::fromLatin1(widget->metaObject()->className()) + u": "_s + widget->accessibleName();
    }
    return names;
}

void checkNames(const QWidget &window)
{
    QStringList names = controlsOf(window);
    for (const QString &name : std::as_const(names))
        QVERIFY2(!name.endsWith(u": "_s), qPrintable(name));
    const qsizetype all = names.size();
    names.sort();
    const QString listed = names.join(u'\n');
    QVERIFY2(names.removeDuplicates() == 0, qPrintable(listed));
    QCOMPARE(names.size(), all);
}

} // namespace

/// Bringing a file in through the window, each step driven by the names a person reads.
class ImportPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importsACleanFileWithTwoEnters();
    void showsEachCellBeforeAndAfter();
    void showsWhatIsSavedOfACellWithACaution();
    void filtersByWhatWouldHappen();
    void mendsAllPhonesByTheirRegion();
    void correctsACellInPlace();
    void leavesBadValuesOut();
    void leavesOutANumberWithASlash();
    void leavesOutAnAddressWithAComma();
    void doesNotThrowGoodValuesAway();
    void saysWhatIsLeftOut();
    void saysWhatCardsHaveBeyondTheFields();
    void asksForTheOrderOfDates();
    void readsTheFileAsToldTo();
    void givesConstantsToEveryRow();
    void opensADroppedFile();
    void saysThatOneOfSeveralDroppedFilesIsOpened();
    void opensPastedCells();
    void saysWhyAFileCannotBeRead();
    void looksAgainAtAFileThatHasChanged();
    void keepsThePlanThatIsRefused();
    void cancelsAtOnceAndUndoes();
    void saysWhatAnUndoDeletes();
    void keepsWhatIsThereWhereItCannotGoOn();
    void savesFailedRows();
    void namesEveryControl();
};

void ImportPageTest::importsACleanFileWithTwoEnters()
{
    Shown shown;
    shown.files = {shown.file(
        u"leads.csv"_s, "First Name,Last Name,Email\nJane,Smith,jane@acme.example\nBob,Jones,bob@acme.example\n")};
    QTest::keyClick(&shown.window, Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY(shown.button(u"Make the plan"_s));
    QTRY_VERIFY(shown.find<QPushButton>(u"Make the plan"_s)->hasFocus());
    QTest::keyClick(shown.window.focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(shown.find<QPushButton>(u"Import 2 row(s)"_s));
    QTRY_VERIFY(shown.find<QPushButton>(u"Import 2 row(s)"_s)->hasFocus());
    QCOMPARE(shown.contacts(), 0); // nothing is written before
    QTest::keyClick(shown.window.focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(shown.strip().startsWith(u"Imported leads.csv"_s));
    QVERIFY(shown.strip().contains(u"2 created"_s));
    QCOMPARE(shown.contacts(), 2);
}

void ImportPageTest::showsEachCellBeforeAndAfter()
{
    Shown shown;
    shown.save(contactOf(u"Jane"_s, u"jane@acme.example"_s, u"Acme"_s));
    QVERIFY(shown.planned(shown.file(u"a.csv"_s, "Email,Company\njane@acme.example,Acme Corp\n")));
    const QModelIndex company = shown.rows().index(0, PlanModel::FirstCell + 1);
    QCOMPARE(company.data().toString(), u"Acme Corp"_s);
    QCOMPARE(company.data(PlanModel::BeforeRole).toString(), u"Acme"_s);
    QCOMPARE(company.data(Qt::AccessibleDescriptionRole).toString(), u"now: Acme"_s);
    QCOMPARE(shown.rows().index(0, PlanModel::Verdict).data().toString(), u"Update"_s);
    QCOMPARE(company.siblingAtColumn(PlanModel::FirstCell + 2).data().toString(), u"same email"_s);
}

/// A caution saves: what a contact has and gets is shown beside it as in any other cell.
void ImportPageTest::showsWhatIsSavedOfACellWithACaution()
{
    Shown shown;
    Fields uwe = contactOf(u"Uwe"_s, u"uwe@acme.example"_s, u"Acme"_s);
    uwe.set(Field::Phone, u"+15125550100"_s);
    shown.save(uwe);
    QVERIFY(shown.planned(shown.file(u"a.csv"_s, "Email,Phone\nuwe@acme.example,+1 (555) 123-4567\n")));
    const QModelIndex cell = shown.rows().index(0, PlanModel::FirstCell + 1);
    QVERIFY(cell.data(PlanModel::ProblemRole).isValid());
    QCOMPARE(cell.data(Qt::EditRole).toString(), u"+1 (555) 123-4567"_s);
    QVERIFY2(!cell.data().toString().contains(u'('), qPrintable(cell.data().toString()));
    QVERIFY(cell.data(PlanModel::BeforeRole).toString().contains(u"512"_s));
    const QString spoken = cell.data(Qt::AccessibleDescriptionRole).toString();
    QVERIFY2(spoken.contains(u" · now: "_s), qPrintable(spoken));
}

void ImportPageTest::filtersByWhatWouldHappen()
{
    Shown shown;
    shown.save(contactOf(u"Jane"_s, u"jane@acme.example"_s, u"Acme"_s));
    QVERIFY(shown.planned(shown.file(u"a.csv"_s,
        "Email,Company\njane@acme.example,Acme Corp\nnew@acme.example,Acme\nbad,Acme\nnew@acme.example,Acme\n")));
    auto *const updated = shown.find<QAbstractButton>(u"1 Will be updated"_s);
    QVERIFY(updated);
    updated->click();
    QTRY_COMPARE(shown.rows().rowCount(), 1);
    QVERIFY(shown.settled());
    QCOMPARE(shown.rows().index(0, PlanModel::FirstCell).data().toString(), u"jane@acme.example"_s);
    shown.find<QAbstractButton>(u"1 Cannot be saved"_s)->click();
    QTRY_COMPARE(shown.rows().rowCount(), 1);
    QVERIFY(shown.settled());
    QVERIFY(shown.rows().index(0, PlanModel::FirstCell).data(PlanModel::ProblemRole).isValid());
    shown.find<QAbstractButton>(u"1 Again in the file"_s)->click();
    QVERIFY(shown.settled());
    QCOMPARE(shown.rows().index(0, PlanModel::Row).data().toString(), u"4"_s);
    QTest::keyClick(shown.window.focusWidget(), Qt::Key_Tab);
}

void ImportPageTest::mendsAllPhonesByTheirRegion()
{
    Shown shown;
    QVERIFY(shown.planned(shown.file(
        u"a.csv"_s, "Name,Email,Phone\nUwe,uwe@acme.example,030 901820\nEva,eva@acme.example,0171 1234567\n")));
    auto *const region = shown.find<QComboBox>(u"Read them as in"_s);
    QVERIFY(region);
    region->setCurrentIndex(region->findData(u"DE"_s));
    Q_EMIT region->activated(region->currentIndex());
    QVERIFY(shown.button(u"Import 2 row(s)"_s));
    QVERIFY(shown.settled());
    QCOMPARE(shown.rows().index(0, PlanModel::FirstCell + 2).data().toString(), u"+49 30 901820"_s);
}

void ImportPageTest::correctsACellInPlace()
{
    Shown shown;
    QVERIFY(shown.planned(shown.file(u"a.csv"_s, "Name,Email\nUwe,uwe at acme\nEva,eva@acme.example\n")));
    QVERIFY(shown.button(u"Import 1 row(s)"_s));
    auto *const table = shown.find<QTableView>(u"Rows of the plan"_s);
    const QModelIndex cell = shown.rows().index(0, PlanModel::FirstCell + 1);
    table->setFocus();
    table->setCurrentIndex(cell);
    table->edit(cell);
    auto *const editor = table->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->setText(u"uwe@acme.example"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QPushButton *const import = shown.button(u"Import 2 row(s)"_s);
    QVERIFY(import);
    import->click();
    QTRY_VERIFY(shown.strip().contains(u"2 created"_s));
}

void ImportPageTest::leavesBadValuesOut()
{
    Shown shown;
    shown.save(contactOf(u"Eva"_s, u"eva@acme.example"_s, u"Acme"_s));
    QVERIFY(
        shown.planned(shown.file(u"a.csv"_s, "Email,Website\nuwe@acme.example,http://\neva@acme.example,http://\n")));
    QVERIFY(shown.pressAny(u"Leave the values out"_s));
    QVERIFY(shown.button(u"Import 2 row(s)"_s));
}

/// What is read as one number is mended as one.
void ImportPageTest::leavesOutANumberWithASlash()
{
    Shown shown;
    QVERIFY(shown.planned(
        shown.file(u"a.csv"_s, "Name,Email,Phone\nUwe,uwe@acme.example,030/123\nEva,eva@acme.example,030/124\n")));
    QVERIFY(shown.pressAny(u"Leave the values out"_s));
    QVERIFY(shown.button(u"Import 2 row(s)"_s));
}

/// Likewise: it is no list of addresses, of which each would have an @.
void ImportPageTest::leavesOutAnAddressWithAComma()
{
    Shown shown;
    QVERIFY(shown.planned(shown.file(u"a.csv"_s,
        "Name,Phone,Email\nUwe,+15125550100,\"uwe,x@acme.example\"\nEva,+15125550101,\"eva,y@acme.example\"\n")));
    QVERIFY(shown.pressAny(u"Leave the values out"_s));
    QVERIFY(shown.button(u"Import 2 row(s)"_s));
}

void ImportPageTest::doesNotThrowGoodValuesAway()
{
    Shown shown;
    QVERIFY(shown.planned(shown.file(
        u"a.csv"_s, "Name,Email,Phone\nUwe,uwe@acme.example,+1 512 555 0123 / +1 512 555 012345678901234\n")));
    QVERIFY(shown.pressAny(u"Leave the values out"_s));
    QTRY_VERIFY2(shown.strip().contains(u"several values each"_s), qPrintable(shown.strip()));
}

void ImportPageTest::saysWhatIsLeftOut()
{
    Shown shown;
    shown.files = {shown.file(u"a.csv"_s, "Email,Shoe size\njane@acme.example,38\n")};
    QTest::keyClick(&shown.window, Qt::Key_I, Qt::ControlModifier);
    QPushButton *const keep = shown.button(u"Keep them as custom fields"_s);
    QVERIFY(keep);
    auto *const columns = shown.find<QTableView>(u"Columns of the file"_s)->model();
    QCOMPARE(columns->index(1, ColumnModel::Target).data().toString(), u"Left out"_s);
    keep->click();
    QCOMPARE(columns->index(1, ColumnModel::Target).data().toString(), u"New custom field “Shoe_size”"_s);
    QVERIFY(!keep->isVisible());
    shown.button(u"Make the plan"_s)->click();
    QVERIFY(shown.button(u"Import 1 row(s)"_s));
    shown.button(u"Import 1 row(s)"_s)->click();
    QTRY_VERIFY(shown.strip().contains(u"1 created"_s));
    const auto found = shown.workspace.other()->find({});
    QCOMPARE(onefold::contact::displayText(found->front().fields.value({Field::Custom, u"Shoe_size"_s})), u"38"_s);
}

/// What no field holds is told of the cards: no row's verdict knows it, so there are none to show.
void ImportPageTest::saysWhatCardsHaveBeyondTheFields()
{
    Shown shown;
    QVERIFY(shown.planned(shown.file(u"a.vcf"_s,
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jane Smith\r\nEMAIL:jane@acme.example\r\nTITLE:Boss\r\nEND:VCARD\r\n")));
    QStringList names;
    for (const QPushButton *const button : shown.window.findChildren<QPushButton *>()) {
        if (button->isVisible())
            names += button->accessibleName();
    }
    QVERIFY2(names.filter(u"Show rows"_s).isEmpty(), qPrintable(names.join(u'|')));
    const auto labels = shown.window.findChildren<QLabel *>();
    const bool isTold = std::ranges::any_of(labels,
        [](const QLabel *label) { return label->isVisible() && label->text().contains(u"TITLE has no field here"_s); });
    QVERIFY(isTold);
}

void ImportPageTest::asksForTheOrderOfDates()
{
    Shown shown;
    shown.files = {shown.file(u"a.csv"_s, "Email,Birthday\njane@acme.example,03/05/1990\n")};
    QTest::keyClick(&shown.window, Qt::Key_I, Qt::ControlModifier);
    QVERIFY(shown.button(u"Make the plan"_s));
    auto *const table = shown.find<QTableView>(u"Columns of the file"_s);
    QTRY_VERIFY(table->hasFocus()); // where the question stands
    const QModelIndex dates = table->currentIndex();
    QCOMPARE(dates.column(), static_cast<int>(ColumnModel::Dates));
    QVERIFY(dates.data(ColumnModel::AsksRole).toBool());
    QVERIFY(table->model()->setData(dates, 2, Qt::EditRole));
    QVERIFY(!dates.data(ColumnModel::AsksRole).toBool());
    shown.button(u"Make the plan"_s)->click();
    QVERIFY(shown.settled());
    QCOMPARE(shown.rows().index(0, PlanModel::FirstCell + 1).data().toString(), u"1990-05-03"_s);
}

void ImportPageTest::readsTheFileAsToldTo()
{
    Shown shown;
    shown.files = {shown.file(u"a.csv"_s, "Name,Email\nJ\xfcrgen,j@acme.example\n")};
    QTest::keyClick(&shown.window, Qt::Key_I, Qt::ControlModifier);
    QVERIFY(shown.button(u"Make the plan"_s));
    auto *const columns = shown.find<QTableView>(u"Columns of the file"_s)->model();
    auto *const encoding = shown.find<QComboBox>(u"Encoding"_s);
    encoding->setCurrentIndex(encoding->findText(u"windows-1251"_s));
    Q_EMIT encoding->activated(encoding->currentIndex());
    QTRY_COMPARE(columns->index(0, ColumnModel::Samples).data().toString(), u"Jьrgen"_s);
    auto *const header = shown.find<QComboBox>(u"Names of the columns"_s);
    header->setCurrentIndex(0);
    Q_EMIT header->activated(0);
    QTRY_COMPARE(columns->index(0, ColumnModel::Header).data().toString(), u"Column 1"_s);
}

void ImportPageTest::givesConstantsToEveryRow()
{
    Shown shown;
    shown.files = {shown.file(u"a.csv"_s, "Email\njane@acme.example\n")};
    QTest::keyClick(&shown.window, Qt::Key_I, Qt::ControlModifier);
    QVERIFY(shown.button(u"Make the plan"_s));
    shown.find<QLineEdit>(u"Tags"_s)->setText(u"fair, 2026"_s);
    shown.find<QLineEdit>(u"Source"_s)->setText(u"trade fair"_s);
    shown.button(u"Make the plan"_s)->click();
    QVERIFY(shown.button(u"Import 1 row(s)"_s));
    shown.button(u"Import 1 row(s)"_s)->click();
    QTRY_VERIFY(shown.strip().contains(u"1 created"_s));
    const Fields saved = shown.workspace.other()->find({})->front().fields;
    QCOMPARE(onefold::contact::listOf(saved.value(Field::Tags)), (QStringList{u"fair"_s, u"2026"_s}));
    QCOMPARE(saved.text(Field::Source), u"trade fair"_s);
}

void ImportPageTest::opensADroppedFile()
{
    Shown shown;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(shown.file(u"a.csv"_s, "Email\njane@acme.example\n"))});
    QDragEnterEvent enter({700, 400}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&shown.window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(700, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&shown.window, &drop);
    QVERIFY(drop.isAccepted());
    QVERIFY(shown.button(u"Make the plan"_s));
}

void ImportPageTest::saysThatOneOfSeveralDroppedFilesIsOpened()
{
    Shown shown;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(shown.file(u"a.csv"_s, "Email\njane@acme.example\n")),
        QUrl::fromLocalFile(shown.file(u"b.csv"_s, "Email\nbob@acme.example\n"))});
    QDragEnterEvent enter({700, 400}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&shown.window, &enter); // without it Qt has nothing to drop on
    QDropEvent drop(QPointF(700, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&shown.window, &drop);
    QVERIFY2(shown.strip().startsWith(u"Only the first file was opened"_s), qPrintable(shown.strip()));
    QPushButton *const plan = shown.button(u"Make the plan"_s);
    QVERIFY(plan);
    plan->click();
    QVERIFY(shown.settled());
    QCOMPARE(shown.rows().index(0, PlanModel::FirstCell).data().toString(), u"jane@acme.example"_s);
}

void ImportPageTest::opensPastedCells()
{
    Shown shown;
    QGuiApplication::clipboard()->setText(u"Name\tEmail\nJane\tjane@acme.example\n"_s);
    shown.window.setFocus();
    QTest::keyClick(&shown.window, Qt::Key_V, Qt::ControlModifier);
    QPushButton *const plan = shown.button(u"Make the plan"_s);
    QVERIFY(plan);
    plan->click();
    QVERIFY(shown.button(u"Import 1 row(s)"_s));
}

void ImportPageTest::saysWhyAFileCannotBeRead()
{
    Shown shown;
    shown.files = {shown.file(u"a.csv"_s, {})};
    QTest::keyClick(&shown.window, Qt::Key_I, Qt::ControlModifier);
    const auto says = [&] {
        for (const QLabel *const label : shown.window.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(u"is empty"_s))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(says());
    QVERIFY(shown.find<QPushButton>(u"Choose a file…"_s));
}

/// The plan was of other columns: nothing is imported by it, and the person sees the file as it is now.
void ImportPageTest::looksAgainAtAFileThatHasChanged()
{
    Shown shown;
    const QString path = shown.file(u"a.csv"_s, "First Name,Email\nJane,jane@acme.example\n");
    QVERIFY(shown.planned(path));
    QCOMPARE(shown.file(u"a.csv"_s, "Email,First Name,City\njane@acme.example,Jane,Austin\n"), path);
    shown.button(u"Import 1 row(s)"_s)->click();
    QTRY_VERIFY(shown.strip().contains(u"has changed since it was looked at"_s));
    QCOMPARE(shown.contacts(), 0);
    QTRY_VERIFY(shown.find<QTableView>(u"Columns of the file"_s));
    QTRY_COMPARE(shown.find<QTableView>(u"Columns of the file"_s)->model()->rowCount(), 3);
    shown.button(u"Make the plan"_s)->click();
    QVERIFY(shown.settled());
    shown.button(u"Import 1 row(s)"_s)->click();
    QTRY_VERIFY(shown.strip().startsWith(u"Imported a.csv"_s));
    QCOMPARE(shown.workspace.other()->find({})->front().fields.text(Field::FirstName), u"Jane"_s);
}

/// Refused for another reason than the file, as a database does without the right to write: the plan is as good as it
/// was.
void ImportPageTest::keepsThePlanThatIsRefused()
{
    const TestWorkspace workspace;
    onefold::workspace::Client client(workspace.info(), workspace.options());
    onefold::ui::contacts::Deeds deeds(client);
    ImportRunner runner(client);
    ImportPage page({client, deeds, runner, {}, workspace.folder() + u"/pasted"_s});
    page.resize(1200, 800);
    page.show();
    QFile file(workspace.folder() + u"/a.csv"_s);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("First Name,Email\nJane,jane@acme.example\n") > 0);
    file.close();
    page.open(file.fileName());
    auto *const plan = awaited<QPushButton>(page, u"Make the plan"_s);
    QTRY_VERIFY(plan->isEnabled());
    plan->click();
    QTRY_VERIFY(named<QPushButton>(page, u"Import 1 row(s)"_s) != nullptr);
    named<QPushButton>(page, u"Import 1 row(s)"_s)->click();
    QTRY_COMPARE(workspace.other()->contactCount().value(), 1);
    QTRY_VERIFY(!runner.isRunning());
    QVERIFY(!named<QTableView>(page, u"Rows of the plan"_s));
    Q_EMIT runner.ended(onefold::Error{onefold::ErrorCode::Refused, u"You may only look."_s});
    QVERIFY(named<QTableView>(page, u"Rows of the plan"_s));
    QVERIFY(named<QPushButton>(page, u"Import 1 row(s)"_s));
    // The same words where the file has changed too: it is looked at again.
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Email,First Name,City\nj@acme.example,Jane,X\n") > 0);
    file.close();
    named<QPushButton>(page, u"Import 1 row(s)"_s)->click();
    QTRY_VERIFY(!runner.isRunning());
    QTRY_VERIFY(named<QTableView>(page, u"Columns of the file"_s) != nullptr);
}

void ImportPageTest::cancelsAtOnceAndUndoes()
{
    Shown shown;
    QByteArray bytes = "Email\n";
    for (int i = 0; i < 3000; ++i)
        bytes += "person" + QByteArray::number(i) + "@acme.example\n";
    QVERIFY(shown.planned(shown.file(u"a.csv"_s, bytes)));
    QVERIFY(shown.rows().rowCount() == 3000);
    QPushButton *const import = shown.button(u"Import %1 row(s)"_s.arg(QLocale().toString(3000)));
    QVERIFY(import);
    import->click();
    shown.button(u"Cancel the import"_s)->click();
    QTRY_VERIFY(shown.strip().startsWith(u"Cancelled: a.csv. What was done stays."_s));
    QPushButton *const resume = shown.button(u"Resume"_s);
    if (resume) // where it was cancelled before it began there is nothing to resume
        resume->click();
    else
        return;
    QTRY_VERIFY(shown.strip().startsWith(u"Imported a.csv"_s));
    QCOMPARE(shown.contacts(), 3000);
    shown.button(u"Undo the import"_s)->click();
    QTRY_COMPARE(shown.contacts(), 0);
}

/// Whom the import had brought is gone again, who was there before is as before.
void ImportPageTest::saysWhatAnUndoDeletes()
{
    Shown shown;
    shown.save(contactOf(u"Jane"_s, u"jane@acme.example"_s, u"Acme"_s));
    QVERIFY(shown.planned(
        shown.file(u"a.csv"_s, "Email,Company\njane@acme.example,Beta\nbob@acme.example,Beta\nann@a.example,Beta\n")));
    shown.button(u"Import 3 row(s)"_s)->click();
    QPushButton *const undo = shown.button(u"Undo the import"_s);
    QVERIFY(undo);
    undo->click();
    QTRY_VERIFY(shown.strip().startsWith(u"Undone: 1 contact(s) as before"_s));
    QVERIFY2(shown.strip().contains(u"2 contact(s) deleted again"_s), qPrintable(shown.strip()));
    QCOMPARE(shown.contacts(), 1);
}

/// An import that stands half-way, and whose file is another one by now.
void ImportPageTest::keepsWhatIsThereWhereItCannotGoOn()
{
    const TestWorkspace workspace;
    onefold::workspace::Client client(workspace.info(), workspace.options());
    ImportRunner runner(client);
    RunStep step(runner);
    step.show();
    const QString path = workspace.folder() + u"/gone.csv"_s;
    onefold::importing::ImportRun run{.id = onefold::importing::RunId(7), .path = path};
    run.state = onefold::importing::RunState::Paused;
    run.counts.rows = 2;
    run.counts.created = 2;
    runner.resume(run); // there is no such import
    QTRY_VERIFY(!runner.isRunning());
    const auto says = [&step](const QString &text) {
        const auto labels = step.findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    };
    QTRY_VERIFY(says(u"There is no import 7."_s));
    QVERIFY(says(u"Paused: gone.csv"_s));
    QVERIFY(!says(u"Nothing was imported"_s));
    QVERIFY(named<QPushButton>(step, u"Undo the import"_s));
    QVERIFY(named<QPushButton>(step, u"Resume"_s));
}

void ImportPageTest::savesFailedRows()
{
    Shown shown;
    QVERIFY(shown.planned(shown.file(u"a.csv"_s, "Email\njane@acme.example\nbad\n")));
    QVERIFY(shown.button(u"Import 1 row(s)"_s));
    shown.button(u"Import 1 row(s)"_s)->click();
    QPushButton *const save = shown.button(u"Save failed rows…"_s);
    QVERIFY(save);
    const QString path = shown.workspace.folder() + u"/failed.csv"_s;
    shown.files = {path};
    save->click();
    QTRY_VERIFY(QFile::exists(path));
    QTRY_VERIFY(shown.strip().startsWith(u"File written"_s));
    QFile written(path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), QByteArray("Email\r\nbad\r\n"));
}

void ImportPageTest::namesEveryControl()
{
    Shown shown;
    shown.files = {shown.file(u"a.csv"_s, "Name,Email,Phone,Website\nU,bad,030 901820,http://\nE,e@a.de,1,ftp://\n")};
    QTest::keyClick(&shown.window, Qt::Key_I, Qt::ControlModifier);
    QVERIFY(shown.button(u"Make the plan"_s));
    checkNames(shown.window);
    shown.button(u"Make the plan"_s)->click();
    QVERIFY(shown.settled());
    checkNames(shown.window);
}

QTEST_MAIN(ImportPageTest)

#include "importpage_test.moc"
