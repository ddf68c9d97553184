import type { ContributionKind } from '../../../src/features/contributions/contribution.ts';
import { toDay } from '../../ui/format.ts';
import { useUnsavedWriting } from '../../ui/unsaved-writing.ts';
import { useSession } from '../people/session.ts';

export type ContributionDraft = {
  serviceId: number | null;
  persons: readonly string[];
  topics: readonly string[];
  kind: ContributionKind;
  /** yyyy-mm-dd; undefined while none is chosen. */
  occurredOn: string | undefined;
  text: string;
};

export const emptyDraft = (): ContributionDraft => ({
  serviceId: null,
  persons: [],
  topics: [],
  kind: 'note',
  occurredOn: toDay(new Date()),
  text: '',
});

/** What a partner is writing about a family: it stays hers when she no longer may see the family. */
export function useContributionDraft(familyId: string) {
  const { account } = useSession();
  return useUnsavedWriting<ContributionDraft>(`partner-contribution ${familyId}`, account.id, emptyDraft());
}
