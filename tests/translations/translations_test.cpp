// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/language.h"
#include "soundness.h"
#include "tsfile.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace onefold;
using namespace onefold::translations;

namespace {

QString inTree(const QString &path)
{
    return QStringLiteral(ONEFOLD_SOURCE_DIR) + u'/' + path;
}

QString pathIn(const QString &folder, const QString &language)
{
    return folder + u"/onefold_"_s + language + u".ts"_s;
}

/// Those of @p some that are not among @p others, a line each.
QString without(QStringList some, const QStringList &others)
{
    some.removeIf([&](const QString &one) { return others.contains(one); });
    return some.join(u'\n');
}

/// The contexts that a source declares for its texts.
QStringList contextsDeclaredIn(const QString &path)
{
    static const QRegularExpression declaration(
        u"(?:Q_DECLARE_TR_FUNCTIONS\\(|(?:QT_TRANSLATE_N?_?NOOP|QCoreApplication::translate)\\(\\s*\")([\\w:]+)"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {path + u" cannot be read"_s};
    QStringList contexts;
    for (const QRegularExpressionMatch &match : declaration.globalMatch(QString::fromUtf8(file.readAll())))
        contexts += match.captured(1);
    return contexts;
}

} // namespace

/// The files of translations/: every text of the sources is in each, translated and sound. `./dev translate` adds what
/// is missing and drops what has vanished.
class TranslationsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyLanguageHasItsFile();
    void everyContextIsFound();
    void holdsWhatTheSourcesSay_data() { languages(); }
    void holdsWhatTheSourcesSay();
    void everyEntryIsSound_data() { languages(); }
    void everyEntryIsSound();
    void faultsAreSeen_data();
    void faultsAreSeen();
    void brokenFilesAreSeen_data();
    void brokenFilesAreSeen();

private:
    static void languages();

    QTemporaryDir m_folder; ///< copies of the files, brought up to date
};

/// Brings copies of the files up to date, as `./dev translate` does, which also fails on a warning of lupdate.
void TranslationsTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    for (const QString &language : language::shipped())
        QVERIFY(QFile::copy(pathIn(inTree(u"translations"_s), language), pathIn(m_folder.path(), language)));
    QProcess update;
    update.setProcessChannelMode(QProcess::MergedChannels);
    update.start(inTree(u"dev"_s), {u"translate"_s, m_folder.path()});
    QVERIFY2(update.waitForFinished(120'000), qPrintable(update.errorString()));
    QVERIFY2(update.exitStatus() == QProcess::NormalExit && update.exitCode() == 0, update.readAll().constData());
}

void TranslationsTest::languages()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : language::shipped())
        QTest::newRow(qPrintable(language)) << language;
}

void TranslationsTest::everyLanguageHasItsFile()
{
    QStringList expected;
    for (const QString &language : language::shipped())
        expected += pathIn({}, language).sliced(1);
    expected.sort();
    QCOMPARE(QDir(inTree(u"translations"_s)).entryList({u"*.ts"_s}, QDir::Files, QDir::Name), expected);
    QCOMPARE(QDir(m_folder.path()).entryList({u"*.ts"_s}, QDir::Files, QDir::Name), expected);
}

