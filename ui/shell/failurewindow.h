// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/panel.h"

#include "core/base/result.h"

#include <QStringList>

class QBoxLayout;

namespace onefold::ui::shell {

/// What opens where no workspace does: what happened, in a sentence, and what can be done about it.
class FailureWindow final : public look::Panel
{
    Q_OBJECT

public:
    struct Failure {
        QString workspace; ///< empty where not even the list of workspaces can be read
        Error error;
        QStringList others = {}; ///< workspaces that may be opened instead
    };

    explicit FailureWindow(const Failure &failure);

Q_SIGNALS:
    void retryRequested();
    void workspaceChosen(const QString &name);

private:
    void addOthers(QBoxLayout &layout, const QStringList &others);
    void addButtons(QBoxLayout &layout);
};

} // namespace onefold::ui::shell
