// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// History and undo at N contacts.

#include "tests/bench/bare.h"
#include "tests/bench/bench.h"

#include <numeric>
#include <random>

namespace onefold::bench {

using namespace Qt::StringLiterals;
using contact::ContactId;
using contact::Field;

namespace {

constexpr int samplesWanted = 500;
constexpr int undosWanted = 200;
constexpr qint64 pageOfHistory = 100;
constexpr qint64 deletedAtOnce = 10'000;

Result<void> measureHistory(Bench &bench, workspace::Workspace &place, Bare &bare)
{
    std::mt19937_64 random(bench.options().seed);
    std::uniform_int_distribution<qint64> ids(1, static_cast<qint64>(bench.options().contacts));
    BareQuery lookUp(bare, "SELECT id,changes FROM entry WHERE contact=?1");
    Samples contacts;
    Samples contactFloor;
    Samples pages;
    Result<std::vector<journal::HistoryLine>> lines = std::vector<journal::HistoryLine>();
    for (int i = 0; i < samplesWanted && lines; ++i) {
        const qint64 id = ids(random);
        contacts.add(timed([&] { lines = place.history({.contact = ContactId(id)}); }));
        lookUp.bind(1, id);
        contactFloor.add(timed([&] { lookUp.run(); }));
        if (lines)
            pages.add(timed([&] { lines = place.history({.limit = pageOfHistory, .beforeEntry = ids(random)}); }));
    }
    if (!lines)
        return lines.error();
    bench.report().add(u"history of a contact"_s, contacts, contactFloor);
    bench.report().add(u"history, any page of %1 lines"_s.arg(pageOfHistory), pages);
    return {};
}

/// Edits a contact, then takes that back.
Result<void> measureSmallUndo(Bench &bench, workspace::Workspace &place)
{
    std::mt19937_64 random(bench.options().seed);
    std::uniform_int_distribution<qint64> ids(1, static_cast<qint64>(bench.options().contacts));
    Samples next;
    Samples undos;
    Samples redos;
    for (int i = 0; i < undosWanted; ++i) {
        saving::SaveRequest request{.id = ContactId(ids(random))};
        request.fields.set(Field::Company, u"Undone %1 Ltd"_s.arg(i));
        const auto saved = place.save(request);
        if (!saved)
            return saved.error();
        if (saved->verdict != identity::Verdict::Updated)
            continue;
        next.add(timed([&] { (void)place.nextToUndo(); }));
        std::optional<Result<undo::ReverseOutcome>> undone;
        undos.add(timed([&] { undone = place.undo(saved->operation); }));
        if (!*undone)
            return undone->error();
        redos.add(timed([&] { undone = place.redo(saved->operation); }));
        if (!*undone)
            return undone->error();
    }
    bench.report().add(u"undo: what it would take back"_s, next);
    bench.report().add(u"undo of an edit, durable"_s, undos);
    bench.report().add(u"redo of an edit, durable"_s, redos);
    return {};
}

Result<void> measureLargeUndo(Bench &bench, workspace::Workspace &place)
{
    const qint64 count = std::min(deletedAtOnce, static_cast<qint64>(bench.options().contacts) / 2);
    std::vector<ContactId> ids;
    for (qint64 i = 1; i <= count; ++i)
        ids.push_back(ContactId(2 * i));
    Result<std::vector<workspace::RemovalOutcome>> removed = std::vector<workspace::RemovalOutcome>();
    const double removing = timed([&] { removed = place.remove(ids); }).count() / 1000;
    if (!removed)
        return removed.error();
    std::optional<Result<undo::ReverseOutcome>> undone;
    const double undoing = timed([&] { undone = place.undo(removed->front().operation); }).count() / 1000;
    if (!*undone)
        return undone->error();
    bench.report().addSeconds(u"delete %1 contacts in one operation"_s.arg(count), removing);
    bench.report().addSeconds(u"undo that, %1 brought back"_s.arg((*undone)->reversed.size()), undoing);
    return {};
}

} // namespace

Result<void> runJournal(Bench &bench)
{
    auto place = bench.openWorkCopy();
    const auto path = bench.workCopy();
    if (!place || !path)
        return place ? path.error() : place.error();
    {
        auto bare = Bare::open(*path);
        if (!bare)
            return bare.error();
        if (const Result<void> done = measureHistory(bench, **place, **bare); !done)
            return done;
    }
    if (const Result<void> done = measureSmallUndo(bench, **place); !done)
        return done;
    return measureLargeUndo(bench, **place);
}

} // namespace onefold::bench
