/** Keys that do something, and their help. */
export const shortcuts = {
  title: 'Hurtigtaster',
  menuItem: 'Hurtigtaster',
  then: 'så',
  names: {
    help: 'Vis hurtigtastene',
    newEnquiry: 'Ny henvendelse',
    overview: 'Gå til oversikten',
    enquiries: 'Gå til henvendelsene',
    families: 'Gå til familiene',
    myFamilies: 'Gå til mine familier',
    imports: 'Gå til import',
    report: 'Gå til årsrapporten',
    search: 'Søk',
  },
  inFormTitle: 'I skjemaet for henvendelser',
  inForm: {
    digit: { keys: '1–9', does: 'Velg eller ta bort valget med det tallet' },
    letter: { keys: 'A–Å', does: 'Gå til valget som begynner slik' },
    arrows: { keys: '← →', does: 'Gå mellom valgene' },
    space: { keys: 'Mellomrom', does: 'Velg eller ta bort valget' },
    back: { keys: '⌫', does: 'Ta bort et enkelt valg' },
    tab: { keys: 'Tab', does: 'Gå til neste felt' },
    send: { keys: 'Ctrl + Enter', does: 'Registrer eller lagre' },
  },
  areOn: 'Bruk hurtigtaster med én bokstav',
};
