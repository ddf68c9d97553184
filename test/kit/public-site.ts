import { EntryContent, type Entry } from '../../src/features/catalogue/entry.ts';
import { indexOf } from '../../src/features/public-catalogue/catalogue-index.ts';
import type { Site } from '../../src/features/public-catalogue/public-site.ts';

/** An entry of the catalogue with what a test cares about; never confirmed, and fresh. */
export function makeEntry(id: string, content: Partial<Entry>): Entry {
  const { version = 1, confirmedOn = null, confirmedAs = null, ...rest } = content;
  const { confirmBy = '2027-01-01', changedOn = '2026-01-01', ...written } = rest;
  const kind = written.kind ?? 'measure';
  const usual = EntryContent.parse({
    kind,
    name: `Tiltak ${id}`,
    service: kind === 'service' ? id : 'helsestasjonen',
    summary: `Om ${id}.`,
    audiences: ['children', 'parents'],
  });
  return { ...usual, ...written, id, version, confirmedOn, confirmedAs, confirmBy, changedOn };
}

/** A public site of some entries, without a database. */
export function makeSite(entries: readonly Entry[], more: Partial<Site> = {}): Site {
  const catalogue = {
    municipalityId: 1,
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    seq: 1,
    changedSince: () => null,
  };
  return {
    language: 'nb',
    municipality: { id: 1, code: '3301', name: 'Drammen' },
    stated: null,
    address: 'https://example.org',
    today: '2026-11-22',
    catalogue,
    wordsStamp: '',
    index: indexOf(catalogue),
    areas: [{ code: 'fjell', labels: { nb: 'Fjell', nn: 'Fjell', en: 'Fjell' } }],
    ...more,
  };
}
