// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/net/transport.h"

#include "core/net/logline.h"
#include "core/services/reading.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <future>

namespace onefold::net {

using namespace Qt::StringLiterals;
using services::Answer;
using services::Failure;
using services::FailureKind;
using services::Reply;
using services::Request;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::net::Transport)
};

constexpr qint64 readAhead = 256 * 1024;

/// A body that can be read once. QNetworkAccessManager then cannot send it a second time, and says so instead.
class OneShotBody final : public QIODevice
{
    Q_OBJECT
public:
    explicit OneShotBody(QByteArray bytes) : m_bytes(std::move(bytes)) { open(ReadOnly | Unbuffered); }

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override { return m_at >= m_bytes.size(); }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_at; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 count = std::min<qint64>(most, m_bytes.size() - m_at);
        if (count == 0)
            return -1;
        std::copy_n(m_bytes.constData() + m_at, count, data);
        m_at += count;
        return count;
    }
    qint64 writeData(const char * /*data*/, qint64 /*most*/) override { return -1; }

private:
    const QByteArray m_bytes;
    qint64 m_at = 0;
};

/// Whether an error of this kind means that the request did not reach the service.
bool isBeforeSending(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::ProtocolUnknownError: return true;
    default: return false;
    }
}

/// Whether the error only repeats a status that the answer came with; the answer itself is whole then.
bool isStatus(QNetworkReply::NetworkError error)
{
    if (error == QNetworkReply::NoError || error == QNetworkReply::ProtocolInvalidOperationError)
        return true;
    const bool isContent = error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError;
    const bool isServer = error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError;
    return (isContent && error != QNetworkReply::ContentReSendError) || isServer;
}

} // namespace

/// The exchanges under way; lives in the transport's thread.
class Transport::Worker final : public QObject
{
    Q_OBJECT
public:
    using Promise = std::shared_ptr<std::promise<Answer<Reply>>>;

    explicit Worker(TransportOptions options) : m_options(std::move(options))
    {
        if (m_options.certificates.isEmpty())
            return;
        const QList<QSslCertificate> authorities = QSslCertificate::fromPath(m_options.certificates);
        m_tls.setCaCertificates(authorities);
    }

    void begin(const Request &request, const Promise &promise);
    void endAll();

private:
    struct Exchange;
    [[nodiscard]] QNetworkRequest prepared(const Request &request) const;
    [[nodiscard]] QUrl urlOf(const Request &request) const;
    void read(const std::shared_ptr<Exchange> &exchange) const;
    void finish(const std::shared_ptr<Exchange> &exchange);
    [[nodiscard]] Answer<Reply> answerOf(Exchange &exchange) const;
    [[nodiscard]] Failure failureOf(const Exchange &exchange) const;
    [[nodiscard]] Failure failure(FailureKind kind, const QString &message) const;
    [[nodiscard]] QByteArray withoutToken(QByteArray text) const;

    const TransportOptions m_options;
    QSslConfiguration m_tls = QSslConfiguration::defaultConfiguration();
    std::vector<std::shared_ptr<Exchange>> m_underWay;
};

struct Transport::Worker::Exchange {
    Request request;
    Promise promise;
    std::unique_ptr<QNetworkAccessManager> manager; ///< one for each request: see Transport
    QNetworkReply *reply = nullptr;
    QByteArray body;
    QElapsedTimer timer;
    bool isTooLong = false;
    bool isEnded = false;
};

QUrl Transport::Worker::urlOf(const Request &request) const
{
    QByteArray text = m_options.address.toEncoded() + request.path;
    char separator = '?';
    for (const auto &[name, value] : request.query) {
        text += separator + name + '=' + value.toUtf8().toPercentEncoding();
        separator = '&';
    }
    return QUrl::fromEncoded(text, QUrl::StrictMode);
}

