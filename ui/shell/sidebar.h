// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/place.h"
#include "ui/look/panel.h"

#include <map>

class QVBoxLayout;

namespace onefold::ui::shell {

class PlaceButton;

/// Where in the workspace one is, and where one can go: sections of places. Only what is there is shown. The arrow keys
/// walk it; going to a place chooses it.
class Sidebar final : public look::Panel
{
    Q_OBJECT

public:
    explicit Sidebar(QWidget *parent = nullptr);

    /// Puts a section in place of the one with its id, else at the end; one without places is not shown.
    void setSection(const PlaceSection &section);
    /// Does nothing where there is no such place.
    void setCount(const QString &id, qint64 count);
    /// Marks where one is, without telling.
    void setCurrent(const QString &id);
    [[nodiscard]] const QString &current() const { return m_current; }
    /// All places, from top to bottom.
    [[nodiscard]] std::vector<Place> places() const;
    /// Goes to a place as if it had been clicked.
    void choose(const QString &id);

Q_SIGNALS:
    void chosen(const QString &id);
    /// The person asks what can be done with a place: the right mouse button, or the menu key.
    void menuRequested(const QString &id, const QPoint &globalPosition);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void addPlace(const Place &place);
    bool walk(PlaceButton *from, int key);
    [[nodiscard]] PlaceButton *buttonOf(const QString &id) const;

    std::vector<PlaceSection> m_sections;
    std::vector<PlaceButton *> m_buttons; ///< from top to bottom
    QWidget *m_content;                   ///< of the scroll area
    QString m_current;
};

} // namespace onefold::ui::shell
