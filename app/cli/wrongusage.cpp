// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/wrongusage.h"

#include "core/text/distance.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QStringList>

namespace onefold::cli {

using namespace Qt::StringLiterals;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::cli::WrongUsage)
};

constexpr int maximumSlips = 2; ///< more letters than these off, and it is another word

/// The verbs that were named, from the program itself to the last one.
std::vector<const CLI::App *> verbsRead(const CLI::App &app)
{
    std::vector<const CLI::App *> verbs{&app};
    while (!verbs.back()->get_subcommands().empty())
        verbs.push_back(verbs.back()->get_subcommands().front());
    return verbs;
}

QStringList verbsOf(const CLI::App &app)
{
    QStringList names;
    for (const CLI::App *const verb : app.get_subcommands([](const CLI::App *) { return true; }))
        names += QString::fromStdString(verb->get_name());
    return names;
}

QStringList optionsOf(const std::vector<const CLI::App *> &verbs)
{
    QStringList names;
    for (const CLI::App *const verb : verbs) {
        for (const CLI::Option *const option : verb->get_options()) {
            for (const std::string &name : option->get_lnames())
                names += u"--"_s + QString::fromStdString(name);
        }
    }
    return names;
}

const CLI::Option *optionCalled(const std::vector<const CLI::App *> &verbs, const std::string &name)
{
    for (const CLI::App *const verb : verbs) {
        if (const CLI::Option *const option = verb->get_option_no_throw(name))
            return option;
    }
    return nullptr;
}

QString unknownVerb(const QString &name, const QStringList &known)
{
    const qsizetype nearest = text::nearest(name.toLower(), known, maximumSlips);
    return nearest < 0 ? Messages::tr("There is no verb “%1”. The verbs are: %2.").arg(name, known.join(u", "_s))
                       : Messages::tr("There is no verb “%1”. Did you mean “%2”?").arg(name, known.at(nearest));
}

QString unknownOption(const QString &given, const QStringList &known)
{
    const QString name = given.section(u'=', 0, 0);
    const qsizetype nearest = text::nearest(name.toLower(), known, maximumSlips);
    return nearest < 0 ? Messages::tr("There is no option “%1” here.").arg(name)
                       : Messages::tr("There is no option “%1” here. Did you mean “%2”?").arg(name, known.at(nearest));
}

/// Arguments are left over that nothing takes.
QString describeExtras(const std::vector<const CLI::App *> &verbs)
{
    const std::vector<std::string> left = verbs.front()->remaining(true);
    const QString first = left.empty() ? QString() : QString::fromStdString(left.front());
    return first.startsWith(u'-') ? unknownOption(first, optionsOf(verbs))
                                  : Messages::tr("“%1” is one argument too many.").arg(first);
}

/// A verb or an argument is missing. A verb that is not known counts as missing too: it is among what is left over.
QString describeMissing(const std::vector<const CLI::App *> &verbs)
{
    const CLI::App &last = *verbs.back();
    const QStringList known = verbsOf(last);
    if (!known.isEmpty()) {
        for (const std::string &left : verbs.front()->remaining(true)) {
            const QString argument = QString::fromStdString(left);
            return argument.startsWith(u'-') ? unknownOption(argument, optionsOf(verbs)) : unknownVerb(argument, known);
        }
        return Messages::tr("A verb is missing. The verbs are: %1.").arg(known.join(u", "_s));
    }
    for (const CLI::Option *const option : last.get_options()) {
        if (option->get_required() && option->count() == 0)
            return Messages::tr("%1 is missing.", "the name of an argument")
                .arg(QString::fromStdString(option->get_type_name()));
    }
    return {};
}

/// An option has too few values or too many.
QString describeCount(const std::vector<const CLI::App *> &verbs, const QString &name)
{
    const CLI::Option *const option = optionCalled(verbs, name.toStdString());
    return option && option->count() > 1 ? Messages::tr("%1 may be given only once.", "an option").arg(name)
                                         : Messages::tr("%1 needs a value.", "an option").arg(name);
}

} // namespace

QString describe(const CLI::App &app, const CLI::ParseError &error)
{
    const std::vector<const CLI::App *> verbs = verbsRead(app);
    const QString said = QString::fromUtf8(error.what());
    QString sentence = said; // our own checks have spoken already
    if (dynamic_cast<const CLI::ExtrasError *>(&error))
        sentence = describeExtras(verbs);
    else if (dynamic_cast<const CLI::RequiredError *>(&error))
        sentence = describeMissing(verbs);
    else if (dynamic_cast<const CLI::ArgumentMismatch *>(&error))
        sentence = describeCount(verbs, said.section(u':', 0, 0));
    else if (dynamic_cast<const CLI::ExcludesError *>(&error))
        sentence = Messages::tr("%1 and %2 cannot stand together.", "two options")
                       .arg(said.section(u' ', 0, 0), said.section(u' ', -1));
    else if (dynamic_cast<const CLI::ConversionError *>(&error))
        sentence = Messages::tr("A value is not of the kind that its option takes: %1").arg(said);
    return sentence.isEmpty() ? said : sentence;
}

} // namespace onefold::cli
