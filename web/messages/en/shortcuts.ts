import type { Messages } from '../messages-type.ts';

export const shortcuts = {
  title: 'Keyboard shortcuts',
  menuItem: 'Keyboard shortcuts',
  then: 'then',
  names: {
    help: 'Show the shortcuts',
    newEnquiry: 'New enquiry',
    overview: 'Go to the overview',
    myDay: 'Go to my day',
    cases: 'Go to the cases',
    looseThreads: 'Go to the loose threads',
    enquiries: 'Go to the enquiries',
    families: 'Go to the families',
    myFamilies: 'Go to my families',
    imports: 'Go to import',
    report: 'Go to the annual report',
    search: 'Search',
  },
  inFormTitle: 'In the form for enquiries',
  inForm: {
    digit: { keys: '1–9', does: 'Choose, or take back, the choice with that digit' },
    letter: { keys: 'A–Å', does: 'Go to the choice that begins so' },
    arrows: { keys: '← →', does: 'Go between the choices' },
    space: { keys: 'Space', does: 'Choose, or take back, the choice' },
    back: { keys: '⌫', does: 'Take back a single choice' },
    tab: { keys: 'Tab', does: 'Go to the next field' },
    send: { keys: 'Ctrl + Enter', does: 'Register or save' },
  },
  areOn: 'Use shortcuts of a single letter',
} satisfies Messages['shortcuts'];
