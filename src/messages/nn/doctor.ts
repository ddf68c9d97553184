import type { doctor as nb } from '../nb/doctor.ts';

export const doctor = {
  headings: { serious: 'ALVORLEG', warning: 'ÅTVARING', unseen: 'KAN IKKJE SJÅAST' },
  whatToDo: 'Gjer: ',
  nothing: 'Ikkje noko alvorleg er funne.',
  counts: (serious: string, warnings: string) => `${serious} alvorlege, ${warnings} åtvaringar.`,
  open_to_others: (paths: string) => ({
    what: `Andre brukarar på maskina kan lese: ${paths}.`,
    todo: 'chmod 700 på mapper og chmod 600 på filer, og eigaren skal vere brukaren som køyrer tenesta.',
  }),
  master_beside_database: (path: string) => ({
    what: `Hovudnøkkelen (${path}) ligg i mappa til databasen. Ein kopi av mappa opnar alt.`,
    todo: 'Flytt fila ut av mappa og set LEVEKAR_MASTER_KEY_FILE, eller hent nøkkelen frå ein kvelv med LEVEKAR_MASTER_KEY_COMMAND.',
  }),
  master_on_same_disk: (path: string) => ({
    what: `Hovudnøkkelen (${path}) ligg på same disk som databasen.`,
    todo: 'Bruk ein kvelv (LEVEKAR_MASTER_KEY_COMMAND) eller ein annan disk, så ein kopi av disken ikkje opnar alt.',
  }),
  keystore_beside_database: (path: string) => ({
    what: `Nøkkellageret (${path}) ligg i mappa til databasen og følgjer med i kopiar av henne.`,
    todo: 'Flytt mappa og set LEVEKAR_KEYSTORE. Ta kopi av nøklane for seg, med levekar keys backup.',
  }),
  checkpoints_beside_database: (path: string) => ({
    what: `Kontrollpunkta til innsynsloggen (${path}) ligg der den som kan endre databasen, også kan ta dei bort.`,
    todo: 'Set LEVEKAR_CHECKPOINTS til ei fil ein annan stad, eller LEVEKAR_CHECKPOINT_COMMAND.',
  }),
  erasures_beside_database: (path: string) => ({
    what: `Slettejournalen (${path}) ligg i mappa til databasen. Blir heile mappa henta tilbake frå ein kopi, er det gløymt kva som er sletta sidan.`,
    todo: 'Set LEVEKAR_ERASURES til ei fil ein annan stad, og ta kopi av henne for seg.',
  }),
  no_recipient: () => ({
    what: 'Det er ikkje sett nokon mottakar for tryggingskopiar. Utan blir det laga eit nøkkelpar ved sida av dataa, og den som tek tenaren, kan opne kopiane.',
    todo: 'Lag eit nøkkelpar på ei anna maskin med levekar backup --make-key FIL, og set LEVEKAR_BACKUP_RECIPIENT her.',
  }),
  never_backed_up: () => ({
    what: 'Det er ikkje kjent at det er teke tryggingskopi.',
    todo: 'Køyr levekar backup kvar natt.',
  }),
  backup_too_old: (days: string) => ({
    what: `Siste tryggingskopi er ${days} dagar gammal.`,
    todo: 'Sjå kvifor levekar backup ikkje er køyrd, og køyr han.',
  }),
  backup_not_verified: () => ({
    what: 'Siste tryggingskopi er lesen tilbake, men ikkje prøvd i ein database.',
    todo: 'Køyr levekar backup utan --no-verify, som ei rolle som får lage databasar, eller levekar restore --check der nøkkelen til kopien er.',
  }),
  old_keystore_backups: (files: string) => ({
    what: `Kopiar av nøklane er eldre enn dei får bli, og opnar det som er sletta sidan: ${files}.`,
    todo: 'Slett dei, eller la levekar keys backup --folder MAPPE gjere det.',
  }),
  keystore_backups_unseen: () => ({
    what: 'Kopiar av nøklane er ikkje sett på.',
    todo: 'Sei kvar dei ligg med --keystore-backups MAPPE. Ingen av dei skal vere eldre enn 7 dagar.',
  }),
  database_unseen: () => ({
    what: 'Databasen svarer ikkje, eller er ikkje Levekår sin.',
    todo: 'Start han, og sjå over --data eller --database.',
  }),
  login_is_free: (login: string) => ({
    what: `Innlogginga til programmet (${login}) kan gå utanom radvernet.`,
    todo: 'Ta frå henne superuser, bypassrls og medlemskap i levekar_owner.',
  }),
  tables_without_policies: (tables: string) => ({
    what: `Tabellar utan radvern: ${tables}.`,
    todo: 'Nokon har endra forma på databasen. Finn ut kven, og hent tilbake ein kopi eller slå på vernet.',
  }),
  superuser: () => ({
    what: 'Programmet når databasen som superbrukar.',
    todo: 'Lag ei rolle som berre eig denne databasen og får lage roller, og bruk henne i LEVEKAR_DATABASE.',
  }),
  link_in_clear: () => ({
    what: 'Sambandet til databasen er ikkje kryptert.',
    todo: 'Legg til ?sslmode=verify-full i LEVEKAR_DATABASE.',
  }),
  link_unverified: () => ({
    what: 'Sambandet til databasen er kryptert, men det blir ikkje sjekka kven som svarer.',
    todo: 'Bruk sslmode=verify-full i LEVEKAR_DATABASE.',
  }),
  demo_in_use: (accounts: string) => ({
    what: `Dei ${accounts} kontoane til eksempelet ligg i ein installasjon som er i bruk.`,
    todo: 'Legg verkelege opplysningar i ein installasjon som aldri er starta med --demo.',
  }),
  demo: (accounts: string) => ({
    what: `Dette er eksempelet (${accounts} kontoar som kven som helst kan velje).`,
    todo: 'Legg ikkje inn opplysningar om verkelege menneske her.',
  }),
  plain_values: (count: string) => ({
    what: `${count} verdiar ligg ukrypterte, slik ei eldre utgåve lagra dei.`,
    todo: 'Start tenesta, eller køyr levekar migrate: då blir dei krypterte. Slett så kopiar frå før.',
  }),
  old_form: (count: string) => ({
    what: `Databasen manglar ${count} endringar som denne utgåva treng.`,
    todo: 'Ta kopi, og køyr levekar migrate.',
  }),
  leftover_databases: (databases: string) => ({
    what: `Ei avbroten gjenoppretting eller prøve har late databasar liggje: ${databases}.`,
    todo: 'Når inga gjenoppretting går: drop database, eller køyr den avbrotne kommandoen igjen.',
  }),
  clock_wrong: (seconds: string) => ({
    what: `Klokka i databasen går ${seconds} sekund føre (minus: etter) denne maskina. Samtykke og logg får feil tid.`,
    todo: 'Still klokkene etter same tidstenar.',
  }),
  clock_skew: (seconds: string) => ({
    what: `Klokka i databasen går ${seconds} sekund føre (minus: etter) denne maskina.`,
    todo: 'Still klokkene etter same tidstenar.',
  }),
  long_sessions: (lengths: string) => ({
    what: `Innloggingar varer lenge (${lengths}).`,
    todo: 'Set LEVEKAR_SESSION_IDLE_MINUTES til høgst 30 og LEVEKAR_SESSION_HOURS til høgst 10.',
  }),
  mail_in_clear: () => ({
    what: 'E-post blir send ukryptert til e-posttenaren, med lenkjer og eingongskodar i.',
    todo: 'Ta bort requireTLS=false i LEVEKAR_SMTP_URL, eller bruk smtps://.',
  }),
  mail_leads_nowhere: () => ({
    what: 'Lenkjer i e-post fører til denne maskina (127.0.0.1), og verkar ikkje for andre.',
    todo: 'Set LEVEKAR_PUBLIC_ADDRESS til adressa som sidene blir nådde på.',
  }),
  mail_given_up: (count) => ({
    what: `${count} e-postar den siste veka kom ikkje fram.`,
    todo: 'Sjå kva som gjekk gale med levekar mail status, og prøv e-posttenaren med levekar mail test ADRESSE.',
  }),
  no_trusted_proxy: () => ({
    what: 'Ingen mellomtenar er betrudd: bak ein mellomtenar blir informasjonskapselen ikkje merkt Secure.',
    todo: 'Set LEVEKAR_TRUSTED_PROXIES til adressa til mellomtenaren.',
  }),
  memory_on_disk: () => ({
    what: 'Om minnet kan hamne på disk, er ikkje å sjå herifrå: vekselfil, dvalemodus, minnedumpar, kopiar av heile maskina.',
    todo: 'Krypter vekselfila eller slå henne av, slå av minnedumpar (ulimit -c 0), og krypter kopiar av maskina.',
  }),
} satisfies typeof nb;
