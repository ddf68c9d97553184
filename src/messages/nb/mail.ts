/**
 * What a mail says: counts, and addresses of pages. Never a name, a place or a word that somebody has written, since
 * a mailbox is read by others and kept for long.
 */
export const mail = {
  /** What the access log calls somebody who reads by a link. */
  guestName: (service: string) => `${service} (lenke)`,
  ending: 'Denne e-posten er sendt av Levekår og kan ikke besvares.',
  link: {
    subject: 'En oppgave venter på svar i Levekår',
    text: (address: string, days: string) =>
      `Hei!\n\nLevekårsteamet i kommunen ber tjenesten din om hjelp med én oppgave.\n\n` +
      `Åpne oppgaven her:\n${address}\n\n` +
      `Du får en engangskode på denne e-postadressen når du åpner siden. Lenken virker i ${days} dager. ` +
      `Av hensyn til personvernet står det ikke mer om oppgaven her. Ikke send lenken videre.`,
  },
  code: {
    subject: 'Engangskode til Levekår',
    text: (code: string) =>
      `Engangskoden din er:\n\n${code}\n\nDen virker i 15 minutter, én gang. ` +
      `Har du ikke bedt om en kode, kan du se bort fra denne e-posten.`,
  },
  digest: {
    subject: (count: string) => `Levekår: ${count} løse tråder`,
    one: 'Levekår: 1 løs tråd',
    text: (lines: string, address: string) =>
      `God morgen!\n\nDette er de løse trådene i dag:\n\n${lines}\n\nSe dem her:\n${address}`,
    stop: (address: string) => `Vil du ikke ha denne e-posten hver dag, kan du slå den av her:\n${address}`,
  },
  waiting: {
    subject: 'Levekår: oppgaver venter på svar fra tjenesten din',
    text: (count: string, address: string) =>
      `God morgen!\n\nOppgaver som har ventet på svar fra tjenesten din i mer enn ett døgn: ${count}\n\nSe dem her:\n${address}`,
  },
  /** About the catalogue: to who has the keeping of entries, and to an organisation that keeps its own. */
  catalogue: {
    confirm: {
      subject: (count: string) => `Levekår: ${count} tiltak å bekrefte`,
      one: 'Levekår: 1 tiltak å bekrefte',
      past: (count: string) => `- Fristen er gått ut: ${count}`,
      soon: (count: string) => `- Fristen går ut om kort tid: ${count}`,
      text: (lines: string, address: string) =>
        `God morgen!\n\nDu har ansvar for tiltak i katalogen som skal ses over:\n\n${lines}\n\n` +
        `Stemmer alt, trenger du bare å bekrefte det. Se dem her:\n${address}`,
      stop: (address: string) =>
        `Du får denne e-posten høyst én gang i uken om de samme tiltakene. Du kan slå den av her:\n${address}`,
    },
    link: {
      subject: 'Se over det som står om dere i kommunens katalog',
      text: (address: string, days: string) =>
        `Hei!\n\nKommunen har en katalog over tiltak og tilbud som alle kan lese. ` +
        `Her ser dere det som står om dere, og kan bekrefte det, rette det og foreslå noe nytt:\n${address}\n\n` +
        `Lenken kan åpnes én gang i løpet av ${days} dager, og er da åpen i én time. Trenger dere mer tid, ` +
        `kan dere be om en ny på den samme siden. Har dere ikke bedt om dette, kan dere se bort fra e-posten.`,
    },
  },
  /** Before what an organisation writes to those who look through what it proposes. */
  organisationSays: (name: string) => `Sendt fra lenken til ${name}.`,
  /** Under the codes of the rules for loose threads. */
  rules: {
    no_adviser: 'Saker uten ansvarlig',
    untouched: 'Saker ingen har tatt tak i',
    task_nobody: 'Oppgaver uten ansvarlig',
    not_accepted: 'Oppgaver som ikke er godtatt',
    mail_failed: 'Oppgaver som tjenesten ikke fikk e-post om',
    overdue: 'Frister som er gått ut',
    consent_missing: 'Oppgaver der samtykke mangler',
    consent_ending: 'Samtykker som snart går ut',
    no_contact: 'Familier ingen har snakket med på lenge',
    two_coordinators: 'Saker med to koordinatorer',
    same_work: 'To tjenester gjør det samme',
    closed_with_tasks: 'Avsluttede saker med åpne oppgaver',
    no_answer: 'Søknader uten svar',
    appeal_near: 'Klagefrister som nærmer seg',
    priority_unanswered: 'Anmodninger om prioritet uten svar',
    draft_unsigned: 'Notater som ikke er signert',
    pause_over: 'Pauser som er over',
  },
};
export type MailTexts = typeof mail;
