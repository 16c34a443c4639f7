// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include "tests/support/postgresserver.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <unistd.h>

namespace onefold::clitest {

using namespace Qt::StringLiterals;

namespace {

void fail(const QByteArray &why)
{
    QTest::qFail(why.constData(), __FILE__, __LINE__);
}

constexpr int patience = 60'000; ///< milliseconds: how long a run may take before the test counts as failed

QJsonObject objectIn(const QByteArray &line)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (!document.isObject()) {
        fail("Not a JSON object on standard output: " + line.left(200));
        return {};
    }
    return document.object();
}

bool isOnTeamStore()
{
    return qEnvironmentVariable("ONEFOLD_TEST_STORE") == u"postgresql";
}

QString newTeamUrl()
{
    auto &server = test::PostgresServer::shared();
    return server.url(server.makeDatabase());
}

} // namespace

QList<QJsonObject> Run::lines() const
{
    QList<QJsonObject> objects;
    if (!out.isEmpty() && !out.endsWith('\n'))
        fail("The last line on standard output has no end");
    QByteArrayList parts = out.split('\n');
    parts.removeLast(); // what follows the last line end
    for (const QByteArray &line : std::as_const(parts))
        objects += objectIn(line);
    return objects;
}

QJsonObject Run::json() const
{
    const QList<QJsonObject> objects = lines();
    if (objects.size() != 1) {
        fail("Not one JSON object on standard output: " + out.left(500) + " / " + err.left(500));
        return {};
    }
    return objects.first();
}

Feed::~Feed()
{
    if (m_process && m_process->state() != QProcess::NotRunning)
        kill();
}

void Feed::send(const QByteArray &line)
{
    m_process->write(line + '\n');
    while (m_process->bytesToWrite() > 0 && m_process->waitForBytesWritten(patience)) { }
}

QJsonObject Feed::answer()
{
    while (!m_process->canReadLine()) {
        if (!m_process->waitForReadyRead(patience)) {
            fail("No answer came");
            return {};
        }
    }
    return objectIn(m_process->readLine());
}

QJsonObject Feed::ask(const QByteArray &line)
{
    send(line);
    return answer();
}

QList<QJsonObject> Feed::arrived(int milliseconds)
{
    QList<QJsonObject> answers;
    if (!m_process->canReadLine())
        m_process->waitForReadyRead(milliseconds);
    while (m_process->canReadLine())
        answers += objectIn(m_process->readLine());
    return answers;
}

int Feed::finish()
{
    m_process->closeWriteChannel();
    return waitFor(*m_process).exitCode;
}

void Feed::kill()
{
    m_process->kill();
    m_process->waitForFinished(patience);
}

Program::Program(const QString &path) : m_path(path)
{
    if (!m_folder.isValid())
        fail("No temporary folder could be made");
    if (isOnTeamStore())
        makeTeamWorkspace();
}

/// Puts "Contacts" on the list before the program makes a local one of that name.
void Program::makeTeamWorkspace()
{
    auto &server = test::PostgresServer::shared();
    m_teamDatabase = server.makeDatabase();
    const QString url = server.url(m_teamDatabase);
    const QJsonArray rows{QJsonObject{{"name"_L1, u"Contacts"_s}, {"kind"_L1, u"team"_s}, {"url"_L1, url}}};
    QDir().mkpath(dataDir());
    QFile list(dataDir() + u"/workspaces.json"_s);
    if (!list.open(QIODevice::WriteOnly))
        return fail("The list of workspaces could not be written");
    list.write(text({{"version"_L1, 1}, {"workspaces"_L1, rows}}));
    list.close();
    if (const Run made = run({u"workspace"_s, u"init"_s, u"--url"_s, url}); made.exitCode != 0)
        fail("The team workspace could not be set up: " + made.err);
}

/// "workspace create NAME …" for a local workspace as one for a team's.
QStringList Program::onTeamStore(const QStringList &arguments) const
{
    const qsizetype create = arguments.indexOf(u"create"_s);
    const bool makesLocal = create > 0 && arguments[create - 1] == u"workspace" && !arguments.contains(u"--kind"_s);
    if (!isOnTeamStore() || !makesLocal)
        return arguments;
    const QString url = newTeamUrl();
    const QStringList options = arguments.sliced(create + 2);
    const Run made = waitFor(*start(withDataDir(QStringList{u"workspace"_s, u"init"_s, u"--url"_s, url} + options)));
    if (made.exitCode != 0)
        fail("The team workspace could not be set up: " + made.err);
    return arguments + QStringList{u"--kind"_s, u"team"_s, u"--url"_s, url};
}

