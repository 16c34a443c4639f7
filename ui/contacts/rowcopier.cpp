// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/rowcopier.h"

#include "ui/contacts/contactmodel.h"
#include "ui/contacts/deeds.h"
#include "ui/contacts/progresswords.h"
#include "ui/contacts/wording.h"

#include "core/text/tabtext.h"

#include <QClipboard>
#include <QGuiApplication>

namespace onefold::ui::contacts {

namespace {

// Some milliseconds of work in the window's thread, most of it for phone numbers.
constexpr int rowsAtATime = 100;
// A copy that is done by then says nothing before.
constexpr qint64 quietMilliseconds = 300;

} // namespace

RowCopier::RowCopier(ContactModel &model, QObject *parent) : QObject(parent), m_model(model)
{ }

void RowCopier::copy(const RowRanges &ranges, const Columns &columns)
{
    cancel();
    m_total = countOf(ranges);
    if (m_total == 0)
        return;
    if (m_total > mostRows) {
        return Q_EMIT noticed({.look = NoticeLook::Caution,
            .headline = tr("Not copied"),
            .detail = tr("%1 contacts are too many for the clipboard; it takes up to %2.")
                          .arg(countText(m_total), countText(mostRows))});
    }
    m_left = ranges;
    m_columns = columns;
    m_sinceTold.start();
    m_sinceStart.start();
    copyNext();
}

void RowCopier::cancel()
{
    ++m_run;
    m_left.clear();
    m_text.clear();
    m_copied = 0;
}

void RowCopier::copyNext()
{
    if (m_left.empty())
        return finish();
    RowRange &range = m_left.front();
    const RowRange next{range.first, std::min(range.last, range.first + rowsAtATime - 1)};
    if (next.last == range.last)
        m_left.erase(m_left.begin());
    else
        range.first = next.last + 1;
    m_model.contactsOf(next, [this, run = m_run](const Result<std::vector<contact::Contact>> &contacts) {
        if (run != m_run)
            return;
        if (!contacts) {
            cancel();
            return Q_EMIT noticed(noticeOf(contacts.error()));
        }
        take(*contacts);
    });
}

void RowCopier::take(const std::vector<contact::Contact> &contacts)
{
    for (const contact::Contact &contact : contacts) {
        QStringList cells;
        for (const Column &column : m_columns)
            cells += cellValue(column, contact);
        m_text += text::tabRow(cells) + u'\n';
    }
    m_copied += static_cast<int>(contacts.size());
    if (m_sinceTold.hasExpired(quietMilliseconds))
        tellProgress();
    copyNext();
}

void RowCopier::tellProgress()
{
    m_sinceTold.start();
    Q_EMIT noticed({.headline = tr("Copying…"),
        .detail = progressWords(
            {.done = m_copied, .total = m_total, .elapsed = std::chrono::milliseconds(m_sinceStart.elapsed())}),
        .actions = {{tr("Cancel"),
            [this] {
                cancel();
                Q_EMIT noticed({.headline = tr("Copying was cancelled")});
            }}},
        .isUnderWay = true});
}

void RowCopier::finish()
{
    QGuiApplication::clipboard()->setText(m_text);
    Q_EMIT noticed({.headline = tr("Copied %n contact(s)", nullptr, m_copied)});
    cancel();
}

} // namespace onefold::ui::contacts
