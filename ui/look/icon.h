// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QIcon>
#include <QRect>

class QPainter;

namespace onefold::ui::look {

/// The icons the window uses; resources/icons holds one SVG for each.
enum class Icon {
    None,
    ArrowDown,
    ArrowUp,
    Check,
    ChevronDown,
    ChevronRight,
    Switch,
    Alert,
    CircleCheck,
    Question,
    Failed,
    Created,
    Clock,
    Unchanged,
    History,
    More,
    Updated,
    Plus,
    Search,
    Delete,
    Caution,
    Undo,
    Contacts,
    Close,
    Bookmark,
    Columns,
    Copy,
    Filter,
    NeedsCare,
    Tag,
    Settings,
    Keyboard,
    Leave,
    Redo,
    Erase,
    ChevronUp,
    NewFolder,
    Rules,
    Merge,
    Import,
    Export,
    Pause,
    Resume,
    Outbox,
    Sync,
    Online,
    Offline,
    Blocked,
};

/// Paints @p icon in @p colour, sharp at the painter's scale. Where the icon points somewhere it is mirrored for
/// right-to-left.
void paintIcon(QPainter &painter, const QRect &rect, Icon icon, const QColor &colour, Qt::LayoutDirection direction);

/// An icon for what takes a QIcon, such as a line edit's action: tinted at paint time from the application's palette.
[[nodiscard]] QIcon paletteIcon(Icon icon);
/// The same in the green of what is well.
[[nodiscard]] QIcon goodIcon(Icon icon);
/// A picture of @p icon in @p colour, of the size of icons in rows, for a delegate's option.
[[nodiscard]] QIcon tintedIcon(Icon icon, const QColor &colour, double ratio, Qt::LayoutDirection direction);

} // namespace onefold::ui::look
