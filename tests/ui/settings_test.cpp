// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/testworkspace.h"
#include "ui/contacts/deeds.h"
#include "ui/settings/customfieldseditor.h"
#include "ui/settings/erasepage.h"
#include "ui/settings/identityeditor.h"
#include "ui/settings/newworkspacepage.h"
#include "ui/settings/programsettingspage.h"
#include "ui/settings/workspacesettingspage.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using onefold::contact::Field;
using onefold::identity::IdentityRule;
using onefold::ui::WindowSettings;
using onefold::ui::contacts::Deeds;
using namespace onefold::ui::settings;
using onefold::workspace::Client;

namespace {

template<typename Widget>
Widget *named(const QWidget &window, const QString &name)
{
    for (Widget *const widget : window.findChildren<Widget *>()) {
        if (widget->accessibleName() == name || widget->property("text").toString() == name)
            return widget;
    }
    qFatal("no %s", qPrintable(name));
}

} // namespace

/// The pages of settings, each driven by the names a person reads.
class SettingsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordersIdentityFields();
    void refusesWhatIsNoIdentityField();
    void savesTheWorkspacesSettings();
    void addsACustomField();
    void asksForANewWorkspace();
    void remembersLanguageAndTheme();
    void erasesOnlyWhatIsMeant();
    void beginsWithTheContactChosen();
    void saysWhatOfTheJournalWillGo();
};

void SettingsTest::ordersIdentityFields()
{
    IdentityEditor editor;
    editor.setRule({});
    const QSignalSpy edited(&editor, &IdentityEditor::edited);
    named<QPushButton>(editor, u"Move down"_s)->click();
    QCOMPARE(editor.rule().fields, (std::vector<onefold::contact::FieldKey>{{Field::Phone}, {Field::Email}}));
    named<QLineEdit>(editor, u"Name of the identity field"_s)->setText(u"identifier.externalId"_s);
    named<QPushButton>(editor, u"Add identity field"_s)->click();
    QCOMPARE(editor.rule().fields.size(), 3U);
    QCOMPARE(editor.rule().fields.back().toString(), u"identifier.externalId"_s);
    named<QListWidget>(editor, u"Identity fields, the first one decides"_s)->setCurrentRow(0);
    named<QPushButton>(editor, u"Remove identity field"_s)->click();
    named<QPushButton>(editor, u"Remove identity field"_s)->click();
    QVERIFY(!named<QPushButton>(editor, u"Remove identity field"_s)->isEnabled()); // one must stay
    QCOMPARE(editor.rule().fields.size(), 1U);
    QCOMPARE(edited.size(), 4);
}

void SettingsTest::refusesWhatIsNoIdentityField()
{
    IdentityEditor editor;
    editor.setRule({});
    editor.show();
    named<QLineEdit>(editor, u"Name of the identity field"_s)->setText(u"city"_s);
    named<QPushButton>(editor, u"Add identity field"_s)->click();
    QCOMPARE(editor.rule(), IdentityRule());
    QVERIFY(named<QLineEdit>(editor, u"Name of the identity field"_s)->text() == u"city"_s);
}

void SettingsTest::savesTheWorkspacesSettings()
{
    const TestWorkspace workspace;
    Client client(workspace.info(), workspace.options());
    WorkspaceSettingsPage page(client);
    QWidget strip;
    page.show();
    page.hostStrip(&strip);
    auto *const region = named<QComboBox>(page, u"Region of phone numbers without a country"_s);
    QTRY_COMPARE(region->currentData().toString(), u"US"_s);
    auto *const save = named<QPushButton>(page, u"Save settings"_s);
    QVERIFY(!save->isEnabled());
    region->setCurrentIndex(region->findData(u"DE"_s));
    QVERIFY(save->isEnabled());
    page.hostStrip(&strip); // coming back keeps what is not saved
    named<QComboBox>(page, u"Order of dates"_s)->setCurrentIndex(1);
    save->click();
    QTRY_COMPARE(workspace.other()->settings().value().region, u"DE"_s);
    QCOMPARE(workspace.other()->settings().value().dateOrder, onefold::contact::DateOrder::DayFirst);
    QTRY_VERIFY(!save->isEnabled());
}

void SettingsTest::addsACustomField()
{
    const TestWorkspace workspace;
    Client client(workspace.info(), workspace.options());
    WorkspaceSettingsPage page(client);
    QWidget strip;
    page.show();
    page.hostStrip(&strip);
    auto *const add = named<QPushButton>(page, u"Add custom field"_s);
    QVERIFY(!add->isEnabled());
    named<QLineEdit>(page, u"Name of the custom field"_s)->setText(u"score"_s);
    named<QComboBox>(page, u"Type of the custom field"_s)->setCurrentIndex(1);
    add->click();
    auto *const list = named<QListWidget>(page, u"Custom fields"_s);
    QTRY_COMPARE(list->count(), 1);
    QCOMPARE(list->item(0)->text(), u"score · Number"_s);
    named<QLineEdit>(page, u"Name of the custom field"_s)->setText(u"score"_s);
    QVERIFY(!add->isEnabled()); // there is one of that name
}

void SettingsTest::asksForANewWorkspace()
{
    NewWorkspacePage page;
    page.show();
    const QSignalSpy asked(&page, &NewWorkspacePage::createRequested);
    auto *const create = named<QPushButton>(page, u"Create workspace"_s);
    QVERIFY(!create->isEnabled());
    named<QLineEdit>(page, u"Workspace name"_s)->setText(u" Sales "_s);
    create->click();
    QCOMPARE(asked.size(), 1);
    const auto wanted = asked.front().front().value<NewWorkspace>();
    QCOMPARE(wanted.name, u"Sales"_s);
    QVERIFY(wanted.path.isEmpty());
    QCOMPARE(wanted.settings.identity, IdentityRule());
    QVERIFY(!create->isEnabled()); // until it is answered
    page.showFailure({.message = u"No"_s}, onefold::ui::settings::Asked::Name);
    QVERIFY(create->isEnabled());
    create->click();
    QVERIFY(!create->isEnabled());
    page.letAskAgain(); // made, and cannot be gone to
    QVERIFY(create->isEnabled());
}

