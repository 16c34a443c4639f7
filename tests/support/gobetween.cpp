// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/gobetween.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QtEndian>
#include <QTest>
#include <QUrl>

#include <memory>

namespace onefold::test {

using namespace Qt::StringLiterals;

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
    constexpr char backendKeyData = 'K';
    const QByteArray version("server_version\0", 15);
    if (letter == parameterStatus && !pretence.version.isEmpty() && body.startsWith(version))
        body = version + pretence.version + '\0';
    if (letter == backendKeyData && pretence.isPooler)
        qToBigEndian(qFromBigEndian<quint32>(body.constData()) + 1, body.data());
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

void bring(QLocalSocket *client, const QString &socket, const GoBetween::Pretence &pretence)
{
    auto *const server = new QLocalSocket(client);
    QObject::connect(client, &QLocalSocket::readyRead, server, [=] { server->write(client->readAll()); });
    QObject::connect(server, &QLocalSocket::readyRead, client, [=, arrived = std::make_shared<QByteArray>()] {
        *arrived += server->readAll();
        client->write(takeRetold(*arrived, pretence));
    });
    QObject::connect(server, &QLocalSocket::disconnected, client, &QLocalSocket::disconnectFromServer);
    QObject::connect(client, &QLocalSocket::disconnected, client, &QObject::deleteLater);
    server->connectToServer(socket);
    server->waitForConnected();
}

} // namespace

GoBetween::GoBetween(const QString &socket, const Pretence &pretence) : m_inThread(new QObject)
{
    m_inThread->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_inThread, &QObject::deleteLater);
    m_thread.start();
    bool listens = false;
    const auto listen = [&] {
        auto *const server = new QLocalServer(m_inThread);
        QObject::connect(server, &QLocalServer::newConnection, server, [=] {
            while (QLocalSocket *const client = server->nextPendingConnection())
                bring(client, socket, pretence);
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
