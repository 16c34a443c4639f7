// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/contactids.h"

#include <QCoreApplication>

#include <algorithm>

namespace onefold::cli {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::cli::ContactVerbs)
};

} // namespace

Result<std::vector<contact::ContactId>> idsFrom(const std::vector<std::string> &texts)
{
    std::vector<contact::ContactId> ids;
    for (const std::string &text : texts) {
        const auto id = contact::contactIdFromString(QString::fromStdString(text));
        if (!id) {
            return Error{ErrorCode::InvalidInput,
                Messages::tr("“%1” is not a contact's number.").arg(QString::fromStdString(text))};
        }
        if (std::ranges::find(ids, *id) == ids.end())
            ids.push_back(*id);
    }
    return ids;
}

} // namespace onefold::cli
