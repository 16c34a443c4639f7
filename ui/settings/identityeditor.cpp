// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/identityeditor.h"

#include "ui/look/tokens.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace onefold::ui::settings {

using contact::FieldKey;
using look::ButtonRole;
using look::Icon;

namespace {

constexpr int nameRole = Qt::UserRole;
constexpr int rowsShown = 4;

} // namespace

IdentityEditor::IdentityEditor(QWidget *parent)
    : QWidget(parent),
      m_fields(new QListWidget(this)),
      m_up(new look::Button(tr("Move up"), ButtonRole::Plain, this)),
      m_down(new look::Button(tr("Move down"), ButtonRole::Plain, this)),
      m_remove(new look::Button(tr("Remove identity field"), ButtonRole::Plain, this)),
      m_name(new QLineEdit(this)),
      m_add(new look::Button(tr("Add identity field"), ButtonRole::Plain, this)),
      m_problem(new look::Label(look::TextRole::Caption, this)),
      m_required(new QCheckBox(tr("A contact must have at least one of these"), this)),
      m_duplicates(new QCheckBox(tr("Two contacts may share one (duplicates are allowed)"), this))
{
    setupLayout();
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QPushButton::clicked, this, &IdentityEditor::remove);
    connect(m_add, &QPushButton::clicked, this, &IdentityEditor::add);
    connect(m_name, &QLineEdit::returnPressed, this, &IdentityEditor::add);
    connect(m_name, &QLineEdit::textChanged, m_problem, &QWidget::hide);
    connect(m_fields, &QListWidget::currentRowChanged, this, &IdentityEditor::updateButtons);
    connect(m_required, &QCheckBox::toggled, this, &IdentityEditor::edited);
    connect(m_duplicates, &QCheckBox::toggled, this, &IdentityEditor::edited);
    updateButtons();
}

void IdentityEditor::setupLayout()
{
    m_fields->setAccessibleName(tr("Identity fields, the first one decides"));
    m_fields->setFixedHeight(rowsShown * look::measure::row);
    m_name->setAccessibleName(tr("Name of the identity field"));
    m_name->setPlaceholderText(tr("email, phone, identifier.KEY or custom.KEY"));
    for (QCheckBox *const box : {m_required, m_duplicates})
        box->setAccessibleName(box->text());
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_up->setLeadingIcon(Icon::ArrowUp);
    m_down->setLeadingIcon(Icon::ArrowDown);
    m_remove->setLeadingIcon(Icon::Close);
    m_add->setLeadingIcon(Icon::Plus);
    for (look::Button *const button : {m_up, m_down, m_remove})
        button->setSpokenOnly(true);
    auto *const moves = new QVBoxLayout;
    moves->setSpacing(4);
    for (look::Button *const button : {m_up, m_down, m_remove})
        moves->addWidget(button);
    moves->addStretch();
    auto *const list = new QHBoxLayout;
    list->addWidget(m_fields, 1);
    list->addLayout(moves);
    auto *const adding = new QHBoxLayout;
    adding->addWidget(m_name, 1);
    adding->addWidget(m_add);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(list);
    layout->addLayout(adding);
    layout->addWidget(m_problem);
    layout->addWidget(m_required);
    layout->addWidget(m_duplicates);
}

void IdentityEditor::appendField(const FieldKey &field)
{
    auto *const item = new QListWidgetItem(contact::labelOf(field), m_fields);
    item->setData(nameRole, field.toString());
    item->setSizeHint(QSize(0, look::measure::row - 4));
}

void IdentityEditor::setRule(const identity::IdentityRule &rule)
{
    const QSignalBlocker quiet(this);
    m_fields->clear();
    for (const FieldKey &field : rule.fields)
        appendField(field);
    m_fields->setCurrentRow(0);
    m_required->setChecked(rule.required);
    m_duplicates->setChecked(rule.duplicatesAllowed);
    updateButtons();
}

identity::IdentityRule IdentityEditor::rule() const
{
    identity::IdentityRule rule{
        .fields = {}, .required = m_required->isChecked(), .duplicatesAllowed = m_duplicates->isChecked()};
    for (int row = 0; row < m_fields->count(); ++row) {
        if (const auto field = FieldKey::fromString(m_fields->item(row)->data(nameRole).toString()))
            rule.fields.push_back(*field);
    }
    return rule;
}

void IdentityEditor::add()
{
    const QString all = identity::toString(rule().fields);
    const auto read = identity::identityFieldsFromString(
        all.isEmpty() ? m_name->text().trimmed() : QString(all + u',' + m_name->text().trimmed()));
    if (!read) {
        m_problem->setInk(look::tokensFor(palette()).error.ink);
        m_problem->setText(read.error().message);
        return m_problem->show();
    }
    if (read->size() > rule().fields.size())
        appendField(read->back());
    m_name->clear();
    updateButtons();
    Q_EMIT edited();
}

void IdentityEditor::move(int by)
{
    const int row = m_fields->currentRow();
    QListWidgetItem *const item = m_fields->takeItem(row);
    m_fields->insertItem(row + by, item);
    m_fields->setCurrentRow(row + by);
    Q_EMIT edited();
}

void IdentityEditor::remove()
{
    delete m_fields->takeItem(m_fields->currentRow());
    updateButtons();
    Q_EMIT edited();
}

void IdentityEditor::updateButtons()
{
    const int row = m_fields->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_fields->count());
    m_remove->setEnabled(row >= 0 && m_fields->count() > 1);
}

} // namespace onefold::ui::settings
