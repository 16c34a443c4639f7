// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/testservice.h"

#include <QTest>

#include <utility>

namespace onefold::clitest {

using namespace Qt::StringLiterals;
namespace host = testservices::host;
namespace store = testservices::store;

namespace {

/// What Bird's attribute or Leadpush's and HighLevel's member for our field is called.
QString wireName(const QString &kind, const QString &field)
{
    if (kind == u"leadpush")
        return field;
    if (field == u"first_name")
        return u"firstName"_s;
    return field == u"last_name" ? u"lastName"_s : field;
}

} // namespace

void addKinds()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"leadpush", "highlevel", "bird"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

ServiceStage::ServiceStage(const QString &kind, const host::Setup &setup)
    : m_kind(kind),
      m_variable("ONEFOLD_TEST_TOKEN"),
      m_program(QStringLiteral(ONEFOLD_QUICK_PROGRAM)),
      m_service(std::make_unique<host::RunningService>(host::serviceOf(kind, setup)))
{
    if (!m_service->start())
        qFatal("the test service does not start");
    m_port = static_cast<quint16>(m_service->url().port());
    qputenv(m_variable.constData(), setup.token.toUtf8());
    const Run made = m_program.ask(
        {u"workspace"_s, u"create"_s, u"Service"_s, u"--kind"_s, kind, u"--url"_s, m_service->url().toString(),
            u"--id"_s, m_service->workspace(), u"--token-env"_s, QString::fromLatin1(m_variable)});
    if (made.exitCode != 0)
        qFatal("%s", made.err.constData());
}

ServiceStage::~ServiceStage()
{
    qunsetenv(m_variable.constData());
}

void ServiceStage::stop()
{
    m_service->stop();
}

bool ServiceStage::startAgain()
{
    return m_service->start(m_port);
}

Run ServiceStage::run(const QStringList &arguments) const
{
    return m_program.ask(QStringList{u"-w"_s, u"Service"_s} + arguments);
}

QJsonObject ServiceStage::save(const QStringList &arguments) const
{
    return run(QStringList{u"save"_s} + arguments).json();
}

QJsonObject ServiceStage::sync(const QStringList &arguments) const
{
    return run(QStringList{u"sync"_s} + arguments).json();
}

QList<QJsonObject> ServiceStage::outbox() const
{
    return run({u"outbox"_s, u"list"_s}).lines();
}

QJsonObject ServiceStage::onlyContact() const
{
    const QList<QJsonObject> contacts = m_service->contacts();
    return contacts.size() == 1 ? contacts.first() : QJsonObject();
}

QString ServiceStage::valueAt(const QString &field) const
{
    const QJsonObject contact = onlyContact();
    const QString name = wireName(m_kind, field);
    const QJsonObject attributes = contact.value("attributes"_L1).toObject();
    return m_kind == u"highlevel" ? contact.value(name).toString() : attributes.value(name).toString();
}

void ServiceStage::change(const QString &field, const QJsonValue &value)
{
    const QString name = wireName(m_kind, field);
    const bool isNested = m_kind == u"bird";
    m_service->with([&](host::Host &host) {
        store::ContactStore &contacts = host.service().contacts();
        QStringList ids;
        for (const auto &record : contacts.all())
            ids += record->id;
        for (const QString &id : ids) {
            QJsonObject values = contacts.find(id)->values;
            QJsonObject attributes = values.value("attributes"_L1).toObject();
            if (isNested || (m_kind == u"leadpush" && values.contains("attributes"_L1))) {
                attributes.insert(name, value);
                values.insert("attributes"_L1, attributes);
            } else {
                values.insert(name, value);
            }
            contacts.replace(id, values);
        }
    });
}

QStringList ServiceStage::effects() const
{
    QStringList effects;
    for (const store::LogEntry &entry : m_service->log()) {
        for (const store::Change &change : entry.changes)
            effects += change.effect;
    }
    return effects;
}

Colleague::Colleague(ServiceStage &stage, const QStringList &options, QString name)
    : m_stage(stage),
      m_name(std::move(name))
{
    const Run made = stage.program().ask(QStringList{u"workspace"_s, u"create"_s, m_name, u"--kind"_s, stage.kind(),
                                             u"--url"_s, stage.service().url().toString(), u"--id"_s,
                                             stage.service().workspace(), u"--token-env"_s, u"ONEFOLD_TEST_TOKEN"_s}
        + options);
    if (made.exitCode != 0)
        qFatal("%s", made.err.constData());
}

Run Colleague::run(const QStringList &arguments) const
{
    return m_stage.program().ask(QStringList{u"-w"_s, m_name} + arguments);
}

QJsonObject Colleague::save(const QStringList &arguments) const
{
    return run(QStringList{u"save"_s} + arguments).json();
}

} // namespace onefold::clitest
