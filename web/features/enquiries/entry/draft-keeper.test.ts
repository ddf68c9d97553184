import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SaveDraft } from '../../../../src/features/enquiries/enquiry-draft.ts';
import { createDraftKeeper, type DraftState, type SaveOutcome } from './draft-keeper.ts';

const draft = (note: string): SaveDraft => ({
  content: { note },
  teamId: null,
  enquiryId: null,
  baseVersion: null,
});

/** A server that answers when told to. */
function openKeeper() {
  const sent: { note: unknown; leaving: boolean; answer: (outcome: SaveOutcome) => void }[] = [];
  const states: DraftState[] = [];
  const keeper = createDraftKeeper<SaveDraft>(
    ({ content }, leaving) =>
      new Promise((answer) => {
        sent.push({ note: content['note'], leaving, answer });
      }),
    (state) => states.push(state),
  );
  const answer = async (outcome: SaveOutcome) => {
    sent.at(-1)?.answer(outcome);
    await vi.advanceTimersByTimeAsync(0);
  };
  const notes = () => sent.map(({ note }) => note);
  return { keeper, sent, states, answer, notes };
}

describe('a draft is kept', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

  test('once after a pause in the typing, with the last text', async () => {
    const { keeper, notes, states, answer } = openKeeper();
    for (const note of ['a', 'ab', 'abc']) {
      keeper.change(draft(note));
      await wait(500);
    }
    expect(notes()).toEqual([]);
    await wait(300);
    expect(notes()).toEqual(['abc']);
    await answer('saved');
    expect(states.at(-1)).toBe('saved');
    await wait(60_000);
    expect(notes()).toEqual(['abc']);
  });

  test('again when more was typed while it was on its way, one call at a time', async () => {
    const { keeper, notes, states, answer } = openKeeper();
    keeper.change(draft('a'));
    await wait(800);
    keeper.change(draft('ab'));
    await wait(5_000);
    expect(notes()).toEqual(['a']);
    await answer('saved');
    await wait(800);
    expect(notes()).toEqual(['a', 'ab']);
    await answer('saved');
    expect(states.at(-1)).toBe('saved');
  });

  test('while the server is out of reach: tried again until it is there', async () => {
    const { keeper, notes, states, answer } = openKeeper();
    keeper.change(draft('a'));
    await wait(800);
    await answer('unreachable');
    expect(states.at(-1)).toBe('unreachable');
    await wait(3_000);
    await answer('unreachable');
    void keeper.flush();
    await wait(0);
    await answer('saved');
    expect(notes()).toEqual(['a', 'a', 'a']);
    expect(states.at(-1)).toBe('saved');
  });

  test.each(['signed_out', 'refused'] as const)(
    '%s: not tried again by itself, but when asked',
    async (outcome) => {
      const { keeper, notes, states, answer } = openKeeper();
      keeper.change(draft('a'));
      await wait(800);
      await answer(outcome);
      await wait(60_000);
      expect(notes()).toEqual(['a']);
      expect(states.at(-1)).toBe(outcome);
      void keeper.flush();
      await wait(0);
      await answer('saved');
      expect(states.at(-1)).toBe('saved');
    },
  );

  test('at once when the page is left, also beside one that is on its way', async () => {
    const { keeper, sent } = openKeeper();
    keeper.change(draft('a'));
    await wait(800);
    keeper.change(draft('ab'));
    void keeper.flush(true);
    await wait(0);
    expect(sent.map(({ note, leaving }) => [note, leaving])).toEqual([
      ['a', false],
      ['ab', true],
    ]);
  });

  test('no more once stopped, and what was on its way is waited for', async () => {
    const { keeper, notes, answer } = openKeeper();
    keeper.change(draft('a'));
    await wait(800);
    let isStopped = false;
    void keeper.stop().then(() => (isStopped = true));
    keeper.change(draft('ab'));
    await wait(60_000);
    expect(isStopped).toBe(false);
    await answer('saved');
    expect(isStopped).toBe(true);
    await wait(60_000);
    expect(notes()).toEqual(['a']);

    keeper.resume();
    await wait(800);
    expect(notes()).toEqual(['a', 'ab']);
  });

  test('nothing typed, nothing sent', async () => {
    const { keeper, notes } = openKeeper();
    await keeper.flush(true);
    await wait(60_000);
    expect(notes()).toEqual([]);
  });
});
