// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>
#include <QStringList>

/// Which language Onefold speaks to people. What programs read (verdicts, codes, field names) is the same in all.
namespace onefold::language {

/// The languages there are, as ISO 639 codes. Each is a file in translations/; English is the source and comes first.
[[nodiscard]] QStringList shipped();

/// The code of the language to speak: @p requested, be it de, de-AT or de_DE.UTF-8, where that is not empty; else the
/// first of @p preferred that is shipped. English where nothing fits.
[[nodiscard]] QString choose(const QString &requested, const QStringList &preferred);

/// The locale for texts in @p language: with the region of @p system where Qt knows the language in that region (German
/// in Austria, English in Germany), else with the language's own. A system without a region gives the language's own.
[[nodiscard]] QLocale localeFor(const QString &language, const QLocale &system);

/// Makes the program speak @p requested (as --language gives it), or the system's language where that is empty: sets
/// the default locale and installs the translations, which the application object then owns. For main(), in the main
/// thread, once, after the application object is made and before anything is said.
void speak(const QString &requested);

} // namespace onefold::language
