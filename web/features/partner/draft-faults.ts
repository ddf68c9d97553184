import type { z } from 'zod';
import type { PartnerFamily } from '../../../src/features/contributions/contribution.ts';
import { toDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import type { ContributionDraft } from './contribution-draft.ts';
import { findNotCovered } from './writing-coverage.ts';

type Faults = Partial<Record<'persons' | 'topics' | 'occurredOn' | 'text', string>>;

/** What is missing or not covered, by field, in words. */
export function useDraftFaults(
  family: z.infer<typeof PartnerFamily>,
  serviceId: number | undefined,
  draft: ContributionDraft,
): Faults {
  const { write: texts } = useMessages().partner;
  const { label } = useCodeLabels();
  const uncovered = serviceId === undefined ? undefined : findNotCovered(family, serviceId, draft);
  const name = family.persons.find(({ id }) => id === uncovered?.person)?.name ?? '';
  return {
    ...(draft.persons.length === 0 && { persons: texts.choosePerson }),
    ...(draft.topics.length === 0 && { topics: texts.chooseTopic }),
    ...(uncovered !== undefined && { topics: texts.notCovered(name, label('topic', uncovered.topic)) }),
    ...(draft.occurredOn === undefined
      ? { occurredOn: texts.chooseDay }
      : draft.occurredOn > toDay(new Date()) && { occurredOn: texts.dayInFuture }),
    ...(draft.text.trim() === '' && { text: texts.writeText }),
  };
}
