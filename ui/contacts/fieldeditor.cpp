// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/fieldeditor.h"

#include "ui/contacts/listtext.h"
#include "ui/contacts/wording.h"
#include "ui/look/style.h"
#include "ui/look/tokens.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace onefold::ui::contacts {

using namespace Qt::StringLiterals;
using look::Icon;
using look::TextRole;

namespace {

constexpr int messageIconSize = 14;
constexpr int suggestionWidth = 200;

QString suggestionKeys()
{
    return QKeySequence(Qt::ALT).toString(QKeySequence::NativeText).remove(u'+') + u" ↓"_s;
}

} // namespace

/// The small icon before a message.
class FieldEditor::MessageIcon final : public QWidget
{
    Q_OBJECT

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

FieldEditor::FieldEditor(contact::FieldKey key, InputKind kind, QWidget *parent)
    : QWidget(parent),
      m_key(std::move(key)),
      m_kind(kind),
      m_input(makeInput(m_key, kind, contact::labelOf(m_key), this)),
      m_messageRow(new QWidget(this)),
      m_icon(new MessageIcon(m_messageRow)),
      m_message(new look::Label(TextRole::CaptionMuted, m_messageRow)),
      m_suggestion(new look::Button({}, look::ButtonRole::Link, this))
{
    setupLayout(contact::labelOf(m_key));
    m_messageRow->hide();
    m_suggestion->hide();
    m_suggestion->setFocusPolicy(Qt::NoFocus);
    m_suggestion->setHint(suggestionKeys());
    m_input->target().installEventFilter(this);
    connect(m_input, &FieldInput::changed, this, [this](const QString &text) { Q_EMIT typed(m_key, text); });
    connect(m_suggestion, &QPushButton::clicked, this, &FieldEditor::takeSuggestion);
}

void FieldEditor::setupLayout(const QString &name)
{
    // It has a buddy: a single & in the name of a field would be taken for the mark of a shortcut, and not shown.
    auto *const label = new look::Label(QString(name).replace(u'&', u"&&"_s), TextRole::CaptionMuted, this);
    m_input->target().setAccessibleName(name);
    label->setBuddy(&m_input->target());
    label->setElided(Qt::ElideRight);
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
    layout->addWidget(&m_input->widget());
    layout->addWidget(m_messageRow);
    layout->addWidget(m_suggestion, 0, Qt::AlignLeft);
    layout->addStretch();
}

void FieldEditor::takeSuggestion()
{
    const QString suggested = m_suggested;
    focusInput();
    m_input->replace(suggested);
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && m_suggestion->isVisibleTo(this)) {
        const auto *const key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down && key->modifiers() & Qt::AltModifier) {
            takeSuggestion();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

QString FieldEditor::text() const
{
    return m_input->text();
}

void FieldEditor::setText(const QString &text)
{
    if (text != this->text())
        m_input->setText(text);
}

void FieldEditor::focusInput()
{
    m_input->target().setFocus(Qt::OtherFocusReason);
}

void FieldEditor::setSeverity(const char *severity)
{
    if (m_input->widget().property(look::severityProperty).toByteArray() == severity)
        return;
    m_input->widget().setProperty(look::severityProperty, QByteArray(severity));
    m_input->widget().update();
}

void FieldEditor::setMessage(const QString &text, Icon icon, const QColor &ink)
{
    m_icon->set(icon, ink);
    m_message->setInk(ink);
    m_message->setText(text);
    m_messageRow->setVisible(!text.isEmpty());
    m_input->target().setAccessibleDescription(text);
}

void FieldEditor::showProblem(const contact::Finding &finding)
{
    const look::Tokens &tokens = look::tokensFor(QApplication::palette());
    const bool isError = finding.severity == contact::Severity::Error;
    setSeverity(isError ? "error" : "caution");
    setMessage(finding.message, isError ? Icon::Alert : Icon::Caution, isError ? tokens.error.ink : tokens.caution.ink);
    m_input->setGood(false);
    // Of a list it is not known for which of its items it stands.
    m_suggested = itemsOf(m_kind == InputKind::Chips ? text() : QString()).size() > 1 ? QString() : finding.suggestion;
    const QString shown =
        m_suggestion->fontMetrics().elidedText(visible(m_suggested), Qt::ElideMiddle, suggestionWidth);
    const QString words = tr("Use %1").arg(shown);
    m_suggestion->setText(QString(words).replace(u'&', u"&&"_s));
    m_suggestion->setAccessibleName(words);
    m_suggestion->updateGeometry();
    m_suggestion->setVisible(!m_suggested.isEmpty());
    if (!m_suggested.isEmpty())
        m_input->target().setAccessibleDescription(finding.message + u' ' + words + u" ("_s + suggestionKeys() + u')');
}

void FieldEditor::showReading(bool isGood, const QString &reading)
{
    setSeverity("");
    setMessage(reading, Icon::None, look::tokensFor(QApplication::palette()).muted);
    m_input->setGood(isGood);
    m_suggestion->hide();
}

QString FieldEditor::message() const
{
    return m_message->text();
}

} // namespace onefold::ui::contacts

#include "fieldeditor.moc"
