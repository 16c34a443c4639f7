// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/group.h"

#include "core/base/words.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>

namespace onefold::duplicates {

using namespace Qt::StringLiterals;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::duplicates::Group)
};

constexpr std::array<QLatin1StringView, levelCount> words{"missing"_L1, "exact"_L1, "few_share"_L1, "many_share"_L1,
    "swapped"_L1, "variant"_L1, "close"_L1, "partial"_L1, "loose"_L1, "different"_L1, "implied"_L1};

double rounded(double number, double unit)
{
    return std::round(number / unit) * unit;
}

QString sameText(const Reason &reason)
{
    return reason.holders > 2
        ? Messages::tr("the same, which %n contact(s) have", nullptr, static_cast<int>(reason.holders))
        : Messages::tr("the same");
}

} // namespace

QString toString(GroupId id)
{
    return QString::number(static_cast<qint64>(id));
}

QString toString(Level level)
{
    return rowOf(words, level);
}

std::optional<Level> levelFromString(QStringView word)
{
    return enumFromWord<Level>(words, word);
}

QString describe(const Reason &reason)
{
    if (reason.isNoted)
        return Messages::tr("a save found it in both, and left it with the other one");
    switch (reason.level) {
    case Level::Missing: return Messages::tr("missing in one of them");
    case Level::Exact:
    case Level::FewShare: return sameText(reason);
    case Level::ManyShare: return Messages::tr("the same, but shared by many or by a whole company");
    case Level::Swapped: return Messages::tr("given and family name have changed places");
    case Level::Variant: return Messages::tr("another form of the same name");
    case Level::Close: return Messages::tr("a slip of the finger apart");
    case Level::Partial: return Messages::tr("one is a part of the other");
    case Level::Loose: return Messages::tr("alike in sound or in most letters");
    case Level::Different: return Messages::tr("different");
    case Level::Implied: return Messages::tr("the same, as follows from the others");
    }
    return {};
}

QJsonObject toJson(const Group &group)
{
    QJsonArray ids;
    for (const contact::ContactId id : group.contacts)
        ids.append(contact::toString(id));
    QJsonArray reasons;
    for (const Reason &reason : group.reasons) {
        reasons.append(QJsonObject{
            {"field"_L1, reason.field}, {"weight"_L1, rounded(reason.weight, 0.01)}, {"detail"_L1, describe(reason)}});
    }
    return {{"group"_L1, toString(group.id)}, {"score"_L1, rounded(group.score, 0.0001)}, {"ids"_L1, ids},
        {"reasons"_L1, reasons}};
}

} // namespace onefold::duplicates
