// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/drive/scene.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace onefold::drive;

namespace {

/// What is wrong with the names of the controls on the screen: those without one, and those that share role and name.
QStringList findFaults(const Person &person)
{
    QStringList faults;
    QSet<QString> seen;
    for (const Accessible &control : person.everything()) {
        if (!control.states().isFocusable() || control.role() == Role::Frame)
            continue;
        const QString words = control.roleName() + u" “" + control.name() + u'”';
        if (control.name().isEmpty())
            faults += u"without a name: %1 at %2,%3"_s.arg(words).arg(control.place().x()).arg(control.place().y());
        else if (seen.contains(words))
            faults += u"twice: %1"_s.arg(words);
        seen += words;
    }
    return seen.size() < 5 ? QStringList(u"next to nothing is on the screen"_s) : faults;
}

} // namespace

/// Every control that the keyboard reaches has a name, on each page, and no two of one kind share it (PRODUCT.md §3).
class ControlsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachHasANameOfItsOwn();
};

void ControlsTest::eachHasANameOfItsOwn()
{
    Scene scene(bobAndOthers(3));
    CAN(scene.person().seesRows(4));
    QCOMPARE(findFaults(scene.person()).join(u"; "_s), QString());
    CAN(scene.person().check(u"Address, web, time zone"_s));
    CAN(scene.person().check(u"Do not disturb, lists, custom fields"_s));
    QCOMPARE(findFaults(scene.person()).join(u"; "_s), QString());
    CAN(scene.person().select(0));
    CAN(scene.person().seesText(u"First name"_s, u"Bob"_s));
    CAN(scene.person().fill(u"Company"_s, u"Globex"_s));
    CAN(scene.person().press(u"Save"_s));
    CAN(scene.person().hears(u"Updated Bob"_s));
    QCOMPARE(findFaults(scene.person()).join(u"; "_s), QString());
}

QTEST_GUILESS_MAIN(ControlsTest)
#include "controls_test.moc"
