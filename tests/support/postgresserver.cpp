// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/postgresserver.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QTest>
#include <QUrl>

#include <csignal>
#include <unistd.h>

namespace onefold::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; ///< milliseconds

void fail(const QString &why)
{
    QTest::qFail(qPrintable(why), __FILE__, __LINE__);
}

struct Outcome {
    int exitCode = -1;
    QString out = {};
    QString err = {};
};

Outcome run(QStringList command)
{
    QProcess process;
    const QString program = command.takeFirst();
    process.start(program, command);
    process.closeWriteChannel();
    if (!process.waitForFinished(patience))
        return {.err = process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError())};
}

/// Debian keeps the server's programs out of the path.
QString serverProgram(const QString &name)
{
    static const QString folder = run({u"pg_config"_s, u"--bindir"_s}).out.trimmed();
    return folder + u'/' + name;
}

} // namespace

PostgresServer::PostgresServer() : m_path(m_folder.path())
{
    prepare();
    start();
}

PostgresServer::~PostgresServer()
{
    kill();
}

PostgresServer &PostgresServer::shared()
{
    static PostgresServer server;
    return server;
}

QStringList PostgresServer::asServerAccount(const QStringList &command) const
{
    QStringList frame{u"setpriv"_s, u"--pdeathsig"_s, u"QUIT"_s};
    if (geteuid() == 0)
        frame << u"--reuid"_s << u"nobody"_s << u"--regid"_s << u"nogroup"_s << u"--clear-groups"_s;
    return frame + command;
}

void PostgresServer::prepare()
{
    if (geteuid() == 0)
        run({u"chown"_s, u"nobody:nogroup"_s, m_path});
    const QString data = m_path + u"/data"_s;
    const Outcome made = run(asServerAccount({serverProgram(u"initdb"_s), u"-D"_s, data, u"-U"_s, u"postgres"_s,
        u"-A"_s, u"trust"_s, u"-E"_s, u"UTF8"_s, u"--locale=C.UTF-8"_s, u"--no-sync"_s}));
    if (made.exitCode != 0)
        return fail(u"initdb failed: "_s + made.err);
    QFile access(data + u"/pg_hba.conf"_s);
    if (!access.open(QIODevice::WriteOnly))
        return fail(u"pg_hba.conf cannot be written"_s);
    access.write("local guarded all scram-sha-256\nlocal all all trust\n");
}

void PostgresServer::start()
{
    m_process = std::make_unique<QProcess>();
    m_process->setStandardOutputFile(QProcess::nullDevice());
    m_process->setStandardErrorFile(m_path + u"/log"_s, QIODevice::Append);
    QStringList command = asServerAccount({serverProgram(u"postgres"_s), u"-D"_s, m_path + u"/data"_s, u"-k"_s, m_path,
        u"-c"_s, u"listen_addresses="_s, u"-c"_s, u"fsync=off"_s, u"-c"_s, u"max_connections=60"_s});
    const QString program = command.takeFirst();
    m_process->start(program, command);
    const QDeadlineTimer deadline(patience);
    while (run({serverProgram(u"pg_isready"_s), u"-q"_s, u"-h"_s, m_path}).exitCode != 0) {
        if (deadline.hasExpired() || m_process->state() == QProcess::NotRunning || m_process->waitForFinished(20))
            return fail(u"PostgreSQL does not start; its log: "_s + run({u"cat"_s, m_path + u"/log"_s}).out);
    }
}

void PostgresServer::kill()
{
    if (!m_process || m_process->state() == QProcess::NotRunning)
        return;
    ::kill(static_cast<pid_t>(m_process->processId()), SIGQUIT);
    m_process->waitForFinished(patience);
}

QString PostgresServer::makeDatabase(const QString &original)
{
    const QString name = u"test_%1_%2"_s.arg(QString::number(getpid()), QString::number(++m_databases));
    if (const QString said = ask(u"postgres"_s, u"CREATE DATABASE %1 TEMPLATE %2"_s.arg(name, original));
        said != u"CREATE DATABASE"_s)
        fail(said);
    return name;
}

QString PostgresServer::url(const QString &database, const QString &login) const
{
    return u"postgresql://%1@/%2?host=%3"_s.arg(login, database, QString::fromLatin1(QUrl::toPercentEncoding(m_path)));
}

QString PostgresServer::ask(const QString &database, const QString &sql, const QString &login) const
{
    const Outcome said = run({serverProgram(u"psql"_s), u"-X"_s, u"-A"_s, u"-t"_s, u"-w"_s, u"-h"_s, m_path, u"-U"_s,
        login, u"-d"_s, database, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-c"_s, sql});
    return (said.exitCode == 0 ? said.out : said.err).trimmed();
}

} // namespace onefold::test
