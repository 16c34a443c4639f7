// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/validation/email.h"
#include "readings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::contact;

/// Email addresses as they are read, refused, repaired and compared.
class EmailTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsAddresses_data();
    void acceptsAddresses();
    void refusesOthers_data();
    void refusesOthers();
    void offersTheRightAddress_data();
    void offersTheRightAddress();
    void offersSlips_data();
    void offersSlips();
    void leavesRealNeighboursAlone_data();
    void leavesRealNeighboursAlone();
    void comparesByKey_data();
    void comparesByKey();
    void keepsWhatWasTyped();
    void survivesAnyText();
};

void EmailTest::acceptsAddresses_data()
{
    QTest::addColumn<QString>("address");
    const QString local64 = u"a"_s.repeated(64);
    const QString label63 = u"b"_s.repeated(63);
    const QString domain185 = label63 + u'.' + u"c"_s.repeated(60) + u'.' + u"d"_s.repeated(57) + u".org"_s;
    for (const QString &address :
        QStringList{u"jane@acme.com"_s, u"jane.smith@acme.com"_s, u"jane+tag@acme.com"_s, u"jane_smith-x@acme.co.uk"_s,
            u"j@x.io"_s, u"1234567890@acme.com"_s, u"o'neil@acme.com"_s, u"!#$%&'*+-/=?^_`{|}~@acme.com"_s,
            u"john.doe@example.com"_s, u"john_doe@leadpush.io"_s, u"JANE@ACME.COM"_s, u"jane@sub.sub.acme.com"_s,
            u"jane@1and1.com"_s, u"jane@a-b.com"_s, u"jane@r3---sn.com"_s, u"jane@acme.museum"_s,
            u"\"jane smith\"@acme.com"_s, u"\"jane@home\"@acme.com"_s, u"\"a\\\"b\"@acme.com"_s, u"\"..\"@acme.com"_s,
            u"\"jane\"@acme.com"_s, u"\" \"@acme.com"_s, u"\"<x>,;:\"@acme.com"_s, u"jane@[192.0.2.1]"_s,
            u"jane@[IPv6:2001:db8::1]"_s, u"jane@[IPv6:::1]"_s, u"jane@[ipv6:::ffff:192.0.2.1]"_s,
            u"jürgen@müller.de"_s, u"用户@例子.广告"_s, u"अजय@डाटा.भारत"_s, u"квіточка@пошта.укр"_s,
            u"χρήστης@παράδειγμα.ελ"_s, u"jane@bücher.example"_s, u"jane@xn--bcher-kva.example"_s, u"jane@faß.de"_s,
            u"dörte@sörensen.example.com"_s, u"\"jür gen\"@müller.de"_s, u"😀@acme.com"_s, u"jane@مثال.إختبار"_s,
            local64 + u"@acme.com"_s, u"jane@"_s + label63 + u".com"_s, local64 + u'@' + domain185, u"a@b.c"_s})
        QTest::newRow(qUtf8Printable(address.left(60))) << address;
    QTest::newRow("joiner in the domain") << u"info@نامه\u200Cای.com"_s;
}

void EmailTest::acceptsAddresses()
{
    QFETCH(QString, address);
    const Reading reading = readEmail(address);
    QCOMPARE(codesOf(reading.findings), QString());
    QCOMPARE(reading.value, address);
    QVERIFY(!emailKey(address).isEmpty());
}

