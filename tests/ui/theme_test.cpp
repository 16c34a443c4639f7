// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/label.h"
#include "ui/look/theme.h"
#include "ui/look/tokens.h"
#include "ui/shell/statusbar.h"
#include "ui/shell/verdictstrip.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::ui;

/// What is on screen while the theme changes.
class ThemeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelsFollow_data();
    void labelsFollow();
};

namespace {

/// The darkest and the lightest a widget is painted, as lightness from 0 to 255.
std::pair<int, int> lightnessOf(QWidget &widget)
{
    const QImage image = widget.grab().toImage();
    std::pair<int, int> found{255, 0};
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const int lightness = image.pixelColor(x, y).lightness();
            found = {std::min(found.first, lightness), std::max(found.second, lightness)};
        }
    }
    return found;
}

} // namespace

void ThemeTest::labelsFollow_data()
{
    QTest::addColumn<look::Theme>("before");
    QTest::addColumn<look::Theme>("after");
    QTest::newRow("to dark") << look::Theme::Light << look::Theme::Dark;
    QTest::newRow("to light") << look::Theme::Dark << look::Theme::Light;
}

void ThemeTest::labelsFollow()
{
    QFETCH(const look::Theme, before);
    QFETCH(const look::Theme, after);
    look::applyTheme(before, {});
    shell::StatusBar bar;
    bar.setCount(u"12 contacts"_s);
    shell::VerdictStrip strip;
    strip.setResting(u"All contacts"_s, u"12 contacts"_s);
    bar.show();
    strip.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    look::applyTheme(after, {});
    const look::Tokens &tokens = after == look::Theme::Dark ? look::darkTokens() : look::lightTokens();
    for (look::Label *const label : bar.findChildren<look::Label *>() + strip.findChildren<look::Label *>()) {
        const auto ink = [label] { return label->palette().color(QPalette::WindowText); };
        QTRY_VERIFY2(ink() == tokens.muted || ink() == tokens.text, qPrintable(label->text() + u' ' + ink().name()));
    }
    const auto [darkest, lightest] = lightnessOf(strip);
    QVERIFY(lightest - darkest > 100);
}

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
