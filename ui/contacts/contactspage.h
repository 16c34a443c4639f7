// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/command.h"
#include "ui/base/page.h"
#include "ui/base/place.h"
#include "ui/base/windowsettings.h"
#include "ui/contacts/bulkbar.h"
#include "ui/contacts/bulkdeeds.h"
#include "ui/contacts/cellpaster.h"
#include "ui/contacts/contactform.h"
#include "ui/contacts/contactmodel.h"
#include "ui/contacts/contacttable.h"
#include "ui/contacts/deeds.h"
#include "ui/contacts/rowcopier.h"
#include "ui/contacts/savedviewlist.h"
#include "ui/look/button.h"
#include "ui/look/emptystate.h"

#include <QTimer>

class QSplitter;
class QHBoxLayout;

namespace onefold::ui::contacts {

/// The page of the contacts: the table, and the form beside it, or as a drawer over it where there is little room.
///
/// Made by the window, in whose thread it lives; client, deeds and settings must outlive it.
class ContactsPage final : public Page
{
    Q_OBJECT

public:
    struct Parts {
        workspace::Client &client;
        Deeds &deeds;
        WindowSettings &settings;
        QString workspace; ///< its name, under which the columns are remembered
    };

    explicit ContactsPage(const Parts &parts, QWidget *parent = nullptr);
    ~ContactsPage() override;

    void hostStrip(QWidget *strip) override;
    void focusMain() override;

    /// Shows the place of the sidebar with this id; see placesChanged().
    void showPlace(const QString &id);
    /// What can be done with a place, as a menu at @p at; none for a place that is always there.
    void openPlaceMenu(const QString &id, const QPoint &at);
    void setSearch(const QString &text);
    void newContact();
    /// Opens a contact in the form, and goes to its row where it is listed.
    void openContact(contact::ContactId id);
    /// The contact in the form; none where that is a new one.
    [[nodiscard]] contact::ContactId openedContact() const { return m_form->draft().original().id; }
    void openWaitingDraft();
    /// See ContactForm::keepDrafts().
    void keepDrafts(const QString &stem) { m_form->keepDrafts(stem); }
    void save() { m_form->save(); }
    void saveAndNew() { m_form->saveAndNew(); }
    /// What a person can do on this page.
    [[nodiscard]] std::vector<Command> commands();
    /// Gives the keyboard to the form where it stands beside the table, else to the table.
    void focusForm();
    /// Gives the keyboard to the table, on its first row where it stands on none.
    void focusRows();
    /// Shows or takes away the row of filters, and goes there.
    void toggleFilters();
    void openColumnChooser();
    /// Looks for changes now instead of at the next turn.
    void refresh() { m_model.refresh(); }
    /// Has the workspace do its housekeeping, as its settings have changed, and counts what needs care.
    void countCare();
    void saveLayout();
    /// Has the cells that could not be saved yet, and one that is being typed in, wait as drafts: before the page goes.
    void keepUnsent();
    /// What the list shows, and how many contacts that are.
    [[nodiscard]] const store::ListQuery &shown() const { return m_model.query(); }
    [[nodiscard]] int shownCount() const { return m_model.rowCount(); }
    /// How many contacts are selected.
    [[nodiscard]] int selectedCount() const { return m_table->selectedCount(); }
    /// Tells @p then the ids of the contacts that are selected; where none is, or they cannot be told, which is said,
    /// @p otherwise is called.
    void withSelected(
        std::function<void(const SharedIds &ids)> then, std::function<void()> otherwise = [] {});

Q_SIGNALS:
    void selectedChanged(int count);
    void draftsChanged(int count);
    /// Somebody changed something.
    void changed();
    void searchClearRequested();
    /// Pasted cells are to be brought in as contacts.
    void importTextRequested(const QString &text);
    void exportRequested();
    /// Somebody is to be erased for good.
    void eraseRequested(onefold::contact::ContactId id);
    /// The list searches for this now, though nobody typed it.
    void searchShown(const QString &text);
    /// The person wants to see all that an operation changed.
    void changesRequested(onefold::journal::OperationId operation);
    /// A section of the sidebar that is this page's own has other places now.
    void placesChanged(const onefold::ui::PlaceSection &section);
    void placeCounted(const QString &id, qint64 count);
    /// The page shows another place than it was told to.
    void placeShown(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] std::vector<Command> formCommands();
    [[nodiscard]] std::vector<Command> rowCommands();
    [[nodiscard]] std::vector<Command> viewCommands();
    void setupLayout();
    void setupTable();
    void setupForm();
    void setupList();
    void setupViews();
    void setupBulk();
    QWidget *makeTools();
    void restoreLayout();
    void updateListState();
    void sayWhyEmpty();
    void deleteSelected();
    void chooseColumns(const QPoint &at);
    void applyFilters();
    void copySelected();
    void paste();
    void editSelected(const bulk::BulkEdit &edit, const QString &what);
    void setFieldOfSelected(const contact::FieldKey &field, const QString &text);
    /// After @p id was saved: where it needs no care any more, the next one opens.
    void openNextAfter(contact::ContactId id);
    void showQuery(const store::ListQuery &query);
    void leaveFor(const QString &place);
    void leaveView();
    void updateTools();
    /// Whether the list shows less than its place does, or something else.
    [[nodiscard]] bool isNarrowed() const;
    void nameView();
    void renameView(const QString &name, const QPoint &at);
    [[nodiscard]] store::SavedView shownView(const QString &name) const;
    void saveCell(const saving::SaveRequest &request);
    /// Has what was typed into a cell and not saved wait in the form, and @p notice say so.
    void keepCell(const saving::SaveRequest &request, const Notice &why);
    /// The cell was saved: what of it waits in the form has had its turn.
    void letCellGo(const saving::SaveRequest &request, const contact::Contact &contact);
    /// Says what is shown: all, found, filtered.
    [[nodiscard]] QString listTitle() const;

