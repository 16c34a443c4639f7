// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One durable save, as a form or a program makes it, beside one bare durable transaction; and the decision alone.

#include "core/store/sqlite/identifierrow.h"
#include "tests/bench/bare.h"
#include "tests/bench/bench.h"
#include "tests/bench/subject.h"

#include <array>
#include <random>

namespace onefold::bench {

using namespace Qt::StringLiterals;
using contact::Field;
using identity::Verdict;
using saving::SaveRequest;

namespace {

constexpr int samplesWanted = 500;
constexpr int warmUp = 20;
constexpr double saveBar = 10; // ms

/// Gives requests of one kind for the contacts of the filled workspace.
class Requests
{
public:
    Requests(const Bench &bench, workspace::Workspace &place)
        : m_contacts(bench.options().contacts),
          m_generator(bench.generator()),
          m_place(place),
          m_random(bench.options().seed)
    { }

    /// Somebody who is not there yet.
    SaveRequest stranger() { return requestOf(m_generator.at(m_contacts + m_strangers++)); }

    SaveRequest companyByEmail()
    {
        SaveRequest request;
        request.fields.set(Field::Email, standing(Field::Email).text(Field::Email));
        request.fields.set(Field::Company, newCompany());
        return request;
    }

    SaveRequest companyByPhone()
    {
        const contact::Fields fields = standing(Field::Phone);
        SaveRequest request;
        request.fields.set(Field::Phone, fields.text(Field::Phone));
        if (fields.contains(Field::PhoneExt))
            request.fields.set(Field::PhoneExt, fields.text(Field::PhoneExt));
        request.fields.set(Field::Company, newCompany());
        return request;
    }

    SaveRequest same() { return {.fields = standing(Field::Email)}; }

private:
    /// The fields of any contact that has @p wanted.
    contact::Fields standing(Field wanted)
    {
        std::uniform_int_distribution<qint64> ids(1, static_cast<qint64>(m_contacts));
        while (true) {
            const auto found = m_place.contact(contact::ContactId(ids(m_random)));
            if (!found)
                return {};
            if (*found && (*found)->fields.contains(wanted))
                return (*found)->fields;
        }
    }

    QString newCompany() { return u"Bench %1 Ltd"_s.arg(++m_companies); }

    quint64 m_contacts;
    generator::Generator m_generator;
    workspace::Workspace &m_place;
    std::mt19937_64 m_random;
    quint64 m_strangers = 100'000; // others than the stages benchmark saves
    int m_companies = 0;
};

struct Kind {
    const char *name;
    Verdict verdict;
    SaveRequest (Requests::*make)();
};

constexpr std::array kinds{
    Kind{"create", Verdict::Created, &Requests::stranger},
    Kind{"update by email", Verdict::Updated, &Requests::companyByEmail},
    Kind{"update by phone", Verdict::Updated, &Requests::companyByPhone},
    Kind{"unchanged", Verdict::Unchanged, &Requests::same},
};

/// A file on the same disk into which one row is inserted at a time, as durably as a save.
class BareTransaction
{
public:
    static constexpr auto insertSql = "INSERT INTO row(name,email,phone,company,city) VALUES('Jane Smith',"
                                      "'jane.smith@example.com','+15125550123','Example Ltd','Austin')";

    explicit BareTransaction(std::unique_ptr<Bare> bare) : m_bare(std::move(bare)), m_insert(*m_bare, insertSql) { }

    static Result<std::unique_ptr<Bare>> prepare(const QString &path)
    {
        auto bare = Bare::open(path);
        if (bare)
            (*bare)->run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
                         "CREATE TABLE row(id INTEGER PRIMARY KEY, name, email, phone, company, city)");
        return bare;
    }

    void run()
    {
        m_bare->run("BEGIN IMMEDIATE");
        m_insert.run();
        m_bare->run("COMMIT");
    }

private:
    std::unique_ptr<Bare> m_bare;
    BareQuery m_insert;
};

struct SaveTimes {
    Samples saves;
    Samples floor;
};

/// Saves and bare transactions by turns, so that both meet the same disk.
Result<SaveTimes> measureKind(
    const Kind &kind, Requests &requests, workspace::Workspace &place, const std::function<void()> &bareTransaction)
{
    SaveTimes times;
    int others = 0;
    for (int i = -warmUp; static_cast<int>(times.saves.count()) < samplesWanted && others < samplesWanted; ++i) {
        const SaveRequest request = (requests.*kind.make)();
        std::optional<Result<saving::SaveOutcome>> outcome;
        const Milliseconds spent = timed([&] { outcome = place.save(request); });
        if (!*outcome)
            return outcome->error();
        const Milliseconds bareSpent = timed(bareTransaction);
        if (i < 0)
            continue;
        times.floor.add(bareSpent);
        // A generated contact may repeat an earlier one, or not validate.
        if ((*outcome)->verdict == kind.verdict)
            times.saves.add(spent);
        else
            ++others;
    }
    return times;
}

} // namespace

Result<void> measureSaves(Bench &bench, const Subject &subject, const std::function<void()> &bareTransaction)
{
    auto place = subject.open();
    if (!place)
        return place.error();
    Requests requests(bench, **place);
    for (const Kind &kind : kinds) {
        const auto times = measureKind(kind, requests, **place, bareTransaction);
        if (!times)
            return times.error();
        bench.report().add(
            subject.prefix + u"save: "_s + QString::fromUtf8(kind.name), times->saves, times->floor, saveBar);
    }
    return {};
}

Result<void> runSave(Bench &bench)
{
    const auto copy = bench.workCopy();
    if (!copy)
        return copy.error();
    const QString path = bench.scratch(u"bare.sqlite"_s);
    auto bare = BareTransaction::prepare(path);
    if (!bare)
        return bare.error();
    Result<void> done;
    {
        BareTransaction transaction(*std::move(bare));
        done = measureSaves(bench, Subject::file(*copy), [&] { transaction.run(); });
    }
    removeDatabase(path);
    return done;
}

Result<void> runMatch(Bench &bench)
{
    auto place = bench.openFilled();
    const auto path = bench.filled();
    if (!place || !path)
        return place ? path.error() : place.error();
    auto bare = Bare::open(*path);
    if (!bare)
        return bare.error();
    BareQuery lookUp(**bare, "SELECT contact FROM identifier WHERE hash=?1");
    Requests requests(bench, **place);
    for (const Kind &kind : kinds) {
        Samples decisions;
        Samples floor;
        for (int i = -warmUp; i < samplesWanted; ++i) {
            const SaveRequest request = (requests.*kind.make)();
            const Milliseconds spent = timed([&] { (void)(*place)->preview(request); });
            lookUp.bind(
                1, store::sqlite::hashOf({.kind = u"email"_s, .key = request.fields.text(Field::Email).toLower()}));
            const Milliseconds bareSpent = timed([&] { lookUp.run(); });
            if (i < 0)
                continue;
            decisions.add(spent);
            floor.add(bareSpent);
        }
        bench.report().add(u"match only: "_s + QString::fromUtf8(kind.name), decisions, floor);
    }
    return {};
}

} // namespace onefold::bench
