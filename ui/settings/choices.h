// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/validate.h"
#include "core/contact/validation/date.h"

class QComboBox;
class QWidget;

/// The boxes to choose from that several settings pages share. Their words are translated, their data are the values.
namespace onefold::ui::settings {

/// All countries by name; the data is the ISO 3166-1 alpha-2 code.
[[nodiscard]] QComboBox *makeRegionBox(QWidget *parent);

/// Month or day first, each with an example.
[[nodiscard]] QComboBox *makeDateOrderBox(QWidget *parent);
[[nodiscard]] contact::DateOrder dateOrderIn(const QComboBox &box);

/// For ever, or some time; the data is the number of days, 0 for ever.
[[nodiscard]] QComboBox *makeRetentionBox(QWidget *parent);

[[nodiscard]] QComboBox *makeCustomTypeBox(QWidget *parent);
[[nodiscard]] contact::CustomType customTypeIn(const QComboBox &box);
/// The type in a word for people.
[[nodiscard]] QString labelOf(contact::CustomType type);

/// Makes the entry with this data the current one; where there is none the box stays as it is.
void choose(QComboBox &box, const QVariant &data);

} // namespace onefold::ui::settings