void EmailTest::refusesOthers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    const auto row = [](const QString &typed, const QString &code) {
        QTest::newRow(qUtf8Printable(typed.left(40) + u" -> "_s + code)) << typed << code;
    };
    row(u"jane"_s, u"email.no_at"_s);
    row(u"acme.com"_s, u"email.no_at"_s);
    row(u"jane smith"_s, u"email.no_at"_s);
    row(u"@acme.com"_s, u"email.no_local"_s);
    row(u"\"\"@acme.com"_s, u"email.no_local"_s);
    row(u"@"_s, u"email.no_local"_s);
    row(u"jane@"_s, u"email.no_domain"_s);
    row(u".jane@acme.com."_s, u"email.punctuation"_s);
    row(u"ja..ne@acme"_s, u"email.local_dot"_s);
    row(u"jane.@acme.com"_s, u"email.local_dot"_s);
    row(u"ja(comment)ne@acme.com"_s, u"email.extra_text"_s);
    row(u"ja:ne@acme.com"_s, u"email.local_character"_s);
    row(u"ja\\ne@acme.com"_s, u"email.local_character"_s);
    row(u"[jane]@acme.com"_s, u"email.local_character"_s);
    row(u"ja\u00A0ne@a.com,"_s, u"email.extra_text"_s);
    row(u"\"jane@acme.com"_s, u"email.punctuation"_s);
    row(u"\"jane"_s, u"email.quote"_s);
    row(u"\"jane\"x@acme.com"_s, u"email.quote"_s);
    row(u"\"jane\\\"@acme"_s, u"email.quote"_s);
    row(u"jane@acme..com@x"_s, u"email.second_at"_s);
    row(u"jane@home@acme.com"_s, u"email.second_at"_s);
    row(u"a@b..c"_s, u"email.domain_dot"_s);
    row(u"jane@.acme.com"_s, u"email.domain_dot"_s);
    row(u"jane@acme_x.com"_s, u"email.domain_character"_s);
    row(u"jane@acme!.com"_s, u"email.domain_character"_s);
    row(u"jane@acme.com/x"_s, u"email.domain_character"_s);
    row(u"jane@acme.com:25"_s, u"email.domain_character"_s);
    row(u"jane@☃\u0338.com_"_s, u"email.domain_character"_s);
    row(u"jane@xn--a\u0800.com"_s, u"email.domain_character"_s);
    row(u"jane@xn--99999999.com"_s, u"email.domain_character"_s);
    row(u"jane@-acme.com"_s, u"email.domain_hyphen"_s);
    row(u"jane@acme-.com"_s, u"email.domain_hyphen"_s);
    row(u"jane@-bücher.com"_s, u"email.domain_hyphen"_s);
    row(u"jane@acme"_s, u"email.single_label"_s);
    row(u"jane@localhost"_s, u"email.single_label"_s);
    row(u"jane@bücher"_s, u"email.single_label"_s);
    row(u"jane@192.0.2.1"_s, u"email.numeric_domain"_s);
    row(u"jane@acme.123"_s, u"email.numeric_domain"_s);
    row(u"jane@[192.0.2.256]"_s, u"email.domain_literal"_s);
    row(u"jane@[192.0.2]"_s, u"email.domain_literal"_s);
    row(u"jane@[2001:db8::1]"_s, u"email.domain_literal"_s);
    row(u"jane@[IPv6:2001:db8::g]"_s, u"email.domain_literal"_s);
    row(u"jane@[IPv6:fe80::1%eth0]"_s, u"email.domain_literal"_s);
    row(u"jane@[192.0.2.1"_s, u"email.domain_literal"_s);
    row(u"jane@["_s, u"email.domain_literal"_s);
    row(u"jane@[]"_s, u"email.domain_literal"_s);
    row(u"a"_s.repeated(65) + u"@acme.com"_s, u"email.local_too_long"_s);
    row(u"ü"_s.repeated(33) + u"@acme.com"_s, u"email.local_too_long"_s);
    row(u"jane@"_s + u"b"_s.repeated(64) + u".com"_s, u"email.label_too_long"_s);
    row(u"jane@"_s + u"ü"_s.repeated(62) + u".com"_s, u"email.label_too_long"_s);
    row(u"jane@"_s + u"b."_s.repeated(126) + u"com"_s, u"email.domain_too_long"_s);
    row(u"jane@"_s + u"ü."_s.repeated(60) + u"com"_s, u"email.domain_too_long"_s);
    row(u"a"_s.repeated(64) + u'@' + u"bcd."_s.repeated(47) + u"com"_s, u"email.too_long"_s);
    row(u"a@b.com, c@d.com"_s, u"email.several"_s);
    row(u"a@b.com;c@d.com"_s, u"email.several"_s);
    row(u"A <a@b.com> C <c@d.com>"_s, u"email.several"_s);
    row(u"a@b.com\tc@d.com"_s, u"text.control_character"_s);
    row(u"jane@acme.com\u202E"_s, u"text.bidi_control"_s);
    row(u"ja\u200Cne@acme.com"_s, u"text.invisible_character"_s);
    row(u"x"_s.repeated(1001), u"text.too_long"_s);
}

void EmailTest::refusesOthers()
{
    QFETCH(QString, typed);
    const Reading reading = readEmail(typed);
    QTEST(codesOf(reading.findings), "code");
    QVERIFY(!reading.ok());
    QVERIFY(areSentences(reading.findings));
    QCOMPARE(reading.value, typed);
}

