// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// sync and outbox.

#include "app/cli/checks.h"
#include "app/cli/verbs.h"

#include "core/sync/duration.h"
#include "core/sync/outbox.h"
#include "core/sync/synchroniser.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>

namespace onefold::cli {

using namespace Qt::StringLiterals;
using contact::ContactId;
using store::OutboxItem;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::cli::SyncVerbs)
};

struct SyncArguments {
    bool whole = false;
    bool believeMissing = false;
};

struct OutboxArguments {
    std::string id;
    std::string keep;
};

/// Says every few seconds how far it is.
Progress spoken(Answer &answer, const QString &what, QElapsedTimer &timer)
{
    return {.report = [&answer, what, &timer](qint64 done, qint64 total) {
        constexpr qint64 everyMilliseconds = 5'000;
        if (timer.isValid() && timer.elapsed() < everyMilliseconds)
            return;
        const bool isFirst = !timer.isValid();
        timer.start();
        if (!isFirst)
            answer.message(total > 0 ? Messages::tr("%1: %2 of %3").arg(what).arg(done).arg(total)
                                     : Messages::tr("%1: %2").arg(what).arg(done));
    }};
}

QJsonObject toJson(const sync::PushReport &pushed, const sync::Pulled &pulled)
{
    QJsonObject settled;
    for (const auto &[verdict, count] : pushed.settled)
        settled.insert(identity::toString(verdict), count);
    return {{"sent"_L1, settled}, {"waiting"_L1, pushed.later}, {"held"_L1, pushed.held},
        {"pulled"_L1,
            QJsonObject{{"seen"_L1, pulled.seen}, {"created"_L1, pulled.created}, {"updated"_L1, pulled.updated},
                {"deleted"_L1, pulled.deleted}, {"unreadable"_L1, pulled.unreadable},
                {"whole"_L1, pulled.isWhole && !pulled.failure}, {"missing"_L1, pulled.missing},
                {"unlisted"_L1, pulled.unlisted}}}};
}

QString summaryOf(const sync::PushReport &pushed, const sync::Pulled &pulled)
{
    qint64 sent = 0;
    for (const auto &[verdict, count] : pushed.settled)
        sent += count;
    return Messages::tr("%1 sent, %2 waiting, %3 held; %4 read: %5 new, %6 changed, %7 gone")
        .arg(sent)
        .arg(pushed.later)
        .arg(pushed.held)
        .arg(pulled.seen)
        .arg(pulled.created)
        .arg(pulled.updated)
        .arg(pulled.deleted);
}

QString timeText(std::chrono::seconds time, qint64 daily)
{
    QString text = Messages::tr("Sending what waits takes about %1 at the rate that the service permits. It can be "
                                "left at any time and goes on the next time.")
                       .arg(sync::durationText(time));
    if (daily > 0)
        text += u' ' + Messages::tr("The service permits %L1 requests a day.").arg(daily);
    return text;
}

Exit runSync(Invocation &invocation, const SyncArguments &arguments)
{
    Answer answer = invocation.answer();
    const auto info = invocation.workspaceInfo();
    if (!info)
        return answer.failure(info.error());
    auto opened = invocation.openService(*info);
    if (!opened)
        return answer.failure(opened.error());
    const auto time = (*opened)->timeToPush();
    if (!time)
        return answer.failure(time.error());
    if (*time > std::chrono::minutes(1)) {
        const auto daily = (*opened)->dailyLimit();
        answer.message(timeText(*time, daily ? *daily : 0));
    }
    QElapsedTimer timer;
    const auto pushed = (*opened)->pushAll(spoken(answer, Messages::tr("Sent"), timer));
    if (!pushed)
        return answer.failure(pushed.error());
    timer.invalidate();
    const auto pulled = pushed->failure
        ? Result<sync::Pulled>(sync::Pulled{.failure = pushed->failure})
        : (*opened)->pull({.whole = arguments.whole, .believeMissing = arguments.believeMissing},
            spoken(answer, Messages::tr("Read"), timer));
    if (!pulled)
        return answer.failure(pulled.error());
    QJsonObject json = toJson(*pushed, *pulled);
    if (pulled->failure) {
        json.insert("message"_L1, pulled->failure->message);
        answer.message(pulled->failure->message);
    }
    if (pulled->missing > 0) {
        answer.message(Messages::tr("The service no longer lists %n contact(s) that are here. That is not believed "
                                    "without you: check the service, and if they are gone, give --believe-missing.",
            nullptr, static_cast<int>(pulled->missing)));
    }
    if (pulled->unlisted > 0) {
        answer.message(Messages::tr("The service says that it holds %n contact(s) more than it listed. What it listed "
                                    "is here; nothing is taken for gone.",
            nullptr, static_cast<int>(pulled->unlisted)));
    }
    if (answer.json())
        answer.line(json);
    else
        answer.line(summaryOf(*pushed, *pulled));
    if (pulled->failure)
        return Exit::Failed;
    const bool isAllWell = pushed->held == 0 && !pushed->settled.contains(identity::Verdict::Rejected)
        && pulled->missing == 0 && pulled->unlisted == 0;
    return isAllWell ? Exit::Success : Exit::Rejected;
}

