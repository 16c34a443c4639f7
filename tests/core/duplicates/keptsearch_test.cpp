// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/keptsearch.h"
#include "core/duplicates/renewal.h"
#include "people.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace onefold;
using namespace onefold::duplicates;
using namespace onefold::duplicates::test;

namespace {

using People = std::map<qint64, Row>;

constexpr int strangerCount = 300;
constexpr SearchStand firstStand{.entry = 10, .operation = 3, .operationAt = 1000, .at = 2000, .contacts = 300};
constexpr SearchStand laterStand{.entry = 20, .operation = 7, .operationAt = 3000, .at = 4000, .contacts = 310};

RecordTable tableOf(const People &people)
{
    TableMaker maker(fields());
    for (const auto &[id, row] : people)
        maker.add(id, row);
    return maker.take();
}

People someStrangers()
{
    People people;
    for (int i = 0; i < strangerCount; ++i)
        people[i + 1] = stranger(i);
    return people;
}

/// The same person once more: another mailbox, no number, a slip in the name.
Row again(Row row)
{
    row[1] += row[1].back();
    row[2] = u"other."_s + row[2];
    row[3].clear();
    return row;
}

QList<qint64> numbersIn(const QString &group)
{
    QList<qint64> ids;
    for (const QString &id : group.split(u'+'))
        ids += id.toLongLong();
    return ids;
}

} // namespace

/// What a search leaves to the next, and what that one makes of it.
class KeptSearchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void findsWhatASearchOfAllDoes();
    void findsATenthAtOnce();
    void forgetsWhatIsNoLongerSo();
    void findsAmongThoseThatCameBefore();
    void keepsApartWhomAPersonTold();
    void leavesOtherGroupsAlone();
    void isTheSameEachTime();
    void holdsNoValue();
    void isNotTakenWhereItIsDamaged();
    void doesWithoutWhatWasAdded();
    void whatWasAddedIsPrivate();
    void removesNothingWithoutAPath();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"kept"_s); }
    /// Searches all of m_people, and keeps what that leaves.
    void searchAll();
    /// Looks at those that were changed in m_people; gives the groups as they stand then.
    QStringList searchChanged(const std::vector<qint64> &changed, const std::vector<PairOfIds> &apart = {});
    [[nodiscard]] Changes changesOf(KeptSearch &kept, const std::vector<qint64> &changed) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    People m_people;
    QStringList m_groups;
};

void KeptSearchTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_people = someStrangers();
    for (const int i : {0, 50, 100, 150})
        m_people[1000 + i] = again(stranger(i));
    searchAll();
}

void KeptSearchTest::searchAll()
{
    const Detection detection = detect(tableOf(m_people));
    m_groups = groupsIn(detection);
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(KeptSearch::write(file, detection, firstStand));
}

Changes KeptSearchTest::changesOf(KeptSearch &kept, const std::vector<qint64> &changed) const
{
    People found;
    for (const qint64 id : changed) {
        if (m_people.contains(id))
            found[id] = m_people.at(id);
    }
    const Records records = kept.comparable(tableOf(found));
    kept.add(records);
    Changes changes{.changed = changed, .pairs = kept.candidatesOf(records)};
    for (const QString &group : m_groups) {
        const QList<qint64> ids = numbersIn(group);
        changes.groups.emplace_back(ids.begin(), ids.end());
    }
    return changes;
}

QStringList KeptSearchTest::searchChanged(const std::vector<qint64> &changed, const std::vector<PairOfIds> &apart)
{
    const auto kept = KeptSearch::open(path());
    if (!kept) {
        QTest::qFail("nothing is kept", __FILE__, __LINE__);
        return {};
    }
    Changes changes = changesOf(*kept, changed);
    changes.apart = apart;
    const Renewal renewal = renewed(kept->model(), kept->comparable(tableOf(m_people)), changes);
    QStringList groups;
    for (qsizetype i = 0; i < m_groups.size(); ++i) {
        if (std::ranges::find(renewal.outdated, static_cast<std::size_t>(i)) == renewal.outdated.end())
            groups += m_groups.at(i);
    }
    groups += groupsIn(renewal.detection);
    std::ranges::sort(groups, {}, [](const QString &group) { return numbersIn(group).constFirst(); });
    m_groups = groups;
    if (!kept->keepAdded(path(), laterStand))
        QTest::qFail("what was added is not kept", __FILE__, __LINE__);
    return groups;
}

