// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <atomic>
#include <cstddef>
#include <thread>
#include <utility>

/// Work shared between the calling thread and one more, as the reference machine has two cores. Nothing may throw.
namespace onefold {

/// Runs both at once; returns when both are done.
template<typename Here, typename There>
void inTwoThreads(Here here, There there)
{
    const std::jthread other(std::move(there));
    here();
}

/// Calls @p work(first, last) for either half of @p count things.
template<typename Work>
void inHalves(std::size_t count, Work work)
{
    const std::size_t half = count / 2;
    inTwoThreads([&] { work(std::size_t(0), half); }, [&] { work(half, count); });
}

/// Calls @p work with each number below @p count, two at a time, in no certain order: for things of unequal size, the
/// largest first.
template<typename Work>
void eachInTwoThreads(std::size_t count, Work work)
{
    std::atomic<std::size_t> next = 0;
    const auto run = [&] {
        for (std::size_t i = next++; i < count; i = next++)
            work(i);
    };
    inTwoThreads(run, run);
}

} // namespace onefold
