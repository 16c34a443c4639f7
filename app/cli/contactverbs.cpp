// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// show, find, delete and erase.

#include "app/cli/checks.h"
#include "app/cli/conditions.h"
#include "app/cli/contactids.h"
#include "app/cli/draftinput.h"
#include "app/cli/verbs.h"

#include "core/sync/synchroniser.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

#include <algorithm>

namespace onefold::cli {

using namespace Qt::StringLiterals;
using contact::Contact;
using contact::ContactId;
using contact::Field;
using identity::Verdict;
using workspace::RemovalOutcome;
using workspace::Workspace;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::cli::ContactVerbs)
};

struct FindArguments {
    std::string text;
    qint64 limit = 100;
    qint64 offset = 0;
    std::string sort;
    std::vector<std::string> where;
};

QString noSuchContact(ContactId id)
{
    return Messages::tr("There is no contact %1. It may have been deleted.").arg(contact::toString(id));
}

void printContact(Answer &answer, const Contact &contact, const identity::IdentityRule &rule)
{
    if (answer.json())
        return answer.line(contact::toJson(contact, identity::isAnonymous(contact.fields, rule)));
    answer.line(u"%1 (%2)"_s.arg(contact::displayName(contact.fields), contact::toString(contact.id)));
    for (const auto &[key, value] : contact.fields)
        answer.line(u"  %1: %2"_s.arg(contact::labelOf(key), contact::spokenText(value)));
    answer.line(Messages::tr("  Created %1, updated %2")
                    .arg(contact::toIsoString(contact.createdAt), contact::toIsoString(contact.updatedAt)));
}

void printRow(Answer &answer, const Contact &contact, const identity::IdentityRule &rule)
{
    if (answer.json())
        return answer.line(contact::toJson(contact, identity::isAnonymous(contact.fields, rule)));
    // Not through line(): it would make the tabs between the columns visible; those inside values cannot be stored.
    answer.columns({contact::toString(contact.id), contact::displayName(contact.fields),
        contact.fields.text(Field::Email), contact.fields.text(Field::Phone), contact.fields.text(Field::Company)});
}

Exit runShow(Invocation &invocation, const std::vector<std::string> &texts)
{
    Answer answer = invocation.answer();
    const auto ids = idsFrom(texts);
    if (!ids)
        return answer.failure(ids.error());
    auto opened = invocation.openWorkspace();
    if (!opened)
        return answer.failure(opened.error());
    const auto settings = (*opened)->settings();
    if (!settings)
        return answer.failure(settings.error());
    Exit exit = Exit::Success;
    for (const ContactId id : *ids) {
        const auto contact = (*opened)->contact(id);
        if (!contact)
            return answer.failure(contact.error());
        if (*contact)
            printContact(answer, **contact, settings->identity);
        else
            exit = answer.failure({ErrorCode::NotFound, noSuchContact(id)});
    }
    return exit;
}

QString cannotSort(const QString &name)
{
    const QString meant = meantField(name.startsWith(u'-') ? name.sliced(1) : name);
    return meant.isEmpty() ? Messages::tr("Contacts cannot be sorted by “%1”.").arg(name)
                           : Messages::tr("Contacts cannot be sorted by “%1”. Did you mean “%2”?").arg(name, meant);
}

Result<store::FindQuery> queryFrom(const FindArguments &arguments)
{
    store::FindQuery query{.limit = arguments.limit, .offset = arguments.offset};
    auto text = textFrom(arguments.text);
    if (!text)
        return text.error();
    query.search.text = *std::move(text);
    auto conditions = conditionsFrom(arguments.where);
    if (!conditions)
        return conditions.error();
    query.search.where = *std::move(conditions);
    if (arguments.sort.empty())
        return query;
    const auto sort = store::sortFromString(QString::fromStdString(arguments.sort));
    if (!sort) {
        return Error{ErrorCode::InvalidInput, cannotSort(QString::fromStdString(arguments.sort))};
    }
    query.sort = *sort;
    return query;
}

Exit runFind(Invocation &invocation, const FindArguments &arguments)
{
    Answer answer = invocation.answer();
    auto query = queryFrom(arguments);
    if (!query)
        return answer.failure(query.error());
    auto opened = invocation.openWorkspace();
    if (!opened)
        return answer.failure(opened.error());
    const auto settings = (*opened)->settings();
    const auto context = (*opened)->validationContext();
    if (!settings || !context)
        return answer.failure(settings ? context.error() : settings.error());
    readAsSaved(query->search.where, *context);
    const auto contacts = (*opened)->find(*query);
    if (!contacts)
        return answer.failure(contacts.error());
    for (const Contact &contact : *contacts)
        printRow(answer, contact, settings->identity);
    return Exit::Success;
}

