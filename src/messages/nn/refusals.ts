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
    unreadable_character: 'Teksten har eit teikn som ikkje kan lesast. Skriv han på nytt.',
    enquiry_erased:
      'Førespurnaden er sletta og står berre att som eit tal i statistikken. Han kan ikkje endrast.',
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
    service_name_taken: 'Ei teneste heiter det alt. Vel eit anna namn.',
    service_is_team:
      'Tenesta er eit team. Endre namnet på teamet under personar og team; teamet sjølv kan ikkje avsluttast her.',
    service_not_begun: 'Tenesta byrjar {from}. Vel den dagen eller seinare.',
    service_ended: 'Tenesta er avslutta den dagen. Vel ein tidlegare dag, eller ei anna teneste.',
    not_covered_to_team:
      'Ingen samtykke lèt tenesta dele dette med teamet til familien no. Vel berre personar og tema som eit samtykke gjeld, eller be teamet spørje familien.',
    corrects_not_own:
      'Berre det tenesta sjølv har skrive om familien, kan rettast. Vel ei eiga oppføring, eller skriv ei ny.',
    ground_not_of_kind: 'Heimelen gjeld ikkje denne typen deling. Vel ein heimel av same type.',
    ground_not_in_force:
      'Heimelen gjaldt ikkje {day}, då opplysningane vart delte. Vel ein som gjaldt den dagen.',
    moment_in_future: 'Tidspunktet er fram i tid. Vel når det skjedde.',
    shared_before_decided: 'Opplysningane kan ikkje vere delte før det var bestemt. Rett eitt av tidspunkta.',
    decider_unknown: 'Den som bestemte, har ikkje ein konto i kommunen. Vel ein annan.',
    one_receiver: 'Oppgi éin mottakar: anten ei teneste i kommunen, eller namnet på ein annan.',
    told_day_missing: 'Skriv kva dag familien fekk vite det.',
    not_told_reason_missing: 'Skriv kvifor familien ikkje har fått vite det.',
    told_or_not: 'Familien har anten fått vite det, eller ikkje. Ta bort dagen eller grunngjevinga.',
    person_not_of_family: 'Ein av personane er ikkje registrert i familien. Legg til personen først.',
    consent_for_other_person:
      'Det er svart for ein person som samtykket ikkje gjeld. Ta med personen, eller ta bort svaret.',
    consent_giver_missing: 'Det manglar kven som svarte for {person}. Oppgi minst éin.',
    gives_only_for_self: '{by} kan ikkje svare som {person} sjølv. Vel foreldreansvar eller verje.',
    gives_for_oneself_as_self: '{person} svarer for seg sjølv. Vel «sjølv».',
    guardian_not_of_age: '{by} er under 18 år og kan ikkje vere verje.',
    parent_gives_as_parent: '{by} har foreldreansvar for {person} og svarar som forelder, ikkje som verje.',
    not_responsible_for:
      '{by} er ikkje registrert med foreldreansvar for {person}. Rett det på familien, eller vel ein annan.',
    birth_date_missing:
      'Fødselsdatoen til {person} manglar. Han avgjer kven som kan samtykkje. Legg han inn på familien først.',
    of_age_decides: '{person} er fylt 18 år og svarer sjølv, eller ved verje.',
    young_person_decides:
      '{person} er fylt {age} år og må samtykkje sjølv. Foreldre kan samtykkje i tillegg.',
    parents_decide: '{person} er under {age} år. Ein som har foreldreansvar, eller ei verje, må samtykkje.',
    both_parents_unanswered: 'Sei om lova krev samtykke frå begge foreldra til {person}. Svar ja eller nei.',
    other_parent_not_recorded:
      'Begge foreldra til {person} må samtykkje, men den andre er ikkje registrert med foreldreansvar. Legg til den andre først.',
    other_parent_missing: 'Begge foreldra til {person} må samtykkje. {parent} har ikkje gjort det enno.',
    heard_by_missing: 'Samtykket er munnleg. Oppgi kven som høyrde det.',
    heard_by_unknown: 'Den som høyrde samtykket, har ikkje ein konto i kommunen i dag. Vel ein annan.',
    interpreter_missing: '{person} treng tolk. Oppgi tolken, eller skriv i merknaden kvifor det gjekk utan.',
    consent_text_unknown: 'Samtykketeksten finst ikkje i versjon {version} på dette språket.',
    service_unknown: 'Tenesta finst ikkje i kommunen. Vel ei anna.',
    service_not_in_use: '{name} er ikkje i drift når samtykket gjeld frå. Vel ei anna teneste.',
    service_to_itself: 'Ei teneste kan ikkje dele med seg sjølv. Vel to ulike.',
    pair_twice: 'Dei same to tenestene er valde to gonger. Ta bort den eine gongen.',
    consent_starts_too_early: 'Samtykket kan ikkje gjelde frå meir enn {days} dagar tilbake. Be om eit nytt.',
    consent_starts_too_late:
      'Samtykket kan ikkje byrje meir enn {days} dagar fram i tid. Vent til det nærmar seg.',
    consent_ends_before_start: 'Samtykket må slutte etter at det byrjar. Rett ein av dagane.',
    consent_over_already: 'Tida for samtykket er alt ute.',
    consent_too_long: 'Samtykket kan ikkje vare meir enn {years} år. Vel ein tidlegare slutt.',
    withdrawn_already: 'Samtykket er alt trekt tilbake. Det gjeld ikkje lenger.',
    refused_cannot_be_withdrawn:
      'Her vart det svart nei, så det er ikkje noko å trekkje tilbake. Registrer eit nytt svar i staden.',
    consent_not_given:
      'Ei anonym sak blir ei familiesak berre saman med eit samtykke som gjeld no eller seinare. Ingenting er endra.',
    not_anonymous: 'Førespurnaden er ikkje anonym. Knyt han til familien i staden.',
    birth_number_invalid:
      'Dette er ikkje eit fødselsnummer, d-nummer eller h-nummer. Sjå etter ein skrivefeil; det skal vere 11 siffer.',
    birth_number_not_test:
      'Her blir berre oppdikta personar brukte, og nummeret er ikkje frå ein testserie. Skriv eit testnummer, eller la feltet stå tomt.',
    birth_number_twice: 'Ein annan i familien har alt dette nummeret. Sjå etter kven som har kva for eit.',
    birth_number_in_search:
      'Søk ikkje etter eit fødselsnummer her. Bruk feltet for fødselsnummer, så det ikkje blir ståande i adressa.',
    birth_date_too_early: 'Datoen er før 1900. Sjå etter feil i årstalet.',
    holder_is_child: 'Ingen kan ha foreldreansvar for seg sjølv. Vel ein annan.',
    too_many_persons: 'Ein familie kan ha høgst {limit} personar.',
    case_not_of_family: 'Saka høyrer ikkje til denne familien. Vel ei av familiens eigne saker.',
    case_without_family: 'Saka er ikkje knytt til nokon familie enno. Knyt ho til ein familie først.',
    file_infected:
      'Viruskontrollen fann noko skadeleg i fila. Ho er ikkje lagra. Be den som sende ho, om ei ny.',
    file_type_not_taken:
      'Denne filtypen kan ikkje leggjast ved. Du kan leggje ved PDF, bilete (JPEG, PNG, WebP, HEIC), Word (DOCX), Excel (XLSX), OpenDocument-tekst (ODT) og rein tekst; ikkje filer med makroar eller passord.',
    file_empty: 'Fila er tom.',
    file_name_missing: 'Fila manglar namn.',
    too_many_files: 'Eit notat kan ha høgst {limit} vedlegg. Skriv eit nytt notat til resten.',
    template_name_taken: 'Teamet har alt ein mal med dette namnet. Vel eit anna namn.',
    words_personal:
      'Teksten ser ut til å ha eit fødselsnummer, eit telefonnummer eller ei e-postadresse. Ta det bort, og skriv berre kva som manglar.',
    entry_id_taken: 'Eit tiltak har alt denne id-en. Vel ein annan, eller endre det som finst.',
    area_unknown: 'Bydelen «{area}» finst ikkje i lista til kommunen. Vel ein av dei som står der.',
    service_gives_itself:
      'Ei teneste kan ikkje givast av ei anna teneste. Vel ho sjølv, eller ein annan type.',
    service_not_in_catalogue:
      'Vel ei teneste eller ein organisasjon som står i oversikta. Manglar han, legg han til først.',
    service_still_gives:
      '{count} andre høyrer til denne tenesta. Flytt dei til ei anna teneste, eller ta dei ut først.',
    variant_of_itself: 'Eit tiltak kan ikkje vere ein variant av seg sjølv. Vel eit anna, eller ingen.',
    variant_unknown: 'Det som dette er ein variant av, finst ikkje i oversikta. Vel eit anna, eller ingen.',
    service_has_no_variants: 'Ei teneste kan ikkje vere ein variant, eller ha variantar. Vel eit tiltak.',
    variant_of_variant: 'Det du valde, er sjølv ein variant. Vel det første i gruppa.',
    first_of_variants:
      'Andre er variantar av dette, så det kan ikkje sjølv vere ein variant. Flytt variantane først.',
    variants_left:
      '{count} andre er variantar av dette. La dei vere variantar av noko anna, eller ta dei ut først.',
    part_unknown: 'Det som dette er ein del av, finst ikkje i oversikta. Vel noko anna, eller ingenting.',
    part_in_circle: 'Då ville dette bli ein del av seg sjølv. Vel noko anna, eller ingenting.',
    entry_withdrawn: 'Dette er alt teke ut av oversikta.',
    entry_published: 'Dette står alt i oversikta.',
    entry_not_published: 'Dette står ikkje i oversikta no. Legg det ut før du stadfestar det.',
    proposal_decided: 'Framlegget er alt behandla.',
    not_an_organisation:
      'Dette er ikkje ei teneste eller ein organisasjon. Send lenkja frå sida til den som gir tilbodet.',
    organisation_without_address:
      'Kommunen har inga e-postadresse til organisasjonen. Skriv ho inn under avtale og kontakt først.',
    too_many_catalogue_links: 'Organisasjonen har fått så mange lenkjer i dag. Vent til i morgon.',
    closed_to_organisation:
      'Dette bestemmer kommunen. Foreslå endringa for den som har ansvar for katalogen.',
    too_many_link_proposals:
      'De har sendt inn så mange forslag med denne lenkja. Vent til nokon har sett på dei.',
    too_many_templates: 'Eit team kan ha høgst {limit} malar. Slett ein som ikkje er i bruk.',
    date_too_late: 'Datoen er for langt fram. Han kan ikkje vere etter {latest}; sjå etter feil i årstalet.',
    answer_day_missing: 'Skriv kva dag svaret kom fram til familien.',
    sent_day_missing: 'Søknaden er svart på, men det manglar kva dag han vart send.',
    answered_before_sent: 'Svaret kan ikkje ha kome før søknaden vart send {sentOn}. Rett ein av datoane.',
    appeal_before_answer: 'Klaga og fristen kan ikkje vere før svaret kom {answeredOn}. Rett ein av datoane.',
    deadline_reason_missing:
      'Fristen er ein annan enn lova gir. Skriv kvifor, til dømes at vedtaket oppgir ein eigen frist.',
    nothing_to_appeal:
      'Søknaden er innvilga eller trekt, så det er ikkje noko å klage på. Rett vedtaket eller ta bort klaga.',
    appeal_answer_incomplete: 'Oppgi både kva dag svaret på klaga kom, og kva det vart.',
    answered_before_appealed: 'Svaret på klaga kan ikkje kome før det er klaga. Rett ein av datoane.',
    sent_application_stays:
      'Søknaden er send eller svart på og kan ikkje slettast. Skriv heller at han er trekt.',
    quiet_not_in_future: 'Vel ein dag etter i dag.',
    quiet_too_long: 'Ein tråd kan liggje stille i høgst {days} dagar. Vel ein dag seinast {latest}.',
    thread_not_loose: 'Denne tråden er ikkje laus lenger. Oppdater sida.',
    receiver_not_of_team: 'Kollegaen arbeider ikkje i teamet. Vel ein av rådgjevarane der.',
    handover_to_giver: 'Vel ein annan enn den som gjev frå seg sakene.',
    nothing_to_hand_over: 'Ingen av sakene kan gjevast vidare no. Oppdater lista.',
    case_in_other_handover: 'Sak {number} er alt i ei liste som ventar på svar.',
    receiver_not_named:
      'Sak {number} gjeld ein skjerma familie som kollegaen ikkje har tilgang til. Gje tilgang først, eller la saka bli.',
    handover_answered: 'Lista er alt svara på eller trekt attende. Oppdater sida.',
    only_receiver_answers: 'Berre den som får lista, kan svare på henne.',
    giver_is_other: 'Berre teamleiar kan gje frå seg sakene til ein annan.',
    colleague_not_of_team: 'Personen arbeider ikkje i nokon av teama dine.',
    stands_in_for_herself: 'Vel ein annan enn den som er borte.',
    absence_too_long: 'Eit fråvær kan vare i høgst {days} dagar. Vel ein tidlegare siste dag.',
    absence_overlaps: 'Det er alt registrert eit fråvær desse dagane. Ta bort det først.',
    task_still_open:
      'Oppgåva er ikkje ferdig. Merk henne som gjord, set henne til ikkje aktuell med ein grunn, eller lat ei teneste seie ja til henne.',
    tasks_left_open:
      'Saka har oppgåver som ikkje er ferdige ({count}). Gjer dei ferdige eller set dei til ikkje aktuelle i planen først.',
    priority_unanswered: 'Tenesta har ikkje svart på oppmodinga. Skriv svaret, eller trekk oppmodinga.',
    appeal_still_running:
      'Klagefristen er ikkje ute. Vel kven som passar på han, eller skriv at familien lèt han vere.',
    application_unanswered:
      'Søknaden er ikkje svart på. Vel kven som følgjer med på svaret, eller skriv at søknaden er trekt.',
    family_not_asked:
      'Familien er ikkje spurd om hjelpa. Skriv kva han seier, eller kvifor han ikkje er spurd.',
    services_not_asked:
      'Inga teneste er spurd om hjelpa. Skriv kva minst éi av dei seier, eller kvifor ingen er spurd.',
    address_not_of_work: 'Lenkja kan berre sendast til adresser i {domains}.',
    address_of_anybody:
      'Kven som helst kan ha ei slik adresse. Bruk ei jobbadresse, eller stadfest at dette er ei.',
    link_without_service: 'Oppgåva har inga teneste som ansvarleg. Vel ei teneste først.',
    link_to_task_not_open: 'Lenkja kan sendast når oppgåva er foreslått eller godteken.',
    link_to_protected:
      'Nokon i familien har verna identitet. Oppgåver for familien kan ikkje sendast som lenkje.',
    link_not_covered: 'Familien har ikkje samtykt til at tenesta får vite om dette. Hent inn samtykke først.',
    mail_not_set_up: 'E-post er ikkje sett opp, så lenkja kan ikkje sendast. Spør den som driftar systemet.',
    too_many_links: 'Oppgåva har alt {limit} lenkjer som verkar. Trekk tilbake ei av dei først.',
    learning_identifies:
      'Teksten har {kind} frå teikn {place}, og kan ikkje lagrast. Skriv det slik at ingen kan kjennast igjen.',
    learning_may_identify:
      'Teksten kan ha {kind} frå teikn {place}. Skriv det om, eller stadfest at det ikkje peikar ut nokon.',
    family_open_already: 'Denne familien kan du opne utan nødtilgang. Finn han i lista over familiar.',
    family_not_protected:
      'Ingen i familien har verna identitet, så heile teamet ser han. Ingen treng å bli namngitt.',
    reader_not_known: 'Personen har ikkje ein konto som er i bruk. Vel ein annan.',
    last_reader: 'Nokon må kunne sjå familien. Gi ein annan tilgang før den siste blir teken bort.',
    anonymous_has_no_family:
      'Ei anonym sak høyrer ikkje til nokon familie. Gjer ho til saka til familien med eit samtykke.',
    enquiry_of_other_team: 'Førespurnaden høyrer til eit anna team enn familien. Vel ein frå same team.',
    enquiry_linked_already: 'Førespurnaden høyrer alt til ein familie. Ta han bort derifrå først.',
    person_paired_twice: 'Den same personen er vald to gonger. Vel éin på kvar side.',
    merge_with_itself: 'Ein familie kan ikkje slåast saman med seg sjølv. Vel ein annan.',
    readers_differ:
      'Begge familiane er skjerma, men ikkje for dei same. Gi dei same tilgang til begge først.',
    families_of_different_teams: 'Familiane høyrer til kvart sitt team og kan ikkje slåast saman.',
    move_not_from_stage:
      'Dette kan ikkje gjerast der saka står no. Last sida på nytt og sjå kva som er mogleg.',
    case_is_anonymous:
      'Saka er anonym. Gjer ho til saka til familien med eit samtykke først; ei anonym sak kan berre få råd eller avklarast.',
    case_without_adviser: 'Saka har ingen ansvarleg. Vel ein rådgivar først.',
    coordination_without_consent:
      'Teamet koordinerer berre med samtykke. Registrer eit samtykke som gjeld no, der teamet gir eller får opplysningar.',
    day_before_received: 'Dagen er før saka kom inn {receivedOn}. Vel den dagen eller seinare.',
    day_before_last_step:
      'Dagen er før det siste som hende i saka, {lastStepOn}. Vel den dagen eller seinare.',
    words_missing: 'Skriv kvifor. Det blir ståande i saka.',
    referred_to_missing: 'Vel tenesta det er vist til, eller skriv kvar.',
    decision_missing: 'Vel kva inntaket enda med.',
    criteria_missing: 'Svar på kvart av dei fire spørsmåla. «Veit ikkje» er òg eit svar.',
    form_missing: 'Vel om teamet skal hjelpe i samtalar eller koordinere.',
    pause_not_in_future: 'Vel ein dag etter {today} som saka skal takast opp att.',
    pause_too_long:
      'Saka kan ikkje setjast på vent i meir enn {days} dagar. Vel ein tidlegare dag, eller avslutt ho.',
    outcome_missing: 'Vel kva saka enda med.',
    case_is_ended: 'Saka er avslutta. Opne ho att først, eller registrer ein ny førespurnad for familien.',
    next_step_missing: 'Skriv kva som er neste steg, eller ta bort dagen.',
    day_too_far: 'Dagen er for langt fram i tid. Sjå etter feil i årstalet.',
    coordinator_unnamed: 'Oppgi kven det er: ei teneste, ein person med konto, eller eit namn.',
    account_unknown: 'Personen har ikkje ein konto i kommunen i dag. Vel ein annan, eller skriv namnet.',
    close_through_case: 'Teamet arbeider i saka. Avslutt ho på sida til saka, så ingenting blir liggjande.',
    reopen_through_case: 'Det er arbeidd i saka. Opne ho att på sida til saka.',
    form_not_less:
      'Saka har kome lenger enn dette. Hjelpeforma blir teld ved det mest omfattande og kan ikkje gjerast mindre.',
    form_through_case:
      'Teamet arbeider i saka. Utvid hjelpa på sida til saka, der samtykket blir kontrollert.',
    case_has_casework:
      'Det er arbeidd i saka, så ho kan ikkje gjerast anonym, bli noko anna enn ei enkeltsak eller takast bort frå familien.',
    received_after_casework: 'Det er registrert noko i saka {firstOn}. Ho kan ikkje ha kome inn etter det.',
    task_not_from_state:
      'Oppgåva har kome ein annan stad enn då du opna ho, og kan ikkje gå dit no. Last sida på nytt.',
    task_without_responsible: 'Vel kven som skal gjere oppgåva, før du foreslår ho.',
    task_has_ended: 'Oppgåva er avslutta. Ta ho opp att før du endrar ho.',
    colleague_answers:
      'Berre kollegaen sjølv kan svare på si oppgåve. Foreslå ho, så ser kollegaen ho på si side.',
    answer_without_name: 'Skriv kven i tenesta som svarte.',
    responsible_unknown:
      'Den du har valt, kan ikkje få oppgåva: tenesta eller personen er ikkje i bruk i dag, eller høyrer ikkje til her. Vel ein annan.',
    goal_has_tasks: 'Det høyrer oppgåver til målet. Avslutt målet i staden, eller flytt oppgåvene først.',
    goal_unknown: 'Målet finst ikkje lenger. Last sida på nytt, og vel eit anna.',
    task_unknown: 'Oppgåva finst ikkje i denne saka. Last sida på nytt, og vel ei anna.',
    plan_is_full: 'Ei sak kan ha høgst {limit} av desse. Avslutt det som er gjort, før du skriv meir.',
    answer_before_sent: 'Dagen er før det vart spurt {sentOn}. Rett ein av dagane.',
    priority_has_ended: 'Oppmodinga er alt svart på eller trekt tilbake.',
    too_many_search_words:
      'Det er alt {most} søkjeord. Fjern nokre som ikkje trengst, før du legg til fleire.',
    merge_not_latest: 'Familiane kan ikkje delast no. Angre den siste samanslåinga først.',
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
