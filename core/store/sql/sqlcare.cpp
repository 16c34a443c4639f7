// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of SqlSession that keeps notes of care.

#include "core/store/settings.h"
#include "core/store/sql/contactrow.h"
#include "core/store/sql/sqlsession.h"

namespace onefold::store::sql {

using namespace Qt::StringLiterals;
using care::Notes;
using contact::ContactId;

namespace {
// The id from which on contacts are to be looked over; no such setting where none is.
const QString nextKey = u"care_next"_s;
} // namespace

const care::Context &SqlSession::careContext()
{
    if (!m_careContext)
        m_careContext = loadCareContext(*this);
    return *m_careContext;
}

Notes SqlSession::notesOn(ContactId id)
{
    Statement row = m_connection.prepare("SELECT care FROM contact WHERE id=?");
    row.bind(1, static_cast<qint64>(id));
    return row.step() && !row.isNull(0) ? care::notesFromString(row.text(0)) : Notes();
}

Notes SqlSession::notesAfter(const Notes &before, const ContactWrite &write, const contact::FieldChanges &changes)
{
    return care::notesAfter(before, changes, write.after.fields, careContext(), write.phoneProblems);
}

void SqlSession::keepNotes(ContactId id, const Notes &before, const Notes &notes)
{
    if (notes == before)
        return;
    Statement update = m_connection.prepare("UPDATE contact SET care=?1 WHERE id=?2");
    if (notes.empty())
        update.bindNull(1);
    else
        update.bind(1, care::toString(notes));
    update.bind(2, static_cast<qint64>(id)).run();
}

void SqlSession::lookOverAll()
{
    setSetting(nextKey, u"0"_s);
}

bool SqlSession::isLookOverDue()
{
    return setting(nextKey).has_value();
}

bool SqlSession::lookOverNext(int limit)
{
    const auto next = setting(nextKey);
    if (!next)
        return false;
    static const QByteArray sql = selectContactSql() + "WHERE id>=? ORDER BY id LIMIT ?";
    Statement rows = m_connection.prepare(sql);
    rows.bind(1, next->toLongLong()).bind(2, qint64(limit));
    const std::vector<contact::Contact> contacts = contactsOf(std::move(rows));
    for (const contact::Contact &contact : contacts)
        keepNotes(contact.id, notesOn(contact.id), care::notesOn(contact.fields, careContext()));
    if (contacts.empty())
        dropSetting(nextKey);
    else
        setSetting(nextKey, contact::toString(ContactId(static_cast<qint64>(contacts.back().id) + 1)));
    return !contacts.empty();
}

} // namespace onefold::store::sql
