// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/changetext.h"

#include "ui/contacts/wording.h"

#include <QCoreApplication>

namespace onefold::ui::contacts {

using namespace Qt::StringLiterals;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::ui::contacts::ChangeText)
};

constexpr QChar isolate(0x2068);
constexpr QChar endOfIsolate(0x2069);

QString valueText(const contact::FieldKey &key, const contact::Value &value)
{
    if (const auto *const flag = std::get_if<bool>(&value))
        return *flag ? Messages::tr("Yes") : Messages::tr("No");
    return contact::isEmpty(value) ? Messages::tr("nothing", "a field had no value")
                                   : QString(isolate + shownText(key, value) + endOfIsolate);
}

} // namespace

QString changeText(const contact::FieldChange &change)
{
    //: A field's value before and after a change.
    return Messages::tr("%1 → %2").arg(valueText(change.field, change.before), valueText(change.field, change.after));
}

QString verdictTitle(identity::Verdict verdict)
{
    QString word = identity::labelOf(verdict);
    return word.isEmpty() ? word : QString(word.at(0).toUpper() + word.mid(1));
}

QString contactText(const contact::Fields &fields)
{
    QStringList lines{contact::displayName(fields)};
    for (const auto &[key, value] : fields)
        lines += contact::labelOf(key) + u": "_s + shownText(key, value);
    return lines.join(u'\n');
}

} // namespace onefold::ui::contacts
