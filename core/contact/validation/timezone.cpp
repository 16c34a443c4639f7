// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/validation/timezone.h"

#include "core/contact/validation/outcome.h"
#include "core/contact/validation/text.h"
#include "core/text/distance.h"
#include "core/text/fold.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QTimeZone>

#include <unicode/ucal.h>
#include <unicode/uenum.h>

#include <algorithm>
#include <array>

namespace onefold::contact {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTyped = 100;
constexpr int farthestSlip = 2;

/// What people write for a zone that has no such id, and the zone that most of them mean.
struct Abbreviation {
    QStringView letters;
    QStringView zone;
};

constexpr std::array abbreviations{
    Abbreviation{u"ET", u"America/New_York"},
    Abbreviation{u"EDT", u"America/New_York"},
    Abbreviation{u"CT", u"America/Chicago"},
    Abbreviation{u"CST", u"America/Chicago"},
    Abbreviation{u"CDT", u"America/Chicago"},
    Abbreviation{u"MT", u"America/Denver"},
    Abbreviation{u"MDT", u"America/Denver"},
    Abbreviation{u"PT", u"America/Los_Angeles"},
    Abbreviation{u"PST", u"America/Los_Angeles"},
    Abbreviation{u"PDT", u"America/Los_Angeles"},
    Abbreviation{u"AKST", u"America/Anchorage"},
    Abbreviation{u"AST", u"America/Halifax"},
    Abbreviation{u"NST", u"America/St_Johns"},
    Abbreviation{u"BST", u"Europe/London"},
    Abbreviation{u"CEST", u"Europe/Berlin"},
    Abbreviation{u"MEZ", u"Europe/Berlin"},
    Abbreviation{u"MESZ", u"Europe/Berlin"},
    Abbreviation{u"EEST", u"Europe/Helsinki"},
    Abbreviation{u"MSK", u"Europe/Moscow"},
    Abbreviation{u"IST", u"Asia/Kolkata"},
    Abbreviation{u"JST", u"Asia/Tokyo"},
    Abbreviation{u"KST", u"Asia/Seoul"},
    Abbreviation{u"SGT", u"Asia/Singapore"},
    Abbreviation{u"HKT", u"Asia/Hong_Kong"},
    Abbreviation{u"AEST", u"Australia/Sydney"},
    Abbreviation{u"AEDT", u"Australia/Sydney"},
    Abbreviation{u"ACST", u"Australia/Adelaide"},
    Abbreviation{u"AWST", u"Australia/Perth"},
    Abbreviation{u"NZST", u"Pacific/Auckland"},
    Abbreviation{u"NZDT", u"Pacific/Auckland"},
    Abbreviation{u"SAST", u"Africa/Johannesburg"},
    Abbreviation{u"BRT", u"America/Sao_Paulo"},
    Abbreviation{u"ART", u"America/Argentina/Buenos_Aires"},
};

/// Ids that ICU has and the database has not: JDK's of old (CLDR, ICU timezone data: "legacy three-letter ids").
bool isLegacy(const QString &id)
{
    static const QStringList legacy{u"ACT"_s, u"AET"_s, u"AGT"_s, u"ART"_s, u"AST"_s, u"BET"_s, u"BST"_s, u"CAT"_s,
        u"CNT"_s, u"CST"_s, u"CTT"_s, u"EAT"_s, u"ECT"_s, u"IET"_s, u"IST"_s, u"JST"_s, u"MIT"_s, u"NET"_s, u"NST"_s,
        u"PLT"_s, u"PNT"_s, u"PRT"_s, u"PST"_s, u"SST"_s, u"VST"_s};
    return id.startsWith("SystemV/"_L1) || id == u"Factory" || legacy.contains(id);
}

QStringList icuIds()
{
    QStringList ids;
    UErrorCode status = U_ZERO_ERROR;
    UEnumeration *const zones = ucal_openTimeZones(&status);
    int32_t size = 0;
    while (const char *id = U_SUCCESS(status) ? uenum_next(zones, &size, &status) : nullptr)
        ids.append(QString::fromLatin1(id, size));
    uenum_close(zones);
    return ids;
}

/// The ids and the ways to find one. Immutable; one for the program.
class Zones final
{
public:
    static const Zones &instance()
    {
        static const Zones zones;
        return zones;
    }

