// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/finding.h"

#include <QString>

/// Websites. Pure and total; any thread.
namespace onefold::contact {

/// Reads the address of a website: a http or https URL of at most 2000 QChar units (longer ones fail in browsers), kept
/// as typed but for the scheme's letter case; international host names stay readable. Errors: the codes of readText;
/// website.scheme (any other, javascript: and mailto: among them), website.credentials (user or password in it, or an
/// email address), website.no_host, website.host, website.port, website.space, website.unreadable. Caution:
/// website.scheme_added where https:// was put in front of a bare address such as acme.com.
[[nodiscard]] Reading readWebsite(QStringView typed);

} // namespace onefold::contact
