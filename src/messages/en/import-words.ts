import type { ImportWords } from '../nb/import-words.ts';
import { importTexts } from './import.ts';

export const importWords = {
  headers: {
    number: ['Number', 'No', 'Case number'],
    receivedOn: ['Date', 'Received', 'Received on', 'Date received'],
    kind: ['Kind', 'Kind of enquiry', 'Type of enquiry'],
    anonymous: ['Anonymous'],
    contacts: ['Who made contact', 'Contact', 'Contacts', 'Referred by'],
    area: ['Area', 'Area of town', 'District'],
    household: ['Household', 'Household type', 'Type of household'],
    children: ['Children', 'Children 0-17', 'Number of children', 'Number of children 0-17'],
    youngPeople: [
      'Young people',
      'Young people 18-23',
      'Number of young people',
      'Number of young people 18-23',
    ],
    housing: ['Housing', 'Housing situation'],
    income: ['Income', 'Source of income'],
    work: ['Work', 'Work situation'],
    assistanceForm: ['Assistance form', 'Form of assistance', 'Assistance'],
    topics: ['Topic', 'Topics'],
    advice: ['Advice', 'Advice given'],
    service: ['Referred to'],
    consent: ['Consent', 'Consent given'],
    useful: ['Useful', 'Was it useful'],
    closedOn: ['Closed', 'Closed on', 'Date closed'],
    note: ['Note', 'Notes', 'Comment', 'Comments', 'Remark'],
  },
  yes: ['yes', 'y'],
  no: ['no'],
  marked: ['anonymous'],
  notAsked: ['not asked'],
  kinds: {
    case: ['Case', 'Single case'],
    general_advice: ['General advice', 'General advice and guidance', 'General guidance'],
  },
  rejectColumns: importTexts.rejectColumns,
} satisfies ImportWords;
