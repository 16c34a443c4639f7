// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/drive/fiftygroups.h"

#include <QDate>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace onefold::drive {

using namespace Qt::StringLiterals;

namespace {

constexpr int thirdTime = 10; ///< of so many people one is there three times

QStringList words(const QString &text)
{
    return text.split(u' ');
}

const QStringList given = words(
    u"Adelaide Bartholomew Celestine Dominic Evangeline Frederick Genevieve Humphrey Isadora Jeremiah Katherine "
    u"Leopold "
    "Magdalena Nathaniel Octavia Percival Quincy Rosalind Sebastian Theodora Ulysses Valentina Winifred Xavier Yolanda "
    "Zachary Aurelia Benedict Cordelia Desmond Eleanor Fitzgerald Gwendolyn Horatio Imogen Jocelyn Kingsley Lavinia "
    "Montgomery Nicolette Ophelia Prudence Reginald Seraphina Tobias Ursula Vincent Wilhelmina Yvette Zebulon"_s);
const QStringList families = words(
    u"Abernathy Blackwood Cavendish Dunsmore Ellsworth Fairbanks Galloway Hathaway Ingersoll Jankowski Kirkpatrick "
    "Lindqvist Macallister Northcott Oglethorpe Pemberton Quartermain Rutherford Shackleton Thistlewood Underhill "
    "Vandermeer Whitcombe Xanthopoulos Yarborough Zimmermann Ashdown Birtwistle Carruthers Delacroix Eberhardt "
    "Fothergill Grimaldi Hollingsworth Iwanowski Jessop Kowalczyk Loxley Mountbatten Nakamura Okonkwo Papadakis "
    "Quisling Ravensdale Szymanski Trevelyan Uzunoglu Villanueva Wolstenholme Zabriskie"_s);
const QStringList cities = words(u"Austin Boston Chicago Denver Everett Fresno Glendale"_s);

QString companyOf(const QString &family, int place)
{
    return family + (place == 1 ? u" Works Ltd"_s : u" Works"_s);
}

/// One contact of the person with this number.
QByteArray lineOf(int number, const QString &firstName, const QString &email, int place)
{
    const QString &family = families.at(number);
    const QDate born(1950 + number, 1 + number * 5 % 12, 1 + number * 7 % 28);
    const QJsonObject contact{{u"first_name"_s, firstName}, {u"last_name"_s, family}, {u"email"_s, email},
        {u"company"_s, companyOf(family, place)}, {u"city"_s, cities.at(number % cities.size())},
        {u"date_of_birth"_s, born.toString(Qt::ISODate)}};
    return QJsonDocument(contact).toJson(QJsonDocument::Compact) + '\n';
}

QList<QJsonObject> linesOf(const QByteArray &answer)
{
    QList<QJsonObject> lines;
    for (const QByteArray &line : answer.split('\n')) {
        if (!line.isEmpty())
            lines += QJsonDocument::fromJson(line).object();
    }
    return lines;
}

Decision decisionOn(qsizetype number, qsizetype contacts)
{
    if (contacts > 2)
        return Decision::MergeFirstTwo;
    constexpr std::array decisions{
        Decision::Merge, Decision::NotTheSame, Decision::Later, Decision::KeepOtherCompany, Decision::Merge};
    return decisions.at(static_cast<std::size_t>(number) % decisions.size());
}

} // namespace

QByteArray fiftyGroups()
{
    QByteArray lines;
    for (int number = 0; number < groupsToReview; ++number) {
        const QString &name = given.at(number);
        const QString user = name.toLower();
        const QString host = families.at(number).toLower();
        lines += lineOf(number, name, u"%1@%2.example"_s.arg(user, host), 0);
        lines += lineOf(number, name.left(1) + u'.', u"%1@home%2.example"_s.arg(host).arg(number), 1);
        if (number % thirdTime == thirdTime - 1)
            lines += lineOf(number, name + u" J."_s, u"%1.%2@mail%3.example"_s.arg(user, host).arg(number), 2);
    }
    return lines;
}

QString LikelyGroup::companyButton(int place) const
{
    return u"Company of %1: %2"_s.arg(people.at(place), companyOf(family, place));
}

QString LikelyGroup::otherCompanyInResult() const
{
    return companyOf(family, 1) + u" · "_s + city;
}

QString LikelyGroup::mergeButton() const
{
    return u"Merge %1 contacts"_s.arg(people.size());
}

QList<LikelyGroup> groupsInOrder(const Scene &scene)
{
    QHash<QString, QJsonObject> contacts;
    for (const QJsonObject &contact : linesOf(scene.ask({u"find"_s, u"--limit"_s, u"-1"_s})))
        contacts.insert(contact["id"_L1].toString(), contact);
    QList<LikelyGroup> groups;
    for (const QJsonObject &line : linesOf(scene.ask({u"duplicates"_s, u"list"_s}))) {
        const QStringList ids = line["ids"_L1].toVariant().toStringList();
        const QJsonObject first = contacts.value(ids.value(0));
        LikelyGroup group{.family = first["last_name"_L1].toString(),
            .city = first["city"_L1].toString(),
            .decision = decisionOn(groups.size(), ids.size())};
        for (const QString &id : ids)
            group.people += contacts.value(id)["display_name"_L1].toString();
        groups += group;
    }
    return groups;
}

int decided(const QList<LikelyGroup> &groups, Decision decision)
{
    return static_cast<int>(std::ranges::count(groups, decision, &LikelyGroup::decision));
}

int contactsLeft(const QList<LikelyGroup> &groups)
{
    int left = 0;
    for (const LikelyGroup &group : groups) {
        const bool isMerged = group.decision != Decision::NotTheSame && group.decision != Decision::Later;
        left += static_cast<int>(group.people.size()) - (isMerged ? 1 : 0);
    }
    return left;
}

} // namespace onefold::drive
