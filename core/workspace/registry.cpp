// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/registry.h"

#include "core/base/account.h"
#include "core/base/privatefile.h"
#include "core/duplicates/keptsearch.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>
#include <chrono>
#include <optional>

#include <unistd.h>

namespace onefold::workspace {

using namespace Qt::StringLiterals;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::workspace::Registry)
};

constexpr qsizetype longestName = 100;
constexpr qsizetype longestFileName = 150; // of 255 bytes; suffixes, those of backups included, need room
constexpr int listVersion = 1;

/// Schedulers may start a program without HOME, for which Qt takes the root of the file system: then the home of the
/// account counts.
QString usualDataDir()
{
    const bool isHomeless = qEnvironmentVariableIsEmpty("HOME") && qEnvironmentVariableIsEmpty("XDG_DATA_HOME");
    if (const auto account = isHomeless ? ownAccount() : std::nullopt)
        return account->home + u"/.local/share/onefold"_s;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/onefold"_s;
}

Error cannotWrite(const QString &path)
{
    return {ErrorCode::ReadOnly,
        Messages::tr("%1 cannot be written. Check that you own the folder and that the disk has room.")
            .arg(QDir::toNativeSeparators(path))};
}

Error cannotRead(const QString &path)
{
    return {ErrorCode::Unavailable,
        Messages::tr("%1 cannot be read. Check that you own it.").arg(QDir::toNativeSeparators(path))};
}

Error damaged(const QString &path)
{
    return {ErrorCode::Corrupt,
        Messages::tr(
            "The list of workspaces, %1, is damaged. It was not changed. The workspaces' files are not touched "
            "by this; move the list away and add them again with "
            "“onefold workspace create NAME --path FILE”.")
            .arg(QDir::toNativeSeparators(path))};
}

Error tooNew(const QString &path)
{
    return {ErrorCode::TooNew,
        Messages::tr(
            "The list of workspaces, %1, was written by a newer Onefold. It was not changed. Update Onefold to "
            "use it.")
            .arg(QDir::toNativeSeparators(path))};
}

/// Why the list could not be locked.
Error cannotLock(const QLockFile &lock, const QString &path)
{
    if (lock.error() != QLockFile::LockFailedError)
        return cannotWrite(path);
    return {ErrorCode::Locked,
        Messages::tr("Another Onefold is changing the list of workspaces, %1, and did not finish in time. Nothing was "
                     "changed. Try again.")
            .arg(QDir::toNativeSeparators(path))};
}

/// The row of a workspace, if it is one. A file inside the data folder is listed relative to it, so that the folder can
/// be copied and moved as a whole.
std::optional<WorkspaceInfo> rowFromJson(const QJsonValue &json, const QDir &dataDir)
{
    const auto text = [row = json.toObject()](QLatin1StringView member) { return row.value(member).toString(); };
    WorkspaceInfo info{.name = text("name"_L1), .url = text("url"_L1), .tokenVariable = text("token_env"_L1)};
    if (!text("kind"_L1).isEmpty())
        info.kind = text("kind"_L1);
    if (const QString path = text("path"_L1); !path.isEmpty())
        info.path = QDir::cleanPath(dataDir.absoluteFilePath(path));
    if (info.isTeam())
        info.cacheFolder = dataDir.absolutePath();
    const bool isSomewhere = info.isTeam() ? !info.url.isEmpty() : !info.path.isEmpty();
    return !info.name.isEmpty() && isSomewhere ? std::optional(info) : std::nullopt;
}

QJsonObject rowToJson(const WorkspaceInfo &info, const QDir &dataDir)
{
    if (info.isTeam()) {
        QJsonObject row{{"name"_L1, info.name}, {"kind"_L1, info.kind}, {"url"_L1, info.url}};
        if (!info.tokenVariable.isEmpty())
            row.insert("token_env"_L1, info.tokenVariable);
        return row;
    }
    const QString relative = dataDir.relativeFilePath(info.path);
    const bool isInside = QDir::isRelativePath(relative) && !relative.startsWith(".."_L1);
    return {{"name"_L1, info.name}, {"path"_L1, isInside ? relative : info.path}, {"kind"_L1, info.kind}};
}

