// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/mainwindow.h"

#include "ui/base/onfinished.h"
#include "ui/contacts/wording.h"
#include "ui/look/tokens.h"

#include <QAction>
#include <QActionGroup>
#include <QCloseEvent>
#include <QMenu>
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

MainWindow::MainWindow(const Setup &setup, WindowSettings &settings)
    : m_settings(settings),
      m_client(setup.workspace, setup.options),
      m_deeds(m_client),
      m_topBar(new TopBar(setup.workspace.name, this)),
      m_sidebar(new Sidebar(this)),
      m_strip(new VerdictStrip(this)),
      m_pages(new QStackedWidget(this)),
      m_contacts(new ContactsPage({m_client, m_deeds, settings, setup.workspace.name}, this)),
      m_status(new StatusBar(this))
{
    setWindowTitle(tr("%1 — Onefold").arg(setup.workspace.name));
    setMinimumSize(900, 600);
    setupLayout();
    setupWorkspaceMenu(setup);
    setupSidebar();
    setupContacts();
    setupDeeds();
    setupShortcuts();
    restoreLayout();
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
}

void MainWindow::addPage(Page *page)
{
    m_pages->addWidget(page);
    connect(page, &Page::noticed, m_strip, &VerdictStrip::say);
    connect(page, &Page::restingChanged, m_strip, [this, page](const QString &title, const QString &detail) {
        if (m_pages->currentWidget() == page)
            m_strip->setResting(title, detail);
    });
}

void MainWindow::setupWorkspaceMenu(const Setup &setup)
{
    look::Button &button = m_topBar->workspaceButton();
    auto *const menu = new QMenu(this);
    auto *const workspaces = new QActionGroup(menu);
    for (const QString &name : setup.workspaceNames) {
        QAction *const action = menu->addAction(QString(name).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(name == setup.workspace.name);
        workspaces->addAction(action);
        if (name != setup.workspace.name)
            connect(action, &QAction::triggered, this, [this, name] { Q_EMIT workspaceChosen(name); });
    }
    menu->addSeparator();
    QMenu *const appearance = menu->addMenu(tr("Appearance"));
    auto *const themes = new QActionGroup(appearance);
    for (const auto &[theme, label] : {std::pair(look::Theme::System, tr("As the system")),
             std::pair(look::Theme::Light, tr("Light")), std::pair(look::Theme::Dark, tr("Dark"))}) {
        QAction *const action = appearance->addAction(label);
        action->setCheckable(true);
        action->setChecked(m_settings.theme() == theme);
        themes->addAction(action);
        connect(action, &QAction::triggered, this, [this, chosen = theme] { Q_EMIT themeChosen(chosen); });
    }
    menu->addSeparator();
    QAction *const quit = menu->addAction(tr("Quit"), QKeySequence::Quit, this, &QWidget::close);
    addAction(quit);
    connect(&button, &QPushButton::clicked, menu,
        [menu, &button] { menu->popup(button.mapToGlobal(QPoint(0, button.height()))); });
}

void MainWindow::setupShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto slot) {
        auto *const action = new QAction(this);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
    };
    add(QKeySequence::Find, [this] {
        m_topBar->search().setFocus(Qt::ShortcutFocusReason);
        m_topBar->search().selectAll();
    });
    add(QKeySequence::Undo, [this] { m_deeds.undoLast(); });
    add(QKeySequence::New, [this] { newContact(); });
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter}) {
        add(Qt::CTRL | enter, [this] { m_contacts->save(); });
        add(Qt::CTRL | Qt::SHIFT | enter, [this] { m_contacts->saveAndNew(); });
    }
}

