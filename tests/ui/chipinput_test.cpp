// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/chip.h"
#include "ui/contacts/chipinput.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using onefold::ui::contacts::Chip;
using onefold::ui::contacts::ChipInput;

namespace {

QList<Chip *> chipsOf(const ChipInput &input)
{
    QList<Chip *> chips;
    for (Chip *const chip : input.findChildren<Chip *>()) {
        if (!chip->isHidden())
            chips += chip;
    }
    return chips;
}

} // namespace

/// A list typed as chips.
class ChipInputTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesChipsOfWhatIsTyped();
    void makesAChipOnLeaving();
    void countsWhatIsNoChipYet();
    void takesScreenReaderTyping();
    void removesByKeys();
    void walksWithArrows();
    void walksTheOtherWayInRightToLeft();
    void undoesTypingThenItems();
    void keepsACommaInAnItem();
    void namesEachChipWithItsField();
    void growsWithItsChips();

private:
    std::unique_ptr<QWidget> m_window;
    ChipInput *m_input = nullptr;
    QLineEdit *m_other = nullptr;
};

void ChipInputTest::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(400, 200);
    m_input = new ChipInput(u"Tags"_s, m_window.get());
    m_input->resize(300, 32);
    m_other = new QLineEdit(m_window.get());
    m_other->move(0, 160);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_input->line().setFocus();
}

void ChipInputTest::makesChipsOfWhatIsTyped()
{
    const QSignalSpy changed(m_input, &ChipInput::changed);
    QTest::keyClicks(&m_input->line(), u"lead,vip"_s);
    QCOMPARE(m_input->items(), QStringList{u"lead"_s});
    QTest::keyClick(&m_input->line(), Qt::Key_Return);
    QCOMPARE(m_input->items(), (QStringList{u"lead"_s, u"vip"_s}));
    QCOMPARE(changed.last().at(0).toString(), u"lead, vip"_s);
    QVERIFY(m_input->line().text().isEmpty());
}

void ChipInputTest::makesAChipOnLeaving()
{
    QTest::keyClicks(&m_input->line(), u"lead"_s);
    QTest::keyClick(&m_input->line(), Qt::Key_Tab);
    QCOMPARE(m_window->focusWidget(), m_other);
    QCOMPARE(m_input->items(), QStringList{u"lead"_s});
}

void ChipInputTest::countsWhatIsNoChipYet()
{
    const QSignalSpy changed(m_input, &ChipInput::changed);
    m_input->setText(u"lead"_s);
    QTest::keyClicks(&m_input->line(), u"vi"_s);
    QCOMPARE(m_input->text(), u"lead, vi"_s);
    QCOMPARE(changed.last().at(0).toString(), u"lead, vi"_s);
}

void ChipInputTest::takesScreenReaderTyping()
{
    m_input->line().setText(u"lead, vip,"_s); // what AT-SPI does: no key is pressed
    QCOMPARE(m_input->items(), (QStringList{u"lead"_s, u"vip"_s}));
}

void ChipInputTest::removesByKeys()
{
    m_input->setText(u"a, b, c"_s);
    QTest::keyClick(&m_input->line(), Qt::Key_Backspace);
    QCOMPARE(m_input->items(), (QStringList{u"a"_s, u"b"_s}));
    QTest::keyClick(&m_input->line(), Qt::Key_Left);
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Left);
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Delete);
    QCOMPARE(m_input->items(), QStringList{u"b"_s});
    QCOMPARE(m_window->focusWidget(), chipsOf(*m_input).constFirst());
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Space);
    QVERIFY(m_input->items().isEmpty());
    QVERIFY(m_input->line().hasFocus());
}

void ChipInputTest::walksWithArrows()
{
    m_input->setText(u"a, b"_s);
    QTest::keyClick(&m_input->line(), Qt::Key_Left);
    QCOMPARE(m_window->focusWidget(), chipsOf(*m_input).at(1));
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Left);
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Left);
    QCOMPARE(m_window->focusWidget(), chipsOf(*m_input).at(0));
    QTest::keyClick(m_window->focusWidget(), Qt::Key_End);
    QVERIFY(m_input->line().hasFocus());
}

void ChipInputTest::walksTheOtherWayInRightToLeft()
{
    m_window->setLayoutDirection(Qt::RightToLeft);
    m_input->setText(u"a, b"_s);
    QTest::keyClick(&m_input->line(), Qt::Key_Right);
    QCOMPARE(m_window->focusWidget(), chipsOf(*m_input).at(1));
    QVERIFY(chipsOf(*m_input).at(0)->x() > chipsOf(*m_input).at(1)->x());
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Left);
    QVERIFY(m_input->line().hasFocus());
}

void ChipInputTest::undoesTypingThenItems()
{
    m_input->setText(u"a, b"_s);
    QTest::keyClick(&m_input->line(), Qt::Key_Backspace);
    QTest::keyClicks(&m_input->line(), u"x"_s);
    QTest::keySequence(&m_input->line(), QKeySequence::Undo);
    QCOMPARE(m_input->text(), u"a"_s);
    QTest::keySequence(&m_input->line(), QKeySequence::Undo);
    QCOMPARE(m_input->text(), u"a, b"_s);
}

void ChipInputTest::keepsACommaInAnItem()
{
    m_input->setText(u"Smith, John\nvip\n"_s);
    QCOMPARE(m_input->items(), (QStringList{u"Smith, John"_s, u"vip"_s}));
    QCOMPARE(m_input->text(), u"Smith, John\nvip\n"_s);
}

void ChipInputTest::namesEachChipWithItsField()
{
    m_input->setText(u"lead"_s);
    QCOMPARE(chipsOf(*m_input).constFirst()->accessibleName(), u"Remove lead from Tags"_s);
    QCOMPARE(m_input->line().accessibleName(), u"Tags"_s);
}

void ChipInputTest::growsWithItsChips()
{
    const int before = m_input->height();
    m_input->setText(u"a rather long tag, another rather long tag, a third one that is long, and a fourth"_s);
    QVERIFY(m_input->height() > before);
    for (const Chip *const chip : chipsOf(*m_input))
        QVERIFY(m_input->rect().contains(chip->geometry()));
}

QTEST_MAIN(ChipInputTest)
#include "chipinput_test.moc"
