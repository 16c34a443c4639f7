// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/finding.h"

#include <QString>

/// Email addresses. Pure and total; any thread.
namespace onefold::contact {

/// Reads one email address: the Mailbox of RFC 5321 section 4.1.2 with the UTF-8 of RFC 6531 section 3.3, as mail
/// systems take it, so without the comments and folding of RFC 5322. The value is kept as typed (trimmed, NFC).
/// Errors: the codes of readText; email.no_at, email.no_local, email.local_dot, email.local_character, email.quote,
/// email.local_too_long, email.no_domain, email.domain_dot, email.domain_character, email.domain_hyphen,
/// email.second_at, email.label_too_long, email.domain_too_long, email.single_label, email.numeric_domain,
/// email.domain_literal, email.too_long; and, with the right address as suggestion where there is one,
/// email.display_name (Jane <jane@acme.com>), email.mailto, email.space, email.punctuation (a dot or comma after it),
/// email.full_width, email.extra_text (other words beside it), email.several (no suggestion: none must be lost).
/// Caution: email.slip for what is likely a misspelled provider or top-level domain.
[[nodiscard]] Reading readEmail(QStringView typed);

/// What @p validEmail (one that readEmail accepts) is compared by: the local part case-folded in NFC and without
/// needless quotes, the domain in lower case and A-label form by UTS 46 (nontransitional).
[[nodiscard]] QString emailKey(QStringView validEmail);

} // namespace onefold::contact
