// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/ui/named.h"
#include "tests/ui/testworkspace.h"
#include "ui/contacts/contactform.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace onefold::test {

using namespace Qt::StringLiterals;

/// A form on a workspace of its own, used by the names that a person reads.
class Desk final
{
public:
    explicit Desk(const TestWorkspace &workspace) : m_client(workspace.info(), workspace.options()), m_form(m_client)
    {
        m_form.resize(372, 850);
        m_form.keepDrafts(workspace.info().path);
        m_form.show();
        static_cast<void>(QTest::qWaitForWindowActive(&m_form));
    }

    ui::contacts::ContactForm &form() { return m_form; }

    template<typename Widget>
    Widget *find(const QString &name)
    {
        return named<Widget>(m_form, name);
    }

    QString text(const QString &field)
    {
        auto *const line = find<QLineEdit>(field);
        return line ? line->text() : u"(no such field)"_s;
    }

    void type(const QString &field, const QString &text)
    {
        auto *const line = find<QLineEdit>(field);
        QVERIFY2(line, qPrintable(field));
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }

    /// Whether a label comes to say this.
    bool reads(const QString &words)
    {
        return QTest::qWaitFor([&] {
            for (const QLabel *const label : m_form.findChildren<QLabel *>()) {
                if (label->isVisibleTo(&m_form) && label->text().contains(words))
                    return true;
            }
            return false;
        });
    }

    bool press(const QString &name)
    {
        QAbstractButton *button = nullptr;
        if (!QTest::qWaitFor([&] { return (button = find<QAbstractButton>(name)) && button->isEnabled(); }))
            return false;
        button->click();
        return true;
    }

private:
    workspace::Client m_client;
    ui::contacts::ContactForm m_form;
};

inline void edit(const TestWorkspace &workspace, contact::Field field, const QString &text)
{
    contact::Fields fields;
    fields.set(field, text);
    QVERIFY(workspace.other()->save({.fields = fields, .id = contact::ContactId(1)}).ok());
}

inline void open(Desk &desk, const TestWorkspace &workspace)
{
    desk.form().open(*workspace.other()->contact(contact::ContactId(1)).value());
}

} // namespace onefold::test
