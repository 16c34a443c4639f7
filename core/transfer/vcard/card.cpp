// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/vcard/card.h"

#include "core/transfer/vcard/propertytext.h"

#include <algorithm>

namespace onefold::transfer::vcard {

const Property *Card::first(QByteArrayView name) const
{
    const auto found = std::ranges::find_if(
        properties, [&](const Property &each) { return each.name == name && !each.value.trimmed().isEmpty(); });
    return found == properties.end() ? nullptr : &*found;
}

std::vector<const Property *> Card::all(QByteArrayView name) const
{
    std::vector<const Property *> found;
    for (const Property &each : properties) {
        if (each.name == name && !each.value.trimmed().isEmpty())
            found.push_back(&each);
    }
    return found;
}

QString Card::labelOf(const Property &property) const
{
    if (property.group.isEmpty())
        return {};
    const auto label = std::ranges::find_if(
        properties, [&](const Property &each) { return each.name == "X-ABLABEL" && each.group == property.group; });
    if (label == properties.end())
        return {};
    QString text = textOf(*label);
    // Apple wraps the labels it knows: _$!<HomePage>!$_
    if (text.startsWith(QLatin1String("_$!<")) && text.endsWith(QLatin1String(">!$_")))
        text = text.sliced(4).chopped(4);
    return text;
}

bool Card::isGroup() const
{
    const auto saysGroup = [](const Property *kind) { return kind && kind->value.trimmed().toUpper() == "GROUP"; };
    return saysGroup(first("KIND")) || saysGroup(first("X-ADDRESSBOOKSERVER-KIND"));
}

} // namespace onefold::transfer::vcard
