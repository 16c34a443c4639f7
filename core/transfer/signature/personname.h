// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace onefold::transfer::signature {

/// A person's name as far as its parts are clear. With more than two words nobody but the person knows where the family
/// name starts; then only full is there.
struct PersonName {
    QString full;
    QString first = {};
    QString last = {};

    bool operator==(const PersonName &) const = default;
};

/// Reads @p text if it looks like a person's name and like nothing else; academic titles and degrees stay in the full
/// name. @p mailbox, the local part of the person's email address, makes a name of one word credible.
[[nodiscard]] std::optional<PersonName> personNameFrom(const QString &text, const QString &mailbox);

/// How many words of @p name the mailbox spells (jane.smith, jsmith): the more, the surer it is the person.
[[nodiscard]] int agreement(const PersonName &name, const QString &mailbox);

/// Whether @p text names a position, a department or a profession rather than a person.
[[nodiscard]] bool isPosition(const QString &text);

} // namespace onefold::transfer::signature
