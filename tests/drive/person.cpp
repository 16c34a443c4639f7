// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/drive/person.h"

#include "tests/drive/waiting.h"

#include <QDBusConnectionInterface>

#include <algorithm>
#include <array>

namespace onefold::drive {

using namespace Qt::StringLiterals;

namespace {

const QString registry = u"org.a11y.atspi.Registry"_s;
const QString rootPath = u"/org/a11y/atspi/accessible/root"_s;

constexpr std::array pressable{Role::PushButton, Role::ToggleButton, Role::RadioButton, Role::CheckBox, Role::MenuItem,
    Role::CheckMenuItem, Role::RadioMenuItem, Role::PageTab, Role::ListItem};

bool isPressable(Role role)
{
    return std::ranges::find(pressable, role) != pressable.end();
}

/// Whether a person reads its content row by row, and it may have a million.
bool isLong(Role role)
{
    return role == Role::Table || role == Role::Tree;
}

/// False where @p visit has seen enough.
bool visitAll(const Accessible &from, const std::function<bool(const Accessible &)> &visit)
{
    const QList<Accessible> children = from.children();
    return std::ranges::all_of(children, [&](const Accessible &child) {
        return !child.states().isShowing() || (visit(child) && (isLong(child.role()) || visitAll(child, visit)));
    });
}

} // namespace

Result<QByteArray> runProgram(const Stage &stage, const Visit &visit, const QByteArray &input)
{
    QProcess process;
    bindToThisProcess(process);
    process.setProcessEnvironment(stage.environment());
    process.start(visit.program, QStringList{u"--data-dir"_s, visit.dataDir} + visit.arguments);
    process.write(input);
    process.closeWriteChannel();
    constexpr int limit = 120'000;
    if (!process.waitForFinished(limit) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return Error{ErrorCode::Failed, u"%1 %2 failed"_s.arg(visit.program, visit.arguments.join(u' ')),
            QString::fromUtf8(process.readAllStandardError())};
    return process.readAllStandardOutput();
}

Person::Person(const Stage &stage, QString connection)
    : m_connectionName(std::move(connection)),
      m_bus(QDBusConnection::connectToBus(stage.busAddress(), m_connectionName)),
      m_announcements(m_bus),
      m_screen(stage.display())
{ }

Person::~Person()
{
    m_process.kill();
    m_process.waitForFinished();
    QDBusConnection::disconnectFromBus(m_connectionName);
}

Result<std::unique_ptr<Person>> Person::sit(const Stage &stage, const Visit &visit)
{
    static int count = 0;
    std::unique_ptr<Person> person(new Person(stage, u"person%1"_s.arg(++count)));
    if (const Result<void> started = person->start(stage, visit); !started)
        return started.error();
    return person;
}

Result<void> Person::start(const Stage &stage, const Visit &visit)
{
    if (!m_screen.isOpen())
        return Error{ErrorCode::Unavailable, u"The display %1 cannot be opened"_s.arg(stage.display())};
    bindToThisProcess(m_process);
    m_process.setProcessEnvironment(stage.environment());
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(visit.program, QStringList{u"--data-dir"_s, visit.dataDir} + visit.arguments);
    if (!m_process.waitForStarted())
        return Error{ErrorCode::NotFound, u"%1 cannot be started"_s.arg(visit.program)};
    const bool isUsable = waitUntil([this] {
        return m_process.state() == QProcess::NotRunning
            || (m_screen.focusTopWindow() && !table().isNone() && !focused().isNone());
    });
    if (!isUsable || m_process.state() == QProcess::NotRunning)
        return Error{ErrorCode::Failed, u"%1 shows no window"_s.arg(visit.program), screenInWords().join(u'\n')};
    return {};
}

Accessible Person::application() const
{
    const QList<Accessible> applications = Accessible(m_bus, registry, rootPath).children();
    return applications.isEmpty() ? Accessible() : applications.constLast();
}

Accessible Person::first(const std::function<bool(const Accessible &)> &isWanted) const
{
    const Accessible root = application();
    Accessible found;
    if (root.isNone())
        return found;
    visitAll(root, [&](const Accessible &candidate) {
        if (isWanted(candidate))
            found = candidate;
        return found.isNone();
    });
    return found;
}

QList<Accessible> Person::everything() const
{
    QList<Accessible> all;
    const Accessible root = application();
    if (root.isNone())
        return all;
    visitAll(root, [&all](const Accessible &seen) {
        all += seen;
        return true;
    });
    return all;
}

Accessible Person::find(Role role, const QString &name) const
{
    return first([&](const Accessible &candidate) { return candidate.name() == name && candidate.role() == role; });
}

Accessible Person::focused() const
{
    // The innermost: a container may have the state of what is in it. In Qt the open one of tabs has it always, and so
    // has the current one of a list.
    Accessible found;
    Accessible item;
    for (const Accessible &candidate : everything()) {
        const Role role = candidate.states().isFocused() ? candidate.role() : Role::PageTab;
        if (role == Role::ListItem)
            item = candidate;
        else if (role != Role::PageTab)
            found = candidate;
    }
    if (found.isNone())
        return item;
    return found;
}

Accessible Person::table() const
{
    return first([](const Accessible &candidate) { return candidate.role() == Role::Table; });
}

QStringList Person::screenInWords() const
{
    QStringList lines;
    for (const Accessible &seen : everything()) {
        const States states = seen.states();
        lines += seen.roleName() + u" “" + seen.name() + u"”" + (states.isFocused() ? u" focused"_s : QString())
            + (states.isChecked() ? u" checked"_s : QString()) + (states.isEnabled() ? QString() : u" disabled"_s);
    }
    return lines;
}

bool Person::waits(const QString &forWhat, const std::function<bool()> &condition)
{
    m_complaint.clear();
    if (waitUntil([&] { return m_process.state() == QProcess::NotRunning || condition(); })
        && m_process.state() != QProcess::NotRunning) {
        return true;
    }
    const bool isGone = m_process.state() == QProcess::NotRunning;
    m_complaint = u"waited in vain for: %1\n"_s.arg(forWhat)
        + (isGone ? u"The program has ended."_s : u"On the screen:\n"_s + screenInWords().join(u'\n')) + u"\nHeard:\n"
        + m_announcements.heard().join(u'\n');
    return false;
}

bool Person::press(const QString &name)
{
    return waits(u"“%1” to press"_s.arg(name), [&] {
        const Accessible found = first(
            [&](const Accessible &candidate) { return candidate.name() == name && isPressable(candidate.role()); });
        return !found.isNone() && found.states().isEnabled() && found.act();
    });
}

bool Person::check(const QString &name)
{
    const auto isChecked = [&] {
        const Accessible found = first(
            [&](const Accessible &candidate) { return candidate.name() == name && isPressable(candidate.role()); });
        return !found.isNone() && found.states().isChecked();
    };
    return isChecked() || (press(name) && waits(u"“%1” to be checked"_s.arg(name), isChecked));
}

bool Person::fill(const QString &field, const QString &text)
{
    return waits(u"field “%1” to fill"_s.arg(field), [&] {
        const Accessible found = find(Role::Text, field);
        return !found.isNone() && found.setText(text);
    });
}

bool Person::select(int row)
{
    return waits(u"row %1 to select"_s.arg(row), [&] { return table().selectRow(row); });
}

bool Person::keys(const QString &keys)
{
    return waits(u"a window that takes %1"_s.arg(keys), [&] { return m_screen.press(keys); });
}

bool Person::type(const QString &text)
{
    m_complaint = u"“%1” cannot be typed on this keyboard"_s.arg(text);
    return m_screen.type(text);
}

bool Person::walk(const QString &step, const std::function<bool(const Accessible &)> &isThere)
{
    constexpr int stepsAtMost = 60;
    QStringList way;
    for (int i = 0; i < stepsAtMost; ++i) {
        const Accessible before = focused();
        way += before.roleName() + u' ' + before.name();
        if (isThere(before))
            return true;
        if (!keys(step) || !waits(u"%1 to go on from “%2”"_s.arg(step, before.name()), [&] {
                const Accessible now = focused();
                return !now.isNone() && !(now == before);
            })) {
            return false;
        }
    }
    return waits(u"%1 to get there by way of %2"_s.arg(step, way.join(u", "_s)), [] { return false; });
}

bool Person::walkTo(const QString &name, const QString &step)
{
    return walk(step, [&name](const Accessible &seen) { return seen.name() == name; });
}

bool Person::walkTo(Role role, const QString &step)
{
    return walk(step, [role](const Accessible &seen) { return seen.role() == role; });
}

bool Person::isLedTo(const QString &name)
{
    // There is no window manager to give it back to the window where a dialog has closed.
    return waits(
        u"the keyboard at “%1”"_s.arg(name), [&] { return m_screen.focusTopWindow() && focused().name() == name; });
}

bool Person::goToRow(int row)
{
    bool good = waits(u"row %1"_s.arg(row), [&] { return table().rows() > row; }) && walkTo(Role::Table, u"Shift+Tab"_s)
        && keys(u"Ctrl+Home"_s);
    for (int i = 0; good && i < row; ++i)
        good = keys(u"Down"_s);
    return good;
}

bool Person::typeInto(const QString &field, const QString &text)
{
    const bool isThere = waits(u"field “%1” to type into"_s.arg(field), [&] {
        const Accessible found = find(Role::Text, field);
        return !found.isNone() && found.grabFocus() && found.states().isFocused();
    });
    // Qt lets a shortcut overtake letters that still wait in its queue: what is typed has to be there before it is
    // used.
    return isThere && keys(u"Ctrl+a"_s) && type(text) && waits(u"“%1” in field “%2”"_s.arg(text, field), [&] {
        const QString arrived = find(Role::Text, field).text();
        return !arrived.isEmpty() && text.endsWith(arrived); // the first of several tags may be chips by now
    });
}

bool Person::sees(const QString &words)
{
    return waits(u"“%1” on the screen"_s.arg(words),
        [&] { return !first([&](const Accessible &candidate) { return candidate.name().contains(words); }).isNone(); });
}

bool Person::seesGone(const QString &name)
{
    return waits(u"“%1” to leave the screen"_s.arg(name),
        [&] { return first([&](const Accessible &candidate) { return candidate.name() == name; }).isNone(); });
}

bool Person::seesReady(const QString &button)
{
    return waits(u"“%1” ready to press"_s.arg(button), [&] {
        const Accessible found = find(Role::PushButton, button);
        return !found.isNone() && found.states().isEnabled();
    });
}

bool Person::seesRows(int count)
{
    return waits(u"%1 rows"_s.arg(count), [&] { return table().rows() == count; });
}

bool Person::seesCell(int row, int column, const QString &text)
{
    return waits(u"“%1” in row %2, column %3"_s.arg(text).arg(row).arg(column),
        [&] { return table().cell(row, column).name() == text; });
}

bool Person::seesText(const QString &field, const QString &text)
{
    return waits(u"“%1” in field “%2”"_s.arg(text, field), [&] { return find(Role::Text, field).text() == text; });
}

bool Person::hears(const QStringList &words)
{
    return waits(u"the announcement “%1”"_s.arg(words.join(u" … "_s)), [&] {
        const QStringList &heard = m_announcements.heard();
        const auto found = std::ranges::find_if(heard, [&](const QString &said) {
            return std::ranges::all_of(words, [&](const QString &part) { return said.contains(part); });
        });
        if (found == heard.end())
            return false;
        m_lastHeard = *found;
        m_announcements.forget();
        return true;
    });
}

bool Person::leave()
{
    if (!keys(u"Ctrl+q"_s))
        return false;
    m_complaint = u"the program did not end after Ctrl+Q"_s;
    return waitUntil([this] { return m_process.state() == QProcess::NotRunning; })
        && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

} // namespace onefold::drive
