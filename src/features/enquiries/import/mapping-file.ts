import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { CODE_LISTS, CodeListName, type CodeValue } from '../../code-lists/code-list.ts';
import { parseStrictJson } from '../../../platform/http/strict-json.ts';
import { normalised } from '../../../shared/normalised.ts';
import { buildValueLookup, type Spelling } from './build-value-lookup.ts';

export type MappingProblemCode =
  | 'mapping_not_readable'
  | 'mapping_unknown_list'
  | 'mapping_unknown_code'
  | 'mapping_spelling_twice'
  | 'mapping_blank';

/** What is wrong with a mapping file: nothing of it is used until it is mended. */
export type MappingProblem = { mappingProblem: MappingProblemCode; details: Record<string, string | number> };
export type Mapping = { spellings: Spelling[]; problems: MappingProblem[] };

type Line = { list: string; spelling: string; code: string };

const MappingFile = z.record(z.string(), z.record(z.string(), z.string()));
const LISTS = CODE_LISTS.join(', ');

/**
 * The spellings of a mapping file, which is JSON `{"contact": {"Famteam": "health_promotion"}}` or CSV
 * lines `contact;Famteam;health_promotion`. The last part is a code or a label of the list.
 */
export function readMapping(text: string, codes: readonly CodeValue[]): Mapping {
  const lines = text.trimStart().startsWith('{') ? readJson(text) : readLines(text);
  if (lines === null) return { spellings: [], problems: [problem('mapping_not_readable')] };
  const lookup = buildValueLookup({ codes, spellings: [] });
  const spellings = new Map<string, Spelling>();
  const problems: MappingProblem[] = [];
  for (const { list: name, spelling, code: given } of lines) {
    const list = CodeListName.safeParse(normalised(name));
    const code = list.success ? lookup(list.data, given) : undefined;
    const key = `${normalised(name)}\n${normalised(spelling)}`;
    const earlier = spellings.get(key);
    if (!list.success) problems.push(problem('mapping_unknown_list', { list: name, lists: LISTS }));
    else if (spelling.trim() === '') problems.push(problem('mapping_blank', { list: name }));
    else if (code === undefined)
      problems.push(problem('mapping_unknown_code', { list: name, spelling, code: given }));
    else if (earlier !== undefined && earlier.code !== code)
      problems.push(problem('mapping_spelling_twice', { list: name, spelling }));
    else spellings.set(key, { list: list.data, spelling: spelling.trim(), code });
  }
  return problems.length > 0 ? { spellings: [], problems } : { spellings: [...spellings.values()], problems };
}

function readJson(text: string): Line[] | null {
  try {
    // Strict, or of two equal spellings the last would win without a word.
    const file = MappingFile.safeParse(parseStrictJson(Buffer.from(text)));
    if (!file.success) return null;
    return Object.entries(file.data).flatMap(([list, codes]) =>
      Object.entries(codes).map(([spelling, code]) => ({ list, spelling, code })),
    );
  } catch {
    return null;
  }
}

/** Lines of three cells; a first line that only names the columns is passed over. */
function readLines(text: string): Line[] | null {
  try {
    const rows: string[][] = parse(text, { delimiter: ';', bom: true, skip_empty_lines: true, trim: true });
    const lines = rows.map(([list = '', spelling = '', code = '']) => ({ list, spelling, code }));
    if (rows.length === 0 || rows.some((row) => row.length !== 3)) return null;
    const isHeading = lines[0]?.list.toLowerCase() === 'list' && lines[0].code.toLowerCase() === 'code';
    return isHeading ? lines.slice(1) : lines;
  } catch {
    return null;
  }
}

function problem(
  mappingProblem: MappingProblemCode,
  details: MappingProblem['details'] = {},
): MappingProblem {
  return { mappingProblem, details };
}
