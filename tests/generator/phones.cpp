// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/phones.h"

using namespace Qt::StringLiterals;

namespace onefold::generator {

namespace {

/// Shares no factor with any capacity (their primes are 2, 3, 5 and 7), so that multiplying by it permutes the units of
/// a range; large, so that neighbours get numbers that are not alike.
constexpr quint64 stride = 618'033'989;

QString fill(QStringView format, QStringView digits)
{
    QString out;
    out.reserve(format.size() + 4);
    const qsizetype last = format.lastIndexOf(u'x');
    for (qsizetype i = 0; i < format.size(); ++i) {
        if (format[i] != u'x') {
            out += format[i];
        } else if (!digits.isEmpty()) {
            const qsizetype taken = i == last ? digits.size() : 1;
            out += digits.first(taken);
            digits = digits.sliced(taken);
        }
    }
    return out;
}

} // namespace

NumberRange::NumberRange(QStringView pattern)
{
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == u'[') {
            const qsizetype end = pattern.indexOf(u']', i);
            m_places.append(pattern.sliced(i + 1, end - i - 1).toString());
            i = end;
        } else {
            m_places.append(pattern[i] == u'#' ? u"0123456789"_s : pattern.sliced(i, 1).toString());
        }
        m_capacity *= static_cast<quint64>(m_places.constLast().size());
    }
}

QString NumberRange::number(quint64 unit, const Seed &seed) const
{
    const quint64 start = seed.dice(Stream::Numbers, m_capacity).next() % m_capacity;
    quint64 left = (unit % m_capacity * stride + start) % m_capacity;
    QString number(m_places.size(), u'0');
    for (qsizetype i = m_places.size() - 1; i >= 0; --i) {
        const QString &place = m_places.at(i);
        const auto choices = static_cast<quint64>(place.size());
        number[i] = place.at(static_cast<qsizetype>(left % choices));
        left /= choices;
    }
    return number;
}

QString write(const Phone &phone, const PhoneFormats &formats, PhoneStyle style, quint32 variant)
{
    switch (style) {
    case PhoneStyle::E164: return u'+' + formats.callingCode + phone.number;
    case PhoneStyle::International: {
        const QString spaced = phone.number.first(2) + u' ' + phone.number.sliced(2, 3) + u' ' + phone.number.sliced(5);
        return (variant % 2 == 0 ? u"+"_s : u"00"_s) + formats.callingCode + u' ' + spaced;
    }
    case PhoneStyle::National: {
        const QStringList &forms = phone.mobile ? formats.mobile : formats.landline;
        return fill(forms.at(static_cast<qsizetype>(variant) % forms.size()), phone.number);
    }
    }
    return {};
}

} // namespace onefold::generator
