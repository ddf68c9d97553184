import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { addDays } from '../../src/shared/days-off.ts';

/** What is loose in two cases of one family, drawn at random and judged in the words of the rules. */
export const TODAY = '2022-03-01';
const day = (...ago: number[]) => fc.constantFrom(...ago.map((days) => addDays(TODAY, -days)));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2 });

const PERSONS: readonly (readonly string[])[] = [['mother'], ['child'], ['mother', 'child']];
const TOPICS: readonly (readonly string[])[] = [['economy'], ['housing'], ['economy', 'housing']];
const aTask = fc.record({
  id: fc.constant(0).map(() => randomUUID()),
  state: fc.constantFrom(
    'draft' as const,
    'proposed' as const,
    'accepted' as const,
    'declined' as const,
    'done' as const,
  ),
  who: fc.constantFrom('nobody' as const, 'school', 'clinic', 'team', 'ingrid', 'gone', 'mother'),
  kind: fc.constantFrom('contact', 'apply'),
  persons: fc.constantFrom(...PERSONS),
  topics: fc.constantFrom(...TOPICS),
  dueOn: maybe(day(-1, 0, 1)),
  proposedOn: day(2, 3, 4),
});
const aCase = fc.record({
  stage: fc.constantFrom('none' as const, 'received', 'advised', 'intake', 'active', 'closing'),
  form: fc.constantFrom('advice' as const, 'coordination', 'coordination'),
  adviser: fc.constantFrom('ingrid' as const, 'marit', 'nobody', 'gone', 'away', 'covered'),
  receivedOn: day(0, 4, 5, 6, 29, 30, 31, 60),
  firstContactOn: maybe(day(0, 5)),
  lastContactOn: maybe(day(0, 29, 30, 31)),
  pausedUntil: maybe(day(-1, 0, 1)),
  nextStepOn: maybe(day(-1, 0, 1)),
  tasks: fc.array(aTask, { maxLength: 4 }),
  coordinators: fc.array(fc.record({ since: day(-1, 0, 10), until: maybe(day(-1, 0)) }), { maxLength: 2 }),
  applications: fc.array(
    fc.record({
      id: fc.constant(0).map(() => randomUUID()),
      expectedOn: maybe(day(-1, 0, 1)),
      answeredOn: maybe(day(5)),
      decision: fc.constantFrom('granted', 'partly', 'declined'),
      appealBy: maybe(day(-8, -7, -1, 3)),
      isWaived: fc.boolean(),
      isAppealed: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
  requests: fc.array(
    fc.record({
      id: fc.constant(0).map(() => randomUUID()),
      answerBy: day(-1, 0, 1),
      end: fc.constantFrom('open' as const, 'open', 'answered', 'withdrawn'),
    }),
    { maxLength: 2 },
  ),
  drafts: fc.array(fc.record({ id: fc.constant(0).map(() => randomUUID()), savedOn: day(2, 3, 4) }), {
    maxLength: 1,
  }),
});
const aConsent = fc.record({
  id: fc.constant(0).map(() => randomUUID()),
  service: fc.constantFrom('school' as const, 'clinic'),
  gives: fc.boolean(),
  persons: fc.constantFrom(...PERSONS),
  topics: fc.constantFrom(...TOPICS),
  from: day(20, 5, -3, -13),
  to: day(1, -13, -14, -15, -200),
});
export const aWorld = fc.record({
  cases: fc.tuple(aCase, aCase),
  consents: fc.array(aConsent, { maxLength: 4 }),
});
export type World = typeof aWorld extends fc.Arbitrary<infer W> ? W : never;
type Case = World['cases'][number];

const WORKING = ['none', 'received', 'intake', 'active', 'closing'];
const isBefore = (one: string | null, other: string) => one !== null && one < other;

/** What is loose, in the words of the rules: `rule case subject`, the family's two cases together. */
export function expectedThreads({ cases, consents }: World, ids: readonly string[]): string[] {
  const found: string[] = [];
  const openCoordination = cases.filter(
    ({ stage, form }) => stage === 'active' && form === 'coordination',
  ).length;
  const coordinators = cases
    .filter(({ stage }) => stage !== 'none')
    .flatMap((one) => one.coordinators)
    .filter(({ since, until }) => since <= TODAY && (until === null || until > TODAY)).length;
  const covers = (task: Case['tasks'][number]) =>
    task.persons.every((person) =>
      task.topics.every((topic) =>
        consents.some(
          (consent) =>
            consent.service === task.who &&
            consent.gives &&
            consent.from <= TODAY &&
            consent.to > TODAY &&
            consent.persons.includes(person) &&
            consent.topics.includes(topic),
        ),
      ),
    );
  const isEnding = (one: World['consents'][number]) =>
    one.from <= TODAY &&
    one.to > TODAY &&
    one.to <= addDays(TODAY, 14) &&
    !consents.some(
      (next) =>
        next.service === one.service &&
        next.gives === one.gives &&
        one.persons.every((person) => next.persons.includes(person)) &&
        one.topics.every((topic) => next.topics.includes(topic)) &&
        next.from <= one.to &&
        next.to > addDays(TODAY, 14),
    );
  for (const [index, one] of cases.entries()) {
    const id = ids[index] ?? '';
    const say = (rule: string, subject = id) => found.push(`${rule} ${id} ${subject}`);
    const { stage } = one;
    const isPaused =
      one.pausedUntil !== null && one.pausedUntil > TODAY && ['received', 'intake', 'active'].includes(stage);
    const isRow = stage !== 'none';
    const contact = one.lastContactOn ?? one.firstContactOn ?? one.receivedOn;
    if (WORKING.includes(stage)) {
      if (['nobody', 'gone', 'away'].includes(one.adviser)) say('no_adviser');
      if (['none', 'received'].includes(stage)) {
        if ((!isRow || one.firstContactOn === null) && !isPaused && one.receivedOn <= '2022-02-24')
          say('untouched');
        if (isRow && one.firstContactOn !== null && !isPaused && contact <= '2022-01-30') say('no_contact');
      } else {
        if (!isPaused && contact <= '2022-01-30') say('no_contact');
        if (coordinators > 1 || (one.form === 'coordination' && openCoordination > 1))
          say('two_coordinators');
      }
      if (isRow && one.pausedUntil !== null && !isPaused && ['received', 'intake', 'active'].includes(stage))
        say('pause_over');
    }
    for (const { id: subject, savedOn } of one.drafts)
      if (savedOn <= addDays(TODAY, -3)) say('draft_unsigned', subject);
    if (!isRow) continue;
    if (isBefore(one.nextStepOn, TODAY)) say('overdue');
    const open = one.tasks.filter(({ state }) => state !== 'done');
    for (const task of open) {
      const isService = task.who === 'school' || task.who === 'clinic';
      if (
        task.state === 'declined' ||
        task.who === 'gone' ||
        (task.state === 'draft' && task.who === 'nobody')
      )
        say('task_nobody', task.id);
      if (task.state === 'proposed' && task.proposedOn <= addDays(TODAY, -3)) say('not_accepted', task.id);
      if (isBefore(task.dueOn, TODAY)) say('overdue', task.id);
      if (isService && task.state !== 'declined' && !covers(task)) say('consent_missing', task.id);
      const place = one.tasks.indexOf(task);
      const isSecond = one.tasks
        .slice(0, place)
        .some(
          (other) =>
            ['draft', 'proposed', 'accepted'].includes(other.state) &&
            ['school', 'clinic', 'team'].includes(other.who) &&
            other.who !== task.who &&
            other.kind === task.kind &&
            other.persons.some((person) => task.persons.includes(person)) &&
            other.topics.some((topic) => task.topics.includes(topic)),
        );
      if ((isService || task.who === 'team') && task.state !== 'declined' && isSecond)
        say('same_work', task.id);
    }
    if (['intake', 'active', 'closing'].includes(stage))
      for (const service of ['school', 'clinic']) {
        const ending = consents
          .filter((consent) => consent.service === service && isEnding(consent))
          .sort((a, b) => a.to.localeCompare(b.to) || (a.id < b.id ? -1 : 1));
        if (ending[0] !== undefined) say('consent_ending', ending[0].id);
      }
    for (const { id: subject, ...application } of one.applications) {
      if (application.answeredOn === null && isBefore(application.expectedOn, TODAY))
        say('no_answer', subject);
      if (
        application.answeredOn !== null &&
        application.decision !== 'granted' &&
        !application.isAppealed &&
        !application.isWaived &&
        application.appealBy !== null &&
        application.appealBy <= addDays(TODAY, 7)
      )
        say('appeal_near', subject);
    }
    for (const { id: subject, answerBy, end } of one.requests)
      if (end === 'open' && answerBy < TODAY) say('priority_unanswered', subject);
  }
  return found.sort();
}
