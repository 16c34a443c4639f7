// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/verdictlook.h"

namespace onefold::ui::contacts {

using identity::Verdict;
using look::Icon;

VerdictLook lookOf(Verdict verdict, const look::Tokens &tokens)
{
    const look::Tone quiet{tokens.muted, tokens.sidebar};
    switch (verdict) {
    case Verdict::Created: return {Icon::Created, tokens.created};
    case Verdict::Restored: return {Icon::Undo, tokens.created};
    case Verdict::Updated:
    case Verdict::Merged: return {Icon::Updated, {tokens.accentText, tokens.accentGround}};
    case Verdict::Unchanged:
    case Verdict::Skipped: return {Icon::Unchanged, quiet};
    case Verdict::Queued: return {Icon::Clock, quiet};
    case Verdict::Deleted: return {Icon::Delete, quiet};
    case Verdict::Erased: return {Icon::Erase, quiet};
    case Verdict::Rejected: return {Icon::Caution, tokens.caution};
    case Verdict::Failed: return {Icon::Failed, tokens.error};
    case Verdict::Unknown: break;
    }
    return {Icon::Question, tokens.unknown};
}

} // namespace onefold::ui::contacts
