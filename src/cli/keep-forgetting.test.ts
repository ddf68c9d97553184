import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepForgetting } from './keep-forgetting.ts';

const HOUR = 3_600_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('forgets at once and every hour, says what failed and goes on', async () => {
  const said: string[] = [];
  let rounds = 0;
  const forget = () => {
    rounds += 1;
    return rounds === 1 ? Promise.reject(new Error('no database')) : Promise.resolve();
  };
  const stop = keepForgetting(forget, (line) => said.push(line));
  await vi.advanceTimersByTimeAsync(0);
  expect([rounds, said]).toEqual([1, ['Old words wait: Error: no database']]);
  await vi.advanceTimersByTimeAsync(2 * HOUR);
  expect([rounds, said.length]).toEqual([3, 1]);
  await stop();
  await vi.advanceTimersByTimeAsync(2 * HOUR);
  expect(rounds).toBe(3);
});

test('what is slow does not run twice at once, and is waited for at the end', async () => {
  let running = 0;
  let most = 0;
  const forget = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 1.5 * HOUR));
    running -= 1;
  };
  const stop = keepForgetting(forget, () => undefined);
  await vi.advanceTimersByTimeAsync(HOUR + 1);
  const stopped = stop();
  await vi.advanceTimersByTimeAsync(3 * HOUR);
  await stopped;
  expect([most, running]).toEqual([1, 0]);
});
