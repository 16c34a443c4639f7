// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/session.h"

#include <memory>

namespace onefold::store {

/// A layer of contacts over a store, to see what saving would do without saving: what is written to its sessions is
/// kept in a temporary file, and read back as if it stood in the store. One thread.
class Overlay
{
public:
    Overlay() = default;
    virtual ~Overlay() = default;
    Overlay(const Overlay &) = delete;
    Overlay &operator=(const Overlay &) = delete;

    /// A session over @p base, for as long as that lasts. Only what the save path asks for is seen through the overlay;
    /// the journal and imports are not written at all.
    [[nodiscard]] virtual std::unique_ptr<Session> over(Session &base) = 0;

    /// Contacts that are created are numbered from firstNew on: firstNew + @p number is the next.
    virtual void setNextNumber(qint64 number) = 0;
    static constexpr qint64 firstNew = qint64(1) << 60;
    /// The number under which a contact was created here; 0 where it stands in the store.
    [[nodiscard]] static qint64 numberOf(contact::ContactId id)
    {
        return static_cast<qint64>(id) > firstNew ? static_cast<qint64>(id) - firstNew : 0;
    }

    /// Notes that number @p number is about the contact; gives the number before it that was, 0 where none was.
    virtual qint64 touch(contact::ContactId id, qint64 number) = 0;

    /// Why it no longer works: the temporary file's disk is full.
    [[nodiscard]] virtual std::optional<Error> failure() const = 0;
};

/// Makes an overlay whose file stands in @p folder.
[[nodiscard]] Result<std::unique_ptr<Overlay>> makeOverlay(const QString &folder);

} // namespace onefold::store
