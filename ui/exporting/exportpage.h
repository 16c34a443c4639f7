// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/columnpage.h"
#include "ui/base/fileasker.h"
#include "ui/contacts/listreader.h"

#include "core/exporting/exporter.h"

class QCheckBox;
class QComboBox;
class QListWidget;

namespace onefold::ui::contacts {
class Deeds;
}

namespace onefold::ui::exporting {

/// What can be exported now: what the list shows, and what is selected in it.
struct Scope {
    store::Search shown = {};
    qint64 shownCount = 0;
    contacts::SharedIds selected = {}; ///< null for none
};

/// The page that writes contacts to a file: which, in what form, which columns. The file is written in the background.
/// Lives in the window's thread; what it is given must outlive it.
class ExportPage final : public ColumnPage
{
    Q_OBJECT

public:
    struct Parts {
        workspace::Client &client;
        contacts::Deeds &deeds;
        FileAsker askForFile;
    };

    explicit ExportPage(Parts parts, QWidget *parent = nullptr);

    void setScope(const Scope &scope);

private:
    enum Which { All, Shown, Selected };

    void setupCards();
    void setupConnections();
    void loadFields();
    void updateChoices();
    void askFile();
    void write(const QString &path);
    [[nodiscard]] bool isCsv() const;
    [[nodiscard]] onefold::exporting::ExportTask task(const QString &path) const;

    workspace::Client &m_client;
    contacts::Deeds &m_deeds;
    const FileAsker m_askForFile;
    Scope m_scope;
    QComboBox *m_which;
    QComboBox *m_format;
    QCheckBox *m_mark;
    QCheckBox *m_allFields;
    QListWidget *m_fields;
    look::Card *m_columns = nullptr;
    look::Button *m_export;
};

} // namespace onefold::ui::exporting
