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

CardSource::CardSource(std::unique_ptr<QFile> openFile) : RowSource(std::move(openFile)), m_reader(file())
{ }

const std::vector<FieldKey> &CardSource::fields()
{
    static const std::vector<FieldKey> all{{Field::Name}, {Field::FirstName}, {Field::LastName}, {Field::Email},
        {Field::Identifier, u"email"_s}, {Field::Phone}, {Field::PhoneExt}, {Field::Identifier, u"phone"_s},
        {Field::Company}, {Field::Address1}, {Field::City}, {Field::State}, {Field::PostalCode}, {Field::Country},
        {Field::Website}, {Field::DateOfBirth}, {Field::Timezone}, {Field::Tags}};
    return all;
}

QStringList CardSource::header() const
{
    QStringList names;
    for (const FieldKey &key : fields())
        names += key.toString();
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
    for (const FieldKey &key : fields())
        m_cells += transfer::csv::cellText(read.fields.value(key)).toUtf8();
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
