// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/contacts/fieldinput.h"
#include "ui/look/button.h"
#include "ui/look/label.h"

#include "core/contact/problem.h"

#include <QWidget>

namespace onefold::ui::contacts {

/// One field of the form: its label, its input, and below what there is to say of it. The input's accessible name is
/// the label; the message is a label of its own. A suggestion is taken with Alt+Down from the input: it is no stop of
/// the tab key, as it comes while one types, and who goes on to the next field must not end up on it.
class FieldEditor final : public QWidget
{
    Q_OBJECT

public:
    FieldEditor(contact::FieldKey key, InputKind kind, QWidget *parent = nullptr);

    [[nodiscard]] const contact::FieldKey &key() const { return m_key; }
    [[nodiscard]] InputKind kind() const { return m_kind; }
    [[nodiscard]] QLineEdit *line() const { return m_input->line(); }
    [[nodiscard]] QString text() const;
    /// Shows @p text without saying that anybody typed it; keeps the cursor where the text is the same.
    void setText(const QString &text);
    void focusInput();

    void showProblem(const contact::Finding &finding);
    /// @p isGood: the value was read and is well; @p reading, or whatever else there is to say, may be empty.
    void showReading(bool isGood, const QString &reading);
    [[nodiscard]] QString message() const;

Q_SIGNALS:
    void typed(const onefold::contact::FieldKey &key, const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setupLayout(const QString &name);
    void takeSuggestion();
    void setSeverity(const char *severity);
    void setMessage(const QString &text, look::Icon icon, const QColor &ink);

    contact::FieldKey m_key;
    InputKind m_kind;
    FieldInput *m_input;
    QWidget *m_messageRow;
    class MessageIcon;
    MessageIcon *m_icon;
    look::Label *m_message;
    look::Button *m_suggestion;
    QString m_suggested;
};

} // namespace onefold::ui::contacts
