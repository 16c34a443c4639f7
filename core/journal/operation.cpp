// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/journal/operation.h"

#include <QCoreApplication>

#include <array>

namespace onefold::journal {

using namespace Qt::StringLiterals;

namespace {

struct Kind {
    QLatin1StringView word;
    const char *label;
};

constexpr std::array kinds{
    Kind{"save"_L1, QT_TRANSLATE_NOOP("onefold::journal::Operation", "Save")},
    Kind{"edit"_L1, QT_TRANSLATE_NOOP("onefold::journal::Operation", "Edit")},
    Kind{"import"_L1, QT_TRANSLATE_NOOP("onefold::journal::Operation", "Import")},
    Kind{"delete"_L1, QT_TRANSLATE_NOOP("onefold::journal::Operation", "Delete")},
    Kind{"merge"_L1, QT_TRANSLATE_NOOP("onefold::journal::Operation", "Merge")},
    Kind{"erase"_L1, QT_TRANSLATE_NOOP("onefold::journal::Operation", "Erase for good")},
    Kind{"undo"_L1, QT_TRANSLATE_NOOP("onefold::journal::Operation", "Undo")},
    Kind{"redo"_L1, QT_TRANSLATE_NOOP("onefold::journal::Operation", "Redo")},
    Kind{"pull"_L1, QT_TRANSLATE_NOOP("onefold::journal::Operation", "From the service")},
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
    return kinds[static_cast<std::size_t>(kind)].word;
}

std::optional<OperationKind> operationKindFromString(QStringView word)
{
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        if (word == kinds[i].word)
            return static_cast<OperationKind>(i);
    }
    return std::nullopt;
}

QString labelOf(OperationKind kind)
{
    return QCoreApplication::translate("onefold::journal::Operation", kinds[static_cast<std::size_t>(kind)].label);
}

} // namespace onefold::journal
