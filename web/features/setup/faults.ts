import { ApiError } from '../../api.ts';
import type { Messages } from '../../messages/messages-type.ts';

/** What the server says of a field, in words. */
export function faultOf(error: unknown, field: string): string | undefined {
  if (!(error instanceof ApiError)) return undefined;
  return error.faults.find((fault) => fault.field === field)?.text ?? undefined;
}

/** All that was wrong and stands at none of the fields shown; null where nothing is left to say. */
export function otherFaults(
  error: unknown,
  shown: readonly string[],
  { failure }: Messages['shell'],
): string | null {
  if (error === null || error === undefined) return null;
  if (!(error instanceof ApiError)) return failure.text;
  if (error.code === 'unreachable') return failure.unreachable;
  const rest = error.faults.filter(({ field, text }) => text !== null && !shown.includes(field ?? ''));
  const texts = rest.map(({ text }) => text);
  if (texts.length > 0) return texts.join(' ');
  const isAllShown = error.faults.some(({ field, text }) => text !== null && shown.includes(field ?? ''));
  return isAllShown ? null : error.message === '' ? failure.text : error.message;
}
