// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/bench.h"

#include "tests/bench/bare.h"
#include "tests/generator/writer.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <cstdio>

namespace onefold::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array all{
    Benchmark{"fill", "a new workspace of N generated contacts, imported", runFill},
    Benchmark{"stages", "what the save path costs a contact, by stage", runStages},
    Benchmark{"save", "one durable save beside one bare durable transaction", runSave},
    Benchmark{"match", "what a save would do, without doing it", runMatch},
    Benchmark{"search", "search as typed, key by key, and the exact count", runSearch},
    Benchmark{"sort", "first rows by each sort, jumps to any offset", runSort},
    Benchmark{"import", "a CSV file of N contacts, beside sqlite3 .import of it; again, and changed", runImport},
    Benchmark{"journal", "history of a contact, undo of operations", runJournal},
    Benchmark{"start", "start of the program up to its first answer", runStart},
    Benchmark{
        "window", "the real window from outside: start, typing, sorting, scrolling, its longest stalls", runWindow},
    Benchmark{"duplicates", "who is one person: precision, recall, time by stage", runDuplicates},
    Benchmark{"kill", "kill -9 of a process doing 10 000 saves", runKill},
    Benchmark{"push", "a bulk push at the rate that a service permits", runServicePush},
    Benchmark{"pull", "a first pull of 100 000 contacts", runServicePull},
    Benchmark{"faults", "saves and merges through services that break, the client killed meanwhile", runServiceFaults},
    Benchmark{"team", "a team's database of N contacts: search, sort, save, duplicates", runTeam},
    Benchmark{"teamimport", "the same file into a team's database, beside psql's \\copy of it", runTeamImport},
    Benchmark{"importkill", "kill -9 of an import of 200 000 rows, resumed", runImportKill},
    Benchmark{"mergekill", "kill -9 of merges and of their undoing", runMergeKill},
};

/// Changes whenever an empty workspace's schema does.
Result<QString> schemaKey(const Bench &bench)
{
    const QString path = bench.scratch(u"schema.onefold"_s);
    if (auto made = workspace::Workspace::open({.name = u"schema"_s, .path = path}, {.mayCreate = true}); !made)
        return made.error();
    auto bare = Bare::open(path);
    if (!bare)
        return bare.error();
    const QString schema = (*bare)->text("SELECT group_concat(sql) FROM sqlite_schema");
    bare->reset();
    removeDatabase(path);
    constexpr qsizetype keyLength = 8;
    const QByteArray hash = QCryptographicHash::hash(schema.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().first(keyLength));
}

} // namespace

std::span<const Benchmark> benchmarks()
{
    return all;
}

generator::Generator Bench::generator() const
{
    return generator::Generator({.seed = m_options.seed, .contacts = m_options.contacts});
}

Bench::~Bench()
{
    if (!m_workCopy.isEmpty())
        removeDatabase(m_workCopy);
}

Result<QString> Bench::pathOfFilled() const
{
    const auto schema = schemaKey(*this);
    if (!schema)
        return schema;
    return u"%1/contacts-%2-%3-%4.onefold"_s.arg(m_options.dataDir)
        .arg(m_options.contacts)
        .arg(m_options.seed)
        .arg(*schema);
}

Result<QString> Bench::filled()
{
    const auto path = pathOfFilled();
    if (!path)
        return path;
    if (QFileInfo::exists(*path) && !m_options.refill)
        return path;
    m_options.refill = false;
    const QString unfinished = scratch(u"filling.onefold"_s);
    if (const Result<void> done = fill(*this, unfinished); !done)
        return done.error();
    removeDatabase(*path);
    QFile::remove(fillFiguresPath(*path));
    if (!QFile::rename(fillFiguresPath(unfinished), fillFiguresPath(*path)) || !QFile::rename(unfinished, *path))
        return Error{ErrorCode::Failed, u"%1 cannot be written"_s.arg(*path)};
    return path;
}

Result<QString> Bench::workCopy()
{
    if (!m_workCopy.isEmpty())
        return m_workCopy;
    const auto original = filled();
    if (!original)
        return original;
    const QString path = scratch(u"work.onefold"_s);
    progress(u"copying %1"_s.arg(*original));
    if (!QFile::copy(*original, path))
        return Error{ErrorCode::Failed, u"%1 cannot be written"_s.arg(path)};
    m_workCopy = path;
    return path;
}

Result<WorkspacePointer> Bench::openFilled()
{
    const auto path = filled();
    return path ? workspace::Workspace::open({.name = u"bench"_s, .path = *path}) : path.error();
}

Result<WorkspacePointer> Bench::openWorkCopy()
{
    const auto path = workCopy();
    return path ? workspace::Workspace::open({.name = u"bench"_s, .path = *path}) : path.error();
}

QString Bench::scratch(const QString &name) const
{
    QDir().mkpath(m_options.dataDir);
    QString path = m_options.dataDir + u'/' + name;
    removeDatabase(path);
    return path;
}

saving::SaveRequest requestOf(const generator::GeneratedContact &contact)
{
    saving::SaveRequest request;
    for (const auto &[name, text] : contact.fields()) {
        if (const auto key = contact::FieldKey::fromString(name))
            request.fields.set(*key, contact::rawValue(*key, text));
    }
    return request;
}

Result<void> writeCsvFile(generator::Generator source, const QString &path)
{
    constexpr qsizetype chunk = 1 << 20;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{ErrorCode::Failed, file.errorString()};
    QByteArray lines = generator::csvHeader();
    while (const auto contact = source.next()) {
        generator::writeCsv(*contact, lines);
        if (lines.size() >= chunk) {
            file.write(lines);
            lines.clear();
        }
    }
    file.write(lines);
    return file.flush() ? Result<void>() : Error{ErrorCode::Failed, file.errorString()};
}

void progress(const QString &text)
{
    std::fprintf(stderr, "bench: %s\n", qUtf8Printable(text));
}

void removeDatabase(const QString &path)
{
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s, u".duplicates"_s, u".duplicates-new"_s})
        QFile::remove(path + suffix);
}

} // namespace onefold::bench
