// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/importing/rowmaker.h"

#include "core/contact/validation/country.h"
#include "core/importing/cellproblem.h"
#include "core/importing/cellreading.h"
#include "core/importing/columnrules.h"
#include "core/transfer/csv/celltext.h"
#include "core/transfer/signature/personname.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace onefold::importing {

using namespace Qt::StringLiterals;
using contact::Field;
using contact::FieldKey;
using contact::Fields;
using contact::Kind;
using contact::Problem;
using contact::Severity;
using saving::SaveRequest;
using transfer::csv::Damage;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::importing::RowMaker)
};

/// The first of several addresses. A comma or semicolon may be part of one; one parts two where a blank, the end or
/// another address follows. A blank alone parts two only before what can be nothing but an address: elsewhere it is a
/// mistake in one, of which nothing is to be cut off unsaid.
void takeWebsite(const FieldKey &field, const QString &text, SaveRequest &request)
{
    static const QRegularExpression between(
        u"\\s*:::\\s*|[\\r\\n]+|\\s*[,;|]+(?:\\s+|$)|[\\s,;|]+(?=https?://|www\\.)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QStringList sites = text.split(between, Qt::SkipEmptyParts);
    request.fields.set(field, sites.value(0, text));
    if (sites.size() > 1) {
        request.problems.push_back(problem(field, u"cell.several_websites"_s, Severity::Caution,
            Messages::tr("The cell holds %n websites; the first is taken.", nullptr, static_cast<int>(sites.size()))));
    }
}

/// Countries whose postal codes are five digits, with a zero in front where the region's is low.
bool hasFiveDigitPostalCodes(const QString &country)
{
    constexpr std::array countries{"US"_L1, "DE"_L1, "FR"_L1, "IT"_L1, "ES"_L1, "FI"_L1, "EE"_L1, "HR"_L1, "MX"_L1};
    return std::ranges::any_of(countries, [&](QLatin1StringView each) { return country == each; });
}

bool isDateField(const FieldKey &field, const std::map<QString, contact::CustomType> &customTypes)
{
    if (field.field == Field::DateOfBirth)
        return true;
    const auto type = customTypes.find(field.member);
    return field.field == Field::Custom && type != customTypes.end() && type->second == contact::CustomType::Date;
}

bool isListField(const FieldKey &field, const std::map<QString, contact::CustomType> &customTypes)
{
    const Kind kind = contact::infoOf(field.field).kind;
    const auto type = customTypes.find(field.member);
    return kind == Kind::List || kind == Kind::Identifiers
        || (field.field == Field::Custom && type != customTypes.end() && type->second == contact::CustomType::List);
}

/// Whether the row has something in a cell that no column of the table stands over.
bool hasCellsBeyond(const SourceRow &row, std::size_t columns)
{
    return row.cells.size() > columns
        && std::any_of(row.cells.begin() + static_cast<std::ptrdiff_t>(columns), row.cells.end(),
            [](QByteArrayView cell) { return !isBlankText(cell); });
}

} // namespace

RowMaker::RowMaker(
    const ImportChoices &choices, const std::map<QString, contact::CustomType> &customTypes, bool isSpreadsheet)
    : m_choices(choices),
      m_isSpreadsheet(isSpreadsheet)
{
    if (choices.headerRows > 0 && choices.columns.size() > 1) {
        for (const ColumnChoice &column : choices.columns)
            m_header += column.header.toUtf8().trimmed();
    }
    m_blank.fields = choices.constants;
    m_blank.onDoubt = choices.onDoubt;
    m_sortsByRule = !policyOf(choices).byColumn.empty();
    if (m_sortsByRule)
        m_blank.byRule = {.overwriting = choices.constants, .filling = choices.constants};
    if (choices.onMatch == OnMatch::Create)
        m_blank.mode = identity::SaveMode::Create;
    for (std::size_t i = 0; i < choices.columns.size(); ++i)
        addColumn(static_cast<int>(i), choices.columns[i], customTypes);
}