void printRemoval(Answer &answer, const RemovalOutcome &outcome)
{
    const bool removed = outcome.verdict != Verdict::Rejected;
    const QString said = !removed && outcome.message.isEmpty() ? noSuchContact(outcome.id) : outcome.message;
    if (!said.isEmpty())
        answer.message(said);
    if (answer.json()) {
        QJsonObject json{{"verdict"_L1, identity::toString(outcome.verdict)}, {"id"_L1, contact::toString(outcome.id)}};
        if (removed)
            json.insert("operation"_L1, journal::toString(outcome.operation));
        if (!said.isEmpty())
            json.insert("message"_L1, said);
        return answer.line(json);
    }
    if (outcome.verdict == Verdict::Deleted)
        answer.line(Messages::tr("Deleted contact %1 · undo with: onefold undo %2")
                        .arg(contact::toString(outcome.id), journal::toString(outcome.operation)));
    else if (outcome.verdict == Verdict::Queued || outcome.verdict == Verdict::Unknown)
        answer.line(Messages::tr("Contact %1 is gone here; the service is told as soon as it can be")
                        .arg(contact::toString(outcome.id)));
    else if (outcome.verdict == Verdict::Erased)
        answer.line(
            Messages::tr("Erased contact %1 for good · this cannot be undone").arg(contact::toString(outcome.id)));
}

using Remove = Result<std::vector<RemovalOutcome>> (Workspace::*)(const std::vector<ContactId> &);

/// A deletion in a service workspace waits for the service; an erasure is done here at once and sent later.
Result<std::vector<RemovalOutcome>> removeFrom(
    const Invocation &invocation, const std::vector<ContactId> &ids, Remove remove)
{
    const auto info = invocation.workspaceInfo();
    if (!info)
        return info.error();
    if (services::kindFromString(info->kind) && remove == static_cast<Remove>(&Workspace::remove)) {
        auto synchroniser = invocation.openService(*info);
        return synchroniser ? (*synchroniser)->remove(ids) : synchroniser.error();
    }
    auto opened = Workspace::open(*info);
    return opened ? ((*opened).get()->*remove)(ids) : opened.error();
}

Exit runRemoval(Invocation &invocation, const std::vector<std::string> &texts, Remove remove)
{
    Answer answer = invocation.answer();
    const auto ids = idsFrom(texts);
    if (!ids)
        return answer.failure(ids.error());
    const auto outcomes = removeFrom(invocation, *ids, remove);
    if (!outcomes)
        return answer.failure(outcomes.error());
    Exit exit = Exit::Success;
    for (const RemovalOutcome &outcome : *outcomes) {
        printRemoval(answer, outcome);
        if (outcome.verdict == Verdict::Rejected)
            exit = Exit::Rejected;
    }
    return exit;
}

/// A verb that takes contacts' numbers and nothing else.
void addIdVerb(CLI::App &app, Invocation &invocation, const std::string &name, const QString &description,
    std::function<Exit(Invocation &, const std::vector<std::string> &)> run)
{
    auto ids = std::make_shared<std::vector<std::string>>();
    CLI::App *const verb = app.add_subcommand(name, description.toStdString());
    verb->add_option("ids", *ids, Messages::tr("The contacts' numbers").toStdString())->type_name("ID")->required();
    verb->callback([ids, run = std::move(run), &invocation] {
        invocation.run = [ids, run](Invocation &self) { return run(self, *ids); };
    });
}

void addFind(CLI::App &app, Invocation &invocation)
{
    auto arguments = std::make_shared<FindArguments>();
    CLI::App *const verb = app.add_subcommand("find", Messages::tr("Find contacts").toStdString());
    verb->add_option("query", arguments->text,
            Messages::tr("The start of any word of name, company, email, city or tag, or a part of a phone number")
                .toStdString())
        ->type_name("QUERY");
    verb->add_option("--limit", arguments->limit, Messages::tr("At most so many; -1 for all").toStdString())
        ->type_name("N")
        ->check(wholeNumber(-1))
        ->capture_default_str();
    verb->add_option("--offset", arguments->offset, Messages::tr("Leave out so many first").toStdString())
        ->type_name("N")
        ->check(wholeNumber(0))
        ->capture_default_str();
    verb->add_option("--sort", arguments->sort,
            Messages::tr("A field name, created_at or updated_at; -FIELD for falling order").toStdString())
        ->type_name("FIELD");
    verb->add_option("--where", arguments->where,
            Messages::tr("Only contacts with this value; nothing after = for those without one. Given "
                         "several times, all must hold")
                .toStdString())
        ->type_name("FIELD=VALUE")
        ->expected(1)
        ->take_all()
        ->allow_extra_args(false);
    verb->callback([arguments, &invocation] {
        invocation.run = [arguments](Invocation &self) { return runFind(self, *arguments); };
    });
}

} // namespace

void addContactVerbs(CLI::App &app, Invocation &invocation)
{
    addFind(app, invocation);
    addIdVerb(app, invocation, "show", Messages::tr("Show contacts with all their fields"), runShow);
    addIdVerb(app, invocation, "delete", Messages::tr("Delete contacts; can be undone"),
        [](Invocation &self, const std::vector<std::string> &ids) {
            return runRemoval(self, ids, &Workspace::remove);
        });
    addIdVerb(app, invocation, "erase",
        Messages::tr("Erase contacts for good, from journal and backups too; cannot be undone"),
        [](Invocation &self, const std::vector<std::string> &ids) { return runRemoval(self, ids, &Workspace::erase); });
}

} // namespace onefold::cli
