import type {
  ContributionKind,
  NewContribution,
} from '../../../../src/features/contributions/contribution.ts';
import { toDay } from '../../../ui/format.ts';

/** A contribution as it is being written; `isDayWrong`: what is typed there is no day. */
export type ContributionWriting = {
  kind: ContributionKind;
  persons: readonly string[];
  topics: readonly string[];
  occurredOn: string;
  isDayWrong: boolean;
  text: string;
  corrects: string | null;
};

/** Nobody is chosen beforehand: whom it concerns decides who may see it. */
export function emptyContribution(): ContributionWriting {
  return {
    kind: 'note',
    persons: [],
    topics: [],
    occurredOn: toDay(new Date()),
    isDayWrong: false,
    text: '',
    corrects: null,
  };
}

export function findContributionFaults(
  { persons, topics, occurredOn, isDayWrong, text }: ContributionWriting,
  today: string,
): ('persons' | 'topics' | 'occurredOn' | 'text')[] {
  return [
    ...(persons.length === 0 ? ['persons' as const] : []),
    ...(topics.length === 0 ? ['topics' as const] : []),
    ...(occurredOn === '' || isDayWrong || occurredOn > today ? ['occurredOn' as const] : []),
    ...(text.trim() === '' ? ['text' as const] : []),
  ];
}

export function contentOfWriting(writing: ContributionWriting): Omit<NewContribution, 'serviceId'> {
  const { kind, persons, topics, occurredOn, corrects } = writing;
  return { kind, persons, topics, occurredOn, corrects, text: writing.text.trim() };
}
