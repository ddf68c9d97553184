import type { DefaultCode } from './default-code.ts';

/** What a new municipality can record as advised, where a family can be referred, and whether it helped. */
export const DEFAULT_ADVICE_CODES = {
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
} as const satisfies Record<'advice' | 'service' | 'useful', readonly DefaultCode[]>;
