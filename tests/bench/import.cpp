// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A CSV file of N contacts imported by the program, beside what SQLite's own shell takes to import it.

#include "tests/bench/bench.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace onefold::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr double rateBar = 1.5;   // × what the database takes to read the file in by itself
constexpr double memoryBar = 250; // MiB

/// The same with another city in every row.
Result<QString> changedFile(const QString &path)
{
    const QString changed = path + u".changed"_s;
    QFile in(path);
    QFile out(changed);
    if (!in.open(QIODevice::ReadOnly) || !out.open(QIODevice::WriteOnly))
        return Error{ErrorCode::Failed, u"%1 cannot be written"_s.arg(changed)};
    QByteArray header = in.readLine();
    const QByteArrayList names = header.trimmed().split(',');
    const qsizetype city = names.indexOf("City");
    if (city < 0)
        return Error{ErrorCode::Failed, u"the file has no column called City"_s};
    out.write(header.replace("City", "Old place").replace("\n", ",City\n"));
    for (QByteArray line = in.readLine(); !line.isEmpty(); line = in.readLine())
        out.write(line.replace("\n", ",Elsewhere\n"));
    return changed;
}

/// What PRODUCT.md §5 holds an import against: one table, unique indexes on email and phone, and its FTS5 index.
Result<double> shellImport(const Bench &bench, const QString &csv)
{
    const QString path = bench.scratch(u"shell.sqlite"_s);
    QFile file(csv);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Failed, file.errorString()};
    const QByteArray columns = file.readLine().trimmed().toLower().replace(' ', '_').replace(",", " TEXT, ") + " TEXT";
    const QByteArray script = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;\n"
                              "CREATE TABLE contact("
        + columns
        + ");\n"
          "CREATE UNIQUE INDEX by_email ON contact(email); CREATE UNIQUE INDEX by_phone ON contact(phone);\n"
          ".mode csv\n.import --skip 1 "
        + QFile::encodeName(csv)
        + " contact\n"
          "CREATE VIRTUAL TABLE search USING fts5(words);\n"
          "INSERT INTO search(rowid,words) SELECT rowid,first_name||' '||last_name||' '||email||' '||"
          "coalesce(phone,'')||' '||coalesce(company,'')||' '||coalesce(city,'') FROM contact;\n"
          "SELECT count(*) FROM contact;\n";
    const ProgramRun run = runProgram(u"sqlite3"_s, {path}, script);
    removeDatabase(path);
    if (!run.good || run.out.trimmed().split('\n').constLast().toLongLong() < 1)
        return Error{ErrorCode::Failed, u"sqlite3 failed: "_s + QString::fromUtf8(run.out)};
    return run.seconds;
}

Result<void> importOnce(
    Bench &bench, const QString &what, const QString &folder, const QString &csv, double floor, const char *verdict)
{
    const auto run = importTimed(bench, what, {u"--data-dir"_s, folder, u"--json"_s, u"import"_s, csv}, floor);
    if (!run)
        return run.error();
    const QJsonObject answer = QJsonDocument::fromJson(run->out).object();
    bench.report().add({what + u": "_s + QLatin1StringView(verdict) + u" of rows"_s,
        u"%1 of %2"_s.arg(answer.value(QLatin1StringView(verdict)).toInteger())
            .arg(answer.value("rows"_L1).toInteger())});
    bench.report().add({what + u": peak memory, mapped files counted"_s, figure(run->memory) + u" MiB"_s, {}, {},
        figure(memoryBar) + u" MiB"_s, run->memory <= memoryBar ? u"yes"_s : u"NO"_s});
    return {};
}

} // namespace

Result<ProgramRun> importTimed(Bench &bench, const QString &what, const QStringList &arguments, double floor)
{
    ProgramRun run = runProgram(bench.options().program, arguments + QStringList{u"--region"_s, u"US"_s});
    const double rows = QJsonDocument::fromJson(run.out).object().value("rows"_L1).toDouble();
    if (!run.good || rows < 1)
        return Error{ErrorCode::Failed, u"import failed: "_s + QString::fromUtf8(run.out)};
    progress(u"%1: %2"_s.arg(what, QString::fromUtf8(run.out).trimmed()));
    bench.report().addSeconds(what, run.seconds, floor, floor * rateBar);
    bench.report().add({what + u": rate, µs a row"_s,
        u"%1 /s, %2 µs"_s.arg(figure(rows / run.seconds), figure(run.seconds * 1e6 / rows))});
    return run;
}

Result<QString> csvFile(const Bench &bench)
{
    const QString path =
        u"%1/import-%2-%3.csv"_s.arg(bench.options().dataDir).arg(bench.options().contacts).arg(bench.options().seed);
    if (QFile::exists(path))
        return path;
    QDir().mkpath(bench.options().dataDir);
    const Result<void> written = writeCsvFile(
        generator::Generator({.seed = bench.options().seed, .contacts = bench.options().contacts, .unique = true}),
        path);
    return written ? Result(path) : written.error();
}

Result<void> runImport(Bench &bench)
{
    const auto csv = csvFile(bench);
    if (!csv)
        return csv.error();
    const auto changed = changedFile(*csv);
    if (!changed)
        return changed.error();
    const auto shell = shellImport(bench, *csv);
    if (!shell)
        return shell.error();
    bench.report().addSeconds(u"import: sqlite3 .import, unique indexes and FTS5"_s, *shell);
    const QString folder = bench.options().dataDir + u"/import"_s;
    QDir(folder).removeRecursively();
    const ProgramRun plan =
        runProgram(bench.options().program, {u"--data-dir"_s, folder, u"--json"_s, u"import"_s, *csv, u"--dry-run"_s});
    bench.report().addSeconds(u"import: the plan, of an empty workspace"_s, plan.seconds, *shell);
    Result<void> done = importOnce(bench, u"import: new contacts"_s, folder, *csv, *shell, "created");
    if (done)
        done = importOnce(bench, u"import: the same again"_s, folder, *csv, *shell, "unchanged");
    if (done)
        done = importOnce(bench, u"import: one column changed"_s, folder, *changed, *shell, "updated");
    QDir(folder).removeRecursively();
    QFile::remove(*changed);
    return done;
}

} // namespace onefold::bench
