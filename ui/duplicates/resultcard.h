// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/duplicates/mergeplanner.h"
#include "ui/look/button.h"
#include "ui/look/card.h"

namespace onefold::ui::contacts {
class FieldEditor;
}

namespace onefold::ui::duplicates {

/// What the merge will leave: the kept contact in words, what becomes of the others, and the fields to be edited before
/// where the person asks for that.
class ResultCard final : public QWidget
{
    Q_OBJECT

public:
    explicit ResultCard(QWidget *parent = nullptr);

    /// Another group: nothing is known of it yet, and nothing edited.
    void reset();
    void showPlan(const PlannedReview &planned);
    /// Fewer than two contacts are in the group, or the plan could not be made.
    void showReason(const QString &why);
    /// Unfolds the fields of the result and puts the cursor into the first.
    void edit();

Q_SIGNALS:
    void edited(const onefold::contact::FieldKey &key, const QString &text);
    /// What was typed is to be dropped.
    void editsDiscarded();

private:
    void fillEditors(const PlannedReview &planned);
    void showProblems(const contact::Problems &problems);
    void setEditing(bool isEditing);

    look::Label *m_title = nullptr;
    look::Label *m_summary = nullptr;
    look::Label *m_fate = nullptr;
    look::Button *m_edit;
    QWidget *m_fields;
    std::map<contact::FieldKey, contacts::FieldEditor *> m_editors;
    std::optional<PlannedReview> m_planned;
    bool m_isEditing = false;
};

} // namespace onefold::ui::duplicates
