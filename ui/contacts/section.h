// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

class QVBoxLayout;

namespace onefold::ui::contacts {

/// The line that folds and unfolds a section.
class SectionHeader final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SectionHeader(const QString &title, QWidget *parent = nullptr);

    void setFilled(int count);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_filled = 0;
};

/// A group of fields that can be folded away.
class Section final : public QWidget
{
    Q_OBJECT

public:
    explicit Section(const QString &title, QWidget *parent = nullptr);

    [[nodiscard]] QVBoxLayout &rows() { return *m_rows; }
    [[nodiscard]] QWidget &body() { return *m_body; }
    [[nodiscard]] SectionHeader &header() { return *m_header; }
    void setUnfolded(bool unfolded);

private:
    SectionHeader *m_header;
    QWidget *m_body;
    QVBoxLayout *m_rows;
};

} // namespace onefold::ui::contacts
