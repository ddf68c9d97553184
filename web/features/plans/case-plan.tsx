import type { CaseHead } from '../../../src/features/cases/case-file.ts';

export function CasePlan({ head }: { head: CaseHead }) {
  return <section hidden>{head.id}</section>;
}
