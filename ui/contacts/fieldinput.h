// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/validate.h"

#include <QObject>

class QLineEdit;
class QWidget;

namespace onefold::ui::contacts {

/// With what a value is typed or chosen.
enum class InputKind { Line, Choice, Chips };

/// What the field is given with; @p customTypes as the workspace defines them.
[[nodiscard]] InputKind inputKindOf(
    const contact::FieldKey &key, const std::map<QString, contact::CustomType> &customTypes);

/// The part of a FieldEditor that a value is typed or chosen with. Its widget belongs to the editor.
class FieldInput : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual QWidget &widget() const = 0;
    /// The line in it; null where a value is chosen from a few.
    [[nodiscard]] virtual QLineEdit *line() const { return nullptr; }
    [[nodiscard]] virtual QString text() const = 0;
    /// Shows @p text without saying that anybody typed it.
    virtual void setText(const QString &text) = 0;
    /// The same as if it were typed.
    virtual void replace(const QString &text) = 0;
    /// A tick: the value was read and is well.
    virtual void setGood(bool /*isGood*/) { }
    /// The widget that has the keyboard and the accessible name.
    [[nodiscard]] QWidget &target() const;

Q_SIGNALS:
    void changed(const QString &text);
};

/// Makes the input called @p name for the field, with its widget in @p parent, which owns both.
[[nodiscard]] FieldInput *makeInput(const contact::FieldKey &key, InputKind kind, const QString &name, QWidget *parent);

} // namespace onefold::ui::contacts
