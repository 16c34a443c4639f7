// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/vcard/cardreader.h"
#include "core/transfer/vcard/propertytext.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::transfer::vcard;

namespace {

std::vector<Card> cardsIn(QByteArray bytes)
{
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    CardReader reader(device);
    std::vector<Card> cards;
    while (auto card = reader.next())
        cards.push_back(*std::move(card));
    return cards;
}

/// The text of the property NOTE of the only card in @p bytes.
QString noteIn(const QByteArray &bytes)
{
    const std::vector<Card> cards = cardsIn(bytes);
    const Property *const note = cards.size() == 1 ? cards.front().first("NOTE") : nullptr;
    return note ? textOf(*note) : u"(none)"_s;
}

QByteArray cardWith(const QByteArray &lines, const QByteArray &version = "3.0")
{
    return "BEGIN:VCARD\r\nVERSION:" + version + "\r\n" + lines + "\r\nEND:VCARD\r\n";
}

/// A file that never ends and holds one endless line.
class EndlessDevice final : public QIODevice
{
    Q_OBJECT

public:
    explicit EndlessDevice(qint64 size) : m_left(size) { open(ReadOnly | Unbuffered); }

protected:
    qint64 readData(char *data, qint64 wanted) override
    {
        const qint64 size = std::min(wanted, m_left);
        std::fill_n(data, size, 'A');
        m_left -= size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_left;
};

} // namespace

/// Cards and their properties as they are found in files.
class VcardReaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesPropertiesApart_data();
    void takesPropertiesApart();
    void undoesFoldsAndEncodings_data();
    void undoesFoldsAndEncodings();
    void readsLineEndsOfAllKinds();
    void readsUtf16();
    void findsCards();
    void skipsPictures();
    void skipsTheCardOfAnAgent();
    void staysSmall();
};

void VcardReaderTest::takesPropertiesApart_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<Property>("property");
    const auto row = [](const char *line, Property property) {
        QTest::newRow(line) << QByteArray(line) << std::move(property);
    };
    row("TEL:1", {.name = "TEL", .value = "1"});
    row("tel;WORK;Voice:1", {.name = "TEL", .parameters = {{"TYPE", {"WORK"}}, {"TYPE", {"Voice"}}}, .value = "1"});
    row("TEL;TYPE=WORK,VOICE:1", {.name = "TEL", .parameters = {{"TYPE", {"WORK", "VOICE"}}}, .value = "1"});
    row("TEL;TYPE=\"work,voice\";PREF=1:1",
        {.name = "TEL", .parameters = {{"TYPE", {"work", "voice"}}, {"PREF", {"1"}}}, .value = "1"});
    row("item1.X-ABLabel:Home", {.group = "ITEM1", .name = "X-ABLABEL", .value = "Home"});
    row("NOTE;QUOTED-PRINTABLE:=20",
        {.name = "NOTE", .parameters = {{"ENCODING", {"QUOTED-PRINTABLE"}}}, .value = "=20"});
    row("URL;X-ID=\"a:b;c\":http://x", {.name = "URL", .parameters = {{"X-ID", {"a:b;c"}}}, .value = "http://x"});
    row("ADR;LABEL=\"open:x:y", {.name = "ADR", .parameters = {{"LABEL", {"open"}}}, .value = "x:y"});
}

void VcardReaderTest::takesPropertiesApart()
{
    QFETCH(QByteArray, line);
    QFETCH(Property, property);
    const auto read = propertyFromLine(line);
    QVERIFY(read);
    QCOMPARE(read->name, property.name);
    QCOMPARE(read->value, property.value);
    QVERIFY(*read == property);
    QVERIFY(!propertyFromLine("no colon"));
    QVERIFY(!propertyFromLine(":no name"));
    QVERIFY(!propertyFromLine(""));
}