QJsonObject toJson(const OutboxItem &item)
{
    QJsonObject json{{"id"_L1, contact::toString(item.contact)}, {"state"_L1, store::toString(item.state)},
        {"what"_L1, item.deletes ? u"delete"_s : u"save"_s}, {"queued_at"_L1, contact::toIsoString(item.queuedAt)},
        {"attempts"_L1, item.attempts}};
    if (!item.message.isEmpty())
        json.insert("message"_L1, item.message);
    if (!item.code.isEmpty())
        json.insert("code"_L1, item.code);
    QJsonObject collisions;
    for (const store::Collision &collision : item.collisions) {
        collisions.insert(collision.field.toString(),
            QJsonObject{{"base"_L1, contact::toJson(collision.field, collision.base)},
                {"mine"_L1, contact::toJson(collision.field, collision.mine)},
                {"theirs"_L1, contact::toJson(collision.field, collision.theirs)}});
    }
    if (!collisions.isEmpty())
        json.insert("conflict"_L1, collisions);
    return json;
}

Exit runList(Invocation &invocation)
{
    Answer answer = invocation.answer();
    auto opened = invocation.openWorkspace();
    if (!opened)
        return answer.failure(opened.error());
    const auto items = sync::outbox(**opened);
    if (!items)
        return answer.failure(items.error());
    for (const OutboxItem &item : *items) {
        if (answer.json()) {
            answer.line(toJson(item));
            continue;
        }
        const auto contact = (*opened)->contact(item.contact);
        const QString name = contact && *contact ? contact::displayName((*contact)->fields) : QString();
        answer.columns({contact::toString(item.contact), store::labelOf(item.state), name, item.message});
        for (const store::Collision &collision : item.collisions) {
            answer.columns({QString(), contact::labelOf(collision.field), contact::spokenText(collision.mine),
                contact::spokenText(collision.theirs)});
        }
    }
    return Exit::Success;
}

/// The contacts meant: the one named, or all that wait.
Result<std::vector<ContactId>> contactsFrom(workspace::Workspace &workspace, const std::string &text)
{
    std::vector<ContactId> ids;
    if (text.empty()) {
        const auto items = sync::outbox(workspace);
        if (!items)
            return items.error();
        for (const OutboxItem &item : *items)
            ids.push_back(item.contact);
        return ids;
    }
    const auto id = contact::contactIdFromString(QString::fromStdString(text));
    if (!id)
        return Error{
            ErrorCode::InvalidInput, Messages::tr("“%1” is not a contact's number.").arg(QString::fromStdString(text))};
    ids.push_back(*id);
    return ids;
}

