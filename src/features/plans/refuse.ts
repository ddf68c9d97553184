import { AppError } from '../../shared/app-error.ts';
import type { Refusal } from '../../shared/refusal.ts';

/** @throws AppError `refused` with every reason, where there is one */
export function refuse(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw new AppError('refused', { refusals });
}