void RowMaker::addColumn(
    int index, const ColumnChoice &choice, const std::map<QString, contact::CustomType> &customTypes)
{
    if (!choice.field)
        return;
    Column column{.index = index, .field = *choice.field, .rule = choice.rule};
    if (isListField(column.field, customTypes))
        column.form = Form::List;
    else if (isConstant(column.field))
        return;
    else if (column.field.field == Field::Email)
        column.form = Form::MainEmail;
    else if (column.field.field == Field::Phone)
        column.form = Form::MainPhone;
    else if (column.field.field == Field::Name && choice.splitsName)
        column.form = Form::FullName;
    else if (isDateField(column.field, customTypes))
        column.form = Form::Date;
    else if (column.field.field == Field::Website)
        column.form = Form::Website;
    column.isOwn = choice.header == column.field.toString();
    column.dateOrder = choice.dateOrder;
    const Kind kind = contact::infoOf(column.field.field).kind;
    column.isText =
        kind == Kind::PersonName || column.field.field == Field::Company || column.field.field == Field::City;
    const auto type = customTypes.find(column.field.member);
    column.isNumber =
        column.field.field == Field::Custom && type != customTypes.end() && type->second == contact::CustomType::Number;
    m_hasPostalCode |= column.field.field == Field::PostalCode;
    m_columns.push_back(column);
}

QString RowMaker::skipReason(const SourceRow &row) const
{
    if (std::ranges::all_of(row.cells, isBlankText))
        return u"row.blank"_s;
    return repeatsHeader(row) ? u"row.header"_s : QString();
}

bool RowMaker::repeatsHeader(const SourceRow &row) const
{
    if (m_header.isEmpty() || row.cells.size() != static_cast<std::size_t>(m_header.size()))
        return false;
    constexpr QByteArrayView mark("\xEF\xBB\xBF"); // of the file that was put behind another
    const QByteArrayView first = row.cells.front();
    return (first.startsWith(mark) ? first.sliced(mark.size()) : first).trimmed() == m_header.front()
        && std::equal(row.cells.begin() + 1, row.cells.end(), m_header.begin() + 1,
            [](QByteArrayView cell, const QByteArray &name) { return cell.trimmed() == name; });
}

QString RowMaker::textOf(const SourceRow &row, int column) const
{
    if (!m_choices.corrections.empty()) {
        const auto corrected = m_choices.corrections.find({row.number, column});
        if (corrected != m_choices.corrections.end())
            return corrected->second;
    }
    const auto at = static_cast<std::size_t>(column);
    return at < row.cells.size() ? textOfCell(row.cells[at]) : QString();
}

int RowMaker::columnOf(const Problem &problem, const SourceRow &row, const contact::ValidationContext &context,
    const std::vector<int> &others) const
{
    std::vector<const Column *> candidates;
    for (const Column &column : m_columns) {
        if (column.field == problem.field && !textOf(row, column.index).trimmed().isEmpty())
            candidates.push_back(&column);
    }
    if (candidates.size() < 2)
        return candidates.empty() ? -1 : candidates.front()->index;
    const contact::Value country = requestFrom(row).fields.value(Field::Country);
    const auto hasIt = [&](const Column *column) {
        if (std::ranges::find(others, column->index) != others.end())
            return false;
        SaveRequest alone;
        if (!contact::isEmpty(country))
            alone.fields.set(Field::Country, country);
        takeCell(*column, row, alone);
        contact::Problems problems = contact::validate(alone.fields, context).problems;
        problems.insert(problems.end(), alone.problems.begin(), alone.problems.end());
        return std::ranges::any_of(problems, [&](const Problem &each) {
            return each.field == problem.field && each.finding.code == problem.finding.code
                && each.finding.suggestion == problem.finding.suggestion;
        });
    };
    const auto found = std::ranges::find_if(candidates, hasIt);
    return (found == candidates.end() ? candidates.front() : *found)->index;
}

