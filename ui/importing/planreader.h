// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/inbackground.h"
#include "ui/base/onfinished.h"

#include "core/importing/plan.h"

#include <QObject>

#include <deque>

namespace onefold::ui::importing {

/// Asks a plan in the background, one question at a time, as a plan wants it. Lives in the window's thread.
class PlanReader final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Another plan: questions about the one before that are not yet asked are dropped.
    void setPlan(std::shared_ptr<onefold::importing::Plan> plan)
    {
        m_plan = std::move(plan);
        m_waiting.clear();
    }
    [[nodiscard]] const std::shared_ptr<onefold::importing::Plan> &plan() const { return m_plan; }
    [[nodiscard]] bool isIdle() const { return !m_isAsking && m_waiting.empty(); }

    /// Calls @p then with what @p question, a function from const Plan &, gives.
    template<typename Question, typename Then>
    void ask(Question question, Then then)
    {
        m_waiting.push_back([this, question = std::move(question), then = std::move(then)] {
            m_isAsking = true;
            const auto work = [plan = m_plan, question] { return question(*plan); };
            onFinished(inBackground(work), this, [this, plan = m_plan, then](const auto &answer) {
                m_isAsking = false;
                if (plan == m_plan)
                    then(answer);
                askNext();
            });
        });
        askNext();
    }

private:
    void askNext()
    {
        if (m_isAsking || m_waiting.empty())
            return;
        const auto next = std::move(m_waiting.front());
        m_waiting.pop_front();
        next();
    }

    std::shared_ptr<onefold::importing::Plan> m_plan;
    std::deque<std::function<void()>> m_waiting;
    bool m_isAsking = false;
};

} // namespace onefold::ui::importing
