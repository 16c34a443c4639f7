// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/mainwindow.h"

#include "ui/base/eyeorder.h"
#include "ui/base/onfinished.h"
#include "ui/contacts/wording.h"
#include "ui/look/tokens.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace onefold::ui::shell {

using namespace Qt::StringLiterals;
using contacts::ContactsPage;
using contacts::Deeds;
using look::Icon;
using workspace::Workspace;

namespace {

/// What the paths begin with that the window keeps unfinished work at.
QString stemOf(const MainWindow::Setup &setup)
{
    return setup.draftStem.isEmpty() ? setup.workspace.path : setup.draftStem;
}

} // namespace

MainWindow::MainWindow(const Setup &setup, WindowSettings &settings)
    : m_settings(settings),
      m_workspaceName(setup.workspace.name),
      m_workspaceNames(setup.workspaceNames),
      m_client(setup.workspace, setup.options),
      m_askForFile(setup.askForFile),
      m_pastePlace(stemOf(setup) + u".pasted"_s),
      m_line(setup.workspace, setup.token),
      m_deeds(m_client),
      m_imports(m_client),
      m_topBar(new TopBar(setup.workspace.name, m_line.name(), this)),
      m_sidebar(new Sidebar(this)),
      m_strip(new VerdictStrip(this)),
      m_pages(new QStackedWidget(this)),
      m_contacts(new ContactsPage({m_client, m_deeds, settings, setup.workspace.name}, this)),
      m_status(new StatusBar(this))
{
    setWindowTitle(tr("%1 — Onefold").arg(setup.workspace.name));
    setMinimumSize(900, 600);
    setupLayout();
    setupSidebar();
    setupContacts();
    setupDeeds();
    setupImports();
    setupService();
    setupCommands();
    setupWorkspaceMenu();
    restoreLayout();
    m_contacts->keepDrafts(stemOf(setup));
    probe();
    afterChange();
    showPage(m_contacts);
    m_contacts->focusForm();
}

MainWindow::~MainWindow()
{
    // The pages go before the client and the deeds that they use.
    delete takeCentralWidget();
}

void MainWindow::setupLayout()
{
    m_splitter = new QSplitter(this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_sidebar);
    m_splitter->addWidget(m_pages);
    m_splitter->setStretchFactor(1, 1);
    auto *const central = new QWidget(this);
    auto *const layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_topBar);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_status);
    setCentralWidget(central);
    addPage(m_contacts);
    m_palette = new CommandPalette(central);
    connect(m_palette, &CommandPalette::typed, this, &MainWindow::findForPalette);
}

void MainWindow::setupSidebar()
{
    PlaceSection section{.id = u"workspace"_s,
        .places = {{.id = places::all, .icon = Icon::Contacts, .name = tr("All contacts")},
            {.id = places::recent, .icon = Icon::Clock, .name = tr("Recent")},
            {.id = places::needsCare, .icon = Icon::NeedsCare, .name = tr("Needs care"), .isUrgent = true},
            {.id = places::duplicates, .icon = Icon::Copy, .name = tr("Duplicates"), .isUrgent = true},
            {.id = places::imports, .icon = Icon::Import, .name = tr("Imports")},
            {.id = places::activity, .icon = Icon::History, .name = tr("Activity")}}};
    if (m_line.isOpen()) {
        const Place outbox{.id = places::outbox, .icon = Icon::Outbox, .name = tr("Outbox"), .isUrgent = true};
        section.places.insert(section.places.begin() + 4, outbox); // behind the duplicates
    }
    m_sidebar->setSection(section);
    m_place = places::all;
    m_sidebar->setCurrent(m_place);
    connect(m_sidebar, &Sidebar::chosen, this, &MainWindow::goTo);
}

