// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/command.h"
#include "ui/base/page.h"
#include "ui/base/windowsettings.h"
#include "ui/duplicates/reviewdeeds.h"
#include "ui/look/button.h"
#include "ui/look/emptystate.h"

class QHBoxLayout;
class QStackedWidget;

namespace onefold::ui::duplicates {

class DismissedView;
class ReviewView;
class RulesView;

/// The page of duplicates: the review, the rules with the merge of many groups, and who was said not to be one person.
/// The first search is asked for; later ones compare what is new by themselves when the page is shown.
class DuplicatesPage final : public Page
{
    Q_OBJECT

public:
    /// What the page works with; all must outlive it.
    struct Parts {
        workspace::Client &client;
        contacts::Deeds &deeds;
        WindowSettings &settings;
        QString workspace; ///< its name, for what is remembered
    };

    explicit DuplicatesPage(const Parts &parts, QWidget *parent = nullptr);
    ~DuplicatesPage() override;

    void hostStrip(QWidget *strip) override;
    void focusMain() override;
    /// Somebody changed something.
    void refresh();

    /// What a person can tell the page to do. The page is made when it is first wanted: @p page gives it, or null.
    [[nodiscard]] static std::vector<Command> commands(const std::function<DuplicatesPage *()> &page);

Q_SIGNALS:
    /// Contacts were merged, or groups decided.
    void changed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] static std::vector<Command> decisionCommands(const std::function<DuplicatesPage *()> &page);
    [[nodiscard]] static std::vector<Command> groupCommands(const std::function<DuplicatesPage *()> &page);
    [[nodiscard]] static std::vector<Command> pageCommands(const std::function<DuplicatesPage *()> &page);
    void setupLayout();
    [[nodiscard]] QWidget *makeTools();
    void setupViews();
    void setupDeeds();
    void setupKeys();
    void addKey(const QKeySequence &key, std::function<void()> run);
    void readState();
    void search(review::Extent extent);
    void showSearched(const Result<review::ScanOutcome> &outcome);
    void fail(const Error &error);
    void updateState();
    void updateWords();
    void sayWhyEmpty();
    void readAgain();
    void showReview();
    void showRules();
    void showBulkMerge();
    void showDismissed();
    [[nodiscard]] bool isReviewing() const;

    WindowSettings &m_settings;
    const QString m_workspace;
    workspace::Client &m_client;
    ReviewDeeds m_reviewDeeds;
    QHBoxLayout *m_stripRow = nullptr;
    QStackedWidget *m_views;
    ReviewView *m_review;
    RulesView *m_rules;
    DismissedView *m_dismissed;
    QWidget *m_emptyPage;
    look::EmptyState *m_empty;
    look::Button *m_search = nullptr;
    look::Button *m_showDismissed = nullptr;
    look::Button *m_showRules = nullptr;
    look::Button *m_mergeMany = nullptr;

    std::optional<store::ScanState> m_state; ///< none until it is read
    qint64 m_count = -1;                     ///< groups to review; -1 until they are counted
    std::optional<Error> m_failure;
    bool m_isStale = true;    ///< something changed while the page was not shown
    bool m_isAwaited = false; ///< the keyboard goes to what comes to be shown
};

} // namespace onefold::ui::duplicates
