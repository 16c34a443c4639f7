// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/importing/results.h"

#include "core/contact/problemwords.h"
#include "core/importing/importwork.h"
#include "core/store/overlay.h"
#include "core/transfer/csv/writer.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace onefold::importing {

using namespace Qt::StringLiterals;
using contact::ContactId;
using identity::Verdict;
using transfer::csv::Writer;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::importing::Results)
};

const QStringList &addedColumns()
{
    static const QStringList columns{u"onefold_verdict"_s, u"onefold_id"_s, u"onefold_reason"_s};
    return columns;
}

/// Why a value was not taken or a row refused, where only the store knew: the holder's number says who.
QString storedSentence(const QStringList &words)
{
    const QString code = words.value(words.size() > 1 ? 1 : 0);
    if (code == "row.blank"_L1)
        return Messages::tr("There is nothing in the row.");
    if (code == "row.header"_L1)
        return Messages::tr("The row names the columns again.");
    if (code == "contact.empty"_L1)
        return Messages::tr("There is nothing to save: no field has a value.");
    if (code == "identity.exists"_L1)
        return Messages::tr("A contact has this already.");
    if (code == "identity.not_found"_L1)
        return Messages::tr("No contact matches.");
    if (code == "identity.doubtful"_L1)
        return Messages::tr("A contact has the same value here but differs in a field that counts more.");
    if (code == "identity.required"_L1)
        return Messages::tr("This workspace wants an identity in every contact.");
    const auto holder = contact::contactIdFromString(words.value(2));
    // A plan knows contacts that are still to be created.
    if (const qint64 number = store::Overlay::numberOf(holder.value_or(ContactId::None)); number > 0)
        return Messages::tr("is a value of the contact of row %1 already").arg(number);
    if (const auto reason = identity::notAppliedReasonFromString(code)) {
        return identity::describe(
            {.field = {}, .reason = *reason, .holder = holder.value_or(ContactId::None)}, QString());
    }
    return contact::labelOfProblem(code);
}

/// Tells in sentences what the reasons of a row's verdict say.
class ReasonTeller
{
public:
    ReasonTeller(const ResultsTask &task, bool isSpreadsheet)
        : m_maker(task.choices, task.customTypes, isSpreadsheet),
          m_context(validationContext(task.choices, task.settings, task.customTypes))
    { }

    [[nodiscard]] QString tell(const SourceRow &row, const QString &reason) const
    {
        if (reason.isEmpty())
            return {};
        const saving::SaveRequest request = m_maker.requestFrom(row);
        contact::Problems problems = request.problems;
        std::ranges::copy(contact::validate(request.fields, m_context).problems, std::back_inserter(problems));
        QStringList sentences;
        for (const QString &line : reason.split(u'\n', Qt::SkipEmptyParts))
            sentences += sentenceOf(line, problems);
        sentences.removeDuplicates();
        return sentences.join(u' ');
    }

private:
    static QString sentenceOf(const QString &line, const contact::Problems &problems)
    {
        const QStringList words = line.split(u' ');
        const auto field = words.size() > 1 ? contact::FieldKey::fromString(words.first()) : std::nullopt;
        const auto told = std::ranges::find_if(problems, [&](const contact::Problem &problem) {
            return problem.field == field && problem.finding.code == words.value(field ? 1 : 0);
        });
        const QString sentence = told != problems.end() ? told->finding.message : storedSentence(words);
        return field ? contact::labelOf(*field) + u": "_s + sentence : sentence;
    }

    const RowMaker m_maker;
    const contact::ValidationContext m_context;
};

Error cannotWrite(const QString &path, const QString &detail)
{
    return {ErrorCode::Unavailable,
        Messages::tr("%1 cannot be written. The import itself is not touched by that.")
            .arg(QDir::toNativeSeparators(path)),
        detail};
}

/// Whether the file at @p path holds what it held.
Result<void> checkSame(const QString &path, const FileStamp &before)
{
    const Result<FileStamp> stamp = fullStampSince(path, before);
    if (!stamp)
        return stamp.error();
    if (stamp->holdsTheSame(before))
        return {};
    return Error{ErrorCode::Refused,
        Messages::tr("%1 has changed since it was imported, so its rows cannot be told from it any more.")
            .arg(QDir::toNativeSeparators(path))};
}

