// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/progresswords.h"

#include "ui/contacts/wording.h"

#include <QCoreApplication>
#include <QStringList>

namespace onefold::ui::contacts {

using namespace Qt::StringLiterals;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::ui::contacts::Progress)
};

QString timeLeft(qint64 seconds)
{
    constexpr qint64 minute = 60;
    if (seconds < 2 * minute)
        return Messages::tr("%n s left", nullptr, static_cast<int>(std::max<qint64>(seconds, 1)));
    return Messages::tr("%n min left", nullptr, static_cast<int>((seconds + minute - 1) / minute));
}

} // namespace

QString progressWords(const WorkState &state)
{
    constexpr qint64 second = 1000;
    QStringList parts{Messages::tr("%1 of %2", "40 of 100").arg(countText(state.done), countText(state.total))};
    const qint64 elapsed = state.elapsed.count();
    constexpr qint64 fewSteps = 20; // of so few, each is a stage of its own length: nothing follows from their rate
    if (state.done > 0 && elapsed > 0 && state.total > fewSteps) {
        const qint64 rate = std::max<qint64>(1, state.done * second / elapsed);
        parts += Messages::tr("%1 a second").arg(countText(rate));
        parts += timeLeft((state.total - state.done) / rate);
    }
    return parts.join(u" · "_s);
}

} // namespace onefold::ui::contacts
