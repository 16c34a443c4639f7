// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/pooler.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QLocalSocket>
#include <QTest>
#include <QUrl>

#include <unistd.h>

namespace onefold::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; ///< milliseconds

void fail(const QString &why)
{
    QTest::qFail(qPrintable(why), __FILE__, __LINE__);
}

bool write(const QString &path, const QString &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0;
}

} // namespace

Pooler::Pooler(const PostgresServer &server, const QString &mode, int sessions)
{
    if (configure(server, mode, sessions))
        start();
    else
        fail(u"The pooler's folder cannot be written"_s);
}

Pooler::~Pooler()
{
    m_process.kill();
    m_process.waitForFinished(patience);
}

bool Pooler::configure(const PostgresServer &server, const QString &mode, int sessions) const
{
    const bool isWritten = write(m_folder.filePath(u"users"_s), u"\"postgres\" \"\"\n\"anna\" \"\"\n\"olga\" \"\"\n"_s)
        && write(m_folder.filePath(u"settings"_s),
            u"[databases]\n* = host=%1 port=5432\n[pgbouncer]\nlisten_addr =\nunix_socket_dir = %2\n"
            "listen_port = 5432\nauth_type = trust\nauth_file = %2/users\npool_mode = %3\n"
            "default_pool_size = %4\n"_s.arg(server.folder(), m_folder.path(), mode, QString::number(sessions)));
    // The folder is its account's alone, as it has to make its socket there.
    return isWritten && (geteuid() != 0 || QProcess::execute(u"chown"_s, {u"nobody:nogroup"_s, m_folder.path()}) == 0);
}

void Pooler::start()
{
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(m_folder.filePath(u"log"_s));
    // Debian keeps it out of people's path.
    QStringList command = PostgresServer::asServerAccount({u"env"_s,
        u"PATH=/usr/sbin:"_s + qEnvironmentVariable("PATH"), u"pgbouncer"_s, m_folder.filePath(u"settings"_s)});
    const QString program = command.takeFirst();
    m_process.start(program, command);
    const QDeadlineTimer deadline(patience);
    QLocalSocket client;
    client.connectToServer(m_folder.filePath(u".s.PGSQL.5432"_s));
    while (!client.waitForConnected(1000)) {
        if (deadline.hasExpired() || m_process.state() == QProcess::NotRunning || m_process.waitForFinished(20)) {
            QFile log(m_folder.filePath(u"log"_s));
            const bool isThere = log.open(QIODevice::ReadOnly);
            return fail(u"PgBouncer does not start; it says: "_s + QString::fromUtf8(isThere ? log.readAll() : ""));
        }
        client.connectToServer(m_folder.filePath(u".s.PGSQL.5432"_s));
    }
}

QString Pooler::url(const QString &database, const QString &login) const
{
    return u"postgresql://%1@/%2?host=%3"_s.arg(
        login, database, QString::fromLatin1(QUrl::toPercentEncoding(m_folder.path())));
}

} // namespace onefold::test