bool isSelected(const RowVerdict &verdict, RowSelection selection)
{
    return selection == RowSelection::All || verdict.verdict == Verdict::Rejected || verdict.verdict == Verdict::Failed;
}

/// The header as the file has it; for results, which need one, the columns are numbered where it has none.
QStringList headerOf(const RowSource &source, const ImportChoices &choices, RowSelection selection)
{
    QStringList header = source.header();
    if (selection == RowSelection::Failed)
        return header;
    const auto columns = static_cast<qsizetype>(choices.columns.size());
    for (qsizetype i = header.size(); i < columns; ++i)
        header += u"column_%1"_s.arg(i + 1);
    return header + addedColumns();
}

/// What is written is UTF-8, whatever the file holds.
void writeCell(Writer &writer, QByteArrayView cell)
{
    if (isForeign(cell))
        writer.cell(textOfCell(cell));
    else
        writer.cell(cell);
}

void writeRow(
    Writer &writer, const SourceRow &row, qsizetype columns, const RowVerdict &verdict, const ReasonTeller &reasons)
{
    const auto named = static_cast<std::size_t>(columns);
    for (std::size_t i = 0; i < named; ++i)
        writeCell(writer, i < row.cells.size() ? row.cells[i] : QByteArrayView());
    writer.cell(identity::toString(verdict.verdict));
    writer.cell(verdict.contact == ContactId::None ? QString() : contact::toString(verdict.contact));
    writer.cell(reasons.tell(row, verdict.reason));
    // Cells beyond the columns stand behind, so that the verdicts stay in theirs.
    for (std::size_t i = named; i < row.cells.size(); ++i)
        writeCell(writer, row.cells[i]);
    writer.endRow();
}

void writeCells(Writer &writer, const SourceRow &row)
{
    for (const QByteArrayView cell : row.cells)
        writeCell(writer, cell);
    writer.endRow();
}

} // namespace

contact::ValidationContext validationContext(const ImportChoices &choices, const store::Settings &settings,
    const std::map<QString, contact::CustomType> &customTypes)
{
    return {.region = choices.region.isEmpty() ? settings.region : choices.region,
        .dateOrder = choices.dateOrder.value_or(settings.dateOrder),
        .today = QDate::currentDate(),
        .customTypes = customTypes,
        .isFromSpreadsheet = choices.kind == FileKind::Csv};
}

Result<void> checkTarget(const QString &target, const QString &source)
{
    const QFileInfo info(target);
    if (info.exists() && info.canonicalFilePath() == QFileInfo(source).canonicalFilePath()) {
        return Error{ErrorCode::InvalidInput,
            Messages::tr("%1 is the file to be imported; the results must go into another one.")
                .arg(QDir::toNativeSeparators(target))};
    }
    const bool mayWrite =
        info.exists() ? info.isWritable() && !info.isDir() : QFileInfo(info.absolutePath()).isWritable();
    return mayWrite
        ? Result<void>()
        : Error{ErrorCode::InvalidInput, Messages::tr("%1 cannot be written.").arg(QDir::toNativeSeparators(target))};
}

Result<void> writeRows(
    const ResultsTask &task, const VerdictSource &verdicts, const QString &target, RowSelection selection)
{
    if (Result<void> checked = checkSame(task.path, task.stamp); !checked)
        return checked;
    auto source = openSource(task.path, task.choices);
    if (!source)
        return source.error();
    QSaveFile file(target);
    file.setDirectWriteFallback(true);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(target, file.errorString());
    Writer writer(file);
    const QStringList header = headerOf(**source, task.choices, selection);
    for (const QString &name : header)
        writer.cell(name);
    if (!header.isEmpty())
        writer.endRow();
    const ReasonTeller reasons(task, (*source)->isSpreadsheet());
    const qsizetype columns = header.size() - addedColumns().size();
    SourceRow row;
    for (;;) {
        const Result<std::optional<RowVerdict>> verdict = verdicts();
        if (!verdict)
            return verdict.error();
        if (!*verdict || !(*source)->next(row))
            break;
        if (isSelected(**verdict, selection) && selection == RowSelection::All)
            writeRow(writer, row, columns, **verdict, reasons);
        else if (isSelected(**verdict, selection))
            writeCells(writer, row);
    }
    if ((*source)->failed())
        return cannotRead(task.path);
    if (!writer.flush() || !file.commit())
        return cannotWrite(target, file.errorString());
    return {};
}

} // namespace onefold::importing
