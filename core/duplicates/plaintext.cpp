// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/plaintext.h"

#include "core/text/fold.h"

#include <QString>

#include <unicode/translit.h>

#include <algorithm>

namespace onefold::duplicates {

namespace {

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool isApostrophe(char c)
{
    return c == '\'' || c == '`';
}

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isWordLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

std::string plainAscii(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    for (const char letter : text) {
        const char c = lowered(letter);
        if (isWordLetter(c))
            plain += c;
        else if (!isApostrophe(c) && !plain.empty() && plain.back() != ' ')
            plain += ' ';
    }
    if (!plain.empty() && plain.back() == ' ')
        plain.pop_back();
    return plain;
}

} // namespace

struct PlainText::Romaniser {
    std::unique_ptr<icu::Transliterator> rules;

    Romaniser()
    {
        UErrorCode status = U_ZERO_ERROR;
        rules.reset(icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, status));
        if (U_FAILURE(status))
            rules.reset();
    }

    [[nodiscard]] std::string romanised(const QString &folded) const
    {
        icu::UnicodeString text(
            reinterpret_cast<const char16_t *>(folded.utf16()), static_cast<int32_t>(folded.size()));
        if (rules)
            rules->transliterate(text);
        std::string utf8;
        text.toUTF8String(utf8);
        return utf8;
    }
};

PlainText::PlainText() = default;
PlainText::~PlainText() = default;

std::string PlainText::operator()(std::string_view text)
{
    if (isAscii(text))
        return plainAscii(text);
    QString folded = text::fold(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    for (const QChar apostrophe : {QChar(u'’'), QChar(u'ʼ'), QChar(u'´')})
        folded.remove(apostrophe);
    const QByteArray utf8 = folded.toUtf8();
    const std::string_view view(utf8.constData(), static_cast<std::size_t>(utf8.size()));
    if (isAscii(view))
        return plainAscii(view);
    if (!m_romaniser)
        m_romaniser = std::make_unique<Romaniser>();
    return plainAscii(m_romaniser->romanised(folded));
}

} // namespace onefold::duplicates
