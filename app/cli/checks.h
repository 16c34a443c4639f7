// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <CLI/CLI.hpp>

#include <QStringList>

namespace onefold::cli {

// Checks of an option's value that say in the person's language what would be right. Each is a sentence to follow the
// option's name.

/// One of these words; the help lists them.
[[nodiscard]] CLI::Validator oneOf(const QStringList &words);

/// A whole number that is not less than @p least.
[[nodiscard]] CLI::Validator wholeNumber(qint64 least);

/// Anything but nothing.
[[nodiscard]] CLI::Validator notEmpty();

/// The country that --region means, by code or by name; the system's where nothing is @p named.
[[nodiscard]] Result<QString> regionFrom(const std::string &named);

} // namespace onefold::cli