void MainWindow::setupContacts()
{
    connect(m_topBar, &TopBar::searchChanged, this, &MainWindow::search);
    connect(m_topBar, &TopBar::leftForRows, this, [this] {
        showContacts();
        m_contacts->focusRows();
    });
    connect(m_topBar, &TopBar::newContactRequested, this, &MainWindow::newContact);
    connect(m_contacts, &ContactsPage::searchClearRequested, &m_topBar->search(), &QLineEdit::clear);
    connect(m_contacts, &ContactsPage::eraseRequested, this, &MainWindow::showErase);
    connect(m_contacts, &ContactsPage::searchShown, &m_topBar->search(), &QLineEdit::setText);
    connect(m_sidebar, &Sidebar::menuRequested, m_contacts, &ContactsPage::openPlaceMenu);
    connect(m_contacts, &ContactsPage::selectedChanged, m_status, &StatusBar::setSelected);
    connect(m_contacts, &ContactsPage::draftsChanged, m_status, &StatusBar::setDrafts);
    connect(m_contacts, &ContactsPage::changed, this, &MainWindow::afterChange);
    connect(m_contacts, &ContactsPage::changesRequested, this, &MainWindow::showChanges);
    connect(m_contacts, &ContactsPage::placesChanged, m_sidebar, &Sidebar::setSection);
    connect(m_contacts, &ContactsPage::placeCounted, m_sidebar, &Sidebar::setCount);
    connect(m_contacts, &ContactsPage::placeShown, this, [this](const QString &place) {
        m_place = place;
        m_sidebar->setCurrent(place);
    });
    connect(m_status, &StatusBar::draftRequested, this, [this] {
        showContacts();
        m_contacts->openWaitingDraft();
    });
}

void MainWindow::setupDeeds()
{
    connect(&m_deeds, &Deeds::noticed, m_strip, &VerdictStrip::say);
    connect(m_strip, &VerdictStrip::newsChanged, &m_deeds, &Deeds::forgetAsked);
    connect(&m_deeds, &Deeds::undoTargetChanged, m_status, &StatusBar::setUndo);
    connect(m_status, &StatusBar::undoRequested, &m_deeds, &Deeds::undoLast);
}

/// Whether there is a workspace to work in at all.
void MainWindow::probe()
{
    onFinished(m_client.read([](Workspace &workspace) { return workspace.settings(); }), this,
        [this](const Result<store::Settings> &settings) {
            if (!settings)
                Q_EMIT unusable(settings.error());
        });
}

void MainWindow::say(const Notice &notice)
{
    m_strip->say(notice);
}

void MainWindow::search(const QString &text)
{
    showContacts();
    m_contacts->setSearch(text);
}

void MainWindow::focusSearch()
{
    m_topBar->search().setFocus(Qt::ShortcutFocusReason);
    m_topBar->search().selectAll();
}

void MainWindow::newContact()
{
    showContacts();
    m_contacts->newContact();
}

void MainWindow::openContact(contact::ContactId id)
{
    showContacts();
    m_contacts->openContact(id);
}

void MainWindow::updateTotal()
{
    onFinished(m_client.read([](Workspace &workspace) { return workspace.contactCount(); }), this,
        [this](const Result<qint64> &total) {
            if (!total)
                return;
            m_sidebar->setCount(places::all, *total);
            m_status->setCount(
                tr("%1 contacts", "a count of several", static_cast<int>(*total)).arg(contacts::countText(*total)));
        });
}

void MainWindow::countDuplicates()
{
    // It looks at every group; where many changes come one after another, one count follows the last.
    if (m_isCountingDuplicates) {
        m_countsDuplicatesAgain = true;
        return;
    }
    m_isCountingDuplicates = true;
    onFinished(m_client.background([](Workspace &workspace) { return workspace.duplicateGroupCount(); }), this,
        [this](const Result<qint64> &count) {
            m_isCountingDuplicates = false;
            if (count)
                m_sidebar->setCount(places::duplicates, *count);
            if (std::exchange(m_countsDuplicatesAgain, false))
                countDuplicates();
        });
}

void MainWindow::afterChange()
{
    updateTotal();
    countDuplicates();
    m_deeds.lookWhatToUndo();
}

/// The tab key follows the eye.
bool MainWindow::focusNextPrevChild(bool next)
{
    const QWidgetList stops = stopsInEyeOrder(*this);
    const qsizetype at = stops.indexOf(focusWidget());
    if (at < 0)
        return QMainWindow::focusNextPrevChild(next);
    const qsizetype to = (at + (next ? 1 : -1) + stops.size()) % stops.size();
    stops.at(to)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void MainWindow::restoreLayout()
{
    resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
    m_splitter->setSizes({look::measure::sidebar, 1440 - look::measure::sidebar - 1});
    restoreGeometry(m_settings.geometry());
    m_splitter->restoreState(m_settings.sidebar());
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_pages->currentWidget() != m_contacts)
        return goBack();
    if (event->matches(QKeySequence::Paste) && m_commands.find(u"import.paste"_s)->canRun())
        return m_commands.run(u"import.paste"_s);
    QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setGeometry(saveGeometry());
    m_settings.setSidebar(m_splitter->saveState());
    m_contacts->saveLayout();
    m_contacts->keepUnsent();
    QMainWindow::closeEvent(event);
}

} // namespace onefold::ui::shell
