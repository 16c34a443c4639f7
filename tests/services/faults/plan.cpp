// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/faults/plan.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace onefold::testservices::faults {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<Fault, const char16_t *>, 17> names = {{
    {Fault::None, u""},
    {Fault::DropBefore, u"drop-before"},
    {Fault::DropAfter, u"drop-after"},
    {Fault::StallBefore, u"stall-before"},
    {Fault::StallAfter, u"stall-after"},
    {Fault::TooMany, u"429"},
    {Fault::TooManyRetry, u"429-retry"},
    {Fault::ErrorBefore, u"500-before"},
    {Fault::ErrorAfter, u"500-after"},
    {Fault::RefusedAfter, u"422-after"},
    {Fault::Cut, u"cut"},
    {Fault::Garbage, u"garbage"},
    {Fault::HtmlBefore, u"html-before"},
    {Fault::HtmlAfter, u"html-after"},
    {Fault::Twice, u"twice"},
    {Fault::Endless, u"endless"},
    {Fault::Huge, u"huge"},
}};

/// A number in [0, 1) that is always the same for the same seed, request and rule (SplitMix64's mixing function).
double chance(quint64 seed, quint64 n, quint64 rule)
{
    quint64 z = seed * 0x9e3779b97f4a7c15 + n * 0xbf58476d1ce4e5b9 + rule * 0x94d049bb133111eb;
    for (int round = 0; round < 2; ++round) {
        z += 0x9e3779b97f4a7c15;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        z ^= z >> 31;
    }
    return static_cast<double>(z >> 11) * 0x1.0p-53;
}

} // namespace

QString nameOf(Fault fault)
{
    const auto *const found = std::ranges::find(names, fault, &std::pair<Fault, const char16_t *>::first);
    return QString::fromUtf16(found->second);
}

std::variant<Plan, QString> Plan::parsed(const QString &text)
{
    Plan plan;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QString item = part.trimmed();
        const qsizetype equals = item.indexOf(u'=');
        const QString problem =
            equals < 0 ? plan.readRule(item) : plan.readSetting(item.left(equals), item.mid(equals + 1));
        if (!problem.isEmpty())
            return problem;
    }
    return plan;
}

QString Plan::readSetting(const QString &name, const QString &value)
{
    bool ok = false;
    const qint64 number = value.toLongLong(&ok);
    if (!ok || number < 0)
        return u"not a number: "_s + value;
    if (name == u"seed")
        m_seed = static_cast<quint64>(number);
    else if (name == u"retry-after")
        m_retryAfter = std::chrono::seconds(number);
    else if (name == u"huge-bytes")
        m_hugeBytes = number;
    else
        return u"no such setting of a fault plan: "_s + name;
    return {};
}

QString Plan::readRule(const QString &text)
{
    static const QRegularExpression form(u"^([0-9a-z-]+?)(?:/([A-Z]+))?(?::([0-9.]+)|@([0-9]+)(?:(-)([0-9]+)?)?)?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    const auto *const found =
        std::ranges::find_if(names, [&](const auto &entry) { return match.captured(1) == QStringView(entry.second); });
    if (!match.hasMatch() || found == names.end() || found->first == Fault::None)
        return u"no such fault: "_s + text;
    Rule rule{.fault = found->first, .method = match.captured(2).toLatin1()};
    if (match.hasCaptured(3))
        rule.probability = match.captured(3).toDouble();
    if (match.hasCaptured(4)) {
        rule.first = match.captured(4).toULongLong();
        rule.last = match.hasCaptured(6) ? match.captured(6).toULongLong()
            : match.hasCaptured(5)       ? rule.last
                                         : rule.first;
    }
    m_rules += rule;
    return {};
}

Fault Plan::faultFor(quint64 n, const QByteArray &method) const
{
    for (qsizetype i = 0; i < m_rules.size(); ++i) {
        const Rule &rule = m_rules.at(i);
        const bool counts = n >= rule.first && n <= rule.last && (rule.method.isEmpty() || rule.method == method);
        if (counts && (rule.probability >= 1 || chance(m_seed, n, static_cast<quint64>(i)) < rule.probability))
            return rule.fault;
    }
    return Fault::None;
}

} // namespace onefold::testservices::faults
