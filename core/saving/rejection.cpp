// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/saving/rejection.h"

#include <QCoreApplication>

namespace onefold::saving::rejection {

using namespace Qt::StringLiterals;
using contact::Field;
using contact::FieldKey;
using contact::Problem;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::saving::Saver)
};

Problem error(const std::optional<FieldKey> &field, const QString &code, const QString &message)
{
    return {field, {code, contact::Severity::Error, message}};
}

} // namespace

Problem noSuchContact(contact::ContactId id)
{
    return error({}, u"contact.not_found"_s,
        Messages::tr("There is no contact %1. It may have been deleted.").arg(contact::toString(id)));
}

Problem changedMeanwhile(const FieldKey &field, const contact::Value &standing)
{
    const QString message = contact::isEmpty(standing)
        ? Messages::tr("%1 was cleared by somebody else meanwhile. Nothing was saved: look at both, and save again.")
        : Messages::tr("%1 was changed by somebody else meanwhile, to “%2”. Nothing was saved: look at both, and save "
                       "again.");
    const QString said = message.arg(contact::labelOf(field));
    return error(field, u"contact.changed_meanwhile"_s,
        contact::isEmpty(standing) ? said : said.arg(contact::spokenText(standing)));
}

Problem byDecision(const identity::Decision &decision, identity::SaveMode mode, const identity::IdentityRule &rule)
{
    if (!decision.target) {
        return error(rule.fields.front(), u"identity.not_found"_s,
            Messages::tr("No contact matches, and only an update was asked for. Nothing was saved."));
    }
    const FieldKey field = FieldKey::fromString(decision.matchedBy).value_or(rule.fields.front());
    const QString name = contact::displayName(decision.target->fields);
    const QString id = contact::toString(decision.target->id);
    if (mode == identity::SaveMode::Update) {
        return error(field, u"identity.doubtful"_s,
            Messages::tr("%1 (contact %2) has the same value here but differs in a field that counts more. Nothing was "
                         "saved.")
                .arg(name, id));
    }
    return error(field, u"identity.exists"_s,
        Messages::tr("%1 (contact %2) has this already. Nothing was saved.").arg(name, id));
}

Problem empty(bool creates, bool hasExtension)
{
    if (!creates) {
        return error(
            {}, u"contact.empty"_s, Messages::tr("This would leave the contact without any value. Delete it instead."));
    }
    if (hasExtension) {
        return error(FieldKey{Field::PhoneExt}, u"phone_ext.without_phone"_s,
            Messages::tr("An extension alone is no contact: give the phone number that it belongs to."));
    }
    return error({}, u"contact.empty"_s, Messages::tr("There is nothing to save: no field has a value."));
}

Problem withoutIdentity(const identity::IdentityRule &rule)
{
    return error(rule.fields.front(), u"identity.required"_s,
        Messages::tr("This workspace wants one of these in every contact: %1.").arg(contact::labelsOf(rule.fields)));
}

} // namespace onefold::saving::rejection
