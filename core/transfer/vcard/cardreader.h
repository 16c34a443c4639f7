// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transfer/vcard/card.h"
#include "core/transfer/vcard/linereader.h"

#include <optional>

namespace onefold::transfer::vcard {

/// The cards of a file, one after the other, in memory that does not grow with the file. Pictures, sounds and keys are
/// skipped as they pass: their property stays, without a value. A card that another one begins in, or that the file
/// ends in, is a card too; what stands between cards is passed over. Reads @p device, which the caller owns and has
/// opened; one thread.
class CardReader final
{
public:
    static constexpr qsizetype maximumValue = 64 * 1024;
    static constexpr qsizetype maximumCard = 1024 * 1024;

    explicit CardReader(QIODevice &device) : m_lines(device) { }

    /// The next card, or nothing at the end.
    [[nodiscard]] std::optional<Card> next();

private:
    bool skipToCard();
    void take(Card &card, QByteArray line);
    void joinSoftBreaks(QByteArray &line);
    void unfold(QByteArray &line);
    void joinBase64(QByteArray &value);
    void skipNestedCard();

    LineReader m_lines;
    int m_count = 0;
    qsizetype m_size = 0; ///< of the card at hand
    bool m_begun = false; ///< the line that begins the next card has been read
    bool m_keepsFoldSpace = false;
};

} // namespace onefold::transfer::vcard