    [[nodiscard]] bool isNarrow() const;
    /// The form stands beside the table where there is room, else it is a drawer over it.
    void placeForm();
    void placeDrawer();
    void openDrawer();
    void closeDrawer();
    void showSaved(const saving::SaveOutcome &outcome);
    void tell(const Error &error);
    void setReachable(bool isReachable);

    workspace::Client &m_client;
    Deeds &m_deeds;
    WindowSettings &m_settings;
    const QString m_workspace;
    ContactModel m_model;
    ContactTable *m_table;
    look::EmptyState *m_empty;
    ContactForm *m_form;
    QSplitter *m_splitter = nullptr;
    QHBoxLayout *m_stripRow = nullptr; ///< the strip's place, and the list's own buttons
    look::Button *m_saveView = nullptr;
    look::Button *m_clearFilters = nullptr;
    look::Button *m_filter = nullptr;
    look::Button *m_chooseColumns = nullptr;
    BulkBar *m_bulkBar = nullptr;
    RowCopier m_copier;
    BulkDeeds m_bulk;
    CellPaster m_paster;
    SavedViewList m_views;
    QString m_place{places::all};
    store::ListQuery m_placeQuery = {};       ///< what the place shows before anything is searched
    std::optional<ColumnLayout> m_ownColumns; ///< the person's, while a view shows its own
    bool m_isShowing = false;
    bool m_isCountingCare = false;
    bool m_isCareStale = false; ///< to be counted again, once the count under way is there
    QTimer m_poll;
    std::optional<Error> m_failure;
    bool m_isReachable = true; ///< the workspace; while it is not nothing is saved, and it is tried again and again
    bool m_isDrawerOpen = false;
    std::vector<saving::SaveRequest> m_unsent; ///< cells typed while the workspace was away
    std::vector<saving::SaveRequest> m_kept;   ///< cells that were not saved, whose text waits in the form
};

} // namespace onefold::ui::contacts
