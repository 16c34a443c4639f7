// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identity/verdict.h"

#include "core/base/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace onefold::identity {

using namespace Qt::StringLiterals;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::identity::Verdict)
};

constexpr std::array verdicts{
    LabelledWord{"created"_L1, QT_TRANSLATE_NOOP("onefold::identity::Verdict", "created")},
    LabelledWord{"updated"_L1, QT_TRANSLATE_NOOP("onefold::identity::Verdict", "updated")},
    LabelledWord{"unchanged"_L1, QT_TRANSLATE_NOOP("onefold::identity::Verdict", "unchanged")},
    LabelledWord{"rejected"_L1, QT_TRANSLATE_NOOP("onefold::identity::Verdict", "rejected")},
    LabelledWord{"queued"_L1, QT_TRANSLATE_NOOP("onefold::identity::Verdict", "queued")},
    LabelledWord{"unknown"_L1, QT_TRANSLATE_NOOP("onefold::identity::Verdict", "unknown")},
    LabelledWord{"failed"_L1, QT_TRANSLATE_NOOP("onefold::identity::Verdict", "failed")},
    LabelledWord{"deleted"_L1, QT_TRANSLATE_NOOP("onefold::identity::Verdict", "deleted")},
    LabelledWord{"merged"_L1, QT_TRANSLATE_NOOP("onefold::identity::Verdict", "merged")},
    LabelledWord{"restored"_L1, QT_TRANSLATE_NOOP("onefold::identity::Verdict", "restored")},
    LabelledWord{"skipped"_L1, QT_TRANSLATE_NOOP("onefold::identity::Verdict", "skipped")},
    LabelledWord{"erased"_L1, QT_TRANSLATE_NOOP("onefold::identity::Verdict", "erased")},
};
constexpr std::array evidenceWords{
    ""_L1, "database"_L1, "service-flag"_L1, "http-status"_L1, "read-first"_L1, "inferred"_L1};
constexpr std::array reasonWords{
    "belongs-to-other"_L1, "shared-doubtful"_L1, "without-phone"_L1, "not-held-there"_L1, "not-taken-there"_L1};

} // namespace

QString toString(Verdict verdict)
{
    return rowOf(verdicts, verdict).word;
}

std::optional<Verdict> verdictFromString(QStringView word)
{
    return enumFromWord<Verdict>(verdicts, word);
}

QString labelOf(Verdict verdict)
{
    return Messages::tr(rowOf(verdicts, verdict).label);
}

QString toString(Evidence evidence)
{
    return rowOf(evidenceWords, evidence);
}

QString labelOf(Evidence evidence)
{
    switch (evidence) {
    case Evidence::Database: return Messages::tr("confirmed by the database");
    case Evidence::ServiceFlag: return Messages::tr("confirmed by the service");
    case Evidence::HttpStatus: return Messages::tr("confirmed by the service's answer");
    case Evidence::ReadFirst: return Messages::tr("known from reading it before");
    case Evidence::Inferred: return Messages::tr("inferred from times");
    case Evidence::None: break;
    }
    return {};
}

std::optional<Evidence> evidenceFromString(QStringView word)
{
    return enumFromWord<Evidence>(evidenceWords, word);
}

QString toString(NotAppliedReason reason)
{
    return rowOf(reasonWords, reason);
}

std::optional<NotAppliedReason> notAppliedReasonFromString(QStringView word)
{
    return enumFromWord<NotAppliedReason>(reasonWords, word);
}

QString describe(const NotApplied &notApplied, const QString &holderName)
{
    const QString id = contact::toString(notApplied.holder);
    // A preview may know holders that no number stands for yet.
    const bool isShared =
        notApplied.reason == NotAppliedReason::BelongsToOther || notApplied.reason == NotAppliedReason::SharedDoubtful;
    if (notApplied.holder == contact::ContactId::None && isShared)
        return Messages::tr("belongs to another contact");
    switch (notApplied.reason) {
    case NotAppliedReason::BelongsToOther:
        return holderName.isEmpty() ? Messages::tr("belongs to contact %1").arg(id)
                                    : Messages::tr("belongs to %1 (contact %2)").arg(holderName, id);
    case NotAppliedReason::SharedDoubtful:
        return holderName.isEmpty() ? Messages::tr("shared with contact %1, who keeps it").arg(id)
                                    : Messages::tr("shared with %1 (contact %2), who keeps it").arg(holderName, id);
    case NotAppliedReason::WithoutPhone: return Messages::tr("has no phone number to belong to");
    case NotAppliedReason::NotHeldThere: return Messages::tr("has no place at the service and is kept here alone");
    case NotAppliedReason::NotTakenThere: return Messages::tr("was left out by the service");
    }
    return {};
}

QJsonObject toJson(const std::vector<NotApplied> &rows, const std::map<contact::ContactId, QString> &holderNames)
{
    QJsonObject json;
    for (const NotApplied &row : rows) {
        const QString field = row.field.toString();
        const auto name = holderNames.find(row.holder);
        const bool isOneOfSeveral = std::ranges::count(rows, row.field, &NotApplied::field) > 1;
        QString reason = describe(row, name == holderNames.end() ? QString() : name->second);
        if (isOneOfSeveral && !row.value.isEmpty())
            reason = row.value + u' ' + reason;
        const QString before = json.value(field).toString();
        if (!before.split(u"; "_s).contains(reason))
            json.insert(field, before.isEmpty() ? reason : before + u"; "_s + reason);
    }
    return json;
}

} // namespace onefold::identity
