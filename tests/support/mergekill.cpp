// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/mergekill.h"

#include "core/workspace/workspace.h"
#include "tests/core/store/rows.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QThread>

#include <algorithm>
#include <map>
#include <random>

namespace onefold::test {

using namespace Qt::StringLiterals;
using contact::ContactId;
using contact::Fields;

namespace {

constexpr int patience = 60'000; // ms
constexpr int warmUps = 3;       // runs by which the time that one takes is judged
constexpr int toldEvery = 20;    // rounds

using State = std::map<ContactId, Fields>;

/// Contacts that are one person.
struct Group {
    std::vector<ContactId> members = {}; ///< the first is the one that stays
    State apart = {};
    State together = {};
    bool isMerged = false;
};

/// The whole lines that a program printed; half a line is no word.
QJsonObject wordIn(const QByteArray &out)
{
    const QByteArray whole = out.first(out.lastIndexOf('\n') + 1);
    return QJsonDocument::fromJson(whole.trimmed()).object();
}

class MergeKill
{
public:
    explicit MergeKill(const MergeKillOptions &options)
        : m_options(options),
          m_path(options.folder + u"/Contacts.onefold"_s),
          m_random(options.seed)
    { }

    MergeKillReport run();

private:
    using Kill = std::optional<std::chrono::microseconds>;

    struct Told {
        QJsonObject word;    ///< empty where it said nothing
        bool killed = false; ///< before it had ended by itself
    };

    bool prepare();
    [[nodiscard]] QByteArray lines() const;
    bool plan();
    void measure();
    void round();
    void takeAllApart();
    void look();
    void takeState(Group &group, const State &contacts);
    [[nodiscard]] Told start(const QStringList &arguments, const QByteArray &input, const Kill &kill) const;
    [[nodiscard]] Told mergeOrUnmerge(const Group &group, const Kill &kill);
    [[nodiscard]] QString mergeOf(const Group &group);
    [[nodiscard]] std::unique_ptr<workspace::Workspace> open();
    void wrong(const QString &what)
    {
        if (m_report.wrong.isEmpty())
            m_report.wrong = u"seed %1: %2"_s.arg(m_options.seed).arg(what);
    }
    Group &anyGroup() { return m_groups.at(m_random() % m_groups.size()); }

