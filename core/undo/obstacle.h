// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/undo/reverser.h"

#include <QCoreApplication>

namespace onefold::undo {

struct ObstacleText {
    Q_DECLARE_TR_FUNCTIONS(onefold::undo::Reverser)
};

/// What stands in the way of bringing a contact back, in the journal's word and in a sentence for people.
struct Reverser::Obstacle {
    QString code = {}; ///< "code" or "field code", as in Entry::problems
    QString sentence = {};
    contact::ContactId holder = contact::ContactId::None; ///< who has the identifier that is to come back
    identity::Identifier identifier = {};

    static Obstacle edited() { return {QStringLiteral("undo.edited_since"), ObstacleText::tr("It was edited since.")}; }
    static Obstacle deleted()
    {
        return {QStringLiteral("undo.deleted_since"), ObstacleText::tr("It was deleted since.")};
    }
    static Obstacle thereBefore()
    {
        return {QStringLiteral("undo.there_before"), ObstacleText::tr("The service had it before, and keeps it.")};
    }
    static Obstacle restored()
    {
        return {QStringLiteral("undo.restored_since"), ObstacleText::tr("It was restored since.")};
    }
};

} // namespace onefold::undo
