// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace onefold::transfer {

/// Turns bytes of one character encoding into UTF-8, piece by piece: a character may lie across two pieces. What the
/// encoding does not know becomes U+FFFD. Any encoding of ICU can be named; a byte order mark at the start is left out.
/// Owned and used by one reader, in one thread.
class Decoder final
{
public:
    /// Nothing where no encoding is called @p encoding ("UTF-8", "windows-1252", "Shift_JIS" …).
    [[nodiscard]] static std::optional<Decoder> create(const QByteArray &encoding);

    Decoder(Decoder &&other) noexcept;
    Decoder &operator=(Decoder &&other) noexcept;
    ~Decoder();

    /// Appends what @p bytes stand for to @p utf8. With @p last, an unfinished character at the end is replaced, and
    /// the decoder is ready for another text.
    void decode(QByteArrayView bytes, bool last, QByteArray &utf8);

private:
    struct State;
    explicit Decoder(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

/// @p bytes of @p encoding as text; nothing where there is no such encoding.
[[nodiscard]] std::optional<QString> decoded(QByteArrayView bytes, const QByteArray &encoding);

/// Whether @p bytes are UTF-8 throughout; with @p mayBeCut, the last character may be unfinished.
[[nodiscard]] bool isUtf8(QByteArrayView bytes, bool mayBeCut = false);

/// @p bytes as UTF-8 where they are that, else as windows-1252: how most programs wrote before.
[[nodiscard]] QString textFromUtf8OrWindows(QByteArrayView bytes);

} // namespace onefold::transfer
