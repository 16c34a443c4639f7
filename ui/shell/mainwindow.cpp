// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/mainwindow.h"

#include "ui/base/onfinished.h"
#include "ui/contacts/columns.h"
#include "ui/contacts/wording.h"
#include "ui/look/tokens.h"

#include <QAction>
#include <QActionGroup>
#include <QCloseEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScreen>
#include <QSplitter>
#include <QVBoxLayout>

namespace onefold::ui::shell {

using namespace Qt::StringLiterals;
using contact::ContactId;
using store::SpecialSort;
using workspace::Workspace;

namespace {

// Changes by other programs are seen within this time; asking costs one look at a number.
constexpr int pollMilliseconds = 1000;

} // namespace

MainWindow::MainWindow(const Setup &setup, WindowSettings &settings)
    : m_settings(settings),
      m_client(setup.workspace, setup.options),
      m_model(m_client),
      m_deeds(m_client),
      m_topBar(new TopBar(setup.workspace.name, this)),
      m_sidebar(new Sidebar(this)),
      m_strip(new VerdictStrip(this)),
      m_table(new contacts::ContactTable(m_model, m_client, this)),
      m_empty(new EmptyState(m_table->viewport())),
      m_status(new StatusBar(this)),
      m_form(new contacts::ContactForm(m_client, this))
{
    setWindowTitle(tr("%1 — Onefold").arg(setup.workspace.name));
    setMinimumSize(900, 600);
    setupLayout();
    setupWorkspaceMenu(setup);
    setupTable();
    setupDeeds();
    setupForm();
    setupShortcuts();
    restoreLayout();
    updateListState();
    m_model.reload();
    afterChange();
    orderTabs();
    if (!isNarrow())
        m_form->focusFirst();
}

MainWindow::~MainWindow()
{
    // The widgets go before the model and the client that they look at.
    delete takeCentralWidget();
}

void MainWindow::setupLayout()
{
    auto *const middle = new look::Panel(look::Ground::Panel, {}, this);
    auto *const middleLayout = new QVBoxLayout(middle);
    middleLayout->setContentsMargins(0, 0, 0, 0);
    middleLayout->setSpacing(0);
    middleLayout->addWidget(m_strip);
    middleLayout->addWidget(m_table, 1);
    m_splitter = new QSplitter(this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_sidebar);
    m_splitter->addWidget(middle);
    m_splitter->addWidget(m_form);
    m_splitter->setStretchFactor(1, 1);
    auto *const central = new QWidget(this);
    auto *const layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_topBar);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_status);
    setCentralWidget(central);
    auto *const overTable = new QVBoxLayout(m_table->viewport());
    overTable->setContentsMargins(0, 0, 0, 0);
    overTable->addWidget(m_empty);
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
        add(Qt::CTRL | enter, [this] { m_form->save(); });
        add(Qt::CTRL | Qt::SHIFT | enter, [this] { m_form->saveAndNew(); });
    }
}

void MainWindow::setupTable()
{
    connect(m_topBar, &TopBar::searchChanged, this, [this](const QString &text) {
        store::ListQuery query = m_model.query();
        query.search.text = text;
        m_model.setQuery(query);
    });
    connect(m_sidebar, &Sidebar::viewChosen, this, &MainWindow::chooseView);
    connect(m_table, &contacts::ContactTable::selectionCountChanged, this,
        [this] { m_status->setSelected(m_table->selectedCount()); });
    connect(m_table, &contacts::ContactTable::deleteRequested, this, &MainWindow::deleteSelected);
    connect(&m_model, &contacts::ContactModel::listed, this, [this] {
        m_failure.reset();
        updateListState();
    });
    connect(&m_model, &contacts::ContactModel::refreshed, this, &MainWindow::afterChange);
    connect(&m_model, &contacts::ContactModel::failed, this, [this](const Error &error) {
        m_failure = error;
        m_strip->say(noticeOf(error));
        updateListState();
    });
    connect(m_empty, &EmptyState::acted, this, [this] {
        if (m_failure)
            m_model.reload();
        else if (!m_topBar->search().text().isEmpty())
            m_topBar->search().clear();
        else
            newContact();
    });
    connect(&m_poll, &QTimer::timeout, &m_model, &contacts::ContactModel::refresh);
    m_poll.start(pollMilliseconds);
}

