// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/encoding/decoder.h"

#include <unicode/ucnv.h>

#include <array>

namespace onefold::transfer {

namespace {

struct CloseConverter {
    void operator()(UConverter *converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter openConverter(const char *name)
{
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(name, &status));
    return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

constexpr QByteArrayView byteOrderMark = "\xEF\xBB\xBF";

/// Of the UTF-8 sequence that begins with @p lead; 0 where none does.
int lengthAfter(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    return lead >= 0xC2 && lead < 0xE0 ? 2 : (lead & 0xF0) == 0xE0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

/// Overlong forms, surrogates and what lies beyond Unicode (RFC 3629 section 4).
bool isForbidden(unsigned char lead, unsigned char second)
{
    return (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) || (lead == 0xF0 && second < 0x90)
        || (lead == 0xF4 && second > 0x8F);
}

} // namespace

struct Decoder::State {
    Converter from;
    Converter toUtf8;
    // ICU goes through UTF-16; what did not fit waits here for the next call.
    std::array<char16_t, 4096> pivot{};
    char16_t *pivotSource = pivot.data();
    char16_t *pivotTarget = pivot.data();
    bool atStart = true;
};

Decoder::Decoder(std::unique_ptr<State> state) : m_state(std::move(state))
{ }
Decoder::Decoder(Decoder &&other) noexcept = default;
Decoder &Decoder::operator=(Decoder &&other) noexcept = default;
Decoder::~Decoder() = default;

std::optional<Decoder> Decoder::create(const QByteArray &encoding)
{
    // An empty name would be the converter of the machine's language.
    if (encoding.isEmpty())
        return std::nullopt;
    auto state = std::make_unique<State>();
    state->from = openConverter(encoding.constData());
    state->toUtf8 = openConverter("UTF-8");
    if (!state->from || !state->toUtf8)
        return std::nullopt;
    return Decoder(std::move(state));
}

void Decoder::decode(QByteArrayView bytes, bool last, QByteArray &utf8)
{
    State &state = *m_state;
    const qsizetype before = utf8.size();
    const char *source = bytes.data();
    const char *const sourceEnd = source + bytes.size();
    std::array<char, 16384> room{};
    UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
    while (status == U_BUFFER_OVERFLOW_ERROR) {
        status = U_ZERO_ERROR;
        char *target = room.data();
        ucnv_convertEx(state.toUtf8.get(), state.from.get(), &target, room.data() + room.size(), &source, sourceEnd,
            state.pivot.data(), &state.pivotSource, &state.pivotTarget, state.pivot.data() + state.pivot.size(), false,
            last, &status);
        utf8.append(room.data(), target - room.data());
    }
    if (state.atStart && utf8.size() - before >= byteOrderMark.size()) {
        if (QByteArrayView(utf8).sliced(before).startsWith(byteOrderMark))
            utf8.remove(before, byteOrderMark.size());
        state.atStart = false;
    }
    if (last) {
        ucnv_reset(state.from.get());
        ucnv_reset(state.toUtf8.get());
        state.pivotSource = state.pivotTarget = state.pivot.data();
        state.atStart = true;
    }
}

std::optional<QString> decoded(QByteArrayView bytes, const QByteArray &encoding)
{
    auto decoder = Decoder::create(encoding);
    if (!decoder)
        return std::nullopt;
    QByteArray utf8;
    decoder->decode(bytes, true, utf8);
    return QString::fromUtf8(utf8);
}

bool isUtf8(QByteArrayView bytes, bool mayBeCut)
{
    const auto *const data = reinterpret_cast<const unsigned char *>(bytes.data());
    const qsizetype size = bytes.size();
    qsizetype i = 0;
    while (i < size) {
        const int length = lengthAfter(data[i]);
        if (length == 0)
            return false;
        for (int k = 1; k < length; ++k) {
            if (i + k >= size)
                return mayBeCut;
            if ((data[i + k] & 0xC0) != 0x80)
                return false;
        }
        if (length > 1 && isForbidden(data[i], data[i + 1]))
            return false;
        i += length;
    }
    return true;
}

QString textFromUtf8OrWindows(QByteArrayView bytes)
{
    if (isUtf8(bytes))
        return QString::fromUtf8(bytes);
    return decoded(bytes, "windows-1252").value_or(QString::fromLatin1(bytes));
}

} // namespace onefold::transfer
