// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/importing/rowsource.h"
#include "core/saving/saver.h"

namespace onefold::importing {

/// Turns rows of a file into requests to save, as the choices say. What a spreadsheet has done to a cell is told as a
/// problem of the request and never guessed back. Pure once made; one thread.
class RowMaker final
{
public:
    /// @p customTypes are the workspace's; @p isSpreadsheet as the source says.
    RowMaker(
        const ImportChoices &choices, const std::map<QString, contact::CustomType> &customTypes, bool isSpreadsheet);

    [[nodiscard]] saving::SaveRequest requestFrom(const SourceRow &row) const;

    /// Why the row is skipped: "row.blank", nothing is in it; "row.header", it names the columns again, as where files
    /// were put one behind the other. Empty where it is to be saved.
    [[nodiscard]] QString skipReason(const SourceRow &row) const;

    /// The text of the cell as it counts: a correction of the person's instead of the file's. Empty beyond the row.
    [[nodiscard]] QString textOf(const SourceRow &row, int column) const;

    /// The column of the row's cell that @p problem is about: of several that fill its field the first whose cell has
    /// it by itself; rather none of @p others, of which another problem like it is. -1 where no cell stands for the
    /// field.
    [[nodiscard]] int columnOf(const contact::Problem &problem, const SourceRow &row,
        const contact::ValidationContext &context, const std::vector<int> &others) const;

private:
    enum class Form { Text, List, MainEmail, MainPhone, Date, Website, FullName };
    struct Column {
        int index = 0;
        contact::FieldKey field = {};
        Form form = Form::Text;
        ColumnRule rule = ColumnRule::Overwrite;
        std::optional<contact::DateOrder> dateOrder = {};
        bool isText = false;   ///< names and places: a date in it may have been a name
        bool isNumber = false; ///< an exponent is a number there
        bool isOwn = false;    ///< called in the file as Onefold calls the field
    };

    [[nodiscard]] bool repeatsHeader(const SourceRow &row) const;
    void addColumn(int index, const ColumnChoice &choice, const std::map<QString, contact::CustomType> &customTypes);
    void takeByRule(const Column &column, const SourceRow &row, saving::SaveRequest &request) const;
    void takeCell(const Column &column, const SourceRow &row, saving::SaveRequest &request) const;
    void take(const Column &column, const QString &text, saving::SaveRequest &request) const;
    void takeMain(const Column &column, QStringList values, contact::Fields &fields) const;
    void takeList(const contact::FieldKey &field, const QStringList &items, contact::Fields &fields) const;
    void takeName(const QString &text, contact::Fields &fields) const;
    void flagDamage(const Column &column, QByteArrayView cell, saving::SaveRequest &request) const;
    void flagPostalCode(contact::Fields &fields, contact::Problems &problems) const;
    [[nodiscard]] bool isConstant(const contact::FieldKey &field) const { return m_choices.constants.contains(field); }

    const ImportChoices m_choices;
    const bool m_isSpreadsheet;
    std::vector<Column> m_columns;
    QByteArrayList m_header;     ///< trimmed; empty where a row like it is nothing special
    saving::SaveRequest m_blank; ///< what each row starts from
    bool m_hasPostalCode = false;
    bool m_sortsByRule = false; ///< columns of one field go by different rules
};

} // namespace onefold::importing