void KeptSearchTest::findsWhatASearchOfAllDoes()
{
    std::vector<qint64> changed;
    for (const int i : {7, 50, 77, 211}) { // the second one for the third time
        m_people[2000 + i] = again(again(stranger(i)));
        changed.push_back(2000 + i);
    }
    m_people[2500] = stranger(strangerCount + 1);
    changed.push_back(2500);
    const QStringList groups = searchChanged(changed);
    QCOMPARE(groups, groupsIn(detect(tableOf(m_people))));
    QVERIFY2(groups.contains(u"8+2007"_s), qPrintable(groups.join(u' ')));
    QVERIFY2(groups.contains(u"51+1050+2050"_s), qPrintable(groups.join(u' ')));
}

/// Half of them people who are there, half of them not.
void KeptSearchTest::findsATenthAtOnce()
{
    std::vector<qint64> changed;
    for (int i = 3; i < strangerCount; i += 20) {
        m_people[2000 + i] = again(stranger(i));
        m_people[3000 + i] = stranger(strangerCount + i);
        changed.push_back(2000 + i);
        changed.push_back(3000 + i);
    }
    std::ranges::sort(changed);
    QCOMPARE(changed.size(), std::size_t(strangerCount / 10));
    const QStringList groups = searchChanged(changed);
    QCOMPARE(groups, groupsIn(detect(tableOf(m_people))));
    QCOMPARE(groups.size(), qsizetype(4 + strangerCount / 20));
}

void KeptSearchTest::forgetsWhatIsNoLongerSo()
{
    QVERIFY(m_groups.contains(u"1+1000"_s));
    QVERIFY(m_groups.contains(u"51+1050"_s));
    m_people[1000] = stranger(strangerCount + 5); // edited into somebody else
    m_people.erase(1050);
    const QStringList groups = searchChanged({1000, 1050});
    QCOMPARE(groups, (QStringList{u"101+1100"_s, u"151+1150"_s}));
}

void KeptSearchTest::findsAmongThoseThatCameBefore()
{
    const Row fresh = stranger(strangerCount + 20);
    m_people[3000] = fresh;
    QVERIFY(!searchChanged({3000}).join(u' ').contains(u"3000"_s));
    m_people[3001] = again(fresh);
    QVERIFY(searchChanged({3001}).contains(u"3000+3001"_s));
    // And where both come at once.
    m_people[3002] = stranger(strangerCount + 21);
    m_people[3003] = again(m_people[3002]);
    QVERIFY(searchChanged({3002, 3003}).contains(u"3002+3003"_s));
}

void KeptSearchTest::keepsApartWhomAPersonTold()
{
    QVERIFY(m_groups.contains(u"1+1000"_s));
    QVERIFY(!searchChanged({1000}, {{1, 1000}}).contains(u"1+1000"_s));
}

void KeptSearchTest::leavesOtherGroupsAlone()
{
    const auto kept = KeptSearch::open(path());
    QVERIFY(kept);
    m_people[2000] = again(again(stranger(0)));
    const Changes changes = changesOf(*kept, {2000});
    const Renewal renewal = renewed(kept->model(), kept->comparable(tableOf(m_people)), changes);
    const auto own = static_cast<std::size_t>(m_groups.indexOf(u"1+1000"_s));
    QVERIFY(std::ranges::find(renewal.outdated, own) != renewal.outdated.end());
    QVERIFY(renewal.outdated.size() < changes.groups.size());
    // Few are looked at.
    std::set<qint64> seen;
    for (const auto &[first, second] : changes.pairs) {
        seen.insert(first);
        seen.insert(second);
    }
    QVERIFY2(seen.size() < m_people.size() / 4, qPrintable(QString::number(seen.size())));
}

