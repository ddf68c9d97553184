import type { DisclosureKind, NewDisclosure } from '../../../src/features/disclosures/disclosure.ts';
import type { Messages } from '../../messages/messages-type.ts';
import { instantInNorway } from '../consents/describe-period.ts';
import type { FieldFault } from '../enquiries/entry/faults.ts';

/** The receiver is none of the services here. */
export const ELSEWHERE = 'elsewhere';

/** Sharing without consent as it is being written down. */
export type DisclosureForm = {
  kind: DisclosureKind | null;
  ground: string;
  persons: readonly string[];
  topics: readonly string[];
  what: string;
  why: string;
  /** A service's id, ELSEWHERE, or empty while none is chosen. */
  receiver: string;
  receiverName: string;
  decidedBy: string;
  decidedDay: string;
  decidedTime: string;
  sharedDay: string;
  sharedTime: string;
  told: boolean | null;
  toldOn: string;
  notToldBecause: string;
};

export function startDisclosure(accountId: string, day: string, time: string): DisclosureForm {
  return {
    kind: null,
    ground: '',
    persons: [],
    topics: [],
    what: '',
    why: '',
    receiver: '',
    receiverName: '',
    decidedBy: accountId,
    decidedDay: day,
    decidedTime: time,
    sharedDay: day,
    sharedTime: time,
    told: null,
    toldOn: day,
    notToldBecause: '',
  };
}

/** What is sent; only for a form in which nothing is missing. */
export function contentOfDisclosure(form: DisclosureForm): NewDisclosure {
  const isElsewhere = form.receiver === ELSEWHERE;
  return {
    kind: form.kind ?? 'statute',
    ground: form.ground,
    receivingServiceId: isElsewhere ? null : Number(form.receiver),
    receiver: isElsewhere ? form.receiverName.trim() : null,
    persons: form.persons,
    topics: form.topics,
    what: form.what.trim(),
    why: form.why.trim(),
    decidedBy: form.decidedBy,
    decidedAt: instantInNorway(form.decidedDay, form.decidedTime).toISOString(),
    sharedAt: instantInNorway(form.sharedDay, form.sharedTime).toISOString(),
    familyTold: form.told === true,
    toldOn: form.told === true ? form.toldOn : null,
    notToldBecause: form.told === true ? null : form.notToldBecause.trim(),
  };
}

/** What must be written before the server is asked; its own rules say the rest. */
export function findMissing(form: DisclosureForm, texts: Messages['disclosures']): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  const need = (isThere: boolean, field: string, text: string) => {
    if (!isThere) faults.push({ field, text });
  };
  const isMoment = (day: string, time: string) => day !== '' && /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
  const isDecided = isMoment(form.decidedDay, form.decidedTime);
  const isShared = isMoment(form.sharedDay, form.sharedTime);
  need(form.kind !== null, 'kind', texts.kindMissing);
  need(form.kind === null || form.ground !== '', 'ground', texts.groundMissing);
  need(form.persons.length > 0, 'persons', texts.personsMissing);
  need(form.topics.length > 0, 'topics', texts.topicsMissing);
  need(form.what.trim() !== '', 'what', texts.whatMissing);
  need(form.why.trim() !== '', 'why', texts.whyMissing);
  need(
    form.receiver !== '' && (form.receiver !== ELSEWHERE || form.receiverName.trim() !== ''),
    'receiver',
    texts.receiverMissing,
  );
  need(isDecided, 'decidedAt', texts.momentMissing);
  need(isShared, 'sharedAt', texts.momentMissing);
  if (isDecided && isShared)
    need(
      `${form.decidedDay} ${form.decidedTime}` <= `${form.sharedDay} ${form.sharedTime}`,
      'sharedAt',
      texts.sharedBeforeDecided,
    );
  need(form.told !== null, 'familyTold', texts.toldMissing);
  if (form.told === true) need(form.toldOn !== '', 'toldOn', texts.toldOnMissing);
  if (form.told === false)
    need(form.notToldBecause.trim() !== '', 'notToldBecause', texts.notToldBecauseMissing);
  return faults;
}
