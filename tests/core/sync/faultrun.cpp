// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/sync/faultrun.h"

#include "tests/core/sync/faultplay.h"
#include "tests/core/sync/heldthere.h"
#include "tests/services/host/runningservice.h"
#include "tests/services/host/services.h"

#include "core/sync/outbox.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <random>
#include <set>

namespace onefold::test {

using namespace Qt::StringLiterals;
using contact::Field;
using identity::Verdict;
namespace host = testservices::host;

namespace {

const QString plan = u"seed=%1,retry-after=0,drop-before:0.05,drop-after:0.06,500-before:0.03,500-after:0.04,429:0.02,"
                     "429-retry:0.02,cut:0.03,garbage:0.03,twice:0.02,html-before:0.01,html-after:0.02"_s;

/// Who differs, and how.
QString firstDifference(const std::map<QString, QString> &found, const std::map<QString, QString> &expected)
{
    for (const auto &[email, name] : expected) {
        const auto there = found.find(email);
        if (there == found.end())
            return email + u" is not there"_s;
        if (there->second != name)
            return u"%1 is %2 and not %3"_s.arg(email, there->second, name);
    }
    return u"somebody is there whom nobody saved"_s;
}

/// How many addresses a contact is known by.
std::size_t addressesOf(const contact::Fields &fields)
{
    return 1 + static_cast<std::size_t>(contact::listOf(fields.value({Field::Identifier, u"email"_s})).size());
}

/// One run: a service, a workspace, and client after client.
class FaultRun
{
public:
    FaultRun(const QString &kind, FaultPlay play, int kills)
        : m_kind(kind),
          m_play(play),
          m_service(host::serviceOf(kind)),
          m_info{.name = u"Service"_s, .path = m_folder.filePath(u"service.onefold"_s), .kind = kind}
    {
        std::minstd_rand random(play.seed + 1);
        for (int i = 0; i < kills; ++i)
            m_killAfter.insert(static_cast<int>(random() % static_cast<quint32>(play.steps())));
        // In the middle of each of the steps about all groups, and once more behind them.
        for (int n = play.firstBulkStep() - 1; play.inBulk && n < play.steps(); ++n)
            m_killAfter.insert(n);
        m_pauses.seed(play.seed + 2);
    }

    FaultReport run();

private:
    bool prepare();
    bool play();
    bool runClient();
    int takeLine(const QByteArray &line);
    void kill(QProcess &client);
    void settle();
    void checkService();
    void checkCache();
    void checkJournal();
    void checkFiles();
    void wrong(const QString &what)
    {
        if (m_report.wrong.isEmpty())
            m_report.wrong = u"%1, seed %2: %3"_s.arg(m_kind, QString::number(m_play.seed), what);
    }
    [[nodiscard]] std::map<QString, QString> peopleThere();
    /// Whether a verdict is one that a change of the play may end with.
    [[nodiscard]] bool isFinal(Verdict verdict) const
    {
        const bool isSaved =
            verdict == Verdict::Created || verdict == Verdict::Updated || verdict == Verdict::Unchanged;
        return isSaved || (m_play.groups > 0 && (verdict == Verdict::Deleted || verdict == Verdict::Merged));
    }

