// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/testworkspace.h"
#include "ui/contacts/formchecker.h"

#include <QSemaphore>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using ui::contacts::FormCheck;
using ui::contacts::FormChecker;

namespace {

FormChecker::Question questionAbout(const QString &name)
{
    FormChecker::Question question;
    question.shown.set(contact::Field::FirstName, name);
    return question;
}

} // namespace

/// What is typed is looked at off the window's thread; only the answer to the last question counts.
class FormCheckerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dropsAnAnswerThatAnotherQuestionWaitedFor();
};

void FormCheckerTest::dropsAnAnswerThatAnotherQuestionWaitedFor()
{
    const TestWorkspace workspace;
    workspace::Client client(workspace.info(), workspace.options());
    FormChecker checker(client);
    QStringList answers;
    connect(&checker, &FormChecker::checked, this,
        [&answers](const FormCheck &check) { answers += check.shown.draft.text(contact::Field::FirstName); });
    QSemaphore gate;
    auto busy = client.read([&gate](workspace::Workspace & /*workspace*/) {
        gate.acquire();
        return Result<void>();
    });
    checker.ask(questionAbout(u"First"_s));
    QTest::qWait(150); // until it is sent: it waits behind the gate
    checker.ask(questionAbout(u"Second"_s));
    QTest::qWait(150); // until it is due, and waits for the answer to the first
    gate.release();
    QTRY_VERIFY(answers.contains(u"Second"_s));
    QCOMPARE(answers, QStringList(u"Second"_s));
}

QTEST_MAIN(FormCheckerTest)
#include "formchecker_test.moc"
