import { setImmediate } from 'node:timers/promises';
import { compareContents } from '../../catalogue/compare-contents.ts';
import { EntryContent, EntryId } from '../../catalogue/entry.ts';
import { PAGE_ADDRESSES } from '../../catalogue/entry-id.ts';
import { checkContent, placesOf } from '../../catalogue/entry-rules.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { contentProblems } from './content-problems.ts';
import { problem, shownValue, type FileEntry, type GivenField, type RowProblem } from './file-row.ts';
import { nameEntries, type StandingEntry, type Tried } from './name-entries.ts';

export type JudgedEntry = {
  line: number;
  id: string;
  name: string;
  kind: 'fresh' | 'changed' | 'same';
  /** The fields that change; `state` where it comes back from being a draft or withdrawn. */
  fields: string[];
  content: EntryContent;
  /** The day on which it was last confirmed where it comes from. */
  confirmedOn: string | null;
};
export type RejectedEntry = { line: number; id: string | null; name: string | null; problems: RowProblem[] };
export type Judgement = { taken: JudgedEntry[]; rejected: RejectedEntry[] };

type Candidate = { entry: FileEntry; id: string; content: EntryContent };

/** So many are judged before others have their turn: a large file must not keep the pages waiting. */
const AT_A_TIME = 100;

/**
 * Judges the entries of a file against all that stands in the catalogue and against each other. Each becomes new,
 * changed, the same, or rejected with its reasons; none is left out.
 */
export async function judgeEntries(
  entries: readonly FileEntry[],
  standing: readonly StandingEntry[],
  areas: ReadonlySet<string>,
): Promise<Judgement> {
  const known = new Map(standing.map((entry) => [entry.id, entry]));
  const rejected: RejectedEntry[] = [];
  const candidates = new Map<string, Candidate>();
  const named = nameEntries(entries, standing);
  let turn = 0;
  for (const entry of entries) {
    if ((turn += 1) % AT_A_TIME === 0) await setImmediate();
    const tried = named.get(entry) ?? { id: '', given: entry.given };
    if (entry.isGiver === true && known.has(tried.id)) continue;
    const content = EntryContent.safeParse(mergedWith(known.get(tried.id)?.content, tried.given));
    const problems = [
      ...entry.problems,
      // Without a name there is no id to be made; it is the name that is missed then.
      ...(tried.id === '' || EntryId.safeParse(tried.id).success
        ? []
        : [problem('id', 'id_bad', { value: shownValue(tried.id) })]),
      ...(PAGE_ADDRESSES.has(tried.id) && !known.has(tried.id)
        ? [problem('id', 'id_of_page', { value: tried.id })]
        : []),
      ...(content.success || entry.isBroken === true
        ? []
        : contentProblems(content.error.issues, tried.given).filter(
            ({ field }) => !entry.problems.some((told) => told.field === field),
          )),
    ];
    const twin = candidates.get(tried.id);
    if (twin !== undefined) problems.push(problem('id', 'id_twice', { line: twin.entry.line }));
    if (content.success && problems.length === 0)
      candidates.set(tried.id, { entry, id: tried.id, content: content.data });
    else rejected.push(rejection(entry, tried, problems));
  }
  await rejectMisplaced(candidates, known, areas, rejected);
  const taken = [...candidates.values()].map((candidate) => judged(candidate, known.get(candidate.id)));
  return { taken, rejected: rejected.sort((a, b) => a.line - b.line) };
}

/**
 * Rejects what cannot stand beside the others, and with it what names it, until all that is left can. Another round is
 * needed only where a rejected row leaves an entry as it stood before.
 */
async function rejectMisplaced(
  candidates: Map<string, Candidate>,
  known: ReadonlyMap<string, StandingEntry>,
  areas: ReadonlySet<string>,
  rejected: RejectedEntry[],
): Promise<void> {
  const naming = namedBy(candidates);
  for (let isSettled = false; !isSettled;) {
    isSettled = true;
    const whole = new Map<string, StandingEntry>(known);
    for (const { id, content } of candidates.values()) whole.set(id, { id, state: 'published', content });
    const entries = placesOf(whole.values());
    // All are looked at before the first goes, so that each of a circle is told of the circle.
    for (let waiting = [...candidates.keys()]; waiting.length > 0;) {
      const refused: Refused[] = [];
      for (const [turn, id] of waiting.entries()) {
        if (turn % AT_A_TIME === 0) await setImmediate();
        const content = candidates.get(id)?.content;
        if (content === undefined) continue;
        const refusals = checkContent(id, content, { entries, areas });
        if (refusals.length > 0) refused.push({ id, refusals });
      }
      // An entry that stays as it stood may be what others need: they are looked at anew.
      const staying = refused.filter(({ id }) => known.has(id));
      if (staying.length > 0) isSettled = false;
      waiting = [];
      for (const { id, refusals } of isSettled ? refused : staying) {
        const entry = candidates.get(id)?.entry;
        if (entry !== undefined)
          rejected.push(rejection(entry, { id, given: entry.given }, refusals.map(withValue(entry))));
        candidates.delete(id);
        entries.delete(id);
        if (isSettled) waiting.push(...(naming.get(id) ?? []));
      }
    }
  }
}

/** A rule's no, with what the file says in that field. */
function withValue({ given }: FileEntry): (refusal: Refusal) => RowProblem {
  return ({ field, code, details }) => ({
    ...{ field, code },
    details: { ...details, value: shownValue(given[field as GivenField]) },
  });
}

type Refused = { id: string; refusals: Refusal[] };

/** Which candidates name an entry as their service, first of variants or whole. */
function namedBy(candidates: ReadonlyMap<string, Candidate>): ReadonlyMap<string, readonly string[]> {
  const naming = new Map<string, string[]>();
  for (const { id, content } of candidates.values())
    for (const named of [content.service, content.variantOf, content.partOf])
      if (named !== null && named !== id) {
        const others = naming.get(named);
        if (others === undefined) naming.set(named, [id]);
        else others.push(id);
      }
  return naming;
}

function judged({ entry, id, content }: Candidate, before: StandingEntry | undefined): JudgedEntry {
  const { line } = entry;
  const about = { line, id, name: content.name, content, confirmedOn: entry.confirmedOn ?? null };
  if (before === undefined) return { ...about, kind: 'fresh', fields: [] };
  const fields: string[] = compareContents(before.content, content).map(({ field }) => field);
  if (before.state !== 'published') fields.push('state');
  return { ...about, kind: fields.length === 0 ? 'same' : 'changed', fields };
}

/** What the file leaves out stays as it stands. */
function mergedWith(
  before: EntryContent | undefined,
  { id: _id, ...given }: FileEntry['given'],
): Record<string, unknown> {
  return {
    ...before,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  };
}

function rejection({ line }: FileEntry, { id, given }: Tried, problems: RowProblem[]): RejectedEntry {
  return {
    line,
    id: id === '' ? null : shownValue(id),
    name: typeof given.name === 'string' ? shownValue(given.name) : null,
    problems,
  };
}
