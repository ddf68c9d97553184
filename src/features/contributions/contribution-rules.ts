import type { Refusal } from '../../shared/refusal.ts';
import type { NewContribution } from './contribution.ts';

/** What the database knows about what is to be written. */
export type ContributionFacts = {
  /** For a partner: whether consents let the service give this to the family's team now. */
  isCovered: boolean;
  /** For the team: persons that are of the family, and topics that are of the list. */
  persons: ReadonlySet<string>;
  topics: ReadonlySet<string>;
  /** The same service wrote, about this family, what is to be corrected. */
  correctsOwn: boolean;
  /** The case that it is said to be done in, if any, is the family's. */
  isCaseOfFamily: boolean;
  /** The day in Norway, yyyy-mm-dd. */
  today: string;
};

type Written = Pick<NewContribution, 'persons' | 'topics' | 'occurredOn' | 'corrects'>;

/**
 * Why a partner cannot write this. One answer for every person and topic that is not covered: unknown,
 * hidden and not consented to are the same.
 */
export function whyNotWriteAsPartner(written: Written, facts: ContributionFacts): Refusal[] {
  return [
    ...(facts.isCovered ? [] : [refusal('not_covered_to_team', null)]),
    ...whyNotRecord(written, facts),
  ];
}

/** Why the family's own team cannot write this. */
export function whyNotWriteAsTeam(written: Written, facts: ContributionFacts): Refusal[] {
  return [
    ...(written.persons.every((id) => facts.persons.has(id))
      ? []
      : [refusal('person_not_of_family', 'persons')]),
    ...(written.topics.every((code) => facts.topics.has(code)) ? [] : [refusal('unknown_code', 'topics')]),
    ...(facts.isCaseOfFamily ? [] : [refusal('case_not_of_family', 'caseId')]),
    ...whyNotRecord(written, facts),
  ];
}

function whyNotRecord({ occurredOn, corrects }: Written, facts: ContributionFacts): Refusal[] {
  return [
    ...(occurredOn > facts.today ? [refusal('date_in_future', 'occurredOn', { today: facts.today })] : []),
    ...(occurredOn < '1900-01-01'
      ? [refusal('date_too_early', 'occurredOn', { earliest: '1900-01-01' })]
      : []),
    ...(corrects === null || facts.correctsOwn ? [] : [refusal('corrects_not_own', 'corrects')]),
  ];
}

function refusal(code: Refusal['code'], field: string | null, details: Refusal['details'] = {}): Refusal {
  return { code, field, details };
}
