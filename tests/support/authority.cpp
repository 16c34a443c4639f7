// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/authority.h"

#include <QProcess>
#include <QTest>

#include <utility>

namespace onefold::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; ///< milliseconds

QStringList newKey()
{
    return {u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s};
}

void openssl(const QStringList &arguments)
{
    QProcess process;
    process.start(u"openssl"_s, arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(patience) || process.exitCode() != 0) {
        const QString said = process.errorString() + u' ' + QString::fromUtf8(process.readAllStandardError());
        QTest::qFail(qPrintable(u"openssl %1: %2"_s.arg(arguments.value(0), said)), __FILE__, __LINE__);
    }
}

} // namespace

Authority::Authority(QString folder) : m_folder(std::move(folder))
{
    openssl(QStringList{u"req"_s, u"-x509"_s} + newKey()
        + QStringList{u"-keyout"_s, m_folder + u"/authority.key"_s, u"-out"_s, file(), u"-days"_s, u"365"_s, u"-subj"_s,
            u"/CN=Authority of a test"_s});
}

QString Authority::file() const
{
    return m_folder + u"/authority.crt"_s;
}

Certificate Authority::issue(const QString &host, int days) const
{
    const QString stem = u"%1/%2.%3"_s.arg(m_folder, host, QString::number(days));
    const Certificate made{.file = stem + u".crt"_s, .key = stem + u".key"_s};
    const QString wish = stem + u".csr"_s;
    openssl(QStringList{u"req"_s} + newKey()
        + QStringList{u"-keyout"_s, made.key, u"-out"_s, wish, u"-subj"_s, u"/CN="_s + host});
    openssl({u"x509"_s, u"-req"_s, u"-in"_s, wish, u"-CA"_s, file(), u"-CAkey"_s, m_folder + u"/authority.key"_s,
        u"-CAcreateserial"_s, u"-days"_s, QString::number(days), u"-out"_s, made.file});
    return made;
}

} // namespace onefold::test
