// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/duplicates/mergedraft.h"

#include <QScrollArea>

class QGridLayout;

namespace onefold::ui::duplicates {

class ContactCheck;
struct ComparedField;
class ValueButton;
class ValueLabel;

/// The contacts of a group side by side, a field a row: what differs is marked, a symbol says how each compares to the
/// first, and of several values the one to keep is pressed. The arrow keys walk it, Enter keeps a value, the space bar
/// takes a contact out of the group. Only shows the draft: whoever owns that hears what is wanted.
class ComparisonView final : public QScrollArea
{
    Q_OBJECT

public:
    /// More contacts do not stand side by side; those beyond are not part of what is shown.
    static constexpr std::size_t mostContacts = 12;

    explicit ComparisonView(QWidget *parent = nullptr);

    /// Shows the contacts of another group.
    void showContacts(const MergeDraft &draft);
    /// The draft has changed: who belongs to the group, who is kept.
    void showDraft(const MergeDraft &draft);
    /// What the kept contact will hold: those values are shown as chosen.
    void showResult(const contact::Fields &after);
    void clear();
    void focusFirst();
    /// What stands below the fields; the view takes it.
    void setFooter(QWidget *footer);

Q_SIGNALS:
    void takenChanged(onefold::contact::ContactId id, bool isTaken);
    void survivorChosen(onefold::contact::ContactId id);
    void valueChosen(const onefold::contact::FieldKey &key, onefold::contact::ContactId from);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Table;

    struct Column {
        contact::ContactId id = contact::ContactId::None;
        QString name = {};
        ContactCheck *head = nullptr;
        ValueButton *keep = nullptr;
        std::vector<ValueLabel *> labels = {};
    };
    struct Choice {
        contact::FieldKey key = {};
        std::size_t column = 0;
        ValueButton *button = nullptr;
        contact::Value value = {};
    };

    void addHeads(QGridLayout &grid);
    void addKeepRow(QGridLayout &grid, int row, const std::vector<contact::Contact> &contacts);
    void addField(
        QGridLayout &grid, int row, const ComparedField &field, const std::vector<contact::Contact> &contacts);
    void addChoice(QGridLayout &grid, int row, const Choice &choice);
    void walkBy(QWidget &widget);
    bool walk(QWidget *from, int key);

    QWidget *m_content;
    QWidget *m_footerPlace;
    Table *m_table = nullptr;
    std::vector<Column> m_columns;
    std::vector<Choice> m_choices;
    std::vector<std::vector<QWidget *>> m_stops; ///< what the arrow keys walk, by row and column; null where nothing is
};

} // namespace onefold::ui::duplicates