/// Whether the folder is Onefold's own, and not one that merely holds our files too, such as a home or /tmp.
bool isOurs(const QString &folder)
{
    const QDir dir(folder);
    if (QFileInfo(folder).ownerId() != geteuid() || dir == QDir::home() || dir.isRoot())
        return false;
    const QStringList names = dir.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    return std::ranges::all_of(names, [](const QString &name) {
        return name.startsWith("workspaces.json"_L1) || name.startsWith("window.ini"_L1) || name.contains("draft"_L1)
            || name.contains(".onefold"_L1);
    });
}

/// PRODUCT.md §3: the data folder is private, also one that was there before or was copied by others.
void makePrivate(const QString &folder)
{
    // Rights are taken from others and never given to the owner, who may have meant it to be read-only.
    const auto takeFromOthers = [](const QFileInfo &file) {
        const QFileDevice::Permissions owners =
            file.permissions() & (QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
            | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
        if (file.permissions() & others)
            QFile::setPermissions(file.filePath(), owners);
    };
    takeFromOthers(QFileInfo(folder));
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden | QDir::NoSymLinks))
        takeFromOthers(file);
}

QString fileNameFor(const QString &name)
{
    QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(name, " "));
    if (encoded.size() <= longestFileName)
        return encoded;
    const QByteArray hash = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return encoded.left(longestFileName - hash.size() - 1) + u'-' + QString::fromLatin1(hash);
}

Error noSuchWorkspace(const QString &name, const std::vector<WorkspaceInfo> &workspaces)
{
    QStringList names;
    for (const WorkspaceInfo &workspace : workspaces)
        names += workspace.name;
    return {
        ErrorCode::NotFound, Messages::tr("There is no workspace “%1”. There is: %2.").arg(name, names.join(u", "_s))};
}

bool isSensibleName(const QString &name)
{
    return !name.isEmpty() && name.size() <= longestName && name == name.trimmed()
        && std::ranges::all_of(name, [](QChar c) { return c.isPrint(); });
}

auto byName(const QString &name)
{
    return [name](const WorkspaceInfo &workspace) { return workspace.name == name; };
}

} // namespace

QString keptSearchPath(const WorkspaceInfo &info)
{
    if (!info.isTeam())
        return info.path.isEmpty() ? QString() : info.path + u".duplicates"_s;
    return info.cacheFolder.isEmpty() ? QString()
                                      : info.cacheFolder + u'/' + fileNameFor(info.name) + u".onefold-duplicates"_s;
}

Registry::Registry(const QString &dataDir)
    : m_dataDir(QDir(dataDir.isEmpty() ? usualDataDir() : dataDir).absolutePath())
{ }

QString Registry::listPath() const
{
    return m_dataDir + u"/workspaces.json"_s;
}

QString Registry::defaultPath(const QString &name) const
{
    return m_dataDir + u'/' + fileNameFor(name) + u".onefold"_s;
}

Result<std::vector<WorkspaceInfo>> Registry::load() const
{
    QFile file(listPath());
    if (!file.exists())
        return std::vector<WorkspaceInfo>();
    if (!file.open(QIODevice::ReadOnly))
        return cannotRead(file.fileName());
    // What is not understood to the last row is not taken for a list: writing it back would lose the rest.
    const QJsonObject list = QJsonDocument::fromJson(file.readAll()).object();
    if (list.value("version"_L1).toInt() > listVersion)
        return tooNew(file.fileName());
    if (list.value("version"_L1).toInt() != listVersion || !list.value("workspaces"_L1).isArray())
        return damaged(file.fileName());
    std::vector<WorkspaceInfo> workspaces;
    const QJsonArray rows = list.value("workspaces"_L1).toArray();
    for (const QJsonValue value : rows) {
        const auto row = rowFromJson(value, QDir(m_dataDir));
        if (!row)
            return damaged(file.fileName());
        workspaces.push_back(*row);
    }
    return workspaces;
}

