// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/paletteitem.h"

#include <QAbstractListModel>

#include <vector>

namespace onefold::ui::shell {

/// The lines of the palette that answer to what is typed, best first; contacts stand below. Window's thread.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IconRole = Qt::UserRole + 1, DetailRole, KeysRole };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// What there is to choose from.
    void setItems(std::vector<PaletteItem> items);
    /// What was found in the workspace for what is typed.
    void setContacts(std::vector<PaletteItem> contacts);
    void setTyped(const QString &typed);

    /// The line at @p row; valid until the model changes.
    [[nodiscard]] const PaletteItem *itemAt(int row) const;

private:
    void rebuild();

    std::vector<PaletteItem> m_items;
    std::vector<PaletteItem> m_contacts;
    std::vector<const PaletteItem *> m_shown;
    QString m_typed;
};

} // namespace onefold::ui::shell
