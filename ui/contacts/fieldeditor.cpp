// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/fieldeditor.h"

#include "ui/look/style.h"
#include "ui/look/tokens.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace onefold::ui::contacts {

using namespace Qt::StringLiterals;
using look::Icon;
using look::TextRole;

namespace {

constexpr int messageIconSize = 14;
// Longer ones are cut by the save, with a message; this only keeps a pasted book out of a line.
constexpr int inputLimit = 10000;

} // namespace

/// The small icon before a message.
class FieldEditor::MessageIcon final : public QWidget
{
public:
    using QWidget::QWidget;

    void set(Icon icon, const QColor &ink)
    {
        m_icon = icon;
        m_ink = ink;
        setVisible(icon != Icon::None);
        setFixedSize(messageIconSize, fontMetrics().height() + 1);
        update();
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        const QRect place(0, (height() - messageIconSize) / 2 + 1, messageIconSize, messageIconSize);
        look::paintIcon(painter, place, m_icon, m_ink, layoutDirection());
    }

private:
    Icon m_icon = Icon::None;
    QColor m_ink;
};

FieldEditor::FieldEditor(contact::FieldKey key, QWidget *parent)
    : QWidget(parent),
      m_key(std::move(key)),
      m_messageRow(new QWidget(this)),
      m_icon(new MessageIcon(m_messageRow)),
      m_message(new look::Label(TextRole::CaptionMuted, m_messageRow)),
      m_suggestion(new look::Button({}, look::ButtonRole::Link, this))
{
    const QString name = contact::labelOf(m_key);
    auto *const label = new look::Label(name, TextRole::CaptionMuted, this);
    setupInput();
    input()->setAccessibleName(name);
    label->setBuddy(input());
    m_message->setWordWrap(true);
    auto *const row = new QHBoxLayout(m_messageRow);
    row->setContentsMargins(0, 2, 0, 0);
    row->setSpacing(5);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_message, 1);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(label);
    layout->addSpacing(5);
    layout->addWidget(input());
    layout->addWidget(m_messageRow);
    layout->addWidget(m_suggestion, 0, Qt::AlignLeft);
    layout->addStretch();
    m_messageRow->hide();
    m_suggestion->hide();
    connect(m_suggestion, &QPushButton::clicked, this, [this] {
        const QString suggested = m_suggested;
        focusInput();
        m_line->setText(suggested);
    });
}

void FieldEditor::setupInput()
{
    if (contact::infoOf(m_key.field).kind == contact::Kind::Boolean) {
        m_choice = new QComboBox(this);
        m_choice->addItem(QString(), QString());
        m_choice->addItem(tr("Yes"), u"true"_s);
        m_choice->addItem(tr("No"), u"false"_s);
        connect(m_choice, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT typed(m_key, text()); });
        return;
    }
    m_line = new QLineEdit(this);
    m_line->setMaxLength(inputLimit);
    m_good = m_line->addAction(look::goodIcon(Icon::Check), QLineEdit::TrailingPosition);
    m_good->setVisible(false);
    // textChanged, not textEdited: what a screen reader types is no edit to Qt.
    connect(m_line, &QLineEdit::textChanged, this, [this](const QString &text) { Q_EMIT typed(m_key, text); });
}

QWidget *FieldEditor::input() const
{
    return m_line ? static_cast<QWidget *>(m_line) : m_choice;
}

QString FieldEditor::text() const
{
    return m_line ? m_line->text() : m_choice->currentData().toString();
}

void FieldEditor::setText(const QString &text)
{
    if (text == this->text())
        return;
    if (m_line) {
        const QSignalBlocker blocker(m_line);
        m_line->setText(text);
        m_line->setCursorPosition(0);
    } else {
        const QSignalBlocker blocker(m_choice);
        m_choice->setCurrentIndex(std::max(0, m_choice->findData(text)));
    }
}

void FieldEditor::focusInput()
{
    input()->setFocus(Qt::OtherFocusReason);
}

void FieldEditor::setSeverity(const char *severity)
{
    if (input()->property(look::severityProperty).toByteArray() == severity)
        return;
    input()->setProperty(look::severityProperty, QByteArray(severity));
    input()->update();
}

void FieldEditor::setMessage(const QString &text, Icon icon, const QColor &ink)
{
    m_icon->set(icon, ink);
    m_message->setInk(ink);
    m_message->setText(text);
    m_messageRow->setVisible(!text.isEmpty());
    input()->setAccessibleDescription(text);
}

void FieldEditor::showProblem(const contact::Finding &finding)
{
    const look::Tokens &tokens = look::tokensFor(QApplication::palette());
    const bool isError = finding.severity == contact::Severity::Error;
    setSeverity(isError ? "error" : "caution");
    setMessage(finding.message, isError ? Icon::Alert : Icon::Caution, isError ? tokens.error.ink : tokens.caution.ink);
    if (m_good)
        m_good->setVisible(false);
    m_suggested = m_line ? finding.suggestion : QString();
    const QString words = tr("Use %1").arg(m_suggested);
    m_suggestion->setText(QString(words).replace(u'&', u"&&"_s));
    m_suggestion->setAccessibleName(words);
    m_suggestion->updateGeometry();
    m_suggestion->setVisible(!m_suggested.isEmpty());
}

void FieldEditor::showReading(bool isGood, const QString &reading)
{
    setSeverity("");
    setMessage(reading, Icon::None, look::tokensFor(QApplication::palette()).muted);
    if (m_good)
        m_good->setVisible(isGood);
    m_suggestion->hide();
}

QString FieldEditor::message() const
{
    return m_message->text();
}

} // namespace onefold::ui::contacts
