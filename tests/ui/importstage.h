// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/ui/named.h"
#include "tests/ui/testworkspace.h"
#include "ui/importing/planmodel.h"
#include "ui/shell/mainwindow.h"

#include <QFile>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace onefold::test {

using namespace Qt::StringLiterals;

/// The window on a workspace of its own, where the person answers each question for a file with the next of files.
struct Shown {
    Shown()
        : settings(workspace.folder()),
          window({.workspace = workspace.info(),
                     .workspaceNames = {u"Test"_s},
                     .options = workspace.options(),
                     .askForFile =
                         [this](QWidget *, const ui::FileQuestion &, const std::function<void(const QString &)> &then) {
                             if (!files.isEmpty())
                                 then(files.takeFirst());
                         }},
              settings)
    {
        window.resize(1440, 900);
        window.show();
        window.activateWindow();
        static_cast<void>(QTest::qWaitForWindowActive(&window));
    }

    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile made(workspace.folder() + u'/' + name);
        if (!made.open(QIODevice::WriteOnly) || made.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return made.fileName();
    }

    void save(const contact::Fields &fields) const
    {
        if (!workspace.other()->save(saving::SaveRequest{.fields = fields}))
            qFatal("cannot save");
    }

    [[nodiscard]] qint64 contacts() const { return workspace.other()->contactCount().value(); }

    template<typename Widget>
    Widget *find(const QString &name)
    {
        return named<Widget>(window, name);
    }

    /// The button of this name, once it is there and can be pressed.
    QPushButton *button(const QString &name)
    {
        const auto isThere = [&] {
            auto *const found = find<QPushButton>(name);
            return found && found->isEnabled();
        };
        return QTest::qWaitFor(isThere) ? find<QPushButton>(name) : nullptr;
    }

    /// Presses a button of this text, of which there may be several.
    bool pressAny(const QString &text)
    {
        for (QPushButton *const button : window.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == text) {
                button->click();
                return true;
            }
        }
        return false;
    }

    /// Opens a file and goes on to its plan.
    bool planned(const QString &path)
    {
        files = {path};
        QTest::keyClick(&window, Qt::Key_I, Qt::ControlModifier);
        QPushButton *const plan = button(u"Make the plan"_s);
        if (!plan)
            return false;
        plan->click();
        return settled();
    }

    /// Waits for a plan, and its rows.
    bool settled()
    {
        return QTest::qWaitFor([&] {
            auto *const rows = find<QTableView>(u"Rows of the plan"_s);
            const bool isThere = rows && rows->model()->rowCount() > 0
                && !rows->model()->index(0, 0).data(ui::importing::PlanModel::IsLoadingRole).toBool();
            return isThere && !find<QWidget>(u"Progress of the plan"_s);
        });
    }

    QAbstractItemModel &rows() { return *find<QTableView>(u"Rows of the plan"_s)->model(); }
    QString strip() { return window.findChild<ui::shell::VerdictStrip *>()->words(); }

    TestWorkspace workspace;
    ui::WindowSettings settings;
    QStringList files;
    ui::shell::MainWindow window;
};

inline contact::Fields contactOf(const QString &first, const QString &email, const QString &company)
{
    contact::Fields fields;
    fields.set(contact::Field::FirstName, first);
    fields.set(contact::Field::Email, email);
    fields.set(contact::Field::Company, company);
    return fields;
}

} // namespace onefold::test
