// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QObject>

#include <vector>

class QHeaderView;

namespace onefold::ui::contacts {

class ContactModel;

/// A column's place in the table: which, and how wide.
struct ColumnPlace {
    QString id;
    int width = 0;

    bool operator==(const ColumnPlace &) const = default;
};
/// The columns shown, in the order of the eye.
using ColumnLayout = std::vector<ColumnPlace>;

/// Those a table begins with.
[[nodiscard]] ColumnLayout defaultColumnLayout();
/// "display_name:134", "email:188": how a layout is kept.
[[nodiscard]] QStringList toStrings(const ColumnLayout &layout);
/// Reads what toStrings() wrote; what is no column is left out, and without any the default is given.
[[nodiscard]] ColumnLayout columnLayoutFromStrings(const QStringList &strings);

/// Keeps the columns of a model and their header as the person arranged them. Lives with both, in the window's thread.
class ColumnArranger final : public QObject
{
    Q_OBJECT

public:
    ColumnArranger(ContactModel &model, QHeaderView &header, QObject *parent = nullptr);

    [[nodiscard]] ColumnLayout layout() const;
    void arrange(const ColumnLayout &layout);
    /// Shows a column behind the others, or takes it away; the last one stays.
    void setShown(const QString &id, bool shown);

Q_SIGNALS:
    /// Columns were shown, taken away, moved or sized.
    void arranged();

private:
    ContactModel &m_model;
    QHeaderView &m_header;
    QHash<QString, int> m_widths; ///< as the person set them: the last column is stretched beyond its own
    bool m_isArranging = false;
};

} // namespace onefold::ui::contacts
