// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/duplicates/dismissedmodel.h"
#include "ui/look/button.h"
#include "ui/look/emptystate.h"

#include <QWidget>

class QListView;

namespace onefold::ui::duplicates {

/// Who was said not to be one person, to be taken back. Asks for deeds, does none. Window's thread.
class DismissedView final : public QWidget
{
    Q_OBJECT

public:
    /// @p client must outlive the view.
    explicit DismissedView(workspace::Client &client, QWidget *parent = nullptr);
    ~DismissedView() override;

    void reload();
    void focusList();

Q_SIGNALS:
    void takeBackRequested(const std::vector<onefold::ui::duplicates::DismissedPair> &pairs);
    void backRequested();
    void failed(const onefold::Error &error);

private:
    void setupLayout();
    void setupConnections();
    void updateState();
    void takeBack();

    DismissedModel m_model;
    QListView *m_list;
    look::EmptyState *m_empty;
    look::Button *m_back = nullptr;
    look::Button *m_takeBack = nullptr;
};

} // namespace onefold::ui::duplicates
