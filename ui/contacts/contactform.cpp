// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/contactform.h"

#include "ui/contacts/changetext.h"
#include "ui/contacts/formnote.h"
#include "ui/contacts/formtabs.h"
#include "ui/contacts/historypage.h"
#include "ui/look/tokens.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QMetaMethod>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace onefold::ui::contacts {

using namespace Qt::StringLiterals;
using look::ButtonRole;

ContactForm::ContactForm(workspace::Client &client, QWidget *parent)
    : Panel(look::Ground::Window, {}, parent),
      m_client(client),
      m_checker(client),
      m_header(new FormHeader(this)),
      m_tabs(new FormTabs(this)),
      m_pages(new QStackedWidget(this)),
      m_note(new FormNote(this)),
      m_fields(new FormFields(this)),
      m_box(new ExpectationBox(this)),
      m_discard(new look::Button(tr("Discard"), ButtonRole::Plain, this)),
      m_saveAndNew(new look::Button(tr("Save and new"), ButtonRole::Plain, this)),
      m_save(new look::Button(tr("Save"), ButtonRole::Primary, this)),
      m_history(new HistoryPage(client, this))
{
    setAccessibleName(tr("Contact"));
    setupLayout();
    setupMenu();
    setupConnections();
    showDraft(FormDraft());
}

ContactForm::~ContactForm()
{
    delete m_keeper; // asks for the drafts a last time
}

void ContactForm::setupLayout()
{
    auto *const head = new Panel(look::Ground::Window, Qt::BottomEdge, this);
    auto *const headLayout = new QVBoxLayout(head);
    headLayout->setContentsMargins(0, 0, 0, 1);
    headLayout->setSpacing(0);
    headLayout->addWidget(m_header);
    auto *const tabs = new QHBoxLayout;
    tabs->setContentsMargins(16, 0, 16, 0);
    tabs->addWidget(m_tabs, 1);
    headLayout->addLayout(tabs);
    m_pages->addWidget(makeDetails());
    m_pages->addWidget(m_history);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(m_pages, 1);
}

QWidget *ContactForm::makeDetails()
{
    auto *const scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else the fields would jump when a message comes
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_fields);
    m_saveAndNew->setToolTip(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return).toString(QKeySequence::NativeText));
    auto *const foot = new Panel(look::Ground::Window, Qt::TopEdge, this);
    auto *const buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_discard);
    buttons->addWidget(m_saveAndNew);
    buttons->addWidget(m_save);
    auto *const footLayout = new QVBoxLayout(foot);
    footLayout->setContentsMargins(16, 12, 16, 12);
    footLayout->setSpacing(12);
    footLayout->addWidget(m_box);
    footLayout->addLayout(buttons);
    auto *const details = new QWidget(this);
    auto *const layout = new QVBoxLayout(details);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_note);
    layout->addWidget(scroll, 1);
    layout->addWidget(foot);
    return details;
}

void ContactForm::setupConnections()
{
    connect(m_fields, &FormFields::typed, this, &ContactForm::onTyped);
    connect(m_fields, &FormFields::memberAdded, this, &ContactForm::addMember);
    connect(&m_checker, &FormChecker::checked, this, &ContactForm::showCheck);
    connect(&m_checker, &FormChecker::failed, this, [this](const Error &error) {
        m_wanted.reset();
        Q_EMIT failed(error);
    });
    connect(m_box, &ExpectationBox::answered, this, &ContactForm::check);
    connect(m_box, &ExpectationBox::lookAlikeChosen, this, &ContactForm::openById);
    connect(m_discard, &QPushButton::clicked, this, &ContactForm::discard);
    connect(m_saveAndNew, &QPushButton::clicked, this, &ContactForm::saveAndNew);
    connect(m_save, &QPushButton::clicked, this, &ContactForm::save);
    connect(m_header, &FormHeader::closeRequested, this, &ContactForm::closeRequested);
    connect(m_note, &FormNote::acted, this, &ContactForm::actOnNote);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_history, &HistoryPage::countChanged, m_tabs, &FormTabs::setHistoryCount);
    connect(m_history, &HistoryPage::undoRequested, this, &ContactForm::undoRequested);
    connect(m_history, &HistoryPage::redoRequested, this, &ContactForm::redoRequested);
    connect(m_history, &HistoryPage::failed, this, &ContactForm::failed);
}

