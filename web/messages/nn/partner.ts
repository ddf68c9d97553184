import type { Messages } from '../messages-type.ts';

export const partner = {
  title: 'Mine familiar',
  lead: 'Familiane som har samtykt til at tenesta di får vite noko, eller deler noko, akkurat no.',
  count: (count: string) => (count === '1' ? '1 familie' : `${count} familiar`),
  loading: 'Hentar familiane …',
  emptyTitle: 'Ingen familiar enno',
  emptyText:
    'Når ein familie samtykkjer til at tenesta di får vite noko eller deler noko, kjem han her av seg sjølv. Levekårsteamet spør familien. Vil du føreslå det, så snakk med familien eller teamet.',
  isNew: 'Ny',
  about: 'Om',
  topics: 'Tema',
  until: 'Til',
  untilOnlyOwn: 'Berre det de sjølve har skrive',
  ownCount: (count: string) => (count === '1' ? '1 bidrag frå dykk' : `${count} bidrag frå dykk`),
  reference: (reference: string) => `Familie ${reference}`,
  more: 'Vis fleire',
  notices: {
    title: 'Sidan sist',
    given: (reference: string, service: string) =>
      `Familie ${reference} har samtykt til deling med ${service}.`,
    withdrawn: (reference: string, service: string) =>
      `Eit samtykke er trekt for familie ${reference} (${service}). Det du ikkje lenger kan sjå, er borte.`,
    withdrawnWhole: (reference: string, service: string) =>
      `Eit samtykke er trekt for familie ${reference} (${service}): du ser han ikkje lenger.`,
    at: (day: string, time: string) => `${day} kl. ${time}`,
    markSeen: 'Merk alle som lesne',
  },
  contributions: {
    title: 'Bidraga våre',
    lead: 'Det tenesta di har skrive. Det kan de lese også etter at eit samtykke er slutt.',
    empty: 'Tenesta di har ikkje skrive noko enno. Opne ein familie for å skrive.',
    open: 'Opne familien',
  },
  back: 'Tilbake til mine familiar',
  family: {
    lead: (reference: string, team: string) => `Familie ${reference}, blir følgd av ${team}`,
    loading: 'Hentar familien …',
    notFoundTitle: 'Du ser ikkje denne familien',
    notFoundText:
      'Anten finst han ikkje, eller så er det ikkje noko samtykke som lèt tenesta di sjå han no. Svaret er det same uansett.',
    persons: 'Kven det gjeld',
    noPersons: 'Ingen personar er synlege for tenesta di no.',
    age: (years: number) => `${years} år`,
    interpreter: 'treng tolk',
    speaks: (language: string) => `snakkar ${language}`,
    rights: 'Kva samtykka seier no',
    rightsLead: 'Dette er heile delinga. Det som også gjeld andre personar eller tema, blir ikkje delt.',
    noRights:
      'Ingen samtykke gjeld no. Du ser berre det tenesta di sjølv har skrive, og kan ikkje skrive meir.',
    mayRead: (receiving: string, giving: string) => `${receiving} kan lese det ${giving} skriv`,
    about: (persons: string) => `om ${persons}`,
    concerning: (topics: string) => `når det gjeld ${topics}`,
    older: 'Også det som vart skrive før samtykket.',
    notOlder: 'Ikkje det som vart skrive før samtykket.',
    purpose: (purpose: string) => `Føremål: ${purpose}.`,
  },
  written: {
    title: 'Det som er skrive',
    lead: 'Det nyaste først. Du ser berre det som alle samtykka saman opnar for.',
    empty: 'Ingenting å lese enno.',
    by: (author: string, service: string) => `${author}, ${service}`,
    happened: (day: string) => `Skjedde ${day}`,
    recorded: (day: string, time: string) => `Skrive ${day} kl. ${time}`,
    ours: 'Vårt',
    corrects: 'Rettar noko vi skreiv før',
    unknownPerson: 'ein person du ikkje ser lenger',
  },
  write: {
    title: 'Skriv eit bidrag',
    lead: (team: string) =>
      `${team} les det med ein gong. Andre tenester les det berre når familien har samtykt til det.`,
    mayNot: 'Familien har ikkje samtykt til at tenesta di deler noko med teamet no.',
    keptText:
      'Teksten under er din eigen og ligg berre på denne sida. Kopier han om du treng han; han kan ikkje lagrast her no.',
    service: 'For tenesta',
    persons: 'Om kven',
    topics: 'Om kva tema',
    kind: 'Slag',
    day: 'Dagen det skjedde',
    text: 'Tekst',
    textHint: 'Skriv kort og sakleg. Familien har rett til å lese det.',
    save: 'Lagre bidraget',
    saved: 'Bidraget er lagra, og teamet kan lese det.',
    notSaved: 'Ikkje lagra',
    choosePerson: 'Vel minst éin person.',
    chooseTopic: 'Vel minst eitt tema.',
    writeText: 'Skriv noko først.',
    chooseDay: 'Vel dagen.',
    dayInFuture: 'Dagen er fram i tid.',
    notCovered: (person: string, topic: string) =>
      `Samtykka dekkjer ikkje ${person} saman med ${topic}. Ta bort det eine, eller skriv to bidrag.`,
    wrongShape: 'Dette feltet er ikkje rett fylt ut.',
    choiceGone: 'Noko du hadde valt, er ikkje lenger dekt av eit samtykke og er teke bort. Teksten din står.',
  },
  changed: {
    goneTitle: (reference: string) => `Du ser ikkje lenger familie ${reference}`,
    goneText:
      'Eit samtykke er trekt eller har gått ut medan sida stod open. Det du såg, er teke bort herifrå. Det tenesta di sjølv har skrive, kan de framleis lese når de har bidrege i saka.',
    lessTitle: 'Du ser mindre av familien enn før',
    lessText:
      'Eit samtykke er trekt eller har gått ut medan sida stod open. Det som galdt det, er teke bort.',
    moreTitle: 'Du ser meir av familien enn før',
    moreText: 'Eit nytt samtykke gjeld frå no.',
    unsureTitle: 'Får ikkje stadfesta kva du kan sjå',
    unsureText:
      'Tenesta har ikkje svart på over eitt minutt. Innhaldet er skjult til ho svarer, for samtykket kan vere trekt. Teksten du skriv, står.',
  },
  toFamilies: 'Gå til mine familiar',
} satisfies Messages['partner'];
