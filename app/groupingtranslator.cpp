// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/groupingtranslator.h"

namespace onefold::language {

using namespace Qt::StringLiterals;

QString GroupingTranslator::translate(
    const char *context, const char *sourceText, const char *disambiguation, int n) const
{
    const QString translated = QTranslator::translate(context, sourceText, disambiguation, n);
    // Qt puts the count in afterwards, and with an L as its locale writes it.
    return n < 0 ? translated : QString(translated).replace("%n"_L1, "%Ln"_L1);
}

} // namespace onefold::language
