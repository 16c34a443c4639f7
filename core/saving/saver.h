// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/identity/decide.h"
#include "core/lookalike/lookalike.h"
#include "core/saving/policy.h"
#include "core/store/settings.h"

#include <QJsonObject>

namespace onefold::saving {

/// Something a person asks to be saved.
struct SaveRequest {
    contact::Fields fields = {}; ///< as typed; present with nothing: to be cleared
    identity::SaveMode mode = identity::SaveMode::Upsert;
    identity::OnDoubt onDoubt = identity::OnDoubt::New;
    ByRule byRule = {};              ///< of a row whose columns share a field and not their rule; else nothing
    contact::Problems problems = {}; ///< what reading the input found; with an error the save is rejected and journaled
    std::optional<contact::ContactId> id = {}; ///< an edit of this contact; mode and onDoubt do not matter then
    /// For an edit: the values that the person saw in the fields he changes. Where another one stands in such a field
    /// by now, nothing is saved: nobody's words are overwritten unseen. A field that is not named is not looked at.
    std::map<contact::FieldKey, contact::Value> seen = {};
    QStringList addTags = {};    ///< for an edit: joins the tags that stand
    QStringList removeTags = {}; ///< for an edit: leaves them, whatever the letter case
};

/// The truth about one save (PRODUCT.md §2.6), or about what it would do.
struct SaveOutcome {
    identity::Verdict verdict = identity::Verdict::Rejected;
    identity::Evidence evidence = identity::Evidence::None;
    std::optional<contact::ContactId> id = {}; ///< the contact saved, or the one that stands in the way
    QString matchedBy = {};
    contact::FieldChanges changed = {};
    std::vector<identity::NotApplied> notApplied = {};
    std::map<contact::ContactId, QString> holderNames = {}; ///< display names of the holders in notApplied
    contact::Problems problems = {};
    std::optional<contact::Contact> contact = {}; ///< as it stands after the save
    bool anonymous = false;                       ///< whether nothing identifies that contact
    /// Others that hold the matched identifier, oldest first, at most 1000.
    std::vector<contact::ContactId> alsoMatched = {};
    std::vector<lookalike::LookAlike> lookAlikes = {};
    bool doubtful = false;
    journal::OperationId operation = journal::OperationId::None;
    bool isBlocked = false; ///< nothing goes to the service before somebody mends token, id or address
    QString message = {};   ///< on a verdict that is not final, or of a service: what happened, and what comes next
};

/// PRODUCT.md §4's answer to save.
[[nodiscard]] QJsonObject toJson(const SaveOutcome &outcome);

/// Whether an outcome tells of a save, or of what one would do.
enum class Tense { Done, Forecast };

/// The verdict in words for people: "Updated Jane Smith · 2 fields changed · matched by email".
[[nodiscard]] QString summaryOf(const SaveOutcome &outcome, Tense tense = Tense::Done);

/// Who saves, where and when: handed in, never looked up.
struct SaveContext {
    store::Settings settings = {};
    std::map<QString, contact::CustomType> customTypes = {};
    QString who = {};
    QDateTime now = {};          ///< UTC
    SavePolicy policy = {};      ///< for saves that match; an edit by id goes by itself
    bool seeksLookAlikes = true; ///< an import does not: nobody sits by each row, and duplicate review finds them
};

struct PreparedContact;
struct PreparedSave;
struct SaveBasis;

/// How a save in @p context reads values; @p contactCountry is that of the contact they are for, if any. Pure.
[[nodiscard]] contact::ValidationContext validationContext(
    const SaveContext &context, QDate today, const QString &contactCountry);

/// Normalise, validate, match, decide, write, tell (PRODUCT.md §2), inside one transaction of a store. The one save
/// path: typed contacts, JSON lines and imports all come through here.
class Saver
{
public:
    Saver(store::Session &session, SaveContext context);

    /// What save() would answer now; writes nothing.
    [[nodiscard]] SaveOutcome preview(const SaveRequest &request);
    /// Saves and journals, each save as an operation of its own. A rejected or unchanged save is journaled too.
    [[nodiscard]] SaveOutcome save(const SaveRequest &request);
    /// The same as a part of @p operation, which has begun: one of many contacts.
    [[nodiscard]] SaveOutcome saveInto(journal::OperationId operation, const SaveRequest &request);
    /// The same for a request that was prepared ahead; read anew where it was prepared for other settings. Of a contact
    /// that is created as it was prepared the outcome leaves out what stands in @p prepared: contact and changes.
    [[nodiscard]] SaveOutcome saveInto(journal::OperationId operation, PreparedSave &prepared);

private:
    struct Plan;

    Plan plan(const SaveRequest &request);
    void planEdit(Plan &plan, const SaveRequest &request);
    void planMatch(Plan &plan, const SaveRequest &request);
    void planPrepared(Plan &plan, PreparedSave &prepared);
    void match(Plan &plan, const SaveRequest &request, const identity::Identifiers &identifiers);
    void create(PreparedSave &prepared, SaveOutcome &outcome);
    [[nodiscard]] bool isHeld(Plan &plan, const identity::Identifiers &identifiers);
    [[nodiscard]] journal::Entry entryOf(const SaveOutcome &outcome, journal::Effect effect) const;
    bool agreesWith(const SaveBasis &basis);
    void goByPolicy(Plan &plan, const SaveRequest &request) const;
    void readForTarget(Plan &plan, const SaveRequest &request) const;
    void finishPlan(Plan &plan, const contact::Fields &before, identity::Merge merge);
    void withholdTaken(Plan &plan, const contact::Fields &before, identity::Merge merge);
    contact::Validated validateIn(const contact::Fields &fields, const QString &contactCountry) const;
    contact::Validated validateForMatch(Plan &plan, const SaveRequest &request);
    const identity::Match &matchOf(Plan &plan, const identity::Identifier &identifier);
    void findSoundMatch(const identity::DecisionInput &input, Plan &plan);
    void tellNotApplied(Plan &plan);
    static void reject(Plan &plan, contact::Problem problem);
    void write(Plan &plan, journal::OperationId operation);
    void defineNewCustomFields(const contact::Fields &fields);

    store::Session &m_session;
    SaveContext m_context;
    QDate m_today;                       ///< asking the time zone for every save would cost as much as a look-up
    const SaveBasis *m_agreed = nullptr; ///< the basis found to be read alike
};

} // namespace onefold::saving
