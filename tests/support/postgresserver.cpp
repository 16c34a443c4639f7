// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/postgresserver.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QTcpServer>
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

quint16 freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

/// Debian keeps the server's programs out of the path.
QString serverProgram(const QString &name)
{
    static const QString folder = run({u"pg_config"_s, u"--bindir"_s}).out.trimmed();
    return folder + u'/' + name;
}

} // namespace

PostgresServer::PostgresServer(Commits commits) : m_commits(commits), m_path(m_folder.path())
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

QStringList PostgresServer::asServerAccount(const QStringList &command)
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
    access.write("local guarded all scram-sha-256\nlocal all all trust\nhost all all 127.0.0.1/32 trust\n");
}

void PostgresServer::start()
{
    if (const QString said = startOnce(); !said.isEmpty())
        fail(said);
}

/// What the server says where it does not start; empty where it does.
QString PostgresServer::startOnce()
{
    m_process = std::make_unique<QProcess>();
    m_process->setStandardOutputFile(QProcess::nullDevice());
    m_process->setStandardErrorFile(m_path + u"/log"_s, QIODevice::Append);
    const QStringList options{u"-D"_s, m_path + u"/data"_s, u"-k"_s, m_path, u"-c"_s,
        m_commits == Commits::Durable ? u"fsync=on"_s : u"fsync=off"_s, u"-c"_s, u"max_connections=60"_s, u"-c"_s,
        u"port="_s + QString::number(m_port)};
    const QStringList listening = m_listening.isEmpty() ? QStringList{u"-c"_s, u"listen_addresses="_s} : m_listening;
    QStringList command = asServerAccount(QStringList{serverProgram(u"postgres"_s)} + options + listening);
    const QString program = command.takeFirst();
    m_process->start(program, command);
    const QDeadlineTimer deadline(patience);
    while (run({serverProgram(u"pg_isready"_s), u"-q"_s, u"-h"_s, m_path, u"-p"_s, QString::number(m_port)}).exitCode
        != 0) {
        if (deadline.hasExpired() || m_process->state() == QProcess::NotRunning || m_process->waitForFinished(20))
            return u"PostgreSQL does not start; its log: "_s + run({u"cat"_s, m_path + u"/log"_s}).out;
    }
    return {};
}

void PostgresServer::listen(const std::optional<Certificate> &certificate)
{
    m_listening = {u"-c"_s, u"listen_addresses=127.0.0.1"_s};
    if (certificate) {
        // It takes a key that is its own account's alone.
        run({u"chmod"_s, u"600"_s, certificate->key});
        if (geteuid() == 0)
            run({u"chown"_s, u"nobody:nogroup"_s, certificate->file, certificate->key});
        m_listening += {u"-c"_s, u"ssl=on"_s, u"-c"_s, u"ssl_cert_file="_s + certificate->file, u"-c"_s,
            u"ssl_key_file="_s + certificate->key};
    }
    kill();
    // Another test may take the port between the look for it and the start.
    constexpr int tries = 5;
    QString said;
    for (int i = 0; i < tries; ++i) {
        m_port = freePort();
        said = startOnce();
        if (said.isEmpty())
            return;
    }
    fail(said);
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
    return u"postgresql://%1@/%2?host=%3&port=%4"_s.arg(
        login, database, QString::fromLatin1(QUrl::toPercentEncoding(m_path)), QString::number(m_port));
}

QString PostgresServer::urlAt(const QString &host, const QString &database) const
{
    return u"postgresql://postgres@%1:%2/%3"_s.arg(host, QString::number(m_port), database);
}

QString PostgresServer::ask(const QString &database, const QString &sql, const QString &login) const
{
    const Outcome said = run({serverProgram(u"psql"_s), u"-X"_s, u"-A"_s, u"-t"_s, u"-w"_s, u"-h"_s, m_path, u"-p"_s,
        QString::number(m_port), u"-U"_s, login, u"-d"_s, database, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-c"_s, sql});
    return (said.exitCode == 0 ? said.out : said.err).trimmed();
}

QString PostgresServer::traces(const QString &database) const
{
    const QString said = ask(database,
        u"SELECT 'relation', oid::text, relname::text, relacl::text FROM pg_class"
        " UNION ALL SELECT 'function', oid::text, proname::text, proacl::text FROM pg_proc"
        " UNION ALL SELECT 'schema', oid::text, nspname::text, nspacl::text FROM pg_namespace"
        " UNION ALL SELECT 'extension', oid::text, extname::text, extversion FROM pg_extension"
        " UNION ALL SELECT 'role', oid::text, rolname::text, '' FROM pg_roles"
        " UNION ALL SELECT 'member', roleid::text, member::text, '' FROM pg_auth_members"
        " UNION ALL SELECT 'database', oid::text, datname::text, datacl::text FROM pg_database ORDER BY 1,2,3"_s);
    if (said.contains(u"ERROR"_s) || !said.contains(u"database|"_s))
        fail(u"The server does not tell what it holds: "_s + said);
    return said;
}

} // namespace onefold::test
