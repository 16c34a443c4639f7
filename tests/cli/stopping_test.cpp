// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"
#include "tests/cli/terminal.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;

/// Long work that is asked to end half-way.
class StoppingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_program = std::make_unique<Program>(); }

    void undoStopsAtAGoodPlaceAndGoesOn();

private:
    std::unique_ptr<Program> m_program;
};

/// Asked to end half-way through, it says how much it has done, and done again it does the rest.
void StoppingTest::undoStopsAtAGoodPlaceAndGoesOn()
{
    constexpr int rows = 20'000; // far more than it does before it first says how far it is
    QByteArray people("Email\n");
    for (int i = 0; i < rows; ++i)
        people += 'p' + QByteArray::number(i) + "@a.example\n";
    const QJsonObject imported = m_program->ask({u"import"_s, m_program->file(u"a.csv"_s, people)}).json();
    const QString import = imported.value("operation"_L1).toString();
    Terminal terminal;
    terminal.hold();
    const auto process = m_program->start(
        {u"--data-dir"_s, m_program->dataDir(), u"--json"_s, u"undo"_s, import}, terminal.descriptor());
    const QString undone = QString::number(import.toInt() + 1);
    const auto hasBegun = [&] { return m_program->ask({u"history"_s, u"--operation"_s, undone}).exitCode == 0; };
    const bool isHalfWay = QTest::qWaitFor(hasBegun, 30'000);
    process->terminate();
    terminal.goOn();
    QVERIFY(isHalfWay);
    const Run stopped = waitFor(*process);
    QCOMPARE(stopped.exitCode, 1);
    const QJsonObject answer = stopped.json();
    QVERIFY2(answer.value("unfinished"_L1).toBool(), stopped.out.constData());
    const int reversed = answer.value("reversed"_L1).toInt();
    QVERIFY2(reversed > 0 && reversed < rows, stopped.out.constData());
    QCOMPARE(reversed + m_program->ask({u"undo"_s, import}).json().value("reversed"_L1).toInt(), rows);
    QVERIFY(m_program->find().isEmpty());
}

QTEST_GUILESS_MAIN(StoppingTest)
#include "stopping_test.moc"
