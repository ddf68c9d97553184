import type { MailTexts } from '../nb/mail.ts';

export const mail = {
  guestName: (service) => `${service} (lenkje)`,
  ending: 'Denne e-posten er send av Levekår, og du kan ikkje svare på han.',
  link: {
    subject: 'Ei oppgåve ventar på svar i Levekår',
    text: (address, days) =>
      `Hei!\n\nLevekårsteamet i kommunen ber tenesta di om hjelp med éi oppgåve.\n\n` +
      `Opne oppgåva her:\n${address}\n\n` +
      `Du får ein eingongskode på denne e-postadressa når du opnar sida. Lenkja verkar i ${days} dagar. ` +
      `Av omsyn til personvernet står det ikkje meir om oppgåva her. Ikkje send lenkja vidare.`,
  },
  code: {
    subject: 'Eingongskode til Levekår',
    text: (code) =>
      `Eingongskoden din er:\n\n${code}\n\nHan verkar i 15 minutt, éin gong. ` +
      `Har du ikkje bede om ein kode, kan du sjå bort frå denne e-posten.`,
  },
  digest: {
    subject: (count) => `Levekår: ${count} lause trådar`,
    one: 'Levekår: 1 laus tråd',
    text: (lines, address) =>
      `God morgon!\n\nDette er dei lause trådane i dag:\n\n${lines}\n\nSjå dei her:\n${address}`,
    stop: (address) => `Vil du ikkje ha denne e-posten kvar dag, kan du slå han av her:\n${address}`,
  },
  waiting: {
    subject: 'Levekår: oppgåver ventar på svar frå tenesta di',
    text: (count, address) =>
      `God morgon!\n\nOppgåver som har venta på svar frå tenesta di i meir enn eitt døgn: ${count}\n\nSjå dei her:\n${address}`,
  },
  catalogue: {
    confirm: {
      subject: (count) => `Levekår: ${count} tiltak å stadfeste`,
      one: 'Levekår: 1 tiltak å stadfeste',
      past: (count) => `- Fristen er gått ut: ${count}`,
      soon: (count) => `- Fristen går ut om kort tid: ${count}`,
      text: (lines, address) =>
        `God morgon!\n\nDu har ansvar for tiltak i katalogen som skal sjåast over:\n\n${lines}\n\n` +
        `Stemmer alt, treng du berre å stadfeste det. Sjå dei her:\n${address}`,
      stop: (address) =>
        `Du får denne e-posten høgst éin gong i veka om dei same tiltaka. Du kan slå han av her:\n${address}`,
    },
    link: {
      subject: 'Sjå over det som står om dykk i katalogen til kommunen',
      text: (address, days) =>
        `Hei!\n\nKommunen har ein katalog over tiltak og tilbod som alle kan lese. ` +
        `Her ser de det som står om dykk, og kan stadfeste det, rette det og foreslå noko nytt:\n${address}\n\n` +
        `Lenkja kan opnast éin gong i løpet av ${days} dagar, og er då open i éin time. Treng de meir tid, ` +
        `kan de be om ei ny på den same sida. Har de ikkje bede om dette, kan de sjå bort frå e-posten.`,
    },
  },
  organisationSays: (name) => `Sendt frå lenkja til ${name}.`,
  rules: {
    no_adviser: 'Saker utan ansvarleg',
    untouched: 'Saker ingen har teke tak i',
    task_nobody: 'Oppgåver utan ansvarleg',
    not_accepted: 'Oppgåver som ikkje er godtekne',
    mail_failed: 'Oppgåver som tenesta ikkje fekk e-post om',
    overdue: 'Fristar som er gått ut',
    consent_missing: 'Oppgåver der samtykke manglar',
    consent_ending: 'Samtykke som snart går ut',
    no_contact: 'Familiar ingen har snakka med på lenge',
    two_coordinators: 'Saker med to koordinatorar',
    same_work: 'To tenester gjer det same',
    closed_with_tasks: 'Avslutta saker med opne oppgåver',
    no_answer: 'Søknader utan svar',
    appeal_near: 'Klagefristar som nærmar seg',
    priority_unanswered: 'Oppmodingar om prioritet utan svar',
    draft_unsigned: 'Notat som ikkje er signerte',
    pause_over: 'Pausar som er over',
  },
} satisfies MailTexts;
