// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/columnpage.h"
#include "ui/base/windowsettings.h"

class QComboBox;

namespace onefold::ui::settings {

/// What the program is set to on this computer, for this person: language and theme.
class ProgramSettingsPage final : public ColumnPage
{
    Q_OBJECT

public:
    /// @p settings must outlive the page.
    explicit ProgramSettingsPage(WindowSettings &settings, QWidget *parent = nullptr);

    void hostStrip(QWidget *strip) override;

Q_SIGNALS:
    /// Another theme was chosen, and is to be remembered and worn.
    void themeChosen(onefold::ui::look::Theme theme);

private:
    WindowSettings &m_settings;
    QComboBox *m_language;
    QComboBox *m_theme;
    look::Label *m_languageNote = nullptr;
};

} // namespace onefold::ui::settings
