// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testworkspace.h"

#include "core/contact/validate.h"
#include "core/store/sqlite/sqlitestore.h"

#include <QDir>
#include <QTimeZone>

namespace onefold::test {

using namespace Qt::StringLiterals;
using workspace::Workspace;

void Fault::arm(int callsBefore, bool forGood)
{
    m_callsBefore = callsBefore;
    m_forGood = forGood;
    m_armed = true;
    m_hit = false;
}

std::function<bool()> Fault::call()
{
    return [this] { return fails(); };
}

bool Fault::fails()
{
    if (!m_armed || --m_callsBefore >= 0)
        return false;
    m_hit = true;
    m_armed = m_forGood;
    return true;
}

QString TestFolder::path(const QString &name) const
{
    return m_folder.filePath(name);
}

QStringList TestFolder::files() const
{
    return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

QDateTime testTime()
{
    return {QDate(2026, 1, 2), QTime(3, 4, 5, 678), Qt::UTC};
}

Result<std::unique_ptr<Workspace>> openTest(const QString &path, Fault *fault, const bulk::Chunking &chunking)
{
    auto opened = Workspace::open({.name = u"Test"_s, .path = path},
        {.mayCreate = true,
            .who = u"tester"_s,
            .clock = testTime,
            .fault = fault ? fault->call() : std::function<bool()>(),
            .chunking = chunking});
    if (!opened)
        return opened;
    // Durability is not what these tests are about, and waiting for the disk is most of their time.
    auto &store = static_cast<store::sqlite::SqliteStore &>((*opened)->store());
    store.connection().execute("PRAGMA synchronous=OFF");
    return opened;
}

store::Settings testSettings()
{
    return {.region = u"US"_s};
}

saving::SaveRequest request(Texts fields)
{
    saving::SaveRequest request;
    for (const auto &[name, text] : fields) {
        const auto key = contact::FieldKey::fromString(name);
        Q_ASSERT(key);
        request.fields.set(*key, contact::rawValue(*key, text));
    }
    return request;
}

saving::SaveRequest edit(contact::ContactId id, Texts fields)
{
    saving::SaveRequest edit = request(fields);
    edit.id = id;
    return edit;
}

} // namespace onefold::test
