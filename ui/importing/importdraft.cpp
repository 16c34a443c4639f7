// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importing/importdraft.h"

#include "ui/base/inbackground.h"
#include "ui/base/onfinished.h"
#include "ui/contacts/wording.h"

#include <QFileInfo>

namespace onefold::ui::importing {

using onefold::importing::Corrected;
using onefold::importing::ImportChoices;
using onefold::importing::Inspection;
using store::Session;
using workspace::Workspace;

namespace {

/// What the person has said of the rows stays when the file is only read in another way.
ImportChoices carriedOver(ImportChoices found, const ImportChoices &before)
{
    if (found.headers() == before.headers())
        found.columns = before.columns;
    found.constants = before.constants;
    found.onMatch = before.onMatch;
    found.onDoubt = before.onDoubt;
    found.onInvalid = before.onInvalid;
    found.dateOrder = before.dateOrder;
    found.region = before.region;
    found.blankClears = before.blankClears;
    return found;
}

} // namespace

ImportDraft::ImportDraft(workspace::Client &client, QObject *parent) : QObject(parent), m_client(client)
{ }

QString ImportDraft::fileName() const
{
    return contacts::visible(QFileInfo(m_path).fileName());
}

bool ImportDraft::isOutdated() const
{
    const Result<onefold::importing::FileStamp> stamp = onefold::importing::stampOf(m_path);
    return !stamp || !stamp->isUntouched(m_inspection->stamp);
}

void ImportDraft::open(const QString &path)
{
    clear();
    m_path = path;
    look(true);
}

void ImportDraft::correct(const Corrected &corrected)
{
    m_corrected = corrected;
    look(false);
}

void ImportDraft::clear()
{
    ++m_generation;
    m_path.clear();
    m_corrected = {};
    m_inspection.reset();
    m_choices = {};
}

void ImportDraft::look(bool isNew)
{
    ++m_generation;
    const auto inspect = [path = m_path, corrected = m_corrected] {
        return onefold::importing::inspect(path, corrected);
    };
    onFinished(inBackground(inspect), this, [this, isNew, generation = m_generation](const Result<Inspection> &found) {
        if (generation != m_generation)
            return;
        if (found)
            ask(*found, isNew);
        else
            Q_EMIT failed(found.error());
    });
}

void ImportDraft::ask(const Inspection &inspection, bool isNew)
{
    const auto read = [choices = inspection.choices](Workspace &workspace) -> Result<Known> {
        Known known;
        const auto remembered = workspace.withRememberedMapping(choices);
        if (!remembered)
            return remembered.error();
        known.choices = *remembered;
        const Result<void> done = workspace.store().read([&](Session &session) {
            known.settings = store::loadSettings(session);
            known.customTypes = session.customTypes();
        });
        return done ? Result<Known>(known) : Result<Known>(done.error());
    };
    onFinished(
        m_client.read(read), this, [this, inspection, isNew, generation = m_generation](const Result<Known> &known) {
            if (generation != m_generation)
                return;
            if (known)
                take(inspection, *known, isNew);
            else
                Q_EMIT failed(known.error());
        });
}

void ImportDraft::take(const Inspection &inspection, const Known &known, bool isNew)
{
    m_inspection = inspection;
    m_known = known;
    m_choices = isNew ? known.choices : carriedOver(known.choices, m_choices);
    if (isNew)
        Q_EMIT opened();
    else
        Q_EMIT reread();
}

} // namespace onefold::ui::importing
