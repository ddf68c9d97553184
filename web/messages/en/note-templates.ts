import type { noteTemplates as nb } from '../nb/note-templates.ts';

export const noteTemplates = {
  first_conversation: {
    name: 'First conversation',
    kind: 'conversation',
    text: 'What matters to the family:\n\nWhat goes well:\n\nWhat is difficult now:\n\nWho helps today:\n\nWhat the family wants from us:\n\nWhat we agreed on (who does what, by when):\n\nNext contact:\n',
  },
  home_visit: {
    name: 'Home visit',
    kind: 'visit',
    text: 'Who was there:\n\nWhy we came:\n\nWhat we talked about and did:\n\nHow the children are:\n\nWhat the family says:\n\nWhat we agreed on:\n\nNext contact:\n',
  },
  phone_call: {
    name: 'Phone call',
    kind: 'call',
    text: 'Whom we talked with:\n\nWhat it was about:\n\nWhat we agreed on:\n',
  },
  meeting: {
    name: 'Meeting',
    kind: 'meeting',
    text: 'Present:\n\nMatters:\n\nWhat the family said:\n\nWhat was decided (who does what, by when):\n\nNext meeting:\n',
  },
  practical_help: {
    name: 'Practical help',
    kind: 'practical_help',
    text: 'What we helped with:\n\nWhat the family did:\n\nWhat remains:\n\nWho goes on with it:\n',
  },
  follow_up: {
    name: 'Follow-up by a milieu worker',
    kind: 'follow_up',
    text: 'Aim of the follow-up:\n\nWhat we did today:\n\nWhat went well:\n\nWhat we go on practising:\n\nHow long the follow-up is to last:\n\nNext time:\n',
  },
} satisfies typeof nb;
