// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/workspacesettingspage.h"

#include "ui/base/onfinished.h"
#include "ui/contacts/deeds.h"
#include "ui/contacts/wording.h"
#include "ui/look/tokens.h"
#include "ui/settings/choices.h"
#include "ui/settings/customfieldseditor.h"
#include "ui/settings/identityeditor.h"

#include <QComboBox>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace onefold::ui::settings {

using look::ButtonRole;
using store::Session;
using workspace::Workspace;

namespace {

QString goingText(qint64 count)
{
    return WorkspaceSettingsPage::tr(
        "Saving takes %1 operations out of the journal for good. They cannot be looked up or "
        "undone any more.",
        "a count of several", static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max())))
        .arg(contacts::countText(count));
}

} // namespace

WorkspaceSettingsPage::WorkspaceSettingsPage(workspace::Client &client, QWidget *parent)
    : ColumnPage(tr("Workspace settings"), tr("for everybody who works in this workspace"), parent),
      m_client(client),
      m_identity(new IdentityEditor(this)),
      m_region(makeRegionBox(this)),
      m_dateOrder(makeDateOrderBox(this)),
      m_retention(makeRetentionBox(this)),
      m_customFields(new CustomFieldsEditor(this)),
      m_erase(new look::Button(tr("Erase for good…"), ButtonRole::Plain, this)),
      m_discard(addButton(tr("Discard changes"), ButtonRole::Plain)),
      m_save(addButton(tr("Save settings"), ButtonRole::Primary))
{
    setupCards();
    setupConnections();
    updateButtons();
}

void WorkspaceSettingsPage::setupCards()
{
    look::Card *const identity = addCard(tr("How contacts are told apart"),
        tr("A save that finds one of these values at a contact updates that contact. The first field counts most."));
    identity->content().addWidget(m_identity);
    look::Card *const reading = addCard(tr("How what is typed is read"));
    reading->addField(tr("Region of phone numbers without a country"), m_region);
    reading->addField(tr("Order of dates"), m_dateOrder);
    look::Card *const custom = addCard(
        tr("Custom fields"), tr("Fields of this workspace's own. One is added at once, and its type stays as it is."));
    custom->content().addWidget(m_customFields);
    look::Card *const journal = addCard(tr("Keep the journal"),
        tr("Who did what and when, and what is needed to undo it. Contacts stay, however old their journal is."));
    journal->addField(tr("How long the journal is kept"), m_retention);
    m_retentionNote = journal->addNote({});
    m_retentionNote->hide();
    look::Card *const erase = addCard(tr("Erase for good"),
        tr("Takes people out of contacts, journal, search and backups. Unlike deleting, it cannot be undone."));
    m_erase->setLeadingIcon(look::Icon::Erase);
    erase->content().addWidget(m_erase, 0, Qt::AlignLeft);
}

void WorkspaceSettingsPage::setupConnections()
{
    connect(m_identity, &IdentityEditor::edited, this, &WorkspaceSettingsPage::updateButtons);
    connect(m_region, &QComboBox::currentIndexChanged, this, &WorkspaceSettingsPage::updateButtons);
    connect(m_dateOrder, &QComboBox::currentIndexChanged, this, &WorkspaceSettingsPage::updateButtons);
    connect(m_retention, &QComboBox::currentIndexChanged, this, [this] {
        updateButtons();
        updateRetention();
    });
    connect(m_customFields, &CustomFieldsEditor::addRequested, this, &WorkspaceSettingsPage::addCustomField);
    connect(m_erase, &QPushButton::clicked, this, &WorkspaceSettingsPage::eraseRequested);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        m_settings.reset();
        updateButtons(); // nothing can be saved until it is known what there is
        load();
    });
    connect(m_save, &QPushButton::clicked, this, &WorkspaceSettingsPage::save);
}

void WorkspaceSettingsPage::hostStrip(QWidget *strip)
{
    ColumnPage::hostStrip(strip);
    load();
}

