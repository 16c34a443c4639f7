// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayList>

class QIODevice;

namespace onefold::transfer::csv {

/// What detection looks at: the start of a file and, of a larger one, pieces from further on.
struct Sample {
    QByteArray head = {};
    QByteArrayList further = {}; ///< pieces of bytes, cut anywhere
    bool isWhole = true;         ///< whether the head is all there is

    static constexpr qsizetype headSize = 256 * 1024;
    static constexpr qsizetype pieceSize = 32 * 1024;
    static constexpr int pieces = 6;
};

/// Takes a sample of @p device, which is open and can seek; it is left at its start. Takes the same time whatever the
/// size.
[[nodiscard]] Sample sampleOf(QIODevice &device);

} // namespace onefold::transfer::csv
