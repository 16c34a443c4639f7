// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicates/survivorshiptext.h"

namespace onefold::ui::duplicates {

using namespace Qt::StringLiterals;
using merging::Survivorship;

namespace {

const QString ruleKey = u"rule"_s;
const QString sourceKey = u"with_source"_s; // "source" is a field, which may have a rule of its own

} // namespace

QStringList toStrings(const Survivorship &survivorship)
{
    QStringList strings{ruleKey + u'=' + merging::toString(survivorship.rule)};
    if (!survivorship.source.isEmpty())
        strings += sourceKey + u'=' + survivorship.source;
    for (const auto &[key, rule] : survivorship.byField)
        strings += key.toString() + u'=' + merging::toString(rule);
    return strings;
}

Survivorship survivorshipFromStrings(const QStringList &strings)
{
    Survivorship survivorship;
    for (const QString &string : strings) {
        const QString name = string.section(u'=', 0, 0);
        const QString value = string.section(u'=', 1);
        const auto rule = merging::survivorFromString(value);
        const auto key = contact::FieldKey::fromString(name);
        if (name == sourceKey)
            survivorship.source = value;
        else if (name == ruleKey && rule)
            survivorship.rule = *rule;
        else if (key && rule)
            survivorship.byField[*key] = *rule;
    }
    return survivorship;
}

} // namespace onefold::ui::duplicates