void EmailTest::offersTheRightAddress_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("suggestion");
    const QString jane = u"jane@acme.com"_s;
    const auto row = [&](const QString &typed, const char *code, const QString &suggestion) {
        QTest::newRow(qUtf8Printable(typed)) << typed << QString::fromLatin1(code) << suggestion;
    };
    row(u"Jane <jane@acme.com>"_s, "email.display_name", jane);
    row(u"\"Smith, Jane\" <jane@acme.com>"_s, "email.display_name", jane);
    row(u"<jane@acme.com>"_s, "email.display_name", jane);
    row(u"jane@acme.com <jane@acme.com>"_s, "email.display_name", jane);
    row(u"mailto:jane@acme.com"_s, "email.mailto", jane);
    row(u"MAILTO:jane@acme.com?subject=Hi"_s, "email.mailto", jane);
    row(u"jane@acme.com."_s, "email.punctuation", jane);
    row(u"jane@acme.com,"_s, "email.punctuation", jane);
    row(u"'jane@acme.com'"_s, "email.punctuation", jane);
    row(u"jane＠acme.com"_s, "email.full_width", jane);
    row(u"ｊａｎｅ＠ａｃｍｅ．ｃｏｍ"_s, "email.full_width", jane);
    row(u"jane@acme。com"_s, "email.full_width", jane);
    row(u"jane @ acme.com"_s, "email.space", jane);
    row(u"jane@acme .com"_s, "email.space", jane);
    row(u"Jane jane@acme.com"_s, "email.extra_text", jane);
    row(u"jane@acme..com"_s, "email.domain_dot", jane);
    row(u"jane@@acme.com"_s, "email.second_at", jane);
    row(u"jane@@@acme..com"_s, "email.second_at", jane);
    row(u"jane..smith@acme.com"_s, "email.local_dot", u"jane.smith@acme.com"_s);
    row(u"jane@acme,com"_s, "email.domain_character", jane);
    row(u"jane@ac\u200Bme.com"_s, "text.invisible_character", jane);
    row(u"jane@ac\u200Dme.com"_s, "text.invisible_character", jane);
    row(u"in\u200Dfo@نامه\u200Cای.com"_s, "text.invisible_character", u"info@نامه\u200Cای.com"_s);
}

void EmailTest::offersTheRightAddress()
{
    QFETCH(QString, typed);
    const Reading reading = readEmail(typed);
    QTEST(codesOf(reading.findings), "code");
    QTEST(suggestionOf(reading.findings), "suggestion");
    QVERIFY(!reading.ok());
    QVERIFY(areSentences(reading.findings));
    QVERIFY(readEmail(suggestionOf(reading.findings)).ok());
}

void EmailTest::offersSlips_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meant");
    const auto row = [](const QString &typed, const QString &meant) {
        QTest::newRow(qUtf8Printable(typed)) << u"Jane@"_s + typed << u"Jane@"_s + meant;
    };
    for (const QString &typed :
        {u"gmial.com"_s, u"gmai.com"_s, u"gamil.com"_s, u"gnail.com"_s, u"gmal.com"_s, u"gmaill.com"_s, u"gmail.co"_s,
            u"gmail.cm"_s, u"gmail.con"_s, u"gmial.con"_s, u"GMIAL.COM"_s, u"mgail.com"_s, u"gmail.comm"_s})
        row(typed, u"gmail.com"_s);
    row(u"hotmial.com"_s, u"hotmail.com"_s);
    row(u"hotmal.com"_s, u"hotmail.com"_s);
    row(u"yaho.com"_s, u"yahoo.com"_s);
    row(u"yahooo.com"_s, u"yahoo.com"_s);
    row(u"yahoo.co.ukk"_s, u"yahoo.co.uk"_s);
    row(u"outlok.com"_s, u"outlook.com"_s);
    row(u"iclud.com"_s, u"icloud.com"_s);
    for (const QString &typed : {u"gmail.de"_s, u"gmail.net"_s, u"gmail.vom"_s})
        row(typed, u"gmail.com"_s);
    for (const QString &typed : {u"gmx.ed"_s, u"GMX.dw"_s, u"gmx.dde"_s})
        row(typed, u"gmx.de"_s);
    row(u"gmx.nte"_s, u"gmx.net"_s);
    row(u"web.ed"_s, u"web.de"_s);
    row(u"t-online.ed"_s, u"t-online.de"_s);
    row(u"acme.con"_s, u"acme.com"_s);
    row(u"acme.ogr"_s, u"acme.org"_s);
    row(u"bücher.con"_s, u"bücher.com"_s);
}

void EmailTest::offersSlips()
{
    QFETCH(QString, typed);
    const Reading reading = readEmail(typed);
    QVERIFY(reading.ok());
    QCOMPARE(reading.value, typed);
    QCOMPARE(codesOf(reading.findings), u"email.slip"_s);
    QTEST(suggestionOf(reading.findings), "meant");
    QVERIFY(areSentences(reading.findings));
    QCOMPARE(codesOf(readEmail(suggestionOf(reading.findings)).findings), QString());
}

