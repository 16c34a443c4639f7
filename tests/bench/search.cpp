// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Search as a person types it, one key after the other, and the exact count of what it finds.

#include "core/store/contactlist.h"
#include "core/store/sqlite/matchexpression.h"
#include "tests/bench/bare.h"
#include "tests/bench/bench.h"
#include "tests/bench/subject.h"

#include <algorithm>
#include <array>
#include <map>
#include <random>

namespace onefold::bench {

using namespace Qt::StringLiterals;
using generator::Field;

namespace {

constexpr int valuesTyped = 200;
constexpr qsizetype longestTyped = 16;
constexpr qint64 rowsShown = 50;
constexpr double firstRowsBar = 50; // ms
constexpr double countBar = 500;    // ms

/// What the window does after a key press.
Result<void> showFirstRows(store::ContactList &list, const QString &typed)
{
    const auto page = list.page({.search = {.text = typed}}, 0, rowsShown);
    return page ? Result<void>() : page.error();
}

/// How the window gets the exact count after that.
Result<void> countAll(store::ContactList &list, const QString &typed)
{
    const auto count = list.count({.search = {.text = typed}});
    return count ? Result<void>() : count.error();
}

/// How often each text stands in the search field while 200 values are typed key by key.
using Typed = std::map<QString, int>;

void typeKeyByKey(Typed &typed, const QString &text, qsizetype from = 1)
{
    for (qsizetype keys = from; keys <= std::min(text.size(), longestTyped); ++keys) {
        if (const QString shown = text.first(keys).trimmed(); !shown.isEmpty())
            ++typed[shown];
    }
}

/// The digits of a phone number from somewhere within it.
QString phonePart(const QString &phone, std::mt19937_64 &random)
{
    QString digits;
    std::ranges::copy_if(phone, std::back_inserter(digits), [](QChar c) { return c.isDigit(); });
    std::uniform_int_distribution<qsizetype> starts(0, std::max<qsizetype>(digits.size() - 4, 0));
    return digits.sliced(starts(random));
}

struct Queries {
    Typed oneWord;
    Typed twoWords;
};

Queries makeQueries(const Bench &bench)
{
    constexpr std::array fields{Field::LastName, Field::Company, Field::City, Field::Email, Field::Phone};
    const generator::Generator source = bench.generator();
    std::mt19937_64 random(bench.options().seed);
    std::uniform_int_distribution<quint64> indexes(0, bench.options().contacts - 1);
    Queries queries;
    for (int i = 0; i < valuesTyped;) {
        const generator::GeneratedContact contact = source.at(indexes(random));
        const Field field = fields[static_cast<std::size_t>(i) % fields.size()];
        const QString &value = contact.value(field);
        if (value.isEmpty() || contact.value(Field::LastName).isEmpty() || contact.value(Field::FirstName).isEmpty())
            continue;
        ++i;
        typeKeyByKey(queries.oneWord, field == Field::Phone ? phonePart(value, random) : value);
        if (field == Field::LastName) {
            const QString first = contact.value(Field::FirstName) + u' ';
            typeKeyByKey(queries.twoWords, first + value, first.size() + 1);
        }
    }
    return queries;
}

/// Times of one kind of query, with the floor where there is one, by the number of keys typed.
struct Times {
    Samples first;
    Samples firstFloor;
    Samples count;
    Samples countFloor;

    void report(Report &report, const QString &prefix, const QString &which) const
    {
        report.add(prefix + u"search, first rows: "_s + which, first, firstFloor, firstRowsBar);
        report.add(prefix + u"search, exact count: "_s + which, count, countFloor, countBar);
    }
};

/// The same searches by a local file's database itself.
class BareSearch
{
public:
    explicit BareSearch(Bare &bare)
        : m_rows(bare, "SELECT rowid FROM contact_search WHERE contact_search MATCH ?1 LIMIT 50"),
          m_count(bare, "SELECT count(*) FROM contact_search WHERE contact_search MATCH ?1")
    { }

