// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/icon.h"

#include "ui/look/tokens.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

/// Resources of a static library are there only once asked for; the macro must stand outside of every namespace.
static void registerIcons()
{
    Q_INIT_RESOURCE(onefold);
}

namespace onefold::ui::look {

using namespace Qt::StringLiterals;

namespace {

struct IconFile {
    Icon icon = Icon::None;
    QLatin1StringView name;
    bool isDirected = false;
};

constexpr std::array files{
    IconFile{Icon::None, {}},
    IconFile{Icon::ArrowDown, "arrow-down"_L1},
    IconFile{Icon::ArrowUp, "arrow-up"_L1},
    IconFile{Icon::Check, "check"_L1},
    IconFile{Icon::ChevronDown, "chevron-down"_L1},
    IconFile{Icon::ChevronRight, "chevron-right"_L1, true},
    IconFile{Icon::Switch, "chevrons-up-down"_L1},
    IconFile{Icon::Alert, "circle-alert"_L1},
    IconFile{Icon::CircleCheck, "circle-check"_L1},
    IconFile{Icon::Question, "circle-question-mark"_L1},
    IconFile{Icon::Failed, "circle-x"_L1},
    IconFile{Icon::Created, "circle-plus"_L1},
    IconFile{Icon::Clock, "clock"_L1},
    IconFile{Icon::Unchanged, "equal"_L1},
    IconFile{Icon::History, "history"_L1, true},
    IconFile{Icon::More, "ellipsis"_L1},
    IconFile{Icon::Updated, "pen-line"_L1},
    IconFile{Icon::Plus, "plus"_L1},
    IconFile{Icon::Search, "search"_L1},
    IconFile{Icon::Delete, "trash-2"_L1},
    IconFile{Icon::Caution, "triangle-alert"_L1},
    IconFile{Icon::Undo, "undo-2"_L1, true},
    IconFile{Icon::Contacts, "users"_L1},
    IconFile{Icon::Close, "x"_L1},
    IconFile{Icon::Bookmark, "bookmark"_L1},
    IconFile{Icon::Columns, "columns-3"_L1},
    IconFile{Icon::Copy, "copy"_L1},
    IconFile{Icon::Filter, "funnel"_L1},
    IconFile{Icon::NeedsCare, "shield-alert"_L1},
    IconFile{Icon::Tag, "tag"_L1},
    IconFile{Icon::Settings, "settings"_L1},
    IconFile{Icon::Keyboard, "keyboard"_L1},
    IconFile{Icon::Leave, "log-out"_L1, true},
    IconFile{Icon::Redo, "redo-2"_L1, true},
    IconFile{Icon::Erase, "eraser"_L1},
    IconFile{Icon::ChevronUp, "chevron-up"_L1},
    IconFile{Icon::NewFolder, "folder-plus"_L1},
    IconFile{Icon::Rules, "sliders-horizontal"_L1},
    IconFile{Icon::Merge, "merge"_L1},
    IconFile{Icon::Import, "file-up"_L1},
    IconFile{Icon::Export, "file-down"_L1},
    IconFile{Icon::Pause, "pause"_L1},
    IconFile{Icon::Resume, "play"_L1, true},
    IconFile{Icon::Outbox, "cloud-upload"_L1},
    IconFile{Icon::Sync, "refresh-cw"_L1},
    IconFile{Icon::Online, "cloud-check"_L1},
    IconFile{Icon::Offline, "cloud-off"_L1},
    IconFile{Icon::Blocked, "cloud-alert"_L1},
};

const IconFile &fileOf(Icon icon)
{
    return files[static_cast<std::size_t>(icon)];
}

QByteArray tintedSvg(Icon icon, const QColor &colour)
{
    static const bool isRegistered = (registerIcons(), true);
    Q_UNUSED(isRegistered)
    QFile file(u":/onefold/icons/%1.svg"_s.arg(fileOf(icon).name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", colour.name().toLatin1());
}

QPixmap tintedPixmap(Icon icon, const QColor &colour, const QSize &size)
{
    const QString key =
        u"onefold/%1/%2/%3x%4"_s.arg(fileOf(icon).name, colour.name()).arg(size.width()).arg(size.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer renderer(tintedSvg(icon, colour));
    renderer.render(&painter);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class PaletteIconEngine final : public QIconEngine
{
public:
    PaletteIconEngine(Icon icon, bool isGood) : m_icon(icon), m_isGood(isGood) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        const Tokens &tokens = tokensFor(QGuiApplication::palette());
        const QColor ink = m_isGood ? tokens.created.ink : mode == QIcon::Disabled ? tokens.faint : tokens.muted;
        paintIcon(*painter, rect, m_icon, ink, QGuiApplication::layoutDirection());
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new PaletteIconEngine(m_icon, m_isGood); }

private:
    Icon m_icon;
    bool m_isGood;
};

} // namespace

void paintIcon(QPainter &painter, const QRect &rect, Icon icon, const QColor &colour, Qt::LayoutDirection direction)
{
    if (icon == Icon::None || rect.isEmpty())
        return;
    const double ratio = painter.device() ? painter.device()->devicePixelRatioF() : 1;
    QPixmap pixmap = tintedPixmap(icon, colour, rect.size() * ratio);
    if (direction == Qt::RightToLeft && fileOf(icon).isDirected)
        pixmap = pixmap.transformed(QTransform::fromScale(-1, 1));
    painter.drawPixmap(rect, pixmap);
}

QIcon paletteIcon(Icon icon)
{
    return QIcon(new PaletteIconEngine(icon, false));
}

QIcon tintedIcon(Icon icon, const QColor &colour, double ratio, Qt::LayoutDirection direction)
{
    QPixmap pixmap(QSize(measure::icon, measure::icon) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintIcon(painter, {0, 0, measure::icon, measure::icon}, icon, colour, direction);
    painter.end();
    return pixmap;
}

QIcon goodIcon(Icon icon)
{
    return QIcon(new PaletteIconEngine(icon, true));
}

} // namespace onefold::ui::look
