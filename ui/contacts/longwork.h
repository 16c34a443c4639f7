// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/notice.h"
#include "ui/base/onfinished.h"

#include "core/base/progress.h"
#include "core/workspace/client.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace onefold::ui::contacts {

/// Work on many contacts in the background: where it takes long it tells how far it is, and can be stopped. One at a
/// time; while one is under way another is refused. Lives in the window's thread.
class LongWork final : public QObject
{
    Q_OBJECT

public:
    /// @p client must outlive this.
    explicit LongWork(workspace::Client &client, QObject *parent = nullptr);
    ~LongWork() override;

    /// Runs @p work, from Workspace & and const Progress & to Result<T>, and calls @p then with what it gave. False
    /// where it is refused.
    template<typename Work, typename Then>
    bool start(const QString &headline, Work work, Then then)
    {
        if (!begin(headline))
            return false;
        const auto working = [state = m_state, work = std::move(work)](
                                 workspace::Workspace &workspace) { return work(workspace, progressOf(state)); };
        onFinished(m_client.background(working), this, [this, then = std::move(then)](const auto &result) {
            end();
            then(result);
        });
        return true;
    }

    /// Stops what is under way; what is done stays.
    void cancel();

    /// The workspace's server is away, or there again. While it is away nothing is begun: it could only fail.
    void setAway(bool isAway);
    /// Whether anything can be written now. False while the server is away, which it says; other work under way is no
    /// hindrance.
    bool mayWrite();
    /// Whether work can begin now. False while the server is away or other work is under way, which it says: asked
    /// before the person is asked for more.
    bool mayBegin();
    /// Why work cannot begin now, in words for people; empty where it can.
    [[nodiscard]] QString hindrance() const;

Q_SIGNALS:
    /// What hindrance() says may be something else now: what asks for work shows it.
    void hindranceChanged();
    void noticed(const onefold::ui::Notice &notice);

private:
    struct State {
        std::atomic<qint64> done = 0;
        std::atomic<qint64> total = 0;
        std::atomic<bool> isCancelled = false;
    };

    [[nodiscard]] static Progress progressOf(const std::shared_ptr<State> &state);
    bool begin(const QString &headline);
    void end();
    void tell();

    workspace::Client &m_client;
    QTimer m_tick;
    QElapsedTimer m_since;
    QString m_headline;
    bool m_isAway = false;
    std::shared_ptr<State> m_state; ///< shared with the thread that works; none while nothing is under way
};

} // namespace onefold::ui::contacts
