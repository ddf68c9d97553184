import type { RefusalCode } from '../../shared/refusal.ts';

/** Why a rule says no, under the code of the refusal; what stands in braces comes from its details. */
export const refusals = {
  byCode: {
    date_in_future: 'Datoen er fram i tid. Den kan ikke være etter {today}.',
    date_too_early: 'Datoen er for tidlig. Registeret begynner {earliest}; se etter feil i årstallet.',
    closed_before_received: 'Saken kan ikke være avsluttet før den kom inn {receivedOn}. Rett en av datoene.',
    contact_missing: 'Det mangler hvem som tok kontakt. Oppgi minst én.',
    only_cases_are_anonymous:
      'Bare enkeltsaker kan være anonyme. Skriv «nei» eller ingenting, eller gjør henvendelsen til en enkeltsak.',
    anonymous_keeps_no_time: 'En anonym sak lagrer bare dagen. Ta bort klokkeslettet.',
    time_on_another_day: 'Klokkeslettet er på en annen dag enn datoen {receivedOn}. Rett en av dem.',
    advice_without_code: 'Råd nummer {row} mangler både rådet og tjenesten. Velg minst en av dem.',
    unknown_code: 'Verdien finnes ikke i kodelisten. Velg en av verdiene i listen.',
    code_not_valid_on_day: 'Verdien var ikke i bruk den dagen henvendelsen kom. Velg en som gjaldt da.',
    identifying_text:
      'Saken er anonym, men teksten har {kind} fra tegn {place}. Ta det bort, eller registrer saken med samtykke.',
    identifying_text_possible:
      'Saken er anonym, og teksten kan ha {kind} fra tegn {place}. Se etter, og ta det bort om det peker ut noen.',
    not_a_date: '«{value}» er ikke en dato. Skriv dd.mm.åååå, for eksempel 31.01.2021, eller åååå-mm-dd.',
    not_a_number:
      '«{value}» er ikke et tall. Skriv bare siffer, eller la feltet stå tomt når tallet ikke er kjent.',
    not_a_whole_number: '«{value}» er ikke et helt tall. Skriv tallet uten desimaler.',
    number_out_of_range: '«{value}» er utenfor det som kan registreres. Tallet må være fra {min} til {max}.',
    unknown_value:
      'Skrivemåten «{value}» er ikke kjent. Bruk en verdi fra kodelisten, eller knytt skrivemåten til en verdi.',
    value_missing: 'Feltet er tomt, men må være fylt ut.',
    row_ragged:
      'Raden har {found} celler der overskriften har {expected}. Se etter et skilletegn for mye eller for lite.',
    row_quotes:
      'Raden har et anførselstegn på feil sted. Skriv det dobbelt inne i en celle, og lukk cellen med ett til slutt.',
    import_cancelled: 'Importen ble avbrutt. Ingenting er tatt inn.',
    formula_without_value:
      'Raden har en formel som ikke er regnet ut. Åpne arket i regnearkprogrammet, lagre det og prøv igjen.',
    text_too_long: 'Teksten er for lang. Kort den ned.',
    number_used_twice:
      'Nummeret er brukt før i filen, på linje {firstLine}, med et annet innhold. Gi raden sitt eget nummer.',
    number_taken: 'Nummeret er alt brukt i registeret, med et annet innhold. Gi raden et annet nummer.',
    several_values: '«{value}» er flere verdier, men her kan det bare stå én. Velg én.',
    too_many_values: 'Her står for mange verdier. Det kan være høyst {limit}.',
    not_yes_or_no: '«{value}» er verken ja eller nei. Skriv «ja» eller «nei», eller la feltet stå tomt.',
    not_a_kind:
      '«{value}» er ikke en type henvendelse. Skriv «Enkeltsak» eller «Generell råd og veiledning».',
    not_a_consent_answer:
      '«{value}» er ikke et svar om samtykke. Skriv «ja», «nei» eller «ikke spurt», eller ingenting.',
    closed_already: 'Henvendelsen er alt avsluttet {closedOn}. Åpne den igjen først om datoen skal endres.',
    not_closed: 'Henvendelsen er ikke avsluttet, så den kan ikke åpnes igjen.',
    reason_missing: 'Skriv hvorfor. Grunnen blir stående i historikken.',
    anonymous_stays_anonymous:
      'En anonym sak kan ikke gjøres om til en vanlig sak her. Det krever samtykke fra familien.',
    view_name_taken: 'Du har alt en visning som heter «{name}». Gi den et annet navn.',
    too_many_views: 'Du har {limit} visninger, og flere kan ikke lagres. Ta bort en du ikke bruker.',
    too_many_rows_to_export:
      'Det er flere enn {limit} rader. Avgrens utvalget, for eksempel med en kortere periode, og hent det i deler.',
    adviser_not_of_team: 'Den ansvarlige arbeider ikke i teamet. Velg en av rådgiverne der, eller ingen.',
    list_is_fixed: 'Verdiene i denne listen er faste. Navnene kan endres, men ingen kan legges til.',
    code_is_fixed:
      'Programmet bruker denne verdien selv. Navnet kan endres, men verdien kan ikke tas ut av bruk eller slås sammen.',
    last_value_in_use: 'Listen må ha minst én verdi i bruk. Legg til en ny før du tar ut den siste.',
    value_is_merged: 'Verdien er slått sammen med en annen. Angre sammenslåingen først.',
    value_not_in_use: '«{label}» er ikke i bruk framover. Velg en verdi uten sluttdato.',
    only_contacts_share_rows:
      'I denne listen har hver verdi sin egen rad i rapporten. Slå heller sammen verdiene.',
    counted_in_circle: 'Da ville verdiene bli talt i hverandre. Velg en annen.',
    label_taken: '«{label}» i listen heter det samme. Velg et annet navn, eller bruk verdien som finnes.',
    label_is_spelling:
      'Teamet skriver dette for «{label}». Flytt skrivemåten først, eller velg et annet navn.',
    spelling_taken: 'Skrivemåten betyr alt «{label}». Flytt den i stedet.',
    merge_undone_already: 'Sammenslåingen er alt angret.',
    date_in_past: 'Datoen er før i dag. Velg i dag eller senere.',
    ends_before_start: 'Sluttdatoen må komme etter startdatoen {from}.',
    held_already: 'Personen har dette alt, eller får det senere. Avslutt den perioden først.',
    ended_already: 'Perioden er alt slutt. Gi en ny i stedet.',
    account_ended: 'Kontoen er avsluttet den dagen. Åpne den igjen først.',
    last_steward:
      'Kommunen må ha en systemansvarlig. Gi rollen til en annen, uten sluttdato, før denne slutter.',
    login_taken: 'Brukernavnet er alt i bruk. Velg et annet.',
    team_name_taken: 'Et team heter det alt. Velg et annet navn.',
  } satisfies Record<RefusalCode, string>,
  /** What was found in a text, as it stands in the sentences above. */
  findings: {
    birth_number: 'et fødselsnummer',
    email: 'en e-postadresse',
    bank_account: 'et kontonummer',
    phone: 'et telefonnummer',
    address: 'en adresse',
    name: 'et navn',
  },
};
export type Refusals = typeof refusals;
