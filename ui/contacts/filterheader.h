// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/contacts/columns.h"

#include <QHeaderView>

#include <map>

class QLineEdit;

namespace onefold::ui::look {
class Panel;
}

namespace onefold::ui::contacts {

class ContactModel;

/// The header of the table, and below the titles a row of filters where the person asks for it: one line for each
/// column, called "Filter Email" and so on, that goes where its column goes.
class FilterHeader final : public QHeaderView
{
    Q_OBJECT

public:
    /// @p model must outlive the header.
    explicit FilterHeader(const ContactModel &model, QWidget *parent = nullptr);

    [[nodiscard]] bool areFiltersShown() const { return m_isShown; }
    /// Taking the row away clears it: a filter that nobody sees would hide contacts.
    void setFiltersShown(bool shown);
    void focusFilters();

    /// What is typed, by the column's id; blank ones left out.
    [[nodiscard]] const std::map<QString, QString> &filters() const { return m_filters; }
    void setFilters(const std::map<QString, QString> &filters);
    void clearFilters() { setFilters({}); }

    [[nodiscard]] QSize sizeHint() const override;

public Q_SLOTS:
    /// Puts the filters where their columns are now.
    void place();

Q_SIGNALS:
    void filtersChanged();
    void filtersShown(bool shown);
    /// The keyboard came to the filter of this column, which should be in sight.
    void filterFocused(int column);
    /// The person is done with filters and wants the rows.
    void leftForRows();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

protected Q_SLOTS:
    void updateGeometries() override;

private:
    [[nodiscard]] int titleHeight() const;
    [[nodiscard]] int rowHeight() const;
    void followColumns();
    QLineEdit *addLine(const Column &column);
    void take(const QString &id, const QString &text);
    void orderTabs();

    const ContactModel &m_model;
    look::Panel *m_row;
    std::map<QString, QLineEdit *> m_lines;
    std::map<QString, QString> m_filters;
    bool m_isShown = false;
};

} // namespace onefold::ui::contacts
