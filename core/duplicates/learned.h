// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/duplicates/model.h"

#include <QByteArray>

namespace onefold::duplicates {

/// What a search of everything has learned, without the records.
struct Learned {
    Scheme scheme = {};
    Model model = {};
};

/// For a file of this version of the program alone: what the numbers in it mean may differ in the next.
[[nodiscard]] QByteArray toBytes(const Learned &learned);
/// Reads what toBytes() wrote; nothing where the bytes are not those of such a thing.
[[nodiscard]] std::optional<Learned> learnedFromBytes(const QByteArray &bytes);

} // namespace onefold::duplicates
