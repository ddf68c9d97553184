import type { CaseHead } from '../../../src/features/cases/case-file.ts';

export function CaseClosing({ head }: { head: CaseHead }) {
  return <section hidden>{head.id}</section>;
}
