// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/contact.h"

#include <QDateTime>

namespace onefold::ui::duplicates {

/// Two contacts of whom a person said that they are not one.
struct DismissedPair {
    contact::ContactId first = contact::ContactId::None;
    contact::ContactId second = contact::ContactId::None;
    QString names = {}; ///< "Ann and Bob"
    QString who = {};
    QDateTime at = {};

    bool operator==(const DismissedPair &) const = default;
};

} // namespace onefold::ui::duplicates
