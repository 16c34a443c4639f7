// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/gobetween.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QtEndian>
#include <QTest>
#include <QUrl>

#include <memory>
#include <utility>

namespace onefold::test {

using namespace Qt::StringLiterals;
using Cut = GoBetween::Cut;

namespace {

// A message of the server: a letter, the length of the rest in four bytes that count themselves, and the rest.
// https://www.postgresql.org/docs/15/protocol-message-formats.html
constexpr qsizetype headSize = 5;

QByteArray message(char letter, const QByteArray &body)
{
    QByteArray head(headSize, letter);
    qToBigEndian(static_cast<quint32>(body.size() + 4), head.data() + 1);
    return head + body;
}

/// What is told in place of one message.
QByteArray retold(char letter, QByteArray body, const GoBetween::Pretence &pretence)
{
    constexpr char parameterStatus = 'S';
    const QByteArray version("server_version\0", 15);
    if (letter == parameterStatus && !pretence.version.isEmpty() && body.startsWith(version))
        body = version + pretence.version + '\0';
    return message(letter, body);
}

/// Takes whole messages out of what has arrived.
QByteArray takeRetold(QByteArray &arrived, const GoBetween::Pretence &pretence)
{
    QByteArray told;
    while (arrived.size() >= headSize) {
        const auto size = static_cast<qsizetype>(qFromBigEndian<quint32>(arrived.constData() + 1)) + 1;
        if (arrived.size() < size)
            break;
        told += retold(arrived.front(), arrived.mid(headSize, size - headSize), pretence);
        arrived.remove(0, size);
    }
    return told;
}

constexpr QByteArrayView commit(";COMMIT");

/// One client's way to the server and back. It goes with the client's socket.
class Way final : public QObject
{
    Q_OBJECT

public:
    Way(QLocalSocket *client, const GoBetween::Pretence &pretence, std::shared_ptr<std::atomic<Cut>> cut)
        : QObject(client),
          m_client(client),
          m_pretence(pretence),
          m_cut(std::move(cut))
    {
        connect(m_client, &QLocalSocket::readyRead, this, &Way::passOn);
        connect(&m_server, &QLocalSocket::readyRead, this, &Way::passBack);
        connect(&m_server, &QLocalSocket::disconnected, m_client, &QLocalSocket::disconnectFromServer);
        connect(m_client, &QLocalSocket::disconnected, m_client, &QObject::deleteLater);
    }

    void open(const QString &socket)
    {
        m_server.connectToServer(socket);
        m_server.waitForConnected();
    }

private:
    void passOn()
    {
        const QByteArray said = m_client->readAll();
        const QByteArray heard = m_lastSaid + said; // it may come in two pieces
        const bool isCommit = heard.contains(commit);
        m_lastSaid = said.right(commit.size() - 1);
        if (!isCommit || *m_cut == Cut::Nowhere) {
            m_server.write(said);
        } else if (*m_cut == Cut::BeforeCommit) {
            *m_cut = Cut::Nowhere;
            m_server.abort();
            m_client->abort();
        } else {
            m_isDeaf = true;
            m_server.write(said);
        }
    }

    void passBack()
    {
        m_arrived += m_server.readAll();
        if (!m_isDeaf) {
            m_client->write(takeRetold(m_arrived, m_pretence));
            return;
        }
        // The server answers once the commit is done.
        Cut answered = Cut::AfterCommit;
        m_cut->compare_exchange_strong(answered, Cut::Nowhere);
        m_client->abort();
    }

    QLocalSocket *const m_client;
    const GoBetween::Pretence m_pretence;
    const std::shared_ptr<std::atomic<Cut>> m_cut;
    QLocalSocket m_server;
    QByteArray m_arrived;
    bool m_isDeaf = false; ///< to what the server answers
    QByteArray m_lastSaid; ///< the end of what the client said last
};

} // namespace

GoBetween::GoBetween(const QString &socket, const Pretence &pretence) : m_inThread(new QObject)
{
    m_inThread->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_inThread, &QObject::deleteLater);
    m_thread.start();
    bool listens = false;
    const auto listen = [&, cut = m_cut] {
        auto *const server = new QLocalServer(m_inThread);
        QObject::connect(server, &QLocalServer::newConnection, server, [=] {
            while (QLocalSocket *const client = server->nextPendingConnection()) {
                if (*cut == Cut::ForGood)
                    client->abort();
                else
                    (new Way(client, pretence, cut))->open(socket);
            }
        });
        listens = server->listen(m_folder.filePath(u".s.PGSQL.5432"_s));
    };
    QMetaObject::invokeMethod(m_inThread, listen, Qt::BlockingQueuedConnection);
    if (!listens)
        QTest::qFail("The go-between has no socket", __FILE__, __LINE__);
}

GoBetween::~GoBetween()
{
    m_thread.quit();
    m_thread.wait();
}

QString GoBetween::url(const QString &database) const
{
    return u"postgresql://postgres@/%1?host=%2"_s.arg(
        database, QString::fromLatin1(QUrl::toPercentEncoding(m_folder.path())));
}

} // namespace onefold::test

#include "gobetween.moc"
