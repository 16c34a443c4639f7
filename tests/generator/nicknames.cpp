// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/names.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace onefold::generator {

namespace {

/// A line a name: the full form, then what friends say.
constexpr QStringView table =
    u"James Jim Jimmy Jamie\n" u"John Jack Johnny\n" u"Robert Bob Rob Bobby Robbie\n" u"Michael Mike Mick Micha\n"
    u"William Bill Will Billy Liam\n" u"David Dave\n" u"Richard Rick Dick Rich\n" u"Joseph Joe Joey\n" u"Thomas Tom Tommy\n"
    u"Charles Charlie Chuck\n" u"Christopher Chris\n" u"Daniel Dan Danny\n" u"Matthew Matt\n" u"Anthony Tony\n"
    u"Donald Don\n" u"Steven Steve\n" u"Stephen Steve\n" u"Andrew Andy Drew\n" u"Joshua Josh\n" u"Kenneth Ken\n"
    u"Edward Ed Ted Eddie\n" u"Timothy Tim\n" u"Jeffrey Jeff\n" u"Jacob Jake\n" u"Nicholas Nick\n" u"Jonathan Jon\n"
    u"Benjamin Ben\n" u"Samuel Sam\n" u"Gregory Greg\n" u"Alexander Alex Sasha\n" u"Raymond Ray\n" u"Patrick Pat Paddy\n"
    u"Henry Harry Hank\n" u"Douglas Doug\n" u"Nathan Nate\n" u"Zachary Zach\n" u"Walter Walt\n" u"Theodore Ted Theo\n"
    u"Patricia Pat Patty Trish\n" u"Jennifer Jen Jenny\n" u"Elizabeth Liz Beth Lizzie Betty\n" u"Barbara Barb Babs\n"
    u"Susan Sue Susie\n" u"Jessica Jess\n" u"Margaret Maggie Peggy Meg\n" u"Sandra Sandy\n" u"Kimberly Kim\n"
    u"Deborah Debbie Deb\n" u"Stephanie Steph\n" u"Rebecca Becky Becca\n" u"Cynthia Cindy\n" u"Kathleen Kathy Kate\n"
    u"Amanda Mandy\n" u"Pamela Pam\n" u"Samantha Sam\n" u"Katherine Kate Kathy Katie\n" u"Catherine Kate Cathy Katie\n"
    u"Christine Chris Tina\n" u"Victoria Vicky Tori\n" u"Christina Tina Chris\n" u"Virginia Ginny\n" u"Abigail Abby\n"
    u"Andreas Andi\n" u"Stefan Steffen\n" u"Christian Chris\n" u"Wolfgang Wolf Wolfi\n" u"Jürgen Jogi\n" u"Matthias Matze\n"
    u"Sebastian Basti\n" u"Maximilian Max\n" u"Günter Günni\n" u"Philipp Phil\n" u"Friedrich Fritz\n" u"Johannes Hannes Jo Johan\n"
    u"Manfred Manni\n" u"Tobias Tobi\n" u"Susanne Susi\n" u"Katharina Kathi Käthe\n" u"Stefanie Steffi\n" u"Gabriele Gabi\n"
    u"Elisabeth Lisa Sissi Els Betty\n" u"Franziska Franzi\n" u"Johanna Hanna\n" u"Ursula Uschi\n" u"Magdalena Lena Magda\n"
    u"Nicolas Nico\n" u"Frédéric Fred\n" u"Alexandre Alex\n" u"Guillaume Guy\n" u"Jean-Pierre Jean\n" u"Isabelle Isa\n"
    u"Nathalie Nath\n" u"Valérie Val\n" u"Émilie Mimi\n" u"Véronique Véro\n" u"Stéphanie Steph\n"
    u"José Pepe\n" u"Francisco Paco Curro\n" u"Manuel Manolo\n" u"Jesús Chus\n" u"Alejandro Álex\n" u"Rafael Rafa\n"
    u"Fernando Fer Nando\n" u"Enrique Quique\n" u"Ignacio Nacho\n" u"Santiago Santi\n" u"Javier Javi\n" u"Antonio Toño Toni\n"
    u"Dolores Lola\n" u"Francisca Paca\n" u"Concepción Concha\n" u"Mercedes Merche\n" u"Isabel Isa\n" u"Teresa Tere\n"
    u"Giuseppe Beppe Pino\n" u"Giovanni Gianni\n" u"Francesco Franco Checco\n" u"Salvatore Totò\n" u"Luigi Gigi\n"
    u"Vincenzo Enzo\n" u"Domenico Mimmo\n" u"Alessandro Sandro Ale\n" u"Lorenzo Renzo\n" u"Giuseppina Pina\n"
    u"Francesca Franca\n" u"Alessandra Sandra\n" u"Antonietta Etta\n"
    u"Krzysztof Krzysiek\n" u"Tomasz Tomek\n" u"Andrzej Andrzejek\n" u"Jakub Kuba\n" u"Grzegorz Grzesiek\n"
    u"Wojciech Wojtek\n" u"Aleksander Olek\n" u"Stanisław Staszek\n" u"Katarzyna Kasia\n" u"Małgorzata Gosia\n"
    u"Agnieszka Aga\n" u"Joanna Asia\n" u"Aleksandra Ola Sasha\n" u"Elżbieta Ela\n" u"Zuzanna Zuzia\n"
    u"Cornelis Kees Cor\n" u"Hendrik Henk\n" u"Willem Wim\n" u"Pieter Piet\n" u"Jacobus Jaap Koos\n" u"Wilhelmina Mien Willy\n"
    u"Margriet Griet\n" u"Karl Kalle\n" u"Lars Lasse\n" u"Per Pelle\n" u"Margareta Greta\n" u"Birgitta Gittan\n"
    u"Antônio Toninho\n" u"Luiz Lula\n" u"Eduardo Edu\n" u"Felipe Lipe\n" u"Gabriel Biel\n" u"Fernanda Nanda\n"
    u"Rajesh Raj\n" u"Vikram Vicky\n" u"Siddharth Sid\n" u"Abhishek Abhi\n" u"Lakshmi Lucky\n" u"Aishwarya Aish\n"
    u"Aleksandr Sasha\n" u"Sergey Seryozha\n" u"Dmitry Dima\n" u"Aleksey Lyosha\n" u"Yevgeny Zhenya\n" u"Ivan Vanya\n"
    u"Mikhail Misha\n" u"Vladimir Volodya Vova\n" u"Nikolay Kolya\n" u"Yelena Lena\n" u"Olga Olya\n" u"Tatyana Tanya\n"
    u"Natalya Natasha\n" u"Yekaterina Katya\n" u"Anastasia Nastya\n" u"Maria Masha Mia\n" u"Svetlana Sveta\n"
    u"Александр Саша\n" u"Сергей Серёжа\n" u"Дмитрий Дима\n" u"Алексей Лёша\n" u"Евгений Женя\n" u"Иван Ваня\n"
    u"Михаил Миша\n" u"Владимир Володя Вова\n" u"Николай Коля\n" u"Елена Лена\n" u"Ольга Оля\n" u"Татьяна Таня\n"
    u"Наталья Наташа\n" u"Екатерина Катя\n" u"Анастасия Настя\n" u"Мария Маша\n" u"Светлана Света\n"
    u"Mohamed Hamada Mo\n" u"Mustafa Sasa\n" u"Abdullah Abdu\n" u"Fatima Fatma\n" u"Mary Molly Polly\n" u"Kazuko Kazu\n";

QHash<QString, QStringList> readTable()
{
    QHash<QString, QStringList> forms;
    for (const QString &line : table.toString().split(u'\n', Qt::SkipEmptyParts)) {
        QStringList names = line.split(u' ');
        const QString full = names.takeFirst();
        forms.insert(full, names);
    }
    return forms;
}

} // namespace

QStringList nicknames(const QString &given)
{
    static const QHash<QString, QStringList> forms = readTable();
    return forms.value(given);
}

} // namespace onefold::generator
