// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/notice.h"

#include "ui/look/button.h"
#include "ui/look/icon.h"
#include "ui/look/label.h"

#include <QWidget>

class QHBoxLayout;

namespace onefold::ui::shell {

/// The strip above the table. It says what is listed, and where something has happened, what: its place is its own, so
/// that nothing moves. Its accessible name is its words.
class VerdictStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictStrip(QWidget *parent = nullptr);

    /// What to say when there is nothing else to say.
    void setResting(const QString &title, const QString &detail);
    void say(const Notice &notice);
    void dismiss();
    /// The person goes elsewhere: what happened has been read and makes room. What broke, is not known or is under way
    /// stays.
    void letGo();
    [[nodiscard]] QString words() const;
    [[nodiscard]] bool hasNews() const { return !m_isResting; }

Q_SIGNALS:
    /// It begins, or ceases, to tell of something that happened.
    void newsChanged(bool hasNews);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void apply();
    void rebuildActions();
    void act(std::size_t number);

    look::Label *m_headline;
    look::Label *m_detail;
    QHBoxLayout *m_actions;
    look::Button *m_close;
    QString m_restingTitle;
    QString m_restingDetail;
    Notice m_notice;
    QStringList m_actionTexts; ///< of the buttons shown
    bool m_isResting = true;
};

} // namespace onefold::ui::shell
