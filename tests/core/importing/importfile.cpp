// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importfile.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace onefold::test {

using namespace Qt::StringLiterals;

ImportPlace::ImportPlace(Fault *fault, const bulk::Chunking &chunking)
    : m_workspace(valueOf(openTest(m_folder.path(), fault, chunking)))
{
    if (const Result<void> set = m_workspace->setSettings(testSettings()); !set)
        qFatal("%s", qPrintable(set.error().message));
}

QString ImportPlace::file(const QByteArray &bytes, const QString &name) const
{
    const QString path = m_folder.path(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(file.errorString()));
    return path;
}

QByteArray ImportPlace::read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
}

importing::ImportTask ImportPlace::taskFor(const QString &path)
{
    return {path, valueOf(importing::inspect(path)).choices};
}

importing::ImportCounts ImportPlace::import(const QByteArray &bytes, const importing::ImportChoices *choices)
{
    importing::ImportTask task = taskFor(file(bytes));
    if (choices) {
        task.choices.onMatch = choices->onMatch;
        task.choices.onDoubt = choices->onDoubt;
        task.choices.onInvalid = choices->onInvalid;
        task.choices.blankClears = choices->blankClears;
        task.choices.constants = choices->constants;
    }
    return valueOf(m_workspace->runImport(task)).run.counts;
}

contact::Fields ImportPlace::contactOf(const QString &email)
{
    const auto found =
        valueOf(m_workspace->find({.search = {.where = {{{contact::Field::Email}, email}}}, .limit = -1}));
    return found.size() == 1 ? found.front().fields : contact::Fields();
}

QByteArrayList ImportPlace::contacts()
{
    QByteArrayList lines;
    for (const contact::Contact &each :
        valueOf(m_workspace->find({.sort = {store::SpecialSort::CreatedAt}, .limit = -1})))
        lines += QJsonDocument(contact::toJson(each.fields)).toJson(QJsonDocument::Compact);
    return lines;
}

QString text(const importing::ImportCounts &counts)
{
    return u"%1 %2 %3 %4 %5 %6"_s.arg(counts.rows)
        .arg(counts.created)
        .arg(counts.updated)
        .arg(counts.unchanged)
        .arg(counts.skipped)
        .arg(counts.rejected);
}

} // namespace onefold::test
