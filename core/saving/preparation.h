// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/saving/saver.h"
#include "core/store/createdforms.h"

#include <memory>

namespace onefold::saving {

/// What a request is prepared for: the context that it will be saved in, as long as nobody changes the settings.
struct SaveBasis {
    SaveContext context = {};
    std::shared_ptr<const care::Context> care = {}; ///< of the store, whose settings an import may override
    QDate today = {};
};

/// The contact that a request makes where nobody holds one of its identifiers.
struct PreparedContact {
    contact::Fields fields = {};
    store::CreatedForms forms = {};
};

/// A request thought through as far as that goes without a store: read, validated, its identifiers found, and the
/// contact made that it mostly comes to. Saver::saveInto() decides the same of it as of the request alone. Those of an
/// import are made in one thread and used in another, which leaves what it can in place: taking it apart costs as much
/// as making it.
struct PreparedSave {
    SaveRequest request = {};
    std::shared_ptr<const SaveBasis> basis = {}; ///< none where only a store can say what the request is for
    contact::Fields draft = {};
    contact::Problems problems = {};
    identity::Identifiers identifiers = {}; ///< of the draft; none where the request is refused whoever holds them
    std::optional<PreparedContact> created = {};
    /// All of this is so where nobody holds one of the identifiers; else the country of whoever does decides how a
    /// national phone number is read.
    bool asksHolder = false;
};

/// Prepares @p request to be saved as one of many. Pure; any thread.
[[nodiscard]] PreparedSave prepare(SaveRequest request, const std::shared_ptr<const SaveBasis> &basis);

/// Whether both have the same values in all that may identify them, and so the same identifiers.
[[nodiscard]] bool areIdentifiedAlike(const contact::Fields &first, const contact::Fields &second);

/// Whether what was prepared for @p one is as it would be prepared for @p other.
[[nodiscard]] bool areReadAlike(const SaveContext &one, const SaveContext &other);

/// The day of the save, where the person is.
[[nodiscard]] QDate todayIn(const SaveContext &context);

/// What was said of the phone number that is to be kept, where this save has read it.
[[nodiscard]] std::optional<contact::Problems> phoneProblems(
    const contact::Fields &draft, const contact::Fields &after, const contact::Problems &problems);

} // namespace onefold::saving
