// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importing/pastedcells.h"

#include "core/base/privatefile.h"
#include "ui/activity/activityreader.h"

#include <QDir>
#include <QSaveFile>
#include <QUuid>

#include <utility>
#include <vector>

namespace onefold::ui::importing {

using namespace Qt::StringLiterals;
using onefold::importing::ImportRun;
using onefold::importing::RunQuery;
using workspace::Workspace;

namespace {

constexpr auto ownersAlone = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

/// Beside the folder, so that there is none without it; null where a running program has the folder.
std::unique_ptr<QLockFile> lockOf(const QString &folder)
{
    auto lock = std::make_unique<QLockFile>(QString(folder + u".lock"_s));
    lock->setStaleLockTime(0); // a window may be open for days
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

void removeBut(const std::set<QString> &awaited, const QString &folder)
{
    const QDir files(folder);
    for (const QString &name : files.entryList(QDir::Files | QDir::Hidden)) {
        if (!awaited.contains(files.filePath(name)))
            QFile::remove(files.filePath(name));
    }
    QDir().rmdir(folder); // stays where a file does
}

/// The files at @p place of which an import can be gone on with.
Result<std::set<QString>> awaitedAt(const QString &place, Workspace &workspace)
{
    std::set<QString> awaited;
    for (RunQuery query;;) {
        const auto runs = workspace.imports(query);
        if (!runs)
            return runs.error();
        if (runs->empty())
            return awaited;
        for (const ImportRun &run : *runs) {
            if (!run.canResume() || !run.path.startsWith(QString(place + u'/')))
                continue;
            const auto operation = activity::summaryOf(workspace, run.operation);
            if (!operation)
                return operation.error();
            if (!*operation || (*operation)->standing == journal::Standing::InEffect)
                awaited.insert(run.path);
        }
        query.before = runs->back().id;
    }
}

} // namespace

PastedCells::PastedCells(const QString &place) : m_place(QDir::cleanPath(QDir(place).absolutePath()))
{ }

PastedCells::~PastedCells()
{
    if (!m_lock)
        return;
    removeBut(m_awaited, m_folder);
    m_lock.reset();
    QDir().rmdir(m_place); // stays where anything of anybody's does
}

/// False where the place is another's, who may share the workspace's file: others would see to it what is removed here.
bool PastedCells::makeLastingFolder()
{
    QDir().mkdir(m_place, ownersAlone);
    if (!isOwnFolder(m_place))
        return false;
    const QString folder = m_place + u'/' + QUuid::createUuid().toString(QUuid::Id128);
    auto lock = lockOf(folder);
    if (!lock || !QDir().mkdir(folder, ownersAlone))
        return false;
    m_folder = folder;
    m_lock = std::move(lock);
    return true;
}

bool PastedCells::makeFolder()
{
    if (!m_folder.isEmpty() || makeLastingFolder())
        return true;
    m_temporary = std::make_unique<QTemporaryDir>(QDir::tempPath() + u"/onefold-pasted-XXXXXX"_s);
    if (m_temporary->isValid())
        m_folder = m_temporary->path();
    return m_temporary->isValid();
}

std::optional<QString> PastedCells::keep(const QString &name, const QString &text)
{
    if (!makeFolder())
        return std::nullopt;
    const QString path = m_folder + u"/%1 %2.tsv"_s.arg(name).arg(++m_count);
    QSaveFile file(path);
    const QByteArray bytes = text.toUtf8();
    const bool isKept = openPrivately(file) && file.write(bytes) == bytes.size() && file.commit();
    return isKept ? std::optional(path) : std::nullopt;
}

void PastedCells::setAwaited(const QString &path, bool isAwaited)
{
    if (isAwaited)
        m_awaited.insert(path);
    else
        m_awaited.erase(path);
}

Result<void> removeOutdatedCells(const QString &place, Workspace &workspace)
{
    const QDir folders(QDir::cleanPath(QDir(place).absolutePath()));
    if (!isOwnFolder(folders.path()))
        return {};
    std::vector<std::pair<QString, std::unique_ptr<QLockFile>>> left;
    for (const QString &name : folders.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks)) {
        if (auto lock = lockOf(folders.filePath(name)))
            left.emplace_back(folders.filePath(name), std::move(lock));
    }
    if (left.empty())
        return {};
    // Only now: an import of what nobody has open any more cannot begin meanwhile.
    const auto awaited = awaitedAt(folders.path(), workspace);
    if (!awaited)
        return awaited.error();
    for (const auto &[folder, lock] : left)
        removeBut(*awaited, folder);
    left.clear();
    QDir().rmdir(folders.path());
    return {};
}

} // namespace onefold::ui::importing
