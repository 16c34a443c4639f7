// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// kill -9 of an import at random moments: resumed, it ends as if nobody had killed it.

#include "tests/bench/bare.h"
#include "tests/bench/bench.h"
#include "tests/generator/writer.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <array>
#include <random>

namespace onefold::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 rowsImported = 200'000;
constexpr int patience = 600'000; // ms

/// What must be the same after all: contacts, verdicts in the journal, rows, and the import itself, each as one number.
constexpr std::array<const char *, 6> questions{
    "SELECT count(*)||' '||total(id*length(coalesce(email,'')||coalesce(phone,''))) FROM contact",
    "SELECT group_concat(verdict||' '||n) FROM (SELECT verdict,count(*) AS n FROM entry GROUP BY 1 ORDER BY 1)",
    "SELECT count(*)||' '||max(row)||' '||total(verdict*row)||' '||total(contact*row) FROM import_row",
    "SELECT counts||position||state FROM import_run", "SELECT count(*)||' '||total(unfinished) FROM operation",
    "PRAGMA integrity_check"};

QStringList stateOf(const QString &path)
{
    auto bare = Bare::open(path);
    QStringList state;
    for (const char *const sql : questions)
        state += bare ? (*bare)->text(sql) : u"not to be opened"_s;
    return state;
}

class Importing
{
public:
    Importing(const Bench &bench, QString csv) : m_program(bench.options().program), m_csv(std::move(csv)) { }

    /// Imports, or goes on; kills after @p milliseconds, if any. True where it came to its end.
    [[nodiscard]] bool run(const QString &folder, int milliseconds = -1) const
    {
        QProcess process;
        process.start(m_program, {u"--data-dir"_s, folder, u"import"_s, m_csv, u"--resume"_s});
        const bool ended = process.waitForFinished(milliseconds < 0 ? patience : milliseconds);
        process.kill();
        process.waitForFinished(patience);
        return ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() != 1;
    }

private:
    const QString m_program;
    const QString m_csv;
};

Result<QString> makeFile(const Bench &bench)
{
    const QString path = bench.options().dataDir + u"/importkill.csv"_s;
    QDir().mkpath(bench.options().dataDir);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{ErrorCode::Failed, file.errorString()};
    generator::Generator source({.seed = bench.options().seed, .contacts = rowsImported});
    QByteArray lines = generator::csvHeader();
    while (const auto contact = source.next())
        generator::writeCsv(*contact, lines);
    return file.write(lines) == lines.size() ? Result(path) : Error{ErrorCode::Failed, file.errorString()};
}

} // namespace

Result<void> runImportKill(Bench &bench)
{
    const auto csv = makeFile(bench);
    if (!csv)
        return csv.error();
    const Importing import(bench, *csv);
    const QString folder = bench.options().dataDir + u"/importkill"_s;
    const QString path = folder + u"/Contacts.onefold"_s;
    QDir(folder).removeRecursively();
    bool whole = false;
    const int took = static_cast<int>(timed([&] { whole = import.run(folder); }).count());
    if (!whole)
        return Error{ErrorCode::Failed, u"the import fails without a kill"_s};
    const QStringList expected = stateOf(path);
    std::mt19937_64 random(bench.options().seed);
    std::uniform_int_distribution<int> moments(0, took);
    int kills = 0;
    int failures = 0;
    // Many kills of one import, and many imports, until there were as many kills as asked for.
    for (int round = 1; kills < bench.options().rounds; ++round) {
        QDir(folder).removeRecursively();
        while (kills < bench.options().rounds && !import.run(folder, moments(random) / 4))
            ++kills;
        if (!import.run(folder) || stateOf(path) != expected) {
            ++failures;
            QDir().rename(folder, folder + u"-failed-%1"_s.arg(round));
        }
        progress(u"import %1: %2 kills, %3 failures"_s.arg(round).arg(kills).arg(failures));
    }
    QDir(folder).removeRecursively();
    QFile::remove(*csv);
    bench.report().add({u"kill -9 of an import of %1 rows, at random moments"_s.arg(rowsImported),
        u"%1 kills, %2 failures"_s.arg(kills).arg(failures), {}, {}, u"the same end"_s,
        failures == 0 ? u"yes"_s : u"NO"_s});
    if (failures > 0)
        return Error{ErrorCode::Failed, u"%1 imports ended otherwise; their files are kept"_s.arg(failures)};
    return {};
}

} // namespace onefold::bench
