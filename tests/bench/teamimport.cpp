// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A CSV file of N contacts imported by the program into a team's database, beside what psql's \copy takes for the same
// file into one table with the same indexes. The server is the tests' own, which does not wait for the disk: neither
// of the two does.

#include "tests/bench/bench.h"
#include "tests/bench/psql.h"

#include <QDir>
#include <QFile>

namespace onefold::bench {

using namespace Qt::StringLiterals;

namespace {

/// The indexes of a team's table contact: by number, name, identifiers, and parts of words and phone numbers. What they
/// hold is made of the file's columns by the database, as the file does not have it.
QByteArray tableSql(const QByteArrayList &columns)
{
    return "CREATE EXTENSION IF NOT EXISTS pg_trgm;"
           "CREATE FUNCTION grams(t text) RETURNS text LANGUAGE sql IMMUTABLE AS"
           " $$SELECT ' '||string_agg(substr(t,i,3),' ') FROM generate_series(1,length(t)-2) AS i$$;"
           "CREATE TABLE contact(id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
        + columns.join(" text,")
        + " text,name_key text COLLATE \"C\" GENERATED ALWAYS AS"
          "(lower(coalesce(first_name,'')||' '||coalesce(last_name,''))) STORED,"
          "words text GENERATED ALWAYS AS(' '||regexp_replace(lower(coalesce(first_name,'')||' '||"
          "coalesce(last_name,'')||' '||coalesce(email,'')||' '||coalesce(company,'')||' '||coalesce(city,'')||' '||"
          "coalesce(tags,'')),'[^[:alnum:]]+',' ','g')) STORED,"
          "digits text GENERATED ALWAYS AS(grams(ltrim(phone,'+'))) STORED);"
          "CREATE INDEX ON contact(name_key,id);"
          "CREATE INDEX ON contact USING hash(email);CREATE INDEX ON contact USING hash(phone);"
          "CREATE INDEX ON contact USING gin(words gin_trgm_ops,digits gin_trgm_ops);";
}

Result<double> copyByPsql(test::PostgresServer &server, const QString &csv)
{
    QFile file(csv);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Failed, file.errorString()};
    const QByteArrayList columns = file.readLine().trimmed().toLower().replace(' ', '_').split(',');
    const QString database = server.makeDatabase();
    const ProgramRun made = psql(server, database, QString::fromUtf8(tableSql(columns)));
    const ProgramRun copied = psql(
        server, database, u"\\copy contact(%1) FROM '%2' CSV HEADER"_s.arg(QString::fromUtf8(columns.join(',')), csv));
    if (!made.good || !copied.good || server.ask(database, u"SELECT count(*) FROM contact"_s).toLongLong() < 1)
        return Error{ErrorCode::Failed, u"\\copy failed: "_s + QString::fromUtf8(made.out + copied.out)};
    return copied.seconds;
}

} // namespace

Result<void> runTeamImport(Bench &bench)
{
    const auto csv = csvFile(bench);
    if (!csv)
        return csv.error();
    test::PostgresServer server;
    const auto copied = copyByPsql(server, *csv);
    if (!copied)
        return copied.error();
    bench.report().addSeconds(u"team import: psql \\copy, the same indexes"_s, *copied);
    const QString folder = bench.options().dataDir + u"/teamimport"_s;
    QDir(folder).removeRecursively();
    const QString url = server.url(server.makeDatabase());
    const auto workspace = [&](const QStringList &arguments) {
        return runProgram(bench.options().program, QStringList{u"--data-dir"_s, folder, u"workspace"_s} + arguments)
            .good;
    };
    if (!workspace({u"init"_s, u"--url"_s, url})
        || !workspace({u"create"_s, u"team"_s, u"--kind"_s, u"team"_s, u"--url"_s, url}))
        return Error{ErrorCode::Failed, u"the team's workspace could not be made"_s};
    Result<void> done;
    for (const QString &what : {u"team import: new contacts"_s, u"team import: the same again"_s}) {
        const auto run = importTimed(
            bench, what, {u"--data-dir"_s, folder, u"--json"_s, u"import"_s, u"-w"_s, u"team"_s, *csv}, *copied);
        if (!run && done)
            done = run.error();
    }
    QDir(folder).removeRecursively();
    return done;
}

} // namespace onefold::bench
