// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/columnpage.h"

#include "core/workspace/client.h"

class QComboBox;

namespace onefold::ui::settings {

class CustomFieldsEditor;
class IdentityEditor;

/// What the workspace shown is set to. It stands in the workspace, for everybody who works there; the page reads it
/// anew each time it is shown.
class WorkspaceSettingsPage final : public ColumnPage
{
    Q_OBJECT

public:
    /// @p client must outlive the page.
    explicit WorkspaceSettingsPage(workspace::Client &client, QWidget *parent = nullptr);

    void hostStrip(QWidget *strip) override;

Q_SIGNALS:
    void eraseRequested();
    /// Others stand in the workspace now.
    void saved();

private:
    /// What the page shows of a workspace.
    struct Shown {
        store::Settings settings;
        std::map<QString, contact::CustomType> customFields;
    };

    void setupCards();
    void setupConnections();
    void load();
    void showSettings(const Shown &shown);
    void save();
    void addCustomField(const QString &key, contact::CustomType type);
    void updateButtons();
    /// Says what of the journal will go for good.
    void updateRetention();
    [[nodiscard]] store::Settings edited() const;

    workspace::Client &m_client;
    std::optional<store::Settings> m_settings; ///< as they stand; none until they are there
    IdentityEditor *m_identity;
    QComboBox *m_region;
    QComboBox *m_dateOrder;
    QComboBox *m_retention;
    look::Label *m_retentionNote = nullptr;
    CustomFieldsEditor *m_customFields;
    look::Button *m_erase;
    look::Button *m_discard;
    look::Button *m_save;
    bool m_isSaving = false;
};

} // namespace onefold::ui::settings
