// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/draftfile.h"

#include "core/base/privatefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace onefold::ui::contacts {

using namespace Qt::StringLiterals;
using contact::Contact;
using contact::FieldKey;
using contact::Fields;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::ui::contacts::DraftFile)
};

constexpr int formatVersion = 1;
// More windows than this on one workspace go without a file.
constexpr int placeCount = 8;

QJsonObject fieldsToJson(const Fields &fields)
{
    QJsonObject json;
    for (const auto &[key, value] : fields)
        json[key.toString()] = contact::toJson(value);
    return json;
}

QJsonObject toJson(const FormDraft &draft)
{
    QJsonObject typed;
    for (const auto &[key, text] : draft.typed())
        typed[key.toString()] = text;
    QJsonObject bases;
    for (const auto &[key, value] : draft.bases())
        bases[key.toString()] = contact::toJson(value);
    return {{u"id"_s, contact::toString(draft.original().id)}, {u"fields"_s, fieldsToJson(draft.original().fields)},
        {u"typed"_s, typed}, {u"bases"_s, bases}};
}

FormDraft draftFrom(const QJsonObject &json)
{
    Contact original;
    original.id = contact::contactIdFromString(json[u"id"].toString()).value_or(contact::ContactId::None);
    const auto each = [&json](QStringView part, auto take) {
        const QJsonObject object = json[part].toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry) {
            if (const auto key = FieldKey::fromString(entry.key()))
                take(*key, entry.value());
        }
    };
    FormDraft::Texts typed;
    FormDraft::Bases bases;
    each(u"fields",
        [&](const FieldKey &key, const QJsonValue &value) { original.fields.put(key, contact::valueFromJson(value)); });
    each(u"typed", [&](const FieldKey &key, const QJsonValue &value) { typed[key] = value.toString(); });
    each(u"bases", [&](const FieldKey &key, const QJsonValue &value) { bases[key] = contact::valueFromJson(value); });
    return {original, typed, bases};
}

Error cannotKeep(const QString &reason)
{
    return {ErrorCode::Failed,
        Messages::tr("What is typed cannot be kept for the case of a crash: %1 It is still in the form; save it.")
            .arg(reason.endsWith(u'.') ? reason : QString(reason + u'.'))};
}

} // namespace

QByteArray toJson(const KeptDrafts &drafts)
{
    QJsonArray waiting;
    for (const FormDraft &draft : drafts.waiting)
        waiting += toJson(draft);
    QJsonObject json{{u"version"_s, formatVersion}, {u"waiting"_s, waiting}};
    if (drafts.shown)
        json[u"shown"_s] = toJson(*drafts.shown);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<KeptDrafts> keptDraftsFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object[u"version"].toInt() != formatVersion)
        return std::nullopt;
    KeptDrafts drafts;
    if (object.contains(u"shown"))
        drafts.shown = draftFrom(object[u"shown"].toObject());
    const QJsonArray waiting = object[u"waiting"].toArray();
    for (const QJsonValue draft : waiting)
        drafts.waiting.push_back(draftFrom(draft.toObject()));
    return drafts;
}

QString DraftFile::pathOf(int place) const
{
    return place == 0 ? QString(m_stem + u".drafts"_s) : u"%1.drafts-%2"_s.arg(m_stem).arg(place + 1);
}

std::unique_ptr<QLockFile> DraftFile::lock(int place) const
{
    auto lock = std::make_unique<QLockFile>(QString(pathOf(place) + u".lock"_s));
    lock->setStaleLockTime(0); // a window may be open for days
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

Result<void> DraftFile::adopt(int place, KeptDrafts &drafts) const
{
    QFile file(pathOf(place));
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return cannotKeep(file.errorString());
    auto kept = keptDraftsFromJson(file.readAll());
    file.close();
    if (!kept) {
        file.rename(QString(file.fileName() + u".unreadable"_s));
        return {};
    }
    if (kept->shown && !drafts.shown)
        drafts.shown = kept->shown;
    else if (kept->shown)
        drafts.waiting.push_back(*kept->shown);
    drafts.waiting.insert(drafts.waiting.end(), kept->waiting.begin(), kept->waiting.end());
    return {};
}

Result<KeptDrafts> DraftFile::claim()
{
    KeptDrafts drafts;
    std::vector<std::pair<int, std::unique_ptr<QLockFile>>> others;
    for (int place = 0; place < placeCount; ++place) {
        if (m_lock && !QFile::exists(pathOf(place)))
            continue;
        auto lock = this->lock(place);
        if (!lock)
            continue;
        if (const auto adopted = adopt(place, drafts); !adopted)
            return adopted.error();
        if (m_lock) {
            others.emplace_back(place, std::move(lock));
        } else {
            m_place = place;
            m_lock = std::move(lock);
        }
    }
    if (!m_lock)
        return cannotKeep(Messages::tr("The folder of the workspace cannot be written to."));
    if (others.empty())
        return drafts;
    // All of them stand in our own file before any other goes.
    if (const auto written = write(drafts); !written)
        return written.error();
    for (const auto &[place, lock] : others)
        QFile::remove(pathOf(place));
    return drafts;
}

Result<void> DraftFile::write(const KeptDrafts &drafts)
{
    if (!m_lock)
        return {};
    const QString path = pathOf(m_place);
    if (drafts.isEmpty()) {
        if (QFile::exists(path) && !QFile::remove(path))
            return cannotKeep(Messages::tr("The folder of the workspace cannot be written to."));
        return {};
    }
    QSaveFile file(path);
    const QByteArray json = toJson(drafts);
    if (!openPrivately(file) || file.write(json) != json.size() || !file.commit())
        return cannotKeep(file.errorString());
    return {};
}

} // namespace onefold::ui::contacts
