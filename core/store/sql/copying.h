// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/care/care.h"
#include "core/contact/contact.h"
#include "core/identity/rule.h"
#include "core/store/sql/connection.h"

#include <QByteArrayList>

#include <span>

/// How a whole workspace goes over into another one, be it in another kind of database: each row as it stands and with
/// its id, so that history, undo, imports and dismissals go on as before. What contacts are found by is made anew.
namespace onefold::store::sql {

/// A table that is alike in all databases.
struct CopiedTable {
    QByteArray name;
    QByteArrayList columns; ///< the first ones are its key
    bool hasNumbers = true; ///< whether the database numbers its rows by a column id
};

/// Whoever takes the rows over. A call after a failure does nothing.
class Intake
{
public:
    Intake() = default;
    virtual ~Intake() = default;
    Intake(const Intake &) = delete;
    Intake &operator=(const Intake &) = delete;

    /// Rows of @p table follow, by addRow(); its columns are those of the statement.
    virtual void beginTable(const CopiedTable &table) = 0;
    virtual void addRow(const Statement &row) = 0;
    virtual void endTable() = 0;

    virtual void beginContacts() = 0;
    virtual void addContact(
        const contact::Contact &contact, const identity::Identifiers &identifiers, const care::Notes &notes) = 0;
    virtual void endContacts() = 0;

    /// Numbers up to @p last have been given to rows of @p table, some of which may be gone: they are not given again.
    virtual void setLastNumber(const QByteArray &table, qint64 last) = 0;
    [[nodiscard]] virtual bool failed() const = 0;
};

/// What has gone over.
struct Copied {
    qint64 contacts = 0;
    qint64 operations = 0;
    bool isWhole = false; ///< neither stopped nor broken
};

/// Hands all that stands in @p from to @p intake, inside a reading transaction; memory does not grow with it. @p rule
/// is the workspace's.
[[nodiscard]] Copied giveAll(
    Connection &from, const identity::IdentityRule &rule, Intake &intake, const Progress &progress);

/// Whether there is neither contact nor history in the workspace.
[[nodiscard]] bool isEmpty(Connection &connection);
/// Why nothing is taken over into one where there is.
[[nodiscard]] Error notEmpty();

} // namespace onefold::store::sql