void SettingsTest::remembersLanguageAndTheme()
{
    const QTemporaryDir folder;
    WindowSettings settings(folder.path());
    ProgramSettingsPage page(settings);
    const QSignalSpy themes(&page, &ProgramSettingsPage::themeChosen);
    auto *const language = named<QComboBox>(page, u"Language of the program"_s);
    language->setCurrentIndex(language->findText(u"Deutsch"_s));
    QCOMPARE(settings.language(), u"de"_s);
    named<QComboBox>(page, u"Theme"_s)->setCurrentIndex(2);
    QCOMPARE(themes.size(), 1);
    QVERIFY(themes.front().front().value<onefold::ui::look::Theme>() == onefold::ui::look::Theme::Dark);
}

void SettingsTest::erasesOnlyWhatIsMeant()
{
    const TestWorkspace workspace;
    workspace.fill(3);
    Client client(workspace.info(), workspace.options());
    Deeds deeds(client);
    ErasePage page(client, deeds);
    page.show();
    const QSignalSpy erased(&page, &ErasePage::erased);
    auto *const list = named<QListWidget>(page, u"Contacts to erase"_s);
    auto *const search = named<QLineEdit>(page, u"Find contacts to erase"_s);
    search->setText(u"Person 001"_s);
    QTRY_COMPARE(list->count(), 1);
    auto *const ask = named<QPushButton>(page, u"Erase for good…"_s);
    QVERIFY(!ask->isEnabled());
    list->item(0)->setCheckState(Qt::Checked);
    search->setText(u"Person 002"_s);
    QTRY_COMPARE(list->count(), 2); // who was chosen stays
    deeds.longWork().setAway(true);
    ask->click();
    QVERIFY(ask->isVisible()); // nobody is asked to confirm what could not be done
    deeds.longWork().setAway(false);
    ask->click();
    QVERIFY(!ask->isVisible());
    auto *const word = named<QLineEdit>(page, u"Type “erase” to go on"_s);
    auto *const erase = named<QPushButton>(page, u"Erase 1 contact(s) for good"_s);
    QVERIFY(!erase->isEnabled());
    word->setText(u"erase"_s);
    QVERIFY(erase->isEnabled());
    erase->click();
    QTRY_COMPARE(erased.size(), 1);
    QCOMPARE(workspace.other()->contactCount().value(), 2);
    QVERIFY(!workspace.other()->contact(onefold::contact::ContactId(2)).value());
}

void SettingsTest::beginsWithTheContactChosen()
{
    const TestWorkspace workspace;
    workspace.fill(3);
    Client client(workspace.info(), workspace.options());
    Deeds deeds(client);
    ErasePage page(client, deeds);
    page.show();
    page.choose(onefold::contact::ContactId(2));
    auto *const list = named<QListWidget>(page, u"Contacts to erase"_s);
    QTRY_COMPARE(list->count(), 1);
    QCOMPARE(list->item(0)->checkState(), Qt::Checked);
    QVERIFY(list->item(0)->text().startsWith(u"Person 001"_s));
    QVERIFY(named<QPushButton>(page, u"Erase for good…"_s)->isEnabled());
    page.choose(onefold::contact::ContactId(2)); // once is enough
    page.choose(onefold::contact::ContactId(3));
    QTRY_COMPARE(list->count(), 2);
}

void SettingsTest::saysWhatOfTheJournalWillGo()
{
    const TestWorkspace workspace;
    const auto longAgo = [] { return QDateTime::currentDateTimeUtc().addDays(-100); };
    {
        auto past = onefold::workspace::Workspace::open(workspace.info(), {.who = u"another"_s, .clock = longAgo});
        QVERIFY(past.ok());
        onefold::contact::Fields fields;
        fields.set(Field::Email, u"jane@acme.example"_s);
        QVERIFY((*past)->save({.fields = fields}).ok());
    }
    Client client(workspace.info(), workspace.options());
    WorkspaceSettingsPage page(client);
    QWidget strip;
    page.show();
    page.hostStrip(&strip);
    auto *const save = named<QPushButton>(page, u"Save settings"_s);
    auto *const period = named<QComboBox>(page, u"How long the journal is kept"_s);
    const auto says = [&page](const QString &words) {
        return QTest::qWaitFor([&] {
            const auto labels = page.findChildren<QLabel *>();
            return std::ranges::any_of(
                labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
        });
    };
    const auto *const region = named<QComboBox>(page, u"Region of phone numbers without a country"_s);
    QTRY_COMPARE(region->currentData().toString(), u"US"_s); // the settings are there
    QVERIFY(period->currentData() == 0 && !save->isEnabled());
    period->setCurrentIndex(period->findText(u"1 year"_s));
    QVERIFY(says(u"Nothing in the journal is that old yet."_s));
    period->setCurrentIndex(period->findText(u"30 days"_s));
    QVERIFY(says(u"takes 1 operations out of the journal for good"_s));
    const QSignalSpy saved(&page, &WorkspaceSettingsPage::saved);
    save->click();
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(workspace.other()->settings().value().retentionDays, 30);
    QCOMPARE(workspace.other()->operations({})->size(), 1U); // until the workspace is tended
}

QTEST_MAIN(SettingsTest)
#include "settings_test.moc"
