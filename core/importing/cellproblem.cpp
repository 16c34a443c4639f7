// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/importing/cellproblem.h"

#include <QCoreApplication>

namespace onefold::importing {

using namespace Qt::StringLiterals;
using contact::FieldKey;
using contact::Problem;
using contact::Severity;
using transfer::csv::Damage;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::importing::RowMaker)
};

} // namespace

Problem problem(const std::optional<FieldKey> &field, const QString &code, Severity severity, const QString &message,
    const QString &suggestion)
{
    return {field, {code, severity, message, suggestion}};
}

Problem damageProblem(const FieldKey &field, Damage damage)
{
    switch (damage) {
    case Damage::Hidden:
        return problem(field, u"cell.hidden"_s, Severity::Error,
            Messages::tr("The cell holds only “#”: its column was too narrow when the file was written."));
    case Damage::Error:
        return problem(field, u"cell.formula_error"_s, Severity::Error,
            Messages::tr("The cell holds the error of a formula, not a value."));
    case Damage::Formula:
        return problem(field, u"cell.formula"_s, Severity::Error,
            Messages::tr("The cell holds a formula, not its result. Write the file again with values."));
    case Damage::Exponent:
        return problem(field, u"cell.exponent"_s, Severity::Error,
            Messages::tr("A spreadsheet has shortened this number, and its last digits are lost. Format the column as "
                         "text and write the file again."));
    case Damage::NameDate:
        return problem(field, u"cell.date_for_name"_s, Severity::Caution,
            Messages::tr("This looks like a date: a spreadsheet may have made it of a name."));
    case Damage::None: break;
    }
    return {};
}

} // namespace onefold::importing
