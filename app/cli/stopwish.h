// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace onefold::cli {

/// Hears while it lives that the person pressed Ctrl+C, or that the system asks the program to end, so that long work
/// ends at a good place instead of anywhere. A second Ctrl+C ends the program at once. One at a time, in main().
class StopWish final
{
public:
    StopWish();
    ~StopWish();
    StopWish(const StopWish &) = delete;
    StopWish &operator=(const StopWish &) = delete;

    [[nodiscard]] bool isWished() const;
};

} // namespace onefold::cli
