// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/progressline.h"

#include <QTest>

#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

using namespace onefold;
using cli::ProgressLine;

/// The line that tells how far long work is.
class ProgressLineTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isGoneWhenTheWorkIsDone();
    void staysOutOfFiles();
};

void ProgressLineTest::isGoneWhenTheWorkIsDone()
{
    const int person = posix_openpt(O_RDWR | O_NOCTTY);
    QVERIFY(person >= 0 && grantpt(person) == 0 && unlockpt(person) == 0);
    std::FILE *const terminal = std::fopen(ptsname(person), "w");
    QVERIFY(terminal);
    {
        ProgressLine line(terminal);
        line.show(50, 200);
        line.show(importing::ImportProgress{.rows = 7, .rowsPerSecond = 3});
    }
    std::fputs("said behind it.", terminal);
    std::fflush(terminal);
    QByteArray seen;
    std::array<char, 256> bytes{};
    while (!seen.endsWith('.')) {
        const ssize_t count = read(person, bytes.data(), bytes.size());
        QVERIFY(count > 0);
        seen.append(bytes.data(), count);
    }
    QVERIFY2(seen.contains("25 % done"), seen.constData());
    QVERIFY2(seen.contains("7 rows"), seen.constData());
    QVERIFY2(seen.endsWith("\r\x1B[Ksaid behind it."), seen.constData());
    std::fclose(terminal);
    close(person);
}

void ProgressLineTest::staysOutOfFiles()
{
    std::FILE *const file = std::tmpfile();
    QVERIFY(file);
    {
        ProgressLine line(file);
        line.show(50, 200);
    }
    QCOMPARE(std::ftell(file), 0L);
    std::fclose(file);
}

QTEST_GUILESS_MAIN(ProgressLineTest)
#include "progressline_test.moc"
