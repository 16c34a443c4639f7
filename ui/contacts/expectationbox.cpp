// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/expectationbox.h"

#include "ui/contacts/changeslist.h"
#include "ui/contacts/wording.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QRadioButton>
#include <QStyle>
#include <QVBoxLayout>

namespace onefold::ui::contacts {

using look::Icon;
using look::TextRole;
using Look = Expectation::Look;

namespace {

constexpr int margin = 10;
constexpr int textStart = margin + look::measure::icon + 9;

struct Dress {
    Icon icon = Icon::None;
    QColor ink;
    QColor ground;
};

Dress dressOf(Look look, const look::Tokens &tokens)
{
    switch (look) {
    case Look::Quiet: return {Icon::None, tokens.muted, {}};
    case Look::Create: return {Icon::Created, tokens.created.ink, tokens.created.ground};
    case Look::Update: return {Icon::Updated, tokens.accentText, tokens.accentGround};
    case Look::Unchanged: return {Icon::Unchanged, tokens.muted, tokens.sidebar};
    case Look::Refused: return {Icon::Caution, tokens.caution.ink, tokens.caution.ground};
    case Look::Doubt: break;
    }
    return {Icon::Question, tokens.unknown.ink, tokens.unknown.ground};
}

} // namespace

ExpectationBox::ExpectationBox(QWidget *parent)
    : QWidget(parent),
      m_headline(new look::Label(TextRole::Strong, this)),
      m_detail(new look::Label(TextRole::Caption, this)),
      m_compare(new look::Button(tr("Compare"), look::ButtonRole::Link, this)),
      m_changes(new ChangesList(this)),
      m_same(new QRadioButton(this)),
      m_new(new QRadioButton(tr("Someone new, saved without the shared value"), this)),
      m_none(new QRadioButton(this)),
      m_lookAlikes(new QVBoxLayout)
{
    m_headline->setWordWrap(true);
    m_detail->setWordWrap(true);
    m_new->setAccessibleName(m_new->text());
    m_none->hide();
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(textStart, 8, margin, 8);
    layout->setSpacing(3);
    layout->addWidget(m_headline);
    auto *const row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_detail, 1);
    row->addWidget(m_compare, 0, Qt::AlignBottom);
    layout->addLayout(row);
    layout->addWidget(m_changes);
    layout->addWidget(m_same);
    layout->addWidget(m_new);
    layout->addLayout(m_lookAlikes);
    m_compare->setCheckable(true);
    m_changes->hide();
    connect(m_compare, &QAbstractButton::toggled, m_changes, &QWidget::setVisible);
    // Toggled, not clicked: what a screen reader presses is no click to Qt.
    for (const QRadioButton *const choice : {m_same, m_new}) {
        connect(choice, &QAbstractButton::toggled, this, [this](bool isChosen) {
            if (isChosen)
                Q_EMIT answered();
        });
    }
    say(Expectation{});
}

void ExpectationBox::say(const Expectation &expectation)
{
    m_expectation = expectation;
    const Dress dress = dressOf(expectation.look, look::tokensFor(QApplication::palette()));
    const bool isQuiet = expectation.look == Look::Quiet;
    const bool isLeftToRight = layoutDirection() == Qt::LeftToRight;
    const QMargins margins(isLeftToRight ? textStart : margin, 8, isLeftToRight ? margin : textStart, 8);
    layout()->setContentsMargins(isQuiet ? QMargins(0, 8, 0, 8) : margins);
    QFont font = isQuiet ? look::caption(QApplication::font()) : look::strong(QApplication::font());
    m_headline->setInk(dress.ink);
    m_headline->setFont(font);
    m_headline->setText(expectation.headline);
    m_detail->setInk(dress.ink);
    m_detail->setText(expectation.detail);
    m_detail->setVisible(!expectation.detail.isEmpty());
    setAccessibleName(expectation.headline);
    setAccessibleDescription(expectation.detail);
    showCompare(expectation.changes);
    m_compare->setInk(dress.ink);
    showQuestion(expectation.doubtfulName);
    showLookAlikes(expectation.lookAlikes);
    update();
}

/// What a button shows of @p words: they are on one line, and a name may be long.
QString ExpectationBox::shownOn(const QString &words) const
{
    constexpr int widest = 270;
    return fontMetrics().elidedText(words, Qt::ElideRight, widest).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

void ExpectationBox::showQuestion(const QString &name)
{
    const QString same = tr("The same person: update %1").arg(name);
    m_same->setText(shownOn(same));
    m_same->setAccessibleName(same);
    m_same->setVisible(!name.isEmpty());
    m_new->setVisible(!name.isEmpty());
    if (name.isEmpty())
        forgetAnswer();
}

/// Open it stays open while one goes on typing.
void ExpectationBox::showCompare(const contact::FieldChanges &changes)
{
    m_changes->setChanges(changes);
    m_compare->setVisible(!changes.empty());
    m_changes->setVisible(!changes.empty() && m_compare->isChecked());
}

void ExpectationBox::showLookAlikes(const std::vector<lookalike::LookAlike> &lookAlikes)
{
    if (lookAlikes == m_shownLookAlikes)
        return;
    m_shownLookAlikes = lookAlikes;
    while (QLayoutItem *const item = m_lookAlikes->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const lookalike::LookAlike &other : lookAlikes) {
        const QString words =
            tr("Looks like %1: %2").arg(visible(other.displayName), lookalike::describe(other.reason));
        auto *const button = new look::Button(shownOn(words), look::ButtonRole::Link, this);
        button->setAccessibleName(words);
        button->setToolTip(tr("Open that contact; what was typed here is kept."));
        connect(button, &QPushButton::clicked, this, [this, id = other.id] { Q_EMIT lookAlikeChosen(id); });
        m_lookAlikes->addWidget(button, 0, Qt::AlignLeft);
    }
}

std::optional<identity::OnDoubt> ExpectationBox::answer() const
{
    if (m_same->isChecked())
        return identity::OnDoubt::Update;
    return m_new->isChecked() ? std::optional(identity::OnDoubt::New) : std::nullopt;
}

void ExpectationBox::forgetAnswer()
{
    m_none->setChecked(true);
}

void ExpectationBox::focusQuestion()
{
    m_same->setFocus(Qt::TabFocusReason);
}

void ExpectationBox::paintEvent(QPaintEvent * /*event*/)
{
    const Dress dress = dressOf(m_expectation.look, look::tokensFor(QApplication::palette()));
    if (!dress.ground.isValid())
        return;
    QPainter painter(this);
    look::paintRounded(painter, rect(), dress.ground, {});
    constexpr int size = look::measure::icon;
    const QRect place(margin, 10, size, size);
    look::paintIcon(
        painter, QStyle::visualRect(layoutDirection(), rect(), place), dress.icon, dress.ink, layoutDirection());
}

void ExpectationBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LayoutDirectionChange)
        say(Expectation(m_expectation));
    QWidget::changeEvent(event);
}

} // namespace onefold::ui::contacts