QString Program::dataDir() const
{
    return m_folder.filePath(u"data"_s);
}

QString Program::databasePath(const QString &workspace) const
{
    return dataDir() + u'/' + workspace + u".onefold"_s;
}

QString Program::file(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        fail("A file could not be written");
    return file.fileName();
}

std::unique_ptr<QProcess> Program::start(const QStringList &arguments, int messages) const
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_folder.path());
    environment.insert(u"XDG_DATA_HOME"_s, m_folder.filePath(u"home"_s));
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.remove(u"LANGUAGE"_s);
    process->setProcessEnvironment(environment);
    if (messages >= 0)
        process->setChildProcessModifier([messages] { dup2(messages, STDERR_FILENO); });
    process->start(m_path, arguments);
    if (!process->waitForStarted(patience))
        fail("The program could not be started");
    return process;
}

Run waitFor(QProcess &process)
{
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(patience)) {
        fail("The program did not end");
        process.kill();
        process.waitForFinished(patience);
    }
    const bool ended = process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

Run Program::runBare(const QStringList &arguments, const QByteArray &input) const
{
    const auto process = start(arguments);
    process->write(input);
    process->closeWriteChannel();
    return waitFor(*process);
}

QStringList Program::withDataDir(const QStringList &arguments) const
{
    return QStringList{u"--data-dir"_s, dataDir()} + arguments;
}

Run Program::run(const QStringList &arguments, const QByteArray &input) const
{
    return runBare(withDataDir(onTeamStore(arguments)), input);
}

Run Program::ask(const QStringList &arguments, const QByteArray &input) const
{
    return run(QStringList(u"--json"_s) + arguments, input);
}

Run Program::shell(const QString &script) const
{
    QProcess process;
    process.start(u"/bin/sh"_s, QStringList{u"-c"_s, script, u"sh"_s, m_path} + withDataDir({u"--json"_s}));
    process.closeWriteChannel();
    return waitFor(process);
}

QJsonObject Program::save(const QStringList &arguments) const
{
    return ask(QStringList(u"save"_s) + arguments).json();
}

QList<QJsonObject> Program::saveLines(const QByteArrayList &lines, const QStringList &options) const
{
    return ask(QStringList{u"save"_s, u"--json-input"_s, u"-"_s} + options, lines.join('\n') + '\n').lines();
}

QJsonObject Program::show(const QString &id) const
{
    return ask({u"show"_s, id}).json();
}

QList<QJsonObject> Program::find(const QStringList &arguments) const
{
    const Run found = ask(QStringList(u"find"_s) + arguments);
    if (found.exitCode != 0)
        fail("find failed: " + found.err);
    return found.lines();
}

QStringList Program::findNames(const QStringList &arguments) const
{
    QStringList names;
    for (const QJsonObject &contact : find(arguments))
        names += contact.value("display_name"_L1).toString();
    return names;
}

QList<QJsonObject> Program::history(const QStringList &arguments) const
{
    return ask(QStringList(u"history"_s) + arguments).lines();
}

Feed Program::feed(const QStringList &options) const
{
    return Feed(start(withDataDir(QStringList{u"--json"_s, u"save"_s, u"--json-input"_s, u"-"_s} + options)));
}

QByteArray text(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QByteArray canonical(const QByteArray &json)
{
    return text(objectIn(json));
}

QString verdictOf(const QJsonObject &answer)
{
    return answer.value("verdict"_L1).toString();
}

QString idOf(const QJsonObject &answer)
{
    return answer.value("id"_L1).toString();
}

QByteArray changedIn(const QJsonObject &answer)
{
    return text(answer.value("changed"_L1).toObject());
}

QStringList notAppliedIn(const QJsonObject &answer)
{
    return answer.value("not_applied"_L1).toObject().keys();
}

QStringList problemsIn(const QJsonObject &answer)
{
    QStringList problems;
    const QJsonArray found = answer.value("problems"_L1).toArray();
    for (const QJsonValue problem : found)
        problems += QString(problem["field"_L1].toString() + u' ' + problem["code"_L1].toString()).trimmed();
    return problems;
}

QJsonObject contactIn(const QJsonObject &answer)
{
    return answer.value("contact"_L1).toObject();
}

QByteArray fieldsOf(QJsonObject contact)
{
    for (const QLatin1StringView computed :
        {"id"_L1, "display_name"_L1, "anonymous"_L1, "created_at"_L1, "updated_at"_L1})
        contact.remove(computed);
    return text(contact);
}

} // namespace onefold::clitest
