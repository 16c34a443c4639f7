// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/client.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace onefold::ui::contacts {

/// What there is to say of a draft before it is saved.
struct FormCheck {
    contact::Validated shown = {}; ///< of every field the form shows
    saving::SaveOutcome expected = {};
    saving::SaveRequest request = {};                        ///< what was foretold; what a save is to be asked with
    std::map<QString, contact::CustomType> customTypes = {}; ///< as the workspace defines them
    std::map<contact::FieldKey, QString> unheld = {};        ///< what is kept here alone, and why
};

/// Reads a draft and foretells its save, off the window's thread, soon after the last key press. One question is on its
/// way at a time; a reply that no longer fits what is typed is dropped.
class FormChecker final : public QObject
{
    Q_OBJECT

public:
    struct Question {
        contact::Fields shown = {};
        saving::SaveRequest request = {};
        QString country = {}; ///< the one the contact has
    };

    explicit FormChecker(workspace::Client &client, QObject *parent = nullptr);

    void ask(const Question &question);
    /// Drops the question and any reply to it.
    void cancel();
    /// Whether a question stands that has not been answered.
    [[nodiscard]] bool isPending() const { return m_pending.has_value() || m_isAsking; }

Q_SIGNALS:
    void checked(const onefold::ui::contacts::FormCheck &check);
    void failed(const onefold::Error &error);

private:
    void send();
    void receive(const Result<FormCheck> &check);

    workspace::Client &m_client;
    QTimer m_pause;
    std::optional<Question> m_pending;
    bool m_isAsking = false;
    bool m_isStale = false;
};

} // namespace onefold::ui::contacts
