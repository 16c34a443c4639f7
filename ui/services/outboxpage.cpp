// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/services/outboxpage.h"

#include "ui/base/keyboardwatch.h"
#include "ui/base/onfinished.h"
#include "ui/contacts/deeds.h"
#include "ui/look/panel.h"
#include "ui/look/tokens.h"
#include "ui/services/outboxdelegate.h"
#include "ui/services/serviceline.h"
#include "ui/services/servicewords.h"
#include "ui/services/tokenpanel.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace onefold::ui::services {

using contact::ContactId;
using look::ButtonRole;
using look::Icon;
using store::OutboxState;
using workspace::Workspace;

namespace {

constexpr int margin = 10;

} // namespace

OutboxPage::OutboxPage(const Parts &parts, QWidget *parent)
    : Page(parent),
      m_client(parts.client),
      m_line(parts.line),
      m_model(parts.client),
      m_column(new QVBoxLayout(this)),
      m_token(new TokenPanel(this)),
      m_table(new QTableView(this)),
      m_empty(new look::EmptyState(m_table->viewport())),
      m_conflict(new ConflictCard(this)),
      m_bar(new look::Panel(look::Ground::Panel, Qt::TopEdge, this)),
      m_state(new look::Label(look::TextRole::Caption, m_bar)),
      m_sync(new look::Button(tr("Synchronise now"), ButtonRole::Plain, m_bar)),
      m_believe(new look::Button({}, ButtonRole::Plain, m_bar)),
      m_retry(new look::Button(tr("Send again"), ButtonRole::Plain, m_bar)),
      m_edit(new look::Button(tr("Edit the contact"), ButtonRole::Plain, m_bar)),
      m_discard(new look::Button(tr("Discard the change"), ButtonRole::Plain, m_bar))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_token);
    m_column->addWidget(m_table, 1);
    m_column->addWidget(m_conflict);
    m_column->addWidget(m_bar);
    setupTable();
    setupBar();
    setupConnections();
    showLine();
    showCurrent();
}

OutboxPage::~OutboxPage()
{
    // Before the model that it looks at.
    delete m_table;
}

void OutboxPage::setupTable()
{
    m_table->setAccessibleName(tr("Outbox"));
    m_table->setModel(&m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setSelectionMode(QTableView::SingleSelection);
    m_table->setEditTriggers(QTableView::NoEditTriggers);
    m_table->setItemDelegate(new OutboxDelegate(m_table));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(
        std::max(look::measure::row, m_table->fontMetrics().height() + 12));
    QHeaderView *const header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(OutboxModel::Message, QHeaderView::Stretch);
    header->resizeSection(OutboxModel::Contact, 220);
    header->resizeSection(OutboxModel::What, 90);
    header->resizeSection(OutboxModel::State, 220);
    header->resizeSection(OutboxModel::Since, 120);
    auto *const overTable = new QVBoxLayout(m_table->viewport());
    overTable->setContentsMargins(0, 0, 0, 0);
    overTable->addWidget(m_empty);
    m_empty->hide();
}

void OutboxPage::setupBar()
{
    auto *const row = new QHBoxLayout(m_bar);
    row->setContentsMargins(margin, 9, margin, 8);
    m_state->setElided(Qt::ElideRight);
    row->addWidget(m_state, 1);
    m_sync->setLeadingIcon(Icon::Sync);
    m_retry->setLeadingIcon(Icon::Resume);
    m_edit->setLeadingIcon(Icon::Updated);
    m_discard->setLeadingIcon(Icon::Undo);
    for (look::Button *const button : {m_sync, m_believe, m_retry, m_edit, m_discard})
        row->addWidget(button);
}

void OutboxPage::setupConnections()
{
    connect(&m_model, &OutboxModel::read, this, [this] {
        m_isRead = true;
        m_failure.reset();
        showCurrent();
    });
    connect(&m_model, &OutboxModel::failed, this, [this](const Error &error) {
        m_failure = error;
        showCurrent();
        Q_EMIT noticed(contacts::noticeOf(error));
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        for (int row = 0; row < m_model.rowCount(); ++row) {
            const QModelIndex index = m_model.index(row, 0);
            if (m_model.rowAt(index)->item.contact == m_current)
                return m_table->setCurrentIndex(index);
        }
        if (m_model.rowCount() > 0)
            m_table->setCurrentIndex(m_model.index(0, 0));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OutboxPage::showCurrent);
    connect(&m_line, &ServiceLine::changed, this, &OutboxPage::showLine);
    connect(m_token, &TokenPanel::given, this, &OutboxPage::tokenGiven);
    connect(m_sync, &QPushButton::clicked, this, [this] { synchronise({}); });
    connect(m_believe, &QPushButton::clicked, this, [this] { synchronise({.whole = true, .believeMissing = true}); });
    connect(m_retry, &QPushButton::clicked, this, &OutboxPage::retry);
    connect(m_discard, &QPushButton::clicked, this, &OutboxPage::discard);
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const auto *const row = m_model.rowAt(m_table->currentIndex()))
            Q_EMIT contactRequested(row->item.contact);
    });
    connect(m_conflict, &ConflictCard::chosen, this, &OutboxPage::resolve);
}

