// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

struct Run {
    int exit = -1;
    QString out = {};
    QString err = {};
};

/// The environment in which a person has chosen these languages, LANG and LANGUAGE, and nothing else.
QProcessEnvironment environmentIn(const QString &lang, const QString &languages)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        if (name.startsWith(u"LC_"))
            environment.remove(name);
    }
    environment.insert(u"LANG"_s, lang);
    environment.insert(u"LANGUAGE"_s, languages);
    return environment;
}

/// What programs read of an answer: everything but the sentences for people.
QJsonObject withoutSentences(const QString &line)
{
    QString text = line;
    static const QRegularExpression message(u"\"message\":\"[^\"]*\",?"_s);
    return QJsonDocument::fromJson(text.remove(message).toUtf8()).object();
}

} // namespace

/// The program, started with one language or another: what it says to people, and what it does not translate.
class SpeechTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_folder.reset(); }
    void followsThePerson_data();
    void followsThePerson();
    void countsInWords_data();
    void countsInWords();
    void groupsDigits();
    void spellsDates_data();
    void spellsDates();
    void helpIsTranslated();
    void usageErrorsAreTranslated();
    void verdictsOfTheHistoryAreTranslated();
    void wordsForProgramsStay();

private:
    Run run(const QStringList &arguments, const QString &lang = u"en_US.UTF-8"_s, const QString &languages = {}) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SpeechTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

Run SpeechTest::run(const QStringList &arguments, const QString &lang, const QString &languages) const
{
    QProcess process;
    process.setProcessEnvironment(environmentIn(lang, languages));
    process.start(QStringLiteral(ONEFOLD_PROGRAM), QStringList{u"--data-dir"_s, m_folder->path()} + arguments);
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError())};
}

void SpeechTest::followsThePerson_data()
{
    QTest::addColumn<QStringList>("option");
    QTest::addColumn<QString>("lang");
    QTest::addColumn<QString>("languages");
    QTest::addColumn<bool>("isGerman");
    const QStringList none;
    QTest::newRow("English system") << none << u"en_US.UTF-8"_s << u""_s << false;
    QTest::newRow("German system") << none << u"de_DE.UTF-8"_s << u""_s << true;
    QTest::newRow("Swiss system") << none << u"de_CH.UTF-8"_s << u""_s << true;
    QTest::newRow("no language") << none << u"C.UTF-8"_s << u""_s << false;
    QTest::newRow("a language not shipped") << none << u"fr_FR.UTF-8"_s << u""_s << false;
    QTest::newRow("the second language") << none << u"fr_FR.UTF-8"_s << u"fr:de:en"_s << true;
    QTest::newRow("chosen") << QStringList{u"--language"_s, u"de"_s} << u"en_US.UTF-8"_s << u""_s << true;
    QTest::newRow("chosen with =") << QStringList(u"--language=de"_s) << u"en_US.UTF-8"_s << u""_s << true;
    QTest::newRow("English chosen") << QStringList{u"--language"_s, u"en"_s} << u"de_DE.UTF-8"_s << u"de"_s << false;
}

void SpeechTest::followsThePerson()
{
    QFETCH(QStringList, option);
    QFETCH(QString, lang);
    QFETCH(QString, languages);
    QFETCH(bool, isGerman);
    const QStringList save{u"save"_s, u"first_name=Jane"_s, u"last_name=Smith"_s};
    const QString said = isGerman ? u"Jane Smith angelegt\n"_s : u"Created Jane Smith\n"_s;
    // The option may stand before or after the verb.
    for (const QStringList &arguments : {option + save, save + option}) {
        const Run saved = run(arguments, lang, languages);
        QVERIFY2(saved.out.startsWith(said), qPrintable(saved.out + saved.err));
        QCOMPARE(saved.exit, 0);
    }
}

void SpeechTest::countsInWords_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("two");
    QTest::newRow("English") << u"en"_s << u"Updated Jane · 1 field changed · matched by email\n"_s
                             << u"Updated Jane · 2 fields changed · matched by email\n"_s;
    QTest::newRow("German") << u"de"_s << u"Jane aktualisiert · 1 Feld geändert · erkannt über E-Mail\n"_s
                            << u"Jane aktualisiert · 2 Felder geändert · erkannt über E-Mail\n"_s;
}

void SpeechTest::countsInWords()
{
    QFETCH(QString, language);
    QFETCH(QString, one);
    QFETCH(QString, two);
    const auto save = [&](const QStringList &fields) {
        return run(QStringList{u"--language"_s, language, u"save"_s, u"email=jane@acme.com"_s} + fields).out;
    };
    save({u"first_name=Jane"_s});
    const QString afterOne = save({u"company=Acme"_s});
    QVERIFY2(afterOne.startsWith(one), qPrintable(afterOne));
    const QString afterTwo = save({u"company=Acme Ltd"_s, u"city=Ulm"_s});
    QVERIFY2(afterTwo.startsWith(two), qPrintable(afterTwo));
}

