// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/formchecker.h"

#include "ui/base/onfinished.h"
#include "ui/contacts/listtext.h"

#include "core/sync/outbox.h"

namespace onefold::ui::contacts {

using workspace::Workspace;

namespace {

// Long enough to take a burst of keys together, too short to be noticed.
constexpr int pauseMilliseconds = 40;

/// A list field of the workspace's own is typed as one text.
void splitLists(contact::Fields &fields, const std::map<QString, contact::CustomType> &types)
{
    contact::Fields split = fields;
    for (const auto &[key, value] : fields) {
        const auto type = types.find(key.member);
        const bool isList =
            key.field == contact::Field::Custom && type != types.end() && type->second == contact::CustomType::List;
        if (const auto *const text = std::get_if<QString>(&value); isList && text)
            split.set(key, contact::withoutBlanks(itemsOf(*text)));
    }
    fields = split;
}

/// What the workspace's service will not hold: said of the field, and of the save that touches it.
Result<void> addUnheld(Workspace &workspace, FormCheck &check)
{
    const auto unheld = sync::unheld(workspace, check.shown.draft);
    if (!unheld)
        return unheld.error();
    for (const onefold::services::Unheld &row : *unheld) {
        check.unheld[row.field] = row.reason;
        if (check.request.fields.contains(row.field))
            check.expected.notApplied.push_back({row.field, identity::NotAppliedReason::NotHeldThere});
    }
    return {};
}

Result<FormCheck> check(Workspace &workspace, FormChecker::Question question)
{
    const Result<contact::ValidationContext> context = workspace.validationContext(question.country);
    if (!context)
        return context.error();
    splitLists(question.shown, context->customTypes);
    splitLists(question.request.fields, context->customTypes);
    FormCheck check{.shown = contact::validate(question.shown, *context), .customTypes = context->customTypes};
    check.request = question.request;
    if (!question.request.fields.isEmpty()) {
        auto expected = workspace.preview(question.request);
        if (!expected)
            return expected.error();
        check.expected = *std::move(expected);
    }
    const Result<void> added = addUnheld(workspace, check);
    return added ? Result<FormCheck>(std::move(check)) : Result<FormCheck>(added.error());
}

} // namespace

FormChecker::FormChecker(workspace::Client &client, QObject *parent) : QObject(parent), m_client(client)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &FormChecker::send);
}

void FormChecker::ask(const Question &question)
{
    m_pending = question;
    m_isStale = true;
    m_pause.start();
}

void FormChecker::cancel()
{
    m_pending.reset();
    m_isStale = true;
    m_pause.stop();
}

void FormChecker::send()
{
    if (m_isAsking || !m_pending)
        return;
    m_isAsking = true;
    m_isStale = false;
    onFinished(m_client.read([question = *std::exchange(m_pending, std::nullopt)](
                                 Workspace &workspace) { return check(workspace, question); }),
        this, [this](const Result<FormCheck> &check) { receive(check); });
}

void FormChecker::receive(const Result<FormCheck> &check)
{
    m_isAsking = false;
    const bool isStale = m_isStale; // of this answer: what is sent next is not
    if (m_pending && !m_pause.isActive())
        send();
    if (isStale)
        return;
    if (check)
        Q_EMIT checked(*check);
    else
        Q_EMIT failed(check.error());
}

} // namespace onefold::ui::contacts
