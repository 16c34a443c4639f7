// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/contacts/expectation.h"
#include "ui/look/button.h"
#include "ui/look/label.h"

#include <QWidget>

class QRadioButton;
class QVBoxLayout;

namespace onefold::ui::contacts {

class ChangesList;

/// Stands above Save: what it will do, in colour, icon and words, and compared field by field where that is asked for;
/// whom a doubtful match means; who looks alike.
class ExpectationBox final : public QWidget
{
    Q_OBJECT

public:
    explicit ExpectationBox(QWidget *parent = nullptr);

    void say(const Expectation &expectation);
    /// What the person answered to a doubtful match; nothing while there was no answer.
    [[nodiscard]] std::optional<identity::OnDoubt> answer() const;
    void forgetAnswer();
    void focusQuestion();

Q_SIGNALS:
    void answered();
    void lookAlikeChosen(onefold::contact::ContactId id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showLookAlikes(const std::vector<lookalike::LookAlike> &lookAlikes);
    [[nodiscard]] QString shownOn(const QString &words) const;
    void showQuestion(const QString &name);
    void showCompare(const contact::FieldChanges &changes);

    Expectation m_expectation;
    look::Label *m_headline;
    look::Label *m_detail;
    look::Button *m_compare;
    ChangesList *m_changes;
    QRadioButton *m_same;
    QRadioButton *m_new;
    QRadioButton *m_none; ///< never seen: holds the mark while there is no answer
    QVBoxLayout *m_lookAlikes;
    std::vector<lookalike::LookAlike> m_shownLookAlikes;
};

} // namespace onefold::ui::contacts
