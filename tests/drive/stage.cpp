// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/drive/stage.h"

#include "tests/drive/accessibilitybus.h"
#include "tests/drive/waiting.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusError>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <csignal>
#include <sys/prctl.h>

namespace onefold::drive {

using namespace Qt::StringLiterals;

namespace {

const QString registryProgram = u"/usr/libexec/at-spi2-registryd"_s;
const QString accessibilityService = u"org.a11y.Bus"_s;
const QString registryService = u"org.a11y.atspi.Registry"_s;

// One bus for both: that of the session, on which nothing else is, and that of assistive technologies.
constexpr QByteArrayView busConfig = R"(<!DOCTYPE busconfig PUBLIC
 "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=%1</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/>
    <allow own="*"/>
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
  </policy>
</busconfig>
)";

// Pictures look the same on every machine: Inter where a program asks for a sans serif, then what covers other scripts.
constexpr QByteArrayView fontConfig = R"(<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <cachedir>%1/fontconfig</cachedir>
  <match target="pattern">
    <edit name="family" mode="prepend_first"><string>Inter</string></edit>
  </match>
  <match target="font">
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>
)";

Result<void> write(const QString &path, QByteArrayView pattern, const QString &folder)
{
    QFile file(path);
    const QByteArray text = QString::fromUtf8(pattern).arg(folder).toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return Error{ErrorCode::ReadOnly, u"%1 cannot be written"_s.arg(path)};
    return {};
}

/// One stage at a time is open in a process.
QString connectionName()
{
    return u"stage"_s;
}

Error missing(const QString &program, const QString &package)
{
    return {ErrorCode::NotFound,
        u"%1 is not installed; it is in the Debian package %2: apt-get install %2"_s.arg(program, package)};
}

} // namespace

void bindToThisProcess(QProcess &process)
{
    process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

Result<std::unique_ptr<Stage>> Stage::open(QSize size)
{
    std::unique_ptr<Stage> stage(new Stage);
    Result<void> done = stage->prepareHome();
    if (done)
        done = stage->startDisplay(size);
    if (done)
        done = stage->startBus();
    if (done)
        done = stage->startRegistry();
    if (!done)
        return done.error();
    return stage;
}

Stage::Stage() = default;

Stage::~Stage()
{
    QDBusConnection::disconnectFromBus(connectionName());
    // The last started goes first: it uses the others.
    std::ranges::reverse(m_processes);
    for (const auto &process : m_processes) {
        process->terminate();
        if (!process->waitForFinished())
            process->kill();
    }
}

Result<void> Stage::prepareHome()
{
    if (!m_home.isValid() || !QDir(m_home.path()).mkdir(u"run"_s))
        return Error{ErrorCode::ReadOnly, u"No temporary folder can be made"_s};
    if (const auto written = write(m_home.filePath(u"fonts.conf"_s), fontConfig, m_home.path()); !written)
        return written;
    for (const QString &name : {u"WAYLAND_DISPLAY"_s, u"LANGUAGE"_s, u"XDG_CURRENT_DESKTOP"_s, u"DESKTOP_SESSION"_s,
             u"XMODIFIERS"_s, u"XAUTHORITY"_s}) {
        m_environment.remove(name);
    }
    for (const QString &name : m_environment.keys()) {
        if (name.startsWith("QT_"_L1) || name.startsWith("XDG_"_L1) || name.startsWith("LC_"_L1))
            m_environment.remove(name);
    }
    m_environment.insert(u"HOME"_s, m_home.path());
    m_environment.insert(u"XDG_RUNTIME_DIR"_s, m_home.filePath(u"run"_s));
    m_environment.insert(u"FONTCONFIG_FILE"_s, m_home.filePath(u"fonts.conf"_s));
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    m_environment.insert(u"GSETTINGS_BACKEND"_s, u"memory"_s);
    m_environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    m_environment.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);
    return {};
}

Result<QString> Stage::keep(const QString &program, const QStringList &arguments, const QString &package, bool answers)
{
    const QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty())
        return missing(program, package);
    auto process = std::make_unique<QProcess>();
    bindToThisProcess(*process);
    process->setProcessEnvironment(m_environment);
    process->setStandardErrorFile(m_home.filePath(u"log"_s), QIODevice::Append);
    process->start(path, arguments);
    const auto hasAnswered = [&] {
        return process->canReadLine() || process->state() == QProcess::NotRunning
            || process->waitForReadyRead(1); // it answers within milliseconds
    };
    constexpr std::chrono::seconds limit{10};
    if (!process->waitForStarted() || (answers && (!waitUntil(hasAnswered, limit) || !process->canReadLine()))) {
        process->kill();
        process->waitForFinished();
        QFile log(m_home.filePath(u"log"_s));
        return Error{ErrorCode::Unavailable, u"%1 does not start"_s.arg(program),
            log.open(QIODevice::ReadOnly) ? QString::fromUtf8(log.readAll()) : QString()};
    }
    QString answer = answers ? QString::fromUtf8(process->readLine()).trimmed() : QString();
    m_processes.push_back(std::move(process));
    return answer;
}

Result<void> Stage::startDisplay(QSize size)
{
    const QString screen = u"%1x%2x24"_s.arg(size.width()).arg(size.height());
    const auto start = [&] {
        return keep(u"Xvfb"_s,
            {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, screen, u"-nolisten"_s, u"tcp"_s, u"-noreset"_s}, u"xvfb"_s,
            true);
    };
    // Two that look for a free number at the same moment may both give up.
    constexpr int tries = 4;
    Result<QString> number = start();
    for (int i = 1; i < tries && !number && number.error().code == ErrorCode::Unavailable; ++i)
        number = start();
    if (!number)
        return number.error();
    m_display = u':' + *number;
    m_environment.insert(u"DISPLAY"_s, m_display);
    return {};
}

Result<void> Stage::startBus()
{
    const QString config = m_home.filePath(u"bus.conf"_s);
    if (const auto written = write(config, busConfig, m_home.filePath(u"run"_s)); !written)
        return written;
    const auto address = keep(u"dbus-daemon"_s, {u"--config-file="_s + config, u"--nofork"_s, u"--print-address=1"_s},
        u"dbus-daemon"_s, true);
    if (!address)
        return address.error();
    m_busAddress = *address;
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_busAddress);
    m_accessibility = std::make_unique<AccessibilityBus>(m_busAddress);
    QDBusConnection bus = QDBusConnection::connectToBus(m_busAddress, connectionName());
    const bool answers =
        bus.registerObject(u"/org/a11y/bus"_s, m_accessibility.get(), QDBusConnection::ExportAllInvokables)
        && bus.registerService(accessibilityService);
    if (!answers)
        return Error{ErrorCode::Unavailable, u"The bus does not answer"_s, bus.lastError().message()};
    return {};
}

Result<void> Stage::startRegistry()
{
    if (const auto started = keep(registryProgram, {}, u"at-spi2-core"_s, false); !started)
        return started.error();
    const QDBusConnection bus(connectionName());
    const bool isThere = waitUntil([&] { return bus.interface()->isServiceRegistered(registryService); });
    if (!isThere)
        return Error{ErrorCode::Unavailable, u"%1 does not answer on the bus"_s.arg(registryProgram)};
    return {};
}

} // namespace onefold::drive
