// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/contact.h"

#include <QScrollArea>

class QGridLayout;

namespace onefold::ui::contacts {

/// What a save will change, field by field: before → after. As high as its rows, up to a limit; scrolls beyond.
class ChangesList final : public QScrollArea
{
    Q_OBJECT

public:
    explicit ChangesList(QWidget *parent = nullptr);

    void setChanges(const contact::FieldChanges &changes);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    contact::FieldChanges m_changes;
    QGridLayout *m_rows;
};

} // namespace onefold::ui::contacts
