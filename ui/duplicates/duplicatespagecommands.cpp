// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the keys do on the page, and what a person can tell it to do from the palette.

#include "ui/duplicates/duplicatespage.h"
#include "ui/duplicates/reviewview.h"

#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>
#include <iterator>

namespace onefold::ui::duplicates {

using namespace Qt::StringLiterals;

namespace {

constexpr Qt::Key mergeKey = Qt::Key_M;
constexpr Qt::Key dismissKey = Qt::Key_N;
constexpr Qt::Key laterKey = Qt::Key_L;
constexpr Qt::Key editKey = Qt::Key_E;
constexpr QKeyCombination nextKey = Qt::ALT | Qt::Key_Down;
constexpr QKeyCombination previousKey = Qt::ALT | Qt::Key_Up;

} // namespace

/// They work wherever in the review the keyboard is, but not where letters are typed.
void DuplicatesPage::setupKeys()
{
    addKey(mergeKey, [this] { m_review->mergeCurrent(); });
    addKey(dismissKey, [this] { m_review->dismissCurrent(); });
    addKey(laterKey, [this] { m_review->putOffCurrent(); });
    addKey(editKey, [this] { m_review->editResult(); });
    addKey(nextKey, [this] { m_review->step(1); });
    addKey(previousKey, [this] { m_review->step(-1); });
}

void DuplicatesPage::addKey(const QKeySequence &key, std::function<void()> run)
{
    auto *const shortcut = new QShortcut(key, m_review);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    shortcut->setAutoRepeat(false);
    connect(shortcut, &QShortcut::activated, this, std::move(run));
}

std::vector<Command> DuplicatesPage::commands(const std::function<DuplicatesPage *()> &page)
{
    std::vector<Command> commands = decisionCommands(page);
    std::ranges::move(groupCommands(page), std::back_inserter(commands));
    std::ranges::move(pageCommands(page), std::back_inserter(commands));
    return commands;
}

/// What a person can decide about the group that is shown.
std::vector<Command> DuplicatesPage::decisionCommands(const std::function<DuplicatesPage *()> &page)
{
    const QString group = tr("Duplicates");
    const auto mayMerge = [page] { return page() && page()->isVisible() && page()->m_review->canMerge(); };
    const auto mayDecide = [page] { return page() && page()->isVisible() && page()->m_review->canDecide(); };
    return {
        {.id = u"duplicates.merge"_s,
            .text = tr("Merge the group"),
            .group = group,
            .keys = {mergeKey},
            .icon = look::Icon::Merge,
            .run = [page] { page()->m_review->mergeCurrent(); },
            .isEnabled = mayMerge,
            .isWindowWide = false},
        {.id = u"duplicates.notTheSame"_s,
            .text = tr("Not the same person"),
            .group = group,
            .keys = {dismissKey},
            .icon = look::Icon::Close,
            .run = [page] { page()->m_review->dismissCurrent(); },
            .isEnabled = mayDecide,
            .isWindowWide = false},
        {.id = u"duplicates.later"_s,
            .text = tr("Decide later"),
            .group = group,
            .keys = {laterKey},
            .icon = look::Icon::Clock,
            .run = [page] { page()->m_review->putOffCurrent(); },
            .isEnabled = mayDecide,
            .isWindowWide = false},
        {.id = u"duplicates.edit"_s,
            .text = tr("Edit the result of the merge"),
            .group = group,
            .keys = {editKey},
            .icon = look::Icon::Updated,
            .run = [page] { page()->m_review->editResult(); },
            .isEnabled = mayMerge,
            .isWindowWide = false},
    };
}

/// How a person moves among the groups and within one.
std::vector<Command> DuplicatesPage::groupCommands(const std::function<DuplicatesPage *()> &page)
{
    const QString group = tr("Duplicates");
    const auto mayDecide = [page] { return page() && page()->isVisible() && page()->m_review->canDecide(); };
    return {
        {.id = u"duplicates.next"_s,
            .text = tr("Next group"),
            .group = group,
            .keys = {nextKey},
            .icon = look::Icon::ArrowDown,
            .run = [page] { page()->m_review->step(1); },
            .isEnabled = mayDecide,
            .isWindowWide = false},
        {.id = u"duplicates.previous"_s,
            .text = tr("Previous group"),
            .group = group,
            .keys = {previousKey},
            .icon = look::Icon::ArrowUp,
            .run = [page] { page()->m_review->step(-1); },
            .isEnabled = mayDecide,
            .isWindowWide = false},
        {.id = u"duplicates.choose"_s,
            .text = tr("Keep the value under the cursor"),
            .group = group,
            .keys = {Qt::Key_Return},
            .isEnabled = [] { return false; }, // listed with the keys; the value itself hears it
            .isWindowWide = false},
        {.id = u"duplicates.takeOut"_s,
            .text = tr("Take the contact under the cursor out of the group"),
            .group = group,
            .keys = {Qt::Key_Space},
            .isEnabled = [] { return false; },
            .isWindowWide = false},
    };
}

std::vector<Command> DuplicatesPage::pageCommands(const std::function<DuplicatesPage *()> &page)
{
    const QString group = tr("Duplicates");
    const auto isShown = [page] { return page() && page()->isVisible(); };
    return {
        {.id = u"duplicates.rules"_s,
            .text = tr("Rules for merging…"),
            .group = group,
            .icon = look::Icon::Rules,
            .run = [page] { page()->showRules(); },
            .isEnabled = isShown},
        {.id = u"duplicates.dismissed"_s,
            .text = tr("Who is not the same person…"),
            .group = group,
            .icon = look::Icon::Undo,
            .run = [page] { page()->showDismissed(); },
            .isEnabled = isShown},
        {.id = u"duplicates.search"_s,
            .text = tr("Search for duplicates"),
            .group = group,
            .icon = look::Icon::Search,
            .run = [page] { page()->search(review::Extent::WhatIsNew); },
            .isEnabled = isShown},
        {.id = u"duplicates.searchAll"_s,
            .text = tr("Compare all contacts anew"),
            .group = group,
            .icon = look::Icon::Search,
            .run = [page] { page()->search(review::Extent::Everything); },
            .isEnabled = isShown},
    };
}

} // namespace onefold::ui::duplicates
