// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/net/address.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace onefold::net {

using namespace Qt::StringLiterals;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::net::Address)
};

bool isLoopback(const QString &host)
{
    return host == u"localhost" || QHostAddress(host).isLoopback();
}

Error refused(const QString &message)
{
    return {ErrorCode::InvalidInput, message};
}

} // namespace

Result<QUrl> addressFromString(const QString &text)
{
    QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.userInfo().isEmpty() || text.section(u'/', 2, 2).contains(u'@')) {
        return refused(Messages::tr("An address must not hold a user or password. Leave them out, and give the token "
                                    "with “onefold workspace token NAME --stdin”."));
    }
    if (!url.isValid() || url.host().isEmpty())
        return refused(Messages::tr("This is no address of a service; it should look like https://api.example.com."));
    if (url.hasQuery() || url.hasFragment())
        return refused(Messages::tr("The address must end with its path: leave out what begins with ? or #."));
    const bool isPlain = url.scheme() == u"http";
    if (!isPlain && url.scheme() != u"https")
        return refused(Messages::tr("The address of a service begins with https://."));
    if (isPlain && !isLoopback(url.host())) {
        return refused(
            Messages::tr("Contacts and token would travel unprotected: the address must begin with https://."));
    }
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path);
    return url;
}

} // namespace onefold::net
