// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/reading.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QVariant>

#include <cmath>

namespace onefold::services {

using namespace Qt::StringLiterals;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::services::Service)
};

constexpr qsizetype longestSaying = 300;
constexpr int deepest = 4;
constexpr double mostExact = 9007199254740992.0; // 2^53

void collectWords(QStringList &words, const QJsonValue &value, const QString &name, int depth)
{
    if (depth > deepest || words.size() > 10)
        return;
    if (value.isString() && !value.toString().trimmed().isEmpty()) {
        const QString text = value.toString().simplified();
        words += name.isEmpty() ? text : name + u": "_s + text;
    } else if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (const QJsonValue item : items)
            collectWords(words, item, name, depth + 1);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const bool isPlain = it.key() == u"message" || it.key() == u"description";
            collectWords(words, it.value(), isPlain ? QString() : it.key(), depth + 1);
        }
    }
}

QString shortened(QString text)
{
    text = text.simplified();
    return text.size() <= longestSaying ? text : text.left(longestSaying) + u'…';
}

bool isJson(const Reply &reply)
{
    const QByteArray body = reply.body.trimmed();
    return body.startsWith('{') || body.startsWith('[');
}

} // namespace

std::optional<std::chrono::milliseconds> retryAfterIn(const Reply &reply)
{
    const QByteArray text = reply.header("Retry-After").trimmed();
    if (text.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    constexpr double longest = 24 * 3600;
    if (isNumber)
        return std::chrono::milliseconds(static_cast<qint64>(qBound(0.0, seconds, longest) * 1000));
    // RFC 9110, 10.2.3: a date, in the form of RFC 5322 with GMT, a name of a zone that Qt does not read.
    QString date = QString::fromLatin1(text);
    if (date.endsWith(u"GMT"_s))
        date.replace(date.size() - 3, 3, u"+0000"_s);
    const QDateTime until = QDateTime::fromString(date, Qt::RFC2822Date);
    if (!until.isValid())
        return std::nullopt;
    const qint64 wait = QDateTime::currentDateTimeUtc().msecsTo(until);
    return std::chrono::milliseconds(qBound<qint64>(0, wait, static_cast<qint64>(longest) * 1000));
}

QString sentenceFor(const Failure &failure, Kind kind)
{
    const QString name = nameOf(kind);
    const auto withWords = [&](const QString &sentence) {
        return failure.said.isEmpty() ? sentence : sentence + u' ' + Messages::tr("It says: %1").arg(failure.said);
    };
    switch (failure.kind) {
    case FailureKind::Unauthorised:
        // Bird says the same of an id that is not its own (SERVICES.md §3.4).
        if (kind == Kind::Bird) {
            return withWords(
                Messages::tr("Bird does not take the token, or has no workspace of this id. Check that the "
                             "token is whole and has not expired, and the workspace's id."));
        }
        return withWords(
            Messages::tr("%1 does not take the token. Check that it is whole and has not expired.").arg(name));
    case FailureKind::MissingScope:
        // Leadpush has one status for this and for a workspace that is not the token's (SERVICES.md §1.6).
        if (kind == Kind::Leadpush) {
            return withWords(
                Messages::tr("Leadpush takes the token, but it may not do this. Give it the right to read and write "
                             "contacts, and check the workspace's id."));
        }
        return withWords(
            Messages::tr("%1 takes the token, but it may not do this. Give it the right to read and write contacts.")
                .arg(name));
    case FailureKind::WrongPlace:
        return withWords(
            Messages::tr("The token is for another place at %1. Check the workspace's or location's id.").arg(name));
    case FailureKind::NotFound: return withWords(Messages::tr("%1 has no such contact.").arg(name));
    case FailureKind::Duplicate:
        if (const auto key = contact::FieldKey::fromString(failure.matchedBy)) {
            return Messages::tr("%1 has another contact with this value of “%2”. Nothing was saved there.")
                .arg(name, contact::labelOf(*key));
        }
        return Messages::tr("%1 has another contact with this identity. Nothing was saved there.").arg(name);
    case FailureKind::Invalid: return withWords(Messages::tr("%1 refuses these values.").arg(name));
    case FailureKind::LimitReached:
        return withWords(Messages::tr("The account at %1 takes no more contacts.").arg(name));
    case FailureKind::RateLimited:
        return Messages::tr("%1 asks to wait: too many requests. It is tried again by itself.").arg(name);
    case FailureKind::ServerFault:
        return withWords(Messages::tr("%1 has a fault of its own. It is tried again by itself.").arg(name));
    case FailureKind::NotAService:
        return Messages::tr("What answers there is not %1: check the address. Nothing was lost.").arg(name);
    case FailureKind::NotSent: return Messages::tr("%1 cannot be reached.").arg(name);
    case FailureKind::Lost:
        return Messages::tr("The answer of %1 was lost. It is looked up before anything is sent again.").arg(name);
    case FailureKind::Stopped: return Messages::tr("It was stopped.");
    }
    return {};
}

Failure notUnderstood(const Reply &reply, Kind kind)
{
    Failure failure{.kind = FailureKind::NotAService, .status = reply.status};
    failure.message = sentenceFor(failure, kind);
    return failure;
}

Answer<QJsonObject> objectIn(const Reply &reply, Kind kind)
{
    if (reply.body.trimmed().isEmpty())
        return QJsonObject();
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(reply.body, &error);
    if (error.error == QJsonParseError::NoError && document.isObject())
        return document.object();
    return notUnderstood(reply, kind);
}

QString textIn(const QJsonValue &value)
{
    if (value.isDouble())
        return contact::numberText(value.toDouble());
    return value.toString();
}

std::optional<qint64> countIn(const QJsonValue &value)
{
    bool isNumber = false;
    const qint64 count = textIn(value).trimmed().toLongLong(&isNumber);
    return isNumber && count >= 0 && double(count) < mostExact ? std::optional(count) : std::nullopt;
}

QString idIn(const QJsonValue &value)
{
    if (!value.isDouble())
        return value.toString();
    if (const QVariant number = value.toVariant(); number.typeId() == QMetaType::LongLong)
        return QString::number(number.toLongLong());
    return std::abs(value.toDouble()) < mostExact ? textIn(value) : QString();
}

QString textIn(const QJsonObject &object, std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names) {
        if (QString text = textIn(object.value(name)); !text.isEmpty())
            return text;
    }
    return {};
}

