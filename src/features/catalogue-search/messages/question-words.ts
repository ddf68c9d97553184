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
  egentlig eigentleg kanskje kanskje liksom altså bør burde holder held selve helst vore blitt vorte vart hatt
  gjennom iblant ofte ofta sjelden innimellom nesten nettopp allerede allereie akkurat siden sidan før etterpå snart straks
  søker søkje skaffe skaffa skaff får fåes fåast fås
`);

/** Words that are asked with, and also stand in what is asked for: they count for little. */
export const SOFT_WORDS = words(`
  hjelp hjelpe hjelper hjelpa støtte støtta tilbud tilbod tjeneste tjenester teneste tenester kommune kommunen kommuna drammen
  barn barnet barna barnas born ungen unge ungene ungane foreldre familie familien familier sønn sønnen son datter dattera datteren dotter dottera
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
  råd om møte møter vil liker like billig
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
  ettåring: [1, 1],
  eittåring: [1, 1],
  toåring: [2, 2],
  toåringen: [2, 2],
  treåring: [3, 3],
  treåringen: [3, 3],
  fireåring: [4, 4],
  fireåringen: [4, 4],
  femåring: [5, 5],
  femåringen: [5, 5],
  seksåring: [6, 6],
  seksåringen: [6, 6],
  sjuåring: [7, 7],
  syvåring: [7, 7],
  åtteåring: [8, 8],
  åtteåringen: [8, 8],
  niåring: [9, 9],
  tiåring: [10, 10],
  tiåringen: [10, 10],
  elleveåring: [11, 11],
  tolvåring: [12, 12],
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
