import type { Messages } from '../messages-type.ts';

export const shortcuts = {
  title: 'Snøggtastar',
  menuItem: 'Snøggtastar',
  then: 'så',
  names: {
    help: 'Vis snøggtastane',
    newEnquiry: 'Ny førespurnad',
    overview: 'Gå til oversynet',
    myDay: 'Gå til min dag',
    cases: 'Gå til sakene',
    looseThreads: 'Gå til dei lause trådane',
    enquiries: 'Gå til førespurnadene',
    families: 'Gå til familiane',
    myFamilies: 'Gå til familiane mine',
    imports: 'Gå til import',
    report: 'Gå til årsrapporten',
    search: 'Søk',
  },
  inFormTitle: 'I skjemaet for førespurnader',
  inForm: {
    digit: { keys: '1–9', does: 'Vel eller ta bort valet med det talet' },
    letter: { keys: 'A–Å', does: 'Gå til valet som tek til slik' },
    arrows: { keys: '← →', does: 'Gå mellom vala' },
    space: { keys: 'Mellomrom', does: 'Vel eller ta bort valet' },
    back: { keys: '⌫', does: 'Ta bort eit einskilt val' },
    tab: { keys: 'Tab', does: 'Gå til neste felt' },
    send: { keys: 'Ctrl + Enter', does: 'Registrer eller lagre' },
  },
  areOn: 'Bruk snøggtastar med éin bokstav',
} satisfies Messages['shortcuts'];
