// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/drive/scene.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace onefold::drive {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
T orEnd(Result<T> result)
{
    if (!result)
        qFatal("%s\n%s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return *std::move(result);
}

} // namespace

Scene::Scene(const QByteArray &contacts, const QStringList &arguments) : m_stage(orEnd(Stage::open()))
{
    if (!contacts.isEmpty() && ask({u"save"_s, u"--json-input"_s, u"-"_s}, contacts).isEmpty())
        qFatal("The contacts could not be saved");
    m_person = orEnd(Person::sit(
        *m_stage, {.program = QStringLiteral(ONEFOLD_PROGRAM), .dataDir = m_data.path(), .arguments = arguments}));
}

QByteArray Scene::ask(const QStringList &arguments, const QByteArray &input) const
{
    const auto answer = runProgram(*m_stage,
        {.program = QStringLiteral(ONEFOLD_PROGRAM),
            .dataDir = m_data.path(),
            .arguments = QStringList(u"--json"_s) + arguments},
        input);
    return answer ? *answer : QByteArray();
}

QString Scene::put(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_data.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("A file cannot be written");
    return file.fileName();
}

QStringList Scene::verdicts() const
{
    QStringList verdicts;
    for (const QByteArray &line : ask({u"history"_s}).split('\n')) {
        if (!line.isEmpty())
            verdicts.prepend(QJsonDocument::fromJson(line)["verdict"_L1].toString());
    }
    return verdicts;
}

QByteArray twoPairs()
{
    return R"({"first_name":"Robert","last_name":"Kowalski","email":"rk@globex.example","phone":"+15125550123"}
{"first_name":"Bob","last_name":"Kowalski","email":"bob@globex.example","phone":"+15125550123"}
{"first_name":"Ann","last_name":"Lee","email":"ann@acme.example","phone":"+15125550144"}
{"first_name":"Tom","last_name":"Lee","email":"tom@acme.example","phone":"+15125550144"}
)";
}

QByteArray cleanFile()
{
    return "First name,Last name,Email\n"
           "Ada,Lovelace,ada@engine.example\n"
           "Grace,Hopper,grace@navy.example\n";
}

QByteArray bobAndOthers(int others)
{
    QByteArray lines = R"({"first_name":"Bob","email":"bob@acme.example","phone":"+15125550123","company":"Acme"})"
                       "\n";
    for (int i = 0; i < others; ++i) {
        const QString line = uR"({"first_name":"Person","last_name":"%1","email":"person%1@acme.example"})"_s;
        lines += line.arg(i, 2, 10, QChar(u'0')).toUtf8() + '\n';
    }
    return lines;
}

} // namespace onefold::drive
