/** What a person is told when a call cannot be answered. */
export const errors = {
  invalid_input: 'Noe i det som ble sendt er ikke gyldig. Se hva som er galt, rett det og prøv igjen.',
  refused: 'Dette kan ikke lagres slik det står. Se hva som må rettes.',
  not_signed_in: 'Du er ikke logget inn, eller økten er utløpt. Logg inn og prøv igjen.',
  not_allowed: 'Rollen din gir ikke tilgang til dette.',
  not_found: 'Dette finnes ikke, eller du har ikke tilgang til det.',
  conflict: 'Noen andre endret dette først. Last inn på nytt og se begge versjonene.',
  foreign_origin: 'Forespørselen kom fra et annet nettsted og ble avvist.',
  too_slow: 'Det kom for langsomt fram. Sjekk nettet og prøv igjen.',
  too_large: 'Det som ble sendt er for stort.',
  too_many_requests: 'For mange forsøk på kort tid. Vent litt og prøv igjen.',
  too_many_today: 'Det er kommet så mye på én dag som noen rekker å se på. Prøv igjen i morgen, eller ring.',
  unsupported_media_type: 'Innholdet må sendes som JSON.',
  method_not_allowed: 'Adressen finnes, men ikke for denne handlingen.',
  storage_full: 'Lageret på tjeneren er fullt. Ingenting ble lagret. Si fra til den som drifter systemet.',
  unavailable: 'Databasen svarer ikke akkurat nå. Ingenting gikk tapt; prøv igjen om litt.',
  busy: 'Tjeneren har for mye å gjøre akkurat nå. Prøv igjen om litt.',
  scan_failed:
    'Viruskontrollen svarte ikke, så filen er ikke lagret. Prøv igjen om litt, og si fra til den som drifter systemet hvis det varer ved.',
  pdf_not_here: 'Denne tjeneren kan ikke lage PDF. Last ned Word-filen i stedet; den kan lagres som PDF.',
  unreadable:
    'Noe av dette kan ikke åpnes: det er endret utenfor systemet, eller nøkkelen mangler. Ingenting ble endret. Si fra til den som drifter systemet og oppgi forespørsels-ID-en; den som drifter, kjører «levekar doctor».',
  internal: 'Noe gikk galt hos oss. Oppgi forespørsels-ID-en når du melder fra.',
};
