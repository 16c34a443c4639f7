// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/importing/cardsource.h"

#include "core/transfer/csv/celltext.h"
#include "core/transfer/vcard/cardfields.h"

#include <set>

namespace onefold::importing {

using namespace Qt::StringLiterals;
using contact::Field;
using contact::FieldKey;

namespace {

QStringList fieldNames()
{
    static const std::vector<FieldKey> fields{{Field::Name}, {Field::FirstName}, {Field::LastName}, {Field::Email},
        {Field::Identifier, u"email"_s}, {Field::Phone}, {Field::PhoneExt}, {Field::Identifier, u"phone"_s},
        {Field::Company}, {Field::Address1}, {Field::City}, {Field::State}, {Field::PostalCode}, {Field::Country},
        {Field::Website}, {Field::DateOfBirth}, {Field::Timezone}, {Field::Tags}};
    QStringList names;
    for (const FieldKey &key : fields)
        names += key.toString();
    return names;
}

/// All that the card says in properties of that name.
QString textsOf(const transfer::vcard::CardFields &card, const QString &property)
{
    QStringList texts;
    for (const transfer::vcard::Unheld &each : card.unheld) {
        if (each.property == property && !each.text.isEmpty())
            texts += each.text;
    }
    return texts.join(u", "_s);
}

} // namespace

CardSource::CardSource(std::unique_ptr<QFile> openFile, const QStringList &names)
    : RowSource(std::move(openFile)),
      m_reader(file())
{
    for (const QString &name : names.isEmpty() ? fieldNames() : names)
        m_columns.push_back({name, FieldKey::fromString(name)});
}

QStringList CardSource::columnsIn(std::unique_ptr<QFile> openFile)
{
    constexpr int cardsLooked = 2000;
    constexpr qint64 bytesLooked = 16 * 1024 * 1024; // of pictures, mostly
    CardSource source(std::move(openFile));
    std::set<QString> properties;
    for (int i = 0; i < cardsLooked && source.bytesRead() < bytesLooked; ++i) {
        const auto card = source.nextPerson();
        if (!card)
            break;
        for (const transfer::vcard::Unheld &each : transfer::vcard::fieldsFrom(*card).unheld) {
            if (!each.text.isEmpty())
                properties.insert(each.property);
        }
    }
    return fieldNames() + QStringList(properties.begin(), properties.end());
}

QStringList CardSource::header() const
{
    QStringList names;
    for (const Column &column : m_columns)
        names += column.name;
    return names;
}

std::optional<transfer::vcard::Card> CardSource::nextPerson()
{
    auto card = m_reader->next();
    while (card && card->isGroup())
        card = m_reader->next();
    return card;
}

bool CardSource::next(SourceRow &row)
{
    const auto card = nextPerson();
    if (!card)
        return false;
    const transfer::vcard::CardFields read = transfer::vcard::fieldsFrom(*card);
    std::set<QString> unheld; // each once a card
    for (const transfer::vcard::Unheld &each : read.unheld)
        unheld.insert(each.property);
    for (const QString &property : unheld)
        ++m_unheld[property];
    m_cells.clear();
    for (const Column &column : m_columns) {
        const QString text =
            column.field ? transfer::csv::cellText(read.fields.value(*column.field)) : textsOf(read, column.name);
        m_cells += text.toUtf8();
    }
    row.cells.assign(m_cells.cbegin(), m_cells.cend());
    row.number = ++m_number;
    row.position = m_number - 1;
    row.end = m_number;
    row.cut = card->cut;
    return true;
}

bool CardSource::seek(qint64 position, qint64 /*rowsBefore*/)
{
    if (!file().seek(0))
        return false;
    m_reader.emplace(file());
    m_unheld.clear();
    for (m_number = 0; m_number < position; ++m_number) {
        if (!nextPerson())
            return false;
    }
    return true;
}

} // namespace onefold::importing
