import type { errors as nb } from '../nb/errors.ts';

export const errors = {
  invalid_input: 'Noko i det som vart sendt er ikkje gyldig. Sjå kva som er gale, rett det og prøv igjen.',
  refused: 'Dette kan ikkje lagrast slik det står. Sjå kva som må rettast.',
  not_signed_in: 'Du er ikkje logga inn, eller økta er utgått. Logg inn og prøv igjen.',
  not_allowed: 'Rolla di gjev ikkje tilgang til dette.',
  not_found: 'Dette finst ikkje, eller du har ikkje tilgang til det.',
  conflict: 'Nokon andre endra dette først. Last inn på nytt og sjå begge versjonane.',
  foreign_origin: 'Førespurnaden kom frå ein annan nettstad og vart avvist.',
  too_slow: 'Det kom for sakte fram. Sjekk nettet og prøv igjen.',
  too_large: 'Det som vart sendt er for stort.',
  too_many_requests: 'For mange forsøk på kort tid. Vent litt og prøv igjen.',
  too_many_today: 'Det er kome så mykje på éin dag som nokon rekk å sjå på. Prøv igjen i morgon, eller ring.',
  unsupported_media_type: 'Innhaldet må sendast som JSON.',
  method_not_allowed: 'Adressa finst, men ikkje for denne handlinga.',
  storage_full: 'Lageret på tenaren er fullt. Ingenting vart lagra. Sei frå til den som driftar systemet.',
  unavailable: 'Databasen svarar ikkje akkurat no. Ingenting gjekk tapt; prøv igjen om litt.',
  busy: 'Tenaren har for mykje å gjere akkurat no. Prøv igjen om litt.',
  scan_failed:
    'Viruskontrollen svara ikkje, så fila er ikkje lagra. Prøv igjen om litt, og sei frå til den som driftar systemet om det varer ved.',
  pdf_not_here: 'Denne tenaren kan ikkje lage PDF. Last ned Word-fila i staden; ho kan lagrast som PDF.',
  unreadable:
    'Noko av dette kan ikkje opnast: det er endra utanfor systemet, eller nøkkelen manglar. Ingenting vart endra. Sei frå til den som driftar systemet og oppgje førespurnads-ID-en; den som driftar, køyrer «levekar doctor».',
  internal: 'Noko gjekk gale hos oss. Oppgje førespurnads-ID-en når du melder frå.',
} satisfies typeof nb;
