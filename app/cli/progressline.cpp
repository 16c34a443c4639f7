// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/progressline.h"

#include <QCoreApplication>
#include <QLocale>

#include <unistd.h>

namespace onefold::cli {

using namespace Qt::StringLiterals;
using importing::ImportProgress;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::cli::ImportVerb)
};

QString clockTime(std::chrono::seconds time)
{
    const auto minutes = time.count() / 60;
    return u"%1:%2"_s.arg(minutes).arg(time.count() % 60, 2, 10, QLatin1Char('0'));
}

QString progressText(const ImportProgress &progress)
{
    const QLocale locale;
    const QString rate = locale.toString(qRound64(progress.rowsPerSecond));
    const QString rows = locale.toString(progress.rows);
    if (!progress.left)
        return Messages::tr("%1 rows · %2 rows/s").arg(rows, rate);
    return Messages::tr("%1 rows · %2 rows/s · %3 left").arg(rows, rate, clockTime(*progress.left));
}

} // namespace

ProgressLine::ProgressLine(std::FILE *stream) : m_stream(stream), m_isTerminal(isatty(fileno(stream)) != 0)
{ }

ProgressLine::~ProgressLine()
{
    if (m_isShown)
        std::fputs("\r\x1B[K", m_stream);
}

void ProgressLine::show(const ImportProgress &progress)
{
    if (m_isTerminal)
        write(progressText(progress));
}

void ProgressLine::show(qint64 done, qint64 total)
{
    if (m_isTerminal && total > 0)
        write(Messages::tr("%1 % done").arg(100 * done / total));
}

void ProgressLine::write(const QString &text)
{
    const QByteArray line = "\r\x1B[K" + text.toUtf8();
    std::fputs(line.constData(), m_stream);
    std::fflush(m_stream);
    m_isShown = true;
}

} // namespace onefold::cli
