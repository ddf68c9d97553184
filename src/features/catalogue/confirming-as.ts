import type { SignedIn } from '../../shared/signed-in.ts';
import type { EntryRecord } from './entry-record.ts';
import { municipalityWords } from './messages/municipality-words.ts';

/** On whose behalf somebody says that an entry is right, as everybody reads it: never a person's name. */
export function confirmingAs(
  entry: Pick<EntryRecord, 'keeping' | 'serviceName'>,
  { accountId, teams, municipality }: Pick<SignedIn, 'accountId' | 'teams' | 'municipality'>,
): string {
  if (entry.keeping?.ownerId === accountId && entry.serviceName !== '') return entry.serviceName;
  return teams[0]?.name ?? municipalityWords(municipality.name);
}
