// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/piecesort.h"
#include "core/store/sqlite/waitingnames.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <numeric>

using namespace onefold;
using contact::ContactId;
using store::sqlite::PieceSort;
using store::sqlite::WaitingNames;

namespace {

/// Numbers below @p count in an order that looks like none.
std::vector<int> mixed(int count)
{
    constexpr int step = 7919; // a prime
    std::vector<int> numbers;
    for (int i = 0; i < count; ++i)
        numbers.push_back(static_cast<int>(qint64(i) * step % count));
    return numbers;
}

/// The same beginning for all, so that it is the rest that counts.
QByteArray keyOf(int number)
{
    return "customer " + QByteArray::number(number).rightJustified(5, '0');
}

} // namespace

/// Names that wait for their index, in its order.
class WaitingNamesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areSortedPieceByPiece();
    void cost();
    void areInOrder();
    void areChangedInTheirPlace();
};

void WaitingNamesTest::areSortedPieceByPiece()
{
    for (const int pieceSize : {1, 2, 7, 100}) {
        for (const int count : {0, 1, 2, 6, 99, 1000}) {
            PieceSort sort;
            std::vector<int> values;
            for (const int number : mixed(count)) {
                values.push_back(number);
                if (values.size() % static_cast<std::size_t>(pieceSize) == 0)
                    sort.add(values, std::less());
            }
            sort.add(values, std::less());
            sort.end(values, std::less());
            std::vector<int> expected(static_cast<std::size_t>(count));
            std::iota(expected.begin(), expected.end(), 0);
            QVERIFY(values == expected);
        }
    }
}

/// No piece costs what sorting all of them would.
void WaitingNamesTest::cost()
{
    constexpr std::size_t count = 1 << 14;
    constexpr std::size_t pieceSize = 256;
    constexpr std::size_t ofOnePiece = pieceSize * 16;
    PieceSort sort;
    std::size_t compared = 0;
    std::size_t most = 0;
    const auto less = [&compared](int one, int other) {
        ++compared;
        return one < other;
    };
    std::vector<int> values;
    for (const int number : mixed(count)) {
        values.push_back(number);
        if (values.size() % pieceSize != 0)
            continue;
        compared = 0;
        sort.add(values, less);
        most = std::max(most, compared);
    }
    compared = 0;
    sort.end(values, less);
    QVERIFY(std::ranges::is_sorted(values));
    QVERIFY2(std::max(most, compared) <= 2 * count + ofOnePiece, qPrintable(QString::number(most)));
}

void WaitingNamesTest::areInOrder()
{
    constexpr int count = 1000;
    WaitingNames names;
    const std::vector<int> numbers = mixed(count);
    for (int i = 0; i < count; ++i)
        names.add(ContactId(i + 1), keyOf(numbers[static_cast<std::size_t>(i)] / 2));
    const std::vector<quint32> &order = names.order();
    QCOMPARE(order.size(), std::size_t(count));
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto name = names.at(order[i]);
        QCOMPARE(name.key.toByteArray(), keyOf(static_cast<int>(i) / 2));
        QVERIFY(i % 2 == 0 || names.at(order[i - 1]).contact < name.contact); // of one name, the older contact first
        QVERIFY(!name.isRemoved);
    }
}

/// A name that is changed or removed before all are there keeps its place, and the others theirs.
void WaitingNamesTest::areChangedInTheirPlace()
{
    constexpr int count = 600;
    WaitingNames names;
    for (int i = 0; i < count; ++i) {
        names.add(ContactId(i + 1), keyOf(count - i));
        if (i == 300) {
            QVERIFY(names.change(ContactId(1), "aaron"));
            QVERIFY(names.remove(ContactId(2)));
        }
    }
    QVERIFY(!names.change(ContactId(count + 1), "aaron"));
    QVERIFY(!names.remove(ContactId(count + 1)));
    const std::vector<quint32> &order = names.order();
    for (std::size_t i = 0; i < order.size(); ++i)
        QVERIFY(names.at(order[i]).contact == ContactId(count - static_cast<int>(i)));
    QVERIFY(names.at(order.back()).key == "aaron");
    QVERIFY(names.at(order[order.size() - 2]).isRemoved);
    QVERIFY(names.change(ContactId(3), "berta")); // once the order is known, too
    QVERIFY(names.at(order[order.size() - 3]).key == "berta");
}

QTEST_GUILESS_MAIN(WaitingNamesTest)
#include "waitingnames_test.moc"