void MainWindow::setupDeeds()
{
    connect(&m_deeds, &Deeds::noticed, m_strip, &VerdictStrip::say);
    connect(&m_deeds, &Deeds::done, &m_model, &contacts::ContactModel::refresh);
    connect(&m_deeds, &Deeds::undoTargetChanged, m_status, &StatusBar::setUndo);
    connect(m_status, &StatusBar::undoRequested, &m_deeds, &Deeds::undoLast);
}

void MainWindow::chooseView(Sidebar::View view)
{
    const bool isRecent = view == Sidebar::View::Recent;
    const store::Sort sort{.by = isRecent ? SpecialSort::UpdatedAt : SpecialSort::DisplayName, .descending = isRecent};
    m_table->horizontalHeader()->setSortIndicator(
        contacts::columnSortedBy(m_model.columns(), sort), isRecent ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void MainWindow::updateListState()
{
    const bool isSearch = !m_model.query().search.isEmpty();
    const int rows = m_model.rowCount();
    const QString count =
        m_model.isCounted() ? tr("%1 contacts", "a count of several", rows).arg(contacts::countText(rows)) : QString();
    m_strip->setResting(isSearch ? tr("Found") : tr("All contacts"), m_model.isSettled() ? count : tr("Loading…"));
    m_empty->setVisible(rows == 0 && (m_model.isSettled() || m_failure));
    if (m_failure)
        m_empty->say(m_failure->message, tr("Try again"));
    else if (isSearch)
        m_empty->say(tr("No contact matches “%1”.").arg(m_model.query().search.text), tr("Clear the search"));
    else
        m_empty->say(tr("No contacts yet. Type the first."), tr("New contact…"));
}

void MainWindow::updateTotal()
{
    onFinished(m_client.read([](Workspace &workspace) { return workspace.contactCount(); }), this,
        [this](const Result<qint64> &total) {
            if (!total)
                return;
            m_total = *total;
            m_sidebar->setTotal(m_total);
            m_status->setCount(
                tr("%1 contacts", "a count of several", static_cast<int>(m_total)).arg(contacts::countText(m_total)));
        });
}

void MainWindow::afterChange()
{
    updateListState();
    updateTotal();
    m_deeds.lookWhatToUndo();
}

void MainWindow::deleteSelected()
{
    m_model.idsOf(m_table->selectedRanges(), [this](const Result<contacts::ContactModel::Ids> &ids) {
        if (ids)
            m_deeds.remove(*ids);
        else
            m_strip->say(noticeOf(ids.error()));
    });
}

/// The tab key follows the eye: bar, sidebar, strip, table, form, status, and in each part the order of making.
void MainWindow::orderTabs()
{
    QWidget *last = nullptr;
    for (QWidget *const part :
        std::initializer_list<QWidget *>{m_topBar, m_sidebar, m_strip, m_table, m_form, m_status}) {
        QWidgetList stops{part};
        stops += part->findChildren<QWidget *>();
        for (QWidget *const stop : stops) {
            if (!(stop->focusPolicy() & Qt::TabFocus))
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
    constexpr int middle = 1440 - look::measure::sidebar - look::measure::form - 2;
    m_splitter->setSizes({look::measure::sidebar, middle, look::measure::form});
    restoreGeometry(m_settings.geometry());
    m_splitter->restoreState(m_settings.splitter());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setGeometry(saveGeometry());
    if (!isNarrow())
        m_settings.setSplitter(m_splitter->saveState());
    QMainWindow::closeEvent(event);
}

} // namespace onefold::ui::shell
