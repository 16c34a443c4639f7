// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/leadpush/listing.h"

#include "tests/services/leadpush/replies.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace onefold::testservices::leadpush {

using namespace Qt::StringLiterals;
using http::Reply;
using store::Record;

namespace {

struct Question {
    int page = 1;
    int perPage = largestPage;
    QString search;
    QJsonArray filters;
    Problems problems;
};

/// A whole number in the query; @p otherwise where it is not there, a problem where it is out of bounds.
int wholeNumber(const http::Request &request, const QString &name, int otherwise, int most, Problems &problems)
{
    const std::optional<QString> text = request.queryValue(name);
    bool ok = false;
    const int number = text.value_or(QString()).toInt(&ok);
    if (!text)
        return otherwise;
    if (!ok || number < 1 || number > most)
        problems.emplaceBack(name, u"The %1 field must be between 1 and %2."_s.arg(name).arg(most));
    return number;
}

Question read(const http::Request &request)
{
    Question question;
    question.page = wholeNumber(request, u"page"_s, 1, 1'000'000, question.problems);
    question.perPage = wholeNumber(request, u"per_page"_s, largestPage, largestPage, question.problems);
    question.search = request.queryValue(u"search"_s).value_or(QString());
    const std::optional<QString> filters = request.queryValue(u"filters"_s);
    const QJsonDocument document = QJsonDocument::fromJson(filters.value_or(u"[]"_s).toUtf8());
    if (!document.isArray())
        question.problems.emplaceBack(u"filters"_s, u"The filters field must be a valid JSON string."_s);
    question.filters = document.array();
    for (const QJsonValue filter : std::as_const(question.filters)) {
        const QString id = filter.toObject().value(u"id"_s).toString();
        if ((id != u"subscribed" && id != u"provider") || !filter.toObject().value(u"value"_s).isArray())
            question.problems.emplaceBack(u"filters"_s, u"The selected filter is invalid."_s);
    }
    return question;
}

bool fits(const Record &record, const Question &question)
{
    for (const QJsonValue filter : question.filters) {
        const QJsonObject asked = filter.toObject();
        if (!asked.value(u"value"_s).toArray().contains(record.values.value(asked.value(u"id"_s).toString())))
            return false;
    }
    if (question.search.isEmpty())
        return true;
    const QJsonObject attributes = record.values.value(u"attributes"_s).toObject();
    return std::ranges::any_of(attributes, [&](QJsonValueConstRef value) {
        return value.toVariant().toString().contains(question.search, Qt::CaseInsensitive);
    });
}

} // namespace

Reply listing(const http::Request &request, const store::ContactStore &contacts,
    const std::function<QJsonObject(const Record &)> &json, int overcount)
{
    const Question question = read(request);
    if (!question.problems.isEmpty())
        return invalid(question.problems);
    const bool all = question.search.isEmpty() && question.filters.isEmpty();
    std::vector<const Record *> found;
    for (const auto &record : contacts.all()) {
        if (!all && fits(*record, question))
            found.push_back(record.get());
    }
    const auto total = static_cast<int>(all ? contacts.count() : static_cast<qsizetype>(found.size()));
    QJsonArray data;
    const int from = (question.page - 1) * question.perPage;
    for (int i = from; i < std::min(from + question.perPage, total); ++i) {
        const auto at = static_cast<std::size_t>(total - 1 - i);
        data += json(all ? *contacts.all()[at] : *found[at]);
    }
    const int lastPage = std::max(1, (total + question.perPage - 1) / question.perPage);
    const QJsonObject meta{{u"current_page"_s, question.page}, {u"per_page"_s, question.perPage},
        {u"total"_s, total + overcount}, {u"last_page"_s, lastPage}, {u"has_next"_s, question.page < lastPage}};
    return http::json(200, {{u"data"_s, data}, {u"meta"_s, meta}});
}

} // namespace onefold::testservices::leadpush
