// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/newworkspacepage.h"

#include "ui/settings/choices.h"
#include "ui/settings/identityeditor.h"

#include "core/workspace/workspace.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace onefold::ui::settings {

using namespace Qt::StringLiterals;
using onefold::services::Kind;

namespace {
const QString teamKind = u"team"_s;
} // namespace

NewWorkspacePage::NewWorkspacePage(QWidget *parent)
    : ColumnPage(tr("New workspace"), tr("on this computer, in a team's database, or for a contact service"), parent),
      m_name(new QLineEdit(this)),
      m_kind(new QComboBox(this)),
      m_path(new QLineEdit(this)),
      m_address(new QLineEdit(this)),
      m_id(new QLineEdit(this)),
      m_token(new QLineEdit(this)),
      m_identity(new IdentityEditor(this)),
      m_region(makeRegionBox(this)),
      m_dateOrder(makeDateOrderBox(this)),
      m_create(addButton(tr("Create workspace"), look::ButtonRole::Primary))
{
    setupCards();
    showKind();
    choose(*m_region, workspace::systemRegion());
    connect(m_kind, &QComboBox::currentIndexChanged, this, &NewWorkspacePage::showKind);
    for (const QLineEdit *const input : {m_name, m_address, m_id, m_token})
        connect(input, &QLineEdit::textChanged, this, &NewWorkspacePage::updateButton);
    connect(m_identity, &IdentityEditor::edited, this, &NewWorkspacePage::updateButton);
    connect(m_create, &QPushButton::clicked, this, &NewWorkspacePage::ask);
    updateButton();
}

void NewWorkspacePage::setupCards()
{
    look::Card *const place = addCard(tr("Name and place"));
    m_path->setPlaceholderText(tr("In Onefold's own folder"));
    place->addField(tr("Workspace name"), m_name);
    m_kind->addItem(tr("This computer alone"), QString());
    for (const auto kind : {Kind::Leadpush, Kind::HighLevel, Kind::Bird})
        m_kind->addItem(onefold::services::nameOf(kind), onefold::services::toString(kind));
    m_kind->addItem(tr("A team's database (PostgreSQL)"), teamKind);
    place->addField(tr("Where the contacts are"), m_kind);
    m_pathLabel = place->addField(tr("File"), m_path);
    place->addNote(tr("Where the file is a workspace already it is opened as it is, with its own settings."));
    setupAccount();
    look::Card *const identity = addCard(tr("How contacts are told apart"),
        tr("A save that finds one of these values at a contact updates that contact. The first field counts most."));
    identity->content().addWidget(m_identity);
    look::Card *const reading = addCard(tr("How what is typed is read"));
    reading->addField(tr("Region of phone numbers without a country"), m_region);
    reading->addField(tr("Order of dates"), m_dateOrder);
}

void NewWorkspacePage::setupAccount()
{
    m_account = addCard(tr("The account"),
        tr("It is tried before the workspace is made. Of a service's contacts a copy is kept on this computer, so that "
           "you can work off-line; a team's stay in its database."));
    m_token->setEchoMode(QLineEdit::Password);
    m_account->addField(tr("Address"), m_address);
    m_idLabel = m_account->addField(tr("Workspace id"), m_id);
    m_tokenLabel = m_account->addField(tr("Token"), m_token);
    m_account->addNote(tr("Token or password goes to the system's keychain and nowhere else. Without a keychain the "
                          "token is asked for each time Onefold starts, and a password is looked for in ~/.pgpass."));
}

std::optional<Kind> NewWorkspacePage::kind() const
{
    return onefold::services::kindFromString(m_kind->currentData().toString());
}

bool NewWorkspacePage::isTeam() const
{
    return m_kind->currentData() == teamKind;
}

/// Shows what a service or a database needs, and begins with what usually tells contacts apart there.
void NewWorkspacePage::showKind()
{
    const auto kind = this->kind();
    m_account->setVisible(kind || isTeam());
    m_path->setVisible(!isTeam());
    m_pathLabel->setVisible(!isTeam());
    m_id->setVisible(kind.has_value());
    m_idLabel->setVisible(kind.has_value());
    const QString secret = isTeam() ? tr("Password") : tr("Token");
    m_tokenLabel->setText(secret);
    m_token->setAccessibleName(secret);
    identity::IdentityRule rule;
    if (isTeam())
        m_address->setPlaceholderText(u"postgresql://host/database"_s);
    if (kind) {
        m_address->setPlaceholderText(onefold::services::defaultAddress(*kind));
        const QString idName = kind == Kind::HighLevel ? tr("Location id") : tr("Workspace id");
        m_idLabel->setText(idName);
        m_id->setAccessibleName(idName);
        m_id->setPlaceholderText(kind == Kind::Leadpush ? tr("May be left out: the token tells it") : QString());
        if (const auto fields = identity::identityFieldsFromString(sync::usualIdentity(*kind)))
            rule.fields = *fields;
    }
    m_identity->setRule(rule);
    updateButton();
}

NewWorkspace NewWorkspacePage::wanted() const
{
    std::optional<sync::AccountInput> account;
    if (const auto kind = this->kind())
        account =
            sync::AccountInput{.kind = *kind, .address = m_address->text().trimmed(), .id = m_id->text().trimmed()};
    return {.name = m_name->text().trimmed(),
        .path = m_path->text().trimmed(),
        .settings = {.identity = m_identity->rule(),
            .region = m_region->currentData().toString(),
            .dateOrder = dateOrderIn(*m_dateOrder)},
        .account = account,
        .teamUrl = isTeam() ? m_address->text().trimmed() : QString(),
        .token = m_token->text().trimmed().toUtf8()};
}

void NewWorkspacePage::updateButton()
{
    const auto kind = this->kind();
    const bool isAccountGiven = isTeam() ? !m_address->text().trimmed().isEmpty()
                                         : !kind
            || (!m_token->text().trimmed().isEmpty() && (kind == Kind::Leadpush || !m_id->text().trimmed().isEmpty()));
    m_create->setEnabled(!m_isAsking && !m_name->text().trimmed().isEmpty() && isAccountGiven);
}

void NewWorkspacePage::ask()
{
    m_isAsking = true;
    updateButton();
    const NewWorkspace wanted = this->wanted();
    if (isTeam())
        Q_EMIT noticed({.headline = tr("Connecting to the database…"), .isUnderWay = true});
    if (wanted.account) {
        Q_EMIT noticed(
            {.headline = tr("Trying the account at %1…").arg(onefold::services::nameOf(wanted.account->kind)),
                .isUnderWay = true});
    }
    Q_EMIT createRequested(wanted);
}

void NewWorkspacePage::letAskAgain()
{
    m_isAsking = false;
    updateButton();
}

void NewWorkspacePage::showFailure(const Error &error, Asked culprit)
{
    letAskAgain();
    Q_EMIT noticed({.look = NoticeLook::Failed, .headline = tr("Not created"), .detail = error.message});
    QLineEdit *const input = culprit == Asked::Address ? m_address
        : culprit == Asked::Id                         ? m_id
        : culprit == Asked::Token                      ? m_token
                                                       : m_name;
    input->setFocus(Qt::OtherFocusReason);
    input->selectAll();
}

} // namespace onefold::ui::settings