QNetworkRequest Transport::Worker::prepared(const Request &request) const
{
    QNetworkRequest prepared(urlOf(request));
    prepared.setRawHeader("Authorization", m_options.authorization);
    prepared.setRawHeader("User-Agent", "Onefold/" ONEFOLD_VERSION);
    prepared.setRawHeader("Connection", "close");
    for (const services::Header &header : request.headers)
        prepared.setRawHeader(header.name, header.value);
    if (request.body)
        prepared.setRawHeader("Content-Type", "application/json");
    prepared.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    prepared.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    prepared.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    prepared.setTransferTimeout(static_cast<int>(m_options.silence.count()));
    prepared.setSslConfiguration(m_tls);
    return prepared;
}

void Transport::Worker::begin(const Request &request, const Promise &promise)
{
    auto exchange = std::make_shared<Exchange>();
    exchange->request = request;
    exchange->promise = promise;
    exchange->manager = std::make_unique<QNetworkAccessManager>();
    exchange->timer.start();
    m_underWay.push_back(exchange);
    QNetworkRequest prepared = this->prepared(request);
    const QByteArray bytes = request.body ? QJsonDocument(*request.body).toJson(QJsonDocument::Compact) : QByteArray();
    if (request.isWrite || request.body) {
        prepared.setHeader(QNetworkRequest::ContentLengthHeader, bytes.size());
        auto *const body = new OneShotBody(bytes);
        exchange->reply = exchange->manager->sendCustomRequest(prepared, request.method, body);
        body->setParent(exchange->reply);
    } else {
        exchange->reply = exchange->manager->sendCustomRequest(prepared, request.method);
    }
    exchange->reply->setReadBufferSize(readAhead);
    connect(exchange->reply, &QNetworkReply::readyRead, this, [this, exchange] { read(exchange); });
    connect(exchange->reply, &QNetworkReply::finished, this, [this, exchange] { finish(exchange); });
    QTimer::singleShot(m_options.whole, exchange->reply, [reply = exchange->reply] { reply->abort(); });
}

void Transport::Worker::read(const std::shared_ptr<Exchange> &exchange) const
{
    exchange->body += exchange->reply->readAll();
    if (exchange->body.size() <= m_options.largestReply)
        return;
    exchange->isTooLong = true;
    exchange->body.clear();
    exchange->reply->abort();
}

Failure Transport::Worker::failure(FailureKind kind, const QString &message) const
{
    Failure failure{.kind = kind, .message = message};
    if (message.isEmpty())
        failure.message = sentenceFor(failure, m_options.kind);
    return failure;
}

Failure Transport::Worker::failureOf(const Exchange &exchange) const
{
    const QString host = m_options.address.host();
    const QNetworkReply::NetworkError error = exchange.reply->error();
    if (exchange.isEnded)
        return failure(FailureKind::Stopped, {});
    if (error == QNetworkReply::SslHandshakeFailedError) {
        return failure(FailureKind::NotSent,
            Messages::tr("The certificate of %1 is not to be trusted (%2). Nothing was sent. Check the address, and "
                         "whether somebody stands between.")
                .arg(host, exchange.reply->errorString()));
    }
    if (error == QNetworkReply::HostNotFoundError) {
        return failure(FailureKind::NotSent,
            Messages::tr("%1 is not found: there is no network, or the address is wrong.").arg(host));
    }
    if (isBeforeSending(error)) {
        return failure(FailureKind::NotSent, Messages::tr("%1 cannot be reached.").arg(host));
    }
    return failure(FailureKind::Lost, {});
}

Answer<Reply> Transport::Worker::answerOf(Exchange &exchange) const
{
    if (exchange.isTooLong) {
        return failure(FailureKind::NotAService,
            Messages::tr("The answer of %1 is longer than any it should give. It was not read to its end.")
                .arg(m_options.address.host()));
    }
    const int status = exchange.reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // Before errors: where a body would have to be sent again, Qt tells that and not the status.
    const bool isRedirect = status >= 300 && status < 400 && !exchange.isEnded;
    // A success with an error was not read whole. (What cannot be unpacked Qt 6.4 tells as a success all the same; it
    // is no JSON then.)
    const bool isBroken = status < 300 && exchange.reply->error() != QNetworkReply::NoError;
    if (!isRedirect && (status == 0 || isBroken || !isStatus(exchange.reply->error())))
        return failureOf(exchange);
    if (isRedirect) {
        const QUrl target = exchange.reply->url().resolved(
            exchange.reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl());
        return failure(FailureKind::NotAService,
            Messages::tr("%1 sends on to %2. The token is not sent there; if that is the right address, give it.")
                .arg(m_options.address.host(), target.host()));
    }
    Reply reply{.status = status};
    for (const QNetworkReply::RawHeaderPair &header : exchange.reply->rawHeaderPairs())
        reply.headers.push_back({header.first, withoutToken(header.second)});
    reply.body = withoutToken(std::move(exchange.body));
    return reply;
}

