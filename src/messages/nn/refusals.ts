import type { Refusals } from '../nb/refusals.ts';

export const refusals = {
  byCode: {
    date_in_future: 'Datoen er fram i tid. Han kan ikkje vere etter {today}.',
    date_too_early: 'Datoen er for tidleg. Registeret byrjar {earliest}; sjå etter feil i årstalet.',
    closed_before_received: 'Saka kan ikkje vere avslutta før ho kom inn {receivedOn}. Rett ein av datoane.',
    contact_missing: 'Det manglar kven som tok kontakt. Før opp minst éin.',
    only_cases_are_anonymous:
      'Berre enkeltsaker kan vere anonyme. Skriv «nei» eller ingenting, eller gjer førespurnaden til ei enkeltsak.',
    anonymous_keeps_no_time: 'Ei anonym sak lagrar berre dagen. Ta bort klokkeslettet.',
    time_on_another_day: 'Klokkeslettet er på ein annan dag enn datoen {receivedOn}. Rett ein av dei.',
    advice_without_code: 'Råd nummer {row} manglar både rådet og tenesta. Vel minst ein av delane.',
    unknown_code: 'Verdien finst ikkje i kodelista. Vel ein av verdiane i lista.',
    code_not_valid_on_day: 'Verdien var ikkje i bruk den dagen førespurnaden kom. Vel ein som gjaldt då.',
    identifying_text:
      'Saka er anonym, men teksten har {kind} frå teikn {place}. Ta det bort, eller registrer saka med samtykke.',
    identifying_text_possible:
      'Saka er anonym, og teksten kan ha {kind} frå teikn {place}. Sjå etter, og ta det bort om det peikar ut nokon.',
    not_a_date: '«{value}» er ikkje ein dato. Skriv dd.mm.åååå, til dømes 31.01.2021, eller åååå-mm-dd.',
    not_a_number:
      '«{value}» er ikkje eit tal. Skriv berre siffer, eller lat feltet stå tomt når talet ikkje er kjent.',
    not_a_whole_number: '«{value}» er ikkje eit heilt tal. Skriv talet utan desimalar.',
    number_out_of_range: '«{value}» er utanfor det som kan registrerast. Talet må vere frå {min} til {max}.',
    unknown_value:
      'Skrivemåten «{value}» er ikkje kjend. Bruk ein verdi frå kodelista, eller knyt skrivemåten til ein verdi.',
    value_missing: 'Feltet er tomt, men må vere fylt ut.',
    row_ragged:
      'Rada har {found} celler der overskrifta har {expected}. Sjå etter eit skiljeteikn for mykje eller for lite.',
    row_quotes:
      'Rada har eit hermeteikn på feil stad. Skriv det dobbelt inne i ei celle, og lukk cella med eitt til slutt.',
    import_cancelled: 'Importen vart avbroten. Ingenting er teke inn.',
    formula_without_value:
      'Rada har ein formel som ikkje er rekna ut. Opne arket i reknearkprogrammet, lagre det og prøv igjen.',
    text_too_long: 'Teksten er for lang. Kort han ned.',
    number_used_twice:
      'Nummeret er brukt før i fila, på linje {firstLine}, med eit anna innhald. Gje rada sitt eige nummer.',
    number_taken: 'Nummeret er alt brukt i registeret, med eit anna innhald. Gje rada eit anna nummer.',
    several_values: '«{value}» er fleire verdiar, men her kan det berre stå éin. Vel éin.',
    too_many_values: 'Her står for mange verdiar. Det kan vere høgst {limit}.',
    not_yes_or_no: '«{value}» er korkje ja eller nei. Skriv «ja» eller «nei», eller lat feltet stå tomt.',
    not_a_kind:
      '«{value}» er ikkje ein type førespurnad. Skriv «Enkeltsak» eller «Generell råd og rettleiing».',
    not_a_consent_answer:
      '«{value}» er ikkje eit svar om samtykke. Skriv «ja», «nei» eller «ikkje spurt», eller ingenting.',
    closed_already: 'Førespurnaden er alt avslutta {closedOn}. Opne han igjen først om datoen skal endrast.',
    not_closed: 'Førespurnaden er ikkje avslutta, så han kan ikkje opnast igjen.',
    reason_missing: 'Skriv kvifor. Grunnen blir ståande i historikken.',
    anonymous_stays_anonymous:
      'Ei anonym sak kan ikkje gjerast om til ei vanleg sak her. Det krev samtykke frå familien.',
    view_name_taken: 'Du har alt ei vising som heiter «{name}». Gi henne eit anna namn.',
    too_many_views: 'Du har {limit} visingar, og fleire kan ikkje lagrast. Ta bort ei du ikkje bruker.',
    too_many_rows_to_export:
      'Det er fleire enn {limit} rader. Avgrens utvalet, til dømes med ein kortare periode, og hent det i delar.',
    adviser_not_of_team: 'Den ansvarlege arbeider ikkje i teamet. Vel ein av rådgjevarane der, eller ingen.',
    list_is_fixed: 'Verdiane i denne lista er faste. Namna kan endrast, men ingen kan leggjast til.',
    code_is_fixed:
      'Programmet bruker denne verdien sjølv. Namnet kan endrast, men verdien kan ikkje takast ut av bruk eller slåast saman.',
    last_value_in_use: 'Lista må ha minst éin verdi i bruk. Legg til ein ny før du tek ut den siste.',
    value_is_merged: 'Verdien er slått saman med ein annan. Angre samanslåinga først.',
    value_not_in_use: '«{label}» er ikkje i bruk framover. Vel ein verdi utan sluttdato.',
    only_contacts_share_rows:
      'I denne lista har kvar verdi si eiga rad i rapporten. Slå heller saman verdiane.',
    counted_in_circle: 'Då ville verdiane bli talde i kvarandre. Vel ein annan.',
    label_taken: '«{label}» i lista heiter det same. Vel eit anna namn, eller bruk verdien som finst.',
    label_is_spelling: 'Teamet skriv dette for «{label}». Flytt skrivemåten først, eller vel eit anna namn.',
    spelling_taken: 'Skrivemåten tyder alt «{label}». Flytt han i staden.',
    merge_undone_already: 'Samanslåinga er alt angra.',
    date_in_past: 'Datoen er før i dag. Vel i dag eller seinare.',
    ends_before_start: 'Sluttdatoen må kome etter startdatoen {from}.',
    held_already: 'Personen har dette alt, eller får det seinare. Avslutt den perioden først.',
    ended_already: 'Perioden er alt slutt. Gje ein ny i staden.',
    account_ended: 'Kontoen er avslutta den dagen. Opne han igjen først.',
    last_steward:
      'Kommunen må ha ein systemansvarleg. Gje rolla til ein annan, utan sluttdato, før denne sluttar.',
    login_taken: 'Brukarnamnet er alt i bruk. Vel eit anna.',
    team_name_taken: 'Eit team heiter det alt. Vel eit anna namn.',
  },
  findings: {
    birth_number: 'eit fødselsnummer',
    email: 'ei e-postadresse',
    bank_account: 'eit kontonummer',
    phone: 'eit telefonnummer',
    address: 'ei adresse',
    name: 'eit namn',
  },
} satisfies Refusals;
