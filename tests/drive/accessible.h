// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QRect>
#include <QStringList>

namespace onefold::drive {

/// AT-SPI's numbers of the roles that a driver looks for.
enum class Role : quint32 {
    None = 0,
    CheckBox = 7,
    CheckMenuItem = 8,
    ComboBox = 11,
    Dialog = 16,
    Filler = 20,
    Frame = 23,
    Label = 29,
    List = 31,
    ListItem = 32,
    MenuItem = 35,
    PageTab = 37,
    Panel = 39,
    PushButton = 43,
    RadioButton = 44,
    RadioMenuItem = 45,
    SpinButton = 52,
    Table = 55,
    TableCell = 56,
    TableColumnHeader = 57,
    Text = 61,
    ToggleButton = 62,
    Tree = 65,
};

/// The states of AT-SPI that a driver asks for; the values are its bits.
struct States {
    quint64 bits = 0;

    [[nodiscard]] bool isChecked() const { return has(4); }
    [[nodiscard]] bool isEnabled() const { return has(24); }
    [[nodiscard]] bool isFocusable() const { return has(11); }
    [[nodiscard]] bool isFocused() const { return has(12); }
    [[nodiscard]] bool isSelected() const { return has(23); }
    [[nodiscard]] bool isShowing() const { return has(25) && has(30); }

private:
    [[nodiscard]] bool has(int bit) const { return ((bits >> bit) & 1U) != 0; }
};

/// One thing in the tree of a program's window, as a screen reader gets it: asked for anew with every call, nothing is
/// kept here. What is gone answers with nothing.
///
/// AT-SPI is a protocol on D-Bus. It is spoken with Qt's own D-Bus module and not through libatspi, whose cache lags
/// behind the program, and which asks for the children of a thing one by one.
class Accessible final
{
public:
    Accessible() = default;
    Accessible(QDBusConnection bus, QString service, QString path);

    [[nodiscard]] bool isNone() const { return m_path.isEmpty(); }
    [[nodiscard]] QString path() const { return m_path; }
    bool operator==(const Accessible &other) const { return m_service == other.m_service && m_path == other.m_path; }

    [[nodiscard]] QString name() const;
    [[nodiscard]] QString description() const;
    [[nodiscard]] Role role() const;
    [[nodiscard]] QString roleName() const;
    [[nodiscard]] States states() const;
    [[nodiscard]] QList<Accessible> children() const;
    [[nodiscard]] QRect place() const;

    /// The text typed into it.
    [[nodiscard]] QString text() const;
    /// Puts @p text in the place of what stands there.
    bool setText(const QString &text) const;
    bool grabFocus() const;
    [[nodiscard]] QStringList actions() const;
    /// Does the first of its actions: pressing, toggling or showing its menu.
    bool act() const;

    /// Of a table.
    [[nodiscard]] int rows() const;
    [[nodiscard]] int columns() const;
    [[nodiscard]] Accessible cell(int row, int column) const;
    bool selectRow(int row) const;

private:
    [[nodiscard]] QDBusMessage call(
        const QString &interface, const QString &method, const QVariantList &arguments = {}) const;
    [[nodiscard]] QVariant property(const QString &interface, const QString &name) const;
    [[nodiscard]] bool ask(const QString &interface, const QString &method, const QVariantList &arguments = {}) const;

    QDBusConnection m_bus{QString()};
    QString m_service;
    QString m_path;
};

} // namespace onefold::drive