    const QStringList &ids() const { return m_ids; }

    /// The id that @p text is but for letter case; empty where none.
    QString find(const QString &text) const
    {
        const auto found = m_byKey.constFind(text.toLower());
        return found == m_byKey.cend() ? QString() : m_ids[*found];
    }

    /// The id that @p text likely means: a city alone, spaces for underscores, or a slip.
    QString likely(const QString &text) const
    {
        const QString key = text::fold(text).replace(u' ', u'_');
        if (QString found = find(key); !found.isEmpty())
            return found;
        const auto city = std::ranges::find_if(m_keys, [&](const QString &id) {
            return id.endsWith(key) && id.size() > key.size() && id[id.size() - key.size() - 1] == u'/';
        });
        if (city != m_keys.end())
            return m_ids[city - m_keys.begin()];
        const qsizetype nearest = key.size() < 4 ? -1 : text::nearest(key, m_keys, farthestSlip);
        return nearest < 0 ? QString() : m_ids[nearest];
    }

private:
    Zones() : m_ids(icuIds())
    {
        // The system's own list is often newer than ICU's (America/Ciudad_Juarez), but has offsets in it too.
        for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
            if (id.contains('/'))
                m_ids.append(QString::fromLatin1(id));
        }
        m_ids.removeIf(isLegacy);
        m_ids.removeDuplicates();
        std::ranges::sort(m_ids);
        for (qsizetype i = 0; i < m_ids.size(); ++i) {
            m_keys.append(m_ids.at(i).toLower());
            m_byKey.insert(m_keys.constLast(), i);
        }
    }

    QStringList m_ids;
    QStringList m_keys;
    QHash<QString, qsizetype> m_byKey;
};

class TimezoneReader final
{
    Q_DECLARE_TR_FUNCTIONS(onefold::contact::TimezoneReader)

public:
    static Finding finding(const QString &typed)
    {
        const QString upper = typed.toUpper();
        const auto letters = std::ranges::find(abbreviations, QStringView(upper), &Abbreviation::letters);
        if (letters != abbreviations.end())
            return abbreviation(upper, letters->zone.toString());
        if (isOffset(typed))
            return error(u"timezone.offset"_s,
                tr("“%1” is an offset and does not say when clocks change. "
                   "Name the time zone of a city, such as Europe/Berlin.")
                    .arg(visible(typed)));
        return unknown(typed, Zones::instance().likely(typed));
    }

private:
    static Finding abbreviation(const QString &letters, const QString &zone)
    {
        return error(u"timezone.abbreviation"_s,
            tr("“%1” can stand for more than one time zone. "
               "Did you mean %2?")
                .arg(letters, zone),
            zone);
    }

    static Finding unknown(const QString &typed, const QString &likely)
    {
        const QString shown = visible(typed);
        if (likely.isEmpty())
            return error(u"timezone.unknown"_s,
                tr("No time zone is called “%1”. Name one by region and city, such as America/Chicago.").arg(shown));
        return error(
            u"timezone.unknown"_s, tr("No time zone is called “%1”. Did you mean %2?").arg(shown, likely), likely);
    }

    static bool isOffset(const QString &text)
    {
        static const QRegularExpression form(
            u"^(?:UTC|GMT|Z)? ?[+−-] ?[0-9]{1,2}(?:[:.]?[0-9]{2})?$"_s, QRegularExpression::CaseInsensitiveOption);
        return form.match(text).hasMatch();
    }
};

} // namespace

const QStringList &timezoneIds()
{
    return Zones::instance().ids();
}

Reading readTimezone(QStringView typed)
{
    Reading read = readText(typed, longestTyped);
    if (!read.ok() || read.value.isEmpty())
        return read;
    if (const QString id = Zones::instance().find(read.value); !id.isEmpty())
        read.value = id;
    else
        read.findings.push_back(TimezoneReader::finding(read.value));
    return read;
}

} // namespace onefold::contact