void WorkspaceSettingsPage::load()
{
    const auto read = [](Workspace &workspace) -> Result<Shown> {
        Shown shown;
        const Result<void> done = workspace.store().read([&](Session &session) {
            shown = {.settings = store::loadSettings(session), .customFields = session.customTypes()};
        });
        return done ? Result<Shown>(shown) : Result<Shown>(done.error());
    };
    onFinished(m_client.read(read), this, [this](const Result<Shown> &shown) {
        if (shown)
            showSettings(*shown);
        else
            Q_EMIT noticed(contacts::noticeOf(shown.error()));
    });
}

void WorkspaceSettingsPage::showSettings(const Shown &shown)
{
    m_customFields->setFields(shown.customFields);
    // What is edited and not saved stays when one comes back to the page.
    if (m_settings && edited() != *m_settings)
        return;
    m_settings = shown.settings;
    m_identity->setRule(shown.settings.identity);
    // A region that is no country of the list, such as XK, is not to be taken for another.
    if (m_region->findData(shown.settings.region) < 0)
        m_region->addItem(shown.settings.region, shown.settings.region);
    choose(*m_region, shown.settings.region);
    choose(*m_dateOrder, static_cast<int>(shown.settings.dateOrder));
    if (m_retention->findData(shown.settings.retentionDays) < 0)
        m_retention->addItem(tr("%n day(s)", nullptr, shown.settings.retentionDays), shown.settings.retentionDays);
    choose(*m_retention, shown.settings.retentionDays);
    m_settings = edited();
    updateButtons();
    updateRetention();
}

store::Settings WorkspaceSettingsPage::edited() const
{
    store::Settings settings = m_settings.value_or(store::Settings());
    settings.identity = m_identity->rule();
    settings.region = m_region->currentData().toString();
    settings.dateOrder = dateOrderIn(*m_dateOrder);
    settings.retentionDays = m_retention->currentData().toInt();
    return settings;
}

void WorkspaceSettingsPage::save()
{
    const store::Settings wanted = edited();
    m_isSaving = true;
    updateButtons();
    if (wanted.identity.fields != m_settings->identity.fields)
        Q_EMIT noticed(
            {.headline = tr("Saving…"), .detail = tr("All contacts are indexed by the new rule."), .isUnderWay = true});
    onFinished(m_client.write([wanted](Workspace &workspace) { return workspace.setSettings(wanted); }), this,
        [this, wanted](const Result<void> &saved) {
            m_isSaving = false;
            if (saved) {
                m_settings = wanted;
                Q_EMIT noticed({.look = NoticeLook::Updated, .headline = tr("Settings saved")});
                updateRetention();
                Q_EMIT this->saved();
            } else {
                Q_EMIT noticed(contacts::noticeOf(saved.error()));
            }
            updateButtons();
        });
}

void WorkspaceSettingsPage::addCustomField(const QString &key, contact::CustomType type)
{
    const auto define = [key, type](Workspace &workspace) {
        return workspace.store().write([&](Session &session) {
            session.defineCustomField(key, type);
            return true;
        });
    };
    onFinished(m_client.write(define), this, [this, key](const Result<void> &defined) {
        if (defined)
            Q_EMIT noticed({.look = NoticeLook::Created, .headline = tr("Custom field added"), .detail = key});
        else
            Q_EMIT noticed(contacts::noticeOf(defined.error()));
        load();
    });
}

void WorkspaceSettingsPage::updateRetention()
{
    const int days = m_retention->currentData().toInt();
    const bool isShorter = m_settings && days > 0 && days != m_settings->retentionDays;
    m_retentionNote->setVisible(isShorter);
    if (!isShorter)
        return;
    m_retentionNote->setText(tr("Looking what is that old…"));
    onFinished(m_client.read([days](Workspace &workspace) { return workspace.outdatedCount(days); }), this,
        [this, days](const Result<qint64> &count) {
            if (days != m_retention->currentData().toInt())
                return;
            m_retentionNote->setInk(look::tokensFor(palette()).caution.ink);
            m_retentionNote->setText(!count ? count.error().message
                    : *count == 0           ? tr("Nothing in the journal is that old yet.")
                                            : goingText(*count));
        });
}

void WorkspaceSettingsPage::updateButtons()
{
    const bool isEdited = m_settings && edited() != *m_settings;
    m_discard->setEnabled(isEdited && !m_isSaving);
    m_save->setEnabled(isEdited && !m_isSaving);
}

} // namespace onefold::ui::settings
