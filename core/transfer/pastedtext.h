// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/value.h"
#include "core/transfer/vcard/cardfields.h"

#include <QString>

#include <vector>

/// Contacts that come from elsewhere and go there: files and pasted text. Nothing here touches a workspace.
namespace onefold::transfer {

/// What pasted text says of one person.
struct PastedText {
    enum class Kind { Nothing, VCard, Signature };

    Kind kind = Kind::Nothing;
    contact::Fields fields = {};            ///< as a person would type them; not validated; empty for Nothing
    std::vector<vcard::Unheld> unheld = {}; ///< what the card says and a contact has no field for
    int cards = 0;                          ///< how many cards there are; the first is taken
};

/// Recognises a vCard or an email signature in @p text. Pure; any thread; quick enough for the window's.
[[nodiscard]] PastedText fieldsFromPastedText(const QString &text);

} // namespace onefold::transfer
