// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfer/signature/signature.h"

#include "core/contact/contact.h"
#include "core/contact/validation/email.h"
#include "core/contact/validation/website.h"
#include "core/transfer/signature/companyname.h"
#include "core/transfer/signature/personname.h"
#include "core/transfer/signature/phonefinder.h"
#include "core/transfer/signature/place.h"
#include "core/transfer/signature/segments.h"

#include <QRegularExpression>

#include <algorithm>

namespace onefold::transfer::signature {

using namespace Qt::StringLiterals;
using contact::Field;

namespace {

constexpr qsizetype maximumText = 20000;

const QRegularExpression &emailForm()
{
    static const QRegularExpression form(
        u"[\\p{L}\\d.!#$%&'*+/=?^_`{|}~-]+@[\\p{L}\\d](?:[\\p{L}\\d.-]*[\\p{L}\\d])?\\.\\p{L}{2,}"_s);
    return form;
}

/// Reads one signature; lives for one call of fieldsFrom().
class SignatureReader
{
public:
    explicit SignatureReader(const QString &text) : m_lines(signatureLines(text)) { }

    contact::Fields run() &&
    {
        readEmails();
        readWebsite();
        readPhones();
        readName();
        readCompany();
        readPlace();
        const bool isNamed = !contact::joinedName(m_fields).isEmpty() || m_fields.contains(Field::Name)
            || m_fields.contains(Field::Company);
        const bool isReachable = m_fields.contains(Field::Email) || m_fields.contains(Field::Phone);
        return isNamed && isReachable ? std::move(m_fields) : contact::Fields();
    }

private:
    void readEmails();
    void readWebsite();
    void readPhones();
    void readName();
    void readCompany();
    void readPlace();

    [[nodiscard]] QString mailbox() const { return m_fields.text(Field::Email).section(u'@', 0, 0); }
    /// Where a company's own domain may be seen.
    [[nodiscard]] QString domain() const;