/// Counts in sentences, as everywhere.
void SpeechTest::groupsDigits()
{
    const QString path = m_folder->filePath(u"leads.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Email\n");
    constexpr int rows = 1200;
    for (int i = 0; i < rows; ++i)
        file.write("a" + QByteArray::number(i) + "@acme.example\n");
    file.close();
    const Run english = run({u"import"_s, u"--dry-run"_s, path});
    QVERIFY2(english.out.contains(u"1,200 rows · 1,200 created"_s), qPrintable(english.out + english.err));
    const Run german = run({u"import"_s, u"--dry-run"_s, path}, u"de_DE.UTF-8"_s);
    QVERIFY2(german.out.contains(u"1.200 "_s), qPrintable(german.out + german.err));
}

void SpeechTest::spellsDates_data()
{
    QTest::addColumn<QStringList>("option");
    QTest::addColumn<QString>("lang");
    QTest::addColumn<QString>("said");
    QTest::newRow("US") << QStringList() << u"en_US.UTF-8"_s << u"Read as March 5, 1990."_s;
    QTest::newRow("German") << QStringList() << u"de_DE.UTF-8"_s << u"Gelesen als 5. März 1990."_s;
    QTest::newRow("English in Germany") << QStringList{u"--language"_s, u"en"_s} << u"de_DE.UTF-8"_s
                                        << u"Read as 5 March 1990."_s;
    QTest::newRow("German in America") << QStringList{u"--language"_s, u"de"_s} << u"en_US.UTF-8"_s
                                       << u"Gelesen als 5. März 1990."_s;
}

void SpeechTest::spellsDates()
{
    QFETCH(QStringList, option);
    QFETCH(QString, lang);
    QFETCH(QString, said);
    const Run validated = run(option + QStringList{u"validate"_s, u"date_of_birth=03/05/1990"_s}, lang);
    QVERIFY2(validated.err.contains(said), qPrintable(validated.err));
    QVERIFY2(validated.out.contains(u"date_of_birth=1990-03-05\n"), qPrintable(validated.out));
}

void SpeechTest::helpIsTranslated()
{
    const Run german = run({u"--help"_s}, u"de_DE.UTF-8"_s);
    QCOMPARE(german.exit, 0);
    for (const QString &word : {u"Aufruf: onefold [OPTIONEN] BEFEHL\n"_s, u"\nOptionen:\n"_s, u"\nBefehle:\n"_s})
        QVERIFY2(german.out.contains(word), qPrintable(word + u'\n' + german.out));
    const Run verb = run({u"save"_s, u"--help"_s}, u"de_DE.UTF-8"_s);
    for (const QString &word : {u"\nArgumente:\n"_s, u"\nOptionen:\n"_s, u"Diese Hilfe anzeigen"_s, u"Nicht mit: "_s})
        QVERIFY2(verb.out.contains(word), qPrintable(word + u'\n' + verb.out));
    const Run english = run({u"--help"_s});
    for (const QString &word : {u"Usage: onefold [OPTIONS] VERB\n"_s, u"\nOptions:\n"_s, u"\nVerbs:\n"_s})
        QVERIFY2(english.out.contains(word), qPrintable(word + u'\n' + english.out));
}

/// An unknown language is wrong usage, in English.
void SpeechTest::usageErrorsAreTranslated()
{
    const Run german = run({u"save"_s}, u"de_DE.UTF-8"_s);
    QCOMPARE(german.exit, 2);
    QCOMPARE(german.err,
        u"Es gibt nichts zu lesen. FELD=WERT angeben, etwa email=jane@acme.com, oder --json-input.\n"
        u"Mit --help aufgerufen sagt Onefold mehr.\n"_s);
    const Run unknown = run({u"--language"_s, u"xx"_s, u"find"_s}, u"de_DE.UTF-8"_s);
    QCOMPARE(unknown.exit, 2);
    QCOMPARE(unknown.err,
        u"--language: “xx” is none of these: en, de. Did you mean “en”?\nRun with --help for more information.\n"_s);
}

void SpeechTest::verdictsOfTheHistoryAreTranslated()
{
    run({u"save"_s, u"email=jane@acme.com"_s});
    const QString german = run({u"history"_s}, u"de_DE.UTF-8"_s).out;
    QVERIFY2(german.contains(u"\tSpeichern\t1\tangelegt\n"), qPrintable(german));
    const QString english = run({u"history"_s}).out;
    QVERIFY2(english.contains(u"\tSave\t1\tcreated\n"), qPrintable(english));
}

void SpeechTest::wordsForProgramsStay()
{
    const QStringList saves[]{{u"save"_s, u"--preview"_s, u"email=jane@acme.com"_s, u"first_name=Jane"_s},
        {u"save"_s, u"--preview"_s, u"email=a@b..c"_s, u"country=Deutschland"_s}};
    for (const QStringList &save : saves) {
        const QString english = run(QStringList(u"--json"_s) + save).out;
        const QString german = run(QStringList(u"--json"_s) + save, u"de_DE.UTF-8"_s).out;
        QVERIFY2(!withoutSentences(english).isEmpty(), qPrintable(english));
        QCOMPARE(withoutSentences(german), withoutSentences(english));
        QCOMPARE(german == english, !english.contains(u"\"message\""));
    }
}

QTEST_GUILESS_MAIN(SpeechTest)

#include "speech_test.moc"