void VcardReaderTest::undoesFoldsAndEncodings_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("text");
    QTest::newRow("fold within a word") << cardWith("NOTE:Ha\r\n llo\r\n\t you") << u"Hallo you"_s;
    QTest::newRow("fold at a blank in 2.1") << cardWith("NOTE:Hello\r\n you", "2.1") << u"Hello you"_s;
    QTest::newRow("fold within a character") << cardWith("NOTE:Gr\xC3\r\n \xBC\xC3\x9F") << u"Grüß"_s;
    QTest::newRow("escapes") << cardWith("NOTE:a\\, b\\; c\\\\d\\ne\\Nf\\:g\\\"h") << u"a, b; c\\d\ne\nf:g\"h"_s;
    QTest::newRow("backslash at the end") << cardWith("NOTE:a\\") << u"a\\"_s;
    QTest::newRow("quoted-printable") << cardWith(
        "NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=91=\r\n=C3=91 x=0D=0Ay", "2.1")
                                      << u"ÑÑ x\ny"_s;
    QTest::newRow("quoted-printable that goes on with a blank")
        << cardWith("NOTE;ENCODING=QUOTED-PRINTABLE:Hello=\r\n you", "2.1") << u"Hello you"_s;
    QTest::newRow("quoted-printable broken before a blank line")
        << cardWith("NOTE;ENCODING=QUOTED-PRINTABLE:a=\r\n=\r\n\r\nTEL:1", "2.1") << u"a"_s;
    QTest::newRow("quoted-printable broken before the end")
        << cardWith("NOTE;ENCODING=QUOTED-PRINTABLE:a=", "2.1") << u"a"_s;
    QTest::newRow("not quite quoted-printable")
        << cardWith("NOTE;ENCODING=QUOTED-PRINTABLE:1=x =3d =", "2.1") << u"1=x ="_s;
    QTest::newRow("cut within a character")
        << cardWith("NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=91=80", "2.1") << u"Ñ\uFFFD"_s;
    QTest::newRow("latin1") << cardWith("NOTE;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller") << u"Müller"_s;
    QTest::newRow("windows without saying so") << cardWith("NOTE:M\xFCller \x80") << u"Müller €"_s;
    QTest::newRow("Shift-JIS") << cardWith("NOTE;CHARSET=SHIFT_JIS:\x8E\x52\x93\x63", "2.1") << u"山田"_s;
    QTest::newRow("GB18030") << cardWith("NOTE;CHARSET=GB18030:\xD6\xD0\xCE\xC4", "2.1") << u"中文"_s;
    QTest::newRow("unknown charset") << cardWith("NOTE;CHARSET=x-nothing:Gr\xC3\xBC\xC3\x9F") << u"Grüß"_s;
    QTest::newRow("base64") << cardWith("NOTE;ENCODING=BASE64:SGVs\r\n bG8=", "2.1") << u"Hello"_s;
    QTest::newRow("base64 that is not folded") << cardWith("NOTE;ENCODING=b:SGVs\r\nbG8=\r\n") << u"Hello"_s;
    QTest::newRow("lines that run on") << cardWith("NOTE:one\r\ntwo\r\nTEL:1") << u"one\ntwo"_s;
    QTest::newRow("group") << cardWith("item1.NOTE:x") << u"x"_s;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + cardWith("NOTE:x") << u"x"_s;
}

void VcardReaderTest::undoesFoldsAndEncodings()
{
    QFETCH(QByteArray, file);
    QTEST(noteIn(file), "text");
    QTEST(noteIn(file.replace("\r\n", "\n")), "text");
}

void VcardReaderTest::readsLineEndsOfAllKinds()
{
    QCOMPARE(noteIn("BEGIN:VCARD\rNOTE:a\r b\rEND:VCARD\r"), u"ab"_s);
    QCOMPARE(noteIn("BEGIN:VCARD\nNOTE:a\r\n b\rEND:VCARD"), u"ab"_s);
    // A CRLF that lies across two reads.
    QCOMPARE(noteIn("BEGIN:VCARD\r\nX-A:" + QByteArray(64 * 1024 - 17, 'x') + "\r\nNOTE:a\r\nEND:VCARD"), u"a"_s);
}

