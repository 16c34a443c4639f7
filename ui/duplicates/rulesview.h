// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/duplicates/mergeplanner.h"
#include "ui/look/button.h"
#include "ui/look/emptystate.h"
#include "ui/look/label.h"

#include "core/merging/mergework.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QListView;
class QSpinBox;
class QVBoxLayout;

namespace onefold::ui::duplicates {

class PlannedModel;

/// Which values stay where nobody chose, and what merging all groups above a certainty by these rules would do: the
/// plan stands there before anything is done. Asks for deeds, does none. Window's thread.
class RulesView final : public QWidget
{
    Q_OBJECT

public:
    /// @p client must outlive the view.
    explicit RulesView(workspace::Client &client, QWidget *parent = nullptr);
    ~RulesView() override;

    [[nodiscard]] const merging::Survivorship &survivorship() const { return m_survivorship; }
    void setSurvivorship(const merging::Survivorship &survivorship);
    /// How certain a group must be, in percent.
    [[nodiscard]] int certainty() const;
    /// Works the plan out anew.
    void plan();
    void focusRules();
    void focusPlan();
    /// Something is being done: nothing else can be asked for.
    void setBusy(bool isBusy);

Q_SIGNALS:
    void survivorshipChanged(const onefold::merging::Survivorship &survivorship);
    void certaintyChanged(int percent);
    void mergeRequested(const onefold::merging::BulkMergePlan &plan);
    void backRequested();
    void failed(const onefold::Error &error);

private:
    /// A rule for one field: the rule, and a way to drop it.
    struct FieldRule {
        contact::FieldKey key = {};
        QWidget *widget = nullptr;
        QComboBox *rule = nullptr;
        look::Button *remove = nullptr;
    };

    // rulesviewlayout.cpp
    void setupLayout();
    [[nodiscard]] QWidget *makeRules();
    [[nodiscard]] QWidget *makePlan();
    [[nodiscard]] QWidget *makeDetail(QWidget *parent);
    [[nodiscard]] QWidget *makeBar();
    [[nodiscard]] FieldRule makeFieldRule(const contact::FieldKey &key, merging::Survivor rule);
    void fillAddField();

    void setupConnections();
    void addFieldRule(const contact::FieldKey &key);
    void showFieldRules();
    void changeRules();
    void showPlan(const merging::BulkMergePlan &plan);
    void showDetail(int row);
    void updateButtons();

    workspace::Client &m_client;
    PlannedModel *m_model;
    merging::Survivorship m_survivorship;
    QTimer m_pause; ///< the plan is worked out once choosing rests
    QComboBox *m_rule = nullptr;
    QLineEdit *m_source = nullptr;
    QWidget *m_sourceRow = nullptr;
    QVBoxLayout *m_fieldRules = nullptr;
    QComboBox *m_addField = nullptr;
    QSpinBox *m_certainty = nullptr;
    look::Label *m_summary = nullptr;
    QListView *m_list = nullptr;
    look::EmptyState *m_empty = nullptr;
    look::Label *m_detail = nullptr;
    look::Button *m_back = nullptr;
    look::Button *m_merge = nullptr;
    std::vector<FieldRule> m_rows;
    int m_generation = 0;
    int m_detailGeneration = 0;
    bool m_isPlanning = false;
    bool m_isBusy = false;
};

} // namespace onefold::ui::duplicates
