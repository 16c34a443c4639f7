// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/erasepage.h"

#include "ui/base/onfinished.h"
#include "ui/contacts/deeds.h"
#include "ui/contacts/wording.h"
#include "ui/look/tokens.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QVBoxLayout>

namespace onefold::ui::settings {

using namespace Qt::StringLiterals;
using contact::Contact;
using contact::ContactId;
using look::ButtonRole;
using workspace::ErasureOutcome;
using workspace::RemovalOutcome;
using workspace::Workspace;

namespace {

constexpr int mostFound = 50;
constexpr int rowsShown = 8;
constexpr int rowHeight = look::measure::row - 4;

} // namespace

ErasePage::ErasePage(workspace::Client &client, contacts::Deeds &deeds, QWidget *parent)
    : ColumnPage(tr("Erase for good"), tr("cannot be undone"), parent),
      m_client(client),
      m_deeds(deeds),
      m_search(new QLineEdit(this)),
      m_found(new QListWidget(this)),
      m_note(new look::Label(look::TextRole::CaptionMuted, this)),
      m_word(new QLineEdit(this)),
      m_ask(addButton(tr("Erase for good…"), ButtonRole::Plain)),
      m_erase(addButton(tr("Erase now"), ButtonRole::Primary))
{
    setupCards();
    setupConnections();
    search({});
    updateButtons();
}

void ErasePage::setupCards()
{
    look::Card *const who = addCard(tr("Whom to erase"),
        tr("The person leaves contacts, journal, search and backups. One nameless entry stays in the journal. "
           "Nobody can bring the person back."));
    m_search->setPlaceholderText(tr("Name, email, phone or company"));
    who->addField(tr("Find contacts to erase"), m_search);
    m_found->setAccessibleName(tr("Contacts to erase"));
    m_found->setFixedHeight(rowsShown * rowHeight + 6);
    who->content().addWidget(m_found);
    who->content().addWidget(m_note);
    m_confirmation = addCard(tr("Is it meant?"));
    m_confirmation->addNote(tr("It may take some minutes in a large workspace, as its file is written anew."));
    m_confirmation->addField(tr("Type “%1” to go on").arg(tr("erase")), m_word);
    m_confirmation->hide();
}

void ErasePage::setupConnections()
{
    connect(m_search, &QLineEdit::textChanged, this, &ErasePage::search);
    connect(m_found, &QListWidget::itemChanged, this, [this] {
        m_confirmation->hide();
        updateButtons();
    });
    connect(m_word, &QLineEdit::textChanged, this, &ErasePage::updateButtons);
    connect(m_word, &QLineEdit::returnPressed, m_erase, &QPushButton::click);
    connect(m_ask, &QPushButton::clicked, this, &ErasePage::ask);
    connect(m_erase, &QPushButton::clicked, this, &ErasePage::erase);
}

void ErasePage::search(const QString &text)
{
    m_confirmation->hide();
    updateButtons();
    const store::FindQuery query{.search = {.text = text}, .limit = mostFound};
    if (text.trimmed().isEmpty())
        return showFound(text, {});
    onFinished(m_client.read([query](Workspace &workspace) { return workspace.find(query); }), this,
        [this, text](const Result<std::vector<Contact>> &found) {
            if (!found)
                Q_EMIT noticed(contacts::noticeOf(found.error()));
            else if (m_search->text() == text)
                showFound(text, *found);
        });
}

void ErasePage::showFound(const QString &text, const std::vector<Contact> &found)
{
    const std::vector<ContactId> kept = chosen();
    // Whoever was chosen stays in the list whatever is searched next.
    for (int row = m_found->count() - 1; row >= 0; --row) {
        if (m_found->item(row)->checkState() != Qt::Checked)
            delete m_found->takeItem(row);
    }
    const QSignalBlocker quiet(m_found);
    for (const Contact &contact : found) {
        if (std::ranges::find(kept, contact.id) != kept.end())
            continue;
        addRow(contact, Qt::Unchecked);
    }
    const bool isFull = static_cast<int>(found.size()) == mostFound;
    m_note->setText(text.trimmed().isEmpty() ? tr("Search, then check whom to erase.")
            : found.empty()                  ? tr("No contact matches.")
            : isFull                         ? tr("The first %n are shown.", nullptr, mostFound)
                                             : QString());
    m_note->setVisible(!m_note->text().isEmpty());
    updateButtons();
}

void ErasePage::addRow(const Contact &contact, Qt::CheckState state)
{
    QStringList words{contact::displayName(contact.fields), contact.fields.text(contact::Field::Email),
        contact.fields.text(contact::Field::Company)};
    words.removeAll(QString());
    words.removeDuplicates();
    auto *const item = new QListWidgetItem(contacts::visible(words.join(u" · "_s)), m_found);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(state);
    item->setData(Qt::UserRole, static_cast<qint64>(contact.id));
    item->setSizeHint(QSize(0, rowHeight));
}

void ErasePage::choose(ContactId id)
{
    onFinished(m_client.read([id](Workspace &workspace) { return workspace.contact(id); }), this,
        [this, id](const Result<std::optional<Contact>> &contact) {
            const std::vector<ContactId> kept = chosen();
            const bool isChosen = std::ranges::find(kept, id) != kept.end();
            if (!contact || !*contact || isChosen || m_isErasing)
                return;
            {
                const QSignalBlocker quiet(m_found);
                for (int row = m_found->count() - 1; row >= 0; --row) {
                    if (m_found->item(row)->data(Qt::UserRole).toLongLong() == static_cast<qint64>(id))
                        delete m_found->takeItem(row);
                }
                addRow(**contact, Qt::Checked);
            }
            m_confirmation->hide();
            updateButtons();
        });
}

std::vector<ContactId> ErasePage::chosen() const
{
    std::vector<ContactId> ids;
    for (int row = 0; row < m_found->count(); ++row) {
        if (m_found->item(row)->checkState() == Qt::Checked)
            ids.push_back(ContactId(m_found->item(row)->data(Qt::UserRole).toLongLong()));
    }
    return ids;
}

void ErasePage::updateButtons()
{
    const int count = static_cast<int>(chosen().size());
    const bool isAsked = !m_confirmation->isHidden();
    m_ask->setVisible(!isAsked);
    m_ask->setEnabled(count > 0 && !m_isErasing);
    const QString words = tr("Erase %n contact(s) for good", nullptr, count);
    m_erase->setText(words);
    m_erase->setAccessibleName(words);
    m_erase->updateGeometry();
    m_erase->setVisible(isAsked);
    m_erase->setEnabled(
        count > 0 && !m_isErasing && m_word->text().trimmed().compare(tr("erase"), Qt::CaseInsensitive) == 0);
}

void ErasePage::ask()
{
    if (!m_deeds.longWork().mayBegin())
        return;
    m_word->clear();
    m_confirmation->show();
    updateButtons();
    m_word->setFocus(Qt::OtherFocusReason);
}

void ErasePage::erase()
{
    const std::vector<ContactId> ids = chosen();
    const auto work = [ids](Workspace &workspace, const Progress &progress) {
        return workspace.eraseRows(ids, progress);
    };
    // The work may outlive the page.
    m_isErasing = m_deeds.longWork().start(tr("Erasing %n contact(s)…", nullptr, static_cast<int>(ids.size())), work,
        [self = QPointer<ErasePage>(this)](const Result<ErasureOutcome> &outcome) {
            if (self && outcome)
                self->purge(*outcome);
            else if (self)
                self->fail(outcome.error());
        });
    updateButtons();
}

void ErasePage::purge(const ErasureOutcome &outcome)
{
    Q_EMIT noticed({.headline = tr("Removing what is left in the files…"),
        .detail = tr("This may take some minutes. Saves wait until it is done."),
        .isUnderWay = true});
    // Where saves are written, so that they wait for it instead of finding the file locked.
    onFinished(m_client.write([](Workspace &workspace) { return workspace.purgeErased(); }), this,
        [this, outcome](const Result<void> &purged) { finish(outcome, purged); });
}

void ErasePage::fail(const Error &error)
{
    m_isErasing = false;
    m_confirmation->hide();
    Q_EMIT noticed(contacts::noticeOf(error));
    updateButtons();
}

void ErasePage::finish(const ErasureOutcome &outcome, const Result<void> &purged)
{
    if (!purged)
        return fail(purged.error());
    m_isErasing = false;
    m_confirmation->hide();
    m_found->clear();
    m_search->clear();
    const auto count = std::ranges::count(outcome.contacts, identity::Verdict::Erased, &RemovalOutcome::verdict);
    Notice notice{.headline = tr("Erased %n contact(s) for good", nullptr, static_cast<int>(count))};
    if (outcome.failure || outcome.cancelled)
        notice.look = NoticeLook::Caution;
    if (outcome.failure)
        notice.detail = outcome.failure->message;
    else if (outcome.cancelled)
        notice.detail = tr("Stopped; the others are still there.");
    Q_EMIT noticed(notice);
    updateButtons();
    Q_EMIT erased();
}

} // namespace onefold::ui::settings
