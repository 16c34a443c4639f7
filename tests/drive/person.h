// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/drive/accessible.h"
#include "tests/drive/announcements.h"
#include "tests/drive/screen.h"
#include "tests/drive/stage.h"

#include <QProcess>

#include <functional>

namespace onefold::drive {

/// What is started, and on which data.
struct Visit {
    QString program;
    QString dataDir;
    QStringList arguments = {};
};

/// Runs the program's command line to its end; gives what it prints. An error where it fails.
[[nodiscard]] Result<QByteArray> runProgram(const Stage &stage, const Visit &visit, const QByteArray &input = {});

/// A person at the real program: sees and does what its accessibility tree offers, or what the keyboard reaches. All
/// waiting is for something to become true. What does not come to pass is told by complaint().
class Person final
{
public:
    /// Starts the program and waits until its window can be used.
    [[nodiscard]] static Result<std::unique_ptr<Person>> sit(const Stage &stage, const Visit &visit);
    ~Person();
    Person(const Person &) = delete;
    Person &operator=(const Person &) = delete;

    /// Everything that is on the screen, parents before children; of a table the table alone.
    [[nodiscard]] QList<Accessible> everything() const;
    /// The first that has this role and name; none where there is no such thing now.
    [[nodiscard]] Accessible find(Role role, const QString &name) const;
    /// The one that has the keyboard.
    [[nodiscard]] Accessible focused() const;
    /// The table on the screen.
    [[nodiscard]] Accessible table() const;

    // By the accessibility tree alone.
    [[nodiscard]] bool press(const QString &name);
    /// Sees to it that a button that can be checked or unfolded is.
    [[nodiscard]] bool check(const QString &name);
    [[nodiscard]] bool fill(const QString &field, const QString &text);
    [[nodiscard]] bool select(int row);

    // By keyboard alone.
    [[nodiscard]] bool keys(const QString &keys);
    [[nodiscard]] bool type(const QString &text);
    /// Presses @p step until what is called @p name has the keyboard, going around once at most.
    [[nodiscard]] bool walkTo(const QString &name, const QString &step = QStringLiteral("Tab"));
    [[nodiscard]] bool walkTo(Role role, const QString &step = QStringLiteral("Tab"));

    /// Waits until what is called @p name has been given the keyboard.
    [[nodiscard]] bool isLedTo(const QString &name);

    /// Goes to a row of the table, counted from its first.
    [[nodiscard]] bool goToRow(int row);

    /// As most people do: goes to a field by its name, and types in place of what stands there.
    [[nodiscard]] bool typeInto(const QString &field, const QString &text);

    /// Whether something on the screen comes to be called like this, in part.
    [[nodiscard]] bool sees(const QString &words);
    /// Whether nothing on the screen is called like this any more.
    [[nodiscard]] bool seesGone(const QString &name);
    /// Whether that button comes to be one that can be pressed.
    [[nodiscard]] bool seesReady(const QString &button);
    [[nodiscard]] bool seesRows(int count);
    [[nodiscard]] bool seesCell(int row, int column, const QString &text);
    [[nodiscard]] bool seesText(const QString &field, const QString &text);
    /// Whether something with all these @p words in it comes to be announced, since the last call that was answered
    /// with yes. See lastHeard().
    [[nodiscard]] bool hears(const QStringList &words);
    [[nodiscard]] bool hears(const QString &words) { return hears(QStringList(words)); }
    [[nodiscard]] QString lastHeard() const { return m_lastHeard; }
    /// Waits for anything else.
    [[nodiscard]] bool waits(const QString &forWhat, const std::function<bool()> &condition);

    /// Quits by the keyboard; false where the program does not end well.
    [[nodiscard]] bool leave();

    [[nodiscard]] Screen &screen() { return m_screen; }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    /// What the last call that gave false had waited for in vain, and what is on the screen.
    [[nodiscard]] QByteArray complaint() const { return m_complaint.toUtf8(); }

private:
    Person(const Stage &stage, QString connection);

    Result<void> start(const Stage &stage, const Visit &visit);
    [[nodiscard]] Accessible application() const;
    [[nodiscard]] Accessible first(const std::function<bool(const Accessible &)> &isWanted) const;
    [[nodiscard]] bool walk(const QString &step, const std::function<bool(const Accessible &)> &isThere);
    [[nodiscard]] QStringList screenInWords() const;

    QString m_connectionName;
    QDBusConnection m_bus;
    Announcements m_announcements;
    Screen m_screen;
    QProcess m_process;
    QString m_lastHeard;
    QString m_complaint;
};

} // namespace onefold::drive
