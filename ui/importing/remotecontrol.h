// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/importing/run.h"

#include <atomic>
#include <memory>
#include <mutex>

namespace onefold::ui::importing {

/// What the window and the thread that works on a file tell each other: how far it is, and what the person wants. Any
/// thread.
class RemoteControl final
{
public:
    /// What the work is handed; it keeps @p remote alive.
    [[nodiscard]] static onefold::importing::ImportControl controlBy(const std::shared_ptr<RemoteControl> &remote);

    [[nodiscard]] onefold::importing::ImportProgress progress() const;
    [[nodiscard]] onefold::importing::Wish wish() const { return m_wish; }
    void setWish(onefold::importing::Wish wish) { m_wish = wish; }

private:
    mutable std::mutex m_mutex;
    onefold::importing::ImportProgress m_progress;
    std::atomic<onefold::importing::Wish> m_wish = onefold::importing::Wish::GoOn;
};

} // namespace onefold::ui::importing
