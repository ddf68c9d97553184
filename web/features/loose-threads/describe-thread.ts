import type { LooseThread } from '../../../src/features/loose-threads/loose-thread.ts';
import type { Messages } from '../../messages/messages-type.ts';
import { formatDay } from '../../ui/format.ts';

/** Why a thread is loose, in a sentence. */
export function describeThread(
  { rule, detail, day, service }: LooseThread,
  { looseThreads, applications }: Pick<Messages, 'looseThreads' | 'applications'>,
): string {
  const kinds: Readonly<Record<string, string>> = applications.kinds;
  return looseThreads.rules[rule].reason({
    detail,
    day: day === null ? null : formatDay(day),
    service,
    application: kinds[detail ?? ''] ?? '',
  });
}
