// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/importing/rowsource.h"
#include "core/transfer/vcard/cardreader.h"

#include <map>

namespace onefold::importing {

/// The cards of a vCard file as rows of a table with a column for each field that a card can fill, and for what cards
/// say that no field holds. Positions count cards. Cards that list the members of a group are passed over.
class CardSource final : public RowSource
{
public:
    /// With the columns that @p names tells: fields, and properties as Unheld::property has them. Of all fields where
    /// it is empty.
    explicit CardSource(std::unique_ptr<QFile> openFile, const QStringList &names = {});

    /// The names of the columns that a table of the file's cards has: all fields, and behind them the properties with a
    /// text that no field holds, as far as the first cards have such.
    [[nodiscard]] static QStringList columnsIn(std::unique_ptr<QFile> openFile);

    bool next(SourceRow &row) override;
    [[nodiscard]] bool seek(qint64 position, qint64 rowsBefore) override;
    [[nodiscard]] bool seeksQuickly() const override { return false; }
    [[nodiscard]] bool failed() const override { return file().error() == QFileDevice::ReadError; }
    [[nodiscard]] QStringList header() const override;
    [[nodiscard]] bool isSpreadsheet() const override { return false; }

    /// What the cards read so far say and no field holds: properties, and in how many cards.
    [[nodiscard]] const std::map<QString, qint64> &unheld() const { return m_unheld; }

private:
    struct Column {
        QString name;
        std::optional<contact::FieldKey> field; ///< none: a property
    };

    std::optional<transfer::vcard::Card> nextPerson();

    std::vector<Column> m_columns;
    std::optional<transfer::vcard::CardReader> m_reader;
    QByteArrayList m_cells;
    std::map<QString, qint64> m_unheld;
    qint64 m_number = 0;
};

} // namespace onefold::importing