void ContactForm::setupMenu()
{
    auto *const menu = new QMenu(this);
    QAction *const copy = menu->addAction(
        tr("Copy as text"), this, [this] { QGuiApplication::clipboard()->setText(contactText(m_draft.shown())); });
    QAction *const paste = menu->addAction(tr("Fill from the clipboard"), this, [this] { pasteContact(); });
    menu->addSeparator();
    QAction *const remove =
        menu->addAction(tr("Delete"), this, [this] { Q_EMIT deleteRequested(m_draft.original().id); });
    QAction *const erase =
        menu->addAction(tr("Erase for good…"), this, [this] { Q_EMIT eraseRequested(m_draft.original().id); });
    connect(menu, &QMenu::aboutToShow, this, [this, copy, paste, remove, erase] {
        const bool isStored = !m_draft.isNew() && m_fate == Fate::There;
        copy->setEnabled(!m_draft.shown().isEmpty());
        paste->setEnabled(m_draft.isNew() && !m_draft.isDirty());
        remove->setEnabled(isStored);
        erase->setVisible(isSignalConnected(QMetaMethod::fromSignal(&ContactForm::eraseRequested)));
        erase->setEnabled(isStored);
    });
    m_header->setMenu(*menu);
}

void ContactForm::showTab(int tab)
{
    m_tabs->setCurrentIndex(tab);
}

void ContactForm::showDraft(const FormDraft &draft)
{
    m_draft = draft;
    m_wanted.reset();
    m_fate = Fate::There;
    m_isRestored = false;
    m_filled.clear();
    m_added.clear();
    m_box->forgetAnswer();
    m_history->model().setContact(draft.original().id);
    if (draft.isNew())
        showTab(FormTabs::Details);
    showMembers();
    showTexts();
    showStanding();
    check();
    draftsChanged();
}

/// The members of families to be shown: what the contact has, what was typed, what the workspace defines, and what the
/// person added.
void ContactForm::showMembers()
{
    std::set<contact::FieldKey> members = m_added;
    for (const auto &[key, value] : m_draft.original().fields) {
        if (contact::isFamily(key.field))
            members.insert(key);
    }
    for (const auto &[key, text] : m_draft.typed()) {
        if (contact::isFamily(key.field))
            members.insert(key);
    }
    for (const auto &[name, type] : m_customTypes)
        members.insert({contact::Field::Custom, name});
    m_fields->setMembers(members, m_customTypes);
    for (const auto &[key, editor] : m_fields->editors()) {
        if (QLineEdit *const line = editor->line())
            line->installEventFilter(this);
    }
}

void ContactForm::showTexts()
{
    m_isShowing = true;
    for (const auto &[key, editor] : m_fields->editors())
        editor->setText(m_draft.text(key));
    m_isShowing = false;
    m_fields->countFilled();
    if (m_draft.isNew())
        m_header->showNew();
    else
        m_header->showContact(m_draft.original().fields);
    updateNote();
}

void ContactForm::onTyped(const contact::FieldKey &key, const QString &text)
{
    if (m_isShowing)
        return;
    if (m_fate == Fate::Erased)
        m_fate = Fate::There; // it has been read
    m_draft.type(key, text);
    m_fields->countFilled();
    updateNote();
    check();
    draftsChanged();
}

void ContactForm::updateNote()
{
    QStringList changed;
    for (const Conflict &conflict : m_draft.conflicts())
        changed += contact::labelOf(conflict.field);
    if (m_fate == Fate::Gone)
        m_note->say(
            tr("This contact was deleted elsewhere. What you typed is kept; saving makes a new contact of it."), true);
    else if (m_fate == Fate::Erased)
        m_note->say(tr("The contact was erased for good, and what was typed for it with it."), true);
    else if (!changed.isEmpty())
        m_note->say(tr("Changed elsewhere meanwhile: %1. What you typed is kept.", "names of fields")
                        .arg(changed.join(u", "_s)),
            true);
    else if (m_isRestored && m_draft.isDirty())
        m_note->say(tr("Unsaved draft restored."));
    else if (!m_filled.empty())
        m_note->say(tr("%n field(s) filled from the clipboard.", nullptr, static_cast<int>(m_filled.size())), false,
            tr("Take back"));
    else
        m_note->say({});
}

void ContactForm::actOnNote()
{
    takeBackFill();
}

} // namespace onefold::ui::contacts
