// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/palettemodel.h"

#include "ui/base/fuzzy.h"

#include <algorithm>

namespace onefold::ui::shell {

using namespace Qt::StringLiterals;

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteItem *const item = itemAt(index.row());
    if (!item)
        return {};
    switch (role) {
    case Qt::DisplayRole: return item->text;
    case IconRole: return static_cast<int>(item->icon);
    case DetailRole: return item->detail;
    case KeysRole: return item->keys;
    case Qt::AccessibleTextRole: {
        QStringList words{item->text, item->detail, item->keys};
        words.removeAll(QString());
        return words.join(u", "_s);
    }
    default: return {};
    }
}

void PaletteModel::setItems(std::vector<PaletteItem> items)
{
    beginResetModel();
    m_items = std::move(items);
    rebuild();
    endResetModel();
}

void PaletteModel::setContacts(std::vector<PaletteItem> contacts)
{
    beginResetModel();
    m_contacts = std::move(contacts);
    rebuild();
    endResetModel();
}

void PaletteModel::setTyped(const QString &typed)
{
    beginResetModel();
    m_typed = typed;
    rebuild();
    endResetModel();
}

const PaletteItem *PaletteModel::itemAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_shown[static_cast<std::size_t>(row)] : nullptr;
}

void PaletteModel::rebuild()
{
    using Scored = std::pair<int, const PaletteItem *>;
    std::vector<Scored> scored;
    for (const PaletteItem &item : m_items) {
        if (const auto score = fuzzyScore(m_typed, item.text))
            scored.emplace_back(*score, &item);
    }
    std::ranges::stable_sort(scored, std::ranges::greater(), &Scored::first);
    m_shown.clear();
    for (const Scored &line : scored)
        m_shown.push_back(line.second);
    for (const PaletteItem &contact : m_contacts)
        m_shown.push_back(&contact);
}

} // namespace onefold::ui::shell
