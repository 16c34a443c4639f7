// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/value.h"

#include <QString>

namespace onefold::ui::contacts {

/// Whether @p text looks like more than one value: worth to be read as a contact.
[[nodiscard]] bool mayBeContact(const QString &text);

/// The fields that an email signature or a vCard says, as typed; empty where it is neither. Pure, any thread.
[[nodiscard]] contact::Fields fieldsInText(const QString &text);

} // namespace onefold::ui::contacts