void VcardReaderTest::readsUtf16()
{
    const QString text = QString::fromUtf8(cardWith("NOTE:Grüß 山田 😀"));
    for (const QByteArray mark : {"", "\xFF\xFE"}) {
        const QByteArray bytes(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
        QCOMPARE(noteIn(mark + bytes), u"Grüß 山田 😀"_s);
    }
    QByteArray bigEndian("\xFE\xFF");
    for (const QChar c : text)
        bigEndian.append(static_cast<char>(c.row())).append(static_cast<char>(c.cell()));
    QCOMPARE(noteIn(bigEndian), u"Grüß 山田 😀"_s);
}

void VcardReaderTest::findsCards()
{
    const auto count = [](const QByteArray &bytes) { return cardsIn(bytes).size(); };
    QCOMPARE(count({}), 0U);
    QCOMPARE(count("Name,Email\nJane,jane@acme.com\n"), 0U);
    QCOMPARE(count(cardWith("FN:a") + "\r\nrubbish\r\n" + cardWith("FN:b")), 2U);
    QCOMPARE(count("begin:vcard\nFN:a\nend: vCard\n"), 1U);

    const std::vector<Card> unended = cardsIn("BEGIN:VCARD\nFN:a\nBEGIN:VCARD\nFN:b\n");
    QCOMPARE(unended.size(), 2U);
    QVERIFY(!unended[0].ended && !unended[1].ended);
    QCOMPARE(unended[0].first("FN")->value, QByteArray("a"));
    QCOMPARE(unended[1].first("FN")->value, QByteArray("b"));
    QCOMPARE(unended[1].number, 2);
    QVERIFY(cardsIn(cardWith("FN:a")).front().ended);
    QVERIFY(cardsIn(cardWith("KIND:group\nMEMBER:x")).front().isGroup());
    QVERIFY(!cardsIn(cardWith("KIND:individual")).front().isGroup());
}

void VcardReaderTest::skipsPictures()
{
    const QByteArray lines = "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ\r\n SkZJ\r\nRgAB==\r\n\r\nNOTE:after";
    const std::vector<Card> cards = cardsIn(cardWith(lines, "2.1"));
    QCOMPARE(cards.size(), 1U);
    QCOMPARE(cards.front().properties.size(), 3U);
    QCOMPARE(cards.front().properties[1].value, QByteArray());
    QCOMPARE(noteIn(cardWith(lines, "2.1")), u"after"_s);
}

void VcardReaderTest::skipsTheCardOfAnAgent()
{
    QCOMPARE(noteIn(cardWith("AGENT:\r\nBEGIN:VCARD\r\nFN:b\r\nNOTE:b\r\nEND:VCARD\r\nNOTE:a", "2.1")), u"a"_s);
}

void VcardReaderTest::staysSmall()
{
    EndlessDevice device(64 * 1024 * 1024);
    LineReader lines(device);
    const auto line = lines.next();
    QVERIFY(line);
    QCOMPARE(line->size(), LineReader::maximumLine);
    QVERIFY(!lines.next());

    const QByteArray large = cardWith("NOTE:" + QByteArray(300 * 1024, 'x') + "\r\nFN:a");
    QCOMPARE(noteIn(large).size(), CardReader::maximumValue - 5);
    const std::vector<Card> cards =
        cardsIn(cardWith(QByteArray("X-A:" + QByteArray(50 * 1024, 'x') + "\r\n").repeated(100)));
    QVERIFY(cards.front().cut);
    QVERIFY(cards.front().properties.size() < 30);
    QVERIFY(cards.front().ended);
}

QTEST_GUILESS_MAIN(VcardReaderTest)
#include "vcard_reader_test.moc"
