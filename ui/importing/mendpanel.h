// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/importing/mending.h"
#include "ui/look/button.h"
#include "ui/look/card.h"

#include <QScrollArea>

class QVBoxLayout;

namespace onefold::ui::importing {

/// What is wrong with rows of a plan, grouped by cause, each group with what mends it for all its rows at once. Lives
/// in the window's thread.
class MendPanel final : public QScrollArea
{
    Q_OBJECT

public:
    explicit MendPanel(QWidget *parent = nullptr);

    /// Shows what there is to mend in @p plan, and hides where that is nothing.
    void showPlan(const onefold::importing::Plan &plan, const QString &region);

Q_SIGNALS:
    void rowsWanted(const QString &key);
    void mendingWanted(const QString &key, onefold::ui::importing::Mending mending);
    void regionChosen(const QString &region);
    void dateOrderChosen(const onefold::contact::FieldKey &field, onefold::contact::DateOrder order);
    void onDoubtChosen(onefold::identity::OnDoubt onDoubt);

private:
    using Button = look::Button;

    void clear();
    void addDoubts(const onefold::importing::Plan &plan);
    void addGroup(const onefold::importing::ProblemGroup &group, const QString &region);
    void addRegion(look::Card &card, const QString &region);
    /// Adds a button to the row of a card; it is spoken together with the card's title, as others have the same words.
    Button *addButton(QWidget &row, const QString &text, const QString &title, std::function<void()> run);

    QWidget *m_content;
    bool m_offersRegion = false; ///< a card does
    QVBoxLayout *m_cards;
};

} // namespace onefold::ui::importing
