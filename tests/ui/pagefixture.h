// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/ui/named.h"
#include "tests/ui/testworkspace.h"
#include "ui/contacts/contactspage.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <atomic>

/// The contacts' page on a workspace of its own, and what it says.
struct PageFixture {
    /// @p before fills the workspace.
    explicit PageFixture(const std::function<void(const TestWorkspace &)> &before)
        : settings((before(workspace), workspace.folder())),
          client(workspace.info(), {.who = workspace.options().who, .fault = [this] { return fails.load(); }}),
          deeds(client),
          page({client, deeds, settings, QStringLiteral("Test")})
    {
        const auto keep = [this](const onefold::ui::Notice &notice) { said = notice; };
        QObject::connect(&page, &onefold::ui::Page::noticed, &page, keep);
        QObject::connect(&deeds, &onefold::ui::contacts::Deeds::noticed, &page, keep);
        QObject::connect(&page, &onefold::ui::Page::restingChanged, &page,
            [this](const QString &title, const QString &detail) { resting = title + u' ' + detail; });
        QObject::connect(&page, &onefold::ui::contacts::ContactsPage::placesChanged, &page,
            [this](const onefold::ui::PlaceSection &section) { sections[section.id] = section; });
        page.resize(1400, 800);
        page.show();
        page.activateWindow();
        static_cast<void>(QTest::qWaitForWindowActive(&page));
    }

    explicit PageFixture(int contacts) : PageFixture([contacts](const TestWorkspace &empty) { empty.fill(contacts); })
    { }

    onefold::ui::contacts::ContactTable &table() { return *page.findChild<onefold::ui::contacts::ContactTable *>(); }

    bool rows(int count)
    {
        return QTest::qWaitFor([&] { return table().model()->rowCount() == count; });
    }

    /// The cell's text, once its row has come.
    QString cell(int row, int column)
    {
        const QModelIndex index = table().model()->index(row, column);
        static_cast<void>(QTest::qWaitFor([&] { return !index.data(Qt::DisplayRole).toString().isEmpty(); }));
        return index.data(Qt::DisplayRole).toString();
    }

    template<typename Widget>
    Widget *find(const QString &name)
    {
        return named<Widget>(page, name);
    }

    [[nodiscard]] QString words() const { return said.headline + QStringLiteral(" · ") + said.detail; }
    bool says(const QString &text)
    {
        return QTest::qWaitFor([&] { return words().contains(text); });
    }

    /// Does what the notice offers.
    bool act(const QString &text)
    {
        for (const onefold::ui::NoticeAction &action : std::vector(said.actions)) {
            if (action.text == text) {
                action.run();
                return true;
            }
        }
        return false;
    }

    onefold::contact::Fields saved(qint64 id) const
    {
        const auto contact = workspace.other()->contact(onefold::contact::ContactId(id));
        return contact && *contact ? (*contact)->fields : onefold::contact::Fields();
    }

    TestWorkspace workspace;
    std::atomic<bool> fails = false; ///< every access to the database
    onefold::ui::WindowSettings settings;
    onefold::workspace::Client client;
    onefold::ui::contacts::Deeds deeds;
    onefold::ui::Notice said;
    QString resting;
    std::map<QString, onefold::ui::PlaceSection> sections;
    onefold::ui::contacts::ContactsPage page;
};
