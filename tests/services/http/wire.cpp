// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/http/wire.h"

#include <QDateTime>
#include <QLocale>
#include <QtEndian>

#include <array>

namespace onefold::testservices::http {

namespace {

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (0xedb88320 & (0 - (crc & 1)));
    }
    return ~crc;
}

QByteArray littleEndian(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray phrase(int status)
{
    static const QHash<int, QByteArray> phrases = {{200, "OK"}, {201, "Created"}, {204, "No Content"},
        {400, "Bad Request"}, {401, "Unauthorized"}, {403, "Forbidden"}, {404, "Not Found"},
        {405, "Method Not Allowed"}, {409, "Conflict"}, {413, "Content Too Large"}, {422, "Unprocessable Entity"},
        {429, "Too Many Requests"}, {431, "Request Header Fields Too Large"}, {500, "Internal Server Error"},
        {501, "Not Implemented"}, {502, "Bad Gateway"}, {505, "HTTP Version Not Supported"}};
    return phrases.value(status, "Status");
}

} // namespace

QByteArray gzip(const QByteArray &bytes)
{
    // qCompress gives four bytes of length, then a zlib stream: two bytes of head, the deflated data, four of checksum.
    const QByteArray deflated = bytes.isEmpty() ? QByteArray("\x03\x00", 2) : qCompress(bytes).mid(6).chopped(4);
    static const QByteArray gzipHead("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff", 10);
    return gzipHead + deflated + littleEndian(crc32(bytes)) + littleEndian(static_cast<quint32>(bytes.size()));
}

QByteArray head(const Reply &reply, qint64 length, bool keepAlive)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + phrase(reply.status) + "\r\n";
    const QString now = QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss");
    text += "Date: " + now.toLatin1() + " GMT\r\n";
    if (!reply.contentType.isEmpty())
        text += "Content-Type: " + reply.contentType + "\r\n";
    if (reply.status != 204)
        text += "Content-Length: " + QByteArray::number(length) + "\r\n";
    for (const auto &[name, value] : reply.headers)
        text += name + ": " + value + "\r\n";
    return text + "Connection: " + (keepAlive ? "keep-alive" : "close") + "\r\n\r\n";
}

} // namespace onefold::testservices::http