    /// What the others search for, until it is called again.
    void setText(const QString &text)
    {
        const QString expression = store::sqlite::matchExpression(store::searchTermsFromString(text));
        m_rows.bind(1, expression);
        m_count.bind(1, expression);
    }
    [[nodiscard]] Milliseconds firstRows()
    {
        return timed([&] { m_rows.run(); });
    }
    [[nodiscard]] Milliseconds count()
    {
        return timed([&] { m_count.run(); });
    }

private:
    BareQuery m_rows;
    BareQuery m_count;
};

class Measurement
{
public:
    /// @p bare as measureTyping() has it.
    Measurement(store::ContactList &list, Bare *bare) : m_list(list)
    {
        if (bare)
            m_bare.emplace(*bare);
    }

    /// Each text once, counted as often as it is typed.
    Result<void> run(const QString &text, int times, const std::vector<Times *> &into)
    {
        Result<void> done;
        if (m_bare)
            m_bare->setText(text);
        const Milliseconds first = timed([&] { done = showFirstRows(m_list, text); });
        const auto firstFloor = m_bare ? std::optional(m_bare->firstRows()) : std::nullopt;
        if (!done)
            return done;
        const Milliseconds count = timed([&] { done = countAll(m_list, text); });
        const auto countFloor = m_bare ? std::optional(m_bare->count()) : std::nullopt;
        for (Times *const group : into) {
            add(group->first, times, first);
            add(group->firstFloor, times, firstFloor);
            add(group->count, times, count);
            add(group->countFloor, times, countFloor);
        }
        return done;
    }

private:
    static void add(Samples &samples, int times, std::optional<Milliseconds> time)
    {
        for (int i = 0; time && i < times; ++i)
            samples.add(*time);
    }

    store::ContactList &m_list;
    std::optional<BareSearch> m_bare;
};

Result<void> measure(Bench &bench, const QString &prefix, Measurement &measurement, const Queries &queries)
{
    constexpr std::array keys{"1 key", "2 keys", "3 keys", "4 and more keys"};
    std::array<Times, keys.size()> byKeys;
    Times twoWords;
    Times all;
    Result<void> done = measurement.run(u"warm-up"_s, 1, {});
    std::size_t queriesDone = 0;
    for (const auto &[text, times] : queries.oneWord) {
        if (!done)
            return done;
        const std::size_t length = std::min(static_cast<std::size_t>(text.size()), keys.size());
        done = measurement.run(text, times, {&byKeys[length - 1], &all});
        if (constexpr std::size_t step = 200; ++queriesDone % step == 0)
            progress(prefix + u"search: %1 of %2 texts"_s.arg(queriesDone).arg(queries.oneWord.size()));
    }
    for (const auto &[text, times] : queries.twoWords) {
        if (done)
            done = measurement.run(text, times, {&twoWords, &all});
    }
    for (std::size_t i = 0; i < keys.size(); ++i)
        byKeys[i].report(bench.report(), prefix, QString::fromUtf8(keys[i]));
    twoWords.report(bench.report(), prefix, u"two words"_s);
    all.report(bench.report(), prefix, u"all key presses"_s);
    return done;
}

} // namespace

Result<void> measureTyping(Bench &bench, const Subject &subject, Bare *bare)
{
    auto place = subject.open();
    if (!place)
        return place.error();
    const std::unique_ptr<store::ContactList> list = (*place)->store().list();
    Result<void> opened;
    const Milliseconds opening = timed([&] { opened = showFirstRows(*list, {}); });
    if (!opened)
        return opened;
    bench.report().addSeconds(
        subject.prefix + u"list: first rows of all contacts, first time"_s, opening.count() / 1000);
    Measurement measurement(*list, bare);
    return measure(bench, subject.prefix, measurement, makeQueries(bench));
}

Result<void> runSearch(Bench &bench)
{
    const auto path = bench.filled();
    if (!path)
        return path.error();
    auto bare = Bare::open(*path);
    return bare ? measureTyping(bench, Subject::file(*path), bare->get()) : bare.error();
}

} // namespace onefold::bench
