import { describe, expect, test } from 'vitest';
import { hasTestServer } from '../kit/database.ts';
import { failLog } from './fail-log.ts';

describe.runIf(hasTestServer())('while the access log fails', () => {
  test('nothing of anybody is answered that is not in it', { timeout: 120_000 }, async () => {
    expect((await failLog(4)).problems).toEqual([]);
  });
});
