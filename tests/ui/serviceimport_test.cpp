// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A file brought into a service's workspace.

#include "tests/ui/named.h"
#include "tests/ui/servicestage.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace onefold;
using uitest::Stage;

namespace {

/// A file of so many people in @p folder.
QString fileOf(int people, const QString &folder)
{
    QFile file(folder + u"/people.csv"_s);
    QByteArray rows = "First Name,Email\n";
    for (int i = 0; i < people; ++i)
        rows += QByteArray("Jane,jane%1@acme.example\n").replace("%1", QByteArray::number(i));
    if (!file.open(QIODevice::WriteOnly) || file.write(rows) != rows.size())
        qFatal("no file");
    return file.fileName();
}

} // namespace

class ServiceImportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void planSaysHowLongSendingTakes();
};

/// 400 contacts are 800 requests, ten of them in a second.
void ServiceImportTest::planSaysHowLongSendingTakes()
{
    Stage stage(u"leadpush"_s);
    const QString path = fileOf(400, stage.folder.path());
    ui::WindowSettings settings(stage.folder.path());
    const ui::FileAsker answers = [path](QWidget *, const ui::FileQuestion &,
                                      const std::function<void(const QString &)> &then) { then(path); };
    ui::shell::MainWindow window(
        {.workspace = stage.info, .workspaceNames = {u"Service"_s}, .token = "test-token", .askForFile = answers},
        settings);
    window.resize(1440, 900);
    window.show();
    window.activateWindow();
    static_cast<void>(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_I, Qt::ControlModifier);
    auto *const plan = awaited<QPushButton>(window, u"Make the plan"_s);
    QTRY_VERIFY(plan->isEnabled());
    plan->click();
    const auto isTold = [&window] {
        const auto labels = window.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&window](const QLabel *label) {
            return label->isVisibleTo(&window)
                && label->text().contains(u"sending to Leadpush takes about 2 minute(s)"_s);
        });
    };
    QTRY_VERIFY(isTold());
    QCOMPARE(stage.service.count(), 0); // before it begins
}

QTEST_MAIN(ServiceImportTest)
#include "serviceimport_test.moc"
