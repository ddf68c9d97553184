/** Hva `levekar doctor` finner, under regelens navn: hva som er galt, og hva som skal gjøres. */
export const doctor = {
  headings: { serious: 'ALVORLIG', warning: 'ADVARSEL', unseen: 'KAN IKKE SES' },
  whatToDo: 'Gjør: ',
  nothing: 'Ingenting alvorlig er funnet.',
  counts: (serious: string, warnings: string) => `${serious} alvorlige, ${warnings} advarsler.`,
  open_to_others: (paths: string) => ({
    what: `Andre brukere på maskinen kan lese: ${paths}.`,
    todo: 'chmod 700 på mapper og chmod 600 på filer, og eieren skal være brukeren som kjører tjenesten.',
  }),
  master_beside_database: (path: string) => ({
    what: `Hovednøkkelen (${path}) ligger i mappen til databasen. En kopi av mappen åpner alt.`,
    todo: 'Flytt filen ut av mappen og sett LEVEKAR_MASTER_KEY_FILE, eller hent nøkkelen fra et hvelv med LEVEKAR_MASTER_KEY_COMMAND.',
  }),
  master_on_same_disk: (path: string) => ({
    what: `Hovednøkkelen (${path}) ligger på samme disk som databasen.`,
    todo: 'Bruk et hvelv (LEVEKAR_MASTER_KEY_COMMAND) eller en annen disk, så en kopi av disken ikke åpner alt.',
  }),
  keystore_beside_database: (path: string) => ({
    what: `Nøkkellageret (${path}) ligger i mappen til databasen og følger med i kopier av den.`,
    todo: 'Flytt mappen og sett LEVEKAR_KEYSTORE. Ta kopi av nøklene for seg, med levekar keys backup.',
  }),
  checkpoints_beside_database: (path: string) => ({
    what: `Innsynsloggens kontrollpunkter (${path}) ligger der den som kan endre databasen, også kan fjerne dem.`,
    todo: 'Sett LEVEKAR_CHECKPOINTS til en fil et annet sted, eller LEVEKAR_CHECKPOINT_COMMAND.',
  }),
  erasures_beside_database: (path: string) => ({
    what: `Slettejournalen (${path}) ligger i mappen til databasen. Hentes hele mappen tilbake fra en kopi, er det glemt hva som er slettet siden.`,
    todo: 'Sett LEVEKAR_ERASURES til en fil et annet sted, og ta kopi av den for seg.',
  }),
  no_recipient: () => ({
    what: 'Det er ikke satt noen mottaker for sikkerhetskopier. Uten lages et nøkkelpar ved siden av dataene, og den som tar tjeneren, kan åpne kopiene.',
    todo: 'Lag et nøkkelpar på en annen maskin med levekar backup --make-key FIL, og sett LEVEKAR_BACKUP_RECIPIENT her.',
  }),
  never_backed_up: () => ({
    what: 'Det er ikke kjent at det er tatt sikkerhetskopi.',
    todo: 'Kjør levekar backup hver natt.',
  }),
  backup_too_old: (days: string) => ({
    what: `Siste sikkerhetskopi er ${days} dager gammel.`,
    todo: 'Se hvorfor levekar backup ikke er kjørt, og kjør den.',
  }),
  backup_not_verified: () => ({
    what: 'Siste sikkerhetskopi er lest tilbake, men ikke prøvd i en database.',
    todo: 'Kjør levekar backup uten --no-verify, som en rolle som får lage databaser, eller levekar restore --check der nøkkelen til kopien er.',
  }),
  old_keystore_backups: (files: string) => ({
    what: `Kopier av nøklene er eldre enn de får bli, og åpner det som er slettet siden: ${files}.`,
    todo: 'Slett dem, eller la levekar keys backup --folder MAPPE gjøre det.',
  }),
  keystore_backups_unseen: () => ({
    what: 'Kopier av nøklene er ikke sett på.',
    todo: 'Si hvor de ligger med --keystore-backups MAPPE. Ingen av dem skal være eldre enn 7 dager.',
  }),
  database_unseen: () => ({
    what: 'Databasen svarer ikke, eller er ikke Levekårs.',
    todo: 'Start den, og se over --data eller --database.',
  }),
  login_is_free: (login: string) => ({
    what: `Programmets innlogging (${login}) kan gå utenom radvernet.`,
    todo: 'Ta fra den superuser, bypassrls og medlemskap i levekar_owner.',
  }),
  tables_without_policies: (tables: string) => ({
    what: `Tabeller uten radvern: ${tables}.`,
    todo: 'Noen har endret databasens form. Finn ut hvem, og hent tilbake en kopi eller slå på vernet.',
  }),
  superuser: () => ({
    what: 'Programmet når databasen som superbruker.',
    todo: 'Lag en rolle som bare eier denne databasen og får lage roller, og bruk den i LEVEKAR_DATABASE.',
  }),
  link_in_clear: () => ({
    what: 'Forbindelsen til databasen er ikke kryptert.',
    todo: 'Legg til ?sslmode=verify-full i LEVEKAR_DATABASE.',
  }),
  link_unverified: () => ({
    what: 'Forbindelsen til databasen er kryptert, men det sjekkes ikke hvem som svarer.',
    todo: 'Bruk sslmode=verify-full i LEVEKAR_DATABASE.',
  }),
  demo_in_use: (accounts: string) => ({
    what: `Eksempelets ${accounts} kontoer ligger i en installasjon som er i bruk.`,
    todo: 'Legg virkelige opplysninger i en installasjon som aldri er startet med --demo.',
  }),
  demo: (accounts: string) => ({
    what: `Dette er eksempelet (${accounts} kontoer som hvem som helst kan velge).`,
    todo: 'Legg ikke inn opplysninger om virkelige mennesker her.',
  }),
  plain_values: (count: string) => ({
    what: `${count} verdier ligger ukryptert, slik en eldre utgave lagret dem.`,
    todo: 'Start tjenesten, eller kjør levekar migrate: da krypteres de. Slett så kopier fra før.',
  }),
  old_form: (count: string) => ({
    what: `Databasen mangler ${count} endringer som denne utgaven trenger.`,
    todo: 'Ta kopi, og kjør levekar migrate.',
  }),
  leftover_databases: (databases: string) => ({
    what: `En avbrutt gjenoppretting eller prøve har latt databaser ligge: ${databases}.`,
    todo: 'Når ingen gjenoppretting går: drop database, eller kjør den avbrutte kommandoen igjen.',
  }),
  clock_wrong: (seconds: string) => ({
    what: `Klokken i databasen går ${seconds} sekunder foran (minus: bak) denne maskinen. Samtykker og logg får feil tid.`,
    todo: 'Still klokkene etter samme tidstjener.',
  }),
  clock_skew: (seconds: string) => ({
    what: `Klokken i databasen går ${seconds} sekunder foran (minus: bak) denne maskinen.`,
    todo: 'Still klokkene etter samme tidstjener.',
  }),
  long_sessions: (lengths: string) => ({
    what: `Innlogginger varer lenge (${lengths}).`,
    todo: 'Sett LEVEKAR_SESSION_IDLE_MINUTES til høyst 30 og LEVEKAR_SESSION_HOURS til høyst 10.',
  }),
  mail_in_clear: () => ({
    what: 'E-post sendes ukryptert til e-posttjeneren, med lenker og engangskoder i.',
    todo: 'Ta bort requireTLS=false i LEVEKAR_SMTP_URL, eller bruk smtps://.',
  }),
  mail_leads_nowhere: () => ({
    what: 'Lenker i e-post fører til denne maskinen (127.0.0.1), og virker ikke for andre.',
    todo: 'Sett LEVEKAR_PUBLIC_ADDRESS til adressen som sidene nås på.',
  }),
  mail_given_up: (count: string) => ({
    what: `${count} e-poster den siste uken kom ikke fram.`,
    todo: 'Se hva som gikk galt med levekar mail status, og prøv e-posttjeneren med levekar mail test ADRESSE.',
  }),
  no_trusted_proxy: () => ({
    what: 'Ingen mellomtjener er betrodd: bak en mellomtjener blir informasjonskapselen ikke merket Secure.',
    todo: 'Sett LEVEKAR_TRUSTED_PROXIES til mellomtjenerens adresse.',
  }),
  memory_on_disk: () => ({
    what: 'Om minnet kan havne på disk, ses ikke herfra: vekselfil, dvalemodus, minnedumper, kopier av hele maskinen.',
    todo: 'Krypter vekselfilen eller slå den av, slå av minnedumper (ulimit -c 0), og krypter kopier av maskinen.',
  }),
};
