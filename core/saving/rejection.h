// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/problem.h"
#include "core/identity/decide.h"

/// Why a save is refused whole (PRODUCT.md §2.5): the field, a stable code, and a sentence for people.
namespace onefold::saving::rejection {

/// An edit of a contact that is not there.
[[nodiscard]] contact::Problem noSuchContact(contact::ContactId id);

/// An edit of a field in which somebody else has put @p standing since the person looked.
[[nodiscard]] contact::Problem changedMeanwhile(const contact::FieldKey &field, const contact::Value &standing);

/// What @p decision, which rejects, has against the save in @p mode.
[[nodiscard]] contact::Problem byDecision(
    const identity::Decision &decision, identity::SaveMode mode, const identity::IdentityRule &rule);

/// The contact would have no value: a new one (@p creates), perhaps but for an extension, or one that stands.
[[nodiscard]] contact::Problem empty(bool creates, bool hasExtension);

/// The contact would have none of the identifiers of which @p rule requires one.
[[nodiscard]] contact::Problem withoutIdentity(const identity::IdentityRule &rule);

} // namespace onefold::saving::rejection
