// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/draftkeeper.h"

#include "ui/base/onfinished.h"

#include <QPromise>

namespace onefold::ui::contacts {

namespace {

constexpr int pauseMilliseconds = 250;

} // namespace

DraftKeeper::DraftKeeper(const QString &stem, std::function<KeptDrafts()> source, QObject *parent)
    : QObject(parent),
      m_file(std::make_shared<DraftFile>(stem)),
      m_source(std::move(source))
{
    m_pool.setMaxThreadCount(1); // DraftFile takes one call at a time
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &DraftKeeper::write);
}

DraftKeeper::~DraftKeeper()
{
    flush();
}

KeptDrafts DraftKeeper::restore()
{
    const auto kept = m_file->claim();
    if (!kept) {
        finish(kept.error());
        return {};
    }
    m_kept = *kept;
    return *kept;
}

void DraftKeeper::touch()
{
    // Not begun anew by each key: who types without a pause is kept too.
    if (!m_pause.isActive())
        m_pause.start();
}

void DraftKeeper::touchNow()
{
    m_pause.stop();
    write();
}

void DraftKeeper::write()
{
    if (m_isWriting) {
        m_isWanted = true;
        return;
    }
    KeptDrafts drafts = m_source();
    if (drafts == m_kept && !m_hasFailed)
        return;
    m_kept = std::move(drafts);
    m_isWriting = true;
    auto promise = std::make_shared<QPromise<Result<void>>>();
    onFinished(promise->future(), this, [this](const Result<void> &written) { finish(written); });
    m_pool.start([promise, file = m_file, drafts = m_kept] {
        promise->start();
        promise->addResult(file->write(drafts));
        promise->finish();
    });
}

void DraftKeeper::finish(const Result<void> &written)
{
    m_isWriting = false;
    if (!written && !m_hasFailed)
        Q_EMIT failed(written.error());
    m_hasFailed = !written;
    if (std::exchange(m_isWanted, false))
        write();
}

void DraftKeeper::flush()
{
    m_pause.stop();
    m_pool.waitForDone();
    KeptDrafts drafts = m_source();
    if (drafts == m_kept && !m_hasFailed)
        return;
    m_kept = std::move(drafts);
    m_hasFailed = !m_file->write(m_kept);
}

} // namespace onefold::ui::contacts
