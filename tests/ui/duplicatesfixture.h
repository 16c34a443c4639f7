// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/ui/named.h"
#include "tests/ui/testworkspace.h"
#include "ui/duplicates/duplicatespage.h"

#include <QAbstractButton>
#include <QLabel>
#include <QListView>
#include <QTest>

#include <functional>

namespace onefold::test {

using namespace Qt::StringLiterals;

using Texts = std::initializer_list<std::pair<contact::Field, QString>>;

/// A workspace in which groups were found.
class Found
{
public:
    contact::ContactId add(Texts texts, const QStringList &tags = {})
    {
        contact::Fields fields;
        for (const auto &[field, text] : texts)
            fields.set(field, text);
        if (!tags.isEmpty())
            fields.set(contact::Field::Tags, tags);
        const auto saved = workspace.other()->save({.fields = fields});
        if (!saved || !saved->contact)
            qFatal("cannot add");
        return saved->contact->id;
    }

    void propose(const std::vector<contact::ContactId> &contacts, double score,
        const std::vector<duplicates::Reason> &reasons = {})
    {
        const auto done = workspace.other()->store().write([&](store::Session &session) {
            auto &review = session.duplicates();
            static_cast<void>(review.putGroup({.score = score, .contacts = contacts, .reasons = reasons}, 1));
            review.setScanState(
                {.at = QDateTime::currentDateTimeUtc(), .lastEntry = review.lastEntry(), .contacts = 9, .scan = 1});
            return true;
        });
        if (!done)
            qFatal("cannot propose");
    }

    /// Two of one phone number, @p score likely.
    std::vector<contact::ContactId> addPair(const QString &name, double score)
    {
        const std::vector ids{add({{contact::Field::FirstName, name}, {contact::Field::Company, u"Acme"_s},
                                  {contact::Field::City, u"Austin"_s}}),
            add({{contact::Field::FirstName, name + u'a'}, {contact::Field::Company, u"Acme Corporation"_s}})};
        propose(ids, score, {{.field = u"first_name"_s, .level = duplicates::Level::Close, .weight = 4.5}});
        return ids;
    }

    [[nodiscard]] contact::Fields saved(contact::ContactId id) const
    {
        const auto contact = workspace.other()->contact(id);
        return contact && *contact ? (*contact)->fields : contact::Fields();
    }
    [[nodiscard]] bool isThere(contact::ContactId id) const
    {
        const auto contact = workspace.other()->contact(id);
        return contact && contact->has_value();
    }

    TestWorkspace workspace;
};

/// The page, and what it says.
struct Shown {
    /// @p fault: see store::sqlite::ConnectionOptions.
    explicit Shown(const Found &found, const std::function<bool()> &fault = {})
        : settings(found.workspace.folder()),
          client(found.workspace.info(), {.who = found.workspace.options().who, .fault = fault}),
          deeds(client),
          page({client, deeds, settings, u"Test"_s})
    {
        const auto keep = [this](const ui::Notice &notice) { said = notice; };
        QObject::connect(&page, &ui::Page::noticed, &page, keep);
        QObject::connect(&deeds, &ui::contacts::Deeds::noticed, &page, keep);
        QObject::connect(&deeds, &ui::contacts::Deeds::done, &page, &ui::duplicates::DuplicatesPage::refresh);
        QObject::connect(&page, &ui::Page::restingChanged, &page,
            [this](const QString &title, const QString &detail) { resting = title + u" · "_s + detail; });
        page.resize(1230, 800);
        page.show();
        page.hostStrip(&strip);
        page.activateWindow();
        static_cast<void>(QTest::qWaitForWindowActive(&page));
    }

    QListView &list() { return *find<QListView>(u"Groups"_s); }

    template<typename Widget>
    Widget *find(const QString &name)
    {
        return named<Widget>(page, name);
    }

    /// Presses what comes to be there and can be pressed.
    bool press(const QString &name)
    {
        QAbstractButton *button = nullptr;
        const bool isThere =
            QTest::qWaitFor([&] { return (button = find<QAbstractButton>(name)) && button->isEnabled(); });
        if (isThere)
            button->click();
        return isThere;
    }

    bool isReady(const QString &button)
    {
        return QTest::qWaitFor([&] {
            const auto *const found = find<QAbstractButton>(button);
            return found && found->isEnabled();
        });
    }

    bool isChosen(const QString &value)
    {
        return QTest::qWaitFor([&] {
            const auto *const found = find<QAbstractButton>(value);
            return found && found->isChecked();
        });
    }

    bool rows(int count)
    {
        return QTest::qWaitFor([&] {
            auto *const groups = find<QListView>(u"Groups"_s);
            return groups && groups->model()->rowCount() == count;
        });
    }

    bool reads(const QString &words)
    {
        return QTest::qWaitFor([&] {
            for (const QLabel *const label : page.findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(words))
                    return true;
            }
            return false;
        });
    }

    bool says(const QString &words)
    {
        return QTest::qWaitFor([&] { return QString(said.headline + u" · "_s + said.detail).contains(words); });
    }

    bool act(const QString &text)
    {
        for (const ui::NoticeAction &action : std::vector(said.actions)) {
            if (action.text == text) {
                action.run();
                return true;
            }
        }
        return false;
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(page.window()->focusWidget() ? page.window()->focusWidget() : &page, key, modifiers);
    }

    ui::WindowSettings settings;
    workspace::Client client;
    ui::contacts::Deeds deeds;
    ui::Notice said;
    QString resting;
    ui::duplicates::DuplicatesPage page;
    QWidget strip; ///< gone before the page, which takes it as a child
};

} // namespace onefold::test
