/** An anonymous case that becomes a family's, and an enquiry that is linked to a family. */
export const familyCase = {
  becomeTitle: (number: string) => `Fra anonym drøfting ${number} til familiens sak`,
  becomeLead: 'Det skjer bare sammen med et samtykke fra familien, og kan ikke angres.',
  linkTitle: (number: string) => `Knytt henvendelse ${number} til en familie`,
  linkLead: 'Henvendelsen blir en del av familiens sak. Den telles som før.',
  title: 'Knytt til en familie',
  back: 'Tilbake til henvendelsen',
  what: {
    title: 'Hva som følger med, og hva som blir borte',
    kept: 'Følger med',
    keptItems: [
      'Dagen den kom inn, og hvilket team den hører til',
      'Det som telles: hvem som tok kontakt, bydel, husholdning, barn, bolig, inntekt, arbeid, temaer og bistandsform',
      'Hvilke råd som ble gitt, og om det var til nytte',
    ],
    gone: 'Blir borte',
    goneItems: [
      'All fritekst: notatet, teksten til rådene og hva som er endret underveis',
      'Den anonyme drøftingen selv, med nummeret sitt',
    ],
    then: 'Saken telles én gang, og rapporter som alt er gitt ut, står som før. Ingenting peker tilbake på det som ble sagt anonymt. Er det noe familien vil at dere skal huske, må det skrives på nytt etterpå, sammen med dem.',
    go: 'Jeg har lest dette, gå videre',
  },
  which: {
    title: 'Hvilken familie?',
    existing: 'En familie teamet følger fra før',
    fresh: 'En ny familie',
    search: 'Søk på navn eller referanse',
    nothing: 'Ingen av teamets familier passer søket.',
    none: 'Teamet følger ingen familier ennå.',
    choose: (name: string, reference: string) => `Velg ${name}, ${reference}`,
    chooseShort: 'Velg',
    more: 'Vis flere',
    chosen: (name: string) => `Familien er ${name}.`,
    chosenFresh: (name: string) => `${name} blir registrert sammen med samtykket.`,
    another: 'Velg en annen',
    change: 'Endre',
    use: 'Gå videre til samtykket',
    startNew: 'Opprett en ny familie fra denne henvendelsen',
  },
  responsibility: {
    title: 'Foreldreansvar',
    lead: 'De som har foreldreansvar, svarer for barna. Spør, og anta ingenting.',
  },
  consent: {
    title: 'Samtykket',
    needsPersons: 'Legg til minst én person i familien før samtykket kan skrives inn.',
    needsYes:
      'En anonym drøfting blir familiens sak bare når familien sier ja. Sier de nei, står den anonym som før, og ingenting blir skrevet.',
  },
  confirm: {
    title: 'Gjøre dette til familiens sak?',
    text: (name: string) =>
      `Samtykket blir lagret, og saken hører til ${name}. Den anonyme drøftingen og all teksten i den blir borte for godt.`,
    yes: 'Ja, gjør det til familiens sak',
    no: 'Ikke ennå',
  },
  link: {
    done: (name: string) => `Knytt til ${name}`,
    failed: 'Henvendelsen er ikke knyttet til familien',
    already: (name: string, reference: string) => `Henvendelsen hører alt til ${name} (${reference}).`,
    open: 'Åpne familien',
  },
  notFoundTitle: 'Fant ikke henvendelsen',
  notFoundText: 'Den finnes ikke, hører til et team du ikke er med i, eller er alt blitt en families sak.',
};