    const MergeKillOptions m_options;
    const QString m_path;
    std::mt19937 m_random;
    std::vector<Group> m_groups;
    std::chrono::microseconds m_took{0}; ///< one merge, from its start to its end
    MergeKillReport m_report;
};

MergeKill::Told MergeKill::start(const QStringList &arguments, const QByteArray &input, const Kill &kill) const
{
    QProcess process;
    process.start(m_options.program, QStringList{u"--data-dir"_s, m_options.folder, u"--json"_s} + arguments);
    process.write(input);
    process.closeWriteChannel();
    Told told;
    if (kill) {
        const auto whole = std::chrono::floor<std::chrono::milliseconds>(*kill);
        process.waitForStarted(patience);
        process.waitForFinished(static_cast<int>(whole.count()));
        QThread::usleep(static_cast<unsigned long>((*kill - whole).count()));
        process.kill();
    }
    process.waitForFinished(patience);
    told.killed = process.exitStatus() == QProcess::CrashExit;
    const QByteArray out = process.readAllStandardOutput();
    told.word = input.isEmpty() ? wordIn(out) : QJsonObject{{u"lines"_s, out.count('\n')}};
    return told;
}

/// Pairs and triples by turns. The first has the most to keep, the others bring what it has not.
QByteArray MergeKill::lines() const
{
    QByteArray lines;
    for (int group = 0; group < m_options.groups; ++group) {
        const int members = 2 + group % 2;
        for (int member = 0; member < members; ++member) {
            QJsonObject contact{{u"first_name"_s, u"Ann%1"_s.arg(member)},
                {u"email"_s, u"g%1m%2@acme.com"_s.arg(group).arg(member)},
                {u"tags"_s, QJsonArray{u"t%1"_s.arg(member)}}};
            if (member == 1)
                contact.insert(u"phone"_s, u"+1512555%1"_s.arg(1000 + group));
            if (member == 2)
                contact.insert(u"city"_s, u"City%1"_s.arg(group));
            lines += QJsonDocument(contact).toJson(QJsonDocument::Compact) + '\n';
        }
    }
    return lines;
}

std::unique_ptr<workspace::Workspace> MergeKill::open()
{
    auto opened = workspace::Workspace::open({.name = u"Contacts"_s, .path = m_path});
    if (opened)
        return *std::move(opened);
    wrong(opened.error().message);
    return nullptr;
}

bool MergeKill::prepare()
{
    const QByteArray input = lines();
    const Told told = start({u"save"_s, u"--json-input"_s, u"-"_s}, input, {});
    return told.word.value("lines"_L1).toInteger() == input.count('\n') && plan();
}

/// Who is in which group, and what each contact is to hold apart and together.
bool MergeKill::plan()
{
    const auto workspace = open();
    const auto contacts = workspace ? workspace->find({.limit = -1}) : Error{ErrorCode::Failed, {}};
    if (!contacts)
        return false;
    std::map<QString, const contact::Contact *> byEmail;
    for (const contact::Contact &contact : *contacts)
        byEmail[contact.fields.text(contact::Field::Email)] = &contact;
    for (int number = 0; number < m_options.groups; ++number) {
        Group group;
        for (int member = 0; member < 2 + number % 2; ++member) {
            const auto found = byEmail.find(u"g%1m%2@acme.com"_s.arg(number).arg(member));
            if (found == byEmail.end())
                return false;
            group.members.push_back(found->second->id);
            group.apart[found->second->id] = found->second->fields;
        }
        const auto plan = workspace->planMerge({.contacts = group.members, .survivor = group.members.front()});
        if (!plan)
            return false;
        group.together[group.members.front()] = plan->after.fields;
        m_groups.push_back(std::move(group));
    }
    return true;
}

/// The newest merge into the group's first contact.
QString MergeKill::mergeOf(const Group &group)
{
    const auto workspace = open();
    const auto lines =
        workspace ? workspace->history({.contact = group.members.front()}) : Error{ErrorCode::Failed, {}};
    if (!lines)
        return {};
    const auto merge = std::ranges::find_if(
        *lines, [](const journal::HistoryLine &line) { return line.operation.kind == journal::OperationKind::Merge; });
    return merge == lines->end() ? QString() : journal::toString(merge->operation.id);
}

MergeKill::Told MergeKill::mergeOrUnmerge(const Group &group, const Kill &kill)
{
    if (group.isMerged)
        return start({u"undo"_s, mergeOf(group)}, {}, kill);
    QStringList arguments{u"duplicates"_s, u"merge"_s};
    for (const ContactId member : group.members)
        arguments += contact::toString(member);
    return start(arguments + QStringList{u"--keep"_s, contact::toString(group.members.front())}, {}, kill);
}

void MergeKill::measure()
{
    QElapsedTimer timer;
    for (int i = 0; i < warmUps; ++i) {
        timer.start();
        (void)mergeOrUnmerge(m_groups.front(), {});
        m_took = std::max(m_took, std::chrono::microseconds(timer.nsecsElapsed() / 1000));
        look();
    }
}

/// The group as it stands: apart or together, and nothing between.
void MergeKill::takeState(Group &group, const State &contacts)
{
    State state;
    for (const ContactId member : group.members) {
        if (const auto found = contacts.find(member); found != contacts.end())
            state.insert(*found);
    }
    group.isMerged = state == group.together;
    if (!group.isMerged && state != group.apart)
        wrong(u"contact %1 and those who are the same person are merged by halves"_s.arg(
            contact::toString(group.members.front())));
}

/// Looks the whole workspace over.
void MergeKill::look()
{
    const QStringList faults = inconsistenciesOf(m_path);
    if (!faults.isEmpty())
        return wrong(faults.first());
    // What came and went by the journal is what is there.
    const QString difference = askBare(m_path,
        "SELECT (SELECT count(*) FROM entry WHERE effect=1)-(SELECT count(*) FROM entry WHERE effect=3)"
        "-(SELECT count(*) FROM contact)");
    if (difference != u"0")
        return wrong(u"journal and contacts differ by "_s + difference);
    const auto workspace = open();
    const auto found = workspace ? workspace->find({.limit = -1}) : Error{ErrorCode::Failed, {}};
    if (!found)
        return wrong(u"the contacts cannot be read"_s);
    State contacts;
    for (const contact::Contact &contact : *found)
        contacts[contact.id] = contact.fields;
    std::size_t expected = 0;
    for (Group &group : m_groups) {
        takeState(group, contacts);
        expected += group.isMerged ? 1 : group.members.size();
    }
    if (contacts.size() != expected)
        wrong(u"%1 contacts, and %2 should be there"_s.arg(contacts.size()).arg(expected));
}

/// One merge, or one that is taken back, killed somewhere.
void MergeKill::round()
{
    Group &group = anyGroup();
    const bool wasMerged = group.isMerged;
    std::uniform_int_distribution<qint64> moments(0, m_took.count() * 5 / 4);
    const Told told = mergeOrUnmerge(group, std::chrono::microseconds(moments(m_random)));
    m_report.kills += told.killed ? 1 : 0;
    std::vector<bool> before;
    std::ranges::transform(m_groups, std::back_inserter(before), &Group::isMerged);
    look();
    std::vector<bool> after;
    std::ranges::transform(m_groups, std::back_inserter(after), &Group::isMerged);
    const auto index = static_cast<std::size_t>(&group - m_groups.data());
    before[index] = after[index];
    if (before != after)
        wrong(u"another group changed"_s);
    const bool isDone = group.isMerged != wasMerged;
    (wasMerged ? m_report.unmerges : m_report.merges) += isDone ? 1 : 0;
    const bool isTold = wasMerged ? told.word.value("reversed"_L1).toInteger() > 0
                                  : told.word.value("verdict"_L1).toString() == u"merged";
    if (isTold && !isDone)
        wrong(u"it was told done, and is not"_s);
    if (!told.killed && !isTold)
        wrong(u"it came to its end and said nothing of it"_s);
}

void MergeKill::takeAllApart()
{
    std::vector<Group *> merged;
    for (Group &group : m_groups) {
        if (group.isMerged)
            merged.push_back(&group);
    }
    std::shuffle(merged.begin(), merged.end(), m_random);
    for (const Group *const group : merged)
        (void)mergeOrUnmerge(*group, {});
    look();
    if (std::ranges::any_of(m_groups, &Group::isMerged))
        wrong(u"not everything could be taken apart again"_s);
}

MergeKillReport MergeKill::run()
{
    if (!prepare()) {
        wrong(u"the workspace could not be prepared"_s);
        return m_report;
    }
    look();
    measure();
    for (int i = 1; i <= m_options.rounds && m_report.wrong.isEmpty(); ++i) {
        round();
        if (m_options.tell && i % toldEvery == 0)
            m_options.tell(u"%1 of %2: %3 kills"_s.arg(i).arg(m_options.rounds).arg(m_report.kills));
    }
    if (m_report.wrong.isEmpty())
        takeAllApart();
    return m_report;
}

} // namespace

MergeKillReport runMergeKill(const MergeKillOptions &options)
{
    return MergeKill(options).run();
}

} // namespace onefold::test
