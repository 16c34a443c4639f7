// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/importing/inspection.h"
#include "core/importing/run.h"
#include "core/workspace/client.h"

#include <QObject>

namespace onefold::ui::importing {

/// A file on its way to be imported: where it is, what is in it, and what the person has chosen. The file is read and
/// the workspace asked in other threads. Lives in the window's; its client must outlive it.
class ImportDraft final : public QObject
{
    Q_OBJECT

public:
    explicit ImportDraft(workspace::Client &client, QObject *parent = nullptr);

    /// Looks at another file; ends with opened() or failed().
    void open(const QString &path);
    /// Looks at the file again, read as the person says; ends with reread() or failed().
    void correct(const onefold::importing::Corrected &corrected);
    /// Forgets the file.
    void clear();

    [[nodiscard]] bool isOpen() const { return m_inspection.has_value(); }
    [[nodiscard]] const QString &path() const { return m_path; }
    /// The file's name for people.
    [[nodiscard]] QString fileName() const;
    [[nodiscard]] const onefold::importing::Corrected &corrected() const { return m_corrected; }
    /// Whether somebody has written the file anew, or taken it away, since it was looked at. Asks the file system; only
    /// where isOpen().
    [[nodiscard]] bool isOutdated() const;
    /// Only where isOpen().
    [[nodiscard]] const onefold::importing::Inspection &inspection() const { return *m_inspection; }

    [[nodiscard]] const onefold::importing::ImportChoices &choices() const { return m_choices; }
    void setChoices(const onefold::importing::ImportChoices &choices) { m_choices = choices; }
    [[nodiscard]] onefold::importing::ImportTask task() const
    {
        return {m_path, m_choices, m_inspection ? std::optional(m_inspection->stamp) : std::nullopt};
    }

    [[nodiscard]] const std::map<QString, contact::CustomType> &customTypes() const { return m_known.customTypes; }
    [[nodiscard]] const store::Settings &settings() const { return m_known.settings; }

Q_SIGNALS:
    void opened();
    void reread();
    void failed(const onefold::Error &error);

private:
    /// What the workspace knows that is of use for the file.
    struct Known {
        onefold::importing::ImportChoices choices;
        std::map<QString, contact::CustomType> customTypes;
        store::Settings settings;
    };

    void look(bool isNew);
    void ask(const onefold::importing::Inspection &inspection, bool isNew);
    void take(const onefold::importing::Inspection &inspection, const Known &known, bool isNew);

    workspace::Client &m_client;
    QString m_path;
    onefold::importing::Corrected m_corrected;
    std::optional<onefold::importing::Inspection> m_inspection;
    onefold::importing::ImportChoices m_choices;
    Known m_known;
    quint64 m_generation = 0; ///< answers about what is no longer wanted are dropped
};

} // namespace onefold::ui::importing
