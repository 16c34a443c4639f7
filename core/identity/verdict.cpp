// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identity/verdict.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace onefold::identity {

using namespace Qt::StringLiterals;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::identity::Verdict)
};

constexpr std::array verdictWords{"created"_L1, "updated"_L1, "unchanged"_L1, "rejected"_L1, "queued"_L1, "unknown"_L1,
    "failed"_L1, "deleted"_L1, "merged"_L1, "restored"_L1, "skipped"_L1, "erased"_L1};
constexpr std::array verdictLabels{
    QT_TRANSLATE_NOOP("onefold::identity::Verdict", "created"),
    QT_TRANSLATE_NOOP("onefold::identity::Verdict", "updated"),
    QT_TRANSLATE_NOOP("onefold::identity::Verdict", "unchanged"),
    QT_TRANSLATE_NOOP("onefold::identity::Verdict", "rejected"),
    QT_TRANSLATE_NOOP("onefold::identity::Verdict", "queued"),
    QT_TRANSLATE_NOOP("onefold::identity::Verdict", "unknown"),
    QT_TRANSLATE_NOOP("onefold::identity::Verdict", "failed"),
    QT_TRANSLATE_NOOP("onefold::identity::Verdict", "deleted"),
    QT_TRANSLATE_NOOP("onefold::identity::Verdict", "merged"),
    QT_TRANSLATE_NOOP("onefold::identity::Verdict", "restored"),
    QT_TRANSLATE_NOOP("onefold::identity::Verdict", "skipped"),
    QT_TRANSLATE_NOOP("onefold::identity::Verdict", "erased"),
};
static_assert(verdictLabels.size() == verdictWords.size());
constexpr std::array evidenceWords{
    ""_L1, "database"_L1, "service-flag"_L1, "http-status"_L1, "read-first"_L1, "inferred"_L1};
constexpr std::array reasonWords{
    "belongs-to-other"_L1, "shared-doubtful"_L1, "without-phone"_L1, "not-held-there"_L1, "not-taken-there"_L1};

/// The enumerator of @p Enum that is called @p word in @p words, a table in the enumeration's order.
template<typename Enum, std::size_t Size>
std::optional<Enum> fromWord(const std::array<QLatin1StringView, Size> &words, QStringView word)
{
    const auto found = std::ranges::find_if(words, [&](QLatin1StringView known) { return word == known; });
    return found == words.end() ? std::nullopt : std::optional(static_cast<Enum>(found - words.begin()));
}

} // namespace

QString toString(Verdict verdict)
{
    return verdictWords[static_cast<std::size_t>(verdict)];
}

std::optional<Verdict> verdictFromString(QStringView word)
{
    return fromWord<Verdict>(verdictWords, word);
}

QString labelOf(Verdict verdict)
{
    return Messages::tr(verdictLabels[static_cast<std::size_t>(verdict)]);
}

QString toString(Evidence evidence)
{
    return evidenceWords[static_cast<std::size_t>(evidence)];
}

std::optional<Evidence> evidenceFromString(QStringView word)
{
    return fromWord<Evidence>(evidenceWords, word);
}

QString toString(NotAppliedReason reason)
{
    return reasonWords[static_cast<std::size_t>(reason)];
}

std::optional<NotAppliedReason> notAppliedReasonFromString(QStringView word)
{
    return fromWord<NotAppliedReason>(reasonWords, word);
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
        return holderName.isEmpty() ? Messages::tr("shared with contact %1, which keeps it").arg(id)
                                    : Messages::tr("shared with %1 (contact %2), which keeps it").arg(holderName, id);
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
