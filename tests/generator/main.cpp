// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/generator.h"
#include "tests/generator/writer.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace onefold::generator;

namespace {

constexpr qsizetype chunk = 1 << 20;
constexpr int wrongUsage = 2;

struct Arguments {
    Options options;
    bool csv = false;
    QString truth;
};

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"Writes made-up contacts to standard output, the same for the same seed."_s);
    parser.addHelpOption();
    parser.addOptions(
        {{u"count"_s, u"How many contacts."_s, u"N"_s, u"1000"_s}, {u"seed"_s, u"Which contacts."_s, u"S"_s, u"1"_s},
            {u"duplicates"_s, u"Share of contacts that repeat an earlier person."_s, u"RATE"_s, u"0.1"_s},
            {u"format"_s, u"csv (twelve columns) or jsonl."_s, u"FORMAT"_s, u"jsonl"_s},
            {u"unique"_s, u"Give every contact an email and a phone of its own."_s},
            {u"truth"_s, u"Write index,person to FILE."_s, u"FILE"_s}});
}

/// Reads the command line; false where it makes no sense.
bool read(const QCommandLineParser &parser, Arguments &arguments)
{
    bool count = false;
    bool seed = false;
    bool rate = false;
    Options &options = arguments.options;
    options.contacts = parser.value(u"count"_s).toULongLong(&count);
    options.seed = parser.value(u"seed"_s).toULongLong(&seed);
    options.duplicateRate = parser.value(u"duplicates"_s).toDouble(&rate);
    options.unique = parser.isSet(u"unique"_s);
    arguments.csv = parser.value(u"format"_s) == "csv"_L1;
    arguments.truth = parser.value(u"truth"_s);
    return count && seed && rate && options.duplicateRate >= 0 && options.duplicateRate < 1
        && options.contacts < 1ULL << 32 && (arguments.csv || parser.value(u"format"_s) == "jsonl"_L1)
        && parser.positionalArguments().isEmpty();
}

bool flush(QFile &file, QByteArray &buffer)
{
    const bool written = buffer.isEmpty() || file.write(buffer) == buffer.size();
    buffer.clear();
    return written;
}

/// Writes all contacts; false where a file cannot be written.
bool generate(const Arguments &arguments, QFile &out, QFile *truth)
{
    Generator generator(arguments.options);
    QByteArray lines = arguments.csv ? csvHeader() : QByteArray();
    QByteArray truthLines = "index,person\n"_ba;
    while (const std::optional<GeneratedContact> contact = generator.next()) {
        if (arguments.csv)
            writeCsv(*contact, lines);
        else
            writeJson(*contact, lines);
        if (truth)
            truthLines += QByteArray::number(contact->index) + ',' + QByteArray::number(contact->person) + '\n';
        if (lines.size() >= chunk && (!flush(out, lines) || (truth && !flush(*truth, truthLines))))
            return false;
    }
    return flush(out, lines) && out.flush() && (!truth || (flush(*truth, truthLines) && truth->flush()));
}

int fail(const QString &message, int code)
{
    std::fprintf(stderr, "onefold-generate: %s\n", qUtf8Printable(message));
    return code;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    describe(parser);
    parser.process(application);
    Arguments arguments;
    if (!read(parser, arguments))
        return fail(u"wrong usage; see --help"_s, wrongUsage);
    QFile out;
    QFile truth(arguments.truth);
    if (!out.open(stdout, QIODevice::WriteOnly))
        return fail(out.errorString(), 1);
    if (!arguments.truth.isEmpty() && !truth.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return fail(arguments.truth + u": " + truth.errorString(), 1);
    if (!generate(arguments, out, truth.isOpen() ? &truth : nullptr))
        return fail(u"writing failed: "_s + out.errorString(), 1);
    return 0;
}
