// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/mapping/columnmapping.h"

#include "core/text/fold.h"
#include "core/transfer/csv/celltype.h"
#include "core/transfer/mapping/columnname.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>

namespace onefold::transfer::mapping {

using namespace Qt::StringLiterals;
using contact::Field;
using contact::FieldKey;
using csv::CellType;

namespace {

constexpr double sure = 0.95;
constexpr double byCellsAlone = 0.7;
constexpr double contradicted = 0.3;
constexpr std::array placesByPreference{Place::Work, Place::Mailing, Place::Unsaid, Place::Home, Place::Other};

bool isAddressPart(Meaning meaning)
{
    return meaning == Meaning::Street || meaning == Meaning::City || meaning == Meaning::State
        || meaning == Meaning::PostalCode || meaning == Meaning::Country;
}

/// The field of a meaning that has only one.
std::optional<FieldKey> fieldOf(Meaning meaning)
{
    switch (meaning) {
    case Meaning::FullName: return FieldKey{Field::Name};
    case Meaning::FirstName: return FieldKey{Field::FirstName};
    case Meaning::LastName: return FieldKey{Field::LastName};
    case Meaning::Email: return FieldKey{Field::Email};
    case Meaning::FurtherEmails: return FieldKey{Field::Identifier, u"email"_s};
    case Meaning::Phone: return FieldKey{Field::Phone};
    case Meaning::FurtherPhones: return FieldKey{Field::Identifier, u"phone"_s};
    case Meaning::PhoneExtension: return FieldKey{Field::PhoneExt};
    case Meaning::Company: return FieldKey{Field::Company};
    case Meaning::Street: return FieldKey{Field::Address1};
    case Meaning::City: return FieldKey{Field::City};
    case Meaning::State: return FieldKey{Field::State};
    case Meaning::PostalCode: return FieldKey{Field::PostalCode};
    case Meaning::Country: return FieldKey{Field::Country};
    case Meaning::Website: return FieldKey{Field::Website};
    case Meaning::Timezone: return FieldKey{Field::Timezone};
    case Meaning::DateOfBirth: return FieldKey{Field::DateOfBirth};
    case Meaning::Source: return FieldKey{Field::Source};
    case Meaning::AssignedTo: return FieldKey{Field::AssignedTo};
    case Meaning::Tags: return FieldKey{Field::Tags};
    case Meaning::Dnd: return FieldKey{Field::Dnd};
    case Meaning::Subscribed: return FieldKey{Field::Subscribed};
    case Meaning::ExternalId: return FieldKey{Field::Identifier, u"externalId"_s};
    case Meaning::Other: return std::nullopt;
    }
    return std::nullopt;
}

/// What share of the column's filled cells are of @p type; nothing where none is filled.
std::optional<double> shareOf(const Column &column, std::initializer_list<CellType> types)
{
    int filled = 0;
    int found = 0;
    for (const QString &cell : column.cells) {
        const CellType type = csv::cellTypeOf(cell.toUtf8());
        if (type == CellType::Empty)
            continue;
        ++filled;
        found += std::ranges::find(types, type) != types.end() ? 1 : 0;
    }
    return filled == 0 ? std::nullopt : std::optional(static_cast<double>(found) / filled);
}

bool isBlank(const Column &column)
{
    return !column.cells.isEmpty()
        && std::ranges::all_of(column.cells, [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

/// What the cells say where the name says nothing.
std::optional<Meaning> meaningByCells(const Column &column)
{
    constexpr double most = 0.8;
    if (shareOf(column, {CellType::Email}).value_or(0) >= most)
        return Meaning::Email;
    // Digits alone may be a number of anything; a phone is written with + or brackets.
    const auto isWrittenAsPhone = [](const QString &cell) { return cell.contains(u'+') || cell.contains(u'('); };
    if (shareOf(column, {CellType::Phone}).value_or(0) >= most && std::ranges::any_of(column.cells, isWrittenAsPhone))
        return Meaning::Phone;
    return std::nullopt;
}

/// How far the cells bear out what the name says.
double confidenceBy(const Column &column, Meaning meaning)
{
    const auto bornOut = [&](std::initializer_list<CellType> types) {
        return shareOf(column, types).value_or(1) >= 0.3 ? sure : contradicted;
    };
    switch (meaning) {
    case Meaning::Email: return bornOut({CellType::Email});
    case Meaning::Phone: return bornOut({CellType::Phone, CellType::Number, CellType::Date});
    case Meaning::DateOfBirth: return bornOut({CellType::Date, CellType::Number});
    case Meaning::FirstName:
    case Meaning::LastName:
    case Meaning::FullName:
        return shareOf(column, {CellType::Email, CellType::Date, CellType::Url}).value_or(0) < 0.3 ? sure
                                                                                                   : contradicted;
    default: return sure;
    }
}

/// A key for a custom field: the header's words, joined as keys are.
FieldKey customKeyOf(const QString &header)
{
    return {Field::Custom, text::words(header).join(u'_').left(64)};
}

/// Whether the cells of @p whole hold those of @p part beside them, more often than not.
bool repeats(const Column &whole, const Column &part)
{
    qsizetype filled = 0;
    qsizetype held = 0;
    for (qsizetype i = 0; i < std::min(whole.cells.size(), part.cells.size()); ++i) {
        const QString piece = part.cells[i].trimmed();
        if (piece.isEmpty() || whole.cells[i].trimmed().isEmpty())
            continue;
        ++filled;
        held += whole.cells[i].contains(piece, Qt::CaseInsensitive) ? 1 : 0;
    }
    return held * 2 > filled;
}

/// Gives fields to columns; lives for one call of proposeMapping().
class Mapper
{
public:
    explicit Mapper(const std::vector<Column> &columns) : m_columns(columns), m_proposals(columns.size()) { }

    std::vector<Proposal> run() &&
    {
        readNames();
        tellNamesApart();
        chooseAddress();
        giveContactPoints(Meaning::Email, u"email"_s);
        giveContactPoints(Meaning::Phone, u"phone"_s);
        giveOthers();
        return std::move(m_proposals);
    }

private:
    void readNames();
    void tellNamesApart();
    [[nodiscard]] std::optional<std::size_t> columnOf(Meaning meaning) const;
    void chooseAddress();
    void giveContactPoints(Meaning meaning, const QString &member);
    void giveOthers();
    void give(std::size_t column, const FieldKey &field, double confidence)
    {
        m_proposals[column] = {Proposal::Kind::Field, field, confidence};
        m_given.push_back(field);
    }
    [[nodiscard]] bool isGiven(const FieldKey &field) const
    {
        return std::ranges::find(m_given, field) != m_given.end();
    }

    const std::vector<Column> &m_columns;
    std::vector<Proposal> m_proposals;
    std::vector<ColumnName> m_names;
    std::vector<double> m_confidences;
    std::vector<FieldKey> m_given;
    Place m_address = Place::Unsaid;
};

void Mapper::readNames()
{
    for (const Column &column : m_columns) {
        ColumnName name = columnNameFrom(column.header);
        double confidence = name.meaning ? confidenceBy(column, *name.meaning) : 0;
        if (!name.meaning) {
            name.meaning = meaningByCells(column);
            confidence = byCellsAlone;
        }
        m_names.push_back(name);
        m_confidences.push_back(confidence);
    }
}

std::optional<std::size_t> Mapper::columnOf(Meaning meaning) const
{
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        if (m_names[i].meaning == meaning && !isBlank(m_columns[i]))
            return i;
    }
    return std::nullopt;
}

/// Beside a first name without a last name, "Name" is the last name: so it is in German ("Vorname, Name"), Dutch and
/// French. Beside both, the name that a mail program shows or files by says nothing new.
void Mapper::tellNamesApart()
{
    const auto first = columnOf(Meaning::FirstName);
    if (!first)
        return;
    const bool hasLast = columnOf(Meaning::LastName).has_value();
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (m_names[i].meaning != Meaning::FullName)
            continue;
        const QString header = text::words(m_columns[i].header).join(u' ');
        const bool isBare = header == "name"_L1 || header == "naam"_L1 || header == "nom"_L1;
        // Outlook has one for each address: "E-mail 2 Display Name".
        const bool isShownWithMail = header.startsWith("e mail"_L1) && header.endsWith("display name"_L1);
        if (hasLast && (header == "file as"_L1 || isShownWithMail))
            m_names[i].meaning = Meaning::Other;
        else if (!hasLast && isBare && !repeats(m_columns[i], m_columns[*first]))
            m_names[i].meaning = Meaning::LastName;
    }
}

/// Of several addresses the first of placesByPreference that has a street or town, filled in best.
void Mapper::chooseAddress()
{
    std::map<Place, int> filled;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const auto &name = m_names[i];
        if (name.meaning && isAddressPart(*name.meaning) && name.number == 1)
            filled[name.place] += isBlank(m_columns[i]) ? 1 : 100;
    }
    int most = 0;
    for (const Place place : placesByPreference) {
        // A clear lead only: the preferred one has its blank parts too.
        if (filled[place] > most * 3 / 2) {
            most = filled[place];
            m_address = place;
        }
    }
}

/// The main one first, then by number and in the file's order; the further ones are identifiers.
void Mapper::giveContactPoints(Meaning meaning, const QString &member)
{
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (m_names[i].meaning == meaning)
            columns.push_back(i);
    }
    const auto rank = [this](std::size_t i) {
        const ColumnName &name = m_names[i];
        const bool doubtful = m_confidences[i] < 0.5 || isBlank(m_columns[i]);
        return std::tuple(doubtful, !name.isPrimary, name.place == Place::Other, name.number);
    };
    std::ranges::stable_sort(columns, {}, rank);
    for (const std::size_t i : columns) {
        const FieldKey primary = *fieldOf(meaning);
        give(i, isGiven(primary) ? FieldKey{Field::Identifier, member} : primary, m_confidences[i]);
    }
}

void Mapper::giveOthers()
{
    // A column with something in it comes before a blank one, and what is the person's at home after what is not:
    // "Personal Web Page" stands before "Web Page".
    std::vector<std::size_t> order(m_columns.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [this](std::size_t i) {
        return std::pair(isBlank(m_columns[i]), m_names[i].place == Place::Home || m_names[i].place == Place::Other);
    });
    for (const std::size_t i : order) {
        if (m_proposals[i].kind == Proposal::Kind::Field)
            continue;
        const ColumnName &name = m_names[i];
        const auto field = name.meaning ? fieldOf(*name.meaning) : std::nullopt;
        const bool isOtherAddress =
            name.meaning && isAddressPart(*name.meaning) && (name.place != m_address || name.number > 1);
        const bool mayRepeat = field && (field->field == Field::Tags || field->field == Field::Identifier);
        if (field && !isOtherAddress && (mayRepeat || !isGiven(*field)))
            give(i, *field, m_confidences[i]);
        else if (name.meaning != Meaning::Other && !isBlank(m_columns[i])
            && !text::words(m_columns[i].header).isEmpty())
            m_proposals[i] = {Proposal::Kind::Custom, customKeyOf(m_columns[i].header), 0.5};
    }
}

} // namespace

std::vector<Proposal> proposeMapping(const std::vector<Column> &columns)
{
    return Mapper(columns).run();
}

} // namespace onefold::transfer::mapping
