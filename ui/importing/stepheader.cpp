// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importing/stepheader.h"

#include "ui/look/icon.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace onefold::ui::importing {

namespace {

constexpr int padding = 12;
constexpr int gap = 6;

enum class Stand { Done, Here, Ahead };

} // namespace

class StepHeader::Button final : public QAbstractButton
{
    Q_OBJECT

public:
    Button(int number, const QString &name, QWidget *parent) : QAbstractButton(parent)
    {
        setText(StepHeader::tr("%1 · %2", "the number and the name of a step").arg(number).arg(name));
        setAccessibleName(text());
        m_name = name;
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    void setStand(Stand stand, bool isEnabled)
    {
        m_stand = stand;
        setAccessibleName(words());
        setEnabled(isEnabled);
        setFocusPolicy(isEnabled ? Qt::TabFocus : Qt::NoFocus);
        setAccessibleDescription(stand == Stand::Done ? StepHeader::tr("done")
                : stand == Stand::Here                ? StepHeader::tr("current step")
                                                      : QString());
        updateGeometry();
        update();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(look::strong(font()));
        const int icon = m_stand == Stand::Done ? look::measure::icon + gap : 0;
        return {metrics.horizontalAdvance(words()) + icon + 2 * padding, metrics.height() + 8};
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const look::Tokens &tokens = look::tokensFor(palette());
        QPainter painter(this);
        if (m_stand == Stand::Here)
            look::paintRounded(painter, rect(), tokens.accentGround, {}, 1, height() / 2.0);
        const QColor ink = m_stand == Stand::Here ? tokens.accentText
            : m_stand == Stand::Done              ? tokens.created.ink
                                                  : tokens.muted;
        int x = padding;
        const auto mirrored = [this](
                                  const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
        if (m_stand == Stand::Done) {
            constexpr int size = look::measure::icon;
            look::paintIcon(
                painter, mirrored({x, (height() - size) / 2, size, size}), look::Icon::Check, ink, layoutDirection());
            x += size + gap;
        }
        painter.setFont(m_stand == Stand::Here ? look::strong(font()) : font());
        painter.setPen(ink);
        painter.drawText(mirrored({x, 0, width() - x, height()}),
            static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter))
                | Qt::TextSingleLine,
            words());
        if (hasFocus())
            look::paintFocusRing(painter, rect(), tokens.accent, height() / 2.0);
    }

private:
    [[nodiscard]] QString words() const { return m_stand == Stand::Done ? m_name : text(); }

    QString m_name;
    Stand m_stand = Stand::Ahead;
};

StepHeader::StepHeader(QWidget *parent)
    : Panel(look::Ground::Panel, Qt::BottomEdge, parent),
      m_title(new look::Label(look::TextRole::Title, this)),
      m_info(new look::Label(look::TextRole::Muted, this))
{
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 8, 20, 9);
    layout->setSpacing(4);
    layout->addWidget(m_title, 2);
    layout->addSpacing(24);
    int number = 0;
    for (const QString &name : {tr("File"), tr("Columns"), tr("Plan"), tr("Run")}) {
        auto *const button = new Button(number + 1, name, this);
        m_steps[static_cast<std::size_t>(number)] = button;
        layout->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, [this, number] { Q_EMIT chosen(static_cast<Step>(number)); });
        ++number;
    }
    layout->addWidget(m_info, 3);
    m_title->setElided(Qt::ElideMiddle);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_info->setElided(Qt::ElideRight);
    m_info->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setFixedHeight(std::max(52, fontMetrics().height() + 34));
}

void StepHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void StepHeader::setInfo(const QString &info)
{
    m_info->setText(info);
}

void StepHeader::setStep(Step step, bool mayGoBack)
{
    for (int i = 0; i < static_cast<int>(m_steps.size()); ++i) {
        const int here = static_cast<int>(step);
        const Stand stand = i < here ? Stand::Done : i == here ? Stand::Here : Stand::Ahead;
        m_steps[static_cast<std::size_t>(i)]->setStand(stand, stand == Stand::Done && mayGoBack);
    }
}

} // namespace onefold::ui::importing

#include "stepheader.moc"
