// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/importing/planfiles.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QDir>
#include <QJsonDocument>

#include <cstring>

namespace onefold::importing {

using namespace Qt::StringLiterals;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::importing::Plan)
};

constexpr qint64 recordSize = sizeof(PlanRecord);

void write(QDataStream &stream, const contact::Problem &problem)
{
    stream << (problem.field ? problem.field->toString() : QString()) << problem.finding.code << problem.isError()
           << problem.finding.message << problem.finding.suggestion;
}

contact::Problem readProblem(QDataStream &stream)
{
    QString field;
    bool isError = false;
    contact::Problem problem;
    stream >> field >> problem.finding.code >> isError >> problem.finding.message >> problem.finding.suggestion;
    problem.field = contact::FieldKey::fromString(field);
    problem.finding.severity = isError ? contact::Severity::Error : contact::Severity::Caution;
    return problem;
}

QByteArray bytesOf(const PlanDetail &detail)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << detail.matchedBy << detail.contactName << detail.reason
           << (detail.changes.empty() ? QByteArray() : contact::toJsonText(detail.changes)) << detail.notApplied
           << static_cast<qint32>(detail.problems.size());
    for (const contact::Problem &problem : detail.problems)
        write(stream, problem);
    return bytes;
}

PlanDetail detailFrom(QIODevice &device)
{
    QDataStream stream(&device);
    PlanDetail detail;
    QByteArray changes;
    qint32 problems = 0;
    stream >> detail.matchedBy >> detail.contactName >> detail.reason >> changes >> detail.notApplied >> problems;
    detail.changes = contact::changesFromJson(QJsonDocument::fromJson(changes).object());
    for (qint32 i = 0; i < problems && stream.status() == QDataStream::Ok; ++i)
        detail.problems.push_back(readProblem(stream));
    return detail;
}

} // namespace

Plan::Files::Files()
    : m_folder(QDir::tempPath() + u"/onefold-plan-XXXXXX"_s),
      m_records(m_folder.filePath(u"rows"_s)),
      m_details(m_folder.filePath(u"details"_s))
{ }

Result<std::unique_ptr<Plan::Files>> Plan::Files::create()
{
    std::unique_ptr<Files> files(new Files);
    const auto mode = QIODevice::ReadWrite | QIODevice::Truncate;
    if (!files->m_folder.isValid() || !files->m_records.open(mode) || !files->m_details.open(mode))
        return files->failure();
    return files;
}

Error Plan::Files::failure() const
{
    return {ErrorCode::DiskFull,
        Messages::tr("The plan cannot be written to %1: perhaps the disk is full. Nothing was imported.")
            .arg(QDir::toNativeSeparators(QDir::tempPath())),
        m_folder.isValid() ? m_details.errorString() : m_folder.errorString()};
}

bool Plan::Files::append(PlanRecord record, const std::optional<PlanDetail> &detail)
{
    if (detail) {
        record.detail = m_detailSize;
        const QByteArray bytes = bytesOf(*detail);
        if (m_details.write(bytes) != bytes.size())
            return false;
        m_detailSize += bytes.size();
    }
    ++m_rows;
    return m_records.write(reinterpret_cast<const char *>(&record), recordSize) == recordSize;
}

bool Plan::Files::flush()
{
    return m_records.flush() && m_details.flush();
}

PlanRecord Plan::Files::record(qint64 row)
{
    PlanRecord record;
    const qint64 at = (row - 1) * recordSize;
    if (m_records.pos() != at)
        m_records.seek(at);
    m_records.read(reinterpret_cast<char *>(&record), recordSize);
    return record;
}

PlanDetail Plan::Files::detail(const PlanRecord &record)
{
    if (record.detail < 0 || !m_details.seek(record.detail))
        return {};
    return detailFrom(m_details);
}

} // namespace onefold::importing
