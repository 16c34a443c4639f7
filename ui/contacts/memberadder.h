// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/button.h"

#include "core/contact/validate.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QMenu;

namespace onefold::ui::contacts {

/// Adds a field to the form: a link, and where the new field needs a name a row that asks for it in place.
class MemberAdder final : public QWidget
{
    Q_OBJECT

public:
    /// What can be added here.
    enum class Offer { Identifiers, CustomFields };

    explicit MemberAdder(Offer offer, QWidget *parent = nullptr);

Q_SIGNALS:
    /// @p type matters for a custom field alone.
    void added(const onefold::contact::FieldKey &key, onefold::contact::CustomType type);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setupLayout();
    void setupMenu();
    void showNaming(bool shown);
    void add();

    Offer m_offer;
    look::Button *m_link;
    QMenu *m_menu = nullptr; ///< of what needs no name
    QWidget *m_naming;
    QLineEdit *m_name;
    QComboBox *m_type;
    look::Button *m_add;
};

} // namespace onefold::ui::contacts