Exit runRetry(Invocation &invocation, const OutboxArguments &arguments)
{
    Answer answer = invocation.answer();
    const auto info = invocation.workspaceInfo();
    if (!info)
        return answer.failure(info.error());
    auto opened = invocation.openService(*info);
    if (!opened)
        return answer.failure(opened.error());
    workspace::Workspace &workspace = (*opened)->workspace();
    const auto ids = contactsFrom(workspace, arguments.id);
    if (!ids)
        return answer.failure(ids.error());
    const auto side = arguments.keep.empty() ? std::optional<sync::Side>()
        : arguments.keep == "mine"           ? std::optional(sync::Side::Mine)
                                             : std::optional(sync::Side::Theirs);
    Exit exit = Exit::Success;
    for (const ContactId id : *ids) {
        if (const Result<void> retried = sync::retry(workspace, id, side); !retried) {
            exit = answer.failure(retried.error());
            continue;
        }
        const auto pushed = (*opened)->push(id);
        if (!pushed)
            return answer.failure(pushed.error());
        if (!pushed->failure.message.isEmpty())
            answer.message(pushed->failure.message);
        QJsonObject json{{"id"_L1, contact::toString(id)}, {"verdict"_L1, identity::toString(pushed->verdict)}};
        if (pushed->evidence != identity::Evidence::None)
            json.insert("evidence"_L1, identity::toString(pushed->evidence));
        if (answer.json())
            answer.line(json);
        else
            answer.columns({contact::toString(id), identity::labelOf(pushed->verdict)});
        if (pushed->what == sync::Pushed::What::Held)
            exit = Exit::Rejected;
        else if (pushed->what == sync::Pushed::What::Blocked)
            return Exit::Failed;
    }
    return exit;
}

Exit runDiscard(Invocation &invocation, const OutboxArguments &arguments)
{
    Answer answer = invocation.answer();
    auto opened = invocation.openWorkspace();
    if (!opened)
        return answer.failure(opened.error());
    if (arguments.id.empty()) {
        return answer.failure({ErrorCode::InvalidInput,
            Messages::tr("Name the contact whose change is to be given up; “onefold outbox list” shows them.")});
    }
    const auto ids = contactsFrom(**opened, arguments.id);
    if (!ids)
        return answer.failure(ids.error());
    if (const Result<void> discarded = sync::discard(**opened, ids->front()); !discarded)
        return answer.failure(discarded.error());
    if (answer.json())
        answer.line({{"id"_L1, contact::toString(ids->front())}, {"state"_L1, u"discarded"_s}});
    else
        answer.line(Messages::tr("The change of contact %1 is given up.").arg(contact::toString(ids->front())));
    return Exit::Success;
}

void addOutboxVerb(CLI::App &outbox, Invocation &invocation, const std::string &name, const QString &description,
    Exit (*run)(Invocation &, const OutboxArguments &), bool withSide)
{
    auto arguments = std::make_shared<OutboxArguments>();
    CLI::App *const verb = outbox.add_subcommand(name, description.toStdString());
    verb->add_option("id", arguments->id, Messages::tr("The contact's number").toStdString())->type_name("ID");
    if (withSide) {
        verb->add_option("--keep", arguments->keep,
                Messages::tr("Where both sides changed a field: which to keep").toStdString())
            ->check(oneOf({u"mine"_s, u"theirs"_s}));
    }
    verb->callback([arguments, run, &invocation] {
        invocation.run = [arguments, run](Invocation &self) { return run(self, *arguments); };
    });
}

} // namespace

void addSyncVerbs(CLI::App &app, Invocation &invocation)
{
    auto arguments = std::make_shared<SyncArguments>();
    CLI::App *const sync =
        app.add_subcommand("sync", Messages::tr("Send what waits for a service, and read what it holds").toStdString());
    sync->add_flag(
        "--whole", arguments->whole, Messages::tr("Read every contact, not only those changed lately").toStdString());
    sync->add_flag("--believe-missing", arguments->believeMissing,
        Messages::tr("Contacts that the service lists no more are gone here too").toStdString());
    sync->callback([arguments, &invocation] {
        invocation.run = [arguments](Invocation &self) { return runSync(self, *arguments); };
    });
    CLI::App *const outbox =
        app.add_subcommand("outbox", Messages::tr("Changes that a service has not confirmed yet").toStdString());
    outbox->require_subcommand(1);
    outbox->fallthrough();
    outbox->add_subcommand("list", Messages::tr("List them, with their states").toStdString())->callback([&invocation] {
        invocation.run = runList;
    });
    addOutboxVerb(*outbox, invocation, "retry",
        Messages::tr("Send a change again, or all of them; settle one that both sides made"), runRetry, true);
    addOutboxVerb(*outbox, invocation, "discard",
        Messages::tr("Give up a change: the contact is as the service had it last"), runDiscard, false);
}

} // namespace onefold::cli
