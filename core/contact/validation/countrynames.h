// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace onefold::contact {

/// Every way to name a country, made comparable. Immutable; one for the program, built at the first use.
class CountryNames final
{
public:
    static const CountryNames &instance();

    /// What @p name is compared by: its folded words, run together, so that U.S.A. is usa.
    [[nodiscard]] static QString key(QStringView name);

    /// The code that @p key stands for; empty where none.
    [[nodiscard]] QString codeOf(const QString &key) const { return m_codes.value(key); }

    /// The name whose key is nearest to @p key, as it is written; empty where none is near.
    [[nodiscard]] QString nearestName(const QString &key) const;

    /// The officially assigned codes.
    [[nodiscard]] const QStringList &official() const { return m_official; }

private:
    CountryNames();
    void addCountry(const char *alpha2);
    void addName(const QString &name, const QString &code);
    void addKnownName(const QString &name, const QString &code);

    QStringList m_official;
    QHash<QString, QString> m_codes; ///< by key
    QStringList m_keys;              ///< of names only, for nearestName
    QStringList m_names;             ///< in the order of m_keys
};

} // namespace onefold::contact
