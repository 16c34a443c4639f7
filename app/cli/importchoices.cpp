// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/importchoices.h"

#include "app/cli/draftinput.h"

#include "core/contact/validation/country.h"
#include "core/store/settings.h"
#include "core/text/distance.h"
#include "core/transfer/encoding/decoder.h"

#include <QCoreApplication>

#include <algorithm>

namespace onefold::cli {

using namespace Qt::StringLiterals;
using contact::Field;
using contact::FieldKey;
using contact::Kind;
using importing::ColumnChoice;
using importing::ImportChoices;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::cli::ImportChoices)
};

Error wrong(const QString &message)
{
    return {ErrorCode::InvalidInput, message};
}

/// Several columns may fill such a field.
bool isShared(const FieldKey &key)
{
    const Kind kind = contact::infoOf(key.field).kind;
    return kind == Kind::List || kind == Kind::Identifiers || key.field == Field::Email || key.field == Field::Phone;
}

Error noSuchColumn(const QString &name, const ImportChoices &choices)
{
    const QStringList headers = choices.headers();
    constexpr int maximumSlips = 3;
    const qsizetype nearest = text::nearest(name, headers, maximumSlips);
    if (nearest >= 0)
        return wrong(Messages::tr("The file has no column “%1”. Did you mean “%2”?").arg(name, headers.at(nearest)));
    return wrong(Messages::tr("The file has no column “%1”. It has: %2.").arg(name, headers.join(u", "_s)));
}

/// The columns that are called so; where none is, the one of that number, from 1.
Result<std::vector<std::size_t>> columnsCalled(const QString &name, const ImportChoices &choices)
{
    std::vector<std::size_t> exact;
    std::vector<std::size_t> alike;
    for (std::size_t i = 0; i < choices.columns.size(); ++i) {
        const QString &header = choices.columns[i].header;
        if (header == name)
            exact.push_back(i);
        else if (!header.isEmpty() && header.trimmed().compare(name.trimmed(), Qt::CaseInsensitive) == 0)
            alike.push_back(i);
    }
    if (!exact.empty() || !alike.empty())
        return exact.empty() ? alike : exact;
    bool isNumber = false;
    const bool isNumbered = name.startsWith("column_"_L1);
    const qlonglong number = (isNumbered ? name.sliced(7) : name).toLongLong(&isNumber);
    if (isNumber && number >= 1 && number <= static_cast<qlonglong>(choices.columns.size()))
        return std::vector{static_cast<std::size_t>(number - 1)};
    return noSuchColumn(name, choices);
}

struct Assignment {
    QString name;
    QString value;
};

/// Takes "Header=value" apart; the last equals sign counts, as a header may hold one.
Result<Assignment> assignmentFrom(const std::string &argument, const QString &example)
{
    const QString text = QString::fromStdString(argument);
    const qsizetype equals = text.lastIndexOf(u'=');
    if (equals <= 0)
        return wrong(Messages::tr("“%1” is not of the form %2.").arg(text, example));
    return Assignment{text.first(equals), text.sliced(equals + 1).trimmed()};
}

Result<ColumnChoice> mapped(ColumnChoice column, const QString &name)
{
    column.splitsName = name == "first_name+last_name"_L1;
    column.field = column.splitsName ? FieldKey{Field::Name} : FieldKey::fromString(name);
    if (name.isEmpty() || column.field)
        return column;
    const QString nearest = meantField(name);
    return wrong(nearest.isEmpty() ? Messages::tr("There is no field “%1”.").arg(name)
                                   : Messages::tr("There is no field “%1”. Did you mean “%2”?").arg(name, nearest));
}

/// A field that the person gave to a column is taken from those it was only proposed for.
Result<void> settle(ImportChoices &choices, const std::vector<std::size_t> &given)
{
    for (std::size_t i = 0; i < choices.columns.size(); ++i) {
        const auto &field = choices.columns[i].field;
        if (!field || isShared(*field))
            continue;
        const bool isGiven = std::ranges::find(given, i) != given.end();
        for (const std::size_t other : given) {
            if (other == i || choices.columns[other].field != field)
                continue;
            if (isGiven)
                return wrong(
                    Messages::tr("Two columns are mapped to %1, which holds one value.").arg(field->toString()));
            choices.columns[i].field.reset();
            break;
        }
    }
    return {};
}

