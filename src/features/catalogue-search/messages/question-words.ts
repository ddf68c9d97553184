/** Words that say nothing of what is asked for, in both written forms. */
export const STOP_WORDS = words(`
  og i jeg eg det at en ein ei et eit den til er som på de dei med han av der så var meg seg men ett har om vi me min
  mi mitt mine ha hadde hun ho nå no da då ved fra frå du ut sin si sitt sine dem oss kan hans hvor hvordan skal her vil bli ble blei
  blir blitt kunne kunna inn når være vere vært vore kom noen nokon noe noko ville dere dykk som deres kun bare berre ja ned
  skulle denne dette disse desse for deg mot å hvorfor hva hvem hvilken hvilke hvilket under mellom også mer meir mye mykje helt heilt
  veldig litt få får fekk fikk finnes finst finns gjør gjer gjøre gjere gjort gjerne må måtte trenger treng trengje trenge
  ønsker ønskjer ynskjer vet veit lurer lurar sånn slik ting gi gir gjev ta tar går gå gjekk gikk kommer kjem hei takk
  lov mulig mogleg finne finner finn hente henta gang ganger veldig ganske svært også ennå enda jo nok dag dager
  the and is my to of in for a i
  skjer heter hett heiter burde bør synes synst tror trur ser ser se sier seier si fått fått blant annet andre andri
  igjen alltid aldri hele heile slags type rundt hos hjå per pr etc dersom hvis viss mens medan
  hverdagen kvardagen plutselig hverken eller uten utan ikkje ikke noensinne lenger lengre
  egentlig eigentleg kanskje liksom altså selve helst vorte vart hatt vert verte bleiv holder held
  gjennom iblant ofte ofta sjelden innimellom nesten nettopp allerede allereie akkurat siden sidan før etterpå snart straks
  søker søkje skaffe skaffa skaff får fåes fåast fås
  hennes hennar deira deires dykkar vår vårt våre hver kvar hvert kvart selv sjølv sjøl slikt sånt sånne slike
  hu dokker dokk dokke mæ dæ sæ åt te ka kæm kem kor koss korsen kordan nåe nåkka nokka nåkken enno støtt stadig
  faktisk virkelig verkeleg skikkelig skikkeleg ordentlig ordentleg nettopp jamt sa sagt mener meiner tykkjer fins dit hit
  bort borte ifra imot gjerne gjerna dermed likevel omtrent vert verte bleiv osv nemlig vel lell
`);

/** Words that are asked with, and also stand in what is asked for: they count for little. */
export const SOFT_WORDS = words(`
  hjelp hjelpe hjelper hjelpa støtte støtta tilbud tilbod tjeneste tjenester teneste tenester kommune kommunen kommuna drammen
  barn barnet barna barnas born ungen unge ungene ungane foreldre familie familien familier sønn sønnen son sonen sønner datter dattera datteren dotter dottera
  jente jenta gutt gutten gut guten mann mannen kone kona person personer folk menneske mennesker mor far mamma pappa mora faren
  vanskelig vanskeleg problem problemer problemet sliter slit strever strev vansker vanskar utfordringer informasjon info god gode bra
  kontakt kontakte ringe ring søke søk ordning ordninger hverdag lære lærer bruk bruke brukar orke orker klarer klare klarar
  tiltak lokalt nærheten tips gratis ny nye nytt år mange flere fleire annen bistand hos drive driver ekstra
  komme kommet komen fortelle fortell fortel fortelje lyst bestille bestilt time timer utsatt utsett begynne byrje begynt begynner byrjar
  stå står sitte sitter sit prøve prøver prøvd merke merker føle føler kjenne kjenner kjenne kjent bor bur bo tenke tenker vise viser
  rett rette mest best beste riktig riktige rundt hele lite liten små stor store større første andre tredje året årene
  støtter støttar passe passer passar følge følger bidra jobber jobbar arbeider arbeidar delta deltar samle samler holde halde
  ting greier greie tida tid tiden sammen saman spørre spør spørsmål svar svare bekymra bekymret lurt
  venninne venninna kompis kompisen kjæreste kjærasten nabo naboen nevø niese barnebarn bestemor bestefar farmor mormor
  sted stad steder stader plass
  to tre fire fem seks sju syv åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tjue tretti førti femti hundre tusen
  uke uka uken uker veke veka vekene måned måneden måneder månad månaden månader helg helga helgen helgene helgane
  morgen morgenen kveld kvelden kveldene kveldane mandag måndag tirsdag tysdag onsdag torsdag fredag lørdag laurdag søndag sundag
  januar februar mars april mai juni juli august september oktober november desember vår våren høst høsten haust hausten vinter vinteren
  neste forrige siste sist samme same eneste einaste forskjellig forskjellige ulike viktig vanlig vanleg umulig fint fin fine lett
  enkelt rar rart ordne ordner fikse fikser bruker brukte sende sender leter leite koster koste kostar ute inne oppe nede opp fort lang
  langt kort høyt masse dårlig dårleg verst verre alt alle allting annet anna voksen vaksen voksne vaksne dame damer bror broren
  søster søstera søsteren syster lillebror storebror lillesøster storesøster veslebror veslesøster onkel tante tør tørr torer gammel gamle
  gamal yngste eldste jentungen guttungen jentunge guttunge stykker par møtt møtte klart tok tatt legge legger la blander
  ansvar behov egne egen eigen halvparten kommune stort svarer sendte begge hverandre kvarandre innom vei veien vegen
  råd om møte møter vil liker like billig
  absolutt annenhver antall barnslig beskjed borti bryr daglig dessverre dine dra drar dro dum dumt eier elsker endelig endre enig ender
  enten evig faen faller falt fant ferdig fjor flaut flink flinke forbi forklare forklarer forsøke forsøker forstår forstå forsto fram
  framover fulgt fungerer fungere funnet funker gidder giddar gjest glad glade halv halvt hater hevder himmel holdt huske husker håper
  håndtere idag ifølge igang igår ikveld imorgen innen innse interessert kalt kjapt kjekt kjempe kjempebra klarte klok klokka klokken
  kjedelig koselig kosta krever krevende kul kult lage lager laget late later latt ligger ligge likt lytte løse løsning mening meste midt
  morsom morsomt mulighet måte måten navn namn neida nettside nummer nærmeste nødt nøyaktig okei omgang opplevd opplever opptatt overalt
  overrasket pleier pleie rekker ringer ringte samtidig satt satte sett sette setter senere sent sikker sikkert skjedd skjedde skjønner
  skjønne skjønar smarte snill snille snudd spent spurt spurte stilt starter starte startet stolt stoppe stopper streng strenge surrer
  svak svær synd synest synes søt tenkt tenkte tenkjer tilbake tillatt tross tull tydelig uansett ufin ulik unna unngå utenom utfordrende
  verden verdt visste vite vits våken årevis årsak ække turt mistenker hard hardt ekkelt ekkel teit lagt likar sendt ærlig ønske ønska
  kjøpt betyr treffe treffer treffes liten henger
  veiledning rettleiing oppfølging opplæring familiene elev elever eleven elevene ansatt ansatte
`);

