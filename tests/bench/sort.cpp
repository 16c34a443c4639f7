// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The first rows by each sort, the first time and later, and jumps to anywhere.

#include "core/store/contactlist.h"
#include "tests/bench/bare.h"
#include "tests/bench/bench.h"
#include "tests/bench/subject.h"

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

/// The rows of one sort by a local file's database itself.
class BareSort
{
public:
    BareSort(Bare &bare, const SortCase &which)
        : m_query(bare, QByteArray("SELECT id FROM contact ORDER BY ") + which.order + " LIMIT 50 OFFSET ?1")
    { }

    [[nodiscard]] Milliseconds rows(qint64 offset)
    {
        m_query.bind(1, offset);
        return timed([&] { m_query.run(); });
    }

private:
    BareQuery m_query;
};

/// Times of all sorts together.
struct Times {
    Samples count;
    Samples later;
    Samples laterFloor;
    Samples jump;
    Samples jumpFloor;
};

/// First rows and jumps in a list of @p total contacts that has its whole order.
Result<void> sampleRows(
    store::ContactList &list, const store::Sort &sort, qint64 total, std::optional<BareSort> &bare, Times &times)
{
    Result<void> done;
    const auto sample = [&](Samples &samples, Samples &floor, qint64 offset) {
        samples.add(timed([&] { done = showRows(list, sort, offset); }));
        if (bare)
            floor.add(bare->rows(offset));
    };
    for (int i = 0; i < repeats && done; ++i)
        sample(times.later, times.laterFloor, 0);
    for (const double share : jumps) {
        if (done)
            sample(times.jump, times.jumpFloor, static_cast<qint64>(share * static_cast<double>(total)));
    }
    return done;
}

Result<void> measureSort(Bench &bench, const Subject &subject, const SortCase &which, Bare *bareFile, Times &times)
{
    // A new connection and list, so that nothing of this sort is kept from before.
    auto place = subject.open();
    if (!place)
        return place.error();
    const std::unique_ptr<store::ContactList> list = (*place)->store().list();
    const QString name = QString::fromUtf8(which.sort);
    const store::Sort sort = store::sortFromString(name).value_or(store::Sort());
    std::optional<BareSort> bare;
    if (bareFile)
        bare.emplace(*bareFile, which);
    Result<void> done;
    const double first = timed([&] { done = showRows(*list, sort, 0); }).count() / 1000;
    const auto firstFloor = bare ? std::optional(bare->rows(0).count() / 1000) : std::nullopt;
    if (!done)
        return done;
    bench.report().addSeconds(
        subject.prefix + u"sort %1: first rows, first time"_s.arg(name), first, firstFloor, firstSortBar);
    // The window asks for the count after the first rows, and has the whole order from then on.
    Result<qint64> total = 0;
    times.count.add(timed([&] { total = list->count({.sort = sort}); }));
    if (!total)
        return total.error();
    return sampleRows(*list, sort, *total, bare, times);
}

} // namespace

Result<void> measureSorts(Bench &bench, const Subject &subject, Bare *bare)
{
    Times times;
    for (const SortCase &which : sorts) {
        progress(subject.prefix + u"sort: "_s + QString::fromUtf8(which.sort));
        if (const Result<void> done = measureSort(bench, subject, which, bare, times); !done)
            return done;
    }
    const QString all = subject.prefix + u"sort, all of these: "_s;
    bench.report().add(all + u"whole order after that"_s, times.count);
    bench.report().add(all + u"first rows later"_s, times.later, times.laterFloor, rowsBar);
    bench.report().add(all + u"jump anywhere"_s, times.jump, times.jumpFloor, rowsBar);
    return {};
}

Result<void> runSort(Bench &bench)
{
    const auto path = bench.filled();
    if (!path)
        return path.error();
    auto bare = Bare::open(*path);
    return bare ? measureSorts(bench, Subject::file(*path), bare->get()) : bare.error();
}

} // namespace onefold::bench
