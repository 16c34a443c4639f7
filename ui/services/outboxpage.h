// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/page.h"
#include "ui/look/button.h"
#include "ui/look/emptystate.h"
#include "ui/services/conflictcard.h"
#include "ui/services/outboxmodel.h"

#include "core/sync/report.h"

class QTableView;
class QVBoxLayout;

namespace onefold::ui::services {

class ServiceLine;
class TokenPanel;

/// The page of what a service has not confirmed yet: each change with its state, to be sent again, edited or given up;
/// changes made on both sides, to be decided; and how it stands with the service. Lives in the window's thread; what it
/// is given must outlive it.
class OutboxPage final : public Page
{
    Q_OBJECT

public:
    struct Parts {
        workspace::Client &client;
        ServiceLine &line;
    };

    explicit OutboxPage(const Parts &parts, QWidget *parent = nullptr);
    ~OutboxPage() override;

    void hostStrip(QWidget *strip) override;
    void focusMain() override;
    /// Somebody changed something.
    void refresh();

Q_SIGNALS:
    void contactRequested(onefold::contact::ContactId id);
    /// The person gave a token.
    void tokenGiven(const QByteArray &token);
    /// Something was decided or given up.
    void changed();

private:
    void setupTable();
    void setupBar();
    void setupConnections();
    void showLine();
    void synchronise(const sync::PullOptions &options);
    [[nodiscard]] QString hindrance() const;
    void updateSync();
    void showCurrent();
    void retry();
    void discard();
    void resolve(contact::ContactId contact, const ConflictCard::Choices &choices);
    template<typename Work>
    void write(Work work);

    workspace::Client &m_client;
    ServiceLine &m_line;
    OutboxModel m_model;
    QVBoxLayout *m_column;
    TokenPanel *m_token;
    QTableView *m_table;
    look::EmptyState *m_empty;
    ConflictCard *m_conflict;
    QWidget *m_bar;
    look::Label *m_state;
    look::Button *m_sync;
    look::Button *m_believe;
    look::Button *m_retry;
    look::Button *m_edit;
    look::Button *m_discard;
    contact::ContactId m_current = contact::ContactId::None; ///< kept when the list is read anew
    bool m_isRead = false;                                   ///< before that nobody knows whether anything waits
    std::optional<Error> m_failure;                          ///< of reading the list
};

} // namespace onefold::ui::services