/// A service may quote the token, and what it says is shown and kept: there the token is never seen.
QByteArray Transport::Worker::withoutToken(QByteArray text) const
{
    constexpr qsizetype shortest = 6; // less is no token, and might be anything in an answer
    const QByteArray token = m_options.authorization.mid(m_options.authorization.indexOf(' ') + 1);
    if (token.size() < shortest)
        return text;
    const QByteArray escaped = QByteArray(token).replace('/', "\\/");
    for (const QByteArray &written : {token, escaped, token.toPercentEncoding()})
        text.replace(written, "***");
    return text;
}

void Transport::Worker::finish(const std::shared_ptr<Exchange> &exchange)
{
    if (!exchange->isTooLong)
        read(exchange);
    const qint64 bytes = exchange->body.size();
    const Answer<Reply> answer = answerOf(*exchange);
    if (netLog().isDebugEnabled()) {
        const QString outcome = answer ? QString::number(answer->status) : u"no answer"_s;
        qCDebug(netLog).noquote() << logLine(
            exchange->request, outcome, std::chrono::milliseconds(exchange->timer.elapsed()), bytes);
    }
    std::erase(m_underWay, exchange);
    // The reply is emitting: it and its manager go once it is done.
    exchange->reply->deleteLater();
    exchange->manager.release()->deleteLater();
    exchange->promise->set_value(answer);
}

void Transport::Worker::endAll()
{
    const auto underWay = m_underWay;
    for (const auto &exchange : underWay) {
        exchange->isEnded = true;
        exchange->reply->abort();
    }
}

class Transport::Thread
{
public:
    explicit Thread(TransportOptions options) : m_worker(new Worker(std::move(options)))
    {
        m_worker->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
        m_thread.setObjectName(u"network"_s);
        m_thread.start();
    }

    ~Thread()
    {
        stop();
        m_thread.quit();
        m_thread.wait();
    }

    Thread(const Thread &) = delete;
    Thread &operator=(const Thread &) = delete;

    [[nodiscard]] std::future<Answer<Reply>> post(const Request &request)
    {
        auto promise = std::make_shared<std::promise<Answer<Reply>>>();
        std::future<Answer<Reply>> future = promise->get_future();
        QMetaObject::invokeMethod(
            m_worker,
            [this, request, promise] {
                if (m_stopped)
                    promise->set_value(Failure{.kind = FailureKind::Stopped});
                else
                    m_worker->begin(request, promise);
            },
            Qt::QueuedConnection);
        return future;
    }

    void stop()
    {
        m_stopped = true;
        QMetaObject::invokeMethod(
            m_worker, [this] { m_worker->endAll(); }, Qt::QueuedConnection);
    }

    [[nodiscard]] bool isStopped() const { return m_stopped; }

private:
    QThread m_thread;
    Worker *m_worker; ///< goes with the thread
    std::atomic<bool> m_stopped = false;
};

Transport::Transport(TransportOptions options) : m_thread(std::make_unique<Thread>(std::move(options)))
{ }

Transport::~Transport() = default;

Answer<Reply> Transport::send(const Request &request)
{
    if (m_thread->isStopped())
        return Failure{.kind = FailureKind::Stopped};
    return m_thread->post(request).get();
}

void Transport::stop()
{
    m_thread->stop();
}

} // namespace onefold::net

#include "transport.moc"
