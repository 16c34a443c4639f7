// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/undo/remainderwords.h"

#include "core/contact/problemwords.h"

#include <QCoreApplication>

#include <map>

namespace onefold::undo {

using namespace Qt::StringLiterals;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::undo::Reverser)
};

/// The words for a code as journal::Entry::problems has it: "code" or "field code".
QString wordsOf(const QString &code)
{
    const QString words = contact::labelOfProblem(code.section(u' ', -1));
    const auto field = contact::FieldKey::fromString(code.section(u' ', 0, -2));
    return field ? contact::labelOf(*field) + u": "_s + words : words;
}

std::map<QString, int> countsByCode(const std::vector<Remainder> &remainders)
{
    std::map<QString, int> counts;
    for (const Remainder &each : remainders)
        ++counts[each.code];
    return counts;
}

} // namespace

QStringList keptWords(const ReverseOutcome &outcome)
{
    QStringList parts;
    for (const auto &[code, count] : countsByCode(outcome.kept))
        parts += Messages::tr("%n left as is: %1", "why", count).arg(wordsOf(code));
    return parts;
}

QStringList failedWords(const ReverseOutcome &outcome)
{
    QStringList parts;
    for (const auto &[code, count] : countsByCode(outcome.failed))
        parts += Messages::tr("%n failed: %1", "why", count).arg(wordsOf(code));
    return parts;
}

} // namespace onefold::undo
