import { createHash } from 'node:crypto';
import { EntryContent } from '../../src/features/catalogue/entry.ts';
import type { Row, Rows } from './people-rows.ts';
import type { Place } from './place.ts';
import type { CatalogueEntry, World } from './world.ts';

const BEFORE = '2022-03-01T12:00:00Z';
const DAY = '2022-03-01';
/** Versions of what an entry was: the database gives 1 to what it is. */
export const PAST_VERSION = 100;
/** The everyday word and the row of laws that each municipality has. */
export const WORD = 'money';
export const LAW = 'law';

/** The catalogue of each municipality, with all that hangs on it. */
export function catalogueRows(world: World, place: Place): Rows {
  const at = ({ municipality }: { municipality: number }) => ({
    municipality_id: place.municipality(municipality),
  });
  const account = (id: number | null) => (id === null ? null : place.uuid('account', id));
  const perMunicipality = (row: Row) =>
    world.municipalities.map((municipality) => ({ ...at({ municipality }), ...row }));
  const kept = world.entries.filter(({ owner, hasAddress }) => owner !== null || hasAddress);
  return {
    catalogue_entry: world.entries.map((entry) => ({
      ...at(entry),
      id: place.entry(entry.id),
      state: entry.state,
      content: contentOf(world, place, entry),
      changed_at: BEFORE,
      changed_how: 'written',
    })),
    catalogue_revision: world.entries.flatMap((entry) =>
      entry.past.map((state, index) => ({
        ...at(entry),
        entry_id: place.entry(entry.id),
        version: PAST_VERSION + index,
        state,
        content: contentOf(world, place, entry),
        changed_at: BEFORE,
        changed_how: 'written',
      })),
    ),
    catalogue_keeping: kept.map((entry) => ({
      ...at(entry),
      entry_id: place.entry(entry.id),
      owner_id: account(entry.owner),
      address: entry.hasAddress ? 'somebody@example.no' : null,
      agreement: 'An agreement',
    })),
    catalogue_setting: perMunicipality({ kind: 'offer', months: 6 }),
    catalogue_proposal: world.proposals.map((proposal) => ({
      ...at(proposal),
      id: place.uuid('proposal', proposal.id),
      entry_id: proposal.entry === null ? null : place.entry(proposal.entry),
      words: proposal.state === 'open' ? 'Why' : null,
      by_account: account(proposal.by),
      sent_at: BEFORE,
      state: proposal.state,
      decided_by: account(proposal.decidedBy),
      decided_at: proposal.state === 'open' ? null : BEFORE,
    })),
    catalogue_gap: world.gaps.map((gap) => ({
      ...at(gap),
      id: place.uuid('gap', gap.id),
      source: gap.source,
      needs: ['leisure'],
      words: gap.hasWords ? 'What was not found' : null,
      on_day: DAY,
      handled_by: account(gap.handledBy),
      handled_on: gap.handledBy === null ? null : DAY,
    })),
    search_word: perMunicipality({ word: WORD, means: ['economy'], changed_at: BEFORE }),
    law_reference: perMunicipality({
      id: LAW,
      service: 'entry-1',
      perspective: 'prevention',
      refs: [],
      meaning_nb: 'Meaning',
      meaning_nn: 'Meaning',
      applies_to: [],
      edition: 2022,
      position: 0,
    }),
    catalogue_link: world.entryLinks.map((link) => ({
      ...at(link),
      id: place.uuid('entry link', link.id),
      organisation: place.entry(link.organisation),
      token_hash: bytes(place, link.id, 'token'),
      created_at: BEFORE,
      expires_at: new Date(link.expiresAt),
      opened_at: link.keyUntil === null ? null : BEFORE,
      key_hash: link.keyUntil === null ? null : bytes(place, link.id, 'key'),
      key_until: link.keyUntil === null ? null : new Date(link.keyUntil),
      proposals: 0,
      revoked_at: link.isRevoked ? BEFORE : null,
    })),
  };
}

/** The digest by which the database knows a link, or the key that it was exchanged for. */
export function digestOfLink(place: Place, link: number, what: 'token' | 'key'): Buffer {
  return createHash('sha256')
    .update(`${what} of ${place.uuid('entry link', link)}`)
    .digest();
}

export function nameOfEntry(place: Place, { id, municipality }: CatalogueEntry): string {
  return `${place.entry(id)} of ${place.code(municipality)}`;
}

/** All but the first are given by the first, unless they are organisations themselves. */
function contentOf({ entries }: World, place: Place, entry: CatalogueEntry): EntryContent {
  const giver = entries.find(({ municipality }) => municipality === entry.municipality) ?? entry;
  return EntryContent.parse({
    kind: entry.isService ? 'service' : 'measure',
    name: nameOfEntry(place, entry),
    service: place.entry(entry.isService ? entry.id : giver.id),
    summary: 'What it is',
  });
}

function bytes(place: Place, link: number, what: 'token' | 'key'): string {
  return `\\x${digestOfLink(place, link, what).toString('hex')}`;
}