void MainWindow::setupSidebar()
{
    m_sidebar->setSection({.id = u"workspace"_s,
        .places = {{.id = places::all, .icon = Icon::Contacts, .name = tr("All contacts")},
            {.id = places::recent, .icon = Icon::Clock, .name = tr("Recent")},
            {.id = places::needsCare, .icon = Icon::NeedsCare, .name = tr("Needs care"), .isUrgent = true}}});
    m_sidebar->setCurrent(places::all);
    connect(m_sidebar, &Sidebar::chosen, this, &MainWindow::goTo);
    connect(m_sidebar, &Sidebar::placesRebuilt, this, &MainWindow::orderTabs);
}

void MainWindow::setupContacts()
{
    connect(m_topBar, &TopBar::searchChanged, this, &MainWindow::search);
    connect(m_topBar, &TopBar::newContactRequested, this, &MainWindow::newContact);
    connect(m_contacts, &ContactsPage::searchClearRequested, &m_topBar->search(), &QLineEdit::clear);
    connect(m_contacts, &ContactsPage::searchShown, &m_topBar->search(), &QLineEdit::setText);
    connect(m_sidebar, &Sidebar::menuRequested, m_contacts, &ContactsPage::openPlaceMenu);
    connect(m_contacts, &ContactsPage::selectedChanged, m_status, &StatusBar::setSelected);
    connect(m_contacts, &ContactsPage::draftsChanged, m_status, &StatusBar::setDrafts);
    connect(m_contacts, &ContactsPage::changed, this, &MainWindow::afterChange);
    connect(m_contacts, &ContactsPage::placesChanged, m_sidebar, &Sidebar::setSection);
    connect(m_contacts, &ContactsPage::placeCounted, m_sidebar, &Sidebar::setCount);
    connect(m_contacts, &ContactsPage::placeShown, m_sidebar, &Sidebar::setCurrent);
    connect(m_status, &StatusBar::draftRequested, this, [this] {
        showPage(m_contacts);
        m_contacts->openWaitingDraft();
    });
}

void MainWindow::setupDeeds()
{
    connect(&m_deeds, &Deeds::noticed, m_strip, &VerdictStrip::say);
    connect(&m_deeds, &Deeds::undoTargetChanged, m_status, &StatusBar::setUndo);
    connect(m_status, &StatusBar::undoRequested, &m_deeds, &Deeds::undoLast);
}

void MainWindow::showPage(Page *page)
{
    m_pages->setCurrentWidget(page);
    page->hostStrip(m_strip);
    orderTabs();
}

void MainWindow::goTo(const QString &place)
{
    showPage(m_contacts);
    m_contacts->showPlace(place);
}

void MainWindow::search(const QString &text)
{
    if (m_pages->currentWidget() != m_contacts)
        showPage(m_contacts);
    m_contacts->setSearch(text);
}

void MainWindow::newContact()
{
    showPage(m_contacts);
    m_contacts->newContact();
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

void MainWindow::afterChange()
{
    updateTotal();
    m_deeds.lookWhatToUndo();
}

/// The tab key follows the eye: bar, sidebar, page with its strip on top, status, and in each part the order of making.
void MainWindow::orderTabs()
{
    QWidget *last = nullptr;
    for (QWidget *const part :
        std::initializer_list<QWidget *>{m_topBar, m_sidebar, m_strip, m_pages->currentWidget(), m_status}) {
        QWidgetList stops{part};
        stops += part->findChildren<QWidget *>();
        for (QWidget *const stop : stops) {
            const bool isInStrip = part != m_strip && m_strip->isAncestorOf(stop);
            if (isInStrip || !(stop->focusPolicy() & Qt::TabFocus))
                continue;
            if (last)
                setTabOrder(last, stop);
            last = stop;
        }
    }
}

void MainWindow::restoreLayout()
{
    resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
    m_splitter->setSizes({look::measure::sidebar, 1440 - look::measure::sidebar - 1});
    restoreGeometry(m_settings.geometry());
    m_splitter->restoreState(m_settings.sidebar());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setGeometry(saveGeometry());
    m_settings.setSidebar(m_splitter->saveState());
    m_contacts->saveLayout();
    QMainWindow::closeEvent(event);
}

} // namespace onefold::ui::shell
