// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/problem.h"

#include <QJsonObject>

#include <algorithm>

namespace onefold::contact {

using namespace Qt::StringLiterals;

Problems joined(Problems problems, const Problems &more)
{
    problems.insert(problems.end(), more.begin(), more.end());
    return problems;
}

bool hasErrors(const Problems &problems)
{
    return std::ranges::any_of(problems, &Problem::isError);
}

QJsonArray toJson(const Problems &problems)
{
    QJsonArray json;
    for (const Problem &problem : problems) {
        const Finding &finding = problem.finding;
        const QString name = problem.fieldName();
        QJsonObject row{{"field"_L1, name.isEmpty() ? QJsonValue() : QJsonValue(name)}, {"code"_L1, finding.code},
            {"severity"_L1, problem.isError() ? u"error"_s : u"caution"_s}, {"message"_L1, finding.message}};
        if (!finding.suggestion.isEmpty())
            row.insert("suggestion"_L1, finding.suggestion);
        json.append(row);
    }
    return json;
}

} // namespace onefold::contact
