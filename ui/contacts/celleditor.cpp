// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/celleditor.h"

#include "ui/contacts/wording.h"
#include "ui/look/label.h"
#include "ui/look/paint.h"
#include "ui/look/style.h"
#include "ui/look/tokens.h"

#include <QApplication>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace onefold::ui::contacts {

using namespace Qt::StringLiterals;

namespace {

constexpr int messageWidth = 300;

/// What there is to say of the edit, and whether it stops the save.
std::pair<QString, bool> remarkOn(const FormCheck &check, const contact::Fields &edit)
{
    for (const contact::Problem &problem : check.shown.problems) {
        if (problem.isError())
            return {problem.finding.message, true};
    }
    for (const contact::Problem &problem : check.expected.problems) {
        if (problem.isError())
            return {problem.finding.message, true};
    }
    for (const identity::NotApplied &row : check.expected.notApplied) {
        const auto name = check.expected.holderNames.find(row.holder);
        if (name != check.expected.holderNames.end() && edit.contains(row.field))
            return {contact::labelOf(row.field) + u": "_s + identity::describe(row, visible(name->second)), false};
    }
    return check.shown.problems.empty() ? std::pair(QString(), false)
                                        : std::pair(check.shown.problems.front().finding.message, false);
}

} // namespace

/// The line below the cell.
class CellMessage final : public QWidget
{
    Q_OBJECT

public:
    explicit CellMessage(QWidget *parent) : QWidget(parent), m_label(new look::Label(look::TextRole::Caption, this))
    {
        m_label->setWordWrap(true);
        auto *const layout = new QVBoxLayout(this);
        layout->setContentsMargins(8, 5, 8, 6);
        layout->addWidget(m_label);
        hide();
    }

    void say(const QString &message, const look::Tone &tone)
    {
        m_tone = tone;
        m_label->setInk(tone.ink);
        m_label->setText(message);
        setVisible(!message.isEmpty());
    }

    /// Below @p cell, or above it where there is no room.
    void placeAt(const QRect &cell)
    {
        const QRect room = parentWidget()->rect();
        const int width = std::min(std::max(messageWidth, cell.width()), room.width());
        const int height = layout()->heightForWidth(width);
        const bool fitsBelow = cell.bottom() + height < room.bottom();
        const int x = layoutDirection() == Qt::LeftToRight ? cell.left() : cell.right() - width + 1;
        setGeometry(std::clamp(x, 0, std::max(0, room.width() - width)),
            fitsBelow ? cell.bottom() + 2 : cell.top() - height - 2, width, height);
        raise();
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        look::paintRounded(painter, rect(), m_tone.ground, m_tone.ink);
    }

private:
    look::Label *m_label;
    look::Tone m_tone;
};

CellEditor::CellEditor(
    workspace::Client &client, const Column &column, const contact::Contact &contact, QWidget *parent)
    : QLineEdit(parent),
      m_column(column),
      m_contact(contact),
      m_original(cellValue(column, contact)),
      m_checker(client),
      m_message(new CellMessage(parent))
{
    setAccessibleName(tr("Edit %1").arg(column.title));
    setText(m_original);
    connect(this, &QLineEdit::textChanged, this, &CellEditor::check);
    connect(&m_checker, &FormChecker::checked, this, &CellEditor::showRemark);
    // The save itself will say what is the matter.
    connect(&m_checker, &FormChecker::failed, this, [this] {
        if (m_isCommitWanted)
            Q_EMIT committable();
    });
}

CellEditor::~CellEditor()
{
    delete m_message.data();
}

void CellEditor::check()
{
    m_isCommitWanted = false;
    if (!isChanged()) {
        m_checker.cancel();
        return say({}, false);
    }
    const saving::SaveRequest asked = request();
    m_checker.ask({.shown = asked.fields, .request = asked, .country = m_contact.fields.text(contact::Field::Country)});
}

saving::SaveRequest CellEditor::request() const
{
    saving::SaveRequest request{.fields = cellEdit(m_column, m_contact.fields, text()), .id = m_contact.id};
    for (const auto &[key, value] : request.fields)
        request.seen.emplace(key, m_contact.fields.value(key));
    return request;
}

void CellEditor::showRemark(const FormCheck &check)
{
    const auto [message, isError] = remarkOn(check, check.request.fields);
    say(message, isError);
    if (m_isCommitWanted && !isError)
        Q_EMIT committable();
    m_isCommitWanted = false;
}

void CellEditor::say(const QString &message, bool isError)
{
    m_hasError = isError;
    const look::Tokens &tokens = look::tokensFor(QApplication::palette());
    setProperty(look::severityProperty, QByteArray(message.isEmpty() ? "" : isError ? "error" : "caution"));
    setAccessibleDescription(message);
    update();
    if (!m_message)
        return;
    m_message->say(message, isError ? tokens.error : tokens.caution);
    m_message->placeAt(geometry());
}

void CellEditor::tryCommit()
{
    if (m_hasError && !m_checker.isPending())
        return;
    m_isCommitWanted = m_checker.isPending();
    if (!m_isCommitWanted)
        Q_EMIT committable();
}

void CellEditor::moveEvent(QMoveEvent *event)
{
    QLineEdit::moveEvent(event);
    if (m_message)
        m_message->placeAt(geometry());
}

void CellEditor::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    if (m_message)
        m_message->placeAt(geometry());
}

} // namespace onefold::ui::contacts

#include "celleditor.moc"
