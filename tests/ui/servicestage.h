// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/host/runningservice.h"
#include "tests/services/host/services.h"
#include "tests/support/serviceworkspace.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/verdictstrip.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace onefold::uitest {

using namespace Qt::StringLiterals;

/// A service, a HighLevel location unless said otherwise, and a workspace of it.
struct Stage {
    explicit Stage(const QString &kind = u"highlevel"_s, const testservices::host::Setup &setup = {})
        : service(testservices::host::serviceOf(kind, setup))
    {
        if (!service.start())
            qFatal("the test service does not start");
        account = {
            .kind = *services::kindFromString(kind), .address = service.url().toString(), .id = service.workspace()};
        info = test::makeServiceWorkspace(folder.path(), account);
    }

    QTemporaryDir folder;
    testservices::host::RunningService service;
    sync::AccountInput account;
    workspace::WorkspaceInfo info;
};

/// The window, driven by the names that a person reads.
class Person final
{
public:
    explicit Person(const Stage &stage, const QByteArray &token = "test-token")
        : m_settings(stage.folder.path()),
          m_window({.workspace = stage.info, .workspaceNames = {u"Service"_s}, .token = token}, m_settings)
    {
        m_window.resize(1440, 900);
        m_window.show();
        m_window.resize(1440, 900);
        static_cast<void>(QTest::qWaitForWindowActive(&m_window));
        m_strip = m_window.findChild<ui::shell::VerdictStrip *>();
        QObject::connect(
            m_strip, &ui::shell::VerdictStrip::newsChanged, m_strip, [this] { m_told += m_strip->words(); });
    }

    template<typename Widget>
    Widget *find(const QString &name)
    {
        Widget *found = nullptr;
        static_cast<void>(QTest::qWaitFor([&] {
            for (Widget *const widget : m_window.findChildren<Widget *>()) {
                if (widget->accessibleName().startsWith(name) && widget->isVisibleTo(&m_window))
                    found = widget;
            }
            return found != nullptr;
        }));
        return found;
    }

    void type(const QString &field, const QString &text)
    {
        auto *const line = find<QLineEdit>(field);
        QVERIFY2(line, qPrintable(field));
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }

    bool press(const QString &button)
    {
        auto *const found = find<QPushButton>(button);
        if (!found || !QTest::qWaitFor([&] { return found->isEnabled(); }))
            return false;
        found->click();
        return true;
    }

    /// Whether a control of this name is on the screen now.
    template<typename Widget>
    bool shows(const QString &name) const
    {
        const auto widgets = m_window.findChildren<Widget *>();
        return std::ranges::any_of(widgets, [&](const Widget *widget) {
            return widget->accessibleName().startsWith(name) && widget->isVisibleTo(&m_window);
        });
    }

    /// Waits for a label that holds these words.
    bool reads(const QString &words)
    {
        return QTest::qWaitFor([&] {
            const auto labels = m_window.findChildren<QLabel *>();
            return std::ranges::any_of(labels,
                [&](const QLabel *label) { return label->text().contains(words) && label->isVisibleTo(&m_window); });
        });
    }

    /// Deletes the first contact of the table.
    void remove()
    {
        auto *const table = find<QTableView>(u"Contacts"_s);
        QVERIFY(table);
        QTRY_VERIFY(table->model()->rowCount() > 0);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, table->currentIndex().column()));
        QTest::keyClick(table, Qt::Key_Delete);
    }

    /// Everything that the strip said.
    [[nodiscard]] const QStringList &told() const { return m_told; }

    /// Waits for the strip to say it, if it has not said so before.
    bool wasTold(const QString &words)
    {
        return QTest::qWaitFor(
            [&] { return std::ranges::any_of(m_told, [&](const QString &said) { return said.contains(words); }); },
            10'000);
    }

    bool stripSays(const QString &words)
    {
        return QTest::qWaitFor([&] { return m_strip->words().contains(words); }, 10'000);
    }

private:
    ui::WindowSettings m_settings;
    ui::shell::MainWindow m_window;
    ui::shell::VerdictStrip *m_strip = nullptr;
    QStringList m_told;
};

} // namespace onefold::uitest
