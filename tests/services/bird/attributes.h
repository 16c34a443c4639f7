// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/http/message.h"

#include <QHash>

namespace onefold::testservices::bird {

/// The attributes that a workspace defines: built-in ones, and its own through /attribute-definitions.
class Attributes
{
public:
    Attributes();

    /// GET and POST /attribute-definitions
    [[nodiscard]] http::Reply answer(const http::Request &request);
    /// What is wrong with attributes to be written: one without a definition, of the wrong type, or read-only; empty
    /// where nothing is. null clears and fits every type.
    [[nodiscard]] QString problemOf(const QJsonObject &attributes, bool allowReadOnly) const;

private:
    [[nodiscard]] http::Reply define(const http::Request &request);
    void builtIn(const QString &key, const QString &type, bool many = false, bool readOnly = false);

    QList<QJsonObject> m_definitions; ///< in the order they came
};

} // namespace onefold::testservices::bird
