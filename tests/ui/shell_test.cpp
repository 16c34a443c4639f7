// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/named.h"
#include "tests/ui/testworkspace.h"
#include "ui/contacts/wording.h"
#include "ui/shell/commands.h"
#include "ui/shell/failurewindow.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/placebutton.h"
#include "ui/shell/shortcutspage.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using onefold::ui::WindowSettings;
using namespace onefold::ui::shell;
using onefold::ui::contacts::ContactsPage;
using onefold::ui::contacts::ContactTable;
namespace places = onefold::ui::places;

namespace {

std::vector<PlaceButton *> buttonsOf(const Sidebar &sidebar)
{
    std::vector<PlaceButton *> shown;
    for (PlaceButton *const button : sidebar.findChildren<PlaceButton *>()) {
        if (button->isVisibleTo(&sidebar))
            shown.push_back(button);
    }
    return shown;
}

/// The window on a workspace of its own.
struct Shown {
    explicit Shown(const TestWorkspace &workspace, QSize size = {1440, 900})
        : settings(workspace.folder()),
          window(
              {.workspace = workspace.info(), .workspaceNames = {u"Test"_s}, .options = workspace.options()}, settings)
    {
        window.resize(size);
        window.show();
        window.resize(size); // the offscreen screen is small
        static_cast<void>(QTest::qWaitForWindowActive(&window));
    }

    template<typename Widget>
    Widget *find(const QString &name)
    {
        return named<Widget>(window, name);
    }

    /// All that one can act on, each by role and name, which no two may share.
    QStringList controls()
    {
        QStringList names;
        for (const QWidget *const widget : window.findChildren<QWidget *>()) {
            const bool isControl = qobject_cast<const QAbstractButton *>(widget)
                || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget)
                || qobject_cast<const QAbstractItemView *>(widget);
            const bool isReached = widget->isVisibleTo(&window) && widget->focusPolicy() != Qt::NoFocus;
            if (isControl && isReached && !widget->inherits("QComboBoxListView"))
                names += QString::fromLatin1(widget->metaObject()->className()) + u": "_s + widget->accessibleName();
        }
        return names;
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&window, key, modifiers);
    }
    /// What a contact's values would be shown as markup in.
    QStringList markup()
    {
        QStringList found;
        for (const QWidget *const widget : window.findChildren<QWidget *>()) {
            const auto *const label = qobject_cast<const QLabel *>(widget);
            if (label && label->text().contains("<b>"_L1) && label->textFormat() != Qt::PlainText)
                found += label->text();
            if (widget->toolTip().contains("<b>"_L1))
                found += widget->toolTip();
        }
        return found;
    }
    bool reads(const QString &words)
    {
        const auto labels = window.findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->text() == words && label->isVisibleTo(&window); });
    }
    QString strip() { return window.findChild<VerdictStrip *>()->words(); }
    void runFromPalette(const QString &typed)
    {
        key(Qt::Key_K, Qt::ControlModifier);
        auto *const line = find<QLineEdit>(u"Command or contact"_s);
        QVERIFY(line);
        QTest::keyClicks(line, typed);
        QTest::keyClick(line, Qt::Key_Return);
    }

    WindowSettings settings;
    MainWindow window;
};

} // namespace

/// The frame of the window: sidebar, commands, pages, and what opens where nothing does.
class ShellTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shortensCounts();
    void walksTheSidebar();
    void replacesASection();
    void runsCommandsByKeyAndId();
    void goesFromPageToPage();
    void showsPaletteHits();
    void beginsInTheListWhereTheFormHasNoRoom();
    void leadsTheKeyboardToThePageAskedFor_data();
    void leadsTheKeyboardToThePageAskedFor();
    void namesEveryControlOfEveryPage();
    void showsNothingOfAContactAsMarkup();
    void reportsAWorkspaceThatDoesNotOpen();
    void offersAWayOutOfFailure();
};

