// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/host/runningservice.h"
#include "tests/services/host/services.h"
#include "tests/services/http/server.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace onefold::testservices;

namespace {

int fail(const QString &message)
{
    std::fprintf(stderr, "onefold_testservice: %s\n", qUtf8Printable(message));
    return 2;
}

void declare(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Stands in for a contact service, to try Onefold out or to test it.\n"
        "Prints one line of JSON with its address, token and workspace once it listens; ends when it is killed.\n"
        "See tests/services/README.md."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"KIND"_s, u"leadpush, highlevel or bird"_s);
    parser.addOptions({{u"port"_s, u"Port to listen on; 0 takes a free one"_s, u"N"_s, u"0"_s},
        {u"token"_s, u"The token that clients must send"_s, u"T"_s, u"test-token"_s},
        {u"workspace"_s, u"Id of the workspace or location"_s, u"ID"_s},
        {u"scopes"_s, u"What the token may do, with commas between; all by default"_s, u"LIST"_s},
        {u"tls"_s, u"Serve HTTPS with the certificate in this folder, made there where there is none"_s, u"FOLDER"_s},
        {u"seed-contacts"_s, u"Start with so many made-up contacts"_s, u"N"_s, u"0"_s},
        {u"faults"_s, u"What goes wrong, for example \"seed=7,drop-after/POST:0.1,429-retry@3-5\""_s, u"PLAN"_s},
        {u"rate"_s, u"Requests permitted: COUNT/SECONDS, COUNT/SECONDS,sliding or none; the service's own by default"_s,
            u"R"_s},
        {u"daily"_s, u"Requests permitted a day; the service's own by default"_s, u"N"_s},
        {u"latency"_s, u"Milliseconds that every answer takes"_s, u"MS"_s, u"0"_s},
        {u"option"_s, u"Sets a switch of the service; can be given more than once"_s, u"NAME=VALUE"_s},
        {u"admin"_s, u"Opens the back door below /_admin with this secret"_s, u"SECRET"_s}});
}

/// Sets up what the options say; what is wrong with them, or nothing.
QString prepare(const QCommandLineParser &parser, host::RunningService &running)
{
    QString wrong = running.setFaults(parser.value(u"faults"_s));
    running.with([&](host::Host &host) {
        host.setLatency(std::chrono::milliseconds(parser.value(u"latency"_s).toInt()));
        for (const QString &assignment : parser.values(u"option"_s)) {
            const QString problem = host.service().options().setFromText(assignment);
            wrong += problem;
        }
    });
    running.setAdminSecret(parser.value(u"admin"_s));
    if (wrong.isEmpty())
        running.seed(parser.value(u"seed-contacts"_s).toInt());
    return wrong;
}

std::optional<host::Rate> rateOf(const QCommandLineParser &parser, const host::Rate &documented)
{
    std::optional<host::Rate> rate = documented;
    if (parser.isSet(u"rate"_s)) {
        rate = host::Rate::parsed(parser.value(u"rate"_s));
        if (rate)
            rate->daily = documented.daily;
    }
    if (rate && parser.isSet(u"daily"_s))
        rate->daily = parser.value(u"daily"_s).toInt();
    return rate;
}

bool listen(const QCommandLineParser &parser, host::RunningService &running)
{
    const auto port = static_cast<quint16>(parser.value(u"port"_s).toUShort());
    if (!parser.isSet(u"tls"_s))
        return running.start(port);
    const auto certificate = http::certificateIn(parser.value(u"tls"_s));
    return certificate && running.start(port, *certificate);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    declare(parser);
    parser.process(application);
    const host::Setup setup{.token = parser.value(u"token"_s),
        .workspace = parser.value(u"workspace"_s),
        .scopes = parser.value(u"scopes"_s).split(u',', Qt::SkipEmptyParts)};
    std::unique_ptr<host::Service> service = host::serviceOf(parser.positionalArguments().value(0), setup);
    if (!service)
        return fail(u"KIND must be leadpush, highlevel or bird"_s);
    const std::optional<host::Rate> rate = rateOf(parser, service->documentedRate());
    if (!rate)
        return fail(u"--rate takes COUNT/SECONDS, COUNT/SECONDS,sliding or none"_s);
    QJsonObject line{{u"kind"_s, service->kind()}, {u"workspace"_s, service->workspace()}, {u"token"_s, setup.token}};

    host::RunningService running(std::move(service), rate);
    const QString wrong = prepare(parser, running);
    if (!wrong.isEmpty())
        return fail(wrong);
    if (!listen(parser, running))
        return fail(u"cannot listen: the port is taken, or the certificate cannot be made or read"_s);
    line.insert(u"url"_s, running.url().toString());
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    return QCoreApplication::exec();
}
