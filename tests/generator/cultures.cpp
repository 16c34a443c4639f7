// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/names.h"

#include <array>

namespace onefold::generator {

namespace {

NameList list(QStringView whole, QStringView heads = {}, QStringView tails = {}, double composedShare = 0)
{
    return {
        .whole = WordList(whole), .heads = WordList(heads), .tails = WordList(tails), .composedShare = composedShare};
}

Culture english()
{
    return {
        .men = list(
            u"James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony "
            u"Mark "
            u"Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Timothy Edward Jason Jeffrey Ryan Jacob Gary "
            u"Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Frank Alexander "
            u"Raymond "
            u"Patrick Jack Dennis Jerry Tyler Aaron Jose Henry Adam Douglas Nathan Peter Zachary Kyle Walter Oliver "
            u"Harry "
            u"Leo Arthur Noah Theodore Alfie Callum Rhys Ewan Graham Nigel Malcolm Desmond Terrence Winston Darnell"),
        .women = list(
            u"Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Margaret "
            u"Sandra "
            u"Ashley Kimberly Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia "
            u"Kathleen Amy Angela Shirley Anna Brenda Pamela Emma Nicole Helen Samantha Katherine Christine Debra "
            u"Rachel "
            u"Carolyn Janet Catherine Maria Heather Diane Ruth Julie Olivia Joyce Virginia Victoria Kelly Lauren "
            u"Christina Joan Evelyn Olive Jane Alice Grace Charlotte Amelia Isla Freya Imogen Niamh Siân Chloë Latoya"),
        .families = list(
            u"Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Thomas Taylor Moore Jackson Martin Lee "
            u"Thompson White Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams "
            u"Nelson Baker Hall Campbell Mitchell Carter Roberts Phillips Evans Turner Parker Collins Edwards Stewart "
            u"Morris Murphy Cook Rogers Morgan Cooper Peterson Reed Bailey Bell Kelly Howard Ward Cox Richardson Wood "
            u"Watson Brooks Bennett Gray James Hughes Price Myers Long Foster Sanders Ross O’Brien McDonald "
            u"O'Neill MacLeod Smith-Jones",
            u"Ash Black Brad Brom Carl Chad Clay Cran Dal Elling Fair Farn Gran Hal Har Hart Hather Hol Kel Kings "
            u"Lang Lind Lock Mal Mar Mel Nor Oak Pem Rad Red Rock Rush Sel Shel Stan Strat Thorn Tun Under Wake Wal "
            u"Wel Wes Whit Win Wood Wyn York Alder",
            u"ton ford ley field well wood worth ham man by bury brook burn stone land shaw croft den more bridge "
            u"dale gate hurst mond ridge stead wick yard combe cott",
            0.5),
    };
}

Culture german()
{
    return {
        .men = list(
            u"Thomas Michael Andreas Peter Stefan Christian Hans Klaus Wolfgang Jürgen Martin Frank Markus Uwe "
            u"Alexander "
            u"Matthias Jens Bernd Jan Tobias Daniel Ralf Oliver Florian Sebastian Dirk Manfred Werner Jörg Sven Lukas "
            u"Jonas Felix Maximilian Paul Leon Finn Heinz Günter Rainer Philipp Torsten Marco Karsten Björn Jakob Emil "
            u"Karl-Heinz Hans-Peter Friedrich Johannes Bruno Götz Mehmet Mustafa"),
        .women = list(
            u"Sabine Susanne Petra Monika Claudia Andrea Birgit Karin Martina Stefanie Nicole Anja Katrin Heike Julia "
            u"Anna Ursula Christine Gabriele Renate Ute Sandra Barbara Silke Brigitte Angelika Melanie Katharina Laura "
            u"Lena Sarah Lea Marie Hannah Sophie Johanna Elisabeth Helga Ingrid Jutta Bettina Kerstin Elke Franziska "
            u"Anne Käthe Dörte Anna-Lena Ann-Kathrin Jörgine Frieda Greta Ayşe"),
        .families = list(
            u"Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter "
            u"Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner "
            u"Schmitz Krause Meier Lehmann Schmid Schulze Maier Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs "
            u"Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich Keller Günther Frank Berger Winkler "
            u"Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm von_Berg Yılmaz Öztürk",
            u"Acker Alt Bach Berg Birken Bruch Buch Burg Dorn Eber Eich Eisen Erlen Feld Franken Geis Gold Grün Hager "
            u"Hammer Hasel Hinter Hoch Holz Kalt Kirch Kron Linden Lohn Mittel Mühl Neu Nieder Ober Ost Reich Rosen "
            u"Sand Schön Silber Stein Stern Stroh Unter Wald Wasser Weiden Wein Wester Ziegel",
            u"mann bach berg er meier hofer feld stein bauer inger ner müller reuter brand haus thal auer egger heimer "
            u"schmidt kamp horst wald rath",
            0.5),
        .umlautsSpelledOut = true,
    };
}

Culture french()
{
    return {
        .men = list(
            u"Jean Pierre Michel Philippe Alain Patrick Nicolas Christophe Laurent Frédéric Bernard Thierry Éric David "
            u"Stéphane Pascal Daniel Julien Thomas Olivier Alexandre Sébastien François Dominique Bruno Antoine Gérard "
            u"Guillaume Maxime Vincent Lucas Hugo Louis Gabriel Jules Mathieu Benoît Jérôme Rémi Cédric Jean-Pierre "
            u"Jean-Luc Jean-Claude Marc Yves Arthur Raphaël Loïc Karim Mohamed"),
        .women = list(
            u"Marie Nathalie Isabelle Sylvie Catherine Françoise Martine Christine Monique Valérie Sandrine Véronique "
            u"Nicole Stéphanie Sophie Céline Anne Chantal Patricia Julie Aurélie Émilie Camille Laura Manon Léa Chloé "
            u"Emma Sarah Brigitte Corinne Hélène Delphine Virginie Élodie Mathilde Pauline Lucie Charlotte Claire "
            u"Anne-Marie Marie-Claude Agnès Inès Jade Louise Zoé Fatima Maëlle Noémie"),
        .families = list(
            u"Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefebvre Michel "
            u"Garcia "
            u"David Bertrand Roux Vincent Fournier Morel Girard André Lefèvre Mercier Dupont Lambert Bonnet François "
            u"Martinez Legrand Garnier Faure Rousseau Blanc Guérin Muller Henry Roussel Nicolas Perrin Morin Mathieu "
            u"Clément Gauthier Dumont Lopez Fontaine Chevalier Robin Masson Sanchez Gérard Nguyen Boyer Denis Lemaire "
            u"Duval Joly Gautier Roger Roche Roy Noël Meyer Lucas Meunier Jean Perez Marchand Dufour de_La_Tour",
            u"Beau Bon Bour Bru Cau Chan Char Cha Clai Cor Cour Cré Dela Des Dou Fla Fou Gran Gué Gui Lan Lar Mai Mal "
            u"Mar Mau Mon Mont Mou Pas Pel Pla Por Ra Ri Ro Sau Sé Sou Tau Val Ver Vi Bel",
            u"dier lier mont chard teau rand vel neau ton bert geon vier rel gnon sard let chet court fort gny champ "
            u"reau quet zin",
            0.45),
    };
}

Culture spanish()
{
    return {
        .men = list(
            u"Antonio José Manuel Francisco David Juan Javier Daniel Carlos Jesús Alejandro Miguel Rafael Pedro Ángel "
            u"Pablo "
            u"Sergio Fernando Jorge Luis Alberto Álvaro Adrián Diego Raúl Iván Rubén Enrique Óscar Ramón Vicente "
            u"Andrés "
            u"Joaquín Santiago Víctor Mario Roberto Eduardo Marcos Jaime Francisco_Javier José_Luis Juan_Carlos Hugo "
            u"Martín Lucas Iker Ignacio Gonzalo Tomás"),
        .women = list(
            u"María Carmen Ana Isabel Laura Cristina Marta Francisca Antonia Dolores Lucía Paula Elena Pilar Raquel "
            u"Sara "
            u"Rosa Mercedes Beatriz Manuela Teresa Julia Silvia Irene Patricia Alba Concepción Andrea Rocío Mónica "
            u"Alicia Sonia Ángela Sandra Marina Susana Yolanda Natalia Margarita Eva María_José María_Teresa "
            u"Inmaculada "
            u"Sofía Claudia Esther Noelia Verónica Nuria Begoña Inés"),
        .families = list(
            u"García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández "
            u"Díaz "
            u"Moreno Muñoz Álvarez Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano "
            u"Blanco Molina Morales Suárez Ortega Delgado Castro Ortiz Rubio Marín Sanz Núñez Iglesias Medina Garrido "
            u"Cortés Castillo Santos Lozano Guerrero Cano Prieto Méndez Cruz Calvo Gallego Vidal León Márquez Herrera "
            u"Peña Flores Cabrera Campos Vega Fuentes Carrasco Diez Reyes Caballero Nieto Aguilar Ibáñez Urrutia",
            u"Agui Al Ar Bal Bar Ber Bel Cam Car Cas Es Fer Gal Gar Il Ma Mon Na Or Pal Pa Que Ri Sal San Se Tor Val "
            u"Vi Za",
            u"lar mendi rreta celo rales rales llero tero vedra zar dillo no rosa guera zaga mora barría chea reno "
            u"pinto",
            0.25),
        .style = FamilyStyle::Double,
    };
}

Culture italian()
{
    return {
        .men = list(
            u"Giuseppe Giovanni Antonio Mario Luigi Francesco Angelo Vincenzo Pietro Salvatore Carlo Franco Domenico "
            u"Bruno "
            u"Paolo Michele Giorgio Aldo Sergio Luciano Marco Andrea Alessandro Roberto Stefano Luca Matteo Davide "
            u"Simone "
            u"Fabio Massimo Claudio Maurizio Daniele Lorenzo Riccardo Nicola Alberto Enrico Emanuele Federico Giacomo "
            u"Tommaso Leonardo Edoardo Gabriele Filippo Raffaele Gianluca Niccolò"),
        .women = list(
            u"Maria Anna Giuseppina Rosa Angela Giovanna Teresa Lucia Carmela Caterina Francesca Antonietta Laura "
            u"Giulia "
            u"Paola Elena Sara Chiara Federica Silvia Martina Valentina Alessandra Elisa Roberta Daniela Simona "
            u"Barbara "
            u"Cristina Patrizia Monica Claudia Stefania Ilaria Alice Giorgia Sofia Aurora Beatrice Eleonora Serena "
            u"Veronica Marta Camilla Vittoria Ludovica Emma Loredana Donatella Noemi"),
        .families = list(
            u"Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti De_Luca Mancini "
            u"Costa Giordano Rizzo Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso Ferrara Galli "
            u"Martini Leone Longo Gentile Martinelli Vitale Lombardo Serra Coppola De_Santis D'Angelo Marchetti Parisi "
            u"Villa Conte Ferraro Ferri Fabbri Bianco Marini Grasso Valentini Messina Sala De_Angelis Gatti Pellegrini "
            u"Palumbo Sanna Farina Rizzi Monti Cattaneo Morelli Amato Silvestri Mazza Testa Grassi Pellegrino",
            u"Al Bal Bar Bel Ben Bor Bra Cal Can Car Cas Cer Col Cor Fab Fer Gal Gan Gior Lam Lan Mal Man Mar Mas Mor "
            u"Nar Pal Pan Pas Pel Per Ron Sal Sar Sca Spi Tar Tor Val Ven Vol Zan Zam",
            u"dini bini telli betti setti goni daro zini cini velli tini pini gatti bardi sio toni nari lucci dazzi "
            u"berti "
            u"tazzo sani ti gna",
            0.5),
    };
}

Culture polish()
{
    return {
        .men = list(
            u"Piotr Krzysztof Andrzej Tomasz Paweł Michał Marcin Jan Jakub Adam Łukasz Marek Grzegorz Mateusz Wojciech "
            u"Mariusz Dariusz Maciej Zbigniew Rafał Robert Kamil Jacek Dawid Jerzy Ryszard Szymon Kacper Janusz "
            u"Bartosz "
            u"Artur Stanisław Henryk Sebastian Damian Przemysław Filip Antoni Zdzisław Patryk Roman Sławomir Radosław "
            u"Mikołaj Leszek Bogdan Aleksander Franciszek Wiesław Adrian"),
        .women = list(
            u"Anna Katarzyna Maria Małgorzata Agnieszka Barbara Ewa Magdalena Elżbieta Krystyna Joanna Aleksandra "
            u"Zofia "
            u"Monika Natalia Teresa Danuta Julia Karolina Marta Beata Dorota Janina Alicja Jadwiga Jolanta Halina "
            u"Iwona "
            u"Grażyna Irena Paulina Zuzanna Justyna Helena Bożena Wiktoria Urszula Renata Hanna Sylwia Agata Patrycja "
            u"Izabela Maja Ewelina Emilia Stanisława Weronika Aneta Oliwia"),
        .families = list(
            u"Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski "
            u"Kozłowski Mazur Jankowski Kwiatkowski Wojciechowski Krawczyk Kaczmarek Piotrowski Grabowski Zając "
            u"Pawłowski Michalski Król Wieczorek Jabłoński Wróbel Nowakowski Majewski Olszewski Dudek Stępień Jaworski "
            u"Adamczyk Malinowski Nowicki Górski Pawlak Sikora Witkowski Rutkowski Walczak Baran Michalak Szewczyk "
            u"Ostrowski Tomaszewski Pietrzak Zalewski Wróblewski Marciniak Jasiński Sadowski Bąk Duda Zawadzki",
            u"Bied Bogu Borow Brzez Chmiel Cies Czar Dobro Gor Grod Jag Jarz Kali Kar Klim Kras Kró Krup Kuch Lasko "
            u"Lip "
            u"Lis Łuk Mac Mal Mil Niem Orl Pio Podg Racz Rog Siem Skor Sob Sok Strze Szcze Topol Urb Wal Was Wer Wilk",
            u"owski iński ewicz czyk iak ecki ewski ak icki owicz asik anek arz ski ik", 0.5),
        .style = FamilyStyle::Polish,
    };
}

Culture dutch()
{
    return {
        .men = list(u"Jan Johannes Cornelis Hendrik Willem Pieter Jacobus Gerrit Peter Jeroen Marco Martijn Rob Erik "
                    u"Mark Paul Bas "
                    u"Dennis Michiel Ruud Kees Henk Piet Bart Sander Maarten Tim Thomas Daan Sem Lucas Levi Finn Luuk "
                    u"Thijs Jesse "
                    u"Ruben Stijn Koen Joost Wouter Frank Bram Niels Rik Arjan Sjoerd Wim Youssef Mohammed"),
        .women = list(
            u"Maria Johanna Anna Cornelia Elisabeth Wilhelmina Hendrika Monique Esther Ingrid Linda Marieke Sandra "
            u"Petra "
            u"Anja Saskia Mirjam Annemarie Lisa Sophie Emma Julia Eva Anouk Femke Sanne Lotte Iris Fleur Roos Tess "
            u"Mila "
            u"Noor Karin Marjolein Wendy Astrid Yvonne Truus Bep Margriet Els Tineke Ria Ans Floor Maud Isa Fenna Zoë"),
        .families = list(
            u"de_Jong Jansen de_Vries van_den_Berg van_Dijk Bakker Janssen Visser Smit Meijer de_Boer Mulder de_Groot "
            u"Bos Vos Peters Hendriks van_Leeuwen Dekker Brouwer de_Wit Dijkstra Smits de_Graaf van_der_Meer "
            u"van_der_Linden Kok Jacobs de_Haan Vermeulen van_den_Heuvel van_der_Veen van_den_Broek de_Bruijn "
            u"van_der_Heijden Schouten van_Beek Willems van_Vliet van_de_Ven Hoekstra Maas Verhoeven Koster van_Dam "
            u"Prins Blom Huisman Peeters Kuipers Veenstra van_Veen Kramer van_den_Brink Post Postma Kuiper",
            u"van_Ber van_Bron van_Bui van_Duin van_Eik van_Els van_Haar van_Hei van_Hoo van_Kamp van_Lin van_Oos "
            u"van_Ree van_Roos van_Scho van_Slo van_Vel van_Wes van_Zui van_Zand Boer Dijk Grif Hof Kloos Lam Meers "
            u"Noor Rie Sprui Tol Veld Wester Wolf Ze",
            u"sma stra man ink huis kamp horst veld dijk berg ing broek wijk stede laan meer hout", 0.45),
    };
}

Culture swedish()
{
    return {
        .men = list(u"Lars Mikael Anders Johan Erik Per Karl Peter Jan Thomas Daniel Fredrik Hans Bengt Andreas Mats "
                    u"Stefan Sven Bo "
                    u"Magnus Mattias Jonas Nils Christer Martin Ulf Leif Björn Niklas Patrik Henrik Jörgen Alexander "
                    u"Gustav Oscar "
                    u"William Lucas Elias Hugo Axel Göran Kjell Håkan Åke Rolf Stig Tommy Emil Viktor Ahmed"),
        .women = list(
            u"Anna Maria Eva Karin Kristina Lena Sara Kerstin Ingrid Emma Marie Malin Jenny Birgitta Hanna Linda "
            u"Annika "
            u"Susanne Elin Ulla Monica Johanna Sofia Inger Margareta Carina Elisabeth Julia Åsa Camilla Ida Helena Siv "
            u"Alice Maja Elsa Astrid Ebba Wilma Saga Gunilla Barbro Berit Ann-Marie Agneta Pia Therese Frida Märta "
            u"Zahra"),
        .families = list(
            u"Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Pettersson "
            u"Jonsson "
            u"Jansson Hansson Bengtsson Jönsson Lindberg Jakobsson Magnusson Olofsson Lindström Lindqvist Lindgren "
            u"Axelsson Berg Lundberg Bergström Lundgren Lundqvist Lind Mattsson Berglund Fredriksson Sandberg "
            u"Henriksson Forsberg Sjöberg Wallin Engström Danielsson Håkansson Eklund Lundin Gunnarsson Björk Holm "
            u"Bergman Samuelsson Fransson Wikström Isaksson Nyström Holmberg Ali Mohamed",
            u"Alm Back Björk Blom Bod Dahl Ek Eng Falk Fors Gran Grön Hag Ham Hed Hell Hög Kron Käll Lill Ljung Lund "
            u"Löf Malm Mo Nord Norr Ny Näs Os Palm Rosen Ryd Sand Sjö Skog Sten Strand Ström Söder Vall Väst Åker Öst",
            u"berg ström qvist gren lund man mark blad stedt borg holm fors ell in dal vall kvist hammar", 0.45),
    };
}

Culture portuguese()
{
    return {
        .men = list(
            u"José João Antônio Francisco Carlos Paulo Pedro Lucas Luiz Marcos Luís Gabriel Rafael Daniel Marcelo "
            u"Bruno "
            u"Eduardo Felipe Raimundo Rodrigo Manoel Mateus André Fernando Fábio Leonardo Gustavo Guilherme Leandro "
            u"Tiago "
            u"Anderson Ricardo Márcio Jorge Sebastião Alexandre Roberto Edson Diego Vitor Sérgio Cláudio Miguel Arthur "
            u"Davi Heitor João_Paulo Caio Vinícius Wesley"),
        .women = list(
            u"Maria Ana Francisca Antônia Adriana Juliana Márcia Fernanda Patrícia Aline Sandra Camila Amanda Bruna "
            u"Jéssica Letícia Júlia Luciana Vanessa Mariana Gabriela Vera Vitória Larissa Cláudia Beatriz Luana Rita "
            u"Sônia "
            u"Renata Eliane Josefa Simone Natália Cristiane Carla Débora Rosângela Jaqueline Rosa Daniela Marina "
            u"Ana_Paula Helena Alice Laura Sofia Thaís Tatiane Conceição"),
        .families = list(
            u"Silva Santos Oliveira Souza Rodrigues Ferreira Alves Pereira Lima Gomes Costa Ribeiro Martins Carvalho "
            u"Almeida Lopes Soares Fernandes Vieira Barbosa Rocha Dias Nascimento Andrade Moreira Nunes Marques "
            u"Machado "
            u"Mendes Freitas Cardoso Ramos Gonçalves Santana Teixeira Araújo Melo Cavalcanti Pinto Castro Monteiro "
            u"Moura Correia Batista Campos Borges Reis Cunha Farias Miranda Azevedo Duarte Sales Barros Coelho Macedo "
            u"Siqueira Guimarães Tavares Pires Brandão Queiroz Assunção Bittencourt Schmidt Tanaka Conceição da_Silva "
            u"dos_Santos"),
        .style = FamilyStyle::Double,
    };
}

Culture indian()
{
    return {
        .men = list(
            u"Rahul Amit Rajesh Sanjay Vijay Suresh Ramesh Anil Sunil Ravi Ashok Manoj Deepak Ajay Vikram Arjun Rohit "
            u"Arun "
            u"Mahesh Prakash Mohan Dinesh Vinod Rakesh Sandeep Nitin Gaurav Ankit Karthik Srinivas Aditya Kiran Harish "
            u"Naveen Pradeep Siddharth Abhishek Varun Imran Mohammed Gurpreet Harpreet Balaji Venkatesh Subramaniam "
            u"Ganesh "
            u"Tarun Yash Ishaan Vivaan"),
        .women = list(
            u"Priya Anita Sunita Pooja Neha Kavita Rekha Meena Lakshmi Sita Geeta Anjali Divya Sneha Deepa Shanti Asha "
            u"Usha "
            u"Radha Swati Ritu Nisha Shreya Aishwarya Kavya Ananya Aditi Isha Meera Padma Saraswati Jyoti Rani Seema "
            u"Archana Preeti Shweta Madhuri Sangeeta Vidya Fatima Ayesha Simran Jaspreet Lalitha Revathi Bhavana "
            u"Gayatri "
            u"Diya Saanvi"),
        .families = list(
            u"Kumar Singh Sharma Patel Gupta Devi Khan Das Reddy Rao Yadav Mishra Verma Jain Shah Nair Iyer Menon "
            u"Pillai "
            u"Joshi Desai Mehta Agarwal Chaudhary Pandey Tiwari Dubey Saxena Srivastava Chopra Kapoor Malhotra "
            u"Banerjee "
            u"Mukherjee Chatterjee Ghosh Bose Sen Roy Dutta Kulkarni Deshmukh Patil Jadhav Shinde Gowda Hegde Shetty "
            u"Naidu Chandra Bhat Kaur Gill Sandhu Dhillon Bhatia Ahuja Arora Thakur Rathore Chauhan Solanki Parmar "
            u"Ansari Sheikh Siddiqui Fernandes D'Souza Subramanian Krishnan Natarajan Raman Venkataraman",
            u"Bal Bha Chan Dev Gan Hari Jaya Krish Lak Man Nara Pad Raj Ram Sach San Shan Siva Sun Surya Ven Vija",
            u"an dev kar wal patil swamy murthy nathan raj makar pal jee esan kumar moorthy gar", 0.25),
    };
}

Culture chinese()
{
    return {
        .men = list(u"Wei Qiang Lei Jun Yang Yong Jie Tao Ming Chao Gang Ping Hui Peng Bin Hao",
            u"Jian Zhi Wen Guo Hai Xiao Yu Zi Jun Ze Hao Yi Jia Ming De Shao Chun Xue Si Li",
            u"wei hua ming jun feng qiang xuan yang hao ran jie tao bo lin long cheng peng yu fei kai", 0.7),
        .women = list(u"Fang Na Min Jing Li Yan Juan Xia Ting Xue Hong Lan Mei Ying Dan Qian",
            u"Xiu Gui Yu Xiao Shu Li Jia Mei Zi Xin Yi Ya Si Hui Meng Qian Shi Ruo Yue Han",
            u"ying lan fang hua zhen mei ling juan xin yi tong han xuan ting qi yan yao rui jing na", 0.7),
        .families = list(
            u"Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Song "
            u"Tang Deng Han Feng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lü Ding Ren Lu "
            u"Yao "
            u"Shen Ouyang Sima"),
        .nativeMen = list(u"伟 强 磊 军 洋 勇 杰 涛 明 超 刚 平 辉 鹏 斌 浩",
            u"建 志 文 国 海 小 宇 子 俊 泽 浩 一 嘉 明 德 少 春 学 思 立",
            u"伟 华 明 军 峰 强 轩 阳 昊 然 杰 涛 波 林 龙 成 鹏 宇 飞 凯", 0.7),
        .nativeWomen = list(u"芳 娜 敏 静 丽 艳 娟 霞 婷 雪 红 兰 梅 英 丹 倩",
            u"秀 桂 玉 小 淑 丽 佳 美 子 欣 怡 雅 思 慧 梦 倩 诗 若 月 涵",
            u"英 兰 芳 华 珍 梅 玲 娟 欣 怡 彤 涵 萱 婷 琪 妍 瑶 蕊 静 娜", 0.7),
        .nativeFamilies = list(u"王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗 郑 梁 谢 宋 唐 邓 韩 冯 "
                               u"曹 彭 曾 肖 田 董 潘 袁 蔡 蒋 余 杜 "
                               u"叶 程 魏 苏 吕 丁 任 卢 姚 沈 欧阳 司马"),
        .familyFirst = true,
    };
}

Culture japanese()
{
    return {
        .men = list(u"Hiroshi Takashi Kenji Makoto Akira Satoshi Naoki Daisuke Kenta Takuya Shota Yuta Ren Haruto Sota "
                    u"Yuki Kazuya "
                    u"Tetsuya Hideki Manabu Osamu Minoru Shigeru Isamu Yuto Kaito Riku Tsubasa Sho Jun"),
        .women = list(u"Yoko Keiko Kazuko Sachiko Michiko Yumiko Akiko Tomoko Mayumi Naomi Kaori Yuko Megumi Emi Ai "
                      u"Mai Misaki Aoi "
                      u"Yui Hina Sakura Rin Mio Haruka Nanami Miho Chiyo Hanako Ayaka Asuka"),
        .families =
            list(u"Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki "
                 u"Yamaguchi "
                 u"Matsumoto Inoue Kimura Hayashi Saito Shimizu Yamazaki Mori Abe Ikeda Hashimoto Yamashita Ishikawa "
                 u"Nakajima Maeda Fujita Ogawa Goto Okada Hasegawa Murakami Kondo Ishii Sakamoto Endo Aoki",
                u"Nishi Higashi Kita Minami Ue Naka Ō Ko Taka Naga Matsu Ishi Fuji Kuro Aka Shira",
                u"kawa yama da no mura shima zawa hara ki moto", 0.4),
        .nativeMen = list(u"浩 隆 健二 誠 明 聡 直樹 大輔 健太 拓也 翔太 雄太 蓮 陽翔 颯太 優希 和也 哲也 秀樹 学 修 "
                          u"実 茂 勇 悠斗 海斗 陸 翼 翔 純"),
        .nativeWomen = list(u"洋子 恵子 和子 幸子 美智子 由美子 明子 智子 真由美 直美 香織 裕子 恵 恵美 愛 舞 美咲 葵 "
                            u"結衣 陽菜 桜 凛 澪 遥 七海 美穂 "
                            u"千代 花子 彩花 明日香"),
        .nativeFamilies = list(u"佐藤 鈴木 高橋 田中 渡辺 伊藤 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 "
                               u"木村 林 斎藤 清水 山崎 森 阿部 池田 橋本 "
                               u"山下 石川 中島 前田 藤田 小川 後藤 岡田 長谷川 村上 近藤 石井 坂本 遠藤 青木",
            u"西 東 北 南 上 中 大 小 高 長 松 石 藤 黒 赤 白", u"川 山 田 野 村 島 沢 原 木 本", 0.4),
        .familyFirst = true,
    };
}

Culture russian()
{
    return {
        .men = list(
            u"Aleksandr Sergey Dmitry Andrey Aleksey Maksim Yevgeny Ivan Mikhail Vladimir Nikolay Artyom Denis Ilya "
            u"Pavel "
            u"Roman Viktor Oleg Igor Yuri Konstantin Anton Kirill Vitaly Anatoly Nikita Vasily Boris Stanislav Timur"),
        .women =
            list(u"Yelena Olga Tatyana Anna Natalya Irina Svetlana Maria Yekaterina Anastasia Yulia Galina Lyudmila "
                 u"Nadezhda "
                 u"Marina Ksenia Darya Valentina Aleksandra Oksana Viktoria Larisa Alina Vera Polina Nina Alyona Sofia "
                 u"Yevgenia Lyubov"),
        .families = list(
            u"Ivanov Smirnov Kuznetsov Popov Vasilyev Petrov Sokolov Mikhaylov Novikov Fyodorov Morozov Volkov "
            u"Alekseyev "
            u"Lebedev Semyonov Yegorov Pavlov Kozlov Stepanov Nikolayev Orlov Andreyev Makarov Nikitin Zakharov "
            u"Zaytsev Solovyov Borisov Yakovlev Grigoryev Shevchenko Kovalenko",
            u"Abram Agap Bel Bobr Bogdan Chern Danil Demid Gavril Golub Gus Kalin Karp Kirsan Kot Kras Luk Mart Mol "
            u"Naum Ryab Sid Tikhon Tim Ulyan Zim",
            u"ov in ovsky enko kov chin", 0.4),
        .nativeMen = list(u"Александр Сергей Дмитрий Андрей Алексей Максим Евгений Иван Михаил Владимир Николай Артём "
                          u"Денис Илья Павел "
                          u"Роман Виктор Олег Игорь Юрий Константин Антон Кирилл Виталий Анатолий Никита Василий Борис "
                          u"Станислав Тимур"),
        .nativeWomen = list(
            u"Елена Ольга Татьяна Анна Наталья Ирина Светлана Мария Екатерина Анастасия Юлия Галина Людмила Надежда "
            u"Марина Ксения Дарья Валентина Александра Оксана Виктория Лариса Алина Вера Полина Нина Алёна София "
            u"Евгения Любовь"),
        .nativeFamilies = list(
            u"Иванов Смирнов Кузнецов Попов Васильев Петров Соколов Михайлов Новиков Фёдоров Морозов Волков Алексеев "
            u"Лебедев Семёнов Егоров Павлов Козлов Степанов Николаев Орлов Андреев Макаров Никитин Захаров "
            u"Зайцев Соловьёв Борисов Яковлев Григорьев Шевченко Коваленко",
            u"Абрам Агап Бел Бобр Богдан Черн Данил Демид Гаврил Голуб Гус Калин Карп Кирсан Кот Крас Лук Март Мол "
            u"Наум Ряб Сид Тихон Тим Ульян Зим",
            u"ов ин овский енко ков чин", 0.4),
        .style = FamilyStyle::Russian,
    };
}

Culture arabic()
{
    return {
        .men = list(u"Mohamed Ahmed Ali Omar Khaled Hassan Ibrahim Youssef Mahmoud Mustafa Abdullah Saeed Hussein "
                    u"Tarek Karim Salem "
                    u"Faisal Sultan Nasser Hamad Rashid Walid Sami Bilal Amir Ziad Yasin Majid Fahd Adel"),
        .women = list(u"Fatima Aisha Maryam Mona Noura Sara Layla Huda Amal Hanan Salma Nadia Rania Dina Yasmin Zainab "
                      u"Khadija Samira "
                      u"Reem Hala Amina Lina Dalia Heba Asma Nour Rana Maha Ghada Shaimaa"),
        .families = list(
            u"Hassan Ali Ibrahim Mahmoud Salem Al-Qahtani Al-Harbi Al-Ghamdi Al-Otaibi Mansour Abdelrahman Al-Mansouri "
            u"Al-Nuaimi Al-Shamsi Khalil Farouk Saleh Nasser Haddad Khoury Al-Zahrani Al-Dosari Al-Mutairi Suleiman "
            u"Darwish Shaheen Al-Masri Al-Baghdadi Hamdan Qasim Badawi Fahmy Ramadan Zaki Fawzi Al-Suwaidi Al-Maktoum "
            u"Al-Hashimi Barakat Najjar",
            u"Abdel Abu Al- El- Ben_", u"rahim hadi karim latif nour saad fadl salam aziz ghani malik qadir", 0.3),
        .nativeMen = list(u"محمد أحمد علي عمر خالد حسن إبراهيم يوسف محمود مصطفى عبدالله سعيد حسين طارق كريم سالم فيصل "
                          u"سلطان ناصر حمد راشد "
                          u"وليد سامي بلال أمير زياد ياسين ماجد فهد عادل"),
        .nativeWomen = list(u"فاطمة عائشة مريم منى نورة سارة ليلى هدى أمل حنان سلمى نادية رانيا دينا ياسمين زينب خديجة "
                            u"سميرة ريم هالة أمينة "
                            u"لينا داليا هبة أسماء نور رنا مها غادة شيماء"),
        .nativeFamilies = list(
            u"حسن علي إبراهيم محمود سالم القحطاني الحربي الغامدي العتيبي منصور عبدالرحمن المنصوري النعيمي الشامسي خليل "
            u"فاروق "
            u"صالح ناصر حداد خوري الزهراني الدوسري المطيري سليمان درويش شاهين المصري البغدادي حمدان قاسم بدوي فهمي "
            u"رمضان زكي فوزي السويدي المكتوم الهاشمي بركات نجار",
            u"عبد أبو ال آل_ بن_", u"رحيم هادي كريم لطيف نور سعد فضل سلام عزيز غني مالك قادر", 0.3),
    };
}

} // namespace

const Culture &culture(CultureId id)
{
    static const std::array<Culture, static_cast<std::size_t>(CultureId::Count)> table{english(), german(), french(),
        spanish(), italian(), polish(), dutch(), swedish(), portuguese(), indian(), chinese(), japanese(), russian(),
        arabic()};
    return table.at(static_cast<std::size_t>(id));
}

} // namespace onefold::generator
