import type { CaseHead } from '../../../src/features/cases/case-file.ts';

export function CaseTimeline({ head }: { head: CaseHead }) {
  return <section hidden>{head.id}</section>;
}
