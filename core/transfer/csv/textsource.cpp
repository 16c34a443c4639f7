// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/csv/textsource.h"

#include <QIODevice>

namespace onefold::transfer::csv {

namespace {

constexpr qint64 chunkSize = 64 * 1024;
constexpr QByteArrayView byteOrderMark = "\xEF\xBB\xBF";

bool isUtf8Name(const QByteArray &encoding)
{
    const QByteArray name = encoding.toUpper();
    return name == "UTF-8" || name == "UTF8" || name == "US-ASCII" || name == "ASCII";
}

} // namespace

TextSource::TextSource(QIODevice &device, const QByteArray &encoding) : m_device(device), m_encoding(encoding)
{
    if (!isUtf8Name(encoding))
        m_decoder = Decoder::create(encoding);
}

bool TextSource::read(QByteArray &text, qsizetype size)
{
    if (!m_started)
        skipMark();
    const qsizetype before = text.size();
    text += m_pending;
    m_pending.clear();
    while (!m_atEnd && text.size() - before < size) {
        const qsizetype at = text.size();
        if (m_decoder) {
            const QByteArray bytes = m_device.read(chunkSize);
            m_atEnd = bytes.isEmpty();
            m_decoder->decode(bytes, m_atEnd, text);
        } else {
            text.resize(before + size);
            const qint64 count = m_device.read(text.data() + at, before + size - at);
            m_failed = count < 0;
            m_atEnd = count <= 0;
            text.resize(at + std::max<qint64>(count, 0));
        }
    }
    return text.size() > before;
}

void TextSource::skipMark()
{
    m_started = true;
    if (m_decoder) // which leaves the mark out itself
        return;
    while (m_pending.size() < byteOrderMark.size() && !m_atEnd) {
        const QByteArray bytes = m_device.read(byteOrderMark.size() - m_pending.size());
        m_atEnd = bytes.isEmpty();
        m_pending += bytes;
    }
    if (m_pending.startsWith(byteOrderMark)) {
        m_markSize = byteOrderMark.size();
        m_pending.clear();
    }
}

bool TextSource::seek(qint64 position)
{
    if (!m_started)
        skipMark();
    m_pending.clear();
    m_atEnd = false;
    if (!m_decoder)
        return position + m_markSize <= m_device.size() && m_device.seek(position + m_markSize);
    if (!m_device.seek(0))
        return false;
    m_decoder = Decoder::create(m_encoding);
    qint64 passed = 0;
    QByteArray text;
    while (passed < position) {
        text.clear();
        if (!read(text, chunkSize))
            return false;
        passed += text.size();
    }
    m_pending = text.last(passed - position);
    return true;
}

} // namespace onefold::transfer::csv
