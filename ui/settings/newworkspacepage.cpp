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

NewWorkspacePage::NewWorkspacePage(QWidget *parent)
    : ColumnPage(tr("New workspace"), tr("a file on this computer"), parent),
      m_name(new QLineEdit(this)),
      m_path(new QLineEdit(this)),
      m_identity(new IdentityEditor(this)),
      m_region(makeRegionBox(this)),
      m_dateOrder(makeDateOrderBox(this)),
      m_create(addButton(tr("Create workspace"), look::ButtonRole::Primary))
{
    setupCards();
    m_identity->setRule({});
    choose(*m_region, workspace::systemRegion());
    connect(m_name, &QLineEdit::textChanged, this, &NewWorkspacePage::updateButton);
    connect(m_identity, &IdentityEditor::edited, this, &NewWorkspacePage::updateButton);
    connect(m_create, &QPushButton::clicked, this, [this] {
        m_create->setEnabled(false);
        Q_EMIT createRequested(wanted());
    });
    updateButton();
}

void NewWorkspacePage::setupCards()
{
    look::Card *const place = addCard(tr("Name and place"));
    m_path->setPlaceholderText(tr("In Onefold's own folder"));
    place->addField(tr("Workspace name"), m_name);
    place->addField(tr("File"), m_path);
    place->addNote(tr("Where the file is a workspace already it is opened as it is, with its own settings."));
    look::Card *const identity = addCard(tr("How contacts are told apart"),
        tr("A save that finds one of these values at a contact updates that contact. The first field counts most."));
    identity->content().addWidget(m_identity);
    look::Card *const reading = addCard(tr("How what is typed is read"));
    reading->addField(tr("Region of phone numbers without a country"), m_region);
    reading->addField(tr("Order of dates"), m_dateOrder);
}

NewWorkspace NewWorkspacePage::wanted() const
{
    return {.name = m_name->text().trimmed(),
        .path = m_path->text().trimmed(),
        .settings = {.identity = m_identity->rule(),
            .region = m_region->currentData().toString(),
            .dateOrder = dateOrderIn(*m_dateOrder)}};
}

void NewWorkspacePage::updateButton()
{
    m_create->setEnabled(!m_name->text().trimmed().isEmpty());
}

void NewWorkspacePage::showFailure(const Error &error)
{
    updateButton();
    Q_EMIT noticed({.look = NoticeLook::Failed, .headline = tr("Not created"), .detail = error.message});
    m_name->setFocus(Qt::OtherFocusReason);
}

} // namespace onefold::ui::settings
