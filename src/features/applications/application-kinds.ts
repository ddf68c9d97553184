/** Acts that say how long one may appeal; their names are in the messages. */
type AppealStatute = 'fvl_29' | 'ftrl_21_12' | 'pbrl_7_5';

/** What is usually asked for; a list to begin with, that is written on for each family. */
export type UsualDocument =
  | 'identity'
  | 'income'
  | 'tax_return'
  | 'bank_statements'
  | 'debt_overview'
  | 'rent_contract'
  | 'bills'
  | 'budget'
  | 'residence_permit'
  | 'family_situation'
  | 'medical_statement'
  | 'bank_refusal'
  | 'school_or_kindergarten';

type KindFacts = {
  /** Of the code list `service`: whom it is usually sent to; null where that differs. */
  receiver: string | null;
  /** Weeks to appeal from the day on which the decision reached the family, and the act; null: no right by law. */
  appeal: { weeks: number; statute: AppealStatute } | null;
  /** Weeks after which an answer that has not come is asked for. */
  answerWeeks: number;
  documents: readonly UsualDocument[];
};

const THREE_WEEKS = { weeks: 3, statute: 'fvl_29' } as const;
const MEANS: readonly UsualDocument[] = ['identity', 'income', 'tax_return', 'bank_statements'];

/**
 * What the team helps families to apply for. Periods as the acts stood in 2026: forvaltningsloven § 29 (three weeks;
 * also for social services by sosialtjenesteloven § 47, and housing allowance), folketrygdloven § 21-12 (six weeks), pasient- og
 * brukerrettighetsloven § 7-5 (four weeks).
 */
export const APPLICATION_KINDS = {
  social_assistance: {
    receiver: 'nav',
    appeal: THREE_WEEKS,
    answerWeeks: 4,
    documents: [...MEANS, 'rent_contract', 'bills', 'residence_permit'],
  },
  emergency_help: {
    receiver: 'nav',
    appeal: THREE_WEEKS,
    answerWeeks: 1,
    documents: ['identity', 'bank_statements'],
  },
  qualification_programme: {
    receiver: 'nav',
    appeal: THREE_WEEKS,
    answerWeeks: 6,
    documents: ['identity', 'income'],
  },
  nav_benefit: {
    receiver: 'nav',
    appeal: { weeks: 6, statute: 'ftrl_21_12' },
    answerWeeks: 8,
    documents: ['identity', 'family_situation', 'medical_statement', 'residence_permit'],
  },
  debt_counselling: {
    receiver: 'debt_counselling',
    appeal: THREE_WEEKS,
    answerWeeks: 4,
    documents: ['identity', 'income', 'debt_overview', 'bills', 'budget'],
  },
  // an agreement, and no decision that the law lets one appeal
  voluntary_management: {
    receiver: 'nav',
    appeal: null,
    answerWeeks: 4,
    documents: ['identity', 'income', 'debt_overview', 'bills', 'budget'],
  },
  start_up_loan: {
    receiver: 'housing_service',
    appeal: THREE_WEEKS,
    answerWeeks: 6,
    documents: [...MEANS, 'debt_overview', 'budget', 'bank_refusal', 'residence_permit'],
  },
  housing_allowance: {
    receiver: 'housing_service',
    appeal: THREE_WEEKS,
    answerWeeks: 6,
    documents: ['identity', 'rent_contract', 'income'],
  },
  municipal_housing: {
    receiver: 'housing_service',
    appeal: THREE_WEEKS,
    answerWeeks: 8,
    documents: [...MEANS, 'rent_contract', 'family_situation', 'residence_permit'],
  },
  kindergarten_core_time: {
    receiver: 'kindergarten',
    appeal: THREE_WEEKS,
    answerWeeks: 4,
    documents: ['income', 'tax_return'],
  },
  kindergarten_reduced_payment: {
    receiver: 'kindergarten',
    appeal: THREE_WEEKS,
    answerWeeks: 4,
    documents: ['income', 'tax_return'],
  },
  kindergarten_place: {
    receiver: 'kindergarten',
    appeal: THREE_WEEKS,
    answerWeeks: 4,
    documents: ['family_situation'],
  },
  activity_school: {
    receiver: 'school',
    appeal: THREE_WEEKS,
    answerWeeks: 4,
    documents: ['income', 'tax_return', 'school_or_kindergarten'],
  },
  care_services: {
    receiver: 'allocation_office',
    appeal: { weeks: 4, statute: 'pbrl_7_5' },
    answerWeeks: 4,
    documents: ['identity', 'medical_statement'],
  },
  voluntary_grant: {
    receiver: 'voluntary_organisation',
    appeal: null,
    answerWeeks: 8,
    documents: ['income', 'budget'],
  },
  // whose rules are not known here: the deadline is read off the answer
  other: { receiver: null, appeal: null, answerWeeks: 4, documents: [] },
} as const satisfies Record<string, KindFacts>;

export type ApplicationKind = keyof typeof APPLICATION_KINDS;

/** What is known of a kind, with the same shape for all of them. */
export function factsOfKind(kind: ApplicationKind): KindFacts {
  return APPLICATION_KINDS[kind];
}
