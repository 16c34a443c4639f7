// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/answer.h"

#include "core/contact/validation/text.h"

#include <QJsonDocument>

namespace onefold::cli {

using namespace Qt::StringLiterals;

namespace {

void writeLine(std::FILE *stream, QByteArray bytes)
{
    bytes += '\n';
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

QString wordOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput: return u"invalid-input"_s;
    case ErrorCode::NotFound: return u"not-found"_s;
    case ErrorCode::Exists: return u"exists"_s;
    case ErrorCode::Refused: return u"refused"_s;
    case ErrorCode::Locked: return u"locked"_s;
    case ErrorCode::ReadOnly: return u"read-only"_s;
    case ErrorCode::DiskFull: return u"disk-full"_s;
    case ErrorCode::Corrupt: return u"corrupt"_s;
    case ErrorCode::NotOurs: return u"not-ours"_s;
    case ErrorCode::TooNew: return u"too-new"_s;
    case ErrorCode::Unavailable: return u"unavailable"_s;
    case ErrorCode::Uncertain: return u"uncertain"_s;
    case ErrorCode::Cancelled: return u"cancelled"_s;
    case ErrorCode::Failed: return u"failed"_s;
    }
    return {};
}

} // namespace

void Answer::line(const QJsonObject &object)
{
    writeLine(m_out, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void Answer::line(const QString &text)
{
    writeLine(m_out, contact::visible(text).toUtf8());
}

void Answer::columns(const QStringList &cells)
{
    QStringList shown;
    for (const QString &cell : cells)
        shown += contact::visible(cell);
    writeLine(m_out, shown.join(u'\t').toUtf8());
}

void Answer::message(const QString &text)
{
    writeLine(m_err, contact::visible(text).toUtf8());
}

Exit Answer::failure(const Error &error)
{
    message(error.message);
    if (!error.detail.isEmpty())
        message(u"("_s + error.detail + u')');
    if (m_json)
        line({{"error"_L1, wordOf(error.code)}, {"message"_L1, error.message}});
    return error.code == ErrorCode::InvalidInput ? Exit::WrongUsage : Exit::Failed;
}

} // namespace onefold::cli
