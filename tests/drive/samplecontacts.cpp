// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/drive/samplecontacts.h"

namespace onefold::drive {

QByteArray sampleContacts()
{
    return R"({"first_name":"Jane","last_name":"Smith","email":"jane@acme.example","phone":"+15125550123","company":"Acme Corp","city":"Austin","country":"US","tags":["lead","website"]}
{"first_name":"Aarav","last_name":"Mehta","email":"aarav.mehta@lumenworks.example","phone":"+919876543210","company":"Lumenworks","city":"Pune","country":"IN","tags":["customer"]}
{"first_name":"Beatriz","last_name":"Oliveira","email":"bia@cafeoliveira.example","phone":"+5511912345678","company":"Café Oliveira","city":"São Paulo","country":"BR","tags":["lead"]}
{"first_name":"Chen","last_name":"Wei","email":"wei.chen@harbor.example","phone":"+8613800138000","company":"Harbor Logistics","city":"Shanghai","country":"CN","tags":["partner"]}
{"first_name":"Dagmar","last_name":"Köhler","email":"d.koehler@nordlicht.example","phone":"+4915123456789","company":"Nordlicht GmbH","city":"Hamburg","country":"DE","tags":["customer","vip"]}
{"first_name":"Emeka","last_name":"Okafor","email":"emeka@okaforfoods.example","phone":"+2348031234567","company":"Okafor Foods","city":"Lagos","country":"NG","tags":["lead"]}
{"first_name":"Fatima","last_name":"Zahra","email":"f.zahra@atlas.example","phone":"+212661234567","company":"Atlas Travel","city":"Rabat","country":"MA","tags":["lead","fair"]}
{"first_name":"Giorgos","last_name":"Papas","email":"gp@aegeanboats.example","phone":"+306941234567","company":"Aegean Boats","city":"Piraeus","country":"GR"}
{"first_name":"Hannah","last_name":"Lindqvist","email":"hannah@fjallverk.example","phone":"+46701234567","company":"Fjällverk AB","city":"Göteborg","country":"SE","tags":["customer"]}
{"first_name":"Ivan","last_name":"Petrov","email":"ivan.petrov@sever.example","phone":"+79123456789","company":"Север","city":"Perm","country":"RU","tags":["lead"]}
{"first_name":"Julia","last_name":"Novak","email":"julia.novak@brightside.example","phone":"+17375550170","company":"Brightside Media","city":"Austin","country":"US","tags":["lead","fair"]}
{"first_name":"Kofi","last_name":"Mensah","email":"kofi@goldcoast.example","phone":"+233241234567","company":"Gold Coast Ltd","city":"Accra","country":"GH","tags":["partner"]}
{"first_name":"Lucía","last_name":"Fernández","email":"lucia@solnorte.example","phone":"+34612345678","company":"Sol Norte","city":"Bilbao","country":"ES","tags":["lead"]}
{"first_name":"Marta","last_name":"Kowalska","email":"m.kowalska@wisla.example","phone":"+48512345678","company":"Wisła Print","city":"Kraków","country":"PL","tags":["customer"]}
{"first_name":"Noor","last_name":"al-Hassan","email":"noor@dunecraft.example","phone":"+971501234567","company":"Dunecraft","city":"Dubai","country":"AE","tags":["vip"]}
{"first_name":"Oliver","last_name":"Brandt","email":"oliver@brandtbau.example","phone":"+4940123456789","company":"Brandt Bau","city":"Hamburg","country":"DE"}
{"first_name":"Priya","last_name":"Nair","email":"priya@keralaspice.example","phone":"+919000012345","company":"Kerala Spice Co","city":"Kochi","country":"IN","tags":["lead"]}
{"first_name":"Quentin","last_name":"Roux","email":"q.roux@ateliers.example","phone":"+33612345678","company":"Ateliers Roux","city":"Lyon","country":"FR","tags":["customer"]}
{"first_name":"Rosa","last_name":"Marino","email":"rosa@marinovini.example","phone":"+393471234567","company":"Marino Vini","city":"Bari","country":"IT","tags":["lead"]}
{"first_name":"Søren","last_name":"Dahl","email":"soren@havn.example","phone":"+4520123456","company":"Havn ApS","city":"Aarhus","country":"DK","tags":["partner"]}
{"first_name":"Tomás","last_name":"Silva","email":"tomas@silvatech.example","phone":"+351912345678","company":"SilvaTech","city":"Porto","country":"PT","tags":["lead","fair"]}
{"first_name":"Yuki","last_name":"Tanaka","email":"yuki.tanaka@hoshi.example","phone":"+819012345678","company":"Hoshi Design","city":"Osaka","country":"JP","tags":["customer"]}
)";
}

} // namespace onefold::drive
