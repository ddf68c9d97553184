import { readTokens, type Token } from './sql-tokens.ts';

/** A piece of SQL, [from, to), and what a mutant says instead. */
export type Edit = { from: number; to: number; text: string };

const COMPARISONS: Readonly<Record<string, readonly string[]>> = {
  '=': ['<>'],
  '<>': ['='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
};

/** Words that may stand for each other without another type. */
const WORDS: Readonly<Record<string, string>> = {
  true: 'false',
  false: 'true',
  min: 'max',
  max: 'min',
  least: 'greatest',
  greatest: 'least',
  active_to: 'valid_to',
  giving_service: 'receiving_service',
  receiving_service: 'giving_service',
};

/** What ends a condition at its own depth. */
const BOUNDARIES = new Set(
  (
    'and or where on when then if elsif else end select from join group order limit returning loop for while ' +
    'union begin return perform using having set into by update insert delete case'
  ).split(' '),
);

const STATEMENTS = new Set(['update', 'insert', 'delete', 'perform', 'raise']);

/** Every small change that a mistake could have made. Those that no database takes are among them. */
export function findEdits(sql: string): Edit[] {
  const tokens = readTokens(sql);
  const edits = tokens.flatMap((token, index) => [
    ...compareOtherwise(tokens, index),
    ...joinOtherwise(tokens, index),
    ...negate(tokens, index),
    ...replaceWord(tokens, index),
    ...decideAlways(tokens, index),
    ...leaveOut(tokens, index),
  ]);
  return [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()];
}

function compareOtherwise(tokens: readonly Token[], index: number): Edit[] {
  const [token, next] = [tokens[index], tokens[index + 1]];
  // `raise ... using errcode = x` compares nothing either
  if (token?.kind !== 'operator' || isAssignment(tokens, index) || tokens[index - 1]?.text === 'errcode')
    return [];
  return (COMPARISONS[token.text] ?? []).map((text) =>
    // the opposite of "equals one of" is "differs from all"
    next?.text === 'any'
      ? { from: token.start, to: next.end, text: `${text} all` }
      : { from: token.start, to: token.end, text },
  );
}

/** Another word between two conditions, and each of the two alone. */
function joinOtherwise(tokens: readonly Token[], index: number): Edit[] {
  const token = tokens[index];
  if (token === undefined || !['and', 'or'].includes(token.text) || isOfBetween(tokens, index)) return [];
  const neutral = token.text === 'and' ? 'true' : 'false';
  const sides = [operandFrom(tokens, index, -1), operandFrom(tokens, index, 1)];
  return [
    { from: token.start, to: token.end, text: token.text === 'and' ? 'or' : 'and' },
    ...sides.flatMap((side) => (side === null ? [] : [{ ...side, text: neutral }])),
  ];
}

function negate(tokens: readonly Token[], index: number): Edit[] {
  const [before, token, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (token === undefined) return [];
  if (token.text === 'is' && next !== undefined) {
    const isNot = next.text === 'not';
    const what = tokens[index + (isNot ? 2 : 1)]?.text ?? '';
    if (!['null', 'distinct'].includes(what)) return [];
    return [{ from: token.start, to: isNot ? next.end : token.end, text: isNot ? 'is' : 'is not' }];
  }
  if (token.text === 'not' && before?.text !== 'is' && next !== undefined)
    return [{ from: token.start, to: next.start, text: '' }];
  if (token.text === 'exists' && before?.text !== 'not' && next?.kind === 'open')
    return [{ from: token.start, to: token.end, text: 'not exists' }];
  return [];
}

function replaceWord(tokens: readonly Token[], index: number): Edit[] {
  const token = tokens[index];
  if (token === undefined) return [];
  const role = token.kind === 'string' && isRoleAsked(tokens, index) ? "'nobody'" : undefined;
  const text = role ?? (token.kind === 'word' ? WORDS[token.text] : undefined);
  return text === undefined ? [] : [{ from: token.start, to: token.end, text }];
}

/** A branch that is always taken, or never. */
function decideAlways(tokens: readonly Token[], index: number): Edit[] {
  const token = tokens[index];
  if (token === undefined || !['if', 'elsif'].includes(token.text) || tokens[index - 1]?.text === 'end')
    return [];
  const then = tokens.findIndex(
    ({ text, depth }, at) => at > index && text === 'then' && depth === token.depth,
  );
  const [first, last] = [tokens[index + 1], tokens[then - 1]];
  if (then === -1 || first === undefined || last === undefined) return [];
  return ['true', 'false'].map((text) => ({ from: first.start, to: last.end, text }));
}

/** A whole statement that is not there. */
function leaveOut(tokens: readonly Token[], index: number): Edit[] {
  const [before, token] = [tokens[index - 1], tokens[index]];
  const begins = before !== undefined && [';', 'begin', 'then', 'else', 'loop'].includes(before.text);
  if (token === undefined || !begins || !STATEMENTS.has(token.text)) return [];
  const end = tokens.find(({ text, depth }, at) => at > index && text === ';' && depth === token.depth);
  return end === undefined ? [] : [{ from: token.start, to: end.start, text: 'null' }];
}

/** The condition beside `and` or `or`, up to where another begins; a `case` in it is a part of it. */
function operandFrom(tokens: readonly Token[], index: number, step: 1 | -1): Omit<Edit, 'text'> | null {
  const depth = tokens[index]?.depth ?? 0;
  const [opens, closes] = step === 1 ? ['case', 'end'] : ['end', 'case'];
  let at = index;
  let cases = 0;
  for (;;) {
    const next = tokens[at + step];
    if (next === undefined || next.depth < depth) break;
    if (next.depth === depth && cases === 0 && isBoundary(tokens, at + step) && next.text !== opens) break;
    if (next.depth === depth && next.text === opens) cases += 1;
    if (next.depth === depth && next.text === closes) cases -= 1;
    at += step;
  }
  if (at === index) return null;
  const [first, last] = step === 1 ? [tokens[index + 1], tokens[at]] : [tokens[at], tokens[index - 1]];
  return first === undefined || last === undefined ? null : { from: first.start, to: last.end };
}

function isBoundary(tokens: readonly Token[], index: number): boolean {
  const text = tokens[index]?.text ?? '';
  // "is distinct from" joins no table
  if (text === 'from' && tokens[index - 1]?.text === 'distinct') return false;
  return BOUNDARIES.has(text) || text === ',' || text === ';';
}

function isOfBetween(tokens: readonly Token[], index: number): boolean {
  const depth = tokens[index]?.depth;
  for (let at = index - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token?.depth !== depth) continue;
    if (token?.text === 'between') return true;
    if (token !== undefined && BOUNDARIES.has(token.text)) return false;
  }
  return false;
}

/** `set a = b, c = d` assigns; no two values are compared. */
function isAssignment(tokens: readonly Token[], index: number): boolean {
  const depth = tokens[index]?.depth;
  for (let at = index - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.depth < (depth ?? 0)) return false;
    if (token.depth !== depth) continue;
    if (token.text === 'set') return true;
    if (BOUNDARIES.has(token.text) || token.text === ';') return false;
  }
  return false;
}

function isRoleAsked(tokens: readonly Token[], index: number): boolean {
  const depth = tokens[index]?.depth ?? 0;
  for (let at = index - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.text === ';') return false;
    if (token.text === 'has_any_role') return token.depth < depth;
  }
  return false;
}
