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
    unreadable_character: 'Teksten har et tegn som ikke kan leses. Skriv den på nytt.',
    enquiry_erased:
      'Henvendelsen er slettet og står bare igjen som et tall i statistikken. Den kan ikke endres.',
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
    service_name_taken: 'En tjeneste heter det alt. Velg et annet navn.',
    service_is_team:
      'Tjenesten er et team. Endre teamets navn under personer og team; teamet selv kan ikke avsluttes her.',
    service_not_begun: 'Tjenesten begynner {from}. Velg den dagen eller senere.',
    service_ended: 'Tjenesten er avsluttet den dagen. Velg en tidligere dag, eller en annen tjeneste.',
    not_covered_to_team:
      'Ingen samtykker lar tjenesten dele dette med familiens team nå. Velg bare personer og temaer som et samtykke gjelder, eller be teamet spørre familien.',
    corrects_not_own:
      'Bare det tjenesten selv har skrevet om familien, kan rettes. Velg en egen oppføring, eller skriv en ny.',
    ground_not_of_kind: 'Hjemmelen gjelder ikke denne typen deling. Velg en hjemmel av samme type.',
    ground_not_in_force:
      'Hjemmelen gjaldt ikke {day}, da opplysningene ble delt. Velg en som gjaldt den dagen.',
    moment_in_future: 'Tidspunktet er fram i tid. Velg når det skjedde.',
    shared_before_decided: 'Opplysningene kan ikke være delt før det var bestemt. Rett ett av tidspunktene.',
    decider_unknown: 'Den som bestemte, har ikke en konto i kommunen. Velg en annen.',
    one_receiver: 'Oppgi én mottaker: enten en tjeneste i kommunen, eller navnet på en annen.',
    told_day_missing: 'Skriv hvilken dag familien fikk vite det.',
    not_told_reason_missing: 'Skriv hvorfor familien ikke har fått vite det.',
    told_or_not: 'Familien har enten fått vite det, eller ikke. Ta bort dagen eller begrunnelsen.',
    person_not_of_family: 'En av personene er ikke registrert i familien. Legg til personen først.',
    consent_for_other_person:
      'Det er svart for en person som samtykket ikke gjelder. Ta med personen, eller ta bort svaret.',
    consent_giver_missing: 'Det mangler hvem som svarte for {person}. Oppgi minst én.',
    gives_only_for_self: '{by} kan ikke svare som {person} selv. Velg foreldreansvar eller verge.',
    gives_for_oneself_as_self: '{person} svarer for seg selv. Velg «selv».',
    guardian_not_of_age: '{by} er under 18 år og kan ikke være verge.',
    parent_gives_as_parent: '{by} har foreldreansvar for {person} og svarer som forelder, ikke som verge.',
    not_responsible_for:
      '{by} er ikke registrert med foreldreansvar for {person}. Rett det på familien, eller velg en annen.',
    birth_date_missing:
      'Fødselsdatoen til {person} mangler. Den avgjør hvem som kan samtykke. Legg den inn på familien først.',
    of_age_decides: '{person} er fylt 18 år og svarer selv, eller ved verge.',
    young_person_decides: '{person} er fylt {age} år og må samtykke selv. Foreldre kan samtykke i tillegg.',
    parents_decide: '{person} er under {age} år. En som har foreldreansvar, eller en verge, må samtykke.',
    both_parents_unanswered:
      'Si om loven krever samtykke fra begge foreldrene til {person}. Svar ja eller nei.',
    other_parent_not_recorded:
      'Begge foreldrene til {person} må samtykke, men den andre er ikke registrert med foreldreansvar. Legg til den andre først.',
    other_parent_missing: 'Begge foreldrene til {person} må samtykke. {parent} har ikke gjort det ennå.',
    heard_by_missing: 'Samtykket er muntlig. Oppgi hvem som hørte det.',
    heard_by_unknown: 'Den som hørte samtykket, har ikke en konto i kommunen i dag. Velg en annen.',
    interpreter_missing:
      '{person} trenger tolk. Oppgi tolken, eller skriv i merknaden hvorfor det gikk uten.',
    consent_text_unknown: 'Samtykketeksten finnes ikke i versjon {version} på dette språket.',
    service_unknown: 'Tjenesten finnes ikke i kommunen. Velg en annen.',
    service_not_in_use: '{name} er ikke i drift når samtykket gjelder fra. Velg en annen tjeneste.',
    service_to_itself: 'En tjeneste kan ikke dele med seg selv. Velg to ulike.',
    pair_twice: 'De samme to tjenestene er valgt to ganger. Ta bort den ene gangen.',
    consent_starts_too_early: 'Samtykket kan ikke gjelde fra mer enn {days} dager tilbake. Be om et nytt.',
    consent_starts_too_late:
      'Samtykket kan ikke begynne mer enn {days} dager fram i tid. Vent til det nærmer seg.',
    consent_ends_before_start: 'Samtykket må slutte etter at det begynner. Rett en av dagene.',
    consent_over_already: 'Tiden for samtykket er alt ute.',
    consent_too_long: 'Samtykket kan ikke vare mer enn {years} år. Velg en tidligere slutt.',
    withdrawn_already: 'Samtykket er alt trukket tilbake. Det gjelder ikke lenger.',
    refused_cannot_be_withdrawn:
      'Her ble det svart nei, så det er ikke noe å trekke tilbake. Registrer et nytt svar i stedet.',
    consent_not_given:
      'En anonym sak blir en familiesak bare sammen med et samtykke som gjelder nå eller senere. Ingenting er endret.',
    not_anonymous: 'Henvendelsen er ikke anonym. Knytt den til familien i stedet.',
    birth_number_invalid:
      'Dette er ikke et fødselsnummer, d-nummer eller h-nummer. Se etter en skrivefeil; det skal være 11 siffer.',
    birth_number_not_test:
      'Her brukes bare oppdiktede personer, og nummeret er ikke fra en testserie. Skriv et testnummer, eller la feltet stå tomt.',
    birth_number_twice: 'En annen i familien har alt dette nummeret. Se etter hvem som har hvilket.',
    birth_number_in_search:
      'Søk ikke etter et fødselsnummer her. Bruk feltet for fødselsnummer, så det ikke blir stående i adressen.',
    birth_date_too_early: 'Datoen er før 1900. Se etter feil i årstallet.',
    holder_is_child: 'Ingen kan ha foreldreansvar for seg selv. Velg en annen.',
    too_many_persons: 'En familie kan ha høyst {limit} personer.',
    case_not_of_family: 'Saken hører ikke til denne familien. Velg en av familiens egne saker.',
    case_without_family: 'Saken er ikke knyttet til noen familie ennå. Knytt den til en familie først.',
    file_infected:
      'Viruskontrollen fant noe skadelig i filen. Den er ikke lagret. Be den som sendte den, om en ny.',
    file_type_not_taken:
      'Denne filtypen kan ikke legges ved. Du kan legge ved PDF, bilder (JPEG, PNG, WebP, HEIC), Word (DOCX), Excel (XLSX), OpenDocument-tekst (ODT) og ren tekst; ikke filer med makroer eller passord.',
    file_empty: 'Filen er tom.',
    file_name_missing: 'Filen mangler navn.',
    too_many_files: 'Et notat kan ha høyst {limit} vedlegg. Skriv et nytt notat til resten.',
    template_name_taken: 'Teamet har alt en mal med dette navnet. Velg et annet navn.',
    words_personal:
      'Teksten ser ut til å ha et fødselsnummer, et telefonnummer eller en e-postadresse. Ta det bort, og skriv bare hva som mangler.',
    entry_id_taken: 'Et tiltak har alt denne id-en. Velg en annen, eller endre det som finnes.',
    area_unknown: 'Bydelen «{area}» finnes ikke i kommunens liste. Velg en av dem som står der.',
    service_gives_itself:
      'En tjeneste kan ikke gis av en annen tjeneste. Velg den selv, eller en annen type.',
    service_not_in_catalogue:
      'Velg en tjeneste eller organisasjon som står i oversikten. Mangler den, legg den til først.',
    service_still_gives:
      '{count} andre hører til denne tjenesten. Flytt dem til en annen tjeneste, eller ta dem ut først.',
    variant_of_itself: 'Et tiltak kan ikke være en variant av seg selv. Velg et annet, eller ingen.',
    variant_unknown: 'Det som dette er en variant av, finnes ikke i oversikten. Velg et annet, eller ingen.',
    service_has_no_variants: 'En tjeneste kan ikke være en variant, eller ha varianter. Velg et tiltak.',
    variant_of_variant: 'Det du valgte, er selv en variant. Velg det første i gruppen.',
    first_of_variants:
      'Andre er varianter av dette, så det kan ikke selv være en variant. Flytt variantene først.',
    variants_left:
      '{count} andre er varianter av dette. La dem være varianter av noe annet, eller ta dem ut først.',
    part_unknown: 'Det som dette er en del av, finnes ikke i oversikten. Velg noe annet, eller ingenting.',
    part_in_circle: 'Da ville dette bli en del av seg selv. Velg noe annet, eller ingenting.',
    entry_withdrawn: 'Dette er alt tatt ut av oversikten.',
    entry_published: 'Dette står alt i oversikten.',
    entry_not_published: 'Dette står ikke i oversikten nå. Legg det ut før du bekrefter det.',
    proposal_decided: 'Forslaget er alt behandlet.',
    not_an_organisation:
      'Dette er ikke en tjeneste eller organisasjon. Send lenken fra siden til den som gir tilbudet.',
    organisation_without_address:
      'Kommunen har ingen e-postadresse til organisasjonen. Skriv den inn under avtale og kontakt først.',
    too_many_catalogue_links: 'Organisasjonen har fått så mange lenker i dag. Vent til i morgen.',
    closed_to_organisation:
      'Dette bestemmer kommunen. Foreslå endringen for den som har ansvar for katalogen.',
    too_many_link_proposals:
      'Dere har sendt inn så mange forslag med denne lenken. Vent til noen har sett på dem.',
    too_many_templates: 'Et team kan ha høyst {limit} maler. Slett en som ikke er i bruk.',
    date_too_late: 'Datoen er for langt fram. Den kan ikke være etter {latest}; se etter feil i årstallet.',
    answer_day_missing: 'Skriv hvilken dag svaret kom fram til familien.',
    sent_day_missing: 'Søknaden er besvart, men det mangler hvilken dag den ble sendt.',
    answered_before_sent: 'Svaret kan ikke ha kommet før søknaden ble sendt {sentOn}. Rett en av datoene.',
    appeal_before_answer: 'Klagen og fristen kan ikke være før svaret kom {answeredOn}. Rett en av datoene.',
    deadline_reason_missing:
      'Fristen er en annen enn loven gir. Skriv hvorfor, for eksempel at vedtaket oppgir en egen frist.',
    nothing_to_appeal:
      'Søknaden er innvilget eller trukket, så det er ikke noe å klage på. Rett vedtaket eller ta bort klagen.',
    appeal_answer_incomplete: 'Oppgi både hvilken dag svaret på klagen kom, og hva det ble.',
    answered_before_appealed: 'Svaret på klagen kan ikke komme før det er klaget. Rett en av datoene.',
    sent_application_stays:
      'Søknaden er sendt eller besvart og kan ikke slettes. Skriv heller at den er trukket.',
    quiet_not_in_future: 'Velg en dag etter i dag.',
    quiet_too_long: 'En tråd kan ligge stille i høyst {days} dager. Velg en dag senest {latest}.',
    thread_not_loose: 'Denne tråden er ikke løs lenger. Oppdater siden.',
    receiver_not_of_team: 'Kollegaen arbeider ikke i teamet. Velg en av rådgiverne der.',
    handover_to_giver: 'Velg en annen enn den som gir fra seg sakene.',
    nothing_to_hand_over: 'Ingen av sakene kan gis videre nå. Oppdater listen.',
    case_in_other_handover: 'Sak {number} er alt i en liste som venter på svar.',
    receiver_not_named:
      'Sak {number} gjelder en skjermet familie som kollegaen ikke har tilgang til. Gi tilgang først, eller la saken bli.',
    handover_answered: 'Listen er alt besvart eller trukket tilbake. Oppdater siden.',
    only_receiver_answers: 'Bare den som får listen, kan svare på den.',
    giver_is_other: 'Bare teamleder kan gi fra seg sakene til en annen.',
    colleague_not_of_team: 'Personen arbeider ikke i noen av teamene dine.',
    stands_in_for_herself: 'Velg en annen enn den som er borte.',
    absence_too_long: 'Et fravær kan vare i høyst {days} dager. Velg en tidligere siste dag.',
    absence_overlaps: 'Det er alt registrert et fravær i disse dagene. Ta bort det først.',
    task_still_open:
      'Oppgaven er ikke ferdig. Marker den som gjort, sett den til ikke aktuell med en grunn, eller la en tjeneste si ja til den.',
    tasks_left_open:
      'Saken har oppgaver som ikke er ferdige ({count}). Gjør dem ferdige eller sett dem til ikke aktuelle i planen først.',
    priority_unanswered: 'Tjenesten har ikke svart på anmodningen. Skriv svaret, eller trekk anmodningen.',
    appeal_still_running:
      'Klagefristen er ikke ute. Velg hvem som passer på den, eller skriv at familien lar den være.',
    application_unanswered:
      'Søknaden er ikke besvart. Velg hvem som følger med på svaret, eller skriv at søknaden er trukket.',
    family_not_asked:
      'Familien er ikke spurt om hjelpen. Skriv hva den sier, eller hvorfor den ikke er spurt.',
    services_not_asked:
      'Ingen tjeneste er spurt om hjelpen. Skriv hva minst én av dem sier, eller hvorfor ingen er spurt.',
    address_not_of_work: 'Lenken kan bare sendes til adresser i {domains}.',
    address_of_anybody:
      'Hvem som helst kan ha en slik adresse. Bruk en jobbadresse, eller bekreft at dette er en.',
    link_without_service: 'Oppgaven har ingen tjeneste som ansvarlig. Velg en tjeneste først.',
    link_to_task_not_open: 'Lenken kan sendes når oppgaven er foreslått eller godtatt.',
    link_to_protected:
      'Noen i familien har beskyttet identitet. Oppgaver for familien kan ikke sendes som lenke.',
    link_not_covered:
      'Familien har ikke samtykket til at tjenesten får vite om dette. Innhent samtykke først.',
    mail_not_set_up: 'E-post er ikke satt opp, så lenken kan ikke sendes. Spør den som drifter systemet.',
    too_many_links: 'Oppgaven har alt {limit} lenker som virker. Trekk tilbake en av dem først.',
    learning_identifies:
      'Teksten har {kind} fra tegn {place}, og kan ikke lagres. Skriv det slik at ingen kan kjennes igjen.',
    learning_may_identify:
      'Teksten kan ha {kind} fra tegn {place}. Skriv det om, eller bekreft at det ikke peker ut noen.',
    family_open_already: 'Denne familien kan du åpne uten nødtilgang. Finn den i listen over familier.',
    family_not_protected:
      'Ingen i familien har beskyttet identitet, så hele teamet ser den. Ingen trenger å navngis.',
    reader_not_known: 'Personen har ikke en konto som er i bruk. Velg en annen.',
    last_reader: 'Noen må kunne se familien. Gi en annen tilgang før den siste tas bort.',
    anonymous_has_no_family:
      'En anonym sak hører ikke til noen familie. Gjør den til familiens sak med et samtykke.',
    enquiry_of_other_team: 'Henvendelsen hører til et annet team enn familien. Velg en fra samme team.',
    enquiry_linked_already: 'Henvendelsen hører alt til en familie. Ta den bort derfra først.',
    person_paired_twice: 'Den samme personen er valgt to ganger. Velg én på hver side.',
    merge_with_itself: 'En familie kan ikke slås sammen med seg selv. Velg en annen.',
    readers_differ:
      'Begge familiene er skjermet, men ikke for de samme. Gi de samme tilgang til begge først.',
    families_of_different_teams: 'Familiene hører til hvert sitt team og kan ikke slås sammen.',
    move_not_from_stage:
      'Dette kan ikke gjøres der saken står nå. Last siden på nytt og se hva som er mulig.',
    case_is_anonymous:
      'Saken er anonym. Gjør den til familiens sak med et samtykke først; en anonym sak kan bare få råd eller avklares.',
    case_without_adviser: 'Saken har ingen ansvarlig. Velg en rådgiver først.',
    coordination_without_consent:
      'Teamet koordinerer bare med samtykke. Registrer et samtykke som gjelder nå, der teamet gir eller får opplysninger.',
    day_before_received: 'Dagen er før saken kom inn {receivedOn}. Velg den dagen eller senere.',
    day_before_last_step:
      'Dagen er før det siste som skjedde i saken, {lastStepOn}. Velg den dagen eller senere.',
    words_missing: 'Skriv hvorfor. Det blir stående i saken.',
    referred_to_missing: 'Velg tjenesten det er henvist til, eller skriv hvor.',
    decision_missing: 'Velg hva inntaket endte med.',
    criteria_missing: 'Svar på hvert av de fire spørsmålene. «Vet ikke» er også et svar.',
    form_missing: 'Velg om teamet skal bistå i samtaler eller koordinere.',
    pause_not_in_future: 'Velg en dag etter {today} som saken skal tas opp igjen.',
    pause_too_long:
      'Saken kan ikke settes på vent i mer enn {days} dager. Velg en tidligere dag, eller avslutt den.',
    outcome_missing: 'Velg hva saken endte med.',
    case_is_ended:
      'Saken er avsluttet. Åpne den igjen først, eller registrer en ny henvendelse for familien.',
    next_step_missing: 'Skriv hva som er neste steg, eller ta bort dagen.',
    day_too_far: 'Dagen er for langt fram i tid. Se etter feil i årstallet.',
    coordinator_unnamed: 'Oppgi hvem det er: en tjeneste, en person med konto, eller et navn.',
    account_unknown: 'Personen har ikke en konto i kommunen i dag. Velg en annen, eller skriv navnet.',
    close_through_case:
      'Teamet arbeider i saken. Avslutt den på sakens egen side, så ingenting blir liggende.',
    reopen_through_case: 'Det er arbeidet i saken. Åpne den igjen på sakens egen side.',
    form_not_less:
      'Saken har kommet lenger enn dette. Bistandsformen telles ved det mest omfattende og kan ikke gjøres mindre.',
    form_through_case:
      'Teamet arbeider i saken. Utvid bistanden på sakens egen side, der samtykket blir kontrollert.',
    case_has_casework:
      'Det er arbeidet i saken, så den kan ikke gjøres anonym, bli noe annet enn en enkeltsak eller tas bort fra familien.',
    received_after_casework: 'Det er registrert noe i saken {firstOn}. Den kan ikke ha kommet inn etter det.',
    task_not_from_state:
      'Oppgaven har kommet et annet sted enn da du åpnet den, og kan ikke gå dit nå. Last siden på nytt.',
    task_without_responsible: 'Velg hvem som skal gjøre oppgaven, før du foreslår den.',
    task_has_ended: 'Oppgaven er avsluttet. Ta den opp igjen før du endrer den.',
    colleague_answers:
      'Bare kollegaen selv kan svare på sin oppgave. Foreslå den, så ser kollegaen den på sin side.',
    answer_without_name: 'Skriv hvem i tjenesten som svarte.',
    responsible_unknown:
      'Den du har valgt, kan ikke få oppgaven: tjenesten eller personen er ikke i bruk i dag, eller hører ikke til her. Velg en annen.',
    goal_has_tasks: 'Det hører oppgaver til målet. Avslutt målet i stedet, eller flytt oppgavene først.',
    goal_unknown: 'Målet finnes ikke lenger. Last siden på nytt, og velg et annet.',
    task_unknown: 'Oppgaven finnes ikke i denne saken. Last siden på nytt, og velg en annen.',
    plan_is_full: 'En sak kan ha høyst {limit} av disse. Avslutt det som er gjort, før du skriver mer.',
    answer_before_sent: 'Dagen er før det ble spurt {sentOn}. Rett en av dagene.',
    priority_has_ended: 'Anmodningen er alt besvart eller trukket tilbake.',
    too_many_search_words: 'Det er alt {most} søkeord. Fjern noen som ikke trengs, før du legger til flere.',
    merge_not_latest: 'Familiene kan ikke deles nå. Angre den siste sammenslåingen først.',
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
