// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/drive/demo.h"

#include "tests/drive/samplecontacts.h"
#include "tests/drive/waiting.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

#include <algorithm>
#include <cstdio>

namespace onefold::drive {

using namespace Qt::StringLiterals;

namespace {

const QString saveKeys = u"Ctrl+Return"_s;
const QString saveAndNewKeys = u"Ctrl+Shift+Return"_s;
const QString seeds = u"seeds"_s;
const QString gallery = u"gallery"_s;

} // namespace

Demo::Demo(const Stage &stage, const Options &options) : m_stage(stage), m_options(options)
{ }

bool Demo::run()
{
    QDir folder(m_options.folder);
    if (!m_data.isValid() || !folder.mkpath(u"."_s))
        return fail(u"%1 cannot be made"_s.arg(m_options.folder));
    for (const QString &name : folder.entryList({u"*.png"_s, u"verdicts.*"_s}, QDir::Files))
        folder.remove(name);
    const bool good = enterSeeds() && showGallery();
    if (!good && m_problem.isEmpty() && m_person)
        m_problem = QString::fromUtf8(m_person->complaint());
    return good;
}

bool Demo::enterSeeds()
{
    return open(seeds) && takePicture(u"first-start"_s) && enterJohn() && enterJane() && upsertJohn() && close()
        && checkJournal() && writeVerdicts();
}

/// The example of seed 000.
bool Demo::enterJohn()
{
    return typeAll({{u"First name"_s, u"John"_s}, {u"Last name"_s, u"Doe"_s}, {u"Email"_s, u"john.doe@example.com"_s},
               {u"Company"_s, u"Acme Corp"_s}})
        && expects(u"Will create John Doe"_s) && takePicture(u"john-will-be-created"_s)
        && saves(saveKeys, {u"Created John Doe"_s}) && takePicture(u"john-created"_s);
}

/// The example of seed 001.
bool Demo::enterJane()
{
    return m_person->keys(u"Ctrl+n"_s) && m_person->seesText(u"First name"_s, {})
        && typeAll({{u"First name"_s, u"Jane"_s}, {u"Last name"_s, u"Smith"_s},
            {u"Email"_s, u"jane.smith@example.com"_s}, {u"Phone"_s, u"+15551234567"_s}, {u"Company"_s, u"Smith Co"_s},
            {u"Tags"_s, u"new-lead, website"_s}, {u"Source"_s, u"api"_s}})
        && m_person->check(u"Address, web, time zone"_s)
        && typeAll({{u"Street address"_s, u"456 Oak Ave"_s}, {u"City"_s, u"Austin"_s}, {u"State"_s, u"TX"_s},
            {u"Postal code"_s, u"78702"_s}, {u"Country"_s, u"US"_s}, {u"Time zone"_s, u"America/Chicago"_s}})
        && expects(u"Will create Jane Smith"_s) && takePicture(u"jane-will-be-created"_s)
        && saves(saveAndNewKeys, {u"Created Jane Smith"_s}) && takePicture(u"jane-created"_s);
}

/// The example of seed 003: the same John, found by his email.
bool Demo::upsertJohn()
{
    return m_person->seesText(u"First name"_s, {})
        && typeAll({{u"First name"_s, u"John"_s}, {u"Last name"_s, u"Doe"_s}, {u"Email"_s, u"john.doe@example.com"_s},
            {u"Phone"_s, u"+15559876543"_s}, {u"Tags"_s, u"upserted"_s}, {u"Source"_s, u"api"_s}})
        && expects(u"Will update John Doe"_s) && takePicture(u"john-will-be-updated"_s)
        && saves(saveKeys, {u"Updated John Doe"_s, u"3 fields changed"_s, u"matched by email"_s})
        && m_person->seesRows(2) && takePicture(u"john-updated"_s);
}

bool Demo::showGallery()
{
    const QByteArray answers = ask(gallery, {u"--json"_s, u"save"_s, u"--json-input"_s, u"-"_s}, sampleContacts());
    if (answers.count("\"created\"") != sampleContacts().count('\n'))
        return fail(u"The sample contacts were not all created: %1"_s.arg(QString::fromUtf8(answers)));
    return open(gallery) && workOnJane() && close() && showDarkAndGerman();
}

bool Demo::workOnJane()
{
    return m_person->goToRow(sampleRow) && m_person->seesText(u"First name"_s, u"Jane"_s)
        && typeAll({{u"Source"_s, u"website"_s}}) && expects(u"Will update Jane Smith"_s)
        && saves(saveKeys, {u"Updated Jane Smith"_s})
        && typeAll({{u"Phone"_s, u"(512) 555-0199"_s}, {u"Company"_s, u"Acme Corporation"_s}})
        && expects(u"Will update Jane Smith"_s) && takePicture(u"window"_s)
        && typeAll({{u"Date of birth"_s, u"02/30/1985"_s}}) && expects(u"Cannot be saved like this"_s)
        && takePicture(u"impossible-date"_s) && discards();
}

bool Demo::showDarkAndGerman()
{
    const auto setTheme = [this](const QString &theme) {
        QSettings settings(m_data.filePath(gallery) + u"/window.ini"_s, QSettings::IniFormat);
        settings.setValue(u"window/theme"_s, theme);
        settings.remove(u"window/geometry"_s); // Qt leaves room for a title bar, and here is nobody to draw one
    };
    setTheme(u"dark"_s);
    bool good = open(gallery) && m_person->goToRow(sampleRow) && m_person->seesText(u"First name"_s, u"Jane"_s)
        && typeAll({{u"Phone"_s, u"(512) 555-0199"_s}}) && expects(u"Will update Jane Smith"_s)
        && takePicture(u"dark"_s) && discards() && close();
    setTheme(u"light"_s);
    good = good && open(gallery, {u"--language"_s, u"de"_s}) && m_person->goToRow(sampleRow)
        && m_person->seesText(u"Vorname"_s, u"Jane"_s) && takePicture(u"german"_s) && close();
    return good;
}

bool Demo::open(const QString &name, const QStringList &arguments)
{
    auto person =
        Person::sit(m_stage, {.program = m_options.program, .dataDir = m_data.filePath(name), .arguments = arguments});
    if (!person)
        return fail(person.error().message + u'\n' + person.error().detail);
    m_person = *std::move(person);
    return true;
}

bool Demo::close()
{
    const bool good = m_person->leave();
    if (!good)
        fail(QString::fromUtf8(m_person->complaint()));
    m_person.reset();
    return good;
}

bool Demo::typeAll(const Values &values)
{
    return std::ranges::all_of(
        values, [this](const auto &value) { return m_person->typeInto(value.first, value.second); });
}

bool Demo::expects(const QString &words)
{
    return m_person->sees(words);
}

bool Demo::discards()
{
    return m_person->press(u"Discard"_s) && m_person->sees(u"Nothing to save"_s);
}

bool Demo::saves(const QString &keys, const QStringList &verdict)
{
    if (!m_person->keys(keys) || !m_person->hears(verdict))
        return false;
    const QString banner = m_person->lastHeard();
    m_banners += banner;
    std::printf("%s\n", qPrintable(banner));
    return banner.startsWith(verdict.constFirst())
        || fail(u"The banner says “%1” instead of “%2”"_s.arg(banner, verdict.join(u" … "_s)));
}

bool Demo::takePicture(const QString &name)
{
    // What was typed last is on the screen once two pictures in a row are the same; a blinking caret may take some.
    QImage last;
    const bool isCalm = waitUntil([&] {
        const QImage now = m_person->screen().picture();
        return std::exchange(last, now) == now;
    });
    const QString path = u"%1/%2-%3.png"_s.arg(m_options.folder).arg(++m_pictures, 2, 10, QChar(u'0')).arg(name);
    if (!isCalm || last.isNull() || !last.save(path))
        return fail(u"%1 could not be taken"_s.arg(path));
    std::printf("  %s\n", qPrintable(path));
    return true;
}

QByteArray Demo::ask(const QString &name, const QStringList &arguments, const QByteArray &input)
{
    const auto answer = runProgram(
        m_stage, {.program = m_options.program, .dataDir = m_data.filePath(name), .arguments = arguments}, input);
    if (!answer)
        fail(answer.error().message + u'\n' + answer.error().detail);
    return answer ? *answer : QByteArray();
}

bool Demo::checkJournal()
{
    m_journal = {};
    for (const QByteArray &line : ask(seeds, {u"--json"_s, u"history"_s}).split('\n')) {
        if (!line.isEmpty())
            m_journal.prepend(QJsonDocument::fromJson(line).object()); // it comes with the newest first
    }
    QStringList verdicts;
    for (const QJsonValue entry : std::as_const(m_journal))
        verdicts += entry["verdict"_L1].toString() + u' ' + entry["evidence"_L1].toString();
    const QStringList expected{u"created database"_s, u"created database"_s, u"updated database"_s};
    return verdicts == expected || fail(u"The journal has: %1"_s.arg(verdicts.join(u", "_s)));
}

bool Demo::writeVerdicts()
{
    const QJsonObject verdicts{{u"banners"_s, QJsonArray::fromStringList(m_banners)}, {u"history"_s, m_journal}};
    return write(u"verdicts.txt"_s, m_banners.join(u'\n').toUtf8() + '\n')
        && write(u"verdicts.json"_s, QJsonDocument(verdicts).toJson());
}

bool Demo::write(const QString &name, const QByteArray &bytes)
{
    QFile file(m_options.folder + u'/' + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return fail(u"%1 cannot be written"_s.arg(file.fileName()));
    return true;
}

bool Demo::fail(const QString &problem)
{
    m_problem = problem;
    return false;
}

} // namespace onefold::drive
