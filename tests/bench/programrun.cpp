// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/programrun.h"

#include "tests/bench/samples.h"

#include <QProcess>

#include <sys/resource.h>

namespace onefold::bench {

ProgramRun runProgram(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    constexpr double kibibytes = 1024;
    ProgramRun run;
    QProcess process;
    run.seconds = timed([&] {
        process.start(program, arguments);
        process.write(input);
        process.closeWriteChannel();
        run.good = process.waitForFinished(-1) && process.exitStatus() == QProcess::NormalExit;
    }).count()
        / 1000;
    rusage after{};
    getrusage(RUSAGE_CHILDREN, &after);
    run.memory = static_cast<double>(after.ru_maxrss) / kibibytes; // the largest of all children so far
    run.out = process.readAllStandardOutput();
    run.good = run.good && (process.exitCode() == 0 || process.exitCode() == 3);
    return run;
}

} // namespace onefold::bench
