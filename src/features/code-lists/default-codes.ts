import type { CodeListName } from './code-list.ts';

/** A value that a new municipality starts with; `spellings` are what teams write instead of the label. */
export type DefaultCode = {
  code: string;
  nb: string;
  nn: string;
  en: string;
  spellings?: readonly string[];
  reportedAs?: string;
  national?: { list: string; codes: readonly string[] };
};

const VKLO = 'KOSTRA 11F 2026 VKLO';
const ARBSIT = 'KOSTRA 11F 2026 ARBSIT';
const BOSIT = 'KOSTRA 11F 2026 BOSIT';

/**
 * The lists of a new municipality. The labels in bokmål are the ones the team's own reports print;
 * the national codes are those of KOSTRA 11F (social assistance) whose meaning the value covers.
 */
export const DEFAULT_CODES: Readonly<Record<Exclude<CodeListName, 'area'>, readonly DefaultCode[]>> = {
  contact: [
    {
      code: 'health_promotion',
      nb: 'Helsefremmende tjenester 0-100',
      nn: 'Helsefremjande tenester 0-100',
      en: 'Health promotion services 0-100',
      spellings: [
        'Hf. tjenester 0-100',
        'Helsestasjon',
        'helsesykepleier',
        'skolehelsetjenesten',
        'helsestasjonen',
        'helsesøster',
        'helsesjukepleiar',
        'jordmor',
      ],
    },
    {
      code: 'child_welfare',
      nb: 'Barneverntjenesten',
      nn: 'Barneverntenesta',
      en: 'Child welfare service',
      spellings: ['Barnevernet', 'barnevern', 'BVT', 'barnevernstjenesten'],
    },
    {
      code: 'nav',
      nb: 'NAV',
      nn: 'NAV',
      en: 'NAV',
      spellings: ['NAV Drammen', 'Nav', 'NAV-kontoret', 'NAV-veileder'],
    },
    { code: 'other', nb: 'Andre', nn: 'Andre', en: 'Others', spellings: ['annet', 'andre tjenester'] },
    {
      code: 'self',
      nb: 'Personen selv',
      nn: 'Personen sjølv',
      en: 'The person',
      spellings: [
        'Mor selv',
        'Far selv',
        'Innbygger',
        'forelder selv',
        'selv',
        'bruker selv',
        'ungdommen selv',
      ],
    },
    {
      code: 'housing_service',
      nb: 'Boligtjenesten',
      nn: 'Bustadtenesta',
      en: 'Housing service',
      spellings: ['Boligkontoret', 'boligteam'],
    },
    {
      code: 'allocation_office',
      nb: 'Tjenestetildeling og koordinerende enhet',
      nn: 'Tenestetildeling og koordinerande eining',
      en: 'Service allocation and coordinating unit',
      spellings: ['TKE', 'Tjenestetildeling', 'koordinerende enhet', 'tildelingskontoret'],
    },
    { code: 'school', nb: 'Skole', nn: 'Skule', en: 'School', spellings: ['skolen', 'lærer', 'rektor'] },
    {
      code: 'crisis_centre',
      nb: 'Krisesenteret',
      nn: 'Krisesenteret',
      en: 'Crisis centre',
      spellings: ['krisesenter'],
      reportedAs: 'other',
    },
    {
      code: 'voluntary_organisation',
      nb: 'Frivillig organisasjon',
      nn: 'Frivillig organisasjon',
      en: 'Voluntary organisation',
      spellings: ['frivillig', 'frivillige', 'frivillige organisasjoner', 'frivillig lag'],
      reportedAs: 'other',
    },
    {
      code: 'infection_tracing',
      nb: 'Smittesporing',
      nn: 'Smittesporing',
      en: 'Infection tracing',
      spellings: ['smittesporingsteam'],
      reportedAs: 'other',
    },
    {
      code: 'ppt',
      nb: 'PPT',
      nn: 'PPT',
      en: 'Educational-psychological service',
      spellings: ['pedagogisk-psykologisk tjeneste', 'PP-tjenesten'],
      reportedAs: 'other',
    },
    {
      code: 'private_physiotherapist',
      nb: 'Fysioterapeut (privat)',
      nn: 'Fysioterapeut (privat)',
      en: 'Physiotherapist (private)',
      spellings: ['privatpraktiserende fysioterapeut', 'fysioterapeut'],
      reportedAs: 'other',
    },
    {
      code: 'kindergarten',
      nb: 'Barnehage',
      nn: 'Barnehage',
      en: 'Kindergarten',
      spellings: ['barnehagen'],
      reportedAs: 'other',
    },
    {
      code: 'general_practitioner',
      nb: 'Fastlege',
      nn: 'Fastlege',
      en: 'General practitioner',
      spellings: ['fastlegen', 'lege'],
      reportedAs: 'other',
    },
    {
      code: 'refugee_service',
      nb: 'Flyktningtjenesten',
      nn: 'Flyktningtenesta',
      en: 'Refugee service',
      spellings: ['flyktningetjenesten', 'introduksjonssenteret'],
      reportedAs: 'other',
    },
    {
      code: 'volunteer',
      nb: 'Frivillig enkeltperson',
      nn: 'Frivillig enkeltperson',
      en: 'Volunteer',
      reportedAs: 'other',
    },
  ],
  topic: [
    { code: 'housing', nb: 'Bolig', nn: 'Bustad', en: 'Housing', spellings: ['bosituasjon'] },
    { code: 'economy', nb: 'Økonomi', nn: 'Økonomi', en: 'Money', spellings: ['økonomisk situasjon'] },
    { code: 'health', nb: 'Helse', nn: 'Helse', en: 'Health' },
    {
      code: 'household',
      nb: 'Husholdningstype',
      nn: 'Hushaldstype',
      en: 'Type of household',
      spellings: ['husholdning'],
    },
    {
      code: 'leisure',
      nb: 'Barns deltakelse i fritidsaktiviteter',
      nn: 'Deltaking for barn i fritidsaktivitetar',
      en: "Children's leisure activities",
      spellings: ['fritid', 'fritidsaktiviteter', 'barns deltagelse i fritidsaktiviteter'],
    },
    { code: 'network', nb: 'Nettverk', nn: 'Nettverk', en: 'Social network' },
    {
      code: 'language',
      nb: 'Språk og liten kjennskap til hjelpeapparatet',
      nn: 'Språk og lite kjennskap til hjelpeapparatet',
      en: 'Language and little knowledge of the services',
      spellings: ['språk'],
    },
    {
      code: 'several_services',
      nb: 'Behov for hjelp fra flere instanser',
      nn: 'Behov for hjelp frå fleire instansar',
      en: 'Need of help from several services',
      spellings: ['flere instanser'],
    },
  ],
  household: [
    {
      code: 'single_provider',
      nb: 'Enslig forsørger',
      nn: 'Einsleg forsørgjar',
      en: 'Single provider',
      spellings: ['enslig', 'alene', 'aleneforelder'],
    },
    {
      code: 'couple',
      nb: 'Gift/samboer',
      nn: 'Gift/sambuar',
      en: 'Married or cohabiting',
      spellings: ['gift', 'samboer', 'gift / samboer', 'par'],
    },
    { code: 'unknown', nb: 'Ukjent', nn: 'Ukjend', en: 'Unknown', spellings: ['ikke kjent', 'vet ikke'] },
  ],
  housing: [
    {
      code: 'owned',
      nb: 'Eier',
      nn: 'Eig',
      en: 'Owned',
      spellings: ['eid', 'eier bolig', 'eid bolig'],
      national: { list: BOSIT, codes: ['3'] },
    },
    {
      code: 'private_rental',
      nb: 'Leier privat',
      nn: 'Leiger privat',
      en: 'Private rental',
      spellings: ['privat leie', 'leie privat'],
      national: { list: BOSIT, codes: ['1'] },
    },
    {
      code: 'municipal_rental',
      nb: 'Leier kommunalt',
      nn: 'Leiger kommunalt',
      en: 'Municipal rental',
      spellings: ['kommunal bolig', 'leie kommunalt', 'kommunal leie'],
      national: { list: BOSIT, codes: ['2'] },
    },
    {
      code: 'other',
      nb: 'Annet/ukjent',
      nn: 'Anna/ukjent',
      en: 'Other or unknown',
      spellings: ['annet', 'ukjent', 'annet / ukjent'],
      national: { list: BOSIT, codes: ['4', '5', '6'] },
    },
  ],
  income: [
    {
      code: 'social_assistance',
      nb: 'Økonomisk sosialhjelp',
      nn: 'Økonomisk sosialhjelp',
      en: 'Social assistance',
      spellings: ['sosialhjelp', 'øk. sosialhjelp', 'øsh'],
      national: { list: VKLO, codes: ['5'] },
    },
    {
      code: 'other_benefits',
      nb: 'Andre stønader',
      nn: 'Andre stønader',
      en: 'Other benefits',
      spellings: [
        'stønad',
        'stønader',
        'trygd',
        'aap',
        'dagpenger',
        'overgangsstønad',
        'uføretrygd',
        'kvalifiseringsstønad',
        'tiltakspenger',
      ],
      national: { list: VKLO, codes: ['2', '3', '6', '8'] },
    },
    {
      code: 'earned',
      nb: 'Arbeidsinntekt',
      nn: 'Arbeidsinntekt',
      en: 'Earned income',
      spellings: ['lønn', 'inntekt fra arbeid'],
      national: { list: VKLO, codes: ['1', '7'] },
    },
    { code: 'unknown', nb: 'Ukjent', nn: 'Ukjend', en: 'Unknown', spellings: ['ikke kjent', 'vet ikke'] },
  ],
  work: [
    {
      code: 'not_in_work',
      nb: 'Ikke i arbeid',
      nn: 'Ikkje i arbeid',
      en: 'Not in work',
      spellings: ['arbeidsledig', 'uten arbeid', 'nei'],
      national: { list: ARBSIT, codes: ['04', '07', '08'] },
    },
    {
      code: 'one_or_both',
      nb: 'En eller begge i arbeid',
      nn: 'Ein eller begge i arbeid',
      en: 'One or both in work',
      spellings: ['i arbeid', 'ja', 'en i arbeid', 'begge i arbeid'],
      national: { list: ARBSIT, codes: ['01', '02'] },
    },
    { code: 'unknown', nb: 'Ukjent', nn: 'Ukjend', en: 'Unknown', spellings: ['ikke kjent', 'vet ikke'] },
  ],
  assistance_form: [
    {
      code: 'advice',
      nb: 'Råd/veiledning til tjenesteapparatet',
      nn: 'Råd/rettleiing til tenesteapparatet',
      en: 'Advice to the services',
      spellings: ['råd og veiledning', 'råd', 'veiledning', 'råd/veiledning'],
    },
    {
      code: 'conversation',
      nb: 'Bistand i samtaler med familier',
      nn: 'Bistand i samtalar med familiar',
      en: 'Assistance in conversations with families',
      spellings: ['bistand i samtale', 'samtale', 'bistand i samtaler'],
    },
    {
      code: 'coordination',
      nb: 'Tverretatlig koordinering',
      nn: 'Tverretatleg koordinering',
      en: 'Cross-agency coordination',
      spellings: ['koordinering', 'tverretattlig koordinering'],
    },
  ],
  advice: [
    {
      code: 'contact_service',
      nb: 'Ta kontakt med en tjeneste',
      nn: 'Ta kontakt med ei teneste',
      en: 'Contact a service',
    },
    {
      code: 'apply',
      nb: 'Søke om ytelse eller tjeneste',
      nn: 'Søkje om yting eller teneste',
      en: 'Apply for a benefit or service',
    },
    { code: 'rights', nb: 'Rettigheter og ordninger', nn: 'Rettar og ordningar', en: 'Rights and schemes' },
    {
      code: 'talk_with_family',
      nb: 'Hvordan snakke med familien',
      nn: 'Korleis snakke med familien',
      en: 'How to talk with the family',
    },
    {
      code: 'discuss_child_welfare',
      nb: 'Drøfte med barneverntjenesten',
      nn: 'Drøfte med barneverntenesta',
      en: 'Discuss with child welfare',
    },
    {
      code: 'voluntary_offer',
      nb: 'Tilbud i frivilligheten',
      nn: 'Tilbod i frivilligheita',
      en: 'A voluntary offer',
    },
    { code: 'budget', nb: 'Økonomi og budsjett', nn: 'Økonomi og budsjett', en: 'Money and budget' },
    { code: 'other', nb: 'Annet råd', nn: 'Anna råd', en: 'Other advice' },
  ],
  service: [
    { code: 'nav', nb: 'NAV', nn: 'NAV', en: 'NAV' },
    { code: 'child_welfare', nb: 'Barneverntjenesten', nn: 'Barneverntenesta', en: 'Child welfare service' },
    { code: 'housing_service', nb: 'Boligtjenesten', nn: 'Bustadtenesta', en: 'Housing service' },
    {
      code: 'allocation_office',
      nb: 'Tjenestetildeling og koordinerende enhet',
      nn: 'Tenestetildeling og koordinerande eining',
      en: 'Service allocation and coordinating unit',
    },
    {
      code: 'health_centre',
      nb: 'Helsestasjon og skolehelsetjeneste',
      nn: 'Helsestasjon og skulehelseteneste',
      en: 'Health centre and school health service',
    },
    { code: 'school', nb: 'Skole', nn: 'Skule', en: 'School' },
    { code: 'kindergarten', nb: 'Barnehage', nn: 'Barnehage', en: 'Kindergarten' },
    { code: 'ppt', nb: 'PPT', nn: 'PPT', en: 'Educational-psychological service' },
    { code: 'general_practitioner', nb: 'Fastlege', nn: 'Fastlege', en: 'General practitioner' },
    { code: 'debt_counselling', nb: 'Gjeldsrådgivning', nn: 'Gjeldsrådgjeving', en: 'Debt counselling' },
    { code: 'crisis_centre', nb: 'Krisesenteret', nn: 'Krisesenteret', en: 'Crisis centre' },
    {
      code: 'voluntary_organisation',
      nb: 'Frivillig organisasjon',
      nn: 'Frivillig organisasjon',
      en: 'Voluntary organisation',
    },
    { code: 'refugee_service', nb: 'Flyktningtjenesten', nn: 'Flyktningtenesta', en: 'Refugee service' },
    { code: 'other', nb: 'Annen tjeneste', nn: 'Anna teneste', en: 'Other service' },
  ],
  useful: [
    { code: 'yes', nb: 'Ja', nn: 'Ja', en: 'Yes' },
    { code: 'partly', nb: 'Delvis', nn: 'Delvis', en: 'Partly' },
    { code: 'no', nb: 'Nei', nn: 'Nei', en: 'No' },
  ],
};

/** The area every municipality has: where the family lives is not known. */
export const UNKNOWN_AREA: DefaultCode = {
  code: 'unknown',
  nb: 'Ukjent',
  nn: 'Ukjend',
  en: 'Unknown',
  spellings: ['ikke kjent', 'vet ikke'],
};
