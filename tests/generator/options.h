// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace onefold::generator {

/// What situation of real data a contact stands for.
enum class ContactKind : quint8 {
    Plain,
    RoleMailbox,  ///< the email is info@ or the like, which others of the company have too
    Switchboard,  ///< the phone is the company's, with or without extension
    Household,    ///< shares address and mostly phone with another person
    FatherAndSon, ///< shares name and address with another person, not the date of birth
    Namesake,     ///< has the name of another person
    Duplicate,    ///< an earlier contact's person again, with errors
};

/// What to generate. Rates are shares from 0 to 1. Equal options give equal bytes on every machine.
struct Options {
    quint64 seed = 1;
    quint64 contacts = 1000;         ///< how many Generator::next() gives; contact i is the same whatever this is
    double duplicateRate = 0.1;      ///< of all contacts
    double householdRate = 0.06;     ///< of all persons; father and son come on top
    double fatherAndSonRate = 0.01;  ///< of all persons
    double namesakeRate = 0.02;      ///< of all persons; chance makes more
    double roleMailboxRate = 0.03;   ///< of employed persons, at few companies by many
    double switchboardRate = 0.15;   ///< of employed persons, likewise
    double extensionRate = 0.5;      ///< of those on a switchboard
    double nativeScriptRate = 0.3;   ///< of persons whose culture has its own script
    double nationalPhoneRate = 0.35; ///< of phones: written in a national form, which the country field explains
    bool unique = false;             ///< every contact has an email and a phone that no other has, duplicates too
};

} // namespace onefold::generator
