// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/bench.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace onefold::bench;

namespace {

constexpr int wrongUsage = 2;

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Measures Onefold at N generated contacts and prints a table: median, 95th percentile and longest of calls "
        "timed one by one, beside what the bare database takes in the same run."_s);
    parser.addHelpOption();
    parser.addOptions({
        {u"contacts"_s, u"How many contacts."_s, u"N"_s, u"1000000"_s},
        {u"seed"_s, u"Which contacts, and which of them are asked for."_s, u"S"_s, u"1"_s},
        {u"only"_s, u"Run this one, and those that follow."_s, u"NAME"_s},
        {u"list"_s, u"Say what there is."_s},
        {u"data"_s, u"Where the generated files are kept; build/bench unless said."_s, u"DIR"_s},
        {u"refill"_s, u"Fill the file anew although it is there."_s},
        {u"rounds"_s, u"How often to kill."_s, u"N"_s, u"200"_s},
        {u"labelled"_s, u"Labelled sets for duplicates: CSV files whose column “cluster” says who is who."_s, u"DIR"_s},
    });
    parser.addPositionalArgument(u"names"_s, u"Further benchmarks, after --only."_s, u"[NAME…]"_s);
}

void printList()
{
    for (const Benchmark &benchmark : benchmarks())
        std::printf("%-10s  %s\n", benchmark.name, benchmark.about);
}

/// Reads the command line; nothing where it makes no sense.
std::optional<Options> optionsFrom(const QCommandLineParser &parser)
{
    const QString built = QCoreApplication::applicationDirPath();
    Options options{.dataDir = QDir::cleanPath(built + u"/../../bench"_s),
        .program = QDir::cleanPath(built + u"/../bin/onefold"_s),
        .refill = parser.isSet(u"refill"_s)};
    if (parser.isSet(u"data"_s))
        options.dataDir = QDir(parser.value(u"data"_s)).absolutePath();
    options.labelledSets = parser.value(u"labelled"_s);
    bool contacts = false;
    bool seed = false;
    bool rounds = false;
    options.contacts = parser.value(u"contacts"_s).toULongLong(&contacts);
    options.seed = parser.value(u"seed"_s).toULongLong(&seed);
    options.rounds = parser.value(u"rounds"_s).toInt(&rounds);
    const bool sensible = contacts && seed && rounds && options.contacts >= 1000 && options.rounds > 0;
    return sensible ? std::optional(options) : std::nullopt;
}

bool areKnown(const QStringList &names)
{
    return std::ranges::all_of(names, [](const QString &name) {
        return std::ranges::any_of(
            benchmarks(), [&](const Benchmark &known) { return name == QLatin1StringView(known.name); });
    });
}

/// Runs those named, or all; false where one could not run or lost data.
bool run(Bench &bench, const QStringList &names)
{
    bool good = true;
    for (const Benchmark &benchmark : benchmarks()) {
        const QLatin1StringView name(benchmark.name);
        if (!names.isEmpty() && !names.contains(name))
            continue;
        progress(name + u": " + QString::fromUtf8(benchmark.about));
        if (const onefold::Result<void> done = benchmark.run(bench); !done) {
            progress(u"%1 FAILED: %2 %3"_s.arg(name, done.error().message, done.error().detail));
            good = false;
        }
    }
    return good;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    describe(parser);
    parser.process(application);
    if (parser.isSet(u"list"_s)) {
        printList();
        return 0;
    }
    const QStringList names = parser.values(u"only"_s) + parser.positionalArguments();
    const auto options = optionsFrom(parser);
    if (!options || !areKnown(names) || (!parser.isSet(u"only"_s) && !names.isEmpty())) {
        std::fputs("onefold_bench: wrong usage; see --help and --list\n", stderr);
        return wrongUsage;
    }
    Bench bench(*options);
    const bool good = run(bench, names);
    std::printf("%s", qUtf8Printable(bench.report().table()));
    return good ? 0 : 1;
}
