import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import { useMessages } from '../../ui/language.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';

/** Whom and what something is about, in one line. */
export function useAbout(head: CaseHead) {
  const { caseNotes } = useMessages();
  const { label } = useCodeLabels();
  return ({ persons, topics }: { persons: readonly string[]; topics: readonly string[] }) => {
    const known = head.persons.filter(({ id }) => persons.includes(id)).map(({ name }) => name);
    const names = known.length < persons.length ? [...known, caseNotes.entry.unknownPerson] : known;
    return `${names.join(', ')} · ${topics.map((topic) => label('topic', topic)).join(', ')}`;
  };
}
