// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <optional>
#include <vector>

/// vCard 2.1 (versit), 3.0 (RFC 2426) and 4.0 (RFC 6350), as programs really write them.
namespace onefold::transfer::vcard {

/// One parameter of a property. A parameter without a name, as 2.1 writes them, is given the name that it means.
struct Parameter {
    QByteArray name; ///< in capitals
    QByteArrayList values;

    bool operator==(const Parameter &) const = default;
};

/// One line of a card, taken apart but not decoded.
struct Property {
    QByteArray group = {}; ///< what ties "item1.TEL" and "item1.X-ABLabel" together; in capitals, often empty
    QByteArray name = {};  ///< in capitals
    std::vector<Parameter> parameters = {};
    QByteArray value = {}; ///< the bytes as they stand in the file, folds undone

    /// The first value of the parameter, in capitals; empty where there is none.
    [[nodiscard]] QByteArray parameter(QByteArrayView parameterName) const;
    /// Whether one of the property's types is @p type (in capitals), however it is written.
    [[nodiscard]] bool hasType(QByteArrayView type) const;
    [[nodiscard]] bool isQuotedPrintable() const;
    [[nodiscard]] bool isBase64() const;

    bool operator==(const Property &) const = default;
};

/// Takes one unfolded line apart; nothing where it is no property ("NAME;PARAMETERS:VALUE"). Pure.
[[nodiscard]] std::optional<Property> propertyFromLine(QByteArrayView line);

} // namespace onefold::transfer::vcard
