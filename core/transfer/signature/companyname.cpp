// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/signature/companyname.h"

#include "core/text/fold.h"
#include "core/transfer/signature/personname.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace onefold::transfer::signature {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumLength = 80;

const QRegularExpression &legalForm()
{
    static const QRegularExpression form(
        u"(?:^|[\\s,(&])(?:g?GmbH(?:\\s?&\\s?Co\\.?\\s?KG)?|mbH|AG|KGaA|KG|OHG|GbR|UG|e\\.?\\s?V\\.|e\\.?\\s?K\\.|e\\.?"
        u"G\\.|SE"
        "|Ltd\\.?|Limited|LLC|L\\.L\\.C\\.|Inc\\.?|Incorporated|Corp\\.?|Corporation|PLC|plc|LLP|L\\.P\\.|Pty\\.?|PBC"
        "|S\\.?A\\.?S\\.?U?|S\\.?A\\.?R\\.?L\\.?|S\\.A\\.|SA|EURL|SCI|S\\.?L\\.?U?\\.?|S\\.?p\\.?A\\.?|S\\.?r\\.?l\\.?"
        "s?\\.?"
        "|B\\.?V\\.?B?A?|N\\.V\\.|NV|VOF|Oyj?|AB|ASA|ApS|A/S|K\\.K\\.|sp\\. z "
        "o\\.o\\.|s\\.r\\.o\\.|a\\.s\\.|Kft\\.?|Ltda\\.?"
        "|S/A|EIRELI|Lda\\.?)(?=$|[\\s,)])"_s);
    return form;
}

/// The words of a name joined, without its legal form.
QString compact(QString text)
{
    return text::words(text.remove(legalForm())).join(QString());
}

/// The part of a domain that a company chose: acme of www.acme.co.uk.
QString ownLabel(const QString &domain)
{
    static const QSet<QString> second{u"co"_s, u"com"_s, u"org"_s, u"net"_s, u"ac"_s, u"gov"_s, u"or"_s, u"ne"_s};
    QStringList labels = domain.toLower().split(u'.', Qt::SkipEmptyParts);
    if (labels.size() > 1)
        labels.removeLast();
    if (labels.size() > 1 && second.contains(labels.last()))
        labels.removeLast();
    return labels.isEmpty() ? QString() : text::words(labels.last()).join(QString());
}

/// The part after "at", where a position stands before it.
QString afterPosition(const QString &text)
{
    static const QRegularExpression at(
        u"^(.+?)\\s+(?:at|bei|chez|presso|@)\\s+(.+)$"_s, QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = at.match(text);
    return match.hasMatch() && isPosition(match.captured(1)) ? match.captured(2).trimmed() : QString();
}

} // namespace

bool hasLegalForm(const QString &text)
{
    return legalForm().match(text).hasMatch();
}

bool isPublicMailDomain(const QString &domain)
{
    static const QRegularExpression form(
        u"(?:^|\\.)(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|t-online|freenet"
        "|posteo|mailbox|proton|protonmail|orange|wanadoo|free|laposte|sfr|libero|virgilio|telefonica|terra|uol|bol|"
        "ziggo"
        "|kpnmail|planet|comcast|verizon|att|btinternet|mail|yandex|qq|163|126|fastmail|zoho|hey)\\.[a-z.]{2,6}$"_s);
    return form.match(domain.toLower()).hasMatch();
}

bool isNamedByDomain(const QString &text, const QString &domain)
{
    const QString own = ownLabel(domain);
    const QString name = compact(text);
    if (own.size() < 2 || name.isEmpty() || isPublicMailDomain(domain))
        return false;
    return name == own || (own.size() > 3 && name.startsWith(own)) || (name.size() > 3 && own.startsWith(name));
}

QString companyIn(const QString &text, const QString &domain)
{
    if (text.contains(u'@') && afterPosition(text).isEmpty())
        return {};
    if (const QString employer = afterPosition(text); !employer.isEmpty())
        return employer.left(maximumLength);
    static const QRegularExpression comma(u"\\s*[,;]\\s+(?!(?:Inc|LLC|Ltd|L\\.L\\.C|Corp|S\\.|LLP|Lda|Ltda))"_s);
    static const QRegularExpression postalCode(u"\\d{4}"_s);
    for (const QString &part : text.split(comma, Qt::SkipEmptyParts)) {
        QString name = part.trimmed();
        const bool isProse =
            name.contains(u':') || name.size() > maximumLength || name.count(u' ') > 7 || name.contains(postalCode);
        const bool isUrl = name.contains(QRegularExpression(u"^\\S+\\.\\S+$"_s)) && !hasLegalForm(name);
        if (!isProse && !isUrl && (hasLegalForm(name) || isNamedByDomain(name, domain)) && !compact(name).isEmpty())
            return name;
    }
    return {};
}

} // namespace onefold::transfer::signature
