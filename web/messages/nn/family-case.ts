import type { Messages } from '../messages-type.ts';

export const familyCase = {
  becomeTitle: (number: string) => `Frå anonym drøfting ${number} til saka til familien`,
  becomeLead: 'Det skjer berre saman med eit samtykke frå familien, og kan ikkje angrast.',
  linkTitle: (number: string) => `Knyt førespurnad ${number} til ein familie`,
  linkLead: 'Førespurnaden blir ein del av saka til familien. Han blir talt som før.',
  title: 'Knyt til ein familie',
  back: 'Tilbake til førespurnaden',
  what: {
    title: 'Kva som følgjer med, og kva som blir borte',
    kept: 'Følgjer med',
    keptItems: [
      'Dagen han kom inn, og kva team han høyrer til',
      'Det som blir talt: kven som tok kontakt, bydel, hushald, barn, bustad, inntekt, arbeid, tema og bistandsform',
      'Kva råd som vart gitt, og om det var til nytte',
    ],
    gone: 'Blir borte',
    goneItems: [
      'All fritekst: notatet, teksten til råda og kva som er endra undervegs',
      'Den anonyme drøftinga sjølv, med nummeret sitt',
    ],
    then: 'Saka blir talt éin gong, og rapportar som alt er gitt ut, står som før. Ingenting peikar tilbake på det som vart sagt anonymt. Er det noko familien vil at de skal hugse, må det skrivast på nytt etterpå, saman med dei.',
    go: 'Eg har lese dette, gå vidare',
  },
  which: {
    title: 'Kva familie?',
    existing: 'Ein familie teamet følgjer frå før',
    fresh: 'Ein ny familie',
    search: 'Søk på namn eller referanse',
    nothing: 'Ingen av familiane til teamet passar søket.',
    none: 'Teamet følgjer ingen familiar enno.',
    choose: (name: string, reference: string) => `Vel ${name}, ${reference}`,
    chooseShort: 'Vel',
    more: 'Vis fleire',
    chosen: (name: string) => `Familien er ${name}.`,
    chosenFresh: (name: string) => `${name} blir registrert saman med samtykket.`,
    another: 'Vel ein annan',
    change: 'Endre',
    use: 'Gå vidare til samtykket',
    startNew: 'Opprett ein ny familie frå denne førespurnaden',
  },
  responsibility: {
    title: 'Foreldreansvar',
    lead: 'Dei som har foreldreansvar, svarer for barna. Spør, og gå ikkje ut frå noko.',
  },
  consent: {
    title: 'Samtykket',
    needsPersons: 'Legg til minst éin person i familien før samtykket kan skrivast inn.',
    needsYes:
      'Ei anonym drøfting blir saka til familien berre når familien seier ja. Seier dei nei, står ho anonym som før, og ingenting blir skrive.',
  },
  confirm: {
    title: 'Gjere dette til saka til familien?',
    text: (name: string) =>
      `Samtykket blir lagra, og saka høyrer til ${name}. Den anonyme drøftinga og all teksten i henne blir borte for godt.`,
    yes: 'Ja, gjer det til saka til familien',
    no: 'Ikkje enno',
  },
  link: {
    done: (name: string) => `Knyt til ${name}`,
    failed: 'Førespurnaden er ikkje knytt til familien',
    already: (name: string, reference: string) => `Førespurnaden høyrer alt til ${name} (${reference}).`,
    open: 'Opne familien',
  },
  notFoundTitle: 'Fann ikkje førespurnaden',
  notFoundText:
    'Han finst ikkje, høyrer til eit team du ikkje er med i, eller er alt blitt saka til ein familie.',
} satisfies Messages['familyCase'];
