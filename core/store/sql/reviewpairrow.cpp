// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sql/reviewpairrow.h"

namespace onefold::store::sql {

const QByteArray &selectReviewPairSql()
{
    static const QByteArray sql("SELECT first,second,field,operation FROM review_pair ");
    return sql;
}

ReviewPair readReviewPair(const Statement &row)
{
    return {.first = contact::ContactId(row.integer(0)),
        .second = contact::ContactId(row.integer(1)),
        .field = contact::FieldKey::fromString(row.text(2)).value_or(contact::FieldKey{}),
        .operation = journal::OperationId(row.integer(3))};
}

} // namespace onefold::store::sql
