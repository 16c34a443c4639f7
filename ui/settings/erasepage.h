// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/columnpage.h"

#include "core/workspace/client.h"

class QLineEdit;
class QListWidget;

namespace onefold::ui::settings {

/// The page that erases people for good: search, choose, and say twice that it is meant (PRODUCT.md §3).
class ErasePage final : public ColumnPage
{
    Q_OBJECT

public:
    /// @p client must outlive the page.
    explicit ErasePage(workspace::Client &client, QWidget *parent = nullptr);

Q_SIGNALS:
    void erased();

private:
    void setupCards();
    void setupConnections();
    void search(const QString &text);
    void showFound(const QString &text, const std::vector<contact::Contact> &found);
    void updateButtons();
    void ask();
    void erase();
    void finish(const Result<std::vector<workspace::RemovalOutcome>> &outcomes);
    [[nodiscard]] std::vector<contact::ContactId> chosen() const;

    workspace::Client &m_client;
    QLineEdit *m_search;
    QListWidget *m_found;
    look::Label *m_note;
    look::Card *m_confirmation = nullptr;
    QLineEdit *m_word;
    look::Button *m_ask;
    look::Button *m_erase;
    bool m_isErasing = false;
};

} // namespace onefold::ui::settings
