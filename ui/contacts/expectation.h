// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/contacts/formchecker.h"
#include "ui/contacts/formdraft.h"

namespace onefold::ui::contacts {

/// What a save is expected to do, in words. Pure.
struct Expectation {
    enum class Look { Quiet, Create, Update, Unchanged, Refused, Doubt };

    Look look = Look::Quiet;
    QString headline = {};
    QString detail = {};
    bool maySave = false;
    QString doubtfulName = {}; ///< whom the person may mean; empty where there is no doubt
    std::vector<lookalike::LookAlike> lookAlikes = {};
    contact::FieldChanges changes = {}; ///< of an update: to be compared field by field
};

/// @p isAnswered: the person has said who is meant.
[[nodiscard]] Expectation expectationOf(const FormDraft &draft, const saving::SaveOutcome &expected, bool isAnswered);

/// Where nothing is asked to be saved.
[[nodiscard]] Expectation restingExpectation(const FormDraft &draft);

} // namespace onefold::ui::contacts
