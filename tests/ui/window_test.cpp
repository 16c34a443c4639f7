// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/named.h"
#include "tests/ui/testworkspace.h"
#include "ui/shell/mainwindow.h"

#include "core/importing/inspection.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using onefold::ui::WindowSettings;
using onefold::ui::contacts::ContactTable;
using onefold::ui::shell::MainWindow;
using onefold::ui::shell::VerdictStrip;

namespace {

/// The window as a person meets it: found by the names they read, driven by keys.
class Person final
{
public:
    explicit Person(const TestWorkspace &workspace)
        : m_settings(workspace.folder()),
          m_window({.workspace = workspace.info(), .workspaceNames = {u"Test"_s}, .options = workspace.options()},
              m_settings)
    {
        m_window.resize(1440, 900); // the offscreen screen is small
        m_window.show();
        m_window.resize(1440, 900);
        static_cast<void>(QTest::qWaitForWindowActive(&m_window));
        static_cast<void>(QTest::qWaitFor([this] { return find<QLineEdit>(u"First name"_s) != nullptr; }));
    }

    template<typename Widget>
    Widget *find(const QString &name)
    {
        return named<Widget>(m_window, name);
    }

    void type(const QString &field, const QString &text)
    {
        auto *const line = find<QLineEdit>(field);
        QVERIFY2(line, qPrintable(field));
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }

    bool press(const QString &button)
    {
        QPushButton *found = nullptr;
        const auto isThere = [&] { return (found = find<QPushButton>(button)) && found->isEnabled(); };
        if (!QTest::qWaitFor(isThere))
            return false;
        found->click();
        return true;
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers) { QTest::keyClick(&m_window, key, modifiers); }

    /// Whether something on the screen comes to be called like this.
    bool sees(const QString &words)
    {
        return QTest::qWaitFor([&] {
            for (const QWidget *const widget : m_window.findChildren<QWidget *>()) {
                if (widget->isVisibleTo(&m_window) && widget->accessibleName().contains(words))
                    return true;
            }
            return false;
        });
    }

    /// The same for words that stand there, in part.
    bool reads(const QString &words)
    {
        return QTest::qWaitFor([&] {
            const auto labels = m_window.findChildren<QLabel *>();
            return std::ranges::any_of(labels,
                [&](const QLabel *label) { return label->isVisibleTo(&m_window) && label->text().contains(words); });
        });
    }

    MainWindow &window() { return m_window; }
    ContactTable &table() { return *m_window.findChild<ContactTable *>(); }
    QString strip() { return m_window.findChild<VerdictStrip *>()->words(); }
    bool stripSays(const QString &words)
    {
        return QTest::qWaitFor([&] { return strip().contains(words); });
    }
    bool rows(int count)
    {
        return QTest::qWaitFor([&] { return table().model()->rowCount() == count; });
    }

private:
    WindowSettings m_settings;
    MainWindow m_window;
};

} // namespace

/// Whole journeys through the real window.
class WindowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesUpdatesAndUndoes();
    void asksWhomADoubtfulMatchMeans();
    void keepsADraftWhileAnotherContactIsOpen();
    void refusesAnInvalidEmail();
    void deletesAndUndoes();
    void keepsWhatIsTypedWhereTheFileIsGone();
    void namesEveryControlOnce();
    void tabFollowsTheEye();
    void goesFromTheSearchToTheRows();
    void keepsWhatIsTypedWhenItGetsNarrow();
    void tabGoesPastASuggestion();
    void newsMakesRoomOnAnotherPage();
    void exportsTheSelected();
    void namesTheFileThatAnUndoTakesBack();
};

void WindowTest::savesUpdatesAndUndoes()
{
    const TestWorkspace workspace;
    Person person(workspace);
    person.key(Qt::Key_N, Qt::ControlModifier);
    person.type(u"First name"_s, u"John"_s);
    person.type(u"Last name"_s, u"Doe"_s);
    person.type(u"Email"_s, u"john@acme.example"_s);
    QVERIFY(person.sees(u"Will create John Doe"_s));
    QVERIFY(person.press(u"Save and new"_s));
    QVERIFY(person.stripSays(u"Created John Doe"_s));
    QVERIFY(person.rows(1));

    person.type(u"First name"_s, u"John"_s);
    person.type(u"Email"_s, u"john@acme.example"_s);
    person.type(u"Company"_s, u"Globex"_s);
    QVERIFY(person.sees(u"Will update John Doe — same email"_s));
    person.key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(person.stripSays(u"Updated John Doe"_s));
    QVERIFY(person.stripSays(u"matched by email"_s));
    QCOMPARE(workspace.other()
                 ->contact(onefold::contact::ContactId(1))
                 .value()
                 ->fields.text(onefold::contact::Field::Company),
        u"Globex"_s);

    QVERIFY(person.press(u"Undo"_s));
    QVERIFY(person.stripSays(u"Undone"_s));
    QVERIFY(workspace.other()
                ->contact(onefold::contact::ContactId(1))
                .value()
                ->fields.text(onefold::contact::Field::Company)
                .isEmpty());
}

