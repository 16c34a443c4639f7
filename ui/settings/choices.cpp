// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/choices.h"

#include "ui/look/choicebox.h"

#include "core/contact/validation/country.h"

#include <QCollator>
#include <QComboBox>
#include <QCoreApplication>

#include <algorithm>

namespace onefold::ui::settings {

using contact::CustomType;
using contact::DateOrder;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::ui::settings::Choices)
};

} // namespace

QComboBox *makeRegionBox(QWidget *parent)
{
    std::vector<std::pair<QString, QString>> countries;
    for (const QString &code : contact::countryCodes())
        countries.emplace_back(contact::countryName(code), code);
    QCollator collator;
    std::ranges::sort(countries, [&collator](const auto &a, const auto &b) { return collator(a.first, b.first); });
    auto *const box = new look::ChoiceBox(parent);
    for (const auto &[name, code] : countries)
        box->addItem(name, code);
    box->setMaxVisibleItems(16);
    return box;
}

QComboBox *makeDateOrderBox(QWidget *parent)
{
    auto *const box = new look::ChoiceBox(parent);
    box->addItem(Messages::tr("Month first: 03/05/1990 is March 5"), static_cast<int>(DateOrder::MonthFirst));
    box->addItem(Messages::tr("Day first: 03/05/1990 is May 3"), static_cast<int>(DateOrder::DayFirst));
    return box;
}

DateOrder dateOrderIn(const QComboBox &box)
{
    return static_cast<DateOrder>(box.currentData().toInt());
}

QComboBox *makeRetentionBox(QWidget *parent)
{
    constexpr int year = 365;
    auto *const box = new QComboBox(parent);
    box->addItem(Messages::tr("For ever"), 0);
    box->addItem(Messages::tr("10 years"), 10 * year + 2);
    box->addItem(Messages::tr("3 years"), 3 * year + 1);
    box->addItem(Messages::tr("1 year"), year);
    box->addItem(Messages::tr("90 days"), 90);
    box->addItem(Messages::tr("30 days"), 30);
    return box;
}

QString labelOf(CustomType type)
{
    switch (type) {
    case CustomType::Text: return Messages::tr("Text");
    case CustomType::Number: return Messages::tr("Number");
    case CustomType::Boolean: return Messages::tr("Yes or no");
    case CustomType::Date: return Messages::tr("Date");
    case CustomType::List: break;
    }
    return Messages::tr("List");
}

QComboBox *makeCustomTypeBox(QWidget *parent)
{
    auto *const box = new look::ChoiceBox(parent);
    for (const CustomType type :
        {CustomType::Text, CustomType::Number, CustomType::Boolean, CustomType::Date, CustomType::List})
        box->addItem(labelOf(type), static_cast<int>(type));
    return box;
}

CustomType customTypeIn(const QComboBox &box)
{
    return static_cast<CustomType>(box.currentData().toInt());
}

void choose(QComboBox &box, const QVariant &data)
{
    if (const int row = box.findData(data); row >= 0)
        box.setCurrentIndex(row);
}

} // namespace onefold::ui::settings
