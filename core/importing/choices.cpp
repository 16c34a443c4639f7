// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/importing/choices.h"

#include "core/importing/columnrules.h"
#include "core/store/settings.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <utility>

namespace onefold::importing {

using namespace Qt::StringLiterals;
using contact::FieldKey;

namespace {

constexpr std::array columnRules{"overwrite"_L1, "fill-blank"_L1, "never"_L1};
constexpr std::array matchWords{"update"_L1, "fill-blank"_L1, "skip"_L1, "reject"_L1, "create"_L1};
constexpr std::array doubtWords{"new"_L1, "update"_L1, "skip"_L1};
constexpr std::array invalidWords{"fail"_L1, "drop-field"_L1};

template<typename Enum, std::size_t count>
std::optional<Enum> fromWord(const std::array<QLatin1StringView, count> &words, QStringView word)
{
    for (std::size_t i = 0; i < count; ++i) {
        if (word == words[i])
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

template<typename Enum, std::size_t count>
QString wordOf(const std::array<QLatin1StringView, count> &words, Enum value)
{
    return words[static_cast<std::size_t>(value)];
}

QJsonObject toJson(const ColumnChoice &column)
{
    QJsonObject json{{"header"_L1, column.header}};
    if (column.field)
        json.insert("field"_L1, column.field->toString());
    if (column.splitsName)
        json.insert("splits_name"_L1, true);
    if (column.rule != ColumnRule::Overwrite)
        json.insert("rule"_L1, wordOf(columnRules, column.rule));
    if (column.dateOrder)
        json.insert("date_order"_L1, store::toString(*column.dateOrder));
    return json;
}

ColumnChoice columnFromJson(const QJsonObject &json)
{
    return {.header = json["header"_L1].toString(),
        .field = FieldKey::fromString(json["field"_L1].toString()),
        .splitsName = json["splits_name"_L1].toBool(),
        .rule = columnRuleFromString(json["rule"_L1].toString()).value_or(ColumnRule::Overwrite),
        .dateOrder = store::dateOrderFromString(json["date_order"_L1].toString())};
}

QJsonObject toJson(const transfer::csv::Dialect &dialect)
{
    return {{"encoding"_L1, QString::fromLatin1(dialect.encoding)},
        {"delimiter"_L1, QString::fromUtf8(dialect.delimiter)},
        {"quote"_L1, dialect.quote == '\0' ? QString() : QString(QLatin1Char(dialect.quote))},
        {"backslash"_L1, dialect.escape == transfer::csv::Escape::Backslash}, {"skips_space"_L1, dialect.skipsSpace}};
}

transfer::csv::Dialect dialectFromJson(const QJsonObject &json)
{
    const QByteArray quote = json["quote"_L1].toString().toLatin1();
    return {.encoding = json["encoding"_L1].toString(u"UTF-8"_s).toLatin1(),
        .delimiter = json["delimiter"_L1].toString(u","_s).toUtf8(),
        .quote = quote.isEmpty() ? '\0' : quote.front(),
        .escape = json["backslash"_L1].toBool() ? transfer::csv::Escape::Backslash : transfer::csv::Escape::Doubled,
        .skipsSpace = json["skips_space"_L1].toBool()};
}

QJsonArray correctionsToJson(const std::map<CellPlace, QString> &corrections)
{
    QJsonArray json;
    for (const auto &[place, text] : corrections)
        json.append(QJsonArray{place.row, place.column, text});
    return json;
}

std::map<CellPlace, QString> correctionsFromJson(const QJsonArray &json)
{
    std::map<CellPlace, QString> corrections;
    for (const QJsonValue value : json) {
        const QJsonArray row = value.toArray();
        corrections[{row.at(0).toInteger(), row.at(1).toInt()}] = row.at(2).toString();
    }
    return corrections;
}

} // namespace

QStringList ImportChoices::headers() const
{
    QStringList headers;
    for (const ColumnChoice &column : columns)
        headers += column.header;
    return headers;
}

saving::SavePolicy policyOf(const ImportChoices &choices)
{
    saving::SavePolicy policy{.fillsBlanksOnly = choices.onMatch == OnMatch::FillBlank,
        .dropsInvalid = choices.onInvalid == OnInvalid::DropField,
        .isFromSpreadsheet = choices.kind == FileKind::Csv,
        .promotesFurther = true};
    if (choices.onMatch == OnMatch::Skip)
        policy.onMatch = identity::OnMatch::Skip;
    else if (choices.onMatch == OnMatch::Reject)
        policy.onMatch = identity::OnMatch::Reject;
    addColumnRules(policy, choices);
    return policy;
}

QJsonObject toJson(const ImportChoices &choices)
{
    QJsonArray columns;
    for (const ColumnChoice &column : choices.columns)
        columns.append(toJson(column));
    QJsonObject constants;
    for (const auto &[key, value] : choices.constants)
        constants.insert(key.toString(), contact::toJson(value));
    QJsonObject json{{"kind"_L1, choices.kind == FileKind::VCard ? u"vcard"_s : u"csv"_s},
        {"dialect"_L1, toJson(choices.dialect)}, {"preamble_rows"_L1, choices.preambleRows},
        {"header_rows"_L1, choices.headerRows}, {"columns"_L1, columns}, {"constants"_L1, constants},
        {"on_match"_L1, wordOf(matchWords, choices.onMatch)}, {"on_doubt"_L1, wordOf(doubtWords, choices.onDoubt)},
        {"on_invalid"_L1, wordOf(invalidWords, choices.onInvalid)}, {"blank_clears"_L1, choices.blankClears},
        {"region"_L1, choices.region}, {"corrections"_L1, correctionsToJson(choices.corrections)}};
    if (choices.dateOrder)
        json.insert("date_order"_L1, store::toString(*choices.dateOrder));
    return json;
}

ImportChoices choicesFromJson(const QJsonObject &json)
{
    ImportChoices choices{.kind = json["kind"_L1].toString() == "vcard"_L1 ? FileKind::VCard : FileKind::Csv,
        .dialect = dialectFromJson(json["dialect"_L1].toObject()),
        .preambleRows = json["preamble_rows"_L1].toInt(),
        .headerRows = json["header_rows"_L1].toInt(),
        .onMatch = onMatchFromString(json["on_match"_L1].toString()).value_or(OnMatch::Update),
        .onDoubt = identity::onDoubtFromString(json["on_doubt"_L1].toString()).value_or(identity::OnDoubt::New),
        .onInvalid = onInvalidFromString(json["on_invalid"_L1].toString()).value_or(OnInvalid::Fail),
        .dateOrder = store::dateOrderFromString(json["date_order"_L1].toString()),
        .region = json["region"_L1].toString(),
        .blankClears = json["blank_clears"_L1].toBool(),
        .corrections = correctionsFromJson(json["corrections"_L1].toArray())};
    const QJsonArray columns = json["columns"_L1].toArray();
    for (const QJsonValue column : columns)
        choices.columns.push_back(columnFromJson(column.toObject()));
    const QJsonObject constants = json["constants"_L1].toObject();
    for (auto it = constants.begin(); it != constants.end(); ++it) {
        if (const auto key = FieldKey::fromString(it.key()))
            choices.constants.set(*key, contact::valueFromJson(it.value()));
    }
    return choices;
}

std::optional<ColumnRule> columnRuleFromString(QStringView word)
{
    return fromWord<ColumnRule>(columnRules, word);
}

std::optional<OnMatch> onMatchFromString(QStringView word)
{
    return fromWord<OnMatch>(matchWords, word);
}

std::optional<OnInvalid> onInvalidFromString(QStringView word)
{
    return fromWord<OnInvalid>(invalidWords, word);
}

ImportChoices withRemembered(ImportChoices choices, const ImportChoices &remembered)
{
    if (choices.kind != remembered.kind || choices.headers() != remembered.headers())
        return choices;
    const std::vector<ColumnChoice> found = std::exchange(choices.columns, remembered.columns);
    // What the cells of this file decide counts more than those of another.
    for (std::size_t i = 0; i < std::min(found.size(), choices.columns.size()); ++i) {
        if (found[i].dateOrder)
            choices.columns[i].dateOrder = found[i].dateOrder;
    }
    choices.dateOrder = remembered.dateOrder;
    choices.region = remembered.region;
    return choices;
}

} // namespace onefold::importing
