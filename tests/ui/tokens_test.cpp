// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/tokens.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::ui::look;

/// The contrast that LOOK.md asks for: text 4.5 : 1 on its ground, borders of inputs and icons 3 : 1.
class TokensTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textCanBeRead_data();
    void textCanBeRead();
    void tellsLightFromDark();
};

void TokensTest::textCanBeRead_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("least");
    for (const Tokens &t : {lightTokens(), darkTokens()}) {
        const QByteArray look = t.isDark ? "dark " : "light ";
        const auto row = [&](const char *name, const QColor &ink, const QColor &ground, double least = 4.5) {
            QTest::newRow(QByteArray(look + name).constData()) << ink << ground << least;
        };
        row("text on panel", t.text, t.panel);
        row("text on ground", t.text, t.ground);
        row("text on sidebar", t.text, t.sidebar);
        row("text on selection", t.text, t.accentGround);
        row("muted on panel", t.muted, t.panel);
        row("muted on ground", t.muted, t.ground);
        row("muted on sidebar", t.muted, t.sidebar);
        row("muted on selection", t.muted, t.accentGround);
        row("faint on panel", t.faint, t.panel);
        row("faint on ground", t.faint, t.ground);
        row("faint on sidebar", t.faint, t.sidebar);
        row("faint on selection", t.faint, t.accentGround);
        row("accent on panel", t.accent, t.panel);
        row("accent on ground", t.accent, t.ground);
        row("accent on sidebar", t.accent, t.sidebar);
        row("created on panel", t.created.ink, t.panel);
        row("caution on panel", t.caution.ink, t.panel);
        row("error on panel", t.error.ink, t.panel);
        row("unknown on panel", t.unknown.ink, t.panel);
        row("accent text on its ground", t.accentText, t.accentGround);
        row("text on accent", t.onAccent, t.accent);
        row("created", t.created.ink, t.created.ground);
        row("caution", t.caution.ink, t.caution.ground);
        row("error", t.error.ink, t.error.ground);
        row("unknown", t.unknown.ink, t.unknown.ground);
        row("error on ground", t.error.ink, t.ground);
        row("caution on ground", t.caution.ink, t.ground);
        row("input border on panel", t.inputLine, t.panel, 3);
        row("input border on ground", t.inputLine, t.ground, 3);
        row("input border on sidebar", t.inputLine, t.sidebar, 3); // of the bar for many contacts
    }
}

void TokensTest::textCanBeRead()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, ground);
    QFETCH(double, least);
    const double found = contrast(ink, ground);
    QVERIFY2(found >= least, qPrintable(u"%1 on %2: %3"_s.arg(ink.name(), ground.name()).arg(found)));
}

void TokensTest::tellsLightFromDark()
{
    QVERIFY(!tokensFor(paletteFrom(lightTokens())).isDark);
    QVERIFY(tokensFor(paletteFrom(darkTokens())).isDark);
}

QTEST_GUILESS_MAIN(TokensTest)
#include "tokens_test.moc"
