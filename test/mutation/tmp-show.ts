import { readFileSync } from 'node:fs';
import { readReport } from './tmp-read.ts';
import { summarize } from './outcome.ts';
for (const l of summarize(readReport(JSON.parse(readFileSync('coverage/mutation/stryker.json','utf8')))).lines) console.log(l);
