// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/journal/operation.h"

#include "core/base/words.h"

#include <QCoreApplication>

namespace onefold::journal {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kinds{
    LabelledWord{"save"_L1, QT_TRANSLATE_NOOP("onefold::journal::Operation", "Save")},
    LabelledWord{"edit"_L1, QT_TRANSLATE_NOOP("onefold::journal::Operation", "Edit")},
    LabelledWord{"import"_L1, QT_TRANSLATE_NOOP("onefold::journal::Operation", "Import")},
    LabelledWord{"delete"_L1, QT_TRANSLATE_NOOP("onefold::journal::Operation", "Delete")},
    LabelledWord{"merge"_L1, QT_TRANSLATE_NOOP("onefold::journal::Operation", "Merge")},
    LabelledWord{"erase"_L1, QT_TRANSLATE_NOOP("onefold::journal::Operation", "Erase for good")},
    LabelledWord{"undo"_L1, QT_TRANSLATE_NOOP("onefold::journal::Operation", "Undo")},
    LabelledWord{"redo"_L1, QT_TRANSLATE_NOOP("onefold::journal::Operation", "Redo")},
    LabelledWord{"pull"_L1, QT_TRANSLATE_NOOP("onefold::journal::Operation", "From the service")},
};

} // namespace

QString toString(OperationId id)
{
    return QString::number(static_cast<qint64>(id));
}

std::optional<OperationId> operationIdFromString(QStringView text)
{
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    return ok && number > 0 ? std::optional(OperationId(number)) : std::nullopt;
}

QString toString(OperationKind kind)
{
    return rowOf(kinds, kind).word;
}

std::optional<OperationKind> operationKindFromString(QStringView word)
{
    return enumFromWord<OperationKind>(kinds, word);
}

QString labelOf(OperationKind kind)
{
    return QCoreApplication::translate("onefold::journal::Operation", rowOf(kinds, kind).label);
}

} // namespace onefold::journal
