import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepLog } from './keep-log.ts';

describe('keeping the log of a running server', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('writes a checkpoint every minute and at the end, and makes months every hour', async () => {
    const done: string[] = [];
    const note = (what: string) => () => {
      done.push(what);
      return Promise.resolve([]);
    };
    const log = { checkpoint: note('checkpoint'), makeMonths: () => note('months')().then(() => undefined) };
    const stop = keepLog(log, () => undefined);
    await vi.advanceTimersByTimeAsync(59_000);
    expect(done).toEqual([]);
    await vi.advanceTimersByTimeAsync(59 * 60_000);
    expect(done).toEqual(Array(59).fill('checkpoint'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(done.toSorted()).toEqual([...Array<string>(60).fill('checkpoint'), 'months']);
    await stop();
    expect(done.at(-1)).toBe('checkpoint');
    await vi.advanceTimersByTimeAsync(600_000);
    expect(done).toHaveLength(62);
  });

  test('says what fails and goes on', async () => {
    const said: string[] = [];
    let tries = 0;
    const log = {
      checkpoint: () => {
        tries += 1;
        return tries === 1 ? Promise.reject(new Error('no database')) : Promise.resolve(['file: ENOSPC']);
      },
      makeMonths: () => Promise.reject(new Error('locked')),
    };
    const stop = keepLog(log, (line) => said.push(line));
    await vi.advanceTimersByTimeAsync(120_000);
    expect(said).toEqual([
      'No checkpoint of the access log was written: no database',
      'A checkpoint of the access log waits: file: ENOSPC',
    ]);
    await vi.advanceTimersByTimeAsync(58 * 60_000);
    expect(said).toContain('No new month of the access log was made: locked');
    await stop();
  });

  test('a slow one is waited for, and no second begins meanwhile', async () => {
    let running = 0;
    let most = 0;
    const log = {
      checkpoint: async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 150_000));
        running -= 1;
        return [];
      },
      makeMonths: () => Promise.resolve(),
    };
    const stop = keepLog(log, () => undefined);
    await vi.advanceTimersByTimeAsync(400_000);
    const stopped = stop();
    await vi.advanceTimersByTimeAsync(2_000_000);
    await stopped;
    expect([most, running]).toEqual([1, 0]);
  });
});
