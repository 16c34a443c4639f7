// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/help.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

namespace onefold::cli {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::cli::Help)
};

/// CLI11 takes the heading of a group of options from the options' group name; here it is a label like the others.
class Formatter final : public CLI::Formatter
{
public:
    Formatter() = default;
    ~Formatter() override = default;
    Formatter(const Formatter &) = delete;
    Formatter &operator=(const Formatter &) = delete;

    std::string make_group(
        std::string group, bool isPositional, std::vector<const CLI::Option *> options) const override
    {
        return CLI::Formatter::make_group(get_label(std::move(group)), isPositional, std::move(options));
    }
};

} // namespace

void translateHelp(CLI::App &app)
{
    const auto formatter = std::make_shared<Formatter>();
    const auto label = [&](const char *key, const QString &text) { formatter->label(key, text.toStdString()); };
    label("Usage", Messages::tr("Usage"));
    label("OPTIONS", Messages::tr("OPTIONS", "in the line that shows the usage"));
    label("SUBCOMMAND", Messages::tr("VERB", "in the line that shows the usage"));
    label("SUBCOMMANDS", Messages::tr("VERBS", "in the line that shows the usage"));
    label("Positionals", Messages::tr("Arguments"));
    label("Options", Messages::tr("Options"));
    label("REQUIRED", Messages::tr("REQUIRED", "said of an argument"));
    label("Needs", Messages::tr("Needs", "said of an option: with which other it goes"));
    label("Excludes", Messages::tr("Excludes", "said of an option: with which other it cannot stand"));
    app.formatter(formatter);
    app.group(Messages::tr("Verbs").toStdString());
    app.set_help_flag("-h,--help", Messages::tr("Show this help").toStdString());
}

} // namespace onefold::cli
