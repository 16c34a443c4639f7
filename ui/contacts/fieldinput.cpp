// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/fieldinput.h"

#include "ui/contacts/chipinput.h"
#include "ui/look/choicebox.h"
#include "ui/look/icon.h"

#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>
#include <QSignalBlocker>

namespace onefold::ui::contacts {

using namespace Qt::StringLiterals;
using contact::CustomType;
using contact::FieldKey;
using contact::Kind;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::ui::contacts::FieldInput)
};

// Longer ones are cut by the save, with a message; this only keeps a pasted book out of a line.
constexpr int inputLimit = 10000;

class LineInput final : public FieldInput
{
    Q_OBJECT

public:
    explicit LineInput(QWidget *parent) : FieldInput(parent), m_line(new QLineEdit(parent))
    {
        m_line->setMaxLength(inputLimit);
        m_good = m_line->addAction(look::goodIcon(look::Icon::Check), QLineEdit::TrailingPosition);
        m_good->setVisible(false);
        // textChanged, not textEdited: what a screen reader types is no edit to Qt.
        connect(m_line, &QLineEdit::textChanged, this, &FieldInput::changed);
    }

    QWidget &widget() const override { return *m_line; }
    QLineEdit *line() const override { return m_line; }
    QString text() const override { return m_line->text(); }
    void replace(const QString &text) override { m_line->setText(text); }
    void setGood(bool isGood) override { m_good->setVisible(isGood); }

    void setText(const QString &text) override
    {
        const QSignalBlocker blocker(m_line);
        m_line->setText(text);
        m_line->setCursorPosition(0);
    }

private:
    QLineEdit *m_line;
    QAction *m_good;
};

class ChoiceInput final : public FieldInput
{
    Q_OBJECT

public:
    ChoiceInput(const std::vector<std::pair<QString, QString>> &choices, QWidget *parent)
        : FieldInput(parent),
          m_box(new look::ChoiceBox(parent))
    {
        m_box->addItem(Messages::tr("Not set"), QString());
        for (const auto &[label, value] : choices)
            m_box->addItem(label, value);
        connect(m_box, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT changed(text()); });
    }

    QWidget &widget() const override { return *m_box; }
    QString text() const override { return m_box->currentData().toString(); }
    void replace(const QString &text) override { m_box->setCurrentIndex(indexOf(text)); }

    void setText(const QString &text) override
    {
        const QSignalBlocker blocker(m_box);
        m_box->setCurrentIndex(indexOf(text));
    }

private:
    /// A value that none of the choices says is a choice too, so that showing it does not change it.
    int indexOf(const QString &text)
    {
        if (m_box->findData(text) < 0)
            m_box->addItem(text, text);
        return m_box->findData(text);
    }

    look::ChoiceBox *m_box;
};

class ListInput final : public FieldInput
{
    Q_OBJECT

public:
    ListInput(const QString &name, QWidget *parent) : FieldInput(parent), m_chips(new ChipInput(name, parent))
    {
        connect(m_chips, &ChipInput::changed, this, &FieldInput::changed);
    }

    QWidget &widget() const override { return *m_chips; }
    QLineEdit *line() const override { return &m_chips->line(); }
    QString text() const override { return m_chips->text(); }
    void setText(const QString &text) override { m_chips->setText(text); }
    void replace(const QString &text) override { m_chips->replace(text); }

private:
    ChipInput *m_chips;
};

std::vector<std::pair<QString, QString>> choicesOf(const FieldKey &key)
{
    if (key.field == contact::Field::DndSettings)
        return {{Messages::tr("Active"), u"active"_s}, {Messages::tr("Inactive"), u"inactive"_s},
            {Messages::tr("Permanent"), u"permanent"_s}};
    return {{Messages::tr("Yes"), u"true"_s}, {Messages::tr("No"), u"false"_s}};
}

InputKind customKindOf(CustomType type)
{
    switch (type) {
    case CustomType::Boolean: return InputKind::Choice;
    case CustomType::List: return InputKind::Chips;
    case CustomType::Text:
    case CustomType::Number:
    case CustomType::Date: break;
    }
    return InputKind::Line;
}

} // namespace

InputKind inputKindOf(const FieldKey &key, const std::map<QString, CustomType> &customTypes)
{
    switch (contact::infoOf(key.field).kind) {
    case Kind::Boolean:
    case Kind::DndStatuses: return InputKind::Choice;
    case Kind::List:
    case Kind::Identifiers: return InputKind::Chips;
    case Kind::CustomValues: {
        const auto type = customTypes.find(key.member);
        return type == customTypes.end() ? InputKind::Line : customKindOf(type->second);
    }
    default: return InputKind::Line;
    }
}

QWidget &FieldInput::target() const
{
    return line() ? *line() : widget();
}

FieldInput *makeInput(const FieldKey &key, InputKind kind, const QString &name, QWidget *parent)
{
    switch (kind) {
    case InputKind::Choice: return new ChoiceInput(choicesOf(key), parent);
    case InputKind::Chips: return new ListInput(name, parent);
    case InputKind::Line: break;
    }
    return new LineInput(parent);
}

} // namespace onefold::ui::contacts

#include "fieldinput.moc"
