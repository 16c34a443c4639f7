// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace onefold::transfer::signature {

/// Whether a word of @p text is the legal form of a company (GmbH, Inc., S.A. …).
[[nodiscard]] bool hasLegalForm(const QString &text);

/// Whether @p domain is one of those at which anybody has an address (gmail.com): it says nothing of a company.
[[nodiscard]] bool isPublicMailDomain(const QString &domain);

/// Whether @p text is the name that @p domain spells: "Acme Solutions" and acme-solutions.com.
[[nodiscard]] bool isNamedByDomain(const QString &text, const QString &domain);

/// The company in @p text, which names one by its legal form or as @p domain does; empty where it does not. What else
/// stands in the text ("Sales Manager at Acme Inc.", "Acme GmbH, Hauptstraße 1") is left out.
[[nodiscard]] QString companyIn(const QString &text, const QString &domain);

} // namespace onefold::transfer::signature