void WindowTest::asksWhomADoubtfulMatchMeans()
{
    const TestWorkspace workspace;
    onefold::contact::Fields bob;
    bob.set(onefold::contact::Field::FirstName, u"Bob"_s);
    bob.set(onefold::contact::Field::Email, u"bob@acme.example"_s);
    bob.set(onefold::contact::Field::Phone, u"+15125550123"_s);
    QVERIFY(workspace.other()->save({.fields = bob}).ok());
    Person person(workspace);
    person.type(u"First name"_s, u"Alice"_s);
    person.type(u"Email"_s, u"alice@acme.example"_s);
    person.type(u"Phone"_s, u"+1 512 555 0123"_s);
    QVERIFY(person.sees(u"Is this Bob?"_s));
    auto *const someoneNew = person.find<QAbstractButton>(u"Someone new, saved without the shared value"_s);
    QVERIFY(someoneNew);
    someoneNew->click();
    QVERIFY(person.sees(u"Will create Alice"_s));
    QVERIFY(person.press(u"Save"_s));
    QVERIFY(person.stripSays(u"Created Alice"_s));
    QVERIFY(person.rows(2));
}

void WindowTest::keepsADraftWhileAnotherContactIsOpen()
{
    const TestWorkspace workspace;
    workspace.fill(2);
    Person person(workspace);
    QVERIFY(person.rows(2));
    person.type(u"First name"_s, u"Unsaved"_s);
    person.table().selectRow(0);
    QTRY_COMPARE(person.find<QLineEdit>(u"Last name"_s)->text(), u"000"_s);
    QVERIFY(person.press(u"1 unsaved draft(s)"_s));
    QCOMPARE(person.find<QLineEdit>(u"First name"_s)->text(), u"Unsaved"_s);
}

void WindowTest::refusesAnInvalidEmail()
{
    const TestWorkspace workspace;
    Person person(workspace);
    person.type(u"Email"_s, u"john@"_s);
    QVERIFY(person.sees(u"Cannot be saved like this"_s));
    QTRY_VERIFY(!person.find<QPushButton>(u"Save"_s)->isEnabled());
    QVERIFY(!person.find<QLineEdit>(u"Email"_s)->accessibleDescription().isEmpty());
    person.type(u"Date of birth"_s, u"02/30/1985"_s);
    QVERIFY(person.reads(u"And 1 more."_s));
}

void WindowTest::deletesAndUndoes()
{
    const TestWorkspace workspace;
    workspace.fill(3);
    Person person(workspace);
    QVERIFY(person.rows(3));
    person.table().setFocus();
    person.table().selectAll();
    QTest::keyClick(&person.table(), Qt::Key_Delete);
    QVERIFY(person.rows(0));
    QVERIFY(person.stripSays(u"Deleted 3"_s));
    person.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(person.stripSays(u"Undo Delete · 3 contact(s)?"_s));
    QCOMPARE(person.table().model()->rowCount(), 0);
    person.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(person.rows(3));
}

void WindowTest::keepsWhatIsTypedWhereTheFileIsGone()
{
    const TestWorkspace workspace;
    workspace.fill(1);
    Person person(workspace);
    QVERIFY(person.rows(1));
    person.type(u"First name"_s, u"Alice"_s);
    person.type(u"Email"_s, u"alice@acme.example"_s);
    QVERIFY(person.sees(u"Will create Alice"_s));
    QVERIFY(QFile::remove(workspace.info().path));
    QVERIFY(person.press(u"Save"_s));
    QVERIFY2(person.stripSays(u"It may have been moved or deleted"_s), qPrintable(person.strip()));
    QCOMPARE(person.find<QLineEdit>(u"First name"_s)->text(), u"Alice"_s);
    QCOMPARE(person.find<QLineEdit>(u"Email"_s)->text(), u"alice@acme.example"_s);
}

void WindowTest::namesEveryControlOnce()
{
    const TestWorkspace workspace;
    Person person(workspace);
    QStringList names;
    for (const QWidget *const widget : person.window().findChildren<QWidget *>()) {
        const bool isControl = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget);
        // Qt's own buttons inside of a line edit are no stop of the tab key.
        if (!isControl || !widget->isVisibleTo(&person.window()) || widget->focusPolicy() == Qt::NoFocus)
            continue;
        const QString name = QString::fromLatin1(widget->metaObject()->className()) + widget->accessibleName();
        QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        QVERIFY2(!names.contains(name), qPrintable(name));
        names += name;
    }
    QVERIFY(names.size() > 10);
}

