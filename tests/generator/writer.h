// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/contact.h"

#include <QByteArray>

namespace onefold::generator {

/// The header line of writeCsv(), with its line end.
[[nodiscard]] QByteArray csvHeader();

/// Appends @p contact as a line of RFC 4180 with LF, UTF-8, in the twelve columns of csvHeader(). An extension stands
/// in the phone's cell ("ext. 12"), a name in one in the first name's, as in real lists.
void writeCsv(const GeneratedContact &contact, QByteArray &out);

/// Appends @p contact as a line of JSON with PRODUCT.md's field names; tags are an array, absent fields are left out.
void writeJson(const GeneratedContact &contact, QByteArray &out);

} // namespace onefold::generator
