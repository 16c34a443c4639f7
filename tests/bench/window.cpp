// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The release program's own window under Xvfb, timed from outside: keys and clicks go in through XTest, what comes out
// is looked at on the screen, and the event loop is asked by another program whether it answers (see Pulse). Nothing is
// loaded into the program, and accessibility, which costs it something, is off. The screen is looked at every two
// milliseconds: that much, and the way through the X server, is in each time. On a machine with two cores Xvfb and the
// watching have their share too, so that the figures are upper bounds.

#include "tests/bench/bench.h"
#include "tests/drive/person.h"
#include "tests/drive/pulse.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <unistd.h>

#include <array>

namespace onefold::bench {

using namespace Qt::StringLiterals;
using drive::Stage;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

namespace {

constexpr double startBar = 500;    // ms
constexpr double firstRowsBar = 50; // ms
constexpr double countBar = 500;    // ms
constexpr double sortBar = 100;     // ms
constexpr double stallBar = 16;     // ms
constexpr double memoryBar = 150;   // MiB
constexpr int starts = 5;
constexpr int valuesTyped = 12;
constexpr int longestTyped = 12;
constexpr milliseconds calm{400}; ///< without a change for so long: what is on the screen stays
constexpr milliseconds heldDown{10'000};
constexpr milliseconds watchedTagging{10'000};

/// Parts of the screen, where a change tells that something is there.
struct Places {
    QRect rows;  ///< of the table
    QRect strip; ///< what says how many are listed
    QPoint header;
    QPoint firstRow;
    QPoint addTag; ///< among what can be done with several contacts
};

/// When two parts of the screen came to show what they then kept.
struct Seen {
    std::optional<Milliseconds> rows; ///< none where they had shown it before
    std::optional<Milliseconds> strip;
};

/// One part of the screen: when it changed, and into what.
class Watched
{
public:
    Watched(const drive::Screen &screen, const QRect &part) : m_screen(screen), m_part(part), m_first(look()) { }

    /// Looks; true where there is something new.
    bool hasChanged(Milliseconds at)
    {
        QImage now = look();
        if (now == (m_changes.empty() ? m_first : m_changes.back().second))
            return false;
        m_changes.emplace_back(at, std::move(now));
        return true;
    }

    /// Since when it is as it is.
    [[nodiscard]] std::optional<Milliseconds> since() const
    {
        if (m_changes.empty() || m_changes.back().second == m_first)
            return std::nullopt;
        for (const auto &[at, image] : m_changes) {
            if (image == m_changes.back().second)
                return at;
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] QImage look() const { return m_screen.picture(m_part); }

    const drive::Screen &m_screen;
    QRect m_part;
    QImage m_first;
    std::vector<std::pair<Milliseconds, QImage>> m_changes;
};

/// Has the file in memory, as it is where somebody works: the first sort is the program's then, not the disk's.
void bringIntoMemory(const QString &path)
{
    QFile file(path);
    constexpr qint64 block = 1 << 20;
    if (file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        while (!file.read(block).isEmpty()) { }
    }
}

/// Has the file on the disk alone, as after the machine was started.
void dropFromMemory(const QString &path)
{
    const int file = open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return;
    fdatasync(file); // what is not written yet stays
    posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
    close(file);
}

class WindowBench
{
public:
    WindowBench(Bench &bench, const Stage &stage, QString dataDir, QString path, const Places &places)
        : m_bench(bench),
          m_stage(stage),
          m_dataDir(std::move(dataDir)),
          m_path(std::move(path)),
          m_places(places),
          m_screen(stage.display()),
          m_pulse(stage.display())
    { }
    ~WindowBench() { stop(); }

    Result<void> run()
    {
        for (int i = 0; i < starts; ++i) {
            if (const Result<void> started = start(); !started)
                return started;
        }
        m_bench.report().add(u"window: start to first rows"_s, m_starts, {}, startBar);
        m_bench.report().add(u"window: longest stall within that"_s, m_startStalls, {}, {});
        reportStall(u"started"_s);
        type();
        sort();
        jump();
        pageDown();
        tagAll();
        reportMemory();
        return {};
    }

private:
    void stop()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    Result<void> start()
    {
        stop();
        QProcessEnvironment environment = m_stage.environment();
        environment.remove(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s);
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"disabled:"_s); // this thread answers on it, and is busy
        drive::bindToThisProcess(m_process);
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedChannels);
        const auto deed = [this] { m_process.start(m_bench.options().program, {u"--data-dir"_s, m_dataDir}); };
        static_cast<void>(m_pulse.takeLongest());
        const Seen seen = after(deed, Until::Rows);
        if (!seen.rows)
            return Error{ErrorCode::Failed, u"No rows came on the screen"_s};
        m_starts.add(*seen.rows);
        m_startStalls.add(m_pulse.takeLongest());
        after([] {});
        return {};
    }

    enum class Until { Calm, Rows, RowsAndCalm };

    /// Does @p deed and watches the screen until it is calm.
    Seen after(const std::function<void()> &deed, Until until = Until::Calm)
    {
        Watched rows(m_screen, m_places.rows);
        Watched strip(m_screen, m_places.strip);
        constexpr milliseconds step{2};
        constexpr milliseconds atMost{20'000};
        const Clock::time_point begin = Clock::now();
        deed();
        Milliseconds lastChange{0};
        const auto isOver = [&](Milliseconds now) {
            const bool isAwaited = until != Until::Calm && !rows.since();
            const bool isCalm = until == Until::Rows || now - lastChange > calm;
            return now > atMost || (!isAwaited && isCalm);
        };
        for (Milliseconds now{0}; !isOver(now); now = Clock::now() - begin) {
            const bool rowsChanged = rows.hasChanged(now);
            if (strip.hasChanged(now) || rowsChanged)
                lastChange = now;
            std::this_thread::sleep_for(step);
        }
        return {rows.since(), strip.since()};
    }

    void press(const QString &keys) { static_cast<void>(m_screen.press(keys)); }

    void type()
    {
        press(u"Ctrl+f"_s);
        after([] {});
        static_cast<void>(m_pulse.takeLongest());
        const generator::Generator source = m_bench.generator();
        Samples firstKeys;
        Samples rows;
        Samples counts;
        for (int i = 0; i < valuesTyped; ++i) {
            const auto contact = source.at(m_bench.options().contacts / valuesTyped * static_cast<quint64>(i));
            const QString word = contact.value(generator::Field::Email).toLower().left(longestTyped);
            for (qsizetype key = 0; key < word.size(); ++key) {
                const Seen seen = after([&] { static_cast<void>(m_screen.type(word.at(key))); });
                if (seen.rows)
                    rows.add(*seen.rows);
                if (seen.rows && key == 0)
                    firstKeys.add(*seen.rows);
                if (seen.strip)
                    counts.add(*seen.strip);
            }
            after([this] { press(u"Escape"_s); });
        }
        m_bench.report().add(u"window: key press to rows on screen"_s, rows, {}, firstRowsBar);
        m_bench.report().add(u"window: the same, first keys of a search alone"_s, firstKeys, {}, {});
        m_bench.report().add(u"window: key press to exact count on screen"_s, counts, {}, countBar);
        reportStall(u"typing a search"_s);
    }

    /// A click on the header @p column px from the table's edge.
    Seen sortBy(int column)
    {
        return after([&] { m_screen.click(m_places.header + QPoint(column, 0)); }, Until::RowsAndCalm);
    }

    void sort()
    {
        constexpr int coldColumn = 200;
        constexpr std::array columns{360, 500, 640, 60};
        constexpr int rounds = 3;
        dropFromMemory(m_path);
        if (const Seen seen = sortBy(coldColumn); seen.rows)
            m_bench.report().addSeconds(
                u"window: first sort by a column, file on disk only"_s, seen.rows->count() / 1000);
        bringIntoMemory(m_path);
        Samples first;
        Samples again;
        for (int round = 0; round < rounds; ++round) {
            for (const int column : columns) {
                if (const Seen seen = sortBy(column); seen.rows)
                    (round == 0 ? first : again).add(*seen.rows);
            }
        }
        m_bench.report().add(u"window: first sort by a column"_s, first, {}, 1000);
        m_bench.report().add(u"window: sort by a column"_s, again, {}, sortBar);
        reportStall(u"sorting"_s);
    }

    void jump()
    {
        after([this] { m_screen.click(m_places.firstRow); });
        reportStall(u"a contact clicked"_s);
        Samples jumps;
        for (int i = 0; i < 10; ++i) {
            const Seen seen = after([&] { press(i % 2 == 0 ? u"Ctrl+End"_s : u"Ctrl+Home"_s); });
            if (seen.rows)
                jumps.add(*seen.rows);
        }
        m_bench.report().add(u"window: jump to the end and back"_s, jumps, {}, sortBar);
        reportStall(u"jumping"_s);
    }

    void pageDown()
    {
        static_cast<void>(m_screen.hold(u"Next"_s));
        std::this_thread::sleep_for(heldDown); // what is measured: a key held for so long
        static_cast<void>(m_screen.release(u"Next"_s));
        const Seen seen = after([] {});
        m_bench.report().addSeconds(
            u"window: rows on screen after page down was held"_s, seen.rows.value_or(Milliseconds(0)).count() / 1000);
        reportStall(u"page down held for 10 s"_s);
    }

    void tagAll()
    {
        after([this] { press(u"Ctrl+a"_s); });
        reportStall(u"select all"_s);
        after([this] { m_screen.click(m_places.addTag); });
        static_cast<void>(m_screen.type(u"bench"_s));
        press(u"Return"_s);
        std::this_thread::sleep_for(watchedTagging); // it goes on for minutes
        reportStall(u"all selected and tagged, first 10 s"_s);
    }

    /// The longest stall since the last such row.
    void reportStall(const QString &doing)
    {
        const double longest = m_pulse.takeLongest().count();
        m_bench.report().add({.what = u"window: longest stall, "_s + doing,
            .measured = figure(longest) + u" ms",
            .bar = u"≤ %1 ms"_s.arg(figure(stallBar)),
            .met = longest <= stallBar ? u"yes"_s : u"NO"_s});
    }

    void reportMemory()
    {
        QFile file(u"/proc/%1/smaps_rollup"_s.arg(m_process.processId()));
        if (!file.open(QIODevice::ReadOnly))
            return;
        constexpr double kilobytes = 1024;
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (!line.startsWith("Rss:"))
                continue;
            const double used = line.simplified().split(' ').value(1).toDouble() / kilobytes;
            m_bench.report().add({.what = u"window: resident memory after all this"_s,
                .measured = figure(used) + u" MiB",
                .bar = u"≤ %1 MiB"_s.arg(figure(memoryBar)),
                .met = used <= memoryBar ? u"yes"_s : u"NO"_s});
        }
    }

    Bench &m_bench;
    const Stage &m_stage;
    QString m_dataDir;
    QString m_path;
    Places m_places;
    drive::Screen m_screen;
    drive::Pulse m_pulse;
    QProcess m_process;
    Samples m_starts;
    Samples m_startStalls;
};

/// Where things are: the accessibility tree tells, in a start of its own.
Result<Places> findPlaces(const Bench &bench, const Stage &stage, const QString &dataDir)
{
    const auto person = drive::Person::sit(stage, {.program = bench.options().program, .dataDir = dataDir});
    if (!person)
        return person.error();
    const QRect table = (*person)->table().place();
    if (!(*person)->goToRow(0) || !(*person)->keys(u"Ctrl+a"_s) || !(*person)->sees(u"Add tag…"_s))
        return Error{ErrorCode::Failed, QString::fromUtf8((*person)->complaint())};
    const QPoint addTag = (*person)->find(drive::Role::PushButton, u"Add tag…"_s).place().center();
    constexpr QRect rows(8, 100, 120, 300);
    constexpr QRect strip(0, -42, 400, 40);
    if (!(*person)->leave())
        return Error{ErrorCode::Failed, QString::fromUtf8((*person)->complaint())};
    QFile::remove(dataDir + u"/window.ini"_s); // else it opens lower, to leave room for a title bar that nobody draws
    return Places{rows.translated(table.topLeft()), strip.translated(table.topLeft()), table.topLeft() + QPoint(0, 14),
        table.topLeft() + QPoint(60, 120), addTag};
}

} // namespace

Result<void> runWindow(Bench &bench)
{
    const auto path = bench.workCopy();
    if (!path)
        return path.error();
    const QString dataDir = bench.scratch(u"window"_s);
    QDir(dataDir).removeRecursively();
    workspace::Registry registry(dataDir);
    if (const auto prepared = registry.prepare(); !prepared)
        return prepared.error();
    if (const auto added = registry.add({.name = u"bench"_s, .path = *path}); !added)
        return added.error();
    const auto stage = Stage::open();
    if (!stage)
        return stage.error();
    const auto places = findPlaces(bench, **stage, dataDir);
    if (!places)
        return places.error();
    Result<void> done = WindowBench(bench, **stage, dataDir, *path, *places).run();
    QDir(dataDir).removeRecursively();
    return done;
}

} // namespace onefold::bench
