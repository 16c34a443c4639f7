// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/words.h"

#include <vector>

namespace onefold::generator {

/// Names of one sort: the frequent ones whole, the long tail composed of a head and a tail (Ash + ford).
struct NameList {
    WordList whole;
    WordList heads;
    WordList tails;
    double composedShare = 0; ///< how many of the bearers have a composed name

    /// A drawn name, to be spelled by a list of the same shape (the same name in another script).
    struct Pick {
        bool composed = false;
        quint32 first = 0;
        quint32 second = 0;
    };
    Pick pick(Dice &dice) const;
    QString text(const Pick &pick) const;
};

/// What happens to family names in a culture.
enum class FamilyStyle {
    Single,
    Double,  ///< often two family names (García López)
    Polish,  ///< -ski for men, -ska for women
    Russian, ///< -ov for men, -ova for women, in both scripts
};

/// Given and family names of one naming culture, romanised and, where people write it so, in their own script.
struct Culture {
    NameList men;
    NameList women;
    NameList families;
    NameList nativeMen = {}; ///< the same names word by word in the own script, or empty
    NameList nativeWomen = {};
    NameList nativeFamilies = {};
    FamilyStyle style = FamilyStyle::Single;
    bool umlautsSpelledOut = false; ///< ä is ae in an address
    bool familyFirst = false;       ///< the own script writes the family name first and without a space

    bool hasNativeScript() const { return !nativeFamilies.whole.isEmpty(); }
};

enum class CultureId : quint8 {
    English,
    German,
    French,
    Spanish,
    Italian,
    Polish,
    Dutch,
    Swedish,
    Portuguese,
    Indian,
    Chinese,
    Japanese,
    Russian,
    Arabic,
    Count
};

/// The table of cultures. Built on first use; then constant and safe from any thread.
[[nodiscard]] const Culture &culture(CultureId id);

/// Someone's name. The native pair is empty where the culture writes Latin letters.
struct PersonName {
    QString given;
    QString family;
    QString nativeGiven = {};
    QString nativeFamily = {};
    CultureId culture = CultureId::English;
};

/// What @p dice make of the family and given name; two draws from equal dice agree.
[[nodiscard]] PersonName drawName(Dice family, Dice given, bool female, CultureId id);

/// Short and pet forms of a given name (Robert: Bob, Rob), in the name's script; empty where none is known.
[[nodiscard]] QStringList nicknames(const QString &given);

} // namespace onefold::generator
