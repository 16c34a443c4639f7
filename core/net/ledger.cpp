// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/net/ledger.h"

#include "core/base/privatefile.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

#include <algorithm>
#include <cerrno>
#include <limits>

#include <sys/file.h>
#include <sys/stat.h>

namespace onefold::net {

using namespace Qt::StringLiterals;
using std::chrono::microseconds;
using std::chrono::milliseconds;

namespace {

constexpr qsizetype size = 256; // bytes of the file, always: a shorter text never leaves the end of a longer one
constexpr int tries = 200;      // at a lock that another program holds; one that was stopped holds nobody up for long
constexpr unsigned long pause = 500;           // µs between them
constexpr qint64 mostExact = 9007199254740992; // 2^53: what a number in JSON holds

/// How far the clock on the wall, which programs have in common from day to day, is ahead of the steady one.
microseconds wallAhead()
{
    const auto wall = std::chrono::system_clock::now().time_since_epoch();
    const auto steady = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<microseconds>(wall) - std::chrono::duration_cast<microseconds>(steady);
}

Usage shifted(Usage usage, microseconds by)
{
    const auto inMilliseconds = std::chrono::duration_cast<milliseconds>(by);
    usage.next += usage.next.count() == 0 ? microseconds(0) : by;
    usage.heldUntil += usage.heldUntil.count() == 0 ? milliseconds(0) : inMilliseconds;
    usage.toldAt += usage.toldAt.count() == 0 ? milliseconds(0) : inMilliseconds;
    usage.dayBegan += usage.today == 0 ? milliseconds(0) : inMilliseconds;
    return usage;
}

qint64 numberIn(const QJsonObject &json, QLatin1StringView name)
{
    return std::clamp<qint64>(json.value(name).toInteger(), 0, mostExact);
}

} // namespace

void Ledger::change(const std::function<bool(Usage &)> &body)
{
    Usage usage;
    if (!lock()) {
        (void)body(usage);
        return;
    }
    const microseconds ahead = wallAhead();
    usage = shifted(read(), -ahead);
    if (body(usage))
        write(shifted(usage, ahead));
    unlock();
}

bool Ledger::open()
{
    if (m_path.isEmpty())
        return false;
    (void)makePrivateFile(m_path); // it may be there already
    // What somebody put in its place is left alone: a link to another file, a pipe that nobody writes to.
    const QFileInfo file(m_path);
    if (file.isSymLink() || !file.isFile())
        return false;
    m_file.setFileName(m_path);
    return m_file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered);
}

bool Ledger::lockOnce()
{
    for (int i = 0; i < tries; ++i) {
        if (flock(m_file.handle(), LOCK_EX | LOCK_NB) == 0)
            return true;
        if (errno != EWOULDBLOCK && errno != EINTR)
            return false;
        QThread::usleep(pause);
    }
    return false;
}

bool Ledger::lock()
{
    if (!m_file.isOpen() && !open())
        return false;
    if (!lockOnce())
        return false;
    struct stat status = {};
    if (fstat(m_file.handle(), &status) == 0 && status.st_nlink > 0)
        return true;
    // It was deleted, and other programs have another one by now.
    m_file.close();
    return open() && lockOnce();
}

void Ledger::unlock()
{
    (void)flock(m_file.handle(), LOCK_UN);
}

/// What is no text of ours counts as nothing, and is written over.
Usage Ledger::read()
{
    if (!m_file.seek(0))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(m_file.read(size).trimmed()).object();
    Usage usage{.next = microseconds(numberIn(json, "next"_L1)),
        .heldUntil = milliseconds(numberIn(json, "held_until"_L1)),
        .dayBegan = milliseconds(numberIn(json, "day_began"_L1)),
        .today = numberIn(json, "today"_L1)};
    usage.limits = {
        .requests = static_cast<int>(std::min<qint64>(numberIn(json, "requests"_L1), std::numeric_limits<int>::max())),
        .interval = milliseconds(numberIn(json, "interval"_L1)),
        .daily = numberIn(json, "daily"_L1)};
    usage.toldAt = milliseconds(numberIn(json, "told_at"_L1));
    return usage;
}

void Ledger::write(const Usage &usage)
{
    const QJsonObject json{{"next"_L1, qint64(usage.next.count())}, {"held_until"_L1, qint64(usage.heldUntil.count())},
        {"day_began"_L1, qint64(usage.dayBegan.count())}, {"today"_L1, usage.today},
        {"requests"_L1, usage.limits.requests}, {"interval"_L1, qint64(usage.limits.interval.count())},
        {"daily"_L1, usage.limits.daily}, {"told_at"_L1, qint64(usage.toldAt.count())}};
    QByteArray text = QJsonDocument(json).toJson(QJsonDocument::Compact).leftJustified(size - 1, ' ');
    text += '\n';
    if (m_file.seek(0))
        m_file.write(text);
}

} // namespace onefold::net
