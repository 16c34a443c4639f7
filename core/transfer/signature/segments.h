// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

/// Email signatures, as people paste them. All of it is pure; any thread.
namespace onefold::transfer::signature {

/// A piece of a signature that says one thing: a line, or what stands between the separators of a line.
struct Segment {
    QString text;
    int line = 0; ///< of the signature, greetings and blank lines not counted

    bool operator==(const Segment &) const = default;
};

/// The lines of a signature, without quote marks, bullets, greetings ("Best regards,") and legal prose. Where the text
/// has a signature separator ("-- "), only what follows the last one. At most maximumLines.
[[nodiscard]] QStringList signatureLines(const QString &text);

/// The lines cut at separators (| · • / with blanks around, tabs, several blanks).
[[nodiscard]] std::vector<Segment> segmentsOf(const QStringList &lines);

constexpr int maximumLines = 40;

} // namespace onefold::transfer::signature
