import type { z } from 'zod';
import { problem, shownValue, type ProblemCode, type RowProblem } from './file-row.ts';

/** What is wrong with a content, in the codes of our texts. @param given what was tried */
export function contentProblems(
  issues: readonly z.core.$ZodIssue[],
  given: Readonly<Record<string, unknown>>,
): RowProblem[] {
  const problems = issues.map((issue) => {
    const [field, index] = issue.path;
    const name = field === undefined ? null : String(field);
    const whole = name === null ? undefined : given[name];
    const value = typeof index === 'number' && Array.isArray(whole) ? (whole[index] as unknown) : whole;
    return problem(name, ...toldBy(issue, name, value));
  });
  // One sentence a field is enough: what two checks say of one value is the same slip.
  const missing = new Set(problems.filter(({ code }) => code === 'value_missing').map(({ field }) => field));
  const seen = new Set<string>();
  return problems.filter(({ field, code }) => {
    if (code !== 'value_missing' && missing.has(field)) return false;
    const key = `${field ?? ''}/${code}`;
    return !seen.has(key) && seen.add(key).size > 0;
  });
}

type Told = [ProblemCode, RowProblem['details']];

const OF_FORMAT: Readonly<Record<string, ProblemCode>> = {
  id: 'id_bad',
  service: 'service_not_in_catalogue',
  variantOf: 'variant_unknown',
  partOf: 'part_unknown',
  areas: 'not_area',
  phone: 'not_phone',
  email: 'not_email',
  languages: 'not_language',
  url: 'not_web_address',
};
const CUSTOM = new Set<string>(['ages_turned', 'level_of_service', 'sector_of_other', 'twice']);

function toldBy(issue: z.core.$ZodIssue, field: string | null, value: unknown): Told {
  const shown = { value: shownValue(value) };
  const isMissing = value === undefined || value === null || value === '';
  if (issue.code === 'invalid_value')
    return isMissing
      ? ['value_missing', {}]
      : ['not_one_of', { ...shown, allowed: issue.values.map(String).join(', ') }];
  if (issue.code === 'invalid_type') {
    if (isMissing) return ['value_missing', {}];
    if (field === 'ageFrom' || field === 'ageTo') return ['not_age', shown];
    return ['wrong_type', { expected: issue.expected }];
  }
  if (issue.code === 'too_big' || issue.code === 'too_small') {
    if (field === 'ageFrom' || field === 'ageTo') return ['not_age', shown];
    if (issue.code === 'too_small') return ['value_missing', {}];
    return [issue.origin === 'array' ? 'too_many' : 'too_long', { most: Number(issue.maximum) }];
  }
  if (issue.code === 'invalid_format' || issue.code === 'custom') {
    if (CUSTOM.has(issue.message)) return [issue.message as ProblemCode, {}];
    const code = field === null ? undefined : OF_FORMAT[field];
    return code === undefined ? ['bad_text', {}] : [code, shown];
  }
  return ['other', {}];
}
