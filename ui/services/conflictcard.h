// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/button.h"

#include "core/sync/outbox.h"

#include <QWidget>

#include <map>

class QButtonGroup;

namespace onefold::ui::look {
class BoundedArea;
}

namespace onefold::ui::services {

/// The fields of a contact that were changed here and at the service, side by side for a choice. Nothing is chosen to
/// begin with. Lives in the window's thread.
class ConflictCard final : public QWidget
{
    Q_OBJECT

public:
    using Choices = std::map<contact::FieldKey, sync::Side>;

    explicit ConflictCard(QWidget *parent = nullptr);

    /// @p service is its name. Asking for the same again leaves what was chosen.
    void ask(const store::OutboxItem &item, const QString &name, const QString &service);

Q_SIGNALS:
    void chosen(onefold::contact::ContactId contact, const onefold::ui::services::ConflictCard::Choices &choices);

private:
    void updateButton();
    [[nodiscard]] Choices choices() const;

    store::OutboxItem m_item;
    look::BoundedArea *m_area; ///< of the rows: there may be very many
    QWidget *m_rows = nullptr;
    std::vector<QButtonGroup *> m_groups; ///< one for each collision, in order
    look::Button *m_keep;
};

} // namespace onefold::ui::services
