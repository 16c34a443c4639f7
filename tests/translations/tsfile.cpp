// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tsfile.h"

#include <QFile>
#include <QXmlStreamReader>

namespace onefold::translations {

using namespace Qt::StringLiterals;

namespace {

QStringList readForms(QXmlStreamReader &xml, bool isPlural)
{
    if (!isPlural)
        return {xml.readElementText()};
    QStringList forms;
    while (xml.readNextStartElement())
        forms += xml.readElementText();
    return forms;
}

Entry readMessage(QXmlStreamReader &xml, const QString &context)
{
    Entry entry{.context = context, .isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1};
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            entry.source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            entry.comment = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            entry.type = xml.attributes().value("type"_L1).toString();
            entry.forms = readForms(xml, entry.isPlural);
        } else {
            xml.skipCurrentElement();
        }
    }
    return entry;
}

void readContext(QXmlStreamReader &xml, TsFile &file)
{
    QString name;
    while (xml.readNextStartElement()) {
        if (xml.name() == "name"_L1)
            name = xml.readElementText();
        else if (xml.name() == "message"_L1)
            file.entries.push_back(readMessage(xml, name));
        else
            xml.skipCurrentElement();
    }
}

} // namespace

QString Entry::key() const
{
    return context + u": "_s + source + (comment.isEmpty() ? QString() : QString(u" ["_s + comment + u']'));
}

QStringList TsFile::keys() const
{
    QStringList keys;
    for (const Entry &entry : entries)
        keys += entry.key();
    return keys;
}

TsFile parseTs(const QByteArray &bytes)
{
    TsFile file;
    QXmlStreamReader xml(bytes);
    if (!xml.readNextStartElement() || xml.name() != "TS"_L1) {
        file.problem = u"This is no .ts file"_s;
        return file;
    }
    file.language = xml.attributes().value("language"_L1).toString();
    while (xml.readNextStartElement()) {
        if (xml.name() == "context"_L1)
            readContext(xml, file);
        else
            xml.skipCurrentElement();
    }
    if (xml.hasError())
        file.problem = u"Line %1: %2"_s.arg(xml.lineNumber()).arg(xml.errorString());
    return file;
}

TsFile readTs(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {.problem = path + u": "_s + file.errorString()};
    return parseTs(file.readAll());
}

} // namespace onefold::translations
