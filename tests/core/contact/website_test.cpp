// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/validation/website.h"
#include "readings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::contact;

/// Addresses of websites as they are read.
class WebsiteTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsUrls_data();
    void readsUrls();
    void addsTheScheme_data();
    void addsTheScheme();
    void refusesOthers_data();
    void refusesOthers();
    void survivesAnyText();
};

void WebsiteTest::readsUrls_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("value");
    for (const QString &url : {u"https://acme.com"_s, u"http://www.acme.com/x?y=z#a"_s, u"https://acme.com:8080/"_s,
             u"https://bücher.example/ü"_s, u"https://例子.测试/路径"_s, u"https://192.0.2.1/"_s,
             u"https://[2001:db8::1]:8080/x"_s, u"http://intranet/"_s, u"https://acme.com/@jane"_s,
             u"https://acme.com/a%20b"_s, u"https://Acme.com/Path"_s, u"https://acme.com?x=http://y"_s,
             u"https://xn--bcher-kva.example"_s, u""_s})
        QTest::newRow(qUtf8Printable(url)) << url << url;
    QTest::newRow("scheme in capitals") << u"HTTPS://acme.com"_s << u"https://acme.com"_s;
    QTest::newRow("outer space") << u" https://acme.com\n"_s << u"https://acme.com"_s;
    const QString longest = u"https://acme.com/"_s + u"x"_s.repeated(1983);
    QTest::newRow("longest") << longest << longest;
}

void WebsiteTest::readsUrls()
{
    QFETCH(QString, typed);
    const Reading reading = readWebsite(typed);
    QCOMPARE(codesOf(reading.findings), QString());
    QTEST(reading.value, "value");
}

void WebsiteTest::addsTheScheme_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("value");
    QTest::newRow("domain") << u"acme.com"_s << u"https://acme.com"_s;
    QTest::newRow("path") << u"www.acme.com/x"_s << u"https://www.acme.com/x"_s;
    QTest::newRow("port") << u"acme.com:8080/x"_s << u"https://acme.com:8080/x"_s;
    QTest::newRow("slashes") << u"//acme.com"_s << u"https://acme.com"_s;
    QTest::newRow("international") << u"bücher.example"_s << u"https://bücher.example"_s;
    QTest::newRow("colon in the path") << u"acme.com/a:b"_s << u"https://acme.com/a:b"_s;
}

void WebsiteTest::addsTheScheme()
{
    QFETCH(QString, typed);
    const Reading reading = readWebsite(typed);
    QVERIFY(reading.ok());
    QCOMPARE(codesOf(reading.findings), u"website.scheme_added"_s);
    QTEST(reading.value, "value");
    QVERIFY(areSentences(reading.findings));
    QCOMPARE(readWebsite(reading.value), (Reading{.value = reading.value, .findings = {}}));
}

void WebsiteTest::refusesOthers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("suggestion");
    const auto row = [](const QString &typed, const char *code, const char *suggestion = "") {
        QTest::newRow(qUtf8Printable(typed.left(40)))
            << typed << QString::fromLatin1(code) << QString::fromLatin1(suggestion);
    };
    row(u"javascript:alert(1)"_s, "website.scheme");
    row(u"JavaScript://acme.com/%0Aalert(1)"_s, "website.scheme");
    row(u"data:text/html,x"_s, "website.scheme");
    row(u"ftp://acme.com"_s, "website.scheme");
    row(u"file:///etc/passwd"_s, "website.scheme");
    row(u"mailto:jane@acme.com"_s, "website.scheme");
    row(u"https://jane:secret@acme.com"_s, "website.credentials");
    row(u"https://jane@acme.com"_s, "website.credentials");
    row(u"https://acme.com\\@evil.com"_s, "website.credentials");
    row(u"jane@acme.com"_s, "website.credentials");
    row(u"https://"_s, "website.no_host");
    row(u"https:///x"_s, "website.no_host");
    row(u"https://:80"_s, "website.no_host");
    row(u"https:acme.com"_s, "website.no_host", "https://acme.com");
    row(u"http:/acme.com/x"_s, "website.no_host", "http://acme.com/x");
    row(u"https:"_s, "website.no_host");
    row(u"/x"_s, "website.no_host");
    row(u"acme"_s, "website.host");
    row(u"none"_s, "website.host");
    row(u"n/a"_s, "website.host");
    row(u"-"_s, "website.host");
    row(u"acme..com"_s, "website.host");
    row(u"https://acme_.com"_s, "website.host");
    row(u"https://acme.com\\x"_s, "website.host");
    row(u"https://[::1"_s, "website.host");
    row(u"https://["_s, "website.host");
    row(u"https://300.1.1.1"_s, "website.host");
    row(u"https://acme.com:"_s, "website.port");
    row(u"https://acme.com:0"_s, "website.port");
    row(u"https://acme.com:65536"_s, "website.port");
    row(u"https://acme.com:+80"_s, "website.port");
    row(u"acme .com"_s, "website.space");
    row(u"https://acme.com/a b"_s, "website.space");
    row(u"acme.com www.acme.com"_s, "website.space");
    row(u"acme.com\u202E/x"_s, "text.bidi_control", "acme.com/x");
    row(u"https://acme.com/"_s + u"x"_s.repeated(1984), "text.too_long");
}

void WebsiteTest::refusesOthers()
{
    QFETCH(QString, typed);
    const Reading reading = readWebsite(typed);
    QTEST(codesOf(reading.findings), "code");
    QTEST(suggestionOf(reading.findings), "suggestion");
    QVERIFY(!reading.ok());
    QCOMPARE(reading.value, typed);
    QVERIFY(areSentences(reading.findings));
}

void WebsiteTest::survivesAnyText()
{
    const QStringList pieces{u"http:"_s, u"//"_s, u"["_s, u"]"_s, u"@"_s, u":"_s, u"ü"_s, u"%zz"_s, u"."_s, u"a"_s,
        u"1"_s, u" "_s, QString(QChar(0xDC00)), u"\\"_s};
    for (const QString &a : pieces) {
        for (const QString &b : pieces) {
            for (const QString &c : pieces)
                QVERIFY(areSentences(readWebsite(QString(a + b + c)).findings));
        }
    }
}

QTEST_APPLESS_MAIN(WebsiteTest)
#include "website_test.moc"