    QString m_kind;
    FaultPlay m_play;
    QTemporaryDir m_folder;
    host::RunningService m_service;
    workspace::WorkspaceInfo m_info;
    std::set<int> m_killAfter;
    std::minstd_rand m_pauses;
    int m_next = 0; ///< the first step that is not answered yet
    FaultReport m_report;
};

bool FaultRun::prepare()
{
    if (!m_service.start())
        return false;
    workspace::Registry registry(m_folder.filePath(u"data"_s));
    const auto kind = services::kindFromString(m_kind).value();
    const auto account =
        sync::accountFrom({.kind = kind, .address = m_service.url().toString(), .id = m_service.workspace()});
    auto rule = identity::identityFieldsFromString(sync::usualIdentity(kind));
    if (!registry.prepare() || !account || !rule)
        return false;
    const auto created = sync::createServiceWorkspace(
        registry, m_info.name, m_info.path, {.identity = {.fields = *rule}, .region = u"US"_s}, *account);
    return created && m_service.setFaults(plan.arg(m_play.seed)).isEmpty();
}

/// Takes in which step has its answer, and gives it.
int FaultRun::takeLine(const QByteArray &line)
{
    const int n = line.split(' ').first().toInt();
    m_next = n + 1;
    return n;
}

/// Somewhere in the next steps. What it has said until then is done, and not to be done again: a save once more of one
/// who was merged since would be a change of the one that stayed.
void FaultRun::kill(QProcess &client)
{
    QThread::usleep(m_pauses() % 20'000);
    client.kill();
    client.waitForFinished();
    ++m_report.kills;
    while (client.canReadLine()) {
        const QByteArray line = client.readLine().trimmed();
        if (line != "end")
            takeLine(line);
    }
}

/// Runs the client until it ends or is to be killed; gives whether it came to its end.
bool FaultRun::runClient()
{
    QProcess client;
    client.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    client.start(QStringLiteral(ONEFOLD_FAULT_CLIENT),
        {m_info.path, m_kind, QString::number(m_play.seed), QString::number(m_play.saves),
            QString::number(m_play.groups), m_play.inBulk ? u"bulk"_s : u"single"_s, QString::number(m_next)});
    constexpr int longestSilence = 60'000;
    while (client.state() != QProcess::NotRunning || client.canReadLine()) {
        if (!client.canReadLine() && !client.waitForReadyRead(longestSilence)) {
            if (client.state() == QProcess::NotRunning)
                break;
            wrong(u"the client says nothing any more"_s);
            client.kill();
            client.waitForFinished();
            return true;
        }
        while (client.canReadLine()) {
            const QByteArray line = client.readLine().trimmed();
            if (line == "end") {
                client.waitForFinished();
                return true;
            }
            const int n = takeLine(line);
            if (m_killAfter.erase(n) > 0) {
                kill(client);
                return false;
            }
        }
    }
    if (client.exitCode() != 0)
        wrong(u"the client failed"_s);
    return client.exitCode() != 0;
}

bool FaultRun::play()
{
    constexpr int mostClients = 200;
    for (int i = 0; i < mostClients; ++i) {
        if (runClient())
            return m_report.wrong.isEmpty();
    }
    return false;
}

/// What each change that is held is, and why.
QString wordsOfHeld(workspace::Workspace &workspace)
{
    QStringList words;
    const auto items = sync::outbox(workspace);
    for (const store::OutboxItem &item : items ? *items : std::vector<store::OutboxItem>()) {
        if (store::isHeld(item)) {
            words += QStringList{contact::toString(item.contact), item.deletes ? u"deleted"_s : u"saved"_s,
                store::toString(item.state), item.code, item.message}
                         .join(u' ');
        }
    }
    return words.join(u"; "_s);
}

/// What is left once the service is sound.
void FaultRun::settle()
{
    if (!m_service.setFaults({}).isEmpty())
        return wrong(u"the faults do not end"_s);
    auto opened = sync::Synchroniser::open(m_info, quickOptions());
    if (!opened)
        return wrong(opened.error().message);
    for (int i = 0; i < 10; ++i) {
        const auto report = (*opened)->pushAll({});
        if (!report || report->failure)
            return wrong(report ? report->failure->message : report.error().message);
        if (report->held > 0)
            return wrong(u"waits for a person: "_s + wordsOfHeld((*opened)->workspace()));
        if (report->later == 0)
            break;
    }
    const auto pulled = (*opened)->pull({.whole = true}, {});
    if (!pulled || pulled->failure || pulled->created > 0 || pulled->updated > 0 || pulled->deleted > 0)
        wrong(u"a pull found the cache to differ"_s);
}

/// Whom the service holds, in the words of FaultPlay::expected(). Of one with several addresses that one counts who is
/// expected: which of them is the main one Bird does not tell.
std::map<QString, QString> FaultRun::peopleThere()
{
    const auto expected = m_play.expected();
    std::map<QString, QString> found;
    std::set<QString> identifiers;
    for (const HeldThere &person : peopleAt(m_service, m_kind)) {
        for (const QString &identifier : person.emails + person.phones) {
            if (!identifiers.insert(identifier).second)
                wrong(u"the service has %1 twice"_s.arg(identifier));
        }
        QString email = person.emails.value(0);
        for (const QString &other : person.emails)
            email = expected.contains(email) ? email : other;
        if (!found.emplace(email, wordsFor(person.firstName, person.phones.value(0))).second)
            wrong(u"the service has two contacts for %1"_s.arg(email));
    }
    // What the others had been known by went along, where the service holds more than one address.
    for (int group = 0; group < m_play.groups && m_kind == u"bird"; ++group) {
        for (int member = 0; member < FaultPlay::groupSize; ++member) {
            if (!identifiers.contains(FaultPlay::emailOf(group, member)))
                wrong(u"the service has lost %1"_s.arg(FaultPlay::emailOf(group, member)));
        }
    }
    return found;
}

void FaultRun::checkService()
{
    const auto expected = m_play.expected();
    const std::map<QString, QString> found = peopleThere();
    if (found != expected)
        wrong(u"the service does not have what was saved last: "_s + firstDifference(found, expected));
    std::map<QString, int> creations;
    for (const auto &entry : m_service.log()) {
        ++m_report.requests;
        m_report.faults += entry.fault.isEmpty() ? 0 : 1;
        for (const auto &change : entry.changes) {
            if (change.effect == u"created")
                ++creations[change.id];
        }
    }
    // Who was merged is made anew when that is taken back.
    if (m_play.groups == 0 && creations.size() != expected.size())
        wrong(u"the service made %1 contacts for %2 people"_s.arg(creations.size()).arg(expected.size()));
}

void FaultRun::checkCache()
{
    auto opened = workspace::Workspace::open(m_info);
    if (!opened)
        return wrong(opened.error().message);
    const auto contacts = (*opened)->find({.limit = -1});
    if (!contacts)
        return wrong(contacts.error().message);
    std::map<QString, QString> found;
    for (const contact::Contact &contact : *contacts)
        found[contact.fields.text(Field::Email)] =
            wordsFor(contact.fields.text(Field::FirstName), contact.fields.text(Field::Phone));
    if (found.size() != contacts->size() || found != m_play.expected())
        wrong(u"the cache does not have what was saved last: "_s + firstDifference(found, m_play.expected()));
    for (int group = 0; group < m_play.groups; ++group) {
        const std::size_t addresses = m_play.isMergedInTheEnd(group) ? FaultPlay::groupSize : 1;
        const auto first = std::ranges::find_if(*contacts, [&](const contact::Contact &contact) {
            return contact.fields.text(Field::Email) == FaultPlay::emailOf(group, 0);
        });
        if (first == contacts->end() || addressesOf(first->fields) != addresses)
            wrong(u"the cache does not have the addresses of group %1"_s.arg(group));
    }
}

void FaultRun::checkJournal()
{
    auto opened = workspace::Workspace::open(m_info);
    const auto lines = opened ? (*opened)->history({}) : opened.error();
    if (!lines)
        return wrong(lines.error().message);
    int saves = 0;
    std::map<contact::ContactId, Verdict> first; // newest come first: the last one seen is the contact's first
    for (const journal::HistoryLine &line : *lines) {
        if (line.operation.kind == journal::OperationKind::Pull)
            continue;
        ++saves;
        const Verdict verdict = line.entry.verdict;
        if (!isFinal(verdict))
            wrong(u"a save ended as %1"_s.arg(identity::toString(verdict)));
        first[line.entry.contact] = verdict;
    }
    if (saves < m_play.steps())
        wrong(u"only %1 steps are in the journal"_s.arg(saves));
    for (const auto &[contact, verdict] : first) {
        if (verdict != Verdict::Created && m_play.groups == 0)
            wrong(u"a contact's first save says %1, and the service made it then"_s.arg(identity::toString(verdict)));
    }
}

/// Whatever a killed program leaves behind, the token is not in it.
void FaultRun::checkFiles()
{
    QDirIterator files(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly) || file.readAll().contains(quickOptions().token))
            wrong(u"the token is in "_s + file.fileName());
    }
}

FaultReport FaultRun::run()
{
    if (!prepare()) {
        wrong(u"the run could not be prepared"_s);
        return m_report;
    }
    if (!play())
        wrong(u"the clients did not come to an end"_s);
    settle();
    checkService();
    checkCache();
    checkJournal();
    checkFiles();
    return m_report;
}

} // namespace

FaultReport runFaults(const QString &kind, quint32 seed, int saves, int kills, int groups, bool inBulk)
{
    return FaultRun(kind, {.seed = seed, .saves = saves, .groups = groups, .inBulk = inBulk}, kills).run();
}

} // namespace onefold::test
