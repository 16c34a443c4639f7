// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/importing/rowsahead.h"

#include <utility>

namespace onefold::importing {

namespace {

// So few that the first are there at once, so many that handing them over costs nothing beside making them.
constexpr std::size_t batchSize = 64;
// What one transaction writes, and some: a few megabytes.
constexpr std::size_t batchesAhead = 96;

} // namespace

RowsAhead::RowsAhead(RowSource &source, const ImportChoices &choices, std::shared_ptr<const saving::SaveBasis> basis)
    : m_source(source),
      m_basis(std::move(basis)),
      m_maker(choices, m_basis->context.customTypes, source.isSpreadsheet()),
      m_thread([this] { read(); })
{ }

RowsAhead::~RowsAhead()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_mustStop = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void RowsAhead::read()
{
    bool isLeft = true;
    while (isLeft) {
        Batch batch;
        isLeft = fill(batch);
        isLeft = give(std::move(batch)) && isLeft;
    }
    {
        const std::scoped_lock lock(m_mutex);
        m_isAtEnd = true;
    }
    m_changed.notify_all();
}

bool RowsAhead::fill(Batch &batch)
{
    batch.rows.reserve(batchSize);
    bool isLeft = true;
    while (batch.rows.size() < batchSize && (isLeft = m_source.next(m_row))) {
        ReadyRow &row = batch.rows.emplace_back();
        row.number = m_row.number;
        row.end = m_row.end;
        row.skipReason = m_maker.skipReason(m_row);
        if (row.skipReason.isEmpty())
            row.save = saving::prepare(m_maker.requestFrom(m_row), m_basis);
    }
    batch.bytesRead = m_source.bytesRead();
    return isLeft;
}

/// Hands the batch over, waiting where too many lie ready; false where nobody wants more.
bool RowsAhead::give(Batch batch)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_mustStop || m_batches.size() < batchesAhead; });
    if (m_mustStop)
        return false;
    m_batches.push_back(std::move(batch));
    const std::vector<Batch> used = std::exchange(m_used, {}); // taken apart once nobody waits for the lock
    const bool wasEmpty = m_batches.size() == 1;
    lock.unlock();
    if (wasEmpty)
        m_changed.notify_all();
    return true;
}

bool RowsAhead::takeBatch()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_isAtEnd || !m_batches.empty(); });
    if (m_batches.empty())
        return false;
    m_used.push_back(std::exchange(m_given, std::move(m_batches.front())));
    m_batches.pop_front();
    const bool wasFull = m_batches.size() + 1 == batchesAhead;
    lock.unlock();
    if (wasFull)
        m_changed.notify_all();
    m_next = 0;
    return true;
}

ReadyRow *RowsAhead::next()
{
    while (m_next == m_given.rows.size()) {
        if (!takeBatch())
            return nullptr;
    }
    return &m_given.rows[m_next++];
}

std::vector<const ReadyRow *> RowsAhead::atHand()
{
    std::vector<const ReadyRow *> rows;
    const auto add = [&rows](const Batch &batch, std::size_t first) {
        for (std::size_t i = first; i < batch.rows.size(); ++i)
            rows.push_back(&batch.rows[i]);
    };
    add(m_given, m_next - 1);
    const std::scoped_lock lock(m_mutex);
    for (const Batch &batch : m_batches)
        add(batch, 0);
    return rows;
}

} // namespace onefold::importing
