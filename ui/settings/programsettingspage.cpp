// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/programsettingspage.h"

#include "ui/settings/choices.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace onefold::ui::settings {

using namespace Qt::StringLiterals;
using look::Theme;

ProgramSettingsPage::ProgramSettingsPage(WindowSettings &settings, QWidget *parent)
    : ColumnPage(tr("Program settings"), tr("on this computer"), parent),
      m_settings(settings),
      m_language(new QComboBox(this)),
      m_theme(new QComboBox(this))
{
    look::Card *const language = addCard(tr("Language"));
    // Each language in its own words, so that whoever ended up in a wrong one finds out.
    m_language->addItem(tr("As the system"), QString());
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->addItem(u"Deutsch"_s, u"de"_s);
    language->addField(tr("Language of the program"), m_language);
    m_languageNote = language->addNote(tr("Takes effect when Onefold is started again."));
    look::Card *const appearance = addCard(tr("Appearance"));
    m_theme->addItem(tr("As the system"), static_cast<int>(Theme::System));
    m_theme->addItem(tr("Light"), static_cast<int>(Theme::Light));
    m_theme->addItem(tr("Dark"), static_cast<int>(Theme::Dark));
    appearance->addField(tr("Theme"), m_theme);
    choose(*m_language, m_settings.language());
    choose(*m_theme, static_cast<int>(m_settings.theme()));
    connect(m_language, &QComboBox::currentIndexChanged, this,
        [this] { m_settings.setLanguage(m_language->currentData().toString()); });
    connect(m_theme, &QComboBox::currentIndexChanged, this,
        [this] { Q_EMIT themeChosen(static_cast<Theme>(m_theme->currentData().toInt())); });
}

void ProgramSettingsPage::hostStrip(QWidget *strip)
{
    ColumnPage::hostStrip(strip);
    // The palette may have chosen another meanwhile.
    const QSignalBlocker quiet(m_theme);
    choose(*m_theme, static_cast<int>(m_settings.theme()));
}

} // namespace onefold::ui::settings
