import type { NewNote, NoteDraftContent } from '../../../src/features/case-notes/case-note.ts';
import type { ContributionKind } from '../../../src/features/contributions/contribution.ts';
import { toDay } from '../../ui/format.ts';

/** A note as it is being written; `isDayWrong`: what is typed there is no day. */
export type NoteWriting = {
  draftId: string;
  kind: ContributionKind;
  persons: readonly string[];
  topics: readonly string[];
  occurredOn: string;
  isDayWrong: boolean;
  minutes: string;
  text: string;
  corrects: string | null;
};

export const MOST_LETTERS = 20_000;
const MOST_MINUTES = 6000;

/** Nobody is chosen beforehand: whom it concerns decides who may see it. */
export function emptyNote(draftId: string): NoteWriting {
  return {
    draftId,
    kind: 'conversation',
    persons: [],
    topics: [],
    occurredOn: toDay(new Date()),
    isDayWrong: false,
    minutes: '',
    text: '',
    corrects: null,
  };
}

export function noteOfDraft(draftId: string, content: NoteDraftContent): NoteWriting {
  return { ...content, draftId, isDayWrong: false };
}

export function draftOfNote({ draftId: _id, isDayWrong: _wrong, ...content }: NoteWriting): NoteDraftContent {
  return content;
}

/** Whether there is anything in it that somebody would miss. */
export function isWorthKeeping({ text, persons, topics, minutes }: NoteWriting): boolean {
  return text.trim() !== '' || persons.length > 0 || topics.length > 0 || minutes !== '';
}

export type NoteField = 'persons' | 'topics' | 'occurredOn' | 'minutes' | 'text';

/** The fields that are not right yet, in the form's order. */
export function findNoteFaults(note: NoteWriting, today: string): NoteField[] {
  const { persons, topics, occurredOn, isDayWrong, text } = note;
  return [
    ...(occurredOn === '' || isDayWrong || occurredOn > today ? ['occurredOn' as const] : []),
    ...(minutesOf(note) === undefined ? ['minutes' as const] : []),
    ...(persons.length === 0 ? ['persons' as const] : []),
    ...(topics.length === 0 ? ['topics' as const] : []),
    ...(text.trim() === '' ? ['text' as const] : []),
  ];
}

/** What is signed, of a note without faults. */
export function contentOfNote(note: NoteWriting): NewNote {
  const { draftId, kind, persons, topics, occurredOn, corrects } = note;
  return {
    draftId,
    kind,
    persons,
    topics,
    occurredOn,
    corrects,
    text: note.text.trim(),
    minutes: minutesOf(note) ?? null,
  };
}

/** Null: none were given; undefined: what was typed is none. */
function minutesOf({ minutes }: NoteWriting): number | null | undefined {
  const typed = minutes.trim();
  if (typed === '') return null;
  const count = /^\d{1,4}$/u.test(typed) ? Number(typed) : 0;
  return count >= 1 && count <= MOST_MINUTES ? count : undefined;
}

/** The template alone where nothing stands; below it, with a line between, where something does. */
export function withTemplate(text: string, template: string): string {
  const before = text.trimEnd();
  return (before === '' ? template : `${before}\n\n${template}`).slice(0, MOST_LETTERS);
}
