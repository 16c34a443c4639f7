// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/lookalike/likeness.h"

#include "core/duplicates/nicknames.h"
#include "core/duplicates/plaintext.h"
#include "core/text/distance.h"
#include "core/text/fold.h"

#include <algorithm>

namespace onefold::lookalike {

namespace {

// A slip in a short word makes another name of it (Ann, Ian); a long word may have two.
constexpr qsizetype oneSlipFromLength = 4;
constexpr qsizetype twoSlipsFromLength = 9;

bool areNicknames(const QString &one, const QString &other)
{
    const std::vector<quint16> &groups = duplicates::nicknameGroups(one.toStdString());
    const std::vector<quint16> &others = duplicates::nicknameGroups(other.toStdString());
    return std::ranges::find_first_of(groups, others) != groups.end();
}

bool isSlip(const QString &one, const QString &other)
{
    const qsizetype length = std::min(one.size(), other.size());
    const int allowed = length >= twoSlipsFromLength ? 2 : length >= oneSlipFromLength ? 1 : 0;
    return allowed > 0 && text::distance(one, other, allowed) <= allowed;
}

bool areAlike(const QString &one, const QString &other)
{
    return one == other || isSlip(one, other) || areNicknames(one, other);
}

/// Takes the first of @p words that @p fits, and tells whether there was one.
template<typename Fits>
bool takeFirst(QStringList &words, Fits fits)
{
    const auto found = std::ranges::find_if(words, fits);
    if (found == words.end())
        return false;
    words.erase(found);
    return true;
}

} // namespace

Likeness likenessOf(const QStringList &one, const QStringList &other)
{
    if (one.isEmpty() || other.isEmpty())
        return Likeness::None;
    if (one == other)
        return Likeness::Same;
    QStringList left = one.size() <= other.size() ? one : other;
    QStringList candidates = one.size() <= other.size() ? other : one;
    const qsizetype shorter = left.size();
    left.removeIf([&](const QString &word) {
        return takeFirst(candidates, [&](const QString &candidate) { return candidate == word; });
    });
    const bool sharesWord = left.size() < shorter;
    if (left.isEmpty() && candidates.isEmpty())
        return Likeness::Swapped;
    const auto isAlone = [&](const QString &word) {
        return !takeFirst(candidates, [&](const QString &candidate) { return areAlike(word, candidate); });
    };
    const qsizetype alone = std::ranges::count_if(left, isAlone);
    if (sharesWord && alone == 0 && shorter > 1)
        return Likeness::Alike;
    return sharesWord || alone < left.size() ? Likeness::Part : Likeness::None;
}

QStringList companyWords(const QString &company)
{
    const std::string plain = text::words(company).join(u' ').toStdString();
    return QString::fromStdString(duplicates::organisationKey(plain)).split(u' ', Qt::SkipEmptyParts);
}

} // namespace onefold::lookalike