/** Who asks as one of a family. */
export const FAMILY_WORDS = words(
  `jeg eg min mitt mine mi vi me vår vårt våre vår meg oss sønnen sønn datter dattera barnet`,
);

/** Who asks as one who works with families. */
export const STAFF_WORDS = words(`
  ansatt ansatte tilsette kollega kolleger kollegaer kollegaveiledning rutine rutiner handlingsplan plan planer kartlegging kartleggingsverktøy verktøy
  metode metoder lærere lærarar pedagoger barnehageansatte fagfolk personale personalet medarbeider leder ledere styrer nyutdannede
  samarbeidsmøte samarbeidsmøter samhandling tverrfaglig kompetanseheving implementering arena drøfte drøfting samarbeid ansvarsgruppe
  bekymringsmelding meldeplikt opplysningsplikt taushetsplikt undervisningsopplegg eleven elevene bruker brukere
`);

/** Ages that have a word of their own: from, to, in years. */
export const AGE_WORDS: Readonly<Record<string, readonly [number, number]>> = {
  baby: [0, 1],
  babyen: [0, 1],
  babyer: [0, 1],
  spedbarn: [0, 1],
  spedbarnet: [0, 1],
  nyfødt: [0, 0],
  nyfødd: [0, 0],
  nyfødte: [0, 0],
  småbarn: [0, 4],
  småbarnet: [0, 4],
  barnehagebarn: [1, 5],
  tenåring: [13, 17],
  tenåringen: [13, 17],
  tenåringer: [13, 17],
  ungdom: [13, 20],
  ungdommer: [13, 20],
  ungdommen: [13, 20],
  ungdomar: [13, 20],
  ungdomsskoleelev: [13, 15],
  skolebarn: [6, 12],
  førsteklassing: [6, 6],
  skolestarter: [5, 6],
};

/** Numbers that ages are told in, as words. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  ett: 1,
  eitt: 1,
  to: 2,
  tre: 3,
  fire: 4,
  fem: 5,
  seks: 6,
  sju: 7,
  syv: 7,
  åtte: 8,
  ni: 9,
  ti: 10,
  elleve: 11,
  tolv: 12,
  tretten: 13,
  fjorten: 14,
  femten: 15,
  seksten: 16,
  sytten: 17,
  atten: 18,
  nitten: 19,
  tjue: 20,
};

/** Ordinals that school years are told in. */
export const ORDINAL_WORDS: Readonly<Record<string, number>> = {
  første: 1,
  andre: 2,
  tredje: 3,
  fjerde: 4,
  femte: 5,
  sjette: 6,
  sjuende: 7,
  sjuande: 7,
  syvende: 7,
  åttende: 8,
  åttande: 8,
  niende: 9,
  niande: 9,
  tiende: 10,
  tiande: 10,
};

/** After a number word: somebody of that age. */
export const OF_AGE = /åring(?:en|ene|ane|er|ar)?$/u;

/** After an age: it is one. */
export const OLD = words('gammel gamle gammelt gamal gamalt gml');

/** Before a number of years, or after it: it is how long something lasts. */
export const SPANS = words('i etter om');
export const AFTER_SPANS = words('siden sidan igjen for til på');

/** Units after a number that make it an age, and the number of them in a year. */
export const AGE_UNITS: Readonly<Record<string, number>> = {
  år: 1,
  års: 1,
  åring: 1,
  åringen: 1,
  åringer: 1,
  åringar: 1,
  åringene: 1,
  årig: 1,
  årige: 1,
  årling: 1,
  måned: 12,
  måneder: 12,
  månad: 12,
  månader: 12,
  mnd: 12,
  uker: 52,
  uke: 52,
  veker: 52,
  ukers: 52,
};

/** Before a number: it is an age, with or without its unit. */
export const AGE_SIGNS = words('er på fylt fyller blir blei ble vert snart nesten bare');

/** After a number: the school year, whose children are five years older than its number. */
export const SCHOOL_YEARS = words('klasse klassen klassing klassingen trinn trinnet');

/** What turns the word after it into its opposite. */
export const NOT = 'ikke';

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u));
}
