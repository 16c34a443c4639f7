// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/checks.h"

#include "core/contact/validation/country.h"
#include "core/text/distance.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>

namespace onefold::cli {

using namespace Qt::StringLiterals;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::cli::Checks)
};

QString notAmong(const QString &word, const QStringList &words)
{
    constexpr int maximumSlips = 2;
    const qsizetype nearest = text::nearest(word.toLower(), words, maximumSlips);
    return nearest < 0 ? Messages::tr("“%1” is none of these: %2.").arg(word, words.join(u", "_s))
                       : Messages::tr("“%1” is none of these: %2. Did you mean “%3”?")
                             .arg(word, words.join(u", "_s), words.at(nearest));
}

QString notWhole(const QString &text, qint64 least)
{
    return Messages::tr("“%1” is not a whole number from %2 on.").arg(text, QString::number(least));
}

QString nothingThere()
{
    return Messages::tr("There must be something here.");
}

} // namespace

CLI::Validator oneOf(const QStringList &words)
{
    const auto check = [words](const std::string &given) {
        const QString word = QString::fromStdString(given);
        return words.contains(word) ? std::string() : notAmong(word, words).toStdString();
    };
    return {check, QString(u'{' + words.join(u',') + u'}').toStdString()};
}

CLI::Validator wholeNumber(qint64 least)
{
    const auto check = [least](const std::string &given) {
        const QString text = QString::fromStdString(given);
        bool ok = false;
        const qint64 number = text.toLongLong(&ok);
        return ok && number >= least ? std::string() : notWhole(text, least).toStdString();
    };
    return {check, {}};
}

CLI::Validator notEmpty()
{
    const auto check = [](const std::string &given) {
        return given.empty() ? nothingThere().toStdString() : std::string();
    };
    return {check, {}};
}

Result<QString> regionFrom(const std::string &named)
{
    if (named.empty())
        return workspace::systemRegion();
    const contact::Reading region = contact::readCountry(QString::fromStdString(named));
    if (!region.ok())
        return Error{ErrorCode::InvalidInput, region.findings.front().message};
    return region.value;
}

} // namespace onefold::cli
