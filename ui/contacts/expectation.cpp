// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/expectation.h"

#include "ui/contacts/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace onefold::ui::contacts {

using namespace Qt::StringLiterals;
using identity::NotApplied;
using identity::NotAppliedReason;
using identity::Verdict;
using saving::SaveOutcome;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::ui::contacts::Expectation)
};

QString holderName(const SaveOutcome &outcome, const NotApplied &row)
{
    const auto name = outcome.holderNames.find(row.holder);
    return name == outcome.holderNames.end() ? QString() : quotable(name->second);
}

/// What the contact is called now, before the save.
QString nameOf(const SaveOutcome &outcome)
{
    if (!outcome.contact)
        return {};
    contact::Fields fields = outcome.contact->fields;
    if (outcome.verdict == Verdict::Updated) {
        for (const contact::FieldChange &change : outcome.changed)
            fields.put(change.field, change.before);
    }
    return quotable(contact::displayName(fields));
}

QString changesIn(const SaveOutcome &outcome)
{
    QStringList labels;
    for (const contact::FieldChange &change : outcome.changed)
        labels += contact::labelOf(change.field);
    return Messages::tr("Changes: %1", "what follows are names of fields").arg(labels.join(u", "_s));
}

/// What will not be saved because it is another contact's, and what the service will not be sent.
QString withheldIn(const SaveOutcome &outcome)
{
    QStringList sentences;
    QStringList keptHere;
    for (const NotApplied &row : outcome.notApplied) {
        const QString field = contact::labelOf(row.field);
        if (row.reason == NotAppliedReason::NotHeldThere) {
            keptHere += field;
            continue;
        }
        sentences += row.reason == NotAppliedReason::WithoutPhone
            ? Messages::tr("%1 stays out: there is no phone number it could belong to.", "a field").arg(field)
            : Messages::tr("%1 stays out: it belongs to %2.", "a field and a contact")
                  .arg(field, holderName(outcome, row));
    }
    if (!keptHere.isEmpty())
        sentences += Messages::tr("Kept here alone: %1.", "names of fields").arg(keptHere.join(u", "_s));
    return sentences.join(u' ');
}

/// Whom a doubtful match is about: while it would be saved as new the holder of what is shared, else the match itself.
QString doubtfulNameIn(const SaveOutcome &outcome)
{
    const auto shared = std::ranges::find(outcome.notApplied, NotAppliedReason::SharedDoubtful, &NotApplied::reason);
    return shared != outcome.notApplied.end() ? holderName(outcome, *shared) : nameOf(outcome);
}

QString refusalOf(const SaveOutcome &outcome)
{
    const auto error = std::ranges::find_if(outcome.problems, &contact::Problem::isError);
    if (error == outcome.problems.end())
        return {};
    const QString said =
        error->field ? contact::labelOf(*error->field) + u": "_s + error->finding.message : error->finding.message;
    const auto others = std::ranges::count_if(error + 1, outcome.problems.end(), &contact::Problem::isError);
    return others == 0 ? said : said + u'\n' + Messages::tr("And %n more.", nullptr, static_cast<int>(others));
}

QString joined(const QStringList &parts)
{
    QStringList kept = parts;
    kept.removeAll(QString());
    return kept.join(u'\n');
}

Expectation updateOf(const SaveOutcome &outcome)
{
    Expectation expectation{.look = Expectation::Look::Update, .maySave = true, .changes = outcome.changed};
    const auto field = contact::FieldKey::fromString(outcome.matchedBy);
    expectation.headline = field ? Messages::tr("Will update %1 — same %2", "a contact and a field")
                                       .arg(nameOf(outcome), contact::labelWithin(*field))
                                 : Messages::tr("Will update %1").arg(nameOf(outcome));
    expectation.detail = joined({changesIn(outcome), withheldIn(outcome)});
    return expectation;
}

Expectation verdictOf(const SaveOutcome &outcome)
{
    using Look = Expectation::Look;
    switch (outcome.verdict) {
    case Verdict::Created:
        return {.look = Look::Create,
            .headline = Messages::tr("Will create %1").arg(nameOf(outcome)),
            .detail = withheldIn(outcome),
            .maySave = true};
    case Verdict::Updated: return updateOf(outcome);
    case Verdict::Unchanged:
        return {.look = Look::Unchanged,
            .headline = Messages::tr("%1 is up to date").arg(nameOf(outcome)),
            .detail = joined({Messages::tr("A save would change nothing."), withheldIn(outcome)}),
            .maySave = true};
    default: // what else a preview gives is a refusal
        return {
            .look = Look::Refused, .headline = Messages::tr("Cannot be saved like this"), .detail = refusalOf(outcome)};
    }
}

} // namespace

Expectation expectationOf(const FormDraft &draft, const SaveOutcome &expected, bool isAnswered)
{
    Expectation expectation = verdictOf(expected);
    if (draft.isNew())
        expectation.lookAlikes = expected.lookAlikes;
    if (!expected.doubtful)
        return expectation;
    expectation.doubtfulName = doubtfulNameIn(expected);
    if (isAnswered)
        return expectation;
    expectation.look = Expectation::Look::Doubt;
    expectation.headline = Messages::tr("Is this %1?").arg(expectation.doubtfulName);
    const auto shared = std::ranges::find(expected.notApplied, NotAppliedReason::SharedDoubtful, &NotApplied::reason);
    if (shared != expected.notApplied.end()) {
        expectation.detail = Messages::tr("Same %1, but a field that counts more differs.", "the name of a field")
                                 .arg(contact::labelWithin(shared->field));
    }
    expectation.maySave = false;
    return expectation;
}

Expectation restingExpectation(const FormDraft &draft)
{
    return {.look = Expectation::Look::Quiet,
        .headline = draft.isNew() ? Messages::tr("Type a contact; what a save will do is said here.")
                                  : Messages::tr("Nothing to save: no field was changed.")};
}

} // namespace onefold::ui::contacts
