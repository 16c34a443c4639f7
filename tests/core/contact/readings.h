// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/finding.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

/// What the tests of the validators ask of a reading.
namespace onefold::contact {

/// The codes found, in their order, separated by spaces.
inline QString codesOf(const std::vector<Finding> &findings)
{
    QStringList codes;
    for (const Finding &finding : findings)
        codes.append(finding.code);
    return codes.join(u' ');
}

/// Whether @p message is one or more whole sentences with nothing left to fill in.
inline bool isSentence(const QString &message)
{
    static const QRegularExpression placeholder(QStringLiteral("%[0-9nL]"));
    return message.size() > 15 && (message.front().isUpper() || !message.front().isLetter())
        && (message.endsWith(u'.') || message.endsWith(u'?')) && !message.contains(placeholder);
}

/// Whether every message found is made of whole sentences.
inline bool areSentences(const std::vector<Finding> &findings)
{
    return std::ranges::all_of(findings, [](const Finding &f) { return isSentence(f.message); });
}

/// The suggestion of the first finding that has one.
inline QString suggestionOf(const std::vector<Finding> &findings)
{
    const auto found = std::ranges::find_if(findings, [](const Finding &f) { return !f.suggestion.isEmpty(); });
    return found == findings.end() ? QString() : found->suggestion;
}

} // namespace onefold::contact
