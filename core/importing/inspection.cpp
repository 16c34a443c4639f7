// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/importing/inspection.h"

#include "core/importing/cardsource.h"
#include "core/importing/csvsource.h"
#include "core/text/fold.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <array>

namespace onefold::importing {

using namespace Qt::StringLiterals;
using contact::Field;
using contact::FieldKey;
using transfer::csv::Detection;
using transfer::csv::Sample;
using transfer::mapping::Proposal;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::importing::Inspection)
};

constexpr std::size_t rowsShown = 100;
constexpr int rowsForDates = 20'000;
constexpr qint64 textForDates = 16 * 1024 * 1024;
// A line without an end is one cell of megabytes; nobody looks at more of it.
constexpr qsizetype headerLength = 200;
constexpr qsizetype cellLength = 2000;
// Enough for any table of contacts; a file of more columns is no such, and is still told about.
constexpr std::size_t columnsMapped = 1000;

bool isCardFile(const Sample &sample)
{
    // Of UTF-16 every other byte.
    QByteArray start = sample.head.first(std::min<qsizetype>(sample.head.size(), 512)).toUpper();
    start.replace('\0', "");
    const qsizetype at = start.indexOf("BEGIN:VCARD");
    return at >= 0 && start.first(at).trimmed().size() <= 3;
}

Error nothingToRead(const QString &path, const Sample &sample)
{
    const QString name = QDir::toNativeSeparators(path);
    if (sample.head.startsWith("%PDF"))
        return {ErrorCode::InvalidInput, Messages::tr("%1 is a PDF document. Ask for the table as CSV.").arg(name)};
    if (sample.head.startsWith("PK\x03\x04") || sample.head.startsWith("\xD0\xCF\x11\xE0")) {
        return {ErrorCode::InvalidInput,
            Messages::tr("%1 is a spreadsheet's own file or an archive. Save the table as CSV and import that.")
                .arg(name)};
    }
    return {
        ErrorCode::InvalidInput, Messages::tr("%1 holds no text, so there are no contacts to read in it.").arg(name)};
}

/// Text of another kind, whatever the file is called: read as a table it would give rows of nonsense.
std::optional<Error> otherText(const QString &path, const Sample &sample)
{
    const QString name = QDir::toNativeSeparators(path);
    const QByteArray mark = sample.head.startsWith("\xEF\xBB\xBF") ? sample.head.sliced(3) : sample.head;
    const QByteArray begin = mark.left(1024).trimmed().left(64).toLower();
    if (begin.startsWith("<!doctype html") || begin.startsWith("<html")) {
        return Error{ErrorCode::InvalidInput,
            Messages::tr("%1 is a web page, be its name what it may: perhaps a page to sign in that was saved instead "
                         "of the table. Export the table as CSV and import that.")
                .arg(name)};
    }
    if (begin.startsWith("<?xml"))
        return Error{
            ErrorCode::InvalidInput, Messages::tr("%1 is XML. Export the table as CSV and import that.").arg(name)};
    QByteArray packed = begin;
    packed.replace(' ', "").replace('\n', "").replace('\r', "").replace('\t', "");
    if (packed.startsWith("[{\"") || packed.startsWith("{\"")) {
        return Error{ErrorCode::InvalidInput,
            Messages::tr("%1 is JSON. Contacts in JSON, one a line, are saved by “onefold save --json-input FILE”.")
                .arg(name)};
    }
    return std::nullopt;
}

Detection detected(const Sample &sample, const Corrected &corrected)
{
    Detection found = corrected.encoding.isEmpty() ? transfer::csv::detect(sample)
                                                   : transfer::csv::detect(sample, corrected.encoding);
    if (!corrected.delimiter.isEmpty() || corrected.quote) {
        transfer::csv::Dialect dialect = found.dialect;
        if (!corrected.delimiter.isEmpty() && corrected.delimiter != dialect.delimiter) {
            dialect.delimiter = corrected.delimiter;
            dialect.skipsSpace = false;
        }
        dialect.quote = corrected.quote.value_or(dialect.quote);
        const double encodingConfidence = found.encodingConfidence;
        found = transfer::csv::detect(sample, dialect);
        found.encodingConfidence = encodingConfidence;
    }
    found.header.preambleRows = corrected.preambleRows.value_or(found.header.preambleRows);
    found.header.headerRows = corrected.headerRows.value_or(found.header.headerRows);
    return found;
}

/// Our own names of fields, in exports of Onefold, need no guessing; neither do the columns of a results file.
void readOwnNames(std::vector<InspectedColumn> &columns)
{
    constexpr std::array ours{"onefold_verdict"_L1, "onefold_id"_L1, "onefold_reason"_L1};
    std::vector<FieldKey> named;
    for (InspectedColumn &column : columns) {
        const QString header = column.header.trimmed();
        if (const auto key = FieldKey::fromString(header)) {
            column.proposal = {.kind = Proposal::Kind::Field, .field = *key, .confidence = 1};
            named.push_back(*key);
        } else if (std::ranges::any_of(ours, [&](QLatin1StringView name) { return header == name; })) {
            column.proposal = {.kind = Proposal::Kind::LeftOut, .confidence = 1};
        }
    }
    for (InspectedColumn &column : columns) {
        const bool isGuess = column.proposal.kind == Proposal::Kind::Field && column.proposal.confidence < 1;
        if (isGuess && std::ranges::find(named, column.proposal.field) != named.end())
            column.proposal = {};
    }
}

void propose(std::vector<InspectedColumn> &columns)
{
    std::vector<transfer::mapping::Column> looked;
    for (std::size_t i = 0; i < std::min(columns.size(), columnsMapped); ++i)
        looked.push_back({columns[i].header, columns[i].cells});
    const std::vector<Proposal> proposals = transfer::mapping::proposeMapping(looked);
    for (std::size_t i = 0; i < proposals.size(); ++i)
        columns[i].proposal = proposals[i];
    readOwnNames(columns);
}

