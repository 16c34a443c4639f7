// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/contactpages.h"

#include <algorithm>

namespace onefold::ui::contacts {

const contact::Contact *ContactPages::find(int row) const
{
    const auto page = m_pages.constFind(pageOf(row));
    if (page == m_pages.constEnd())
        return nullptr;
    page->usedAt = ++m_clock;
    const auto index = static_cast<std::size_t>(row % pageSize);
    return index < page->contacts.size() ? &page->contacts[index] : nullptr;
}

void ContactPages::insert(int offset, const std::vector<contact::Contact> &contacts)
{
    for (std::size_t start = 0; start < contacts.size(); start += pageSize) {
        const auto first = contacts.begin() + static_cast<std::ptrdiff_t>(start);
        const auto count = static_cast<std::ptrdiff_t>(std::min<std::size_t>(pageSize, contacts.size() - start));
        makeRoom();
        m_pages.insert(pageOf(offset + static_cast<int>(start)), Page{{first, first + count}, ++m_clock});
    }
}

void ContactPages::makeRoom()
{
    if (m_pages.size() < keptPages)
        return;
    const auto oldest = std::min_element(
        m_pages.cbegin(), m_pages.cend(), [](const Page &a, const Page &b) { return a.usedAt < b.usedAt; });
    m_pages.erase(oldest);
}

} // namespace onefold::ui::contacts
