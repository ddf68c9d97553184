import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NewNote, NoteDraftContent } from '../../../src/features/case-notes/case-note.ts';
import {
  contentOfNote,
  draftOfNote,
  emptyNote,
  findNoteFaults,
  isWorthKeeping,
  noteOfDraft,
  withTemplate,
  type NoteWriting,
} from './note-writing.ts';

const ID = '3f6c1f0e-58f3-4d5d-9d3e-0c9a1b2c3d4e';
const TODAY = '2026-03-10';
const whole = (part: Partial<NoteWriting> = {}): NoteWriting => ({
  ...emptyNote(ID),
  persons: [ID],
  topics: ['economy'],
  occurredOn: TODAY,
  text: 'Vi snakket sammen.',
  ...part,
});

describe('what is wrong with a note', () => {
  test.each<[string, Partial<NoteWriting>, string[]]>([
    ['nothing', {}, []],
    ['a day long past is none', { occurredOn: '1999-01-01' }, []],
    ['a day to come', { occurredOn: '2026-03-11' }, ['occurredOn']],
    ['no day', { occurredOn: '' }, ['occurredOn']],
    ['what is typed is no day', { isDayWrong: true }, ['occurredOn']],
    ['nobody and nothing', { persons: [], topics: [], text: ' ' }, ['persons', 'topics', 'text']],
    ['minutes in words', { minutes: 'to timer' }, ['minutes']],
    ['no minutes at all are none', { minutes: ' ' }, []],
    ['zero minutes', { minutes: '0' }, ['minutes']],
    ['half a minute', { minutes: '0,5' }, ['minutes']],
    ['more than a hundred hours', { minutes: '6001' }, ['minutes']],
    ['a hundred hours are none', { minutes: '6000' }, []],
  ])('%s', (_what, part, faults) => {
    expect(findNoteFaults(whole(part), TODAY)).toEqual(faults);
  });

  test('what has none is taken by the server’s own form, as it was typed', () => {
    const sent = contentOfNote(whole({ minutes: ' 45 ' }));
    expect(NewNote.parse(sent)).toEqual(sent);
    expect(sent.minutes).toBe(45);
  });
});

test('a draft comes back as it was put aside', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 10 }), (text, minutes) => {
      const note = whole({ text, minutes });
      const content = NoteDraftContent.parse(draftOfNote(note));
      expect(noteOfDraft(ID, content)).toEqual(note);
    }),
  );
});

test('an empty note is not worth keeping, and one with anything in it is', () => {
  expect(isWorthKeeping(emptyNote(ID))).toBe(false);
  for (const part of [{ text: 'a' }, { persons: [ID] }, { topics: ['economy'] }, { minutes: '1' }])
    expect(isWorthKeeping({ ...emptyNote(ID), ...part })).toBe(true);
});

test('a template never takes away what was written', () => {
  expect(withTemplate('', 'Til stede:')).toBe('Til stede:');
  expect(withTemplate('Eget  \n', 'Til stede:')).toBe('Eget\n\nTil stede:');
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, template) => {
      expect(withTemplate(text, template).startsWith(text.trimEnd())).toBe(true);
    }),
  );
});
