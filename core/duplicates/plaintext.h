// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <memory>
#include <string>
#include <string_view>

namespace onefold::duplicates {

/// Makes text of any script comparable letter by letter: small ASCII letters and digits in words with one blank
/// between. Other scripts are romanised by ICU's rules (Any-Latin), so that a name and its romanisation are alike. One
/// thread.
class PlainText
{
public:
    PlainText();
    ~PlainText();
    PlainText(const PlainText &) = delete;
    PlainText &operator=(const PlainText &) = delete;

    /// @p text is UTF-8.
    [[nodiscard]] std::string operator()(std::string_view text);

private:
    struct Romaniser;
    std::unique_ptr<Romaniser> m_romaniser; ///< made when first needed: it takes some milliseconds
};

/// A given and a family name, plain; either may be missing.
struct NameParts {
    std::string given = {};
    std::string family = {};
};

/// @p plainName without titles and suffixes (Dr., Jr.); left as it is where it consists of nothing else.
[[nodiscard]] std::string withoutTitles(std::string_view plainName);

/// The generation that a name's last word tells: 1 for Sr, 2 for Jr and II, 3 for III, 4 for IV; 0 where it tells none.
[[nodiscard]] quint8 generationOf(std::string_view plainName);

/// Splits a whole name, in UTF-8: "Smith, John", "John van der Berg", "王小明".
[[nodiscard]] NameParts nameParts(std::string_view name, PlainText &plain);

/// An address in small letters, empty where it is none.
[[nodiscard]] std::string emailKey(std::string_view text);
/// Whether the part before the @ names a function of a company (info, sales), which many share.
[[nodiscard]] bool isRoleMailbox(std::string_view emailKey);

/// All digits of a number that begins with +; else the last nine, without which country and which trunk prefix. Then
/// "x" and the extension where there is one.
[[nodiscard]] std::string phoneKey(std::string_view text);

/// How a column's dates are written, where the text alone does not tell.
enum class DayMonth { MonthFirst, DayFirst };

/// YYYYMMDD, with 0000 where only the year is known; empty where the text is no date.
[[nodiscard]] std::string dateKey(std::string_view text, DayMonth order);

/// A street address with its usual words shortened: "12 main st".
[[nodiscard]] std::string streetKey(std::string_view plainStreet);

/// A company's name without its legal form.
[[nodiscard]] std::string organisationKey(std::string_view plainName);

/// Letters and digits alone.
[[nodiscard]] std::string compactKey(std::string_view plainText);

/// The host of a website, without "www.".
[[nodiscard]] std::string websiteKey(std::string_view text);

} // namespace onefold::duplicates
