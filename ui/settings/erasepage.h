// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/columnpage.h"

#include "core/workspace/client.h"

class QLineEdit;
class QListWidget;

namespace onefold::ui::contacts {
class Deeds;
}

namespace onefold::ui::settings {

/// The page that erases people for good: search, choose, and say twice that it is meant (PRODUCT.md §3). What search,
/// lists and journal know of them goes in the background; then their files are written anew, and saves wait for that.
class ErasePage final : public ColumnPage
{
    Q_OBJECT

public:
    /// @p client and @p deeds must outlive the page.
    ErasePage(workspace::Client &client, contacts::Deeds &deeds, QWidget *parent = nullptr);

    /// Begins with this contact chosen.
    void choose(contact::ContactId id);

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
    void purge(const workspace::ErasureOutcome &outcome);
    void finish(const workspace::ErasureOutcome &outcome, const Result<void> &purged);
    void fail(const Error &error);
    void addRow(const contact::Contact &contact, Qt::CheckState state);
    [[nodiscard]] std::vector<contact::ContactId> chosen() const;

    workspace::Client &m_client;
    contacts::Deeds &m_deeds;
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
