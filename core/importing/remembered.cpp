// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/importing/remembered.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace onefold::importing {

using namespace Qt::StringLiterals;

namespace {

QString keyFor(const QStringList &headers)
{
    const QByteArray all = headers.join(u'\n').toUtf8();
    return u"import_mapping."_s + QString::fromLatin1(QCryptographicHash::hash(all, QCryptographicHash::Sha1).toHex());
}

bool namesColumns(const QStringList &headers)
{
    return !headers.join(QString()).isEmpty();
}

} // namespace

void remember(store::Session &session, const ImportChoices &choices)
{
    if (choices.kind != FileKind::Csv || !namesColumns(choices.headers()))
        return;
    ImportChoices kept{.columns = choices.columns, .dateOrder = choices.dateOrder, .region = choices.region};
    session.setSetting(
        keyFor(choices.headers()), QString::fromUtf8(QJsonDocument(toJson(kept)).toJson(QJsonDocument::Compact)));
}

std::optional<ImportChoices> remembered(store::Session &session, const QStringList &headers)
{
    if (!namesColumns(headers))
        return std::nullopt;
    const auto kept = session.setting(keyFor(headers));
    return kept ? std::optional(choicesFromJson(QJsonDocument::fromJson(kept->toUtf8()).object())) : std::nullopt;
}

} // namespace onefold::importing