SaveRequest RowMaker::requestFrom(const SourceRow &row) const
{
    SaveRequest request = m_blank;
    if (row.cut) {
        request.problems.push_back(problem({}, u"row.too_long"_s, Severity::Error,
            Messages::tr("The row is longer than a row can be: a quotation mark may be missing before its end.")));
    }
    for (const Column &column : m_columns) {
        if (m_sortsByRule)
            takeByRule(column, row, request);
        else
            takeCell(column, row, request);
    }
    if (m_hasPostalCode && m_isSpreadsheet)
        flagPostalCode(request.fields, request.problems);
    if (hasCellsBeyond(row, m_choices.columns.size())) {
        request.problems.push_back(problem({}, u"row.too_many_cells"_s, Severity::Error,
            Messages::tr(
                "The row has more cells than the table has columns: a quotation mark or a separator may be out "
                "of place.")));
    }
    return request;
}

/// Takes the cell, and notes what it gives with the columns that may do the same to a contact that stands.
void RowMaker::takeByRule(const Column &column, const SourceRow &row, SaveRequest &request) const
{
    const Fields before = request.fields;
    takeCell(column, row, request);
    Fields given;
    if (column.form == Form::MainEmail || column.form == Form::MainPhone || column.form == Form::FullName) {
        // What the columns before have given decides which field these fill.
        given = givenBeyond(before, request.fields);
    } else {
        SaveRequest alone; // it may give what stands there already
        takeCell(column, row, alone);
        given = std::move(alone.fields);
    }
    if (column.rule == ColumnRule::Overwrite)
        give(request.byRule.overwriting, given);
    if (column.rule != ColumnRule::Never)
        give(request.byRule.filling, given);
}

void RowMaker::takeCell(const Column &column, const SourceRow &row, SaveRequest &request) const
{
    const auto at = static_cast<std::size_t>(column.index);
    const bool isCorrected =
        !m_choices.corrections.empty() && m_choices.corrections.contains({row.number, column.index});
    if (!isCorrected && (at >= row.cells.size() || isBlankText(row.cells[at]))) {
        if (m_choices.blankClears && at < row.cells.size() && !request.fields.contains(column.field))
            request.fields.set(column.field, {});
        return;
    }
    const QString cell = textOf(row, column.index);
    // A cell that was corrected to nothing is one whose value is left out: it clears nothing either.
    if (isCorrected && cell.trimmed().isEmpty())
        return;
    bool wasProtected = isCorrected || !m_isSpreadsheet;
    const QString text = wasProtected ? cell : transfer::csv::readProtected(cell, wasProtected);
    if (isInvisible(text)) {
        if (!isCorrected && m_choices.blankClears && !request.fields.contains(column.field))
            request.fields.set(column.field, {});
        return;
    }
    const std::size_t said = request.problems.size();
    if (!wasProtected)
        flagDamage(column, row.cells[at], request);
    // Whole, so that it can be left out whole.
    if (column.form == Form::FullName && request.problems.size() > said && request.problems.back().isError())
        return request.fields.set(column.field, text);
    if (!isCorrected && isForeign(row.cells[at])) {
        request.problems.push_back(problem(column.field, u"cell.encoding"_s, Severity::Caution,
            Messages::tr("This cell is not in the encoding of the file; it was read as Windows-1252.")));
    }
    take(column, text, request);
}