void EmailTest::leavesRealNeighboursAlone_data()
{
    QTest::addColumn<QString>("domain");
    for (const QString &domain : {u"gmail.com"_s, u"ymail.com"_s, u"email.com"_s, u"mail.com"_s, u"gmx.de"_s,
             u"gmx.com"_s, u"gmx.net"_s, u"aol.com"_s, u"aon.com"_s, u"live.com"_s, u"hotmail.co.uk"_s, u"hotmail.de"_s,
             u"hotmail.fr"_s, u"hotmail.be"_s, u"yahoo.ca"_s, u"yahoo.co.in"_s, u"yahoo.co.jp"_s, u"yahoo.com.br"_s,
             u"outlook.de"_s, u"cloud.com"_s, u"freenet.ee"_s, u"t-online.hu"_s, u"web.de"_s, u"web.dk"_s, u"gmx.eu"_s,
             u"gmx.info"_s, u"gmx.co.uk"_s, u"acme.ed"_s, u"me.com"_s, u"mac.com"_s, u"msn.com"_s, u"acme.co"_s,
             u"acme.cm"_s, u"acme.om"_s, u"proton.me"_s, u"qq.com"_s, u"protonmail.ch"_s, u"zmail.com"_s})
        QTest::newRow(qUtf8Printable(domain)) << domain;
}

void EmailTest::leavesRealNeighboursAlone()
{
    QFETCH(QString, domain);
    QCOMPARE(codesOf(readEmail(QString(u"jane@"_s + domain)).findings), QString());
}

void EmailTest::comparesByKey_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("key");
    QTest::newRow("case") << u"Jane@ACME.com"_s << u"jane@acme.com"_s;
    QTest::newRow("needless quotes") << u"\"Jane.Smith\"@acme.com"_s << u"jane.smith@acme.com"_s;
    QTest::newRow("needed quotes") << u"\"Jane Smith\"@acme.com"_s << u"\"jane smith\"@acme.com"_s;
    QTest::newRow("needless backslash") << u"\"j\\ane\"@acme.com"_s << u"jane@acme.com"_s;
    QTest::newRow("needed backslash") << u"\"j\\\"ane\"@acme.com"_s << u"\"j\\\"ane\"@acme.com"_s;
    QTest::newRow("U-label") << u"jane@BÜCHER.example"_s << u"jane@xn--bcher-kva.example"_s;
    QTest::newRow("A-label") << u"jane@XN--BCHER-KVA.example"_s << u"jane@xn--bcher-kva.example"_s;
    QTest::newRow("nontransitional") << u"jane@faß.de"_s << u"jane@xn--fa-hia.de"_s;
    QTest::newRow("joiner in the domain") << u"info@نامه\u200Cای.com"_s << u"info@xn--mgba3gch31f060k.com"_s;
    QTest::newRow("UTF-8 local part") << u"JÜRGEN@acme.com"_s << u"jürgen@acme.com"_s;
    QTest::newRow("literal") << u"jane@[IPv6:2001:DB8::1]"_s << u"jane@[ipv6:2001:db8::1]"_s;
}

void EmailTest::comparesByKey()
{
    QFETCH(QString, address);
    QVERIFY(readEmail(address).ok());
    QTEST(emailKey(address), "key");
}

void EmailTest::keepsWhatWasTyped()
{
    QCOMPARE(readEmail(u"  Jane@Acme.COM \r\n").value, u"Jane@Acme.COM"_s);
    QCOMPARE(readEmail(u"Ju\u0308rgen@acme.com").value, u"Jürgen@acme.com"_s);
    QCOMPARE(readEmail(u"  "), Reading());
}

void EmailTest::survivesAnyText()
{
    const QStringList pieces{u"@"_s, u"\""_s, u"\\"_s, u"["_s, u"]"_s, u"."_s, u"<"_s, u">"_s, u"xn--"_s, u"ü"_s,
        u"IPv6:"_s, u"a"_s, u" "_s, QString(QChar(0xD800)), u"mailto:"_s, u"＠"_s};
    for (const QString &a : pieces) {
        for (const QString &b : pieces) {
            for (const QString &c : pieces) {
                const QString text = a + b + c;
                QVERIFY(areSentences(readEmail(text).findings));
                QVERIFY(!emailKey(text).isNull());
            }
        }
    }
}

QTEST_APPLESS_MAIN(EmailTest)
#include "email_test.moc"
