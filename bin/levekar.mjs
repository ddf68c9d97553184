#!/usr/bin/env node
// The `levekar` command on any Node from 20.19: hands over to src/main.ts on Node 24, in the caller's folder.
import { join } from 'node:path';
import { ensureInstalled } from '../scripts/ensure-installed.mjs';
import { requireNode24, ROOT } from '../scripts/node-24.mjs';
import { runChild } from '../scripts/run-child.mjs';

await ensureInstalled();
process.exitCode = await runChild(requireNode24(), [join(ROOT, 'src', 'main.ts'), ...process.argv.slice(2)]);
