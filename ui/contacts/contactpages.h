// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/contact.h"

#include <QHash>

namespace onefold::ui::contacts {

/// The pages of a long list that are at hand: those used last. A value; no thread of its own.
class ContactPages final
{
public:
    static constexpr int pageSize = 64;
    static constexpr int keptPages = 48;

    [[nodiscard]] static int pageOf(int row) { return row / pageSize; }

    /// The contact at @p row; null where its page is not at hand. Valid until the next change of this object.
    [[nodiscard]] const contact::Contact *find(int row) const;
    [[nodiscard]] bool has(int page) const { return m_pages.contains(page); }

    /// Keeps whole pages out of @p contacts, which begin at row @p offset, itself the first of a page; a last page may
    /// be short. The page used longest ago gives way.
    void insert(int offset, const std::vector<contact::Contact> &contacts);
    void clear() { m_pages.clear(); }

private:
    struct Page {
        std::vector<contact::Contact> contacts;
        mutable quint64 usedAt = 0;
    };

    void makeRoom();

    QHash<int, Page> m_pages;
    mutable quint64 m_clock = 0;
};

} // namespace onefold::ui::contacts
