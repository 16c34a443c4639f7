// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/duplicates/mergedraft.h"

#include "core/contact/validate.h"
#include "core/workspace/client.h"

#include <QObject>
#include <QTimer>

namespace onefold::ui::duplicates {

/// What a draft will do, and what there is to say of it.
struct PlannedReview {
    merging::MergeRequest request = {};          ///< with what was typed as it was read
    std::optional<merging::MergePlan> plan = {}; ///< none where what was typed is wrong, or the merge is refused
    contact::Problems problems = {};             ///< of what was typed
    std::map<QString, contact::CustomType> customTypes = {};
    QString refusal = {}; ///< why there is no plan, for people
};

/// Foretells a merge off the window's thread, soon after the last change. One question is on its way at a time; a reply
/// that no longer fits the draft is dropped. Lives in the window's thread.
class MergePlanner final : public QObject
{
    Q_OBJECT

public:
    /// @p client must outlive this.
    explicit MergePlanner(workspace::Client &client, QObject *parent = nullptr);

    void ask(const MergeDraft &draft, const merging::Survivorship &survivorship);
    void cancel();

Q_SIGNALS:
    void planned(const onefold::ui::duplicates::PlannedReview &planned);
    /// The store does not answer.
    void failed(const onefold::Error &error);

private:
    void send();

    struct Question {
        merging::MergeRequest request;
        MergeDraft::Texts typed;
        QString country;
    };
    [[nodiscard]] static Result<PlannedReview> answer(workspace::Workspace &workspace, const Question &question);

    workspace::Client &m_client;
    QTimer m_pause;
    std::optional<Question> m_question; ///< not yet sent
    int m_generation = 0;
};

} // namespace onefold::ui::duplicates
