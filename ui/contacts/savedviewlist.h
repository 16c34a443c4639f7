// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/place.h"

#include "core/store/savedview.h"
#include "core/workspace/client.h"

#include <QObject>

#include <functional>
#include <map>

namespace onefold::ui::contacts {

/// The saved views of a workspace as places of the sidebar, with live counts. What is changed here is written at once,
/// over what stands in the workspace by then, so that views of others stay. Lives in the window's thread.
class SavedViewList final : public QObject
{
    Q_OBJECT

public:
    /// @p client must outlive this.
    explicit SavedViewList(workspace::Client &client, QObject *parent = nullptr);

    /// Reads the views, and counts them.
    void load();
    /// Counts them again, as somebody changed something; what is under way is not asked twice.
    void recount();

    /// The view that a place of the sidebar stands for; null where it stands for none.
    [[nodiscard]] const store::SavedView *find(const QString &placeId) const;
    [[nodiscard]] bool hasName(const QString &name) const;
    [[nodiscard]] static QString placeIdOf(const QString &name);

    /// Keeps @p view, in the place of one with the same name.
    void save(const store::SavedView &view);
    void rename(const QString &name, const QString &newName);
    void remove(const QString &name);

Q_SIGNALS:
    void sectionChanged(const onefold::ui::PlaceSection &section);
    void failed(const onefold::Error &error);

private:
    using Change = std::function<void(store::SavedViews &)>;
    void change(Change change);
    void show(const store::SavedViews &views);
    void publish();

    workspace::Client &m_client;
    store::SavedViews m_views;
    std::map<QString, qint64> m_counts; ///< by name
    bool m_isCounting = false;
    bool m_countAgain = false;
};

} // namespace onefold::ui::contacts
