// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/language.h"

#include "app/groupingtranslator.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace onefold::language {

using namespace Qt::StringLiterals;

namespace {

/// The ISO 639 code in the name of a locale; "C" where Qt knows no such locale.
QString codeOf(const QString &localeName)
{
    return QLocale::languageToCode(QLocale(localeName).language());
}

void install(const QString &fileName, const QString &folder)
{
    auto *const translator = new GroupingTranslator(QCoreApplication::instance());
    if (!translator->load(fileName, folder) || !QCoreApplication::installTranslator(translator))
        delete translator;
}

} // namespace

QStringList shipped()
{
    return {u"en"_s, u"de"_s};
}

QString choose(const QString &requested, const QStringList &preferred)
{
    const QStringList wanted = requested.isEmpty() ? preferred : QStringList(requested);
    for (const QString &name : wanted) {
        if (QString code = codeOf(name); shipped().contains(code))
            return code;
    }
    return shipped().constFirst();
}

QLocale localeFor(const QString &language, const QLocale &system)
{
    const QLocale own(language);
    const QLocale regional(own.language(), system.territory());
    return system.language() != QLocale::C && regional.territory() == system.territory() ? regional : own;
}

void speak(const QString &requested)
{
    const QLocale system = QLocale::system();
    const QString code = choose(requested, system.uiLanguages());
    QLocale::setDefault(localeFor(code, system));
    // Qt's own words (buttons, what is wrong in JSON), where the system has them; Onefold's come first.
    install(u"qtbase_"_s + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"onefold_"_s + code, u":/i18n"_s);
}

} // namespace onefold::language
