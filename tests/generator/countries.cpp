// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/countries.h"

using namespace Qt::StringLiterals;

namespace onefold::generator {

namespace {

/// A line of the table of towns: name|state|postal code|landline range[|mobile range], in the zone given.
std::vector<City> cities(QStringView lines, const QString &zone)
{
    std::vector<City> cities;
    for (const QString &line : lines.toString().split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList cells = line.split(u'|');
        cities.push_back({.name = cells.at(0),
            .state = cells.at(1),
            .postal = cells.at(2),
            .timezone = cells.value(5).isEmpty() ? zone : cells.at(5),
            .landline = NumberRange(cells.at(3)),
            .mobile = NumberRange(cells.value(4))});
    }
    return cities;
}

Country unitedStates()
{
    return {.code = u"US"_s,
        .culture = CultureId::English,
        .phones = {u"1"_s, {u"(xxx) xxx-xxxx"_s, u"xxx-xxx-xxxx"_s, u"xxx.xxx.xxxx"_s},
            {u"(xxx) xxx-xxxx"_s, u"xxx-xxx-xxxx"_s}},
        .mobile = {},
        .cities = cities(u"New York|NY|100##|212[23456789]######|917[23456789]######\n"
                         u"Los Angeles|CA|900##|213[23456789]######|310[23456789]######|America/Los_Angeles\n"
                         u"Chicago|IL|606##|312[23456789]######|773[23456789]######|America/Chicago\n"
                         u"Houston|TX|770##|713[23456789]######|832[23456789]######|America/Chicago\n"
                         u"Phoenix|AZ|850##|602[23456789]######|480[23456789]######|America/Phoenix\n"
                         u"Philadelphia|PA|191##|215[23456789]######|267[23456789]######\n"
                         u"San Antonio|TX|782##|210[23456789]######|726[23456789]######|America/Chicago\n"
                         u"San Diego|CA|921##|619[23456789]######|858[23456789]######|America/Los_Angeles\n"
                         u"Dallas|TX|752##|214[23456789]######|469[23456789]######|America/Chicago\n"
                         u"Austin|TX|787##|512[23456789]######|737[23456789]######|America/Chicago\n"
                         u"Seattle|WA|981##|206[23456789]######|425[23456789]######|America/Los_Angeles\n"
                         u"Denver|CO|802##|303[23456789]######|720[23456789]######|America/Denver\n"
                         u"Boston|MA|021##|617[23456789]######|857[23456789]######\n"
                         u"Atlanta|GA|303##|404[23456789]######|678[23456789]######\n"
                         u"Miami|FL|331##|305[23456789]######|786[23456789]######\n"
                         u"Portland|OR|972##|503[23456789]######|971[23456789]######|America/Los_Angeles\n",
            u"America/New_York"_s),
        .streets = WordList(
            u"Main_St Oak_St Park_Ave Maple_Ave Cedar_Ln Elm_St Washington_Ave 2nd_St Lake_Dr Hill_Rd Pine_St "
            u"Walnut_St Lincoln_Blvd Sunset_Blvd Church_St Willow_Way River_Rd Jackson_St Highland_Ave Mill_Rd "
            u"Ridge_Rd Meadow_Ln Forest_Dr Spring_St 5th_Ave Broadway Franklin_St Chestnut_St Dogwood_Ct Birch_Rd"),
        .addressForm = u"%n %s"_s,
        .legalForms = {u"Inc."_s, u"LLC"_s, u"Corp."_s, u"Inc"_s}};
}

Country unitedKingdom()
{
    return {.code = u"GB"_s,
        .culture = CultureId::English,
        .phones = {u"44"_s, {u"0xxxx xxxxxx"_s, u"0xxxx xxx xxx"_s, u"0xxxxxxxxxx"_s},
            {u"0xx xxxx xxxx"_s, u"(0xxx) xxx xxxx"_s}},
        .mobile = NumberRange(u"7[78][1456]#######"),
        .cities = cities(u"London|England|SW# #@@|20[378]#######\n"
                         u"Manchester|England|M# #@@|161[234789]######\n"
                         u"Birmingham|England|B# #@@|121[234567]######\n"
                         u"Leeds|England|LS# #@@|113[02345]######\n"
                         u"Glasgow|Scotland|G# #@@|141[234589]######\n"
                         u"Edinburgh|Scotland|EH# #@@|131[234567]######\n"
                         u"Bristol|England|BS# #@@|117[012349]######\n"
                         u"Liverpool|England|L# #@@|151[234578]######\n",
            u"Europe/London"_s),
        .streets =
            WordList(u"High_Street Station_Road London_Road Church_Road Park_Road Victoria_Road Green_Lane Manor_Road "
                     u"Kings_Road The_Avenue Mill_Lane New_Road Church_Street Queens_Road Grange_Road School_Lane "
                     u"York_Road Albert_Road Windsor_Road Chapel_Lane North_Street Springfield_Road St._John's_Road "
                     u"Highfield_Road Main_Street Broad_Street Orchard_Close Meadow_View Richmond_Road Crescent_Road"),
        .addressForm = u"%n %s"_s,
        .legalForms = {u"Ltd"_s, u"Limited"_s, u"PLC"_s, u"LLP"_s}};
}

Country germany()
{
    return {.code = u"DE"_s,
        .culture = CultureId::German,
        .phones = {u"49"_s, {u"0xxx xxxxxxx"_s, u"0xxx/xxxxxxx"_s, u"0xxx xxx xx xx"_s},
            {u"0xx xxxxxxx"_s, u"(0xxx) xxxxxx"_s}},
        .mobile = NumberRange(u"17[01234567]#######"),
        .cities = cities(u"Berlin|Berlin|10###|30[23456789]#######\n"
                         u"Hamburg|Hamburg|20###|40[23456789]#######\n"
                         u"München|Bayern|80###|89[23456789]#######\n"
                         u"Köln|Nordrhein-Westfalen|50###|221[23456789]######\n"
                         u"Frankfurt am Main|Hessen|60###|69[23456789]#######\n"
                         u"Stuttgart|Baden-Württemberg|70###|711[23456789]######\n"
                         u"Düsseldorf|Nordrhein-Westfalen|40###|211[23456789]######\n"
                         u"Leipzig|Sachsen|04###|341[23456789]######\n"
                         u"Dresden|Sachsen|01###|351[23456789]######\n"
                         u"Hannover|Niedersachsen|30###|511[23456789]######\n"
                         u"Nürnberg|Bayern|90###|911[23456789]######\n"
                         u"Bremen|Bremen|28###|421[23456789]######\n",
            u"Europe/Berlin"_s),
        .streets =
            WordList(u"Hauptstraße Schulstraße Gartenstraße Bahnhofstraße Dorfstraße Bergstraße Birkenweg Lindenstraße "
                     u"Kirchstraße Waldstraße Ringstraße Schillerstraße Goethestraße Amselweg Wiesenweg Jahnstraße "
                     u"Feldstraße Am_Sportplatz Buchenweg Friedhofstraße Rosenstraße Blumenstraße Mühlenweg Poststraße "
                     u"Am_Markt Königsallee Mozartstraße Eichenweg Beethovenstraße Lange_Straße"),
        .addressForm = u"%s %n"_s,
        .legalForms = {u"GmbH"_s, u"AG"_s, u"GmbH & Co. KG"_s, u"e.K."_s}};
}

Country france()
{
    return {.code = u"FR"_s,
        .culture = CultureId::French,
        .phones = {u"33"_s, {u"0x xx xx xx xx"_s, u"0x.xx.xx.xx.xx"_s, u"0xxxxxxxxx"_s},
            {u"0x xx xx xx xx"_s, u"0x.xx.xx.xx.xx"_s}},
        .mobile = NumberRange(u"6[0124678]#######"),
        .cities = cities(u"Paris|Île-de-France|750##|1[4578]#######\n"
                         u"Marseille|Provence-Alpes-Côte d’Azur|130##|49#######\n"
                         u"Lyon|Auvergne-Rhône-Alpes|690##|47#######\n"
                         u"Toulouse|Occitanie|310##|56#######\n"
                         u"Nantes|Pays de la Loire|440##|24#######\n"
                         u"Strasbourg|Grand Est|670##|38#######\n"
                         u"Bordeaux|Nouvelle-Aquitaine|330##|55#######\n"
                         u"Lille|Hauts-de-France|590##|32#######\n"
                         u"Rennes|Bretagne|350##|22#######\n"
                         u"Montpellier|Occitanie|340##|43#######\n",
            u"Europe/Paris"_s),
        .streets = WordList(
            u"rue_de_l’Église Grande_Rue rue_du_Moulin place_de_la_Mairie rue_Victor_Hugo rue_Pasteur "
            u"avenue_Jean_Jaurès rue_de_la_République rue_du_Château rue_des_Écoles rue_de_la_Gare rue_Jules_Ferry "
            u"boulevard_Gambetta rue_de_la_Paix chemin_des_Vignes rue_des_Lilas rue_Saint-Michel "
            u"avenue_du_Général_de_Gaulle rue_des_Roses allée_des_Tilleuls rue_Voltaire quai_de_la_Loire "
            u"rue_Émile_Zola impasse_des_Acacias rue_du_Stade"),
        .addressForm = u"%n %s"_s,
        .legalForms = {u"SARL"_s, u"SAS"_s, u"SA"_s, u"EURL"_s}};
}

Country spain()
{
    return {.code = u"ES"_s,
        .culture = CultureId::Spanish,
        .phones = {u"34"_s, {u"xxx xxx xxx"_s, u"xxx xx xx xx"_s, u"xxxxxxxxx"_s},
            {u"xx xxx xx xx"_s, u"xxx xxx xxx"_s}},
        .mobile = NumberRange(u"6########"),
        .cities = cities(u"Madrid|Madrid|280##|91[2345678]######\n"
                         u"Barcelona|Cataluña|080##|93[2345678]######\n"
                         u"Valencia|Comunidad Valenciana|460##|96[12345]######\n"
                         u"Sevilla|Andalucía|410##|95[4567]######\n"
                         u"Málaga|Andalucía|290##|95[12]######\n"
                         u"Bilbao|País Vasco|480##|94[34567]######\n"
                         u"A Coruña|Galicia|150##|98[12678]######\n",
            u"Europe/Madrid"_s),
        .streets = WordList(
            u"Calle_Mayor Calle_Real Avenida_de_la_Constitución Calle_Nueva Plaza_de_España Calle_del_Sol "
            u"Calle_San_José Gran_Vía Calle_de_Cervantes Paseo_de_la_Castellana Calle_Goya Calle_Velázquez "
            u"Avenida_de_Andalucía Calle_de_la_Iglesia Ronda_de_Toledo Calle_del_Carmen Calle_Ancha Calle_Colón "
            u"Calle_San_Juan Calle_Eras Calle_de_la_Fuente Calle_Santa_María Avenida_del_Mar Calle_Norte"),
        .addressForm = u"%s, %n"_s,
        .legalForms = {u"S.L."_s, u"S.A."_s, u"SL"_s}};
}

Country italy()
{
    return {.code = u"IT"_s,
        .culture = CultureId::Italian,
        .phones = {u"39"_s, {u"xxx xxx xxxx"_s, u"xxx xxxxxxx"_s, u"xxx-xxxxxxx"_s},
            {u"xx xxxxxxx"_s, u"xxx xxxxxxx"_s}},
        .mobile = NumberRange(u"3[2349]########"),
        .cities = cities(u"Roma|RM|001##|06[3578]#######\n"
                         u"Milano|MI|201##|02[3456789]#######\n"
                         u"Napoli|NA|801##|081#######\n"
                         u"Torino|TO|101##|011#######\n"
                         u"Palermo|PA|901##|091#######\n"
                         u"Genova|GE|161##|010#######\n"
                         u"Bologna|BO|401##|051#######\n"
                         u"Firenze|FI|501##|055#######\n"
                         u"Bari|BA|701##|080#######\n"
                         u"Venezia|VE|301##|041#######\n",
            u"Europe/Rome"_s),
        .streets =
            WordList(u"Via_Roma Via_Garibaldi Via_Marconi Via_Mazzini Via_Dante Corso_Italia Via_Verdi Via_Cavour "
                     u"Via_Matteotti Via_IV_Novembre Via_XX_Settembre Piazza_della_Repubblica Via_Gramsci Via_Leopardi "
                     u"Via_San_Francesco Viale_Kennedy Via_dei_Mille Via_Colombo Via_Vittorio_Emanuele Via_Piave "
                     u"Via_Manzoni Via_Europa Via_Trieste Via_della_Libertà Via_del_Mare"),
        .addressForm = u"%s, %n"_s,
        .legalForms = {u"S.r.l."_s, u"S.p.A."_s, u"Srl"_s, u"& C. S.n.c."_s}};
}

Country poland()
{
    return {.code = u"PL"_s,
        .culture = CultureId::Polish,
        .phones = {u"48"_s, {u"xxx xxx xxx"_s, u"xxx-xxx-xxx"_s, u"xxxxxxxxx"_s},
            {u"xx xxx xx xx"_s, u"(xx) xxx-xx-xx"_s}},
        .mobile = NumberRange(u"5[0137]#######"),
        .cities = cities(u"Warszawa|mazowieckie|00-###|22#######\n"
                         u"Kraków|małopolskie|30-###|12#######\n"
                         u"Łódź|łódzkie|90-###|42#######\n"
                         u"Wrocław|dolnośląskie|50-###|71#######\n"
                         u"Poznań|wielkopolskie|60-###|61#######\n"
                         u"Gdańsk|pomorskie|80-###|58#######\n"
                         u"Szczecin|zachodniopomorskie|70-###|91#######\n"
                         u"Bydgoszcz|kujawsko-pomorskie|85-###|52#######\n"
                         u"Lublin|lubelskie|20-###|81#######\n"
                         u"Katowice|śląskie|40-###|32#######\n",
            u"Europe/Warsaw"_s),
        .streets =
            WordList(u"ul._Polna ul._Leśna ul._Słoneczna ul._Krótka ul._Szkolna ul._Ogrodowa ul._Lipowa ul._Brzozowa "
                     u"ul._Łąkowa ul._Kwiatowa ul._Kościelna ul._Sosnowa ul._Zielona ul._Parkowa ul._Akacjowa "
                     u"ul._Kolejowa ul._Kościuszki ul._Mickiewicza ul._Piaskowa ul._Sienkiewicza ul._Górna ul._Długa "
                     u"al._Jana_Pawła_II ul._Wodna os._Tysiąclecia"),
        .addressForm = u"%s %n"_s,
        .legalForms = {u"sp. z o.o."_s, u"S.A."_s, u"Sp. j."_s}};
}

Country netherlands()
{
    return {.code = u"NL"_s,
        .culture = CultureId::Dutch,
        .phones = {u"31"_s, {u"0x xxxxxxxx"_s, u"0x-xxxxxxxx"_s, u"0x xx xx xx xx"_s},
            {u"0xx xxx xxxx"_s, u"0xx-xxxxxxx"_s}},
        .mobile = NumberRange(u"6[12345]#######"),
        .cities = cities(u"Amsterdam|Noord-Holland|10## @@|20[2345678]######\n"
                         u"Rotterdam|Zuid-Holland|30## @@|10[2345678]######\n"
                         u"Den Haag|Zuid-Holland|25## @@|70[2345678]######\n"
                         u"Utrecht|Utrecht|35## @@|30[2345678]######\n"
                         u"Eindhoven|Noord-Brabant|56## @@|40[2345678]######\n"
                         u"Groningen|Groningen|97## @@|50[2345678]######\n"
                         u"Tilburg|Noord-Brabant|50## @@|13[2345678]######\n"
                         u"Haarlem|Noord-Holland|20## @@|23[2345678]######\n"
                         u"Arnhem|Gelderland|68## @@|26[2345678]######\n"
                         u"Breda|Noord-Brabant|48## @@|76[2345678]######\n",
            u"Europe/Amsterdam"_s),
        .streets = WordList(
            u"Kerkstraat Schoolstraat Dorpsstraat Molenstraat Julianastraat Wilhelminastraat Beatrixstraat "
            u"Nieuwstraat Molenweg Stationsstraat Parallelweg Hoofdstraat Beukenlaan Industrieweg Kastanjelaan "
            u"Sportlaan Eikenlaan Lindelaan Meidoornstraat Raadhuisstraat Prinsengracht Marktstraat Oranjestraat "
            u"Burgemeester_van_der_Meerlaan Achterweg"),
        .addressForm = u"%s %n"_s,
        .legalForms = {u"B.V."_s, u"BV"_s, u"N.V."_s, u"V.O.F."_s}};
}

Country sweden()
{
    return {.code = u"SE"_s,
        .culture = CultureId::Swedish,
        .phones = {u"46"_s, {u"0xx-xxx xx xx"_s, u"0xx xxx xx xx"_s, u"0xxxxxxxxx"_s},
            {u"0xx-xxx xx xx"_s, u"0xx xxxxxxx"_s}},
        .mobile = NumberRange(u"7[0236]#######"),
        .cities = cities(u"Stockholm|Stockholms län|111 ##|8[45678]#######\n"
                         u"Göteborg|Västra Götalands län|411 ##|31[2345678]######\n"
                         u"Malmö|Skåne län|211 ##|40[2345678]######\n"
                         u"Uppsala|Uppsala län|752 ##|18[2345678]######\n"
                         u"Västerås|Västmanlands län|722 ##|21[2345678]######\n"
                         u"Örebro|Örebro län|702 ##|19[2345678]######\n"
                         u"Linköping|Östergötlands län|582 ##|13[2345678]######\n"
                         u"Helsingborg|Skåne län|252 ##|42[2345678]######\n",
            u"Europe/Stockholm"_s),
        .streets =
            WordList(u"Storgatan Kyrkogatan Skolgatan Järnvägsgatan Drottninggatan Kungsgatan Björkvägen Ringvägen "
                     u"Skolvägen Skogsvägen Nygatan Granvägen Idrottsvägen Stationsvägen Furuvägen Lingonstigen "
                     u"Trädgårdsgatan Parkgatan Åsgatan Västergatan Östra_Hamngatan Solvägen Ängsvägen Hagavägen"),
        .addressForm = u"%s %n"_s,
        .legalForms = {u"AB"_s, u"Aktiebolag"_s, u"HB"_s}};
}

Country brazil()
{
    return {.code = u"BR"_s,
        .culture = CultureId::Portuguese,
        .phones = {u"55"_s, {u"(xx) xxxxx-xxxx"_s, u"xx xxxxx-xxxx"_s, u"0xx xxxxx xxxx"_s},
            {u"(xx) xxxx-xxxx"_s, u"xx xxxx-xxxx"_s}},
        .mobile = {},
        .cities = cities(u"São Paulo|SP|01###-###|11[2345]#######|119[6789]#######\n"
                         u"Rio de Janeiro|RJ|20###-###|21[2345]#######|219[6789]#######\n"
                         u"Brasília|DF|70###-###|61[2345]#######|619[6789]#######\n"
                         u"Salvador|BA|40###-###|71[2345]#######|719[6789]#######|America/Bahia\n"
                         u"Fortaleza|CE|60###-###|85[2345]#######|859[6789]#######|America/Fortaleza\n"
                         u"Belo Horizonte|MG|30###-###|31[2345]#######|319[6789]#######\n"
                         u"Manaus|AM|69###-###|92[2345]#######|929[6789]#######|America/Manaus\n"
                         u"Curitiba|PR|80###-###|41[2345]#######|419[6789]#######\n"
                         u"Recife|PE|50###-###|81[2345]#######|819[6789]#######|America/Recife\n"
                         u"Porto Alegre|RS|90###-###|51[2345]#######|519[6789]#######\n",
            u"America/Sao_Paulo"_s),
        .streets = WordList(
            u"Rua_São_José Rua_Santo_Antônio Rua_São_João Rua_Sete_de_Setembro Rua_XV_de_Novembro Rua_Dom_Pedro_II "
            u"Rua_Tiradentes Rua_São_Paulo Rua_Castro_Alves Avenida_Brasil Rua_Bahia Rua_Santa_Catarina "
            u"Avenida_Getúlio_Vargas Rua_Rui_Barbosa Rua_Minas_Gerais Rua_das_Flores Rua_Duque_de_Caxias "
            u"Avenida_Paulista Rua_Pará Rua_Amazonas Travessa_da_Paz Alameda_Santos"),
        .addressForm = u"%s, %n"_s,
        .legalForms = {u"Ltda."_s, u"S.A."_s, u"ME"_s, u"EIRELI"_s}};
}

Country india()
{
    return {.code = u"IN"_s,
        .culture = CultureId::Indian,
        .phones = {u"91"_s, {u"0xxxxx xxxxx"_s, u"xxxxx xxxxx"_s, u"xxxxxxxxxx"_s},
            {u"0xx xxxx xxxx"_s, u"0xx-xxxxxxxx"_s}},
        .mobile = NumberRange(u"98########"),
        .cities = cities(u"Mumbai|Maharashtra|4000##|222#######\n"
                         u"Delhi|Delhi|1100##|112#######\n"
                         u"Bengaluru|Karnataka|5600##|802#######\n"
                         u"Hyderabad|Telangana|5000##|402#######\n"
                         u"Ahmedabad|Gujarat|3800##|792#######\n"
                         u"Chennai|Tamil Nadu|6000##|442#######\n"
                         u"Kolkata|West Bengal|7000##|332#######\n"
                         u"Pune|Maharashtra|4110##|202#######\n",
            u"Asia/Kolkata"_s),
        .streets = WordList(
            u"MG_Road Station_Road Gandhi_Nagar Nehru_Street Park_Street Link_Road Ring_Road Church_Street "
            u"Brigade_Road Anna_Salai Residency_Road Sector_15 Sector_21 Civil_Lines Model_Town Lajpat_Nagar "
            u"Shivaji_Nagar Jayanagar_4th_Block Indiranagar_100_Feet_Road Andheri_East Banjara_Hills_Road_No._12"),
        .addressForm = u"%n, %s"_s,
        .legalForms = {u"Pvt. Ltd."_s, u"Private Limited"_s, u"Ltd."_s}};
}

Country china()
{
    return {.code = u"CN"_s,
        .culture = CultureId::Chinese,
        .phones = {u"86"_s, {u"xxx xxxx xxxx"_s, u"xxx-xxxx-xxxx"_s, u"xxxxxxxxxxx"_s},
            {u"0xx-xxxxxxxx"_s, u"0xx xxxx xxxx"_s}},
        .mobile = NumberRange(u"13[5678]########"),
        .cities = cities(u"Beijing|Beijing|1000##|10[68]#######\n"
                         u"Shanghai|Shanghai|2000##|21[56]#######\n"
                         u"Guangzhou|Guangdong|5100##|20[38]#######\n"
                         u"Chengdu|Sichuan|6100##|28[68]#######\n"
                         u"Wuhan|Hubei|4300##|27[58]#######\n"
                         u"Nanjing|Jiangsu|2100##|25[58]#######\n"
                         u"Chongqing|Chongqing|4000##|23[6]#######\n"
                         u"Xi'an|Shaanxi|7100##|29[8]#######\n",
            u"Asia/Shanghai"_s),
        .streets = WordList(
            u"Jiefang_Road Renmin_Road Zhongshan_Road Jianshe_Road Xinhua_Road Beijing_Road Nanjing_Road "
            u"Heping_Road Chang'an_Avenue Guangming_Road Wenhua_Road Huaihai_Road Dongfeng_Road Changjiang_Road "
            u"Keji_Road Xuefu_Road Binjiang_Road Tianfu_Avenue"),
        .addressForm = u"No. %n %s"_s,
        .legalForms = {u"Co., Ltd."_s, u"Group Co., Ltd."_s}};
}

Country japan()
{
    return {.code = u"JP"_s,
        .culture = CultureId::Japanese,
        .phones = {u"81"_s, {u"0xx-xxxx-xxxx"_s, u"0xx xxxx xxxx"_s, u"0xxxxxxxxxx"_s},
            {u"0x-xxxx-xxxx"_s, u"(0x) xxxx xxxx"_s}},
        .mobile = NumberRange(u"[789]0[123456789]#######"),
        .cities = cities(u"Tokyo|Tokyo|100-00##|3[3456]#######\n"
                         u"Yokohama|Kanagawa|220-00##|45[23456789]######\n"
                         u"Osaka|Osaka|530-00##|6[46]#######\n"
                         u"Nagoya|Aichi|460-00##|52[23456789]######\n"
                         u"Sapporo|Hokkaido|060-00##|11[25678]######\n"
                         u"Fukuoka|Fukuoka|810-00##|92[456789]######\n"
                         u"Kobe|Hyogo|650-00##|78[23456789]######\n"
                         u"Kyoto|Kyoto|600-80##|75[23456789]######\n",
            u"Asia/Tokyo"_s),
        .streets =
            WordList(u"Honcho Chuo Sakae Midori Nishi Higashi Minami Kita Ginza Marunouchi Shibuya Umeda Tenjin Odori "
                     u"Hakata-Ekimae Nihonbashi Aoyama Kanda Ueno Asakusa Meguro Sannomiya Gojo Kawaramachi"),
        .addressForm = u"%n %s"_s,
        .legalForms = {u"K.K."_s, u"Co., Ltd."_s, u"G.K."_s}};
}

Country russia()
{
    return {.code = u"RU"_s,
        .culture = CultureId::Russian,
        .phones = {u"7"_s, {u"8 (xxx) xxx-xx-xx"_s, u"8 xxx xxx xx xx"_s, u"8xxxxxxxxxx"_s},
            {u"8 (xxx) xxx-xx-xx"_s, u"8 xxx xxx-xx-xx"_s}},
        .mobile = NumberRange(u"9[126]########"),
        .cities = cities(u"Москва|Москва|101###|495#######\n"
                         u"Санкт-Петербург|Санкт-Петербург|190###|812#######\n"
                         u"Новосибирск|Новосибирская область|630###|383#######||Asia/Novosibirsk\n"
                         u"Екатеринбург|Свердловская область|620###|343#######||Asia/Yekaterinburg\n"
                         u"Казань|Татарстан|420###|843#######\n"
                         u"Нижний Новгород|Нижегородская область|603###|831#######\n"
                         u"Самара|Самарская область|443###|846#######||Europe/Samara\n"
                         u"Ростов-на-Дону|Ростовская область|344###|863#######\n",
            u"Europe/Moscow"_s),
        .streets =
            WordList(u"ул._Центральная ул._Молодёжная ул._Школьная ул._Лесная ул._Садовая ул._Советская ул._Новая "
                     u"ул._Набережная ул._Заречная ул._Зелёная ул._Мира ул._Ленина ул._Полевая ул._Луговая "
                     u"ул._Октябрьская ул._Комсомольская ул._Гагарина ул._Первомайская ул._Пушкина пр._Победы"),
        .addressForm = u"%s, %n"_s,
        .legalForms = {u"OOO"_s, u"AO"_s, u"ZAO"_s}};
}

Country egypt()
{
    return {.code = u"EG"_s,
        .culture = CultureId::Arabic,
        .phones = {u"20"_s, {u"0xxx xxx xxxx"_s, u"0xxxxxxxxxx"_s}, {u"0x xxxx xxxx"_s, u"(0x) xxxxxxxx"_s}},
        .mobile = NumberRange(u"1[0125]########"),
        .cities = cities(u"Cairo|Cairo|115##|2[234]#######\n"
                         u"Giza|Giza|125##|2[234]#######\n"
                         u"Alexandria|Alexandria|215##|3#######\n",
            u"Africa/Cairo"_s),
        .streets = WordList(u"Tahrir_St El_Nasr_Rd Ramses_St Salah_Salem_St Talaat_Harb_St Corniche_El_Nil Al_Haram_St "
                            u"Gameat_El_Dowal_St Makram_Ebeid_St Abbas_El_Akkad_St"),
        .addressForm = u"%n %s"_s,
        .legalForms = {u"S.A.E."_s, u"LLC"_s}};
}

Country emirates()
{
    return {.code = u"AE"_s,
        .culture = CultureId::Arabic,
        .phones = {u"971"_s, {u"0xx xxx xxxx"_s, u"0xx-xxxxxxx"_s}, {u"0x xxx xxxx"_s, u"0x-xxxxxxx"_s}},
        .mobile = NumberRange(u"5[0568]#######"),
        .cities = cities(u"Dubai|Dubai||4[2345678]######\n"
                         u"Abu Dhabi|Abu Dhabi||2[2345678]######\n"
                         u"Sharjah|Sharjah||6[2345678]######\n",
            u"Asia/Dubai"_s),
        .streets =
            WordList(u"Sheikh_Zayed_Rd Al_Wasl_Rd Jumeirah_Beach_Rd Hamdan_St Al_Maktoum_Rd Corniche_Rd Al_Khail_Rd "
                     u"King_Faisal_St Electra_St Al_Rigga_St"),
        .addressForm = u"%n %s"_s,
        .legalForms = {u"LLC"_s, u"FZE"_s, u"FZCO"_s}};
}

Country saudiArabia()
{
    return {.code = u"SA"_s,
        .culture = CultureId::Arabic,
        .phones = {u"966"_s, {u"0xx xxx xxxx"_s, u"0xxxxxxxxx"_s}, {u"0xx xxx xxxx"_s, u"0xx-xxxxxxx"_s}},
        .mobile = NumberRange(u"5[0345]#######"),
        .cities = cities(u"Riyadh|Riyadh|115##|11#######\n"
                         u"Jeddah|Makkah|215##|12[245678]######\n"
                         u"Dammam|Eastern Province|314##|13[35678]######\n",
            u"Asia/Riyadh"_s),
        .streets =
            WordList(u"King_Fahd_Rd Olaya_St Prince_Sultan_St Tahlia_St King_Abdulaziz_Rd Al_Madinah_Rd Palestine_St "
                     u"Al_Andalus_St Khurais_Rd Al_Khaleej_Rd"),
        .addressForm = u"%n %s"_s,
        .legalForms = {u"Co."_s, u"LLC"_s, u"Est."_s}};
}

} // namespace

const std::vector<Country> &countries()
{
    static const std::vector<Country> table{unitedStates(), germany(), unitedKingdom(), france(), india(), spain(),
        italy(), brazil(), netherlands(), poland(), sweden(), russia(), china(), japan(), egypt(), emirates(),
        saudiArabia()};
    return table;
}

quint8 drawCountry(Dice &dice)
{
    static const WordList byShare(u"0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16");
    return static_cast<quint8>(byShare.pick(dice));
}

const NumberRange &mobileRange(const Country &country, const City &city)
{
    return city.mobile.isEmpty() ? country.mobile : city.mobile;
}

} // namespace onefold::generator
