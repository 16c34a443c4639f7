// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/contactinput.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

#include <fcntl.h>
#include <unistd.h>

namespace onefold::cli {

using namespace Qt::StringLiterals;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::cli::SaveVerb)
};

} // namespace

void printProblems(Answer &answer, const contact::Problems &problems)
{
    for (const contact::Problem &problem : problems) {
        const QString name = problem.fieldName();
        answer.message(name.isEmpty() ? problem.finding.message : u"%1: %2"_s.arg(name, problem.finding.message));
        if (!problem.finding.suggestion.isEmpty())
            answer.message(u"  "_s + Messages::tr("Suggestion: %1").arg(problem.finding.suggestion));
    }
}

Result<int> openInput(const std::string &name)
{
    if (name == "-")
        return STDIN_FILENO;
    const int fd = open(name.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        return Error{ErrorCode::Unavailable,
            Messages::tr("%1 cannot be read. Check its name and that you may read it.")
                .arg(QString::fromStdString(name))};
    }
    return fd;
}

Exit brokenInput(Answer &answer)
{
    return answer.failure({ErrorCode::Unavailable,
        Messages::tr("The input could not be read to its end. What has an answer was dealt with, the rest was not.")});
}

QString fieldHelp()
{
    QStringList names;
    for (const contact::FieldInfo &info : contact::catalogue()) {
        const QString name = QLatin1StringView(info.key);
        const bool isChannels = info.field == contact::Field::DndSettings;
        names += contact::isFamily(info.field) ? name + (isChannels ? u".CHANNEL"_s : u".KEY"_s) : name;
    }
    return Messages::tr("Fields: %1").arg(names.join(u' '));
}

void addInputs(CLI::App &verb, std::vector<std::string> &fields, std::string &jsonInput)
{
    auto *const named = verb.add_option(
        "fields", fields, Messages::tr("FIELD=VALUE …; lists are comma-separated, FIELD= clears").toStdString());
    auto *const json = verb.add_option("--json-input", jsonInput,
        Messages::tr("Read JSON Lines from this file, - for standard input, and answer "
                     "each contact with a line")
            .toStdString());
    named->type_name("FIELD=VALUE");
    json->type_name("FILE")->excludes(named);
    verb.footer(fieldHelp().toStdString());
}

QString nothingGiven()
{
    return Messages::tr("There is nothing to read. Give FIELD=VALUE, such as email=jane@acme.com, or --json-input.");
}

} // namespace onefold::cli
