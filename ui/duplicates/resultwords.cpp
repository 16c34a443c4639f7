// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicates/resultwords.h"

#include "ui/contacts/wording.h"
#include "ui/duplicates/likeness.h"

#include <QCoreApplication>

#include <algorithm>

namespace onefold::ui::duplicates {

using namespace Qt::StringLiterals;
using contact::Contact;
using contact::Field;
using contact::FieldKey;
using contact::Fields;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::ui::duplicates::Result)
};

/// The primary one and the further ones: "a and b".
QString identifiersText(const Fields &fields, Field primary, const QString &member)
{
    QStringList values{comparedText({primary}, fields.value(primary))};
    for (const QString &further : contact::listOf(fields.value({Field::Identifier, member})))
        values += contacts::visible(primary == Field::Phone ? contacts::phoneText(further) : further);
    values.removeAll(QString());
    if (values.size() < 2)
        return values.join(QString());
    const QString last = values.takeLast();
    return Messages::tr("%1 and %2", "several emails or phones").arg(values.join(u", "_s), last);
}

bool isToldElsewhere(const FieldKey &key)
{
    switch (key.field) {
    case Field::Name:
    case Field::FirstName:
    case Field::LastName:
    case Field::Email:
    case Field::Phone: return true;
    case Field::Identifier: return key.member == "email"_L1 || key.member == "phone"_L1;
    default: return false;
    }
}

QString valueText(const FieldKey &key, const contact::Value &value)
{
    const bool needsLabel = std::holds_alternative<bool>(value) || key.field == Field::PhoneExt
        || key.field == Field::DndSettings || key.field == Field::Custom || key.field == Field::Identifier;
    const QString text = comparedText(key, value);
    return needsLabel ? Messages::tr("%1 %2", "a field and its value").arg(contact::labelOf(key), text) : text;
}

} // namespace

QString resultText(const Fields &fields)
{
    QStringList parts{
        identifiersText(fields, Field::Email, u"email"_s), identifiersText(fields, Field::Phone, u"phone"_s)};
    for (const auto &[key, value] : fields) {
        if (!isToldElsewhere(key))
            parts += valueText(key, value);
    }
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString listedNames(const std::vector<Contact> &contacts)
{
    constexpr qsizetype most = 3;
    QStringList names;
    for (const Contact &contact : contacts)
        names += contacts::quotable(contact::displayName(contact.fields));
    if (names.size() == 1)
        return names.front();
    if (names.size() <= most) {
        const QString last = names.takeLast();
        return Messages::tr("%1 and %2", "names").arg(names.join(u", "_s), last);
    }
    const int others = static_cast<int>(names.size() - 2);
    return Messages::tr("%1 and %n other(s)", "names", others).arg(names.first(2).join(u", "_s));
}

QString fateText(const merging::MergePlan &plan)
{
    const QString names = listedNames(plan.losers);
    return Messages::tr("%1 leave(s) the list and live(s) on in it. Can be taken back at any time.", "names",
        static_cast<int>(plan.losers.size()))
        .arg(names);
}

QString mergedText(const merging::MergePlan &plan)
{
    return Messages::tr("Merged %1 into %2", "names and a name")
        .arg(listedNames(plan.losers), contacts::quotable(contact::displayName(plan.after.fields)));
}

QString plannedText(const merging::PlannedMerge &merge)
{
    const QString count =
        Messages::tr("%n contact(s) become(s) one", nullptr, static_cast<int>(merge.losers.size()) + 1);
    const QString changes = merge.changedFields == 0
        ? Messages::tr("no field changes")
        : Messages::tr("%n field(s) change(s)", nullptr, static_cast<int>(merge.changedFields));
    return count + u" · "_s + changes;
}

} // namespace onefold::ui::duplicates
