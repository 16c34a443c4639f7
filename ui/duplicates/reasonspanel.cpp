// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicates/reasonspanel.h"

#include "ui/contacts/wording.h"
#include "ui/duplicates/groupmodel.h"
#include "ui/look/label.h"
#include "ui/look/paint.h"
#include "ui/look/panel.h"
#include "ui/look/tokens.h"

#include <QApplication>
#include <QGridLayout>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace onefold::ui::duplicates {

using namespace Qt::StringLiterals;
using look::TextRole;
using onefold::duplicates::Group;
using onefold::duplicates::Level;
using onefold::duplicates::Reason;

namespace {

constexpr int margin = 16;
constexpr int barHeight = 10;
constexpr int labelWidth = 92;

/// As the panel shows it: what would read as nothing is nothing, and speaks neither for nor against.
double shownWeight(double weight)
{
    constexpr double least = 0.05;
    return std::abs(weight) < least ? 0 : weight;
}

/// "+9.8", "−7.4", "0".
QString weightText(double weight)
{
    const QString number = QLocale().toString(std::abs(weight), 'f', 1);
    if (weight == 0)
        return u"0"_s;
    return (weight < 0 ? u"−"_s : u"+"_s) + number;
}

/// Whether the words add something to the bar.
bool isTelling(const Reason &reason)
{
    constexpr quint32 pair = 2;
    const bool isPlain = reason.level == Level::Exact && reason.holders <= pair;
    return reason.isNoted || (!isPlain && reason.level != Level::Missing && reason.level != Level::Different);
}

} // namespace

QString fieldLabel(const QString &name)
{
    const auto key = contact::FieldKey::fromString(name);
    return contacts::visible(key ? contact::labelOf(*key) : name);
}

/// A bar from the left for what speaks for it, from the right for what speaks against it.
class ReasonsPanel::Bar final : public QWidget
{
    Q_OBJECT

public:
    Bar(double weight, double heaviest, QWidget *parent) : QWidget(parent), m_weight(weight), m_heaviest(heaviest)
    {
        setMinimumSize(40, barHeight + 4);
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const look::Tokens &tokens = look::tokensFor(palette());
        QPainter painter(this);
        if (m_weight == 0 || m_heaviest <= 0)
            return;
        constexpr int least = 5;
        const int length = std::max(least, qRound(width() * std::min(1.0, std::abs(m_weight) / m_heaviest)));
        const bool isFor = m_weight > 0;
        const QRect bar(isFor ? 0 : width() - length, (height() - barHeight) / 2, length, barHeight);
        look::paintRounded(painter, QStyle::visualRect(layoutDirection(), rect(), bar),
            isFor ? tokens.created.ink : tokens.error.ink, {}, 1, 3);
    }

private:
    double m_weight;
    double m_heaviest;
};

ReasonsPanel::ReasonsPanel(QWidget *parent)
    : QScrollArea(parent),
      m_place(new look::Panel(look::Ground::Window, Qt::LeftEdge))
{
    setAccessibleName(tr("Why they are taken for one person"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *const layout = new QVBoxLayout(m_place);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch();
    setWidget(m_place);
}

void ReasonsPanel::clear()
{
    if (m_rows) {
        m_rows->hide();
        m_rows->deleteLater();
    }
    m_rows = nullptr;
}

void ReasonsPanel::showGroup(const Group &group)
{
    clear();
    m_rows = new QWidget(m_place);
    m_layout = new QVBoxLayout(m_rows);
    m_layout->setContentsMargins(margin, margin, margin, margin);
    m_layout->setSpacing(6);
    static_cast<QVBoxLayout *>(m_place->layout())->insertWidget(0, m_rows);
    std::vector<Reason> speakFor;
    std::vector<Reason> speakAgainst;
    double heaviest = 0;
    for (Reason reason : group.reasons) {
        reason.weight = shownWeight(reason.weight);
        if (reason.level == Level::Implied && reason.weight == 0 && !reason.isNoted)
            continue;
        heaviest = std::max(heaviest, std::abs(reason.weight));
        (reason.weight < 0 ? speakAgainst : speakFor).push_back(reason);
    }
    const QString score = percentText(group.score);
    addTitle(group.contacts.size() == 2 ? tr("Why these two · %1").arg(score)
                                        : tr("Why these, of the two least alike · %1").arg(score));
    addBars(speakFor, heaviest);
    addWords(speakFor);
    if (!speakAgainst.empty()) {
        m_layout->addSpacing(10);
        addTitle(tr("What speaks against it"));
        addBars(speakAgainst, heaviest);
        addWords(speakAgainst);
    }
    m_rows->show();
}

void ReasonsPanel::addTitle(const QString &title)
{
    auto *const label = new look::Label(title, TextRole::Muted, m_rows);
    label->setFont(look::strong(look::caption(QApplication::font())));
    label->setWordWrap(true);
    m_layout->addWidget(label);
}

void ReasonsPanel::addBars(const std::vector<Reason> &reasons, double heaviest)
{
    auto *const grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    int row = 0;
    for (const Reason &reason : reasons) {
        auto *const name = new look::Label(fieldLabel(reason.field), TextRole::Body, m_rows);
        name->setElided(Qt::ElideRight);
        name->setFixedWidth(labelWidth);
        grid->addWidget(name, row, 0);
        grid->addWidget(new Bar(reason.weight, heaviest, m_rows), row, 1);
        grid->addWidget(new look::Label(weightText(reason.weight), TextRole::Muted, m_rows), row, 2, Qt::AlignRight);
        ++row;
    }
    m_layout->addLayout(grid);
}

void ReasonsPanel::addWords(const std::vector<Reason> &reasons)
{
    for (const Reason &reason : reasons) {
        if (!isTelling(reason))
            continue;
        auto *const words = new look::Label(tr("%1: %2", "a field, and how its values are alike")
                                                .arg(fieldLabel(reason.field), onefold::duplicates::describe(reason)),
            TextRole::CaptionMuted, m_rows);
        words->setWordWrap(true);
        m_layout->addWidget(words);
    }
}

} // namespace onefold::ui::duplicates

#include "reasonspanel.moc"
