// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// kill -9 at any moment: what was told is there, nothing is there twice, and the next run goes on where it stopped.

#include "tests/bench/bare.h"
#include "tests/bench/bench.h"
#include "tests/generator/writer.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <algorithm>
#include <random>

namespace onefold::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int saves = 10'000;
constexpr int resumedBefore = 300; ///< lines given again after the kill, more than one commit's worth
constexpr int resumedAfter = 500;
constexpr int mostLinesAtOnce = 256;
constexpr int patience = 60'000; // ms

/// Lines that are each somebody else.
QByteArrayList makeLines(quint64 seed)
{
    generator::Generator source({.seed = seed, .contacts = saves, .unique = true});
    QByteArrayList lines;
    while (const auto contact = source.next()) {
        QByteArray line;
        generator::writeJson(*contact, line);
        lines += line;
    }
    return lines;
}

/// When to kill: after so many verdicts, and then so many milliseconds. A time alone would miss where the machine is
/// busier than it was when the time was taken.
struct Moment {
    qsizetype verdicts = 0;
    int delay = 0;
};

struct Answers {
    std::vector<QJsonObject> lines;
    bool killed = false;
    Milliseconds took{};
};

/// A process saving what it is given in handfuls, answer awaited before the next; it may be killed at any moment.
class Victim
{
public:
    Victim(const Bench &bench, const QString &folder, std::mt19937_64 &random)
        : m_program(bench.options().program),
          m_folder(folder),
          m_random(random)
    { }

    Answers run(const QByteArrayList &lines, const std::optional<Moment> &kill)
    {
        const auto start = std::chrono::steady_clock::now();
        QProcess process;
        process.start(
            m_program, {u"--data-dir"_s, m_folder, u"-w"_s, u"Contacts"_s, u"save"_s, u"--json-input"_s, u"-"_s});
        QByteArray told;
        feed(process, lines, kill ? kill->verdicts : lines.size(), told);
        Answers answers;
        if (kill) {
            process.waitForFinished(kill->delay);
            answers.killed = process.state() == QProcess::Running;
            process.kill();
        } else {
            process.closeWriteChannel();
        }
        process.waitForFinished(patience);
        answers.took = std::chrono::steady_clock::now() - start;
        told += process.readAllStandardOutput();
        answers.lines = parse(told);
        return answers;
    }

private:
    /// Gives lines until @p wanted verdicts have come; then others are on their way.
    void feed(QProcess &process, const QByteArrayList &lines, qsizetype wanted, QByteArray &told)
    {
        std::uniform_int_distribution<qsizetype> handfuls(1, mostLinesAtOnce);
        qsizetype given = 0;
        qsizetype verdicts = 0;
        while (given < lines.size() || verdicts < wanted) {
            if (verdicts == given) {
                const qsizetype next = std::min(handfuls(m_random), lines.size() - given);
                process.write(lines.sliced(given, next).join());
                process.waitForBytesWritten(patience);
                given += next;
            }
            if (verdicts >= wanted || !process.waitForReadyRead(patience))
                return;
            const QByteArray more = process.readAllStandardOutput();
            verdicts += more.count('\n');
            told += more;
        }
    }

    /// Whole lines only: half a line is no verdict.
    static std::vector<QJsonObject> parse(const QByteArray &told)
    {
        std::vector<QJsonObject> lines;
        for (const QByteArray &line : told.first(told.lastIndexOf('\n') + 1).split('\n')) {
            if (!line.isEmpty())
                lines.push_back(QJsonDocument::fromJson(line).object());
        }
        return lines;
    }

    QString m_program;
    QString m_folder;
    std::mt19937_64 &m_random;
};

/// What is wrong with the file after a kill; empty where nothing is.
QString faultIn(const QString &path, const std::vector<QJsonObject> &told)
{
    auto bare = Bare::open(path);
    if (!bare)
        return bare.error().message;
    if (told.empty() && (*bare)->integer("SELECT count(*) FROM sqlite_schema WHERE name='contact'") != 1)
        return {}; // killed before the workspace was made
    if (const QString check = (*bare)->text("PRAGMA integrity_check"); check != u"ok"_s)
        return u"integrity_check: "_s + check;
    if (!(*bare)->run("INSERT INTO contact_search(contact_search,rank) VALUES('integrity-check',1)"))
        return u"the search index does not fit the contacts"_s;
    BareQuery email(**bare, "SELECT email FROM contact WHERE id=?1");
    for (const QJsonObject &line : told) {
        const QJsonObject contact = line.value("contact"_L1).toObject();
        const qint64 id = line.value("id"_L1).toString().toLongLong();
        if (line.value("verdict"_L1) != "rejected"_L1
            && email.bind(1, id).text() != contact.value("email"_L1).toString())
            return u"contact %1 was told saved and is not there"_s.arg(id);
    }
    const qint64 contacts = (*bare)->integer("SELECT count(*) FROM contact");
    if ((*bare)->integer("SELECT count(DISTINCT email) FROM contact") != contacts)
        return u"a contact is there twice"_s;
    if ((*bare)->integer("SELECT count(*) FROM entry WHERE effect=1") != contacts
        || (*bare)->integer("SELECT count(*) FROM contact_text") != contacts
        || (*bare)->integer("SELECT count(DISTINCT contact) FROM identifier") != contacts)
        return u"contacts, journal, search and identifiers do not agree"_s;
    return {};
}

