// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/care/care.h"

#include <QByteArray>

#include <memory>

namespace onefold::store {

/// What a store keeps of a contact that is created beside its values: most of what creating one takes, and it takes no
/// store, so that an import makes it ahead of the transaction. A value; any thread. Texts are UTF-8.
struct CreatedForms {
    std::shared_ptr<const care::Context> basis = {}; ///< what the workspace is set to that it was made for
    QByteArray journal = {}; ///< what changed, as contact::toJsonText() writes it; empty where there is nothing
    std::vector<std::pair<contact::Field, QByteArray>> texts = {}; ///< single texts as they are, lists as JSON
    QByteArray nameKey = {};                                       ///< see nameKeyOf()
    QByteArray words = {};                                         ///< see SearchDocument
    QByteArray about = {};
    QByteArray digits = {};
    identity::Identifiers identifiers = {}; ///< those of identity::identifiersOf(), in any order
    care::Notes notes = {};
};

/// The forms of a contact with @p fields; @p notes as care::notesAfter() gives them.
[[nodiscard]] CreatedForms createdForms(const contact::Fields &fields, identity::Identifiers identifiers,
    care::Notes notes, std::shared_ptr<const care::Context> basis);

} // namespace onefold::store
