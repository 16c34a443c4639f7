// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/csv/sample.h"

#include <QIODevice>

namespace onefold::transfer::csv {

Sample sampleOf(QIODevice &device)
{
    device.seek(0);
    Sample sample{.head = device.read(Sample::headSize)};
    const qint64 size = device.size();
    sample.isWhole = size <= sample.head.size();
    for (int i = 1; i <= Sample::pieces && !sample.isWhole; ++i) {
        // An even position, so that the bytes of UTF-16 keep their order.
        const qint64 position = (size - Sample::pieceSize) / Sample::pieces * i & ~qint64(1);
        if (position > sample.head.size() && device.seek(position))
            sample.further += device.read(Sample::pieceSize);
    }
    device.seek(0);
    return sample;
}

} // namespace onefold::transfer::csv
