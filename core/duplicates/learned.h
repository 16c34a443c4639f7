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

[[nodiscard]] QByteArray toBytes(const Learned &learned);
/// Nothing where the bytes are not those of such a thing.
[[nodiscard]] std::optional<Learned> learnedFromBytes(const QByteArray &bytes);

} // namespace onefold::duplicates
