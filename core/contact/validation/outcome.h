// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/finding.h"

#include <QString>

/// What the validators of this folder build their readings with.
namespace onefold::contact {

/// A remark that stops the save.
[[nodiscard]] inline Finding error(const QString &code, const QString &message, const QString &suggestion = {})
{
    return {.code = code, .severity = Severity::Error, .message = message, .suggestion = suggestion};
}

/// A remark that is shown and saves.
[[nodiscard]] inline Finding caution(const QString &code, const QString &message, const QString &suggestion = {})
{
    return {.code = code, .severity = Severity::Caution, .message = message, .suggestion = suggestion};
}

/// A reading without a remark.
[[nodiscard]] inline Reading reading(const QString &value)
{
    return {.value = value, .findings = {}};
}

/// A reading with one remark.
[[nodiscard]] inline Reading reading(const QString &value, Finding finding)
{
    return {.value = value, .findings = {std::move(finding)}};
}

} // namespace onefold::contact
