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