Result<void> applyMap(const std::vector<std::string> &map, ImportChoices &choices)
{
    std::vector<std::size_t> given;
    for (const std::string &argument : map) {
        const Result<Assignment> assignment = assignmentFrom(argument, u"Header=field"_s);
        if (!assignment)
            return assignment.error();
        const auto columns = columnsCalled(assignment->name, choices);
        if (!columns)
            return columns.error();
        for (const std::size_t at : *columns) {
            Result<ColumnChoice> column = mapped(choices.columns[at], assignment->value);
            if (!column)
                return column.error();
            choices.columns[at] = *std::move(column);
            given.push_back(at);
        }
    }
    return settle(choices, given);
}

Result<void> applyRules(const std::vector<std::string> &rules, ImportChoices &choices)
{
    for (const std::string &argument : rules) {
        const Result<Assignment> assignment = assignmentFrom(argument, u"Header=overwrite|fill-blank|never"_s);
        if (!assignment)
            return assignment.error();
        const auto rule = importing::columnRuleFromString(assignment->value);
        if (!rule)
            return wrong(Messages::tr("“%1” is none of overwrite, fill-blank and never.").arg(assignment->value));
        const auto columns = columnsCalled(assignment->name, choices);
        if (!columns)
            return columns.error();
        for (const std::size_t at : *columns)
            choices.columns[at].rule = *rule;
    }
    return {};
}

/// Delimiters that are hard to type have names.
QByteArray delimiterFrom(const QString &text)
{
    if (text == "tab"_L1 || text == "\\t"_L1)
        return "\t";
    if (text == "comma"_L1)
        return ",";
    if (text == "semicolon"_L1)
        return ";";
    if (text == "pipe"_L1)
        return "|";
    if (text == "space"_L1)
        return " ";
    return text.toUtf8();
}

} // namespace

Result<importing::Corrected> correctedFrom(const ImportArguments &arguments)
{
    importing::Corrected corrected{.encoding = QByteArray::fromStdString(arguments.encoding)};
    if (!corrected.encoding.isEmpty() && !transfer::Decoder::create(corrected.encoding)) {
        return wrong(Messages::tr("No encoding is called “%1”. Some are UTF-8, windows-1252, UTF-16 and Shift_JIS.")
                         .arg(QString::fromStdString(arguments.encoding)));
    }
    corrected.delimiter = delimiterFrom(QString::fromStdString(arguments.delimiter));
    const bool isOne = QString::fromUtf8(corrected.delimiter).toUcs4().size() <= 1;
    if (!isOne || corrected.delimiter == "\"" || corrected.delimiter == "\n" || corrected.delimiter == "\r")
        return wrong(Messages::tr("The separator is one character, or one of tab, comma, semicolon, pipe and space."));
    if (arguments.noHeader)
        corrected.headerRows = 0;
    return corrected;
}

Result<ImportChoices> choicesFrom(const ImportArguments &arguments, ImportChoices proposed)
{
    ImportChoices choices = std::move(proposed);
    if (const Result<void> done = applyMap(arguments.map, choices); !done)
        return done.error();
    if (const Result<void> done = applyRules(arguments.columns, choices); !done)
        return done.error();
    auto constants = fieldsFromArguments(arguments.set);
    if (!constants)
        return constants.error();
    choices.constants = *std::move(constants);
    choices.onMatch = importing::onMatchFromString(QString::fromStdString(arguments.onMatch)).value();
    choices.onDoubt = identity::onDoubtFromString(QString::fromStdString(arguments.onDoubt)).value();
    choices.onInvalid = importing::onInvalidFromString(QString::fromStdString(arguments.onInvalid)).value();
    choices.blankClears = arguments.blankClears;
    if (!arguments.dateOrder.empty()) {
        choices.dateOrder = store::dateOrderFromString(QString::fromStdString(arguments.dateOrder));
        for (ColumnChoice &column : choices.columns)
            column.dateOrder.reset();
    }
    if (!arguments.region.empty()) {
        const contact::Reading region = contact::readCountry(QString::fromStdString(arguments.region));
        if (!region.ok())
            return wrong(region.findings.front().message);
        choices.region = region.value;
    }
    return choices;
}

} // namespace onefold::cli
