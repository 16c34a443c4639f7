// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/contact/validation/date.h"
#include "core/contact/value.h"
#include "core/identity/decide.h"
#include "core/saving/policy.h"
#include "core/transfer/csv/dialect.h"

#include <QJsonObject>

#include <map>
#include <optional>
#include <vector>

/// Files of contacts brought into a workspace: looked at, planned, run, and taken further after a break.
namespace onefold::importing {

/// What kind of file contacts come in.
enum class FileKind { Csv, VCard };

/// What a column does to a value that a matched contact has already.
enum class ColumnRule { Overwrite, FillBlank, Never };

/// What is done with a row that matches a contact.
enum class OnMatch { Update, FillBlank, Skip, Reject, Create };

/// What is done with a row that has a value which cannot be saved.
enum class OnInvalid { Fail, DropField };

/// What becomes of one column of the file.
struct ColumnChoice {
    QString header = {};                         ///< as the file has it; empty where it has none
    std::optional<contact::FieldKey> field = {}; ///< none: left out
    bool splitsName = false;                     ///< of name: first and last name are taken apart where that is clear
    ColumnRule rule = ColumnRule::Overwrite;
    std::optional<contact::DateOrder> dateOrder = {}; ///< of a column of dates; none: that of the whole import

    bool operator==(const ColumnChoice &) const = default;
};

/// One cell of a file: its row among the rows of data, from 1, and its column from 0.
struct CellPlace {
    qint64 row = 0;
    int column = 0;

    bool operator==(const CellPlace &) const = default;
    bool operator<(const CellPlace &other) const { return row != other.row ? row < other.row : column < other.column; }
};

/// All that a person decides about an import. Two imports of one file with equal choices do the same.
struct ImportChoices {
    FileKind kind = FileKind::Csv;
    transfer::csv::Dialect dialect = {};
    int preambleRows = 0; ///< rows before the table
    int headerRows = 0;   ///< rows that name the columns; the first of them counts
    std::vector<ColumnChoice> columns = {};
    contact::Fields constants = {}; ///< as typed; what each row is given besides, over what its columns say
    OnMatch onMatch = OnMatch::Update;
    identity::OnDoubt onDoubt = identity::OnDoubt::New;
    OnInvalid onInvalid = OnInvalid::Fail;
    std::optional<contact::DateOrder> dateOrder = {}; ///< none: the workspace's
    QString region = {};      ///< how national phone numbers of rows without a country are read; empty: the workspace's
    bool blankClears = false; ///< whether a blank cell clears the value of a matched contact
    std::map<CellPlace, QString> corrections = {}; ///< cells that are read as if this stood there

    [[nodiscard]] QStringList headers() const;
    bool operator==(const ImportChoices &) const = default;
};

/// How the save path goes about the rows.
[[nodiscard]] saving::SavePolicy policyOf(const ImportChoices &choices);

[[nodiscard]] QJsonObject toJson(const ImportChoices &choices);
/// Reads what toJson() wrote; the default where a member is missing or means nothing.
[[nodiscard]] ImportChoices choicesFromJson(const QJsonObject &json);

[[nodiscard]] std::optional<ColumnRule> columnRuleFromString(QStringView word);
[[nodiscard]] std::optional<OnMatch> onMatchFromString(QStringView word);
[[nodiscard]] std::optional<OnInvalid> onInvalidFromString(QStringView word);

/// Makes @p choices go by what the person chose for the columns of a file with the same header before. How such a file
/// is written, and what is done with its rows, is not taken over.
[[nodiscard]] ImportChoices withRemembered(ImportChoices choices, const ImportChoices &remembered);

} // namespace onefold::importing
