import { parseArgs } from 'node:util';
import { mutateRules } from './mutate-rules.ts';
import { mutateSql } from './mutate-sql.ts';
import { summarize } from './outcome.ts';

const { values } = parseArgs({
  options: {
    // one half alone, and of the database only what a pattern names: for whoever works on a survivor
    half: { type: 'string' },
    only: { type: 'string', default: '' },
    'no-tests': { type: 'boolean', default: false },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
const outcomes = [
  ...(values.half === 'sql' ? [] : mutateRules(say)),
  ...(values.half === 'rules'
    ? []
    : await mutateSql({ only: new RegExp(values.only, 'u'), hasTests: !values['no-tests'], say })),
];
const { lines, isEnough } = summarize(outcomes);
for (const line of lines) say(line);
process.exitCode = isEnough ? 0 : 1;
