// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/options.h"

#include <QFlags>
#include <QString>
#include <QStringList>

#include <array>
#include <utility>
#include <vector>

namespace onefold::generator {

/// The single-valued fields that are generated; fieldName() gives PRODUCT.md's names. Tags are a list beside them.
enum class Field : quint8 {
    FirstName,
    LastName,
    Name,
    Email,
    Phone,
    PhoneExt,
    Company,
    Address1,
    City,
    State,
    PostalCode,
    Country,
    Website,
    Timezone,
    DateOfBirth,
    Source,
    Count
};
constexpr std::size_t fieldCount = static_cast<std::size_t>(Field::Count);

/// The name of @p field in PRODUCT.md section 4, such as first_name.
[[nodiscard]] QString fieldName(Field field);

/// In what a duplicate differs from the first contact of its person.
enum class Change : quint32 {
    None = 0,
    Typo = 1 << 0, ///< a slip of keyboard or scanner in name, company or address
    MissingField = 1 << 1,
    ChangedEmail = 1 << 2,
    ChangedPhone = 1 << 3,
    Nickname = 1 << 4,
    SwappedNames = 1 << 5, ///< given name as family name and the other way round
    Initial = 1 << 6,      ///< J. for Jane
    LetterCase = 1 << 7,
    NoAccents = 1 << 8,
    JobChange = 1 << 9, ///< another company with another email
    Moved = 1 << 10,
    OtherScript = 1 << 11, ///< romanised, or the other way round
    NameInOne = 1 << 12,   ///< name instead of first_name and last_name
    EmailTypo = 1 << 13,
    PhoneTypo = 1 << 14,
    DateSlip = 1 << 15, ///< day and month exchanged, or another year
    Title = 1 << 16,    ///< Dr. before the first name
};
Q_DECLARE_FLAGS(Changes, Change)
Q_DECLARE_OPERATORS_FOR_FLAGS(Changes)

/// A contact as somebody might have typed it, with the truth about it.
struct GeneratedContact {
    std::array<QString, fieldCount> values; ///< by Field; empty where absent
    QStringList tags;
    quint64 index = 0; ///< its place in the sequence
    quint64 person =
        0; ///< equal if and only if two contacts are the same person; the index of that person's first contact
    ContactKind kind = ContactKind::Plain;
    Changes changes = {}; ///< of a duplicate

    const QString &value(Field field) const { return values[static_cast<std::size_t>(field)]; }
    QString &value(Field field) { return values[static_cast<std::size_t>(field)]; }

    /// Name and value of each field that is there, tags last and comma-separated, as the command line takes them.
    [[nodiscard]] std::vector<std::pair<QString, QString>> fields() const;
};

} // namespace onefold::generator
