// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/importing/inspection.h"
#include "core/store/settings.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace onefold::ui::look {
class Card;
}

namespace onefold::ui::importing {

class ImportDraft;

/// What holds for the whole file: how it is read, how its values are, what every row is given besides, and what is done
/// with rows that meet a contact or have a value that cannot be saved. Lives in the window's thread; its draft must
/// outlive it.
class OptionsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit OptionsPanel(ImportDraft &draft, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override; ///< something may have been chosen in the plan meanwhile

private:
    look::Card *addCard(const QString &title);
    void setupReading();
    void setupValues();
    void setupRows();
    void setupConstants();
    void setupConnections();
    /// Shows what the draft says.
    void load();
    void loadReading();
    void loadConstants();
    void correct();
    void keep();

    ImportDraft &m_draft;
    QVBoxLayout *m_cards;
    look::Card *m_reading = nullptr;
    QComboBox *m_encoding;
    QComboBox *m_delimiter;
    QComboBox *m_quote;
    QComboBox *m_header;
    QComboBox *m_region;
    QComboBox *m_dateOrder;
    QComboBox *m_onMatch;
    QComboBox *m_onDoubt;
    QComboBox *m_onInvalid;
    QCheckBox *m_blankClears;
    QLineEdit *m_tags;
    QLineEdit *m_source;
    QLineEdit *m_owner;
    bool m_isLoading = false; ///< what changes now is not the person's doing
};

} // namespace onefold::ui::importing
