import { EntryContent, type EntryContent as Content } from '../../../src/features/catalogue/entry.ts';

/** Written on one line; those that may be of several stand apart. */
export const LINE_FIELDS = [
  'name',
  'summary',
  'summaryNn',
  'situation',
  'place',
  'address',
  'when',
  'costWords',
  'costHelp',
  'wayInWords',
  'contactWords',
  'phone',
  'email',
  'url',
] as const;
const PROSE_FIELDS = ['description', 'descriptionNn'] as const;
const AGE_FIELDS = ['ageFrom', 'ageTo'] as const;
const CHOICE_FIELDS = ['audiences', 'lifeAreas', 'areas', 'languages', 'waysIn'] as const;

export type TextFieldName = (typeof LINE_FIELDS)[number] | (typeof PROSE_FIELDS)[number];
export type ChoiceFieldName = (typeof CHOICE_FIELDS)[number];

/** What stands in the form: texts as they are typed. */
export type Draft = Record<TextFieldName | (typeof AGE_FIELDS)[number], string> &
  Record<ChoiceFieldName, readonly string[]> & {
    /** One on each line. */
    partners: string;
    cost: string;
    status: string;
    interpreter: boolean;
    /** A message beside it. */
    words: string;
  };
export type DraftField = keyof Draft;

export function draftOf(content: Content): Draft {
  const texts = [...LINE_FIELDS, ...PROSE_FIELDS].map((field) => [field, content[field] ?? '']);
  const ages = AGE_FIELDS.map((field) => [field, content[field] === null ? '' : String(content[field])]);
  const choices = CHOICE_FIELDS.map((field) => [field, content[field]]);
  return {
    ...(Object.fromEntries([...texts, ...ages, ...choices]) as Omit<
      Draft,
      'partners' | 'cost' | 'status' | 'interpreter' | 'words'
    >),
    partners: content.partners.join('\n'),
    cost: content.cost,
    status: content.status,
    interpreter: content.interpreter,
    words: '',
  };
}

/** What is written, put into what else an entry holds; decoded by the same rules as the server's. */
export function contentOf(before: Content, draft: Draft) {
  const filled = (text: string) => (text === '' ? null : text);
  const texts = [
    ...LINE_FIELDS.map((field) => [field, filled(draft[field].replaceAll(/\s+/gu, ' ').trim())]),
    ...PROSE_FIELDS.map((field) => [field, filled(draft[field].replaceAll('\r\n', '\n').trim())]),
  ];
  const ages = AGE_FIELDS.map((field) => {
    const text = draft[field].trim();
    return [field, /^\d{1,3}$/u.test(text) ? Number(text) : filled(text)];
  });
  const choices = CHOICE_FIELDS.map((field) => [field, draft[field]]);
  return EntryContent.safeParse({
    ...before,
    ...Object.fromEntries([...texts, ...ages, ...choices]),
    partners: draft.partners
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    cost: draft.cost,
    status: draft.status,
    interpreter: draft.interpreter,
  });
}

/** What somebody has typed, on top of what another has changed meanwhile: what she left as it was becomes the other's. */
export function rebaseDraft(from: Draft, draft: Draft, onto: Draft): Draft {
  const isSame = (field: DraftField) => JSON.stringify(draft[field]) === JSON.stringify(from[field]);
  const changed = (Object.keys(draft) as DraftField[]).filter((field) => !isSame(field));
  return { ...onto, ...Object.fromEntries(changed.map((field) => [field, draft[field]])) };
}

export type ProblemCode = 'missing' | 'tooLong' | 'phone' | 'email' | 'url' | 'age' | 'ages' | 'other';

/** What is wrong, by field: the first problem of each. */
export function problemsOf(
  issues: readonly { path: readonly PropertyKey[]; code: string; message: string }[],
  draft: Draft,
): Partial<Record<DraftField, ProblemCode>> {
  const problems: Partial<Record<DraftField, ProblemCode>> = {};
  for (const { path, code, message } of issues) {
    const field = String(path[0]) as DraftField;
    problems[field] ??= problemOf(field, code, message, draft);
  }
  return problems;
}

function problemOf(field: DraftField, code: string, message: string, draft: Draft): ProblemCode {
  if (message === 'ages_turned') return 'ages';
  if (field === 'ageFrom' || field === 'ageTo') return 'age';
  const text = draft[field];
  if (text === '' || (typeof text === 'string' && text.trim() === '')) return 'missing';
  if (code === 'too_big') return 'tooLong';
  return field === 'phone' || field === 'email' || field === 'url' ? field : 'other';
}
