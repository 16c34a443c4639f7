// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/drive/accessible.h"

#include <QDBusArgument>
#include <QDBusVariant>

namespace onefold::drive {

using namespace Qt::StringLiterals;

namespace {

const QString anyInterface = u"org.a11y.atspi.Accessible"_s;
const QString actionInterface = u"org.a11y.atspi.Action"_s;
const QString componentInterface = u"org.a11y.atspi.Component"_s;
const QString editableInterface = u"org.a11y.atspi.EditableText"_s;
const QString propertiesInterface = u"org.freedesktop.DBus.Properties"_s;
const QString tableInterface = u"org.a11y.atspi.Table"_s;
const QString textInterface = u"org.a11y.atspi.Text"_s;

constexpr int answerMilliseconds = 10000;

/// AT-SPI's way to name a thing: the program on the bus, and the thing in it.
struct Reference {
    QString service;
    QString path;
};

Reference readReference(const QDBusArgument &argument)
{
    Reference reference;
    QDBusObjectPath path;
    argument.beginStructure();
    argument >> reference.service >> path;
    argument.endStructure();
    reference.path = path.path();
    return reference;
}

QDBusArgument firstArgument(const QDBusMessage &answer)
{
    return answer.arguments().value(0).value<QDBusArgument>();
}

bool hasArgument(const QDBusMessage &answer)
{
    return answer.type() == QDBusMessage::ReplyMessage && !answer.arguments().isEmpty();
}

} // namespace

Accessible::Accessible(QDBusConnection bus, QString service, QString path)
    : m_bus(std::move(bus)),
      m_service(std::move(service)),
      m_path(std::move(path))
{ }

QDBusMessage Accessible::call(const QString &interface, const QString &method, const QVariantList &arguments) const
{
    QDBusMessage message = QDBusMessage::createMethodCall(m_service, m_path, interface, method);
    message.setArguments(arguments);
    return m_bus.call(message, QDBus::Block, answerMilliseconds);
}

QVariant Accessible::property(const QString &interface, const QString &name) const
{
    const QDBusMessage answer = call(propertiesInterface, u"Get"_s, {interface, name});
    return hasArgument(answer) ? answer.arguments().constFirst().value<QDBusVariant>().variant() : QVariant();
}

bool Accessible::ask(const QString &interface, const QString &method, const QVariantList &arguments) const
{
    const QDBusMessage answer = call(interface, method, arguments);
    return hasArgument(answer) && answer.arguments().constFirst().toBool();
}

QString Accessible::name() const
{
    return property(anyInterface, u"Name"_s).toString();
}

QString Accessible::description() const
{
    return property(anyInterface, u"Description"_s).toString();
}

Role Accessible::role() const
{
    const QDBusMessage answer = call(anyInterface, u"GetRole"_s);
    return hasArgument(answer) ? Role(answer.arguments().constFirst().toUInt()) : Role::None;
}

QString Accessible::roleName() const
{
    const QDBusMessage answer = call(anyInterface, u"GetRoleName"_s);
    return hasArgument(answer) ? answer.arguments().constFirst().toString() : QString();
}

States Accessible::states() const
{
    const QDBusMessage answer = call(anyInterface, u"GetState"_s);
    if (!hasArgument(answer))
        return {};
    QList<quint32> words;
    firstArgument(answer) >> words;
    constexpr int wordBits = 32;
    return {words.value(0) | quint64(words.value(1)) << wordBits};
}

QList<Accessible> Accessible::children() const
{
    const QDBusMessage answer = call(anyInterface, u"GetChildren"_s);
    QList<Accessible> children;
    if (!hasArgument(answer))
        return children;
    const QDBusArgument list = firstArgument(answer);
    list.beginArray();
    while (!list.atEnd()) {
        const Reference child = readReference(list);
        children.emplace_back(m_bus, child.service, child.path);
    }
    list.endArray();
    return children;
}

QRect Accessible::place() const
{
    constexpr quint32 ofTheScreen = 0;
    const QDBusMessage answer = call(componentInterface, u"GetExtents"_s, {ofTheScreen});
    if (!hasArgument(answer))
        return {};
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    const QDBusArgument extents = firstArgument(answer);
    extents.beginStructure();
    extents >> x >> y >> width >> height;
    extents.endStructure();
    return {x, y, width, height};
}

QString Accessible::text() const
{
    const int length = property(textInterface, u"CharacterCount"_s).toInt();
    const QDBusMessage answer = call(textInterface, u"GetText"_s, {0, length});
    return hasArgument(answer) ? answer.arguments().constFirst().toString() : QString();
}

bool Accessible::setText(const QString &text) const
{
    return ask(editableInterface, u"SetTextContents"_s, {text});
}

bool Accessible::grabFocus() const
{
    return ask(componentInterface, u"GrabFocus"_s);
}

QStringList Accessible::actions() const
{
    QStringList names;
    const int count = property(actionInterface, u"NActions"_s).toInt();
    for (int i = 0; i < count; ++i) {
        const QDBusMessage answer = call(actionInterface, u"GetName"_s, {i});
        names += hasArgument(answer) ? answer.arguments().constFirst().toString() : QString();
    }
    return names;
}

bool Accessible::act() const
{
    return ask(actionInterface, u"DoAction"_s, {0});
}

int Accessible::rows() const
{
    return property(tableInterface, u"NRows"_s).toInt();
}

int Accessible::columns() const
{
    return property(tableInterface, u"NColumns"_s).toInt();
}

Accessible Accessible::cell(int row, int column) const
{
    const QDBusMessage answer = call(tableInterface, u"GetAccessibleAt"_s, {row, column});
    if (!hasArgument(answer))
        return {};
    const Reference cell = readReference(firstArgument(answer));
    return {m_bus, cell.service, cell.path};
}

bool Accessible::selectRow(int row) const
{
    return ask(tableInterface, u"AddRowSelection"_s, {row});
}

} // namespace onefold::drive
