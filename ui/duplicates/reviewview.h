// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/duplicates/comparisonview.h"
#include "ui/duplicates/groupmodel.h"
#include "ui/duplicates/mergeplanner.h"
#include "ui/duplicates/reasonspanel.h"
#include "ui/duplicates/resultcard.h"
#include "ui/look/emptystate.h"

#include <QWidget>

class QComboBox;
class QListView;
class QSplitter;

namespace onefold::ui::duplicates {

/// The review itself: the groups, the contacts of one side by side, why they are taken for one person, and below what
/// is to be done with them. Asks for deeds, does none. Window's thread.
class ReviewView final : public QWidget
{
    Q_OBJECT

public:
    /// @p client must outlive the view.
    explicit ReviewView(workspace::Client &client, QWidget *parent = nullptr);
    ~ReviewView() override;

    [[nodiscard]] GroupModel &model() { return m_model; }
    void focusList();
    void clearFilter();
    void setSurvivorship(const merging::Survivorship &survivorship);
    /// Reads the groups anew; the one that is open stays open where it is still there.
    void reload();
    /// The open group was decided: the next one opens. Of one that was decided in part the rest stays.
    void finishCurrent();
    /// Something is being done: nothing else can be asked for.
    void setBusy(bool isBusy);

    // What the keys do.
    void mergeCurrent();
    void dismissCurrent();
    void putOffCurrent();
    void step(int by);
    void editResult();
    [[nodiscard]] bool canDecide() const;
    [[nodiscard]] bool canMerge() const;

Q_SIGNALS:
    void mergeRequested(const onefold::ui::duplicates::PlannedReview &planned);
    void dismissRequested(const std::vector<onefold::contact::Contact> &contacts);
    void failed(const onefold::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setupLayout();
    [[nodiscard]] QWidget *makeListPane();
    [[nodiscard]] QWidget *makeBar();
    void setupFilters();
    void setupConnections();
    void applyFilter();
    void fillFieldFilter();
    void openRow(int row);
    void showGroup(const onefold::duplicates::Group &group, std::vector<contact::Contact> contacts);
    void closeGroup();
    void onRead();
    void replan();
    void showPlanned(const PlannedReview &planned);
    void updateButtons();

    workspace::Client &m_client;
    GroupModel m_model;
    MergePlanner m_planner;
    QListView *m_list;
    QComboBox *m_field = nullptr;
    QComboBox *m_reason = nullptr;
    look::EmptyState *m_empty = nullptr; ///< over the list, where a filter takes no group
    ComparisonView *m_comparison;
    ReasonsPanel *m_reasons;
    QSplitter *m_sides = nullptr; ///< comparison and reasons
    ResultCard *m_result;
    look::Button *m_later = nullptr;
    look::Button *m_dismiss = nullptr;
    look::Button *m_merge = nullptr;

    merging::Survivorship m_survivorship;
    std::optional<onefold::duplicates::Group> m_group; ///< the open one
    MergeDraft m_draft;
    std::optional<PlannedReview> m_planned;                                     ///< of the draft as it is
    onefold::duplicates::GroupId m_wanted = onefold::duplicates::GroupId::None; ///< to be open once the list is read
    /// The one being merged or dismissed.
    onefold::duplicates::GroupId m_decided = onefold::duplicates::GroupId::None;
    int m_wantedRow = 0; ///< the same where that group is gone
    int m_generation = 0;
    bool m_isBusy = false;
};

} // namespace onefold::ui::duplicates
