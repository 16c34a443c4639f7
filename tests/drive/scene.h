// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/drive/person.h"

#include <QTest>

/// Fails the test with what the person waited for in vain and what is on the screen.
#define CAN(step) QVERIFY2(step, scene.person().complaint().constData())

namespace onefold::drive {

/// One test's own: a stage, a data folder with the contacts given, and a person at the program.
class Scene final
{
public:
    /// @p contacts as JSON lines, saved by the command line before the window opens. Ends the test program where there
    /// is no stage: nothing could be tested then.
    explicit Scene(const QByteArray &contacts = {}, const QStringList &arguments = {});

    [[nodiscard]] Person &person() { return *m_person; }
    /// Runs the command line on the same data, with --json; gives what it prints.
    [[nodiscard]] QByteArray ask(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Puts a file there; gives its path.
    [[nodiscard]] QString put(const QString &name, const QByteArray &bytes) const;
    /// The verdicts in the journal, oldest first.
    [[nodiscard]] QStringList verdicts() const;

private:
    QTemporaryDir m_data;
    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<Person> m_person;
};

/// Bob, who has the phone number that colleagues share, and @p others named Person 00, Person 01 …
[[nodiscard]] QByteArray bobAndOthers(int others = 0);

/// Two times two with a phone number in common: saving the second of each has made a pair to be reviewed.
[[nodiscard]] QByteArray twoPairs();

/// A file of two new contacts.
[[nodiscard]] QByteArray cleanFile();

/// Where the tags stand in the table, as it comes.
inline constexpr int tagsColumn = 5;

} // namespace onefold::drive