void WindowTest::tabFollowsTheEye()
{
    const TestWorkspace workspace;
    Person person(workspace);
    person.key(Qt::Key_N, Qt::ControlModifier);
    QTRY_COMPARE(person.window().focusWidget(), person.find<QLineEdit>(u"First name"_s));
    for (const QString &next : {u"Last name"_s, u"Email"_s, u"Phone"_s, u"Extension"_s, u"Company"_s}) {
        QTest::keyClick(person.window().focusWidget(), Qt::Key_Tab);
        QCOMPARE(person.window().focusWidget()->accessibleName(), next);
    }
}

void WindowTest::goesFromTheSearchToTheRows()
{
    const TestWorkspace workspace;
    workspace.fill(3);
    Person person(workspace);
    QVERIFY(person.rows(3));
    person.type(u"Search"_s, u"person 002"_s);
    QVERIFY(person.rows(1));
    QTest::keyClick(person.find<QLineEdit>(u"Search"_s), Qt::Key_Down);
    QTRY_COMPARE(person.find<QLineEdit>(u"Last name"_s)->text(), u"002"_s); // it is in the form
}

void WindowTest::keepsWhatIsTypedWhenItGetsNarrow()
{
    const TestWorkspace workspace;
    workspace.fill(1);
    Person person(workspace);
    QVERIFY(person.rows(1));
    person.type(u"First name"_s, u"Jane"_s);
    person.window().resize(900, 600);
    QTRY_VERIFY(person.find<QPushButton>(u"Close"_s)); // it is a drawer now, and open
    QVERIFY(person.find<QLineEdit>(u"First name"_s)->hasFocus());
    person.window().resize(1440, 900);
    QTRY_VERIFY(!person.find<QPushButton>(u"Close"_s));
    person.press(u"Discard"_s);
    person.find<QLineEdit>(u"First name"_s)->setFocus();
    person.window().resize(900, 600);
    QTRY_VERIFY(!person.find<QLineEdit>(u"First name"_s));
    QVERIFY(qobject_cast<QTableView *>(person.window().focusWidget())); // not nowhere
}

/// Who types on in a hurry must not end up on what came up below the field, and take it with the next blank.
void WindowTest::tabGoesPastASuggestion()
{
    const TestWorkspace workspace;
    Person person(workspace);
    person.type(u"Email"_s, u"jane@gmial.com"_s);
    QTRY_VERIFY(person.find<QPushButton>(u"Use jane@gmail.com"_s));
    auto *const email = person.find<QLineEdit>(u"Email"_s);
    QVERIFY(email->accessibleDescription().contains(u"Use jane@gmail.com"_s));
    QTest::keyClick(email, Qt::Key_Tab);
    QCOMPARE(person.window().focusWidget()->accessibleName(), u"Phone"_s);
    QTest::keyClicks(person.window().focusWidget(), u"512 555 0123"_s);
    QCOMPARE(email->text(), u"jane@gmial.com"_s);
}

void WindowTest::newsMakesRoomOnAnotherPage()
{
    const TestWorkspace workspace;
    Person person(workspace);
    person.type(u"First name"_s, u"Jane"_s);
    QVERIFY(person.press(u"Save"_s));
    QVERIFY(person.stripSays(u"Created Jane"_s));
    person.key(Qt::Key_F1, Qt::NoModifier);
    QVERIFY(person.strip().startsWith(u"Keyboard shortcuts"_s));
    // What went wrong, and what is under way, is still to be seen.
    person.window().say({.look = onefold::ui::NoticeLook::Failed, .headline = u"Failed"_s});
    person.key(Qt::Key_Escape, Qt::NoModifier);
    QCOMPARE(person.strip(), u"Failed"_s);
    person.window().say({.headline = u"Copying…"_s, .isUnderWay = true});
    person.key(Qt::Key_F1, Qt::NoModifier);
    QCOMPARE(person.strip(), u"Copying…"_s);
}

void WindowTest::exportsTheSelected()
{
    const TestWorkspace workspace;
    workspace.fill(3);
    Person person(workspace);
    QVERIFY(person.rows(3));
    person.table().setFocus();
    person.table().selectAll();
    QVERIFY(person.press(u"Export…"_s));
    QVERIFY(person.stripSays(u"Export contacts"_s));
    QTRY_COMPARE(person.find<QComboBox>(u"Contacts"_s)->currentText(), u"Selected: 3"_s);
}

void WindowTest::namesTheFileThatAnUndoTakesBack()
{
    const TestWorkspace workspace;
    QFile file(workspace.folder() + u"/leads.csv"_s);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Email\njane@acme.example\nbob@acme.example\n") > 0);
    file.close();
    const auto inspected = onefold::importing::inspect(file.fileName());
    QVERIFY(inspected.ok());
    const auto own = onefold::workspace::Workspace::open(workspace.info(), workspace.options());
    QVERIFY(own.ok());
    QVERIFY((*own)->runImport({file.fileName(), inspected->choices}).ok());
    Person person(workspace);
    QVERIFY(person.sees(u"Undo: Import · leads.csv"_s));
}

QTEST_MAIN(WindowTest)
#include "window_test.moc"
