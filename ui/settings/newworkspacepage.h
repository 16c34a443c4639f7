// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/columnpage.h"
#include "ui/settings/newworkspace.h"

class QComboBox;
class QLineEdit;

namespace onefold::ui::settings {

class IdentityEditor;

/// The page that makes a workspace, on this computer or for a service. It asks; whoever owns the list of workspaces
/// makes it.
class NewWorkspacePage final : public ColumnPage
{
    Q_OBJECT

public:
    explicit NewWorkspacePage(QWidget *parent = nullptr);

    /// It could not be made: what was typed stays, and the cursor goes to what may be wrong.
    void showFailure(const Error &error, Asked culprit);
    /// What was asked for has its answer: another one may be asked for.
    void letAskAgain();

Q_SIGNALS:
    void createRequested(const onefold::ui::settings::NewWorkspace &wanted);

private:
    void setupCards();
    void setupAccount();
    void showKind();
    void updateButton();
    void ask();
    [[nodiscard]] std::optional<onefold::services::Kind> kind() const;
    [[nodiscard]] bool isTeam() const;
    [[nodiscard]] NewWorkspace wanted() const;

    QLineEdit *m_name;
    QComboBox *m_kind;
    QLineEdit *m_path;
    look::Label *m_pathLabel = nullptr;
    QLineEdit *m_address;
    QLineEdit *m_id;
    look::Label *m_idLabel = nullptr;
    QLineEdit *m_token;
    look::Label *m_tokenLabel = nullptr;
    look::Card *m_account = nullptr;
    IdentityEditor *m_identity;
    QComboBox *m_region;
    QComboBox *m_dateOrder;
    look::Button *m_create;
    bool m_isAsking = false; ///< whether it is being made
};

} // namespace onefold::ui::settings
