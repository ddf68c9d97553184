import { useState } from 'react';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import type { KeptBudget } from '../../../src/features/economy/budget.ts';
import { dayInNorway } from '../../../src/shared/clock.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useUnsavedWriting } from '../../ui/unsaved-writing.ts';
import { useSession } from '../people/session.ts';
import { emptyBudget, formOfBudget, languageFor, type BudgetForm } from './budget-form.ts';

type Written = { form: BudgetForm; version: number };

/**
 * The budget as it is being made: in this tab's memory and nowhere else, so that nothing is kept that the family
 * did not wish. It survives a look at another page, and the browser asks before the tab is closed.
 * @param kept what the family wished to keep before, to begin with
 */
export function useBudgetForm(head: CaseHead, kept: KeptBudget | null) {
  const { account } = useSession();
  const own = useLanguage();
  const empty = () => emptyBudget(languageFor(head.persons, own), dayInNorway(new Date()).slice(0, 7));
  const [start] = useState<Written>(() => writtenOf(kept) ?? { form: empty(), version: 0 });
  const writing = useUnsavedWriting<Written>(`budget ${head.id}`, account.id, start);
  return {
    form: writing.value.form,
    version: writing.value.version,
    update: (part: Partial<BudgetForm>) =>
      writing.write((before) => ({ ...before, form: { ...before.form, ...part } })),
    isUnsaved: writing.isUnsaved,
    clear: () => writing.discard({ form: empty(), version: kept?.version ?? 0 }),
    /** What is in the form is what is kept now; null: nothing is kept any more, and the form stays as it is. */
    stand: (standing: KeptBudget | null) => {
      const written = writtenOf(standing);
      if (written === null) writing.write((before) => ({ ...before, version: 0 }));
      else writing.discard(written);
    },
  };
}
export type BudgetWriting = ReturnType<typeof useBudgetForm>;

function writtenOf(kept: KeptBudget | null): Written | null {
  return kept === null ? null : { form: formOfBudget(kept.content, kept.language), version: kept.version };
}
