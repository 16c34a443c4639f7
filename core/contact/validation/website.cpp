// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/validation/website.h"

#include "core/contact/validation/domain.h"
#include "core/contact/validation/outcome.h"
#include "core/contact/validation/text.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <optional>

namespace onefold::contact {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestUrl = 2000;
constexpr int highestPort = 65535;

bool isSchemeCharacter(QChar c)
{
    return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'+' || c == u'-' || c == u'.');
}

/// The length of the scheme of @p text without its colon (RFC 3986 section 3.1); 0 where there is none. A host with a
/// port (acme.com:8080) is none: what follows a scheme's colon does not start with a digit where a dot stands before.
qsizetype schemeLength(QStringView text)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon < 1 || !text.front().isLetter() || !std::ranges::all_of(text.first(colon), isSchemeCharacter))
        return 0;
    const bool isPort = colon + 1 < text.size() && text[colon + 1].isDigit();
    return isPort && !text.sliced(colon).startsWith("://"_L1) ? 0 : colon;
}

/// The host and port of a URL with user and password before them, as views into it (RFC 3986 section 3.2).
struct Authority {
    QStringView host;
    QStringView port;
    bool hasUser = false;
};

Authority authorityOf(QStringView url)
{
    const QStringView rest = url.sliced(url.indexOf("://"_L1) + 3);
    const auto end = std::ranges::find_if(rest, [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; });
    QStringView text = rest.first(end - rest.begin());
    const qsizetype at = text.lastIndexOf(u'@');
    text = text.sliced(at + 1);
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon < 0 || colon < text.lastIndexOf(u']'))
        return {.host = text, .port = {}, .hasUser = at >= 0};
    return {.host = text.first(colon), .port = text.sliced(colon + 1), .hasUser = at >= 0};
}

bool isPort(QStringView port)
{
    bool isNumber = false;
    const int value = port.toInt(&isNumber);
    return isNumber && port.front().isDigit() && value >= 1 && value <= highestPort;
}

/// A host with a scheme before it may be of one label (http://intranet/).
bool isHost(QStringView host, bool bare)
{
    if (host.startsWith(u'['))
        return host.endsWith(u']') && isIpv6(host.sliced(1).chopped(1));
    if (isIpv4(host))
        return true;
    const DomainFault fault = domainFault(host);
    return fault == DomainFault::None || (fault == DomainFault::SingleLabel && !bare);
}

class WebsiteReader final
{
    Q_DECLARE_TR_FUNCTIONS(onefold::contact::WebsiteReader)

public:
    static void read(Reading &read)
    {
        const qsizetype scheme = schemeLength(read.value);
        const bool bare = scheme == 0;
        const QString typedScheme = read.value.first(scheme).toLower();
        if (!bare && typedScheme != u"http" && typedScheme != u"https") {
            read.findings.push_back(otherScheme(typedScheme));
            return;
        }
        if (!bare && !QStringView(read.value).sliced(scheme).startsWith("://"_L1)) {
            read.findings.push_back(noHost(slashesAdded(read.value, scheme)));
            return;
        }
        const QString url = bare ? QString("https://"_L1 + withoutSlashes(read.value))
                                 : QString(typedScheme + QStringView(read.value).sliced(scheme));
        if (auto finding = fault(url, bare)) {
            read.findings.push_back(std::move(*finding));
            return;
        }
        read.value = url;
        if (bare)
            read.findings.push_back(caution(u"website.scheme_added"_s, tr("This is read as %1.").arg(visible(url))));
    }

private:
    /// "//acme.com" is a reference without its scheme (RFC 3986 section 4.2).
    static QStringView withoutSlashes(QStringView text) { return text.startsWith("//"_L1) ? text.sliced(2) : text; }

    static QString slashesAdded(QStringView text, qsizetype scheme)
    {
        QStringView rest = text.sliced(scheme + 1);
        while (rest.startsWith(u'/'))
            rest = rest.sliced(1);
        const QString url = text.first(scheme).toString().toLower() + "://"_L1 + rest;
        return rest.isEmpty() || fault(url, true) ? QString() : url;
    }

    /// What is wrong with a URL of a right scheme.
    static std::optional<Finding> fault(const QString &url, bool bare)
    {
        if (std::ranges::any_of(url, [](QChar c) { return c.isSpace(); }))
            return error(u"website.space"_s, tr("A web address has no spaces. It looks like https://acme.com."));
        const Authority authority = authorityOf(url);
        if (authority.hasUser)
            return error(u"website.credentials"_s,
                tr("A web address should have no @ before its domain: neither a user nor a password "
                   "belongs here, and email addresses have a field of their own."));
        if (authority.host.isEmpty())
            return noHost({});
        if (!isHost(authority.host, bare))
            return error(u"website.host"_s,
                tr("“%1” is not the domain of a website. One looks like acme.com.")
                    .arg(visible(authority.host.left(longestShown))));
        if (!authority.port.isNull() && !isPort(authority.port))
            return error(u"website.port"_s, tr("The port after the colon should be a number from 1 to 65535."));
        if (!QUrl(url, QUrl::TolerantMode).isValid())
            return error(u"website.unreadable"_s,
                tr("This web address cannot be read. "
                   "It looks like https://acme.com/page."));
        return {};
    }

    static Finding otherScheme(const QString &scheme)
    {
        return error(u"website.scheme"_s,
            tr("A website starts with http:// or https:// and not with “%1:”.").arg(scheme.left(longestShown)));
    }

    static Finding noHost(const QString &suggestion)
    {
        return error(u"website.no_host"_s,
            tr("The domain of the website is missing, as acme.com in "
               "https://acme.com."),
            suggestion);
    }

    static constexpr qsizetype longestShown = 60;
};

} // namespace

Reading readWebsite(QStringView typed)
{
    Reading read = readText(typed, longestUrl);
    if (read.ok() && !read.value.isEmpty())
        WebsiteReader::read(read);
    return read;
}

} // namespace onefold::contact
