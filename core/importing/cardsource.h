// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/importing/rowsource.h"
#include "core/transfer/vcard/cardreader.h"

#include <map>

namespace onefold::importing {

/// The cards of a vCard file as rows of a table with a column for each field that a card can fill. Positions count
/// cards. Cards that list the members of a group are passed over.
class CardSource final : public RowSource
{
public:
    explicit CardSource(std::unique_ptr<QFile> openFile);

    bool next(SourceRow &row) override;
    [[nodiscard]] bool seek(qint64 position, qint64 rowsBefore) override;
    [[nodiscard]] bool seeksQuickly() const override { return false; }
    [[nodiscard]] bool failed() const override { return file().error() == QFileDevice::ReadError; }
    [[nodiscard]] QStringList header() const override;
    [[nodiscard]] bool isSpreadsheet() const override { return false; }

    /// The fields that the columns are of.
    [[nodiscard]] static const std::vector<contact::FieldKey> &fields();

    /// What the cards read so far say and no field holds: properties, and in how many cards.
    [[nodiscard]] const std::map<QString, qint64> &unheld() const { return m_unheld; }

private:
    std::optional<transfer::vcard::Card> nextPerson();

    std::optional<transfer::vcard::CardReader> m_reader;
    QByteArrayList m_cells;
    std::map<QString, qint64> m_unheld;
    qint64 m_number = 0;
};

} // namespace onefold::importing