void ShellTest::shortensCounts()
{
    using onefold::ui::contacts::shortCountText;
    QLocale::setDefault(QLocale::c());
    QCOMPARE(shortCountText(0), u"0"_s);
    QCOMPARE(shortCountText(9999), u"9999"_s);
    QCOMPARE(shortCountText(48'999), u"48k"_s);
    QCOMPARE(shortCountText(999'999), u"999k"_s);
    QCOMPARE(shortCountText(1'204'318), u"1.2M"_s);
}

void ShellTest::walksTheSidebar()
{
    Sidebar sidebar;
    sidebar.setSection(
        {.id = u"a"_s, .places = {{.id = u"one"_s, .name = u"One"_s}, {.id = u"two"_s, .name = u"Two"_s}}});
    sidebar.setSection({.id = u"b"_s, .title = u"More"_s, .places = {{.id = u"three"_s, .name = u"Three"_s}}});
    sidebar.setCurrent(u"one"_s);
    sidebar.show();
    QVERIFY(QTest::qWaitForWindowActive(&sidebar));
    const QSignalSpy chosen(&sidebar, &Sidebar::chosen);
    const auto buttons = buttonsOf(sidebar);
    QCOMPARE(buttons.size(), 3U);
    buttons[0]->setFocus();
    QTest::keyClick(buttons[0], Qt::Key_Down);
    QCOMPARE(sidebar.current(), u"two"_s);
    QVERIFY(buttons[1]->hasFocus());
    QTest::keyClick(buttons[1], Qt::Key_End);
    QTest::keyClick(buttons[2], Qt::Key_Down); // stays at the end
    QCOMPARE(sidebar.current(), u"three"_s);
    QCOMPARE(chosen.size(), 2);
    QVERIFY(buttons[2]->isChecked() && !buttons[0]->isChecked());
    sidebar.setCurrent({});
    QVERIFY(!buttons[2]->isChecked());
}

void ShellTest::replacesASection()
{
    Sidebar sidebar;
    sidebar.setSection({.id = u"a"_s, .places = {{.id = u"one"_s, .name = u"One"_s}}});
    sidebar.setSection(
        {.id = u"views"_s, .title = u"Saved views"_s, .places = {{.id = u"v1"_s, .name = u"Leads"_s, .count = 12345}}});
    QCOMPARE(buttonsOf(sidebar).size(), 2U);
    QCOMPARE(buttonsOf(sidebar)[1]->accessibleName(), u"Leads"_s);
    QVERIFY(!buttonsOf(sidebar)[1]->accessibleDescription().isEmpty());
    sidebar.setSection({.id = u"views"_s, .title = u"Saved views"_s});
    QCOMPARE(buttonsOf(sidebar).size(), 1U);
}

void ShellTest::runsCommandsByKeyAndId()
{
    QWidget window;
    Commands commands;
    int ran = 0;
    bool enabled = true;
    commands.add({.id = u"a"_s,
        .text = u"A"_s,
        .group = {},
        .keys = {Qt::CTRL | Qt::Key_G},
        .run = [&] { ++ran; },
        .isEnabled = [&] { return enabled; }});
    commands.listenIn(window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_G, Qt::ControlModifier);
    QCOMPARE(ran, 1);
    commands.run(u"a"_s);
    QCOMPARE(ran, 2);
    enabled = false;
    commands.run(u"a"_s);
    QTest::keyClick(&window, Qt::Key_G, Qt::ControlModifier);
    QCOMPARE(ran, 2);
    commands.run(u"none"_s);
    const ShortcutsPage page(commands);
    const auto labels = page.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) { return label->text() == u"Ctrl+G"_s; }));
}

void ShellTest::goesFromPageToPage()
{
    const TestWorkspace workspace;
    workspace.fill(1);
    Shown shown(workspace);
    shown.key(Qt::Key_F1);
    QVERIFY(shown.strip().startsWith(u"Keyboard shortcuts"_s));
    shown.key(Qt::Key_Escape);
    QVERIFY(QTest::qWaitFor([&] { return shown.strip().startsWith(u"All contacts"_s); }));
    shown.key(Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY(shown.strip().startsWith(u"Program settings"_s));
    shown.key(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(shown.find<QLineEdit>(u"First name"_s));
}

void ShellTest::showsPaletteHits()
{
    const TestWorkspace workspace;
    workspace.fill(3);
    Shown shown(workspace);
    shown.runFromPalette(u"activity"_s);
    QVERIFY(QTest::qWaitFor([&] { return shown.strip().startsWith(u"Activity"_s); }));
    shown.key(Qt::Key_K, Qt::ControlModifier);
    auto *const line = shown.find<QLineEdit>(u"Command or contact"_s);
    auto *const list = shown.find<QListView>(u"Commands"_s);
    QTest::keyClicks(line, u"person1@"_s);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(shown.find<QLineEdit>(u"Last name"_s)->text(), u"001"_s);
    shown.key(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(line, u"zzz"_s);
    QTRY_VERIFY(shown.reads(u"Nothing here is called like this."_s));
    shown.key(Qt::Key_F1); // leads away from the palette too
    QVERIFY(!line->isVisible());
}

void ShellTest::beginsInTheListWhereTheFormHasNoRoom()
{
    const TestWorkspace workspace;
    workspace.fill(1);
    Shown shown(workspace, {900, 600});
    QTRY_VERIFY(qobject_cast<ContactTable *>(shown.window.focusWidget()));
}

void ShellTest::leadsTheKeyboardToThePageAskedFor_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("as small as it gets") << QSize(900, 600);
    QTest::newRow("usual") << QSize(1440, 900);
}

/// Wherever the keyboard was before: here in the search, which is on no page.
void ShellTest::leadsTheKeyboardToThePageAskedFor()
{
    QFETCH(const QSize, size);
    const TestWorkspace workspace;
    workspace.fill(1);
    Shown shown(workspace, size);
    const QWidget *const pages = shown.window.findChild<ContactsPage *>()->parentWidget();
    const auto hasKeyboard = [&] { return pages->isAncestorOf(shown.window.focusWidget()); };
    for (const QString &page : {u"imports"_s, u"duplicates"_s, u"activity"_s, u"recent"_s, u"all contacts"_s}) {
        shown.find<QLineEdit>(u"Search"_s)->setFocus();
        QVERIFY(!hasKeyboard());
        shown.runFromPalette(page);
        QTRY_VERIFY2(shown.strip().toLower().startsWith(page), qPrintable(page + u" / "_s + shown.strip()));
        QTRY_VERIFY2(hasKeyboard(), qPrintable(page));
    }
}

void ShellTest::namesEveryControlOfEveryPage()
{
    const TestWorkspace workspace;
    workspace.fill(1);
    Shown shown(workspace);
    for (const QString &page : {u"all contacts"_s, u"duplicates"_s, u"imports"_s, u"activity"_s,
             u"keyboard shortcuts"_s, u"program settings"_s, u"export contacts"_s, u"workspace settings"_s,
             u"new workspace"_s, u"erase for good"_s}) {
        shown.runFromPalette(page);
        QTRY_VERIFY2(shown.strip().toLower().startsWith(page), qPrintable(page + u" / "_s + shown.strip()));
        QStringList controls = shown.controls();
        for (const QString &control : std::as_const(controls))
            QVERIFY2(!control.endsWith(u": "_s), qPrintable(page + u" has a nameless "_s + control));
        const auto doubled = [&] {
            controls.sort();
            const auto twin = std::ranges::adjacent_find(controls);
            return twin == controls.end() ? QString() : *twin;
        }();
        QVERIFY2(doubled.isEmpty(), qPrintable(page + u" has two of "_s + doubled));
    }
}

/// Names as long as they come, with markup and emoji: words as any others, which cut nothing off.
void ShellTest::showsNothingOfAContactAsMarkup()
{
    const TestWorkspace workspace;
    using onefold::contact::Field;
    onefold::contact::Fields fields;
    fields.set(Field::FirstName, QString(u"<b>Jane</b> 🙂 "_s + QString(480, u'W')));
    for (const Field field : {Field::LastName, Field::Company, Field::Address1, Field::City, Field::State})
        fields.set(field, u"<b>bold</b> & 🙂"_s);
    fields.set(Field::Tags, QStringList{u"<b>bold</b>"_s});
    QVERIFY(workspace.other()->save({.fields = fields}).ok());
    Shown shown(workspace);
    auto *const table = shown.window.findChild<ContactTable *>();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->goToRow(0);
    auto *const company = awaited<QLineEdit>(shown.window, u"Company"_s);
    QTRY_COMPARE(company->text(), u"<b>bold</b> & 🙂"_s);
    company->setFocus();
    QTest::keyClicks(company, u"!"_s);
    auto *const save = awaited<QPushButton>(shown.window, u"Save"_s);
    QTRY_VERIFY(save->isEnabled());
    save->click();
    QTRY_VERIFY2(shown.strip().startsWith(u"Updated"_s), qPrintable(shown.strip()));
    QCOMPARE(shown.markup(), QStringList());
    for (const QString &page : {u"activity"_s, u"erase for good"_s, u"recent"_s}) {
        shown.runFromPalette(page);
        QTRY_VERIFY2(shown.strip().toLower().startsWith(page), qPrintable(page + u" / "_s + shown.strip()));
        QCOMPARE(shown.markup(), QStringList());
        QVERIFY2(shown.window.minimumSizeHint().width() <= 900, qPrintable(page));
    }
}

void ShellTest::reportsAWorkspaceThatDoesNotOpen()
{
    const TestWorkspace workspace;
    QFile file(workspace.info().path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(QByteArray(8192, 'x'));
    file.close();
    WindowSettings settings(workspace.folder());
    MainWindow window({.workspace = workspace.info(), .workspaceNames = {u"Test"_s}}, settings);
    const QSignalSpy unusable(&window, &MainWindow::unusable);
    QTRY_COMPARE(unusable.size(), 1);
    QVERIFY(!unusable.front().front().value<onefold::Error>().message.isEmpty());
}

void ShellTest::offersAWayOutOfFailure()
{
    FailureWindow window({.workspace = u"<b>Sales</b>"_s,
        .error = {.message = u"The file is damaged."_s},
        .others = {u"Contacts"_s, u"Team"_s}});
    window.show();
    QVERIFY(window.accessibleName().contains(u"<b>Sales</b>"_s));
    QCOMPARE(window.accessibleDescription(), u"The file is damaged."_s);
    const QSignalSpy retried(&window, &FailureWindow::retryRequested);
    const QSignalSpy chosen(&window, &FailureWindow::workspaceChosen);
    window.findChild<QComboBox *>()->setCurrentIndex(1);
    for (QPushButton *const button : window.findChildren<QPushButton *>())
        button->click();
    QCOMPARE(retried.size(), 1);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.front().front().toString(), u"Team"_s);
    QVERIFY(!window.isVisible()); // quit closes
}

QTEST_MAIN(ShellTest)
#include "shell_test.moc"