/// Days above 12 may come late: so many rows are looked through as a person does not notice.
void guessDates(Inspection &inspection, RowSource &source)
{
    std::map<std::size_t, QStringList> dates;
    for (std::size_t i = 0; i < inspection.columns.size(); ++i) {
        const Proposal &proposal = inspection.columns[i].proposal;
        if (proposal.kind == Proposal::Kind::Field && proposal.field == FieldKey{Field::DateOfBirth})
            dates.emplace(i, QStringList());
    }
    SourceRow row;
    for (int i = 0; !dates.empty() && i < rowsForDates && row.end < textForDates && source.next(row); ++i) {
        for (auto &[column, cells] : dates) {
            if (column < row.cells.size())
                cells += textOfCell(row.cells[column]);
        }
    }
    for (const auto &[column, cells] : dates)
        inspection.columns[column].dates = transfer::mapping::guessDateOrder(cells);
}

/// What cards say beyond the fields could go into custom fields, as unknown columns of a CSV file could.
void proposeForCards(std::vector<InspectedColumn> &columns)
{
    readOwnNames(columns);
    for (InspectedColumn &column : columns) {
        if (column.proposal.kind == Proposal::Kind::LeftOut)
            column.proposal = {.kind = Proposal::Kind::Custom,
                .field = {Field::Custom, text::words(column.header).join(u'_').toLower()},
                .confidence = 0.5};
    }
}

/// Has the columns of a file of cards named, before its cards are read as rows.
Result<void> nameCardColumns(Inspection &inspection, const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    if (const Result<void> opened = openToRead(*file); !opened)
        return opened.error();
    for (const QString &name : CardSource::columnsIn(std::move(file)))
        inspection.choices.columns.push_back({.header = name});
    return {};
}

void chooseColumns(Inspection &inspection)
{
    inspection.choices.columns.clear();
    for (const InspectedColumn &column : inspection.columns) {
        ColumnChoice choice{.header = column.header, .dateOrder = column.dates.order};
        if (column.proposal.kind == Proposal::Kind::Field)
            choice.field = column.proposal.field;
        inspection.choices.columns.push_back(std::move(choice));
    }
}

QStringList shortened(QStringList cells)
{
    for (QString &cell : cells)
        cell.truncate(cellLength);
    return cells;
}

/// Reads the first rows and what the columns are called.
void readColumns(Inspection &inspection, RowSource &source)
{
    const QStringList header = source.header();
    auto count = static_cast<std::size_t>(std::max(header.size(), inspection.detection.columns));
    SourceRow row;
    while (inspection.rows.size() < rowsShown && source.next(row)) {
        inspection.rows.push_back(shortened(row.texts()));
        if (header.isEmpty())
            count = std::max(count, row.cells.size());
    }
    inspection.columns.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto at = static_cast<qsizetype>(i);
        inspection.columns[i].header = header.value(at).left(headerLength);
        for (const QStringList &cells : inspection.rows)
            inspection.columns[i].cells += cells.value(at);
    }
}

Error unreadable(const QString &path, const QString &detail)
{
    return {ErrorCode::Unavailable, Messages::tr("%1 cannot be read.").arg(QDir::toNativeSeparators(path)), detail};
}

/// Finds out what kind of file it is and how it is written.
Result<void> recognise(Inspection &inspection, const QString &path, const Sample &sample, const Corrected &corrected)
{
    if (inspection.stamp.size == 0)
        return Error{ErrorCode::InvalidInput, Messages::tr("%1 is empty.").arg(QDir::toNativeSeparators(path))};
    if (isCardFile(sample)) {
        inspection.kind = FileKind::VCard;
        inspection.choices.kind = FileKind::VCard;
        return {};
    }
    if (const auto other = otherText(path, sample))
        return *other;
    inspection.detection = detected(sample, corrected);
    if (inspection.detection.isBinary)
        return nothingToRead(path, sample);
    if (inspection.detection.isEmpty) {
        return Error{ErrorCode::InvalidInput,
            Messages::tr("There is nothing but blanks in %1.").arg(QDir::toNativeSeparators(path))};
    }
    inspection.choices.dialect = inspection.detection.dialect;
    inspection.choices.preambleRows = inspection.detection.header.preambleRows;
    inspection.choices.headerRows = inspection.detection.header.headerRows;
    return {};
}

} // namespace

Result<Inspection> inspect(const QString &path, const Corrected &corrected)
{
    Inspection inspection;
    QFile file(path);
    if (const Result<void> opened = openToRead(file); !opened)
        return opened.error();
    const Result<FileStamp> stamp = stampOf(path);
    if (!stamp)
        return stamp.error();
    inspection.stamp = *stamp;
    const Sample sample = transfer::csv::sampleOf(file);
    if (file.error() != QFileDevice::NoError)
        return unreadable(path, file.errorString());
    if (const Result<void> recognised = recognise(inspection, path, sample, corrected); !recognised)
        return recognised.error();
    if (inspection.kind == FileKind::VCard) {
        if (const Result<void> named = nameCardColumns(inspection, path); !named)
            return named.error();
    }
    auto source = openSource(path, inspection.choices, Extent::FirstRows);
    if (!source)
        return source.error();
    readColumns(inspection, **source);
    if (inspection.kind == FileKind::VCard) {
        proposeForCards(inspection.columns);
    } else {
        propose(inspection.columns);
        if (!(*source)->seek(0, 0))
            return unreadable(path, {});
        guessDates(inspection, **source);
    }
    chooseColumns(inspection);
    return inspection;
}

} // namespace onefold::importing