    QStringList m_lines;
    contact::Fields m_fields;
};

void SignatureReader::readEmails()
{
    QStringList emails;
    for (QString &line : m_lines) {
        for (auto it = emailForm().globalMatch(line); it.hasNext();) {
            const QString email = it.next().captured();
            if (contact::readEmail(email).ok() && !emails.contains(email, Qt::CaseInsensitive))
                emails += email;
        }
        static const QRegularExpression link(u"<(?:mailto|tel|https?):[^>]*>|\\[(?:mailto|tel):[^\\]]*\\]"_s);
        line.remove(link);
    }
    if (emails.isEmpty())
        return;
    m_fields.put(Field::Email, emails.takeFirst());
    m_fields.put({Field::Identifier, u"email"_s}, contact::withoutBlanks(emails));
}

void SignatureReader::readWebsite()
{
    static const QRegularExpression form(
        u"(?<![@\\p{L}\\d.])(?:https?://"
        u"[^\\s|<>,;]+|www\\.[^\\s|<>,;]+|[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*\\.(?:com|net|org|io|eu"
        "|de|at|ch|fr|es|it|nl|be|pt|uk|us|ca|au|br|co|dev|app|tech|biz|info)(?:/[^\\s|<>,;]*)?)(?![@\\p{L}\\d])"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression social(
        u"linkedin\\.|twitter\\.|facebook\\.|instagram\\.|xing\\.|youtube\\.|calendly\\.|//x\\.com|goo\\.gl|zoom\\.|teams\\."_s);
    for (QString line : m_lines) {
        line.remove(emailForm());
        for (auto it = form.globalMatch(line); it.hasNext();) {
            QString url = it.next().captured();
            while (url.endsWith(u'.') || url.endsWith(u')') || url.endsWith(u']'))
                url.chop(1);
            if (!social.match(url).hasMatch() && contact::readWebsite(url).ok())
                return m_fields.put(Field::Website, url);
        }
    }
}

void SignatureReader::readPhones()
{
    std::vector<FoundPhone> phones;
    for (QString line : m_lines) {
        static const QRegularExpression registerEntry(u"\\b(?:HRB|HRA|USt|Steuer|(?:VAT|UID|TVA|SIRET|SIREN|RCS|CIF|"
                                                      u"NIF|P\\.?\\s?IVA|IBAN|KvK|BTW|CNPJ|ABN|Reg\\. ?No"
                                                      "|Company No|Registered)\\b)[^|]*"_s,
            QRegularExpression::CaseInsensitiveOption);
        line.remove(emailForm()).remove(registerEntry);
        std::ranges::move(phonesIn(line), std::back_inserter(phones));
    }
    std::erase_if(phones, [](const FoundPhone &each) { return each.kind == FoundPhone::Kind::Fax; });
    // The company's own number reaches the person only where there is no better one; shared, it identifies nobody.
    const auto isCentral = [](const FoundPhone &each) { return each.kind == FoundPhone::Kind::Central; };
    if (!std::ranges::all_of(phones, isCentral))
        std::erase_if(phones, isCentral);
    if (phones.empty())
        return;
    m_fields.put(Field::Phone, phones.front().number);
    m_fields.put(Field::PhoneExt, phones.front().extension);
    QStringList further;
    for (const FoundPhone &each : std::vector(phones.begin() + 1, phones.end())) {
        if (each.number != phones.front().number && !further.contains(each.number) && !isCentral(each))
            further += each.extension.isEmpty() ? each.number : each.number + " ext. "_L1 + each.extension;
    }
    m_fields.put({Field::Identifier, u"phone"_s}, contact::withoutBlanks(further));
}

void SignatureReader::readName()
{
    std::optional<PersonName> best;
    int bestAgreement = 0;
    for (const Segment &segment : segmentsOf(m_lines)) {
        QString text = segment.text;
        static const QRegularExpression mail(u"\\s*[<(\\[]?\\S+@\\S+[>)\\]]?"_s);
        text.remove(mail);
        const auto name = personNameFrom(text, mailbox());
        if (!name || isNamedByDomain(name->full, domain()))
            continue;
        // A name that the address does not confirm counts in the first two lines only: below, towns look the same.
        const int agreed = agreement(*name, mailbox());
        if (agreed > bestAgreement || (!best && segment.line < 2)) {
            best = name;
            bestAgreement = agreed;
        }
    }
    if (!best)
        return;
    m_fields.put(Field::FirstName, best->first);
    m_fields.put(Field::LastName, best->last);
    if (best->full != contact::joinedName(m_fields))
        m_fields.put(Field::Name, best->full);
}

QString SignatureReader::domain() const
{
    QString fromEmail = m_fields.text(Field::Email).section(u'@', 1);
    if (!fromEmail.isEmpty() && !isPublicMailDomain(fromEmail))
        return fromEmail;
    static const QRegularExpression scheme(u"^(?:https?://)?(?:www\\.)?"_s);
    QString site = m_fields.text(Field::Website);
    return site.remove(scheme).section(u'/', 0, 0);
}

void SignatureReader::readCompany()
{
    for (const Segment &segment : segmentsOf(m_lines)) {
        const QString company = companyIn(segment.text, domain());
        if (!company.isEmpty() && company != contact::displayName(m_fields))
            return m_fields.put(Field::Company, company);
    }
}

void SignatureReader::readPlace()
{
    const Place place = placeIn(m_lines);
    m_fields.put(Field::Address1, place.street);
    m_fields.put(Field::City, place.city);
    m_fields.put(Field::State, place.state);
    m_fields.put(Field::PostalCode, place.postalCode);
    m_fields.put(Field::Country, place.country);
}

} // namespace

contact::Fields fieldsFrom(const QString &text)
{
    return text.size() > maximumText ? contact::Fields() : SignatureReader(text).run();
}

} // namespace onefold::transfer::signature
