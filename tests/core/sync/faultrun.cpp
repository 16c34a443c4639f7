// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/sync/faultrun.h"

#include "tests/core/sync/faultplay.h"
#include "tests/services/host/runningservice.h"
#include "tests/services/host/services.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>

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
            m_killAfter.insert(static_cast<int>(random() % static_cast<quint32>(play.saves)));
        m_pauses.seed(play.seed + 2);
    }

    FaultReport run();

private:
    bool prepare();
    bool play();
    bool runClient();
    void settle();
    void checkService();
    void checkCache();
    void checkJournal();
    void wrong(const QString &what)
    {
        if (m_report.wrong.isEmpty())
            m_report.wrong = u"%1, seed %2: %3"_s.arg(m_kind, QString::number(m_play.seed), what);
    }
    [[nodiscard]] QString emailIn(const QJsonObject &values) const;
    [[nodiscard]] QString firstNameIn(const QJsonObject &contact) const;

    QString m_kind;
    FaultPlay m_play;
    QTemporaryDir m_folder;
    host::RunningService m_service;
    workspace::WorkspaceInfo m_info;
    std::set<int> m_killAfter;
    std::minstd_rand m_pauses;
    int m_next = 0; ///< the first save that is not answered yet
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

/// Runs the client until it ends or is to be killed; gives whether it came to its end.
bool FaultRun::runClient()
{
    QProcess client;
    client.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    client.start(QStringLiteral(ONEFOLD_FAULT_CLIENT),
        {m_info.path, m_kind, QString::number(m_play.seed), QString::number(m_play.saves), QString::number(m_next)});
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
            const int n = line.split(' ').first().toInt();
            m_next = n + 1;
            if (m_killAfter.erase(n) > 0) {
                // Somewhere in the next save.
                QThread::usleep(m_pauses() % 20'000);
                client.kill();
                client.waitForFinished();
                ++m_report.kills;
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
            return wrong(u"%1 changes wait for a person"_s.arg(report->held));
        if (report->later == 0)
            break;
    }
    const auto pulled = (*opened)->pull({.whole = true}, {});
    if (!pulled || pulled->failure || pulled->created > 0 || pulled->updated > 0 || pulled->deleted > 0)
        wrong(u"a pull found the cache to differ"_s);
}

QString FaultRun::emailIn(const QJsonObject &values) const
{
    if (m_kind == u"bird") {
        for (const QLatin1StringView name : {"identifiers"_L1, "featuredIdentifiers"_L1}) {
            const QJsonArray identifiers = values.value(name).toArray();
            for (const QJsonValue identifier : identifiers) {
                if (identifier[u"key"_s] == u"emailaddress"_s)
                    return identifier[u"value"_s].toString();
            }
        }
    }
    const QJsonObject attributes = values.value("attributes"_L1).toObject();
    return attributes.isEmpty() ? values.value("email"_L1).toString() : attributes.value("email"_L1).toString();
}

QString FaultRun::firstNameIn(const QJsonObject &contact) const
{
    if (m_kind == u"highlevel")
        return contact.value("firstName"_L1).toString();
    const QJsonObject attributes = contact.value("attributes"_L1).toObject();
    return attributes.value(m_kind == u"bird" ? "firstName"_L1 : "first_name"_L1).toString();
}

void FaultRun::checkService()
{
    const auto expected = m_play.expected();
    const QList<QJsonObject> contacts = m_service.contacts();
    std::map<QString, QString> found;
    for (const QJsonObject &contact : contacts)
        found[emailIn(contact)] = firstNameIn(contact);
    if (static_cast<std::size_t>(contacts.size()) != found.size())
        return wrong(u"the service has an identity twice"_s);
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
    if (creations.size() != expected.size())
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
        found[contact.fields.text(Field::Email)] = contact.fields.text(Field::FirstName);
    if (found.size() != contacts->size() || found != m_play.expected())
        wrong(u"the cache does not have what was saved last: "_s + firstDifference(found, m_play.expected()));
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
        if (verdict != Verdict::Created && verdict != Verdict::Updated && verdict != Verdict::Unchanged)
            wrong(u"a save ended as %1"_s.arg(identity::toString(verdict)));
        first[line.entry.contact] = verdict;
    }
    if (saves < m_play.saves)
        wrong(u"only %1 saves are in the journal"_s.arg(saves));
    for (const auto &[contact, verdict] : first) {
        if (verdict != Verdict::Created)
            wrong(u"a contact's first save says %1, and the service made it then"_s.arg(identity::toString(verdict)));
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
    return m_report;
}

} // namespace

FaultReport runFaults(const QString &kind, quint32 seed, int saves, int kills)
{
    return FaultRun(kind, {.seed = seed, .saves = saves}, kills).run();
}

} // namespace onefold::test
