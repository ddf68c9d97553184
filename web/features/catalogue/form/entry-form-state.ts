import { EntryContent } from '../../../../src/features/catalogue/entry.ts';

/** An entry as it is written: every field as its control holds it. */
export type EntryForm = {
  kind: EntryContent['kind'];
  service: string;
  sector: string;
  level: string;
  phases: readonly string[];
  audiences: readonly string[];
  lifeAreas: readonly string[];
  areas: readonly string[];
  languages: readonly string[];
  waysIn: readonly string[];
  cost: string;
  evaluated: string;
  status: string;
  interpreter: boolean;
} & Record<TextField | LineField | 'ageFrom' | 'ageTo' | 'variantOf' | 'partOf', string>;

/** Fields that are a text, empty for nothing. */
const TEXT_FIELDS = [
  'name',
  'summary',
  'summaryNn',
  'description',
  'descriptionNn',
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
  'evaluationWords',
  'statusWords',
  'wishes',
  'elsewhere',
  'source',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];
/** Of these the lines are kept; in the others a new line is a slip of the finger. */
const PROSE_FIELDS: readonly TextField[] = ['description', 'descriptionNn'];

/** Fields with one of several on each line. */
const LINE_FIELDS = ['aliases', 'keywords', 'partners', 'legalBasis'] as const;
type LineField = (typeof LINE_FIELDS)[number];

/** What an entry says, as it stands in the form. */
export function formOf(content: EntryContent): EntryForm {
  const texts = Object.fromEntries(TEXT_FIELDS.map((field) => [field, content[field] ?? '']));
  const lines = Object.fromEntries(LINE_FIELDS.map((field) => [field, content[field].join('\n')]));
  return {
    ...(texts as Record<TextField, string>),
    ...(lines as Record<LineField, string>),
    kind: content.kind,
    service: content.service,
    sector: content.sector ?? '',
    level: content.level ?? '',
    phases: content.phases,
    audiences: content.audiences,
    lifeAreas: content.lifeAreas,
    areas: content.areas,
    waysIn: content.waysIn,
    cost: content.cost,
    evaluated: content.evaluated,
    status: content.status,
    interpreter: content.interpreter,
    ageFrom: content.ageFrom === null ? '' : String(content.ageFrom),
    ageTo: content.ageTo === null ? '' : String(content.ageTo),
    languages: content.languages,
    variantOf: content.variantOf ?? '',
    partOf: content.partOf ?? '',
  };
}

/** A new entry before anything is written. */
export function emptyForm(): EntryForm {
  const nothing = EntryContent.parse({ kind: 'offer', name: '-', service: 'x', summary: '-' });
  return { ...formOf(nothing), name: '', service: '', summary: '' };
}

export const PROBLEMS = [
  'required',
  'text',
  'too_long',
  'web_address',
  'phone',
  'email',
  'age',
  'ages_turned',
  'too_many',
  'wrong',
] as const;
export type Problem = (typeof PROBLEMS)[number];
export type Problems = Readonly<Partial<Record<keyof EntryContent, Problem>>>;

/** What the form says as an entry, or what is wrong with it, by field. */
export function readForm(form: EntryForm): { content: EntryContent } | { problems: Problems } {
  const isService = form.kind === 'service';
  const texts = TEXT_FIELDS.map((field) => [field, textOf(field, form[field])]);
  const lines = LINE_FIELDS.map((field) => [field, linesOf(form[field])]);
  const parsed = EntryContent.safeParse({
    ...Object.fromEntries([...texts, ...lines]),
    name: textOf('name', form.name) ?? '',
    summary: textOf('summary', form.summary) ?? '',
    kind: form.kind,
    // A service gives itself: the server says under which id.
    service: isService && form.service === '' ? 'service' : form.service,
    sector: isService ? orNull(form.sector) : null,
    level: isService ? null : orNull(form.level),
    phases: form.phases,
    audiences: form.audiences,
    lifeAreas: form.lifeAreas,
    areas: form.areas,
    waysIn: form.waysIn,
    cost: form.cost,
    evaluated: form.evaluated,
    status: form.status,
    interpreter: form.interpreter,
    ageFrom: yearOf(form.ageFrom),
    ageTo: yearOf(form.ageTo),
    languages: form.languages,
    variantOf: isService ? null : orNull(form.variantOf),
    partOf: orNull(form.partOf),
  });
  if (parsed.success) return { content: parsed.data };
  const problems: Partial<Record<keyof EntryContent, Problem>> = {};
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0]) as keyof EntryContent;
    problems[field] ??= problemOf(field, issue, form);
  }
  return { problems };
}

type Issue = { code: string; message: string; path: readonly PropertyKey[]; origin?: unknown };

function problemOf(field: keyof EntryContent, issue: Issue, form: EntryForm): Problem {
  if (issue.message === 'ages_turned') return 'ages_turned';
  if (field === 'ageFrom' || field === 'ageTo') return 'age';
  if ((field === 'name' || field === 'summary' || field === 'service') && form[field].trim() === '')
    return 'required';
  if (issue.code === 'too_big') return issue.origin === 'array' ? 'too_many' : 'too_long';
  if (field === 'phone' || field === 'email') return field;
  if (field === 'url') return 'web_address';
  return issue.message === 'text' ? 'text' : 'wrong';
}

/** What is written in one form, on top of what another has changed meanwhile: what was left as it was becomes theirs. */
export function rebaseForm<F extends EntryForm>(from: F, form: F, onto: F): F {
  const isSame = (field: keyof F) => JSON.stringify(form[field]) === JSON.stringify(from[field]);
  const written = (Object.keys(form) as (keyof F)[]).filter((field) => !isSame(field));
  return { ...onto, ...Object.fromEntries(written.map((field) => [field, form[field]])) };
}

function textOf(field: TextField, written: string): string | null {
  const text = PROSE_FIELDS.includes(field)
    ? written.replaceAll('\r\n', '\n')
    : written.replaceAll(/\s+/gu, ' ');
  return orNull(text.trim());
}

const orNull = (text: string) => (text === '' ? null : text);
const linesOf = (text: string) => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

function yearOf(text: string): number | null {
  if (text.trim() === '') return null;
  return /^\d{1,3}$/u.test(text.trim()) ? Number(text) : NaN;
}
