// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The service of the workspace in the window: how it stands, what waits, and what became of what was sent.

#include "ui/base/inbackground.h"
#include "ui/base/onfinished.h"
#include "ui/contacts/knownname.h"
#include "ui/services/linedot.h"
#include "ui/services/outboxpage.h"
#include "ui/services/servicewords.h"
#include "ui/shell/mainwindow.h"

#include "core/sync/outbox.h"
#include "core/sync/token.h"

#include <algorithm>

namespace onefold::ui::shell {

using namespace Qt::StringLiterals;
using look::Icon;
using services::OutboxPage;
using services::ServiceLine;
using workspace::Workspace;

namespace {

/// What is to be said beside a verdict of the service.
struct Background {
    QString contactName;
    journal::OperationId operation = journal::OperationId::None; ///< that was sent; none where it cannot be undone
    int changes = 0;                                             ///< fields of the contact
};

Background lookBack(Workspace &workspace, contact::ContactId id)
{
    Background background{.contactName = contacts::knownName(workspace, id)};
    const auto lines = workspace.history({.contact = id, .limit = 10});
    if (!lines)
        return background;
    const auto ours = std::ranges::find_if(
        *lines, [](const auto &line) { return line.operation.kind != journal::OperationKind::Pull; });
    if (ours != lines->end()) {
        background.operation = ours->operation.id;
        background.changes = static_cast<int>(ours->entry.changes.size());
    }
    return background;
}

} // namespace

void MainWindow::setupService()
{
    if (!m_line.isOpen())
        return;
    m_dot = new services::LineDot(this);
    m_topBar->setSign(m_dot);
    connect(&m_line, &ServiceLine::changed, this, &MainWindow::showServiceLine);
    connect(m_status, &StatusBar::lineRequested, this, &MainWindow::showOutbox);
    connect(m_contacts, &contacts::ContactsPage::changed, &m_line, &ServiceLine::poke);
    connect(&m_deeds, &contacts::Deeds::done, &m_line, &ServiceLine::poke);
    connect(&m_imports, &importing::ImportRunner::ended, &m_line, &ServiceLine::poke);
    showServiceLine();
}

void MainWindow::addServiceCommands()
{
    if (!m_line.isOpen())
        return;
    const QString group = tr("Workspace");
    m_commands.add({.id = u"service.sync"_s,
        .text = tr("Synchronise now"),
        .group = group,
        .icon = Icon::Sync,
        .run = [this] { m_line.syncNow(); },
        .isEnabled = [this] { return !services::isSynchronising(m_line.status()); }});
    m_commands.add(
        {.id = u"service.outbox"_s, .text = tr("Outbox"), .group = group, .icon = Icon::Outbox, .run = [this] {
             showOutbox();
             focusPage();
         }});
}

void MainWindow::showOutbox()
{
    if (!m_line.isOpen())
        return;
    showMade(
        m_outbox,
        [this] {
            auto *const page = new OutboxPage({m_client, m_line}, this);
            connect(page, &OutboxPage::contactRequested, this, &MainWindow::openContact);
            connect(page, &OutboxPage::tokenGiven, this, &MainWindow::takeToken);
            connect(page, &OutboxPage::changed, m_contacts, &contacts::ContactsPage::refresh);
            connect(m_contacts, &contacts::ContactsPage::changed, page, &OutboxPage::refresh);
            return page;
        },
        false); // whoever walks the sidebar goes on there
    m_sidebar->setCurrent(places::outbox);
}

void MainWindow::showServiceLine()
{
    const sync::CourierStatus &status = m_line.status();
    const QString words = services::lineText(status, m_line.name(), QDateTime::currentDateTimeUtc());
    m_status->setLine(words, services::lineIcon(status));
    m_dot->tell(status.line, words);
    m_sidebar->setCount(places::outbox, status.waiting + status.held);
    if (const qint64 settled = status.settled + status.pulled; settled != m_toldSettled) {
        m_toldSettled = settled;
        m_contacts->refresh();
    }
    if (status.news != m_toldNews) {
        m_toldNews = status.news;
        tellSettled(status.latest);
    }
    const QString wrong = services::isBlocked(status) ? services::troubleText(status, m_line.name()) : QString();
    if (wrong != m_toldWrong && !wrong.isEmpty()) {
        say({.look = NoticeLook::Caution,
            .headline = tr("%1 needs you").arg(m_line.name()),
            .detail = wrong,
            .actions = {{tr("Open the outbox"), [this] { showOutbox(); }}}});
    }
    m_toldWrong = wrong;
}

void MainWindow::tellSettled(const std::vector<sync::Settlement> &latest)
{
    if (latest.empty()) // a courier that begins anew counts anew
        return;
    if (latest.size() > 1) {
        const auto left = std::ranges::count_if(latest, [](const auto &one) { return !one.message.isEmpty(); });
        say({.look = left > 0 ? NoticeLook::Caution : NoticeLook::Updated,
            .headline = tr("%1 has answered", "a service's name").arg(m_line.name()),
            .detail = left > 0 ? tr("%n change(s) wait for you in the outbox", nullptr, static_cast<int>(left))
                               : tr("What waited is there now"),
            .actions = {{tr("Open the outbox"), [this] { showOutbox(); }}}});
        return;
    }
    const sync::Settlement &one = latest.front();
    const auto ask = [id = one.contact](Workspace &workspace) { return Result<Background>(lookBack(workspace, id)); };
    onFinished(m_client.read(ask), this, [this, one](const Result<Background> &background) {
        const Background known = background ? *background : Background();
        Notice notice = services::noticeOf(one, known.contactName, known.changes, m_line.name());
        if (!one.message.isEmpty()) {
            notice.actions.push_back({tr("Open the outbox"), [this] { showOutbox(); }});
        } else if (known.operation != journal::OperationId::None) {
            if (one.verdict == identity::Verdict::Updated)
                notice.actions.push_back({tr("Show changes"), [this, id = known.operation] { showChanges(id); }});
            notice.actions.push_back({tr("Undo"), [this, id = known.operation] { m_deeds.undo(id); }});
        }
        say(notice);
    });
}

/// Works with the token at once, and gives it to the keychain where there is one.
void MainWindow::takeToken(const QByteArray &token)
{
    m_line.useToken(token);
    onFinished(m_client.read([](Workspace &workspace) { return sync::accountOf(workspace); }), this,
        [this, name = m_workspaceName, token](const Result<std::optional<sync::Account>> &account) {
            if (!account || !*account)
                return;
            const auto keep = [account = **account, name, token] { return sync::keepToken(account, name, token); };
            onFinished(inBackground(keep), this, [this](const Result<void> &kept) {
                if (!kept)
                    say(services::tokenNotKept());
            });
        });
}

} // namespace onefold::ui::shell