/// Does something to the outbox, then sends what is to be sent.
template<typename Work>
void OutboxPage::write(Work work)
{
    onFinished(m_client.write(std::move(work)), this, [this](const Result<bool> &written) {
        if (!written)
            return Q_EMIT noticed(contacts::noticeOf(written.error()));
        m_line.poke();
        m_model.reload();
        Q_EMIT changed();
    });
}

void OutboxPage::retry()
{
    const auto *const row = m_model.rowAt(m_table->currentIndex());
    if (!row)
        return;
    write([id = row->item.contact](Workspace &workspace) {
        const Result<void> done = sync::retry(workspace, id);
        return done ? Result<bool>(true) : Result<bool>(done.error());
    });
}

void OutboxPage::discard()
{
    const auto *const row = m_model.rowAt(m_table->currentIndex());
    if (!row)
        return;
    write([id = row->item.contact](Workspace &workspace) {
        const Result<void> done = sync::discard(workspace, id);
        return done ? Result<bool>(true) : Result<bool>(done.error());
    });
}

void OutboxPage::resolve(ContactId contact, const ConflictCard::Choices &choices)
{
    write([contact, choices](Workspace &workspace) {
        const Result<void> done = sync::resolve(workspace, contact, choices);
        return done ? Result<bool>(true) : Result<bool>(done.error());
    });
}

void OutboxPage::hostStrip(QWidget *strip)
{
    m_column->insertWidget(0, strip);
    strip->show();
    Q_EMIT restingChanged(tr("Outbox"), tr("changes that %1 has not confirmed yet").arg(m_line.name()));
    m_model.reload();
    showLine();
}

void OutboxPage::focusMain()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void OutboxPage::refresh()
{
    if (isVisible())
        m_model.reload();
}

void OutboxPage::showLine()
{
    const KeyboardWatch keyboard(*this);
    const sync::CourierStatus &status = m_line.status();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool isToldAbove = status.token != sync::CourierStatus::Token::Fine;
    m_state->setText(isToldAbove ? lineText(status, m_line.name(), now) : fullText(status, m_line.name(), now));
    m_token->say(troubleText(status, m_line.name()));
    m_token->setVisible(status.token != sync::CourierStatus::Token::Fine);
    m_believe->setVisible(status.missing > 0);
    m_believe->setText(tr("%n contact(s) are gone there: believe it", nullptr, static_cast<int>(status.missing)));
    updateSync();
    refresh();
    if (keyboard.isLost())
        focusMain();
}

QString OutboxPage::hindrance() const
{
    return isSynchronising(m_line.status()) ? tr("It is being synchronised just now.") : QString();
}

/// Has it synchronised, or says why not.
void OutboxPage::synchronise(const sync::PullOptions &options)
{
    if (const QString why = hindrance(); !why.isEmpty())
        return Q_EMIT noticed({.headline = why});
    m_line.syncNow(options);
}

/// The buttons stay enabled: it is synchronised every now and then, and the keyboard would go elsewhere each time.
void OutboxPage::updateSync()
{
    const QString why = hindrance();
    for (look::Button *const button : {m_sync, m_believe})
        button->setHindrance(why);
    m_empty->setHindrance(m_failure ? QString() : why);
}

void OutboxPage::showCurrent()
{
    const KeyboardWatch keyboard(*this);
    const bool isEmpty = m_model.rowCount() == 0;
    m_empty->setVisible(isEmpty && (m_isRead || m_failure));
    if (m_failure)
        m_empty->say(m_failure->message, tr("Try again"), [this] { m_model.reload(); });
    else
        m_empty->say(tr("Nothing waits: %1 has confirmed every change.").arg(m_line.name()), m_sync->text(),
            [this] { synchronise({}); });
    updateSync();
    m_table->horizontalHeader()->setVisible(!isEmpty);
    for (look::Button *const button : {m_sync, m_retry, m_edit, m_discard})
        button->setVisible(!isEmpty);
    const auto *const row = m_model.rowAt(m_table->currentIndex());
    if (row)
        m_current = row->item.contact;
    const bool isConflict = row && row->item.state == OutboxState::Conflict;
    if (isConflict)
        m_conflict->ask(row->item, row->name, m_line.name());
    m_conflict->setVisible(isConflict);
    m_retry->setEnabled(row && !isConflict);
    m_edit->setEnabled(row && !row->item.deletes);
    const bool isOpen = row && (row->item.state == OutboxState::Unknown || row->item.state == OutboxState::Sending);
    m_discard->setEnabled(row && (!isOpen || store::isHeld(row->item)));
    if (!keyboard.isLost())
        return;
    focusMain();
    if (isEmpty)
        m_empty->focusAction();
}

} // namespace onefold::ui::services
