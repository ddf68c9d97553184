import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Adds up vitest's JSON reports in a folder. A file that fails before its first test counts as one failed.
 * @param {string} folder
 */
export function countTests(folder) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const reports = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  for (const name of reports) {
    const report = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    counts.passed += report.numPassedTests;
    counts.failed += report.numFailedTests + report.testResults.filter(isBroken).length;
    counts.skipped += report.numPendingTests + report.numTodoTests;
  }
  return counts;
}

function isBroken(file) {
  return file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed');
}