/// A class that lupdate does not understand has its texts under another name, or nowhere.
void TranslationsTest::everyContextIsFound()
{
    QStringList declared;
    for (const QString &part : {u"core"_s, u"app"_s, u"ui"_s}) {
        QDirIterator it(inTree(part), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            declared += contextsDeclaredIn(it.next());
    }
    QVERIFY2(declared.size() > 10, "The sources are not where this test looks");
    QStringList found;
    for (const Entry &entry : readTs(pathIn(m_folder.path(), u"de"_s)).entries)
        found += entry.context;
    const QString lost = without(declared, found);
    QVERIFY2(lost.isEmpty(), qPrintable(u"Contexts without any text; lupdate does not see them:\n" + lost));
}

void TranslationsTest::holdsWhatTheSourcesSay()
{
    QFETCH(QString, language);
    const TsFile kept = readTs(pathIn(inTree(u"translations"_s), language));
    const TsFile updated = readTs(pathIn(m_folder.path(), language));
    QCOMPARE(kept.problem, QString());
    QCOMPARE(updated.problem, QString());
    QCOMPARE(kept.language, language);
    QVERIFY(!updated.entries.empty());
    const QString missing = without(updated.keys(), kept.keys());
    QVERIFY2(missing.isEmpty(), qPrintable(u"Missing, run ./dev translate:\n" + missing));
    const QString vanished = without(kept.keys(), updated.keys());
    QVERIFY2(vanished.isEmpty(), qPrintable(u"Vanished from the sources, run ./dev translate:\n" + vanished));
}

void TranslationsTest::everyEntryIsSound()
{
    QFETCH(QString, language);
    const auto orthography = orthographyOf(language);
    QVERIFY2(orthography, "tests/translations/soundness.cpp does not describe this language");
    QStringList faults;
    // Both: the files as they are compiled in, and what they lack of the sources.
    for (const QString &folder : {inTree(u"translations"_s), m_folder.path()}) {
        for (const Entry &entry : readTs(pathIn(folder, language)).entries) {
            if (const QStringList found = faultsOf(entry, *orthography); !found.isEmpty())
                faults += found.join(u", "_s) + u" in "_s + entry.key() + u" => "_s + entry.forms.join(u" | "_s);
        }
    }
    faults.removeDuplicates();
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

void TranslationsTest::faultsAreSeen_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("forms");
    QTest::addColumn<QStringList>("faults");
    const auto row = [](const char *name, const QString &source, const QStringList &forms, const QStringList &faults) {
        QTest::newRow(name) << u""_s << source << forms << faults;
    };
    const QStringList places{u"places for values differ"_s};
    const QStringList ends{u"ends in other punctuation or blanks"_s};
    const QStringList straight{u"straight or foreign quotes"_s};
    const QStringList unpaired{u"quotes that do not pair"_s};
    row("sound", u"Save “%1”."_s, {u"„%1“ speichern."_s}, {});
    row("sound plural", u"%n field(s)"_s, {u"%n Feld"_s, u"%n Felder"_s}, {});
    row("quotes where the source has none", u"Its %1 is kept"_s, {u"„%1“ bleibt"_s}, {});
    QTest::newRow("unfinished") << u"unfinished"_s << u"City"_s << QStringList(u"Ort"_s)
                                << QStringList(u"unfinished"_s);
    QTest::newRow("vanished") << u"vanished"_s << u"City"_s << QStringList(u"Ort"_s) << QStringList(u"vanished"_s);
    row("empty", u"City"_s, {u""_s}, {u"empty"_s});
    row("blank", u"City"_s, {u" "_s}, {u"empty"_s});
    row("no translation", u"City"_s, {}, {u"wrong number of forms"_s});
    row("one form of two", u"%n field(s)"_s, {u"%n Felder"_s}, {u"wrong number of forms"_s});
    row("second form empty", u"%n field(s)"_s, {u"%n Feld"_s, u""_s}, {u"empty"_s});
    row("place lost", u"%1 has %2"_s, {u"%1 hat es"_s}, places);
    row("place invented", u"%1 has it"_s, {u"%1 hat %2"_s}, places);
    row("number lost in one form", u"%n field(s)"_s, {u"ein Feld"_s, u"%n Felder"_s}, places);
    row("place localised", u"At most %1"_s, {u"Höchstens %L1"_s}, places);
    row("full stop lost", u"Saved."_s, {u"Gespeichert"_s}, ends);
    row("full stop added", u"Saved"_s, {u"Gespeichert."_s}, ends);
    row("question made a statement", u"Save?"_s, {u"Speichern."_s}, ends);
    row("blank at the end", u"Saved: "_s, {u"Gespeichert:"_s}, ends);
    row("ellipsis in dots", u"Import…"_s, {u"Importieren..."_s}, ends);
    row("indent lost", u"  City"_s, {u"Ort"_s}, {u"starts with other blanks"_s});
    row("straight quotes", u"Save “%1”"_s, {u"\"%1\" speichern"_s}, straight);
    row("straight single quotes", u"Save “%1”"_s, {u"'%1' speichern"_s}, straight + QStringList(u"quotes lost"_s));
    row("English quotes", u"Save “%1”"_s, {u"“%1” speichern"_s}, straight + unpaired);
    row("quote not closed", u"Save “%1”"_s, {u"„%1 speichern"_s}, unpaired);
    row("quotes lost", u"Save “%1”"_s, {u"%1 speichern"_s}, {u"quotes lost"_s});
    row("shortcut lost", u"&Save && close"_s, {u"Speichern && schließen"_s}, {u"keyboard shortcut (&) differs"_s});
    row("shortcut kept", u"&Save && close"_s, {u"&Speichern && schließen"_s}, {});
}

void TranslationsTest::faultsAreSeen()
{
    QFETCH(QString, type);
    QFETCH(QString, source);
    QFETCH(QStringList, forms);
    const Entry entry{.source = source, .type = type, .isPlural = source.contains(u"%n"), .forms = forms};
    QTEST(faultsOf(entry, *orthographyOf(u"de")), "faults");
}

void TranslationsTest::brokenFilesAreSeen_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("another format") << QByteArray("<html/>");
    QTest::newRow("cut short") << QByteArray("<TS language=\"de\"><context><name>a</name><message><source>b");
    QTest::newRow("tags in a text") << QByteArray(
        "<TS language=\"de\"><context><name>a</name><message><source>b</source>"
        "<translation>c <b>d</b></translation></message></context></TS>");
    QTest::newRow("marks of a merge") << QByteArray(
        "<TS language=\"de\"><context><name>a</name>\n<<<<<<< HEAD\n</context></TS>");
}

void TranslationsTest::brokenFilesAreSeen()
{
    QFETCH(QByteArray, xml);
    QVERIFY(!parseTs(xml).problem.isEmpty());
}

QTEST_GUILESS_MAIN(TranslationsTest)

#include "translations_test.moc"
