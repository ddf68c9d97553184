import type { CaseHead, Stage } from '../../../src/features/cases/case-file.ts';

/** The way that a case usually goes, or the shorter one that this has taken. */
export function pathOf({
  stage,
  outcome,
  form,
}: Pick<CaseHead, 'stage' | 'outcome' | 'form'>): readonly Stage[] {
  if (stage === 'advised') return ['received', 'advised', 'closed'];
  if (stage === 'declined' || stage === 'no_need' || stage === 'referred') return ['received', stage];
  // what was closed with an advice, or in the register alone, was never under work
  if (stage === 'closed' && outcome === 'advice_given') return ['received', 'advised', 'closed'];
  if (stage === 'closed' && outcome === null && form === null) return ['received', 'closed'];
  return ['received', 'intake', 'active', 'closing', 'closed'];
}
