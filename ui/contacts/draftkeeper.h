// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/contacts/draftfile.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>

namespace onefold::ui::contacts {

/// Keeps the drafts of a form on disk while they are typed: at most a quarter of a second behind, and off the window's
/// thread. Owned by the form.
class DraftKeeper final : public QObject
{
    Q_OBJECT

public:
    /// @p source gives the drafts as they stand; asked in the window's thread. @p stem: see DraftFile.
    DraftKeeper(const QString &stem, std::function<KeptDrafts()> source, QObject *parent = nullptr);
    ~DraftKeeper() override;

    /// What an earlier program has left. To be asked once, before anything is typed.
    [[nodiscard]] KeptDrafts restore();
    /// The drafts are others now.
    void touch();
    /// Writes them without waiting for more to be typed.
    void touchNow();
    /// Returns once what stands now is on disk, or is known not to get there.
    void flush();

Q_SIGNALS:
    /// They cannot be written; said once until it works again.
    void failed(const onefold::Error &error);

private:
    void write();
    void finish(const Result<void> &written);

    std::shared_ptr<DraftFile> m_file;
    std::function<KeptDrafts()> m_source;
    QTimer m_pause;
    QThreadPool m_pool;
    KeptDrafts m_kept; ///< handed to the disk last
    bool m_isWriting = false;
    bool m_isWanted = false;
    bool m_hasFailed = false;
};

} // namespace onefold::ui::contacts
