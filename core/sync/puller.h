// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/sync/cache.h"
#include "core/sync/link.h"
#include "core/sync/report.h"

namespace onefold::sync {

/// Brings what a service holds into the cache, page by page; each page is durable, and a pull that was stopped goes on
/// from its last page. One thread.
class Puller
{
public:
    Puller(Cache &cache, Link &link) : m_cache(cache), m_link(link) { }

    [[nodiscard]] Result<Pulled> pull(const PullOptions &options, const Progress &progress);

private:
    struct Course;
    [[nodiscard]] Result<Course> begin(const PullOptions &options);
    /// Has the next pull begin anew; gives @p pulled.
    [[nodiscard]] Result<Pulled> forgetPlace(const Pulled &pulled);
    /// Ends the pull for what went wrong with a page; gives @p pulled with that.
    [[nodiscard]] Result<Pulled> endWith(const Course &course, const services::Failure &failure, Pulled pulled);
    /// Whether the service lists without end; @p page is the one that came last.
    [[nodiscard]] static bool isRepeating(Course &course, const services::Page &page);
    /// Asks for the contacts of which the list leaves something out that may have changed.
    [[nodiscard]] Result<void> fillIn(const Course &course, services::Page &page);
    [[nodiscard]] Result<void> takePage(Course &course, const services::Page &page, Pulled &pulled);
    [[nodiscard]] Result<void> finish(
        Course &course, const PullOptions &options, Pulled &pulled, const Progress &progress);
    [[nodiscard]] Result<bool> askForMissing(Course &course, const store::RemoteHalf &half, Pulled &pulled);
    [[nodiscard]] Result<void> removeMissing(Course &course, Pulled &pulled, const Progress &progress);

    Cache &m_cache;
    Link &m_link;
};

} // namespace onefold::sync
