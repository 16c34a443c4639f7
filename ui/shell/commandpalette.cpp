// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/commandpalette.h"

#include "ui/look/label.h"
#include "ui/look/panel.h"
#include "ui/look/tokens.h"
#include "ui/shell/palettedelegate.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace onefold::ui::shell {

namespace {

constexpr int widest = 560;
constexpr int tallest = 420;
constexpr int fromTop = 72;
constexpr int page = 8;
constexpr int boxMargin = 9;
constexpr int boxSpacing = 8;

} // namespace

CommandPalette::CommandPalette(QWidget *parent)
    : QWidget(parent),
      m_box(new look::Panel(look::Ground::Panel, Qt::LeftEdge | Qt::TopEdge | Qt::RightEdge | Qt::BottomEdge, this)),
      m_line(new QLineEdit(m_box)),
      m_list(new QListView(m_box)),
      m_nothing(new look::Label(look::TextRole::Muted, m_box))
{
    hide();
    setupLayout();
    parent->installEventFilter(this);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::onTyped);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
}

void CommandPalette::setupLayout()
{
    setAccessibleName(tr("Command palette"));
    m_line->setAccessibleName(tr("Command or contact"));
    m_line->setPlaceholderText(tr("What do you want to do? Or whom do you look for?"));
    m_line->addAction(look::paletteIcon(look::Icon::Search), QLineEdit::LeadingPosition);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus); // the line keeps the keyboard
    auto *const layout = new QVBoxLayout(m_box);
    layout->setContentsMargins(boxMargin, boxMargin, boxMargin, boxMargin);
    layout->setSpacing(boxSpacing);
    layout->addWidget(m_line);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing);
}

void CommandPalette::open(std::vector<PaletteItem> items)
{
    if (!isVisible())
        m_before = window()->focusWidget();
    m_model.setContacts({});
    m_model.setItems(std::move(items));
    m_line->clear();
    m_model.setTyped({});
    raise();
    show();
    m_line->setFocus(Qt::ShortcutFocusReason);
    selectFirst();
}

void CommandPalette::dismiss()
{
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    hide();
    if (hadFocus && m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::place()
{
    setGeometry(parentWidget()->rect());
    const int rows = m_model.rowCount();
    m_list->setVisible(rows > 0);
    m_nothing->setVisible(rows == 0);
    m_nothing->setText(m_isAnswered ? tr("Nothing here is called like this.") : QString());
    const int below = rows > 0 ? rows * m_list->sizeHintForRow(0) : m_nothing->sizeHint().height();
    const int wanted = 2 * boxMargin + m_line->sizeHint().height() + boxSpacing + below;
    const int wide = std::min(widest, width() - 48);
    m_box->setGeometry((width() - wide) / 2, fromTop, wide, std::min({wanted, tallest, height() - 2 * fromTop}));
}

void CommandPalette::onTyped(const QString &text)
{
    m_isAnswered = false;
    m_model.setTyped(text);
    if (text.trimmed().isEmpty())
        m_model.setContacts({});
    selectFirst();
    Q_EMIT typed(text);
}

void CommandPalette::setContacts(const QString &typed, std::vector<PaletteItem> contacts)
{
    if (!isVisible() || m_line->text() != typed)
        return;
    // Whoever walks the lines already stays where they are: contacts stand below the commands.
    const int row = std::max(0, m_list->currentIndex().row());
    m_model.setContacts(std::move(contacts));
    m_isAnswered = true;
    place();
    m_list->setCurrentIndex(m_model.index(std::min(row, m_model.rowCount() - 1), 0));
}

void CommandPalette::selectFirst()
{
    place();
    m_list->setCurrentIndex(m_model.index(0, 0));
    m_list->scrollToTop();
}

void CommandPalette::step(int by)
{
    const int row = std::clamp(m_list->currentIndex().row() + by, 0, std::max(0, m_model.rowCount() - 1));
    m_list->setCurrentIndex(m_model.index(row, 0));
}

void CommandPalette::runCurrent()
{
    const PaletteItem *const item = m_model.itemAt(m_list->currentIndex().row());
    if (!item)
        return;
    const std::function<void()> run = item->run; // it may open the palette anew
    dismiss();
    run();
}

bool CommandPalette::onKey(int key)
{
    switch (key) {
    case Qt::Key_Escape: dismiss(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: runCurrent(); return true;
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_PageUp: step(-page); return true;
    case Qt::Key_PageDown: step(page); return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: return true; // there is nowhere else to go while it is open
    default: return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched == m_line && event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) { // else Ctrl+Return would save the form behind
            event->accept();
            return true;
        }
    }
    if (watched == m_line && event->type() == QEvent::FocusOut && isVisible()) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            hide(); // a shortcut led past it
    }
    if (watched == m_line && event->type() == QEvent::KeyPress)
        return onKey(static_cast<QKeyEvent *>(event)->key());
    return QWidget::eventFilter(watched, event);
}

void CommandPalette::mousePressEvent(QMouseEvent *event)
{
    if (!m_box->geometry().contains(event->pos()))
        dismiss();
}

void CommandPalette::paintEvent(QPaintEvent * /*event*/)
{
    QColor veil = look::tokensFor(palette()).isDark ? Qt::black : look::tokensFor(palette()).text;
    veil.setAlphaF(0.25F);
    QPainter(this).fillRect(rect(), veil);
}

} // namespace onefold::ui::shell
