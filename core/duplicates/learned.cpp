// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/learned.h"

#include <QDataStream>
#include <QIODevice>

namespace onefold::duplicates {

namespace {

using Columns = std::vector<Scheme::Column>;

void put(QDataStream &out, const Columns &columns)
{
    out << static_cast<quint32>(columns.size());
    for (const Scheme::Column &column : columns)
        out << column.name << column.isDayFirst;
}

void put(QDataStream &out, const Scheme &scheme)
{
    for (const auto &name : {scheme.given, scheme.family})
        put(out, name ? Columns{*name} : Columns());
    put(out, scheme.whole);
    out << static_cast<quint32>(scheme.parts.size());
    for (const Scheme::Part &part : scheme.parts) {
        out << static_cast<quint8>(part.role) << part.isGuessed << part.isNearlyUnique;
        put(out, part.columns);
    }
}

void put(QDataStream &out, const Model &model)
{
    out << model.records << model.population;
    for (const double prior : model.logPrior)
        out << prior;
    out << static_cast<quint32>(model.features.size());
    for (const FeatureModel &feature : model.features) {
        for (std::size_t e = 0; e < explanationCount; ++e) {
            out << feature.isByChance[e];
            for (const double log : feature.logs[e])
                out << log;
        }
    }
}

/// Calls @p take as often as a number in @p in says, as long as there is anything to take.
template<typename Take>
void takeEach(QDataStream &in, Take take)
{
    quint32 count = 0;
    in >> count;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i)
        take();
}

void take(QDataStream &in, Columns &columns)
{
    takeEach(in, [&] {
        Scheme::Column &column = columns.emplace_back();
        in >> column.name >> column.isDayFirst;
    });
}

void take(QDataStream &in, Scheme &scheme)
{
    for (auto *const name : {&scheme.given, &scheme.family}) {
        Columns columns;
        take(in, columns);
        if (!columns.empty())
            *name = columns.front();
    }
    take(in, scheme.whole);
    takeEach(in, [&] {
        Scheme::Part &part = scheme.parts.emplace_back();
        quint8 role = 0;
        in >> role >> part.isGuessed >> part.isNearlyUnique;
        part.role = static_cast<Role>(role);
        take(in, part.columns);
    });
}

void take(QDataStream &in, Model &model)
{
    in >> model.records >> model.population;
    for (double &prior : model.logPrior)
        in >> prior;
    takeEach(in, [&] {
        FeatureModel &feature = model.features.emplace_back();
        for (std::size_t e = 0; e < explanationCount; ++e) {
            in >> feature.isByChance[e];
            for (double &log : feature.logs[e])
                in >> log;
        }
    });
}

} // namespace

QByteArray toBytes(const Learned &learned)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    put(out, learned.scheme);
    put(out, learned.model);
    return bytes;
}

std::optional<Learned> learnedFromBytes(const QByteArray &bytes)
{
    Learned learned;
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    take(in, learned.scheme);
    take(in, learned.model);
    const std::size_t features = learned.scheme.parts.size() + (learned.scheme.hasNames() ? 2 : 0);
    const bool isWhole = in.status() == QDataStream::Ok && in.atEnd() && features == learned.model.features.size()
        && features <= maximumFeatures;
    return isWhole ? std::optional(std::move(learned)) : std::nullopt;
}

} // namespace onefold::duplicates
