// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// workspace copy.

#include "app/cli/stopwish.h"
#include "app/cli/verbs.h"
#include "core/workspace/copy.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

#include <algorithm>

namespace onefold::cli {

using namespace Qt::StringLiterals;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::cli::WorkspaceVerb)
};

Exit runCopy(Invocation &invocation, const std::string &source, const std::string &destination)
{
    Answer answer = invocation.answer();
    const workspace::Registry registry = invocation.registry();
    const auto from = registry.find(QString::fromStdString(source));
    const auto to = registry.find(QString::fromStdString(destination));
    if (!from || !to)
        return answer.failure({ErrorCode::InvalidInput, from ? to.error().message : from.error().message});
    const StopWish stop;
    const Progress progress{.report =
                                [&answer, next = qint64(0)](qint64 done, qint64 total) mutable {
                                    if (done < next)
                                        return;
                                    next = done + std::max<qint64>(total / 10, 1);
                                    answer.message(Messages::tr("%L1 of %L2 contacts copied").arg(done).arg(total));
                                },
        .isCancelled = [&stop] { return stop.isWished(); }};
    const auto copied = workspace::copyWorkspace(*from, *to, progress);
    if (!copied)
        return answer.failure(copied.error());
    if (copied->cancelled) {
        answer.message(Messages::tr("Stopped. “%1” is as it was.").arg(to->name));
        return Exit::Failed;
    }
    answer.message(Messages::tr("Everything in “%1” is in “%2” too now, with its history.").arg(from->name, to->name));
    if (answer.json()) {
        answer.line({{"from"_L1, from->name}, {"to"_L1, to->name}, {"contacts"_L1, copied->contacts},
            {"operations"_L1, copied->operations}});
    } else {
        answer.columns({u"contacts"_s, QString::number(copied->contacts)});
        answer.columns({u"operations"_s, QString::number(copied->operations)});
    }
    return Exit::Success;
}

} // namespace

void addWorkspaceCopy(CLI::App &workspaceVerb, Invocation &invocation)
{
    auto names = std::make_shared<std::pair<std::string, std::string>>();
    CLI::App *const verb = workspaceVerb.add_subcommand("copy",
        Messages::tr("Copy a whole workspace with its history into an empty one: a file, or a team's database")
            .toStdString());
    verb->add_option("from", names->first, Messages::tr("The workspace to copy").toStdString())
        ->type_name("NAME")
        ->required();
    verb->add_option("to", names->second, Messages::tr("The empty workspace").toStdString())
        ->type_name("NAME")
        ->required();
    verb->callback([names, &invocation] {
        invocation.run = [names](Invocation &self) { return runCopy(self, names->first, names->second); };
    });
}

} // namespace onefold::cli
