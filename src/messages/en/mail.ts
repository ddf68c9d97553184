import type { MailTexts } from '../nb/mail.ts';

export const mail = {
  guestName: (service) => `${service} (link)`,
  ending: 'This e-mail is sent by Levekår and cannot be answered.',
  link: {
    subject: 'A task is waiting for an answer in Levekår',
    text: (address, days) =>
      `Hello!\n\nThe municipality’s living-conditions team asks your service for help with one task.\n\n` +
      `Open the task here:\n${address}\n\n` +
      `You get a one-time code at this e-mail address when you open the page. The link works for ${days} days. ` +
      `For the sake of privacy there is no more about the task here. Do not pass the link on.`,
  },
  code: {
    subject: 'One-time code for Levekår',
    text: (code) =>
      `Your one-time code is:\n\n${code}\n\nIt works for 15 minutes, once. ` +
      `If you have not asked for a code, you can ignore this e-mail.`,
  },
  digest: {
    subject: (count) => `Levekår: ${count} loose threads`,
    one: 'Levekår: 1 loose thread',
    text: (lines, address) =>
      `Good morning!\n\nThese are the loose threads today:\n\n${lines}\n\nSee them here:\n${address}`,
    stop: (address) => `If you do not want this e-mail every day, you can turn it off here:\n${address}`,
  },
  waiting: {
    subject: 'Levekår: tasks are waiting for an answer from your service',
    text: (count, address) =>
      `Good morning!\n\nTasks that have waited for an answer from your service for more than a day: ${count}\n\nSee them here:\n${address}`,
  },
  catalogue: {
    confirm: {
      subject: (count) => `Levekår: ${count} entries to confirm`,
      one: 'Levekår: 1 entry to confirm',
      past: (count) => `- Past the day: ${count}`,
      soon: (count) => `- The day is near: ${count}`,
      text: (lines, address) =>
        `Good morning!\n\nYou look after entries of the catalogue that should be looked through:\n\n${lines}\n\n` +
        `If all is right, you only have to confirm it. See them here:\n${address}`,
      stop: (address) =>
        `You get this e-mail at most once a week about the same entries. You can turn it off here:\n${address}`,
    },
    link: {
      subject: 'Look over what the municipality’s catalogue says about you',
      text: (address, days) =>
        `Hello!\n\nThe municipality has a catalogue of help and activities that everyone can read. ` +
        `Here you see what it says about you, and can confirm it, correct it and propose something new:\n${address}\n\n` +
        `The link can be opened once within ${days} days, and is then open for one hour. If you need more time, ` +
        `you can ask for a new one on the same page. If you have not asked for this, you can ignore the e-mail.`,
    },
  },
  organisationSays: (name) => `Sent from the link of ${name}.`,
  rules: {
    no_adviser: 'Cases with nobody responsible',
    untouched: 'Cases that nobody has taken up',
    task_nobody: 'Tasks with nobody responsible',
    not_accepted: 'Tasks that are not accepted',
    mail_failed: 'Tasks that the service got no mail about',
    overdue: 'Deadlines that have passed',
    consent_missing: 'Tasks where consent is missing',
    consent_ending: 'Consents that end soon',
    no_contact: 'Families nobody has talked with for long',
    two_coordinators: 'Cases with two coordinators',
    same_work: 'Two services doing the same',
    closed_with_tasks: 'Closed cases with open tasks',
    no_answer: 'Applications without an answer',
    appeal_near: 'Deadlines of appeal that are near',
    priority_unanswered: 'Requests for priority without an answer',
    draft_unsigned: 'Notes that are not signed',
    pause_over: 'Pauses that are over',
  },
} satisfies MailTexts;