/// Goes on after a kill: what was there is told so, what was not is saved, and all is there once.
QString faultInResuming(Victim &victim, const QString &path, const QByteArrayList &lines, qsizetype told)
{
    const qsizetype first = std::max<qsizetype>(told - resumedBefore, 0);
    const qsizetype end = std::min<qsizetype>(told + resumedAfter, lines.size());
    const Answers answers = victim.run(lines.sliced(first, end - first), {});
    if (static_cast<qsizetype>(answers.lines.size()) != end - first)
        return u"the next run did not end"_s;
    for (qsizetype i = 0; i < told - first; ++i) {
        if (answers.lines[static_cast<std::size_t>(i)].value("verdict"_L1) == "created"_L1)
            return u"line %1 was told saved before, and was created again"_s.arg(first + i);
    }
    if (const QString fault = faultIn(path, answers.lines); !fault.isEmpty())
        return fault;
    auto bare = Bare::open(path);
    const qint64 contacts = bare ? (*bare)->integer("SELECT count(*) FROM contact") : -1;
    return contacts <= end ? QString() : u"%1 contacts of %2 lines"_s.arg(contacts).arg(end);
}

struct Round {
    qsizetype told = 0;
    bool killed = false;
    QString fault = {};
};

Round runRound(Victim &victim, const QString &path, const QByteArrayList &lines, const Moment &moment)
{
    const Answers answers = victim.run(lines, moment);
    Round round{.told = static_cast<qsizetype>(answers.lines.size()), .killed = answers.killed};
    round.fault = faultIn(path, answers.lines);
    if (round.fault.isEmpty())
        round.fault = faultInResuming(victim, path, lines, round.told);
    return round;
}

/// All rounds, each on a new workspace; what was found goes to the report.
Result<void> killAgainAndAgain(Bench &bench, Victim &victim, const QString &folder, const QByteArrayList &lines,
    std::mt19937_64 &random, int delay)
{
    const int rounds = bench.options().rounds;
    std::uniform_int_distribution<qsizetype> verdicts(0, lines.size() - 1);
    std::uniform_int_distribution<int> delays(0, delay);
    int failures = 0;
    int kills = 0;
    qint64 told = 0;
    for (int i = 1; i <= rounds; ++i) {
        QDir(folder).removeRecursively();
        const Moment moment{verdicts(random), delays(random)};
        const Round round = runRound(victim, folder + u"/Contacts.onefold", lines, moment);
        told += round.told;
        kills += round.killed ? 1 : 0;
        progress(u"kill %1 of %2 after %3 verdicts: %4"_s.arg(i)
                     .arg(rounds)
                     .arg(round.told)
                     .arg(round.fault.isEmpty() ? u"good"_s : round.fault));
        if (!round.fault.isEmpty()) {
            ++failures;
            QDir().rename(folder, folder + u"-failed-%1"_s.arg(i));
        }
    }
    QDir(folder).removeRecursively();
    bench.report().add({u"kill -9 among %1 saves, at random moments"_s.arg(saves),
        u"%1 kills, %2 verdicts, %3 failures"_s.arg(kills).arg(told).arg(failures), {}, {}, u"0 lost, 0 doubled"_s,
        failures == 0 ? u"yes"_s : u"NO"_s});
    if (failures > 0)
        return Error{ErrorCode::Failed, u"%1 rounds found loss; their files are kept"_s.arg(failures)};
    return {};
}

} // namespace

Result<void> runKill(Bench &bench)
{
    const QString folder = bench.options().dataDir + u"/kill"_s;
    const QString path = folder + u"/Contacts.onefold"_s;
    const QByteArrayList lines = makeLines(bench.options().seed);
    std::mt19937_64 random(bench.options().seed);
    QDir(folder).removeRecursively();
    Victim victim(bench, folder, random);
    const Answers whole = victim.run(lines, {});
    if (static_cast<int>(whole.lines.size()) != saves)
        return Error{ErrorCode::Failed, u"%1 answers to %2 lines"_s.arg(whole.lines.size()).arg(saves)};
    if (const QString fault = faultIn(path, whole.lines); !fault.isEmpty())
        return Error{ErrorCode::Failed, u"without a kill: "_s + fault};
    // About as long as a handful of lines takes, so that any part of its commit may be hit.
    const int handful = static_cast<int>(whole.took.count() * mostLinesAtOnce / saves) + 1;
    return killAgainAndAgain(bench, victim, folder, lines, random, handful);
}

} // namespace onefold::bench
