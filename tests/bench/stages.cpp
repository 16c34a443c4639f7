// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the save path costs a new contact at N in processor time, stage by stage: SQL statements by StatementTimer,
// validation by itself, and what is left is the save path's own C++.

#include "tests/bench/bench.h"
#include "tests/bench/statements.h"

#include <algorithm>

namespace onefold::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t sampled = 20'000;
constexpr std::size_t contactsPerCommit = 5000;

std::vector<saving::SaveRequest> newRequests(const Bench &bench)
{
    const generator::Generator source = bench.generator();
    std::vector<saving::SaveRequest> requests;
    for (std::size_t i = 0; i < sampled; ++i)
        requests.push_back(requestOf(source.at(bench.options().contacts + i)));
    return requests;
}

double validationSeconds(const std::vector<saving::SaveRequest> &requests)
{
    const contact::ValidationContext context{.region = u"US"_s, .today = QDate::currentDate()};
    return processorTimed([&] {
        for (const saving::SaveRequest &request : requests)
            (void)contact::validate(request.fields, context);
    }).count()
        / 1000;
}

Result<double> savingSeconds(workspace::Workspace &place, const std::vector<saving::SaveRequest> &requests)
{
    double seconds = 0;
    for (std::size_t i = 0; i < requests.size(); i += contactsPerCommit) {
        const auto first = requests.begin() + static_cast<std::ptrdiff_t>(i);
        const std::vector batch(
            first, first + static_cast<std::ptrdiff_t>(std::min(contactsPerCommit, requests.size() - i)));
        Result<void> done;
        seconds += processorTimed([&] {
            if (auto saved = place.save(batch); !saved)
                done = saved.error();
        }).count()
            / 1000;
        if (!done)
            return done.error();
    }
    return seconds;
}

} // namespace

Result<void> runStages(Bench &bench)
{
    StatementTimer timer;
    auto place = bench.openWorkCopy();
    if (!place)
        return place.error();
    const std::vector<saving::SaveRequest> requests = newRequests(bench);
    timer.clear();
    (void)validationSeconds({requests.begin(), requests.begin() + contactsPerCommit}); // warm-up
    const double validating = validationSeconds(requests);
    Result<double> total = 0.0;
    const double wall = timed([&] { total = savingSeconds(**place, requests); }).count();
    if (!total)
        return total.error();
    Report &report = bench.report();
    const auto add = [&](const QString &stage, double seconds) {
        report.add({u"stage: "_s + stage, u"%1 µs a contact"_s.arg(figure(seconds * 1e6 / sampled)), {},
            u"%1 %"_s.arg(figure(100 * seconds / *total))});
    };
    report.add({u"stage: all, by the clock"_s, u"%1 µs a contact"_s.arg(figure(wall * 1e3 / sampled))});
    add(u"all, %1 more contacts, %2 a commit"_s.arg(sampled).arg(contactsPerCommit), *total);
    add(u"validation"_s, validating);
    double rest = *total - validating;
    for (const auto &[stage, spent] : timer.stages()) {
        add(QString::fromStdString(stage), spent.seconds);
        rest -= spent.seconds;
    }
    add(u"the rest: deciding, values, texts and JSON in C++"_s, rest);
    return {};
}

} // namespace onefold::bench
