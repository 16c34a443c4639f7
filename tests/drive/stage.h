// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QProcessEnvironment>
#include <QSize>
#include <QTemporaryDir>

#include <memory>
#include <vector>

class QProcess;

namespace onefold::drive {

class AccessibilityBus;

/// What a window needs to be on, where there is no desktop: an X server without a screen, a bus, and the registry of
/// assistive technologies, each its own and gone with this object. Nothing of a desktop session that runs here takes
/// part.
class Stage final
{
public:
    /// An error names the Debian package that is missing.
    [[nodiscard]] static Result<std::unique_ptr<Stage>> open(QSize size = {1440, 900});
    ~Stage();
    Stage(const Stage &) = delete;
    Stage &operator=(const Stage &) = delete;

    [[nodiscard]] QString display() const { return m_display; }
    [[nodiscard]] QString busAddress() const { return m_busAddress; }
    /// What a program is started with to appear here: this display and bus, an empty home, English, one known font.
    [[nodiscard]] const QProcessEnvironment &environment() const { return m_environment; }

private:
    Stage();

    Result<void> prepareHome();
    Result<void> startDisplay(QSize size);
    Result<void> startBus();
    Result<void> startRegistry();
    /// Starts a program that lives as long as this object; with @p answers waits for the first line that it prints.
    Result<QString> keep(const QString &program, const QStringList &arguments, const QString &package, bool answers);

    QTemporaryDir m_home;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    QString m_display;
    QString m_busAddress;
    std::vector<std::unique_ptr<QProcess>> m_processes;
    std::unique_ptr<AccessibilityBus> m_accessibility;
};

/// Sees to it that @p process dies with this one, however this one ends.
void bindToThisProcess(QProcess &process);

} // namespace onefold::drive
