// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicates/mergeplanner.h"

#include "ui/base/onfinished.h"
#include "ui/contacts/listtext.h"

#include <algorithm>

namespace onefold::ui::duplicates {

using contact::Fields;
using workspace::Workspace;

namespace {

// Takes a burst of keys together.
constexpr int pauseMilliseconds = 40;

Fields rawFields(const MergeDraft::Texts &typed, const std::map<QString, contact::CustomType> &types)
{
    Fields raw;
    for (const auto &[key, text] : typed) {
        const auto type = types.find(key.member);
        const bool isOwnList =
            key.field == contact::Field::Custom && type != types.end() && type->second == contact::CustomType::List;
        const bool isList = isOwnList || contact::infoOf(key.field).kind == contact::Kind::List
            || key.field == contact::Field::Identifier;
        raw.set(key, isList ? contact::withoutBlanks(contacts::itemsOf(text)) : contact::rawValue(key, text));
    }
    return raw;
}

bool isOnlyRefused(const Error &error)
{
    return error.code == ErrorCode::Refused || error.code == ErrorCode::NotFound
        || error.code == ErrorCode::InvalidInput;
}

} // namespace

MergePlanner::MergePlanner(workspace::Client &client, QObject *parent) : QObject(parent), m_client(client)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &MergePlanner::send);
}

void MergePlanner::ask(const MergeDraft &draft, const merging::Survivorship &survivorship)
{
    ++m_generation;
    const auto kept = std::ranges::find(draft.contacts(), draft.survivor(), &contact::Contact::id);
    m_question = {.request = draft.request(survivorship),
        .typed = draft.edited(),
        .country = kept == draft.contacts().end() ? QString() : kept->fields.text(contact::Field::Country)};
    m_pause.start(draft.edited().empty() ? 0 : pauseMilliseconds);
}

void MergePlanner::cancel()
{
    ++m_generation;
    m_question.reset();
    m_pause.stop();
}

Result<PlannedReview> MergePlanner::answer(Workspace &workspace, const Question &question)
{
    const Result<contact::ValidationContext> context = workspace.validationContext(question.country);
    if (!context)
        return context.error();
    contact::Validated validated = contact::validate(rawFields(question.typed, context->customTypes), *context);
    PlannedReview planned{
        .request = question.request, .problems = validated.problems, .customTypes = context->customTypes};
    planned.request.choices.edited = std::move(validated.draft);
    if (contact::hasErrors(planned.problems))
        return planned;
    auto plan = workspace.planMerge(planned.request);
    if (plan)
        planned.plan = *std::move(plan);
    else if (isOnlyRefused(plan.error()))
        planned.refusal = plan.error().message;
    else
        return plan.error();
    return planned;
}

void MergePlanner::send()
{
    if (!m_question)
        return;
    const auto work = [question = *std::exchange(m_question, std::nullopt)](
                          Workspace &workspace) { return answer(workspace, question); };
    onFinished(m_client.read(work), this, [this, generation = m_generation](const Result<PlannedReview> &planned) {
        if (generation != m_generation)
            return;
        if (planned)
            Q_EMIT this->planned(*planned);
        else
            Q_EMIT failed(planned.error());
    });
}

} // namespace onefold::ui::duplicates