Result<void> Registry::store(const std::vector<WorkspaceInfo> &workspaces) const
{
    QJsonArray rows;
    for (const WorkspaceInfo &workspace : workspaces)
        rows.append(rowToJson(workspace, QDir(m_dataDir)));
    QSaveFile file(listPath());
    if (!openPrivately(file))
        return cannotWrite(listPath());
    file.write(QJsonDocument(QJsonObject{{"version"_L1, listVersion}, {"workspaces"_L1, rows}}).toJson());
    return file.commit() ? Result<void>() : cannotWrite(listPath());
}

Result<bool> Registry::prepare()
{
    if (!QDir().mkpath(m_dataDir))
        return cannotWrite(m_dataDir);
    if (isOurs(m_dataDir))
        makePrivate(m_dataDir);
    return !QFileInfo::exists(listPath());
}

Result<std::vector<WorkspaceInfo>> Registry::list() const
{
    return load();
}

Result<WorkspaceInfo> Registry::find(const QString &name) const
{
    const auto workspaces = load();
    if (!workspaces)
        return workspaces.error();
    const auto found = std::ranges::find_if(*workspaces, byName(name));
    return found == workspaces->end() ? Result<WorkspaceInfo>(noSuchWorkspace(name, *workspaces)) : *found;
}

Result<WorkspaceInfo> Registry::only() const
{
    const auto workspaces = load();
    if (!workspaces)
        return workspaces.error();
    if (workspaces->size() == 1)
        return workspaces->front();
    return Error{ErrorCode::InvalidInput,
        workspaces->empty()
            ? Messages::tr("There is no workspace. Make one with “onefold workspace create NAME --kind local”.")
            : Messages::tr("There are several workspaces: name one with -w.")};
}

Result<void> Registry::checkName(const QString &name) const
{
    if (!isSensibleName(name)) {
        return Error{ErrorCode::InvalidInput,
            Messages::tr(
                "A workspace's name has 1 to %n printable characters and no blanks around it.", nullptr, longestName)};
    }
    const auto workspaces = load();
    if (!workspaces)
        return workspaces.error();
    if (std::ranges::any_of(*workspaces, byName(name)))
        return Error{ErrorCode::Exists, Messages::tr("There is a workspace “%1” already.").arg(name)};
    return {};
}

Result<WorkspaceInfo> Registry::add(const WorkspaceInfo &info)
{
    QLockFile lock(listPath() + u".lock"_s);
    if (!lock.tryLock(std::chrono::seconds(10)))
        return cannotLock(lock, listPath());
    auto workspaces = load();
    if (!workspaces)
        return workspaces.error();
    if (const Result<void> free = checkName(info.name); !free)
        return free.error();
    workspaces->push_back(info);
    if (const auto stored = store(*workspaces); !stored)
        return stored.error();
    WorkspaceInfo added = info;
    if (added.isTeam())
        added.cacheFolder = m_dataDir;
    return added;
}

Result<WorkspaceInfo> Registry::remove(const QString &name)
{
    QLockFile lock(listPath() + u".lock"_s);
    if (!lock.tryLock(std::chrono::seconds(10)))
        return cannotLock(lock, listPath());
    auto workspaces = load();
    if (!workspaces)
        return workspaces.error();
    const auto found = std::ranges::find_if(*workspaces, byName(name));
    if (found == workspaces->end())
        return noSuchWorkspace(name, *workspaces);
    WorkspaceInfo removed = *found;
    workspaces->erase(found);
    if (const auto stored = store(*workspaces); !stored)
        return stored.error();
    if (removed.isTeam()) // a local one's stands beside its file, which stays
        duplicates::KeptSearch::remove(keptSearchPath(removed));
    return removed;
}

} // namespace onefold::workspace
