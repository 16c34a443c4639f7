// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/company.h"
#include "tests/generator/options.h"

#include <optional>

namespace onefold::generator {

/// A person with everything a contact may say of them, before any error is made and anything is written down.
struct Person {
    quint64 slot = 0;
    ContactKind kind = ContactKind::Plain;
    PersonName name;
    bool native = false; ///< the name is written in its own script
    QString email = {};
    Phone phone = {};
    std::optional<Company> company = {};
    quint8 country = 0;
    quint32 city = 0;
    QString address1 = {};
    QString postalCode = {};
    QString dateOfBirth = {}; ///< YYYY-MM-DD
};

/// Everybody there could be, each wholly determined by seed and slot, so that nobody needs storing. People are related
/// to others of their block of 64 slots: colleagues, households (slots 2n and 2n + 1) and namesakes (slots n and n +
/// 32).
class Population
{
public:
    explicit Population(const Options &options) : m_options(options), m_seed(options.seed) { }

    [[nodiscard]] Person person(quint64 slot) const;

    /// The employer of @p slot, if any; changing jobs is taking the job of a slot nobody has.
    [[nodiscard]] std::optional<quint64> employer(quint64 slot) const;

    /// The address that a person of this name has with the employer of @p slot. @p filling says that the slot's own
    /// person is not there, so that the address must differ from that of everybody else.
    [[nodiscard]] QString workEmail(quint64 slot, const PersonName &name, const Company &company, bool filling) const;

    /// An address at a free mail provider; of each slot there is only one.
    [[nodiscard]] QString freeEmail(quint64 slot, const PersonName &name) const;

    /// A mobile number of somebody in @p city; of each slot there is only one.
    [[nodiscard]] Phone mobilePhone(quint64 slot, quint8 country, quint32 city) const;

    [[nodiscard]] const Seed &seed() const { return m_seed; }

private:
    enum class Relation { None, Household, FatherAndSon };

    Relation relation(quint64 slot) const;
    bool isNamesake(quint64 slot) const;
    quint8 country(quint64 slot) const;
    PersonName name(quint64 slot) const;
    QString candidate(EmailHabit habit, const PersonName &name) const;
    quint32 colleaguesBefore(
        quint64 slot, quint64 company, EmailHabit habit, const QString &candidate, bool filling) const;
    void liveAlone(Person &person) const;
    void liveTogether(Person &person) const;
    /// Whether somebody does what the share @p rate of employees do: everywhere at giants, by half the staff of few
    /// others.
    bool isCustom(double rate, quint64 company, quint64 habit, Dice &life) const;
    void work(Person &person, Dice &life) const;
    void beBorn(Person &person) const;

    Options m_options;
    Seed m_seed;
};

} // namespace onefold::generator