void KeptSearchTest::isTheSameEachTime()
{
    const auto bytesOfSearch = [this] {
        QBuffer buffer;
        if (!buffer.open(QIODevice::WriteOnly) || !KeptSearch::write(buffer, detect(tableOf(m_people)), firstStand))
            QTest::qFail("it cannot be written", __FILE__, __LINE__);
        return buffer.data();
    };
    QVERIFY(bytesOfSearch() == bytesOfSearch());
    const auto kept = KeptSearch::open(path());
    const auto keptToo = KeptSearch::open(path());
    m_people[2000] = again(again(stranger(0)));
    QVERIFY(changesOf(*kept, {2000}).pairs == changesOf(*keptToo, {2000}).pairs);
}

void KeptSearchTest::holdsNoValue()
{
    QVERIFY(searchChanged({1000}).contains(u"1+1000"_s));
    for (const QString &name : QStringList{path(), path() + u"-new"_s}) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll().toLower();
        for (const QByteArray &value : {"abbott"_ba, "mireille"_ba, "example"_ba, "street"_ba, "+1512"_ba})
            QVERIFY2(!bytes.contains(value), value.constData());
    }
}

void KeptSearchTest::isNotTakenWhereItIsDamaged()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    const auto opensWith = [&](const QByteArray &bytes) {
        QFile damaged(m_folder->filePath(u"damaged"_s));
        if (!damaged.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return true;
        damaged.write(bytes);
        damaged.close();
        return KeptSearch::open(damaged.fileName()) != nullptr;
    };
    QVERIFY(opensWith(whole));
    QVERIFY(!opensWith({}));
    QVERIFY(!opensWith(whole.first(whole.size() - 8)));
    QVERIFY(!opensWith(whole + QByteArray(8, '\0')));
    for (qsizetype at = 0; at < whole.size() - 8; at += 97) {
        QByteArray changed = whole;
        changed[at] = static_cast<char>(changed.at(at) ^ 0x10);
        QVERIFY2(!opensWith(changed), qPrintable(QString::number(at)));
    }
    QVERIFY(!KeptSearch::open(m_folder->filePath(u"missing"_s)));
    QVERIFY(!KeptSearch::open({}));
}

/// What is lost of it is looked at once more, as it says itself where it stands.
void KeptSearchTest::doesWithoutWhatWasAdded()
{
    m_people[3000] = stranger(strangerCount + 20);
    searchChanged({3000});
    auto kept = KeptSearch::open(path());
    QVERIFY(kept);
    QVERIFY(kept->stand() == laterStand);
    QVERIFY(kept->learnedAt() == firstStand);
    QCOMPARE(kept->addedCount(), std::size_t(1));
    // Another search of everything: what was added to the one before is not its own.
    m_people.erase(1000);
    searchAll();
    QVERIFY(KeptSearch::open(path())->stand() == firstStand);
    QCOMPARE(KeptSearch::open(path())->addedCount(), std::size_t(0));
    KeptSearch::remove(path());
    QVERIFY(!QFile::exists(path()));
    QVERIFY(!QFile::exists(path() + u"-new"_s));
}

void KeptSearchTest::whatWasAddedIsPrivate()
{
    m_people[3000] = stranger(strangerCount + 20);
    searchChanged({3000});
    constexpr auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    const QFileInfo added(path() + u"-new"_s);
    QVERIFY(added.exists());
    QVERIFY(!(added.permissions() & others));
}

/// A name beside no path is one of the folder that the program was started in.
void KeptSearchTest::removesNothingWithoutAPath()
{
    const QString before = QDir::currentPath();
    const auto back = qScopeGuard([&] { QDir::setCurrent(before); });
    QVERIFY(QDir::setCurrent(m_folder->path()));
    QFile beside(u"-new"_s);
    QVERIFY(beside.open(QIODevice::WriteOnly));
    KeptSearch::remove({});
    QVERIFY(beside.exists());
}

QTEST_GUILESS_MAIN(KeptSearchTest)
#include "keptsearch_test.moc"
