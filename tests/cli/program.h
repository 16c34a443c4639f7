// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

/// The program as people and scripts meet it: started as a process, given arguments and input, judged by its answers.
namespace onefold::clitest {

/// What one run left behind.
struct Run {
    int exitCode = -1; ///< -1 where it crashed, was killed or did not end in time
    QByteArray out = {};
    QByteArray err = {};

    /// Standard output as JSON Lines; a line that is no JSON object fails the test and is left out.
    [[nodiscard]] QList<QJsonObject> lines() const;
    /// The one JSON object on standard output; fails the test where there is anything else.
    [[nodiscard]] QJsonObject json() const;
};

/// A feed of JSON Lines into a running `onefold save --json-input -`, its pipe kept open.
class Feed
{
public:
    explicit Feed(std::unique_ptr<QProcess> process) : m_process(std::move(process)) { }
    Feed(Feed &&) = default;
    Feed &operator=(Feed &&) = delete;
    ~Feed();

    void send(const QByteArray &line);
    /// Waits for the next answer; an empty object where none came.
    [[nodiscard]] QJsonObject answer();
    /// Sends a line and waits for its answer, without closing the pipe.
    [[nodiscard]] QJsonObject ask(const QByteArray &line);
    /// The answers that have arrived whole, without waiting longer than @p milliseconds for the first.
    [[nodiscard]] QList<QJsonObject> arrived(int milliseconds);
    /// Ends the input and gives the exit code.
    [[nodiscard]] int finish();
    void kill();

private:
    std::unique_ptr<QProcess> m_process;
};

/// The program with a data folder of its own, which goes when the object does.
///
/// Where the environment says ONEFOLD_TEST_STORE=postgresql, its workspaces are team workspaces instead of local ones,
/// "Contacts" too: so the same tests run on both stores.
class Program
{
public:
    /// @p path of the executable; the program itself unless another one is named.
    explicit Program(const QString &path = QStringLiteral(ONEFOLD_PROGRAM));

    [[nodiscard]] QString dataDir() const;
    [[nodiscard]] QString databasePath(const QString &workspace = QStringLiteral("Contacts")) const;
    /// The database of "Contacts" on PostgresServer::shared(); empty where it is a local workspace.
    [[nodiscard]] const QString &teamDatabase() const { return m_teamDatabase; }
    /// A file beside the data folder, holding @p bytes.
    [[nodiscard]] QString file(const QString &name, const QByteArray &bytes) const;

    /// Runs with exactly these arguments. Home and the platform's folders are in the temporary folder too.
    [[nodiscard]] Run runBare(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Runs with --data-dir in front.
    [[nodiscard]] Run run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Runs with --data-dir and --json in front.
    [[nodiscard]] Run ask(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Runs a shell script; "$@" in it is the program with --data-dir and --json.
    [[nodiscard]] Run shell(const QString &script) const;

    /// `save`, and its answer.
    [[nodiscard]] QJsonObject save(const QStringList &arguments) const;
    /// Saves each line and gives the answers.
    [[nodiscard]] QList<QJsonObject> saveLines(const QByteArrayList &lines, const QStringList &options = {}) const;
    [[nodiscard]] QJsonObject show(const QString &id) const;
    /// The contacts that `find` gives.
    [[nodiscard]] QList<QJsonObject> find(const QStringList &arguments = {}) const;
    /// Their names, in its order.
    [[nodiscard]] QStringList findNames(const QStringList &arguments) const;
    [[nodiscard]] QList<QJsonObject> history(const QStringList &arguments = {}) const;

    /// @p messages: the descriptor that takes standard error; the process itself where there is none.
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments, int messages = -1) const;
    [[nodiscard]] Feed feed(const QStringList &options = {}) const;

private:
    [[nodiscard]] QStringList withDataDir(const QStringList &arguments) const;
    void makeTeamWorkspace();
    [[nodiscard]] QStringList onTeamStore(const QStringList &arguments) const;

    QString m_path;
    QTemporaryDir m_folder;
    QString m_teamDatabase;
};

[[nodiscard]] Run waitFor(QProcess &process);

/// JSON as compact text, so that a failed comparison shows it.
[[nodiscard]] QByteArray text(const QJsonObject &json);
/// JSON text in the form of text(), its members sorted.
[[nodiscard]] QByteArray canonical(const QByteArray &json);

/// Members of a save's answer.
[[nodiscard]] QString verdictOf(const QJsonObject &answer);
[[nodiscard]] QString idOf(const QJsonObject &answer);
[[nodiscard]] QByteArray changedIn(const QJsonObject &answer);
[[nodiscard]] QStringList notAppliedIn(const QJsonObject &answer);
/// "field code" of each problem, "code" where it is of no field.
[[nodiscard]] QStringList problemsIn(const QJsonObject &answer);
[[nodiscard]] QJsonObject contactIn(const QJsonObject &answer);
/// The contact's own fields: without id, times and what is computed.
[[nodiscard]] QByteArray fieldsOf(QJsonObject contact);

} // namespace onefold::clitest