std::optional<bool> flagIn(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool();
    const QString word = textIn(value).trimmed().toLower();
    if (word == u"true" || word == u"1")
        return true;
    return word == u"false" || word == u"0" ? std::optional(false) : std::nullopt;
}

QStringList listIn(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray items = value.toArray();
    for (const QJsonValue item : items) {
        if (QString text = textIn(item); !text.isEmpty() && !list.contains(text))
            list += text;
    }
    return list;
}

QDateTime timeIn(const QJsonValue &value)
{
    const QString text = value.toString();
    bool isNumber = value.isDouble();
    const double number = isNumber ? value.toDouble() : text.toDouble(&isNumber);
    if (isNumber) {
        const bool isTime = std::abs(number) < mostExact;
        return isTime ? QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(number), Qt::UTC) : QDateTime();
    }
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

QString dateIn(const QJsonValue &value)
{
    QString text = value.toString();
    const bool isDateAlone = text.size() == 10 && text.at(4) == u'-' && text.at(7) == u'-';
    if (isDateAlone)
        return text;
    // ISO 8601's short form, which is no number of milliseconds.
    const QDate date = text.size() == 8 ? QDate::fromString(text, u"yyyyMMdd"_s) : QDate();
    if (date.isValid())
        return date.toString(Qt::ISODate);
    const QDateTime time = timeIn(value);
    return time.isValid() ? time.date().toString(Qt::ISODate) : textIn(value);
}

contact::Value valueIn(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool();
    if (value.isDouble())
        return value.toDouble();
    if (value.isArray())
        return contact::withoutBlanks(listIn(value));
    return contact::withoutBlanks(value.toString());
}

QString wordsIn(const Reply &reply)
{
    if (!isJson(reply)) {
        // A page for browsers says nothing to a person here.
        const QByteArray text = reply.body.trimmed();
        return text.startsWith('<') ? QString() : shortened(QString::fromUtf8(text.left(longestSaying)));
    }
    const QJsonObject object = QJsonDocument::fromJson(reply.body).object();
    QStringList words;
    for (const QLatin1StringView name : {"message"_L1, "errors"_L1, "details"_L1, "detail"_L1, "error_description"_L1})
        collectWords(words, object.value(name), {}, 0);
    if (words.isEmpty())
        collectWords(words, object.value("error"_L1), {}, 0);
    words.removeDuplicates();
    return shortened(words.join(u"; "_s));
}

Failure failureByStatus(const Reply &reply, Kind kind)
{
    Failure failure{.said = wordsIn(reply), .retryAfter = retryAfterIn(reply), .status = reply.status};
    switch (reply.status) {
    case 401: failure.kind = FailureKind::Unauthorised; break;
    case 403: failure.kind = FailureKind::MissingScope; break;
    case 404: failure.kind = FailureKind::NotFound; break;
    case 409: failure.kind = FailureKind::Duplicate; break;
    case 400:
    case 422: failure.kind = FailureKind::Invalid; break;
    case 429: failure.kind = FailureKind::RateLimited; break;
    default: failure.kind = reply.status >= 500 ? FailureKind::ServerFault : FailureKind::NotAService;
    }
    // What is garbled does not tell what is refused, a duplicate say: to ask again does.
    const bool isOfContact = failure.kind == FailureKind::Invalid || failure.kind == FailureKind::NotFound;
    if (isOfContact && isJson(reply) && QJsonDocument::fromJson(reply.body).isNull())
        failure.kind = FailureKind::ServerFault;
    // A page for browsers comes from something in between or from another server: it says nothing about a contact.
    const bool isPage = reply.body.trimmed().startsWith('<');
    if (isPage && reply.status < 500 && failure.kind != FailureKind::RateLimited)
        failure.kind = FailureKind::NotAService;
    failure.trace = QString::fromLatin1(reply.header("X-Request-Id").left(100));
    if (isJson(reply)) {
        const QJsonObject object = QJsonDocument::fromJson(reply.body).object();
        if (const QString trace = textIn(object, {"traceId"_L1, "request_id"_L1, "requestId"_L1}); !trace.isEmpty())
            failure.trace = trace.left(100);
    }
    failure.message = sentenceFor(failure, kind);
    return failure;
}

} // namespace onefold::services
