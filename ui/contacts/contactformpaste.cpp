// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Pasting a whole contact into the empty form, and taking that back.

#include "ui/base/onfinished.h"
#include "ui/contacts/contactform.h"
#include "ui/contacts/wording.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPointer>
#include <QPromise>
#include <QThreadPool>

namespace onefold::ui::contacts {

using contact::Fields;

namespace {

/// Reads the text off the window's thread: a vCard may carry a picture of a megabyte.
QFuture<Fields> readFields(const QString &text)
{
    auto promise = std::make_shared<QPromise<Fields>>();
    QThreadPool::globalInstance()->start([promise, text] {
        promise->start();
        promise->addResult(fieldsInText(text));
        promise->finish();
    });
    return promise->future();
}

} // namespace

bool ContactForm::pasteContact()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (!m_draft.isNew() || m_draft.isDirty() || !mayBeContact(text))
        return false;
    const QPointer<QLineEdit> line = qobject_cast<QLineEdit *>(focusWidget());
    onFinished(readFields(text), this, [this, line, text](const Fields &fields) {
        if (!fields.isEmpty() && m_draft.isNew() && !m_draft.isDirty())
            fill(fields);
        else if (line && m_draft.isNew())
            line->insert(text.simplified()); // it was no contact after all
    });
    return true;
}

void ContactForm::fill(const Fields &fields)
{
    for (const auto &[key, value] : fields) {
        const QString text = editedText(key, value);
        m_draft.type(key, text);
        m_filled[key] = text;
    }
    m_fate = Fate::There;
    showMembers();
    showTexts();
    check();
    draftsChanged();
}

/// Empties again what the clipboard filled in and nobody has changed since.
bool ContactForm::takeBackFill()
{
    const FormDraft::Texts filled = std::exchange(m_filled, {});
    for (const auto &[key, text] : filled) {
        if (m_draft.text(key) == text)
            m_draft.type(key, {});
    }
    showMembers();
    showTexts();
    check();
    draftsChanged();
    return !filled.empty();
}

} // namespace onefold::ui::contacts
