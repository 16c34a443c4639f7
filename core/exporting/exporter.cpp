// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exporting/exporter.h"

#include "core/transfer/csv/celltext.h"
#include "core/transfer/csv/writer.h"
#include "core/transfer/vcard/cardwriter.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

#include <algorithm>
#include <set>

namespace onefold::exporting {

using namespace Qt::StringLiterals;
using contact::Contact;
using contact::ContactId;
using contact::Field;
using contact::FieldKey;
using store::Session;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::exporting::Exporter)
};

constexpr qint64 contactsBetweenReports = 500;

Error cannotWrite(const QSaveFile &file)
{
    return {ErrorCode::Unavailable,
        Messages::tr("%1 cannot be written. What stood there before is still there.")
            .arg(QDir::toNativeSeparators(file.fileName())),
        file.errorString()};
}

Error stopped()
{
    return {ErrorCode::Cancelled, Messages::tr("The export was stopped. Nothing was written.")};
}

/// Writes contacts to one file; lives for one call of exportContacts().
class Exporter
{
public:
    Exporter(Session &session, const ExportTask &task, std::vector<ContactId> ids, const Progress &progress)
        : m_session(session),
          m_task(task),
          m_ids(std::move(ids)),
          m_progress(progress)
    { }

    Result<ExportOutcome> run(QSaveFile &file)
    {
        const bool isWritten = m_task.format == Format::Csv ? writeTable(file) : writeCards(file);
        if (m_stopped)
            return stopped();
        return isWritten ? Result(m_outcome) : cannotWrite(file);
    }

private:
    bool forEach(const std::function<bool(const Contact &)> &visit, qint64 doneBefore, qint64 total);
    void chooseColumns();
    bool writeTable(QSaveFile &file);
    bool writeCards(QSaveFile &file);

    Session &m_session;
    const ExportTask &m_task;
    const std::vector<ContactId> m_ids;
    const Progress &m_progress;
    ExportOutcome m_outcome;
    bool m_stopped = false;
};

bool Exporter::forEach(const std::function<bool(const Contact &)> &visit, qint64 doneBefore, qint64 total)
{
    qint64 done = 0;
    for (const ContactId id : m_ids) {
        if (done++ % contactsBetweenReports == 0) {
            m_progress.tell(doneBefore + done - 1, total);
            m_stopped = m_progress.shouldStop();
        }
        if (m_stopped || m_session.failed())
            return false;
        const auto contact = m_session.contact(id);
        if (contact && !visit(*contact))
            return false;
    }
    return true;
}

/// Every field that a contact has, in the catalogue's order; and those that any table of contacts should have.
void Exporter::chooseColumns()
{
    std::set<FieldKey> found{{Field::FirstName}, {Field::LastName}, {Field::Email}, {Field::Phone}, {Field::Company}};
    const auto note = [&](const Contact &contact) {
        for (const auto &[key, value] : contact.fields)
            found.insert(key);
        return true;
    };
    const auto count = static_cast<qint64>(m_ids.size());
    forEach(note, 0, 2 * count);
    m_outcome.fields.assign(found.begin(), found.end());
}

bool Exporter::writeTable(QSaveFile &file)
{
    const auto count = static_cast<qint64>(m_ids.size());
    const bool isWholeContact = m_task.fields.empty();
    m_outcome.fields = m_task.fields;
    if (isWholeContact)
        chooseColumns();
    if (m_stopped)
        return false;
    if (m_task.byteOrderMark && file.write("\xEF\xBB\xBF") < 0)
        return false;
    transfer::csv::Writer writer(file);
    for (const FieldKey &key : m_outcome.fields)
        writer.cell(key.toString());
    writer.endRow();
    const auto writeRow = [&](const Contact &contact) {
        for (const FieldKey &key : m_outcome.fields) {
            const QString text = transfer::csv::cellText(contact.fields.value(key));
            writer.cell(transfer::csv::protectedText(text, m_task.forSpreadsheet));
        }
        writer.endRow();
        ++m_outcome.contacts;
        return true;
    };
    return forEach(writeRow, isWholeContact ? count : 0, isWholeContact ? 2 * count : count) && writer.flush();
}

bool Exporter::writeCards(QSaveFile &file)
{
    const auto version = m_task.format == Format::VCard3 ? transfer::vcard::Version::V3 : transfer::vcard::Version::V4;
    const auto writeCard = [&](const Contact &contact) {
        const QByteArray card = transfer::vcard::cardFrom(contact, version);
        ++m_outcome.contacts;
        return file.write(card) == card.size();
    };
    return forEach(writeCard, 0, static_cast<qint64>(m_ids.size()));
}

} // namespace

Result<ExportOutcome> exportContacts(store::Store &store, const ExportTask &task, const Progress &progress)
{
    std::vector<ContactId> ids = task.only;
    if (ids.empty()) {
        auto found = store.list()->ids({.search = task.search, .sort = {store::SpecialSort::CreatedAt}});
        if (!found)
            return found.error();
        ids = *std::move(found);
    }
    QSaveFile file(task.path);
    file.setDirectWriteFallback(true);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(file);
    std::optional<Result<ExportOutcome>> outcome;
    const Result<void> read =
        store.read([&](Session &session) { outcome = Exporter(session, task, std::move(ids), progress).run(file); });
    if (!read)
        return read.error();
    if (*outcome && !file.commit())
        return cannotWrite(file);
    return *std::move(outcome);
}

} // namespace onefold::exporting
