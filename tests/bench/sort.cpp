// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The first rows by each sort, the first time and later, and jumps to anywhere.

#include "core/store/contactlist.h"
#include "tests/bench/bare.h"
#include "tests/bench/bench.h"

#include <array>

namespace onefold::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 rowsShown = 50;
constexpr double firstSortBar = 1; // s
constexpr double rowsBar = 100;    // ms
constexpr int repeats = 10;
constexpr std::array jumps{0.1, 0.5, 0.99, 0.3, 0.7, 0.0, 0.9};

struct SortCase {
    const char *sort;  ///< as the command line has it
    const char *order; ///< of the bare query
};

constexpr std::array sorts{
    SortCase{"name", "name_key"},
    SortCase{"-name", "name_key DESC"},
    SortCase{"last_name", "last_name"},
    SortCase{"email", "email"},
    SortCase{"phone", "phone"},
    SortCase{"company", "company"},
    SortCase{"-company", "company DESC"},
    SortCase{"city", "city"},
    SortCase{"country", "country"},
    SortCase{"updated_at", "updated_at"},
    SortCase{"-created_at", "created_at DESC"},
};

/// What the window does to show rows from @p offset on.
Result<void> showRows(store::ContactList &list, const store::Sort &sort, qint64 offset)
{
    const auto page = list.page({.sort = sort}, offset, rowsShown);
    return page ? Result<void>() : page.error();
}

/// Times of all sorts together.
struct Times {
    Samples count;
    Samples later;
    Samples laterFloor;
    Samples jump;
    Samples jumpFloor;
};

Result<void> measureSort(Bench &bench, const SortCase &which, Bare &bare, Times &times)
{
    // A new connection and list, so that nothing of this sort is kept from before.
    auto place = bench.openFilled();
    if (!place)
        return place.error();
    const std::unique_ptr<store::ContactList> list = (*place)->store().list();
    const QString name = QString::fromUtf8(which.sort);
    const store::Sort sort = store::sortFromString(name).value_or(store::Sort());
    BareQuery query(bare, QByteArray("SELECT id FROM contact ORDER BY ") + which.order + " LIMIT 50 OFFSET ?1");
    Result<void> done;
    const auto show = [&](qint64 offset) { return timed([&] { done = showRows(*list, sort, offset); }); };
    const auto showBare = [&](qint64 offset) {
        query.bind(1, offset);
        return timed([&] { query.run(); });
    };
    const double first = show(0).count() / 1000;
    bench.report().addSeconds(
        u"sort %1: first rows, first time"_s.arg(name), first, showBare(0).count() / 1000, firstSortBar);
    // The window asks for the count after the first rows, and has the whole order from then on.
    times.count.add(timed([&] { (void)list->count({.sort = sort}); }));
    for (int i = 0; i < repeats && done; ++i) {
        times.later.add(show(0));
        times.laterFloor.add(showBare(0));
    }
    for (const double share : jumps) {
        if (!done)
            return done;
        const auto offset = static_cast<qint64>(share * static_cast<double>(bench.options().contacts));
        times.jump.add(show(offset));
        times.jumpFloor.add(showBare(offset));
    }
    return done;
}

} // namespace

Result<void> runSort(Bench &bench)
{
    const auto path = bench.filled();
    if (!path)
        return path.error();
    auto bare = Bare::open(*path);
    if (!bare)
        return bare.error();
    Times times;
    for (const SortCase &which : sorts) {
        progress(u"sort: "_s + QString::fromUtf8(which.sort));
        if (const Result<void> done = measureSort(bench, which, **bare, times); !done)
            return done;
    }
    bench.report().add(u"sort, all of these: whole order after that"_s, times.count);
    bench.report().add(u"sort, all of these: first rows later"_s, times.later, times.laterFloor, rowsBar);
    bench.report().add(u"sort, all of these: jump anywhere"_s, times.jump, times.jumpFloor, rowsBar);
    return {};
}

} // namespace onefold::bench
