import { expect, test } from 'vitest';
import { makeEntry, makeSite } from '../../../test/kit/public-site.ts';
import { matrixPage } from './matrix-page.ts';

const place = { level: 'universal', phases: ['prevent'], lifeAreas: ['leisure'] } as const;
const site = makeSite([
  makeEntry('skolen', { kind: 'service', name: 'Skolen', sector: 'municipal' }),
  makeEntry('korps', { ...place, service: 'skolen', name: 'Korps' }),
  makeEntry('korps-to', { ...place, service: 'skolen', name: 'Korps to', variantOf: 'korps' }),
  makeEntry('delvis', { ...place, service: 'skolen', name: 'Delvis i gang', status: 'partly' }),
  makeEntry('plan', { ...place, service: 'skolen', name: 'En plan', status: 'planned' }),
  makeEntry('slutt', { ...place, service: 'skolen', name: 'Slutt', status: 'stopped' }),
]);
const namesIn = (html: string) => [...html.matchAll(/<h3><a [^>]*>([^<]+)</gu)].map(([, name]) => name);

test('a number leads to what is behind it, of the same choices', () => {
  const { html } = matrixPage(site, { livsomrade: 'leisure' });
  const [, address = ''] =
    /href="([^"]+niva=universal&amp;fase=prevent)" rel="nofollow">2</u.exec(html) ?? [];
  const query = Object.fromEntries(new URL(address.replaceAll('&amp;', '&'), site.address).searchParams);
  expect(query).toEqual({
    livsomrade: 'leisure',
    tjeneste: 'skolen',
    niva: 'universal',
    fase: 'prevent',
  });
  const behind = matrixPage(site, query).html;
  expect(behind).toContain('<h1>Skolen, universelt, forebygge</h1>');
  expect(namesIn(behind)).toEqual(['Delvis i gang', 'Korps', 'Korps to', 'En plan']);
  expect(namesIn(matrixPage(site, { ...query, status: 'partly' }).html)).toEqual(['Delvis i gang']);
});

test('where nothing fits what is chosen, that is shown as a white spot', () => {
  const { html } = matrixPage(site, { livsomrade: 'housing' });
  expect(html).toContain('Ingenting passer med valgene');
  expect(html).toContain('Ingen forebygger');
  expect(html).not.toContain('/oversikt?livsomrade=housing&amp;niva');
});

test('of an empty catalogue it says what is to come, and tells of no choice', () => {
  const { html } = matrixPage(makeSite([]), {});
  expect(html).toContain('Når tiltak er lagt inn med nivå og fase, vises de her.');
  expect(html).not.toContain('Ingenting passer med valgene');
});

test("the window's title tells one choice from another", () => {
  const titleOf = (query: Record<string, string>) =>
    /<title>([^<]+)/u.exec(matrixPage(site, query).html)?.[1];
  expect(titleOf({ livsomrade: 'leisure', bydel: 'fjell' })).toContain('på hvilket nivå, Fritid, Fjell');
});
