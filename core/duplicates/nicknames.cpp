// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/nicknames.h"

#include "core/duplicates/similarity.h"

#include <array>
#include <string>
#include <unordered_map>

namespace onefold::duplicates {

namespace {

// One line a group; names of several languages that are one name stand together only where people switch between them.
constexpr std::array groups{"abigail abby abbie gail", "abraham abe bram", "adam addy", "adelaide addie heidi",
    "agnes aggie nessie", "albert al bert bertie",
    "alexander alex alec xander sandy sasha aleksander alejandro alessandro",
    "alexandra alex sandra sandy sasha lexi alessandra alejandra", "alfred al alf alfie fred", "alice allie ali",
    "alison allison ali allie", "amanda mandy", "amelia amy millie mel", "andrea andie drea",
    "andrew andy drew andreas andrzej andrei andre", "angela angie angelika", "ann anne anna annie nancy hannah ania",
    "anthony tony antony anton antonio antoine", "arthur art artie", "barbara barb babs basia bobbie",
    "bartholomew bart barth", "bartosz bartek", "beatrice bea trixie", "benjamin ben benny benji", "bernard bernie",
    "bernhard bernd bernie", "bradley brad", "brian bryan", "bridget biddy bridie", "caroline carol carrie caro lina",
    "catherine katherine kathryn kate katie kathy cathy kathleen kay kit kitty katharina katarzyna kasia caterina "
    "ekaterina katya",
    "charles charlie chuck chas karl carlos carlo chip", "charlotte charlie lottie lotte carla", "chloe clo",
    "christian chris kris", "christina christine chris tina chrissy kristina kirsten christa krystyna",
    "christopher chris kit topher christoph krzysztof krzysiek", "clara claire clare", "clifford cliff",
    "cynthia cindy", "daniel dan danny daniil", "danielle dani ella", "david dave davey dawid",
    "deborah deb debbie debra", "dennis denny denis", "diana diane di", "dimitri dmitry dima mitya dmitri",
    "dominic dom nick dominik", "donald don donny", "dorothy dot dottie dolly dora", "douglas doug", "edith edie",
    "edmund ed eddie ned ted", "edward ed eddie ted ned teddy eduard eduardo edgar", "edwin ed eddie",
    "eleanor ellie nell nora lena ella",
    "elizabeth liz beth lizzie betty eliza lisa elsie libby bess elisabeth elsa lisbeth elzbieta isabel ela sissi",
    "emily em emmy millie", "emma em emmy", "ernest ernie ernst", "eugene gene", "evelyn eve evie", "eva eve evie ewa",
    "ferdinand ferdi fernando", "florence flo flossie", "frances fran francie frankie fanny",
    "francis frank fran frankie", "francisco paco pancho curro cisco", "franklin frank", "franz franzl",
    "frederick fred freddie freddy friedrich fritz frederic", "gabriel gabe", "gabriele gabi gaby gabriela gabriella",
    "geoffrey jeffrey jeff geoff", "george georg jorge georgie jurgen", "gerald gerry jerry gerhard gerd",
    "gertrude trudy gerti", "giovanni gianni", "giuseppe beppe pino peppe", "gregory greg gregor grzegorz grzesiek",
    "guillermo memo guille", "gwendolyn gwen wendy", "hannah hanna hannelore", "harold harry hal",
    "helen helena nell ellen lena", "henry harry hank hal heinrich heinz henri enrique", "herbert herb bert",
    "hubert hugh bert", "ignacio nacho", "irina ira", "isabella isabelle bella izzy isabel belle", "ivan vanya",
    "jacob jake jakob jakub kuba", "jacqueline jackie", "james jim jimmy jamie jem jimmie", "jane janie jenny",
    "janet jan janice", "jennifer jen jenny jenn", "jeremy jerry jem", "jessica jess jessie", "jesus chucho",
    "joan joanie jo", "joanna jo joann joanne asia johanna hanna", "johannes hans johann hannes jan",
    "john jack johnny jon jan johnnie ian sean", "jonathan jon jonny john nathan", "jose pepe",
    "joseph joe joey jo josef sepp jozef jupp", "josephine jo josie fifi", "joshua josh", "joyce joy",
    "judith judy jude", "julia julie jules julianna", "juliana julie", "karen kari", "kenneth ken kenny",
    "kimberly kim", "klaus nikolaus claus", "konstantin kostya", "laura laurie lori lara",
    "lawrence larry laurence laurie lorenz lars lorenzo", "leonard leo len lenny leonhard", "leopold leo poldi",
    "lillian lily lilly lil", "linda lindy lin", "louis lou lewis louie luis ludwig luigi", "louise lou luise",
    "lucas luke lukas luca", "lucille lucy lucia", "ludmila lyuda mila", "magdalena magda lena", "malgorzata gosia",
    "manuel manolo manny", "manfred fred manni",
    "margaret maggie meg peggy marge margie rita greta margarete gretel daisy margot marguerite madge",
    "maria marie mary mia mitzi masha marija maryam", "martha marty mattie", "martin marty",
    "mary molly polly mae mamie minnie", "matilda tilly mattie", "matthew matt matty matthias mateusz matteo mathias",
    "maximilian max maxi", "maxwell max", "megan meg", "melissa mel missy lissa",
    "michael mike mick mickey micky michel mikhail misha michal miguel michele micha", "mildred millie",
    "mohammed muhammad mohamed mo mohammad muhammed mehmet", "monica moni monika", "nancy nan",
    "natalie nat natalia natasha", "nathaniel nathan nat nate",
    "nicholas nick nicky nicolas nikolas nico niko nikolai klaus mikolaj", "nicole nicky nikki", "norman norm",
    "olga olya", "oliver ollie", "olivia liv livvy", "pamela pam", "patricia pat patty trish tricia patsy pati",
    "patrick pat paddy patricio", "paul pablo paolo pawel pauly pasha pavel", "peter pete pedro pietro petr piotr piet",
    "philip phil phillip pip philipp felipe", "rachel rae", "ralph rolf", "randolph randy", "raymond ray",
    "rebecca becky becca", "reginald reg reggie", "renate nate", "richard rick dick rich ricky richie ricardo",
    "robert rob bob bobby robbie bert roberto", "roberta bobbie robbie", "roderick rod", "rodney rod", "roger rodge",
    "ronald ron ronnie", "rose rosie rosa", "rosemary rosie rose", "rudolf rudi rolf", "russell russ",
    "samantha sam sammy", "samuel sam sammy", "sandra sandy", "sarah sara sally sadie", "sebastian seb basti bastian",
    "sergey sergei serge seryozha", "sharon shari", "sheila shelly", "sigmund siggi", "siegfried siggi", "simon si",
    "sofia sophia sophie sonya zosia", "stanislav stas", "stanislaw staszek", "stanley stan",
    "stephanie steph steffi stefanie", "stephen steven steve stefan stevie stephan esteban stefano szczepan",
    "stuart stewart stu", "susan sue susie suzy suzanne susanne susanna zuzanna zsuzsa", "svetlana sveta",
    "sylvia sylvie silvia", "tatiana tanya tania", "teresa theresa terry tess tessa resi tracy", "terence terry",
    "theodore ted theo teddy theodor fyodor", "thomas tom tommy tomas tomasz tommaso", "timothy tim timmy",
    "tobias toby tobi", "tomasz tomek", "ursula uschi ulla", "valentina valya", "valerie val",
    "veronica ronnie vera veronika", "victor vic viktor vitya", "victoria vicky tori vikki viktoria",
    "vincent vince vinny vinnie", "virginia ginny ginger", "vladimir vova volodya vlad", "walter walt wally",
    "wilhelm willi willy wim", "wilhelmina mina minnie willa",
    "william bill will billy willy liam guillaume guillermo willie", "winifred winnie freda", "wolfgang wolf wolfi",
    "yevgeny zhenya evgeny eugene", "yekaterina katya", "yuri yura", "zachary zach zack"};

using Index = std::unordered_map<std::string_view, std::vector<quint16>>;

Index makeIndex()
{
    Index index;
    for (std::size_t group = 0; group < groups.size(); ++group) {
        for (const std::string_view name : wordsOf(groups[group]))
            index[name].push_back(static_cast<quint16>(group));
    }
    return index;
}

} // namespace

const std::vector<quint16> &nicknameGroups(std::string_view name)
{
    static const Index index = makeIndex();
    static const std::vector<quint16> none;
    const auto known = index.find(name);
    return known != index.end() ? known->second : none;
}

} // namespace onefold::duplicates
