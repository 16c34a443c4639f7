// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importing/remotecontrol.h"

namespace onefold::ui::importing {

using onefold::importing::ImportControl;
using onefold::importing::ImportProgress;

ImportControl RemoteControl::controlBy(const std::shared_ptr<RemoteControl> &remote)
{
    return {.report =
                [remote](const ImportProgress &progress) {
                    const std::scoped_lock lock(remote->m_mutex);
                    remote->m_progress = progress;
                },
        .wish = [remote] { return remote->wish(); }};
}

ImportProgress RemoteControl::progress() const
{
    const std::scoped_lock lock(m_mutex);
    return m_progress;
}

} // namespace onefold::ui::importing
