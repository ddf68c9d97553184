import type { Action } from '../../../src/features/cases/case-file.ts';
import type { Coordinator } from '../../../src/features/cases/coordinator.ts';

/** What one is asked in a dialog on the page of a case. */
export type CaseQuestion =
  | { what: 'move'; action: Action }
  | { what: 'next' }
  | { what: 'contact' }
  | { what: 'coordinator' }
  | { what: 'endCoordinator'; coordinator: Coordinator };
export type AskCase = (question: CaseQuestion) => void;