void RowMaker::take(const Column &column, const QString &text, SaveRequest &request) const
{
    switch (column.form) {
    case Form::List:
        return takeList(column.field,
            column.field.field == Field::Tags ? tagsFrom(text, column.isOwn) : transfer::csv::listFrom(text),
            request.fields);
    case Form::FullName: return takeName(text, request.fields);
    case Form::MainEmail: return takeMain(column, emailsFrom(text), request.fields);
    case Form::MainPhone: return takeMain(column, phonesFrom(text), request.fields);
    case Form::Date: {
        if (isNoDate(text))
            return;
        if (column.field == FieldKey{Field::DateOfBirth} && isWithoutYear(text)) {
            return request.problems.push_back(problem(column.field, u"date.without_year"_s, Severity::Caution,
                Messages::tr("A birthday cannot be kept without its year; it is left out.")));
        }
        if (!column.dateOrder)
            return request.fields.set(column.field, text);
        const contact::Reading date = contact::readDate(text, *column.dateOrder);
        return request.fields.set(column.field, date.ok() ? date.value : text);
    }
    case Form::Website: return takeWebsite(column.field, text, request);
    case Form::Text: return request.fields.set(column.field, inOneLine(text, column.field));
    }
}

/// The first email or phone of a row is the main one; more are further identifiers.
void RowMaker::takeMain(const Column &column, QStringList values, Fields &fields) const
{
    if (contact::isEmpty(fields.value(column.field)) && !values.isEmpty())
        fields.set(column.field, values.takeFirst());
    const QString member = column.form == Form::MainEmail ? u"email"_s : u"phone"_s;
    if (!values.isEmpty())
        takeList({Field::Identifier, member}, values, fields);
}

void RowMaker::takeList(const FieldKey &field, const QStringList &items, Fields &fields) const
{
    if (items.isEmpty())
        return;
    const QStringList before = contact::listOf(fields.value(field));
    fields.set(field, before.isEmpty() ? items : before + items);
}

/// Takes a full name apart where nobody can doubt how: "Smith, Jane", "Jane Smith". Else it stays whole.
void RowMaker::takeName(const QString &text, Fields &fields) const
{
    QString first;
    QString last;
    const QStringList byComma = text.split(u',');
    const QStringList words = text.simplified().split(u' ');
    if (byComma.size() == 2) {
        last = byComma.first().trimmed();
        first = byComma.last().trimmed();
    } else if (const auto name = transfer::signature::personNameFrom(text.simplified(), {}); name) {
        first = name->first;
        last = name->last;
    }
    if (first.isEmpty() && byComma.size() == 1 && words.size() == 2) {
        first = words.first();
        last = words.last();
    }
    if (first.isEmpty() || last.isEmpty() || fields.contains(Field::FirstName) || fields.contains(Field::LastName))
        return fields.set(Field::Name, text);
    fields.set(Field::FirstName, first);
    fields.set(Field::LastName, last);
}

void RowMaker::flagDamage(const Column &column, QByteArrayView cell, SaveRequest &request) const
{
    const Damage damage = transfer::csv::damageOf(cell);
    // The validator of phone numbers says what it makes of an exponent itself.
    if (damage == Damage::None || (damage == Damage::NameDate && !column.isText)
        || (damage == Damage::Exponent && (column.isNumber || column.form == Form::MainPhone)))
        return;
    const bool isFurther = (column.form == Form::MainEmail || column.form == Form::MainPhone)
        && !contact::isEmpty(request.fields.value(column.field));
    const FieldKey further{Field::Identifier, column.form == Form::MainEmail ? u"email"_s : u"phone"_s};
    request.problems.push_back(damageProblem(isFurther ? further : column.field, damage));
}

void RowMaker::flagPostalCode(Fields &fields, contact::Problems &problems) const
{
    const QString code = fields.text(Field::PostalCode).trimmed();
    const bool isShort = code.size() == 4 && std::ranges::all_of(code, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!isShort)
        return;
    const QString country =
        fields.contains(Field::Country) ? contact::readCountry(fields.text(Field::Country)).value : m_choices.region;
    if (hasFiveDigitPostalCodes(country)) {
        problems.push_back(problem(FieldKey{Field::PostalCode}, u"postal_code.lost_zero"_s, Severity::Caution,
            Messages::tr(
                "Postal codes of this country have five digits: a spreadsheet may have dropped a zero in front."),
            u'0' + code));
    }
}

} // namespace onefold::importing
