// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/sync/cache.h"
#include "core/sync/link.h"

namespace onefold::sync {

/// What a pull did.
struct Pulled {
    qint64 seen = 0;       ///< contacts that the service listed
    qint64 created = 0;    ///< here, that is
    qint64 updated = 0;
    qint64 deleted = 0;
    qint64 unreadable = 0; ///< entries that are no contact
    bool isWhole = true;   ///< every contact was looked at, not only those changed lately
    bool cancelled = false; ///< stopped before the end; the next one goes on there
    qint64 missing = 0;    ///< so many are no longer listed; too many to be believed without being asked
    std::optional<services::Failure> failure = {}; ///< why it did not come to its end
};

struct PullOptions {
    bool whole = false;           ///< look at every contact even where the service can tell the changed ones
    bool believeMissing = false;  ///< the person said that contacts which are no longer listed are gone
};

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
    [[nodiscard]] Result<void> takePage(Course &course, const services::Page &page, Pulled &pulled);
    [[nodiscard]] Result<void> finish(Course &course, const PullOptions &options, Pulled &pulled, const Progress &progress);
    [[nodiscard]] Result<void> removeMissing(Course &course, Pulled &pulled, const Progress &progress);

    Cache &m_cache;
    Link &m_link;
};

/// Whether a workspace has been pulled to its end once.
[[nodiscard]] bool hasBeenPulled(store::Session &session);
/// When it was last; invalid where never.
[[nodiscard]] QDateTime lastPulled(store::Session &session);

} // namespace onefold::sync
