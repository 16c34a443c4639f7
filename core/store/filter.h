// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/query.h"

#include <QDate>
#include <QSet>

#include <optional>

namespace onefold::store {

/// What a person typed into the box under a column, read once and asked of many contacts. A value; pure, any thread.
///
/// What is typed                 asks for contacts whose column
///   acme                          contains it, whatever the case and the accents; of a list, one of its items
///   =acme  !acme  !=acme          is just that, does not contain it, is not that
///   =  or ""       !  or !=       is empty, is not empty
///   "=x"                          contains what stands between the quotes, be it an operator
/// Phone: digits, in any punctuation, stand in a row in the number, as the world or its own country dials it; a leading
/// + asks for numbers that begin so, and a leading 00 or 011 for those too. Country: a code, or part of a name in the
/// language of the user interface. Yes or no: the words that a form takes. Dates (and when a contact was added or
/// changed, in the computer's time zone): the beginning of a date as it is written, 2024, 2024-03, 2024-03-15; before
/// and after: <2024-03 <=2024-03 >2024-03 >=2024-03; a span: 2024-01..2024-06. Custom fields take the same comparisons
/// with dates and with numbers: >100, 5..10.
class Filter
{
public:
    explicit Filter(const ColumnFilter &filter);

    [[nodiscard]] const Column &column() const { return m_column; }
    /// Whether nothing was asked, so that every contact passes.
    [[nodiscard]] bool isBlank() const { return m_test == Test::Nothing; }

    [[nodiscard]] bool passes(const contact::Contact &contact) const;

    /// The same for what a store has at hand: the field's value; the value of a field of plain text, as UTF-8; the key
    /// of the display name (see nameKeyOf()); a time in milliseconds since 1970. Each for its kind of column only.
    [[nodiscard]] bool passesValue(const contact::Value &value) const;
    [[nodiscard]] bool passesText(QByteArrayView utf8) const;
    [[nodiscard]] bool passesNameKey(QByteArrayView nameKey) const;
    [[nodiscard]] bool passesTime(qint64 milliseconds) const;
    /// Whether passesText() serves: the value is one text.
    [[nodiscard]] bool isOfText() const;

private:
    enum class Test { Nothing, Contains, Is, Blank, Between, Countries, Flag, Phone, Never };
    struct Typed;

    void read(const Typed &typed);
    void readText(const Typed &typed);
    void readPhone(const Typed &typed);
    void readCountries(const Typed &typed);
    bool readSpan(const Typed &typed, bool isDate);
    void readSpecial(const Typed &typed);

    bool holds(const contact::Value &value) const;
    bool holdsText(QByteArrayView utf8) const;
    bool holdsFolded(QByteArrayView text) const;
    bool holdsPhone(const QString &number) const;
    bool holdsSpan(const contact::Value &value) const;

    Column m_column;
    bool m_negated = false;
    bool m_exact = false;
    Test m_test = Test::Nothing;
    QByteArray m_needle;      ///< folded UTF-8; for phones digits; for display names words
    bool m_fromStart = false; ///< phones: the number begins so
    QByteArray m_fromAbroad;  ///< phones: what was typed after 00 or 011, with which the number may begin
    bool m_flag = false;
    QSet<QByteArray> m_countries; ///< folded codes
    QByteArray m_low;             ///< dates as text, from here …
    QByteArray m_high;            ///< … to before here; empty: no end
    std::optional<double> m_least;
    std::optional<double> m_most;
    bool m_withLeast = true;
    bool m_withMost = true;
    qint64 m_since = 0; ///< times: milliseconds since 1970, from here …
    qint64 m_until = 0; ///< … to before here
};

/// What may be typed under @p column, in a few sentences for people: for a tooltip.
[[nodiscard]] QString filterHelp(const Column &column);

} // namespace onefold::store
