// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/store/rows.h"
#include "tests/core/store/testworkspace.h"
#include "undomodel.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::ContactId;
using journal::OperationId;
using test::UndoModel;

namespace {

UndoModel::Ids idsOf(const std::vector<undo::Remainder> &remainders)
{
    UndoModel::Ids ids;
    for (const undo::Remainder &remainder : remainders)
        ids.insert(remainder.contact);
    return ids;
}

/// One random life of a workspace, followed by the model.
class Walk
{
public:
    Walk(workspace::Workspace &workspace, quint32 seed) : m_workspace(workspace), m_dice(seed) { }

    /// One random operation; false where store and model disagree about what it came to.
    bool step()
    {
        const int kind = m_newest == OperationId::None ? 0 : roll(10);
        if (kind < 2)
            return save(randomDraft());
        if (kind < 5) {
            saving::SaveRequest edit = randomDraft();
            edit.id = randomContact();
            return save(edit);
        }
        if (kind < 6)
            return remove();
        return reverse(kind < 8);
    }

    [[nodiscard]] bool agrees() const
    {
        const auto found = m_workspace.find({.limit = -1});
        UndoModel::State stored;
        for (const contact::Contact &contact : found.value())
            stored[contact.id] = contact.fields;
        return stored == m_model.state();
    }

    [[nodiscard]] int reversals() const { return m_reversals; }
    [[nodiscard]] int remainders() const { return m_remainders; }

private:
    int roll(int sides) { return static_cast<int>(m_dice() % static_cast<quint32>(sides)); }

    /// Mostly one that is there.
    ContactId randomContact()
    {
        const UndoModel::State &state = m_model.state();
        if (state.empty() || roll(8) == 0)
            return ContactId(1 + roll(30));
        return std::next(state.begin(), roll(static_cast<int>(state.size())))->first;
    }

    /// Mostly a late one, but any may come.
    OperationId randomOperation()
    {
        const int newest = static_cast<int>(m_newest);
        return OperationId(roll(3) == 0 ? 1 + roll(newest) : newest - roll(std::min(newest, 8)));
    }

    saving::SaveRequest randomDraft()
    {
        saving::SaveRequest request;
        const auto maybe = [&](QStringView name, const QString &text) {
            const auto key = *contact::FieldKey::fromString(name);
            if (roll(3) == 0)
                request.fields.set(key, roll(4) == 0 ? contact::Value() : contact::rawValue(key, text));
        };
        maybe(u"email", u"p%1@example.com"_s.arg(roll(9)));
        maybe(u"phone", u"+1512555010%1"_s.arg(roll(9)));
        maybe(u"first_name", u"Ann%1"_s.arg(roll(3)));
        maybe(u"last_name", u"Lee%1"_s.arg(roll(3)));
        maybe(u"company", u"Acme%1"_s.arg(roll(3)));
        maybe(u"tags", u"a%1,b%2"_s.arg(roll(3)).arg(roll(3)));
        maybe(u"dnd", roll(2) ? u"yes"_s : u"no"_s);
        maybe(u"custom.note", u"note %1"_s.arg(roll(3)));
        if (roll(5) == 0)
            request.fields.set({contact::Field::Custom, u"score"_s}, 0.1 * roll(9));
        return request;
    }

    bool save(const saving::SaveRequest &request)
    {
        const auto saved = m_workspace.save(request);
        if (!saved)
            return false;
        m_newest = saved->operation;
        if (saved->verdict == identity::Verdict::Created || saved->verdict == identity::Verdict::Updated)
            m_model.did(saved->operation, {{*saved->id, saved->contact->fields}});
        return true;
    }

    bool remove()
    {
        UndoModel::Ids some;
        for (int i = roll(3); i >= 0; --i)
            some.insert(randomContact());
        const auto removed = m_workspace.remove({some.begin(), some.end()});
        if (!removed)
            return false;
        for (const workspace::RemovalOutcome &outcome : *removed) {
            const bool isThere = m_model.find(outcome.id) != nullptr;
            if (isThere != (outcome.verdict == identity::Verdict::Deleted))
                return false;
            if (isThere)
                m_model.did(outcome.operation, {{outcome.id, {}}});
            m_newest = std::max(m_newest, outcome.operation);
        }
        return true;
    }

    bool reverse(bool undo)
    {
        const auto operation = randomOperation();
        const auto done = undo ? m_workspace.undo(operation) : m_workspace.redo(operation);
        const OperationId target = undo ? operation : m_model.behindRedo(operation);
        if (m_model.leftOver(target).empty())
            return !done.ok() && done.error().code == ErrorCode::Refused;
        if (!done)
            return false;
        const UndoModel::Outcome outcome{
            {done->reversed.begin(), done->reversed.end()}, idsOf(done->kept), idsOf(done->failed)};
        const std::size_t told = done->reversed.size() + done->kept.size() + done->failed.size();
        const std::size_t asked = m_model.leftOver(target).size();
        m_newest = done->operation;
        ++m_reversals;
        m_remainders += static_cast<int>(told - done->reversed.size());
        return told == asked && outcome == m_model.reverse(target, done->operation);
    }

    workspace::Workspace &m_workspace;
    std::mt19937 m_dice;
    UndoModel m_model;
    OperationId m_newest = OperationId::None;
    int m_reversals = 0;
    int m_remainders = 0;
};

} // namespace

/// Random saves, edits, deletions, undos and redos in any order: the store is what the model says after every step.
class UndoModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheModel_data();
    void agreesWithTheModel();
};

void UndoModelTest::agreesWithTheModel_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1U, 2U})
        QTest::addRow("seed %u", seed) << seed;
}

void UndoModelTest::agreesWithTheModel()
{
    QFETCH(const quint32, seed);
    const test::TestFolder folder;
    auto workspace = test::openTest(folder.path());
    QVERIFY(workspace.ok());
    QVERIFY((*workspace)->setSettings(test::testSettings()).ok());
    Walk walk(**workspace, seed);
    for (int i = 0; i < 500; ++i) {
        QVERIFY2(walk.step(), qPrintable(u"the answer of step %1 is wrong"_s.arg(i)));
        QVERIFY2(walk.agrees(), qPrintable(u"the contacts after step %1 are wrong"_s.arg(i)));
        QCOMPARE(test::inconsistenciesOf(folder.path()), QStringList());
    }
    QVERIFY(walk.reversals() > 60 && walk.remainders() > 20);
}

QTEST_GUILESS_MAIN(UndoModelTest)
#include "undo_model_test.moc"
