// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/contacts/columns.h"
#include "ui/look/button.h"
#include "ui/look/label.h"
#include "ui/look/panel.h"

class QComboBox;
class QLineEdit;
class QStackedWidget;

namespace onefold::ui::contacts {

/// The bar below the table while several contacts are selected: what can be done with all of them in one go. It asks
/// for a tag or a value in its own place.
class BulkBar final : public look::Panel
{
    Q_OBJECT

public:
    explicit BulkBar(QWidget *parent = nullptr);

    /// Shown for two and more.
    void setSelected(int count);
    /// Those whose value can be set for many.
    void setFields(const std::vector<contact::FieldKey> &fields);
    /// What was answered is being done: the question goes. Until then it stays, with what was typed.
    void finish();
    /// What was answered cannot begin: it can be answered again.
    void refuse();
    /// What was answered came to nothing: the question is there again, with what was typed, unless the person has gone
    /// on to something else.
    void askAgain();
    /// Other contacts are selected: what was answered for those before is not asked of them.
    void forgetAnswer() { m_answered = Question::None; }

Q_SIGNALS:
    void tagsAdded(const QStringList &tags);
    void tagsRemoved(const QStringList &tags);
    /// An empty text clears the field.
    void fieldSet(const onefold::contact::FieldKey &field, const QString &text);
    void copyRequested();
    void exportRequested();
    void deleteRequested();
    /// The person is done with the bar and wants the rows.
    void leftForRows();
    void clearRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Question { None, AddTags, RemoveTags, SetField };

    QWidget *makeActions();
    QWidget *makeQuestion();
    look::Button *addAction(QWidget *page, const QString &text, look::Icon icon);
    void ask(Question question);
    void showQuestion(Question question);
    void answer();
    void setAnswered(bool isAnswered);
    void nameAnswer();

    look::Label *m_count;
    QStackedWidget *m_pages;
    QComboBox *m_field = nullptr;
    look::Label *m_label = nullptr;
    QLineEdit *m_text = nullptr;
    look::Button *m_apply = nullptr;
    Question m_question = Question::None;
    Question m_answered = Question::None; ///< the last that went by finish()
    QString m_answer;                     ///< to it
    bool m_isAnswered = false;            ///< and neither finish() nor refuse() has come yet
    int m_selected = 0;
};

} // namespace onefold::ui::contacts
