import { createElement as h } from 'react';
import { expect, test } from 'vitest';
import { makeEntry, makeSite } from '../../../test/kit/public-site.ts';
import { entryPage } from './entry-page.ts';
import { dataText, renderPage } from './render-page.ts';

const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(2)> " \' &';

test('a text is shown as a text, wherever it stands', () => {
  const site = makeSite([]);
  const html = renderPage(site, {
    title: hostile,
    description: hostile,
    path: '/om',
    main: h('h1', null, hostile),
  });
  expect(html).not.toContain('<script>alert');
  expect(html).not.toContain('<img src=x');
  expect(html).toContain('&lt;/script&gt;&lt;script&gt;alert(1)');
});

test('data for search engines cannot end its own element, and is the same data', () => {
  const text = dataText({ name: hostile, line: '\u2028' });
  expect(text).not.toContain('</');
  expect(JSON.parse(text)).toEqual({ name: hostile, line: '\u2028' });
});

test('an entry written by somebody hostile runs nothing: not in its texts, its data or its links', () => {
  const entry = makeEntry('et-tiltak', {
    name: hostile,
    summary: hostile,
    description: `${hostile}\n${hostile}`,
    costWords: hostile,
    partners: [hostile],
    // refused when it is written; were it there, it would be text
    url: 'javascript:alert(1)',
    phone: '12 34 56 78',
  });
  const { html } = entryPage(makeSite([entry]), entry);
  expect(html).not.toMatch(/<script>|<img src=x|href="javascript/u);
  expect(html).toContain('href="tel:12345678"');
  const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/u.exec(html) ?? [];
  expect((JSON.parse(data) as { '@graph': { name?: string }[] })['@graph'][0]?.name).toBe(hostile);
});

test('no page has styles, scripts or handlers of its own', () => {
  const entry = makeEntry('et-tiltak', {});
  const { html } = entryPage(makeSite([entry]), entry);
  expect(html).not.toMatch(/ style=| on[a-z]+=|<style|javascript:/u);
  expect([...html.matchAll(/<script[^>]*>/gu)].map(String)).toEqual([
    expect.stringMatching(/^<script src="\/katalog\/sok\.js\?v=[\w-]{10}" type="module">$/u),
    '<script type="application/ld+json">',
  ]);
});

test('a page tells its language, the other one, and has one heading of the first level', () => {
  const entry = makeEntry('et-tiltak', { summaryNn: 'På nynorsk', description: 'Bare bokmål' });
  const { html } = entryPage(makeSite([entry], { language: 'nn' }), entry);
  expect(html).toMatch(/^<!doctype html><html lang="nn">/u);
  expect(html).toContain('rel="canonical" href="https://example.org/nn/katalog/et-tiltak"');
  expect(html).toContain('hrefLang="nb" href="https://example.org/katalog/et-tiltak"');
  expect(html.match(/<h1/gu)).toHaveLength(1);
  expect(html).toContain('<p class="lead">På nynorsk</p>');
  expect(html).toMatch(/<div lang="nb"><p>Bare bokmål<\/p><\/div>/u);
});

test("entries of one name have windows' titles of their own; what is shared is in the page's language", () => {
  const same = { name: 'Kurs', level: 'universal', summaryNn: 'På nynorsk' } as const;
  const entries = [
    makeEntry('skole', { kind: 'service', name: 'Skole' }),
    makeEntry('ppt', { kind: 'service', name: 'PPT' }),
    makeEntry('en', { ...same, service: 'skole' }),
    makeEntry('to', { ...same, service: 'skole', level: 'indicated', variantOf: 'en' }),
    makeEntry('tre', { ...same, service: 'ppt', variantOf: 'en' }),
  ];
  const site = makeSite(entries, { language: 'nn' });
  const pages = entries.slice(2).map((entry) => entryPage(site, entry).html);
  expect(pages.map((html) => /<title>(.*?) – /u.exec(html)?.[1])).toEqual([
    'Kurs, Skole, for alle',
    'Kurs, Skole, for den som treng det',
    'Kurs, PPT',
  ]);
  expect(pages[0]).toContain('<meta name="description" content="På nynorsk"/>');
  expect(pages[0]).toContain('<meta property="og:type" content="article"/>');
  expect(pages[0]).toContain('"description":"På nynorsk"');
});

test('what has no number of its own leads to the number of the municipality', () => {
  const entries = [
    makeEntry('kommunen', {
      kind: 'service',
      sector: 'municipal',
      lifeAreas: ['coordination'],
      phone: '32 04 00 00',
    }),
    makeEntry('skole', { kind: 'service', sector: 'municipal', url: 'https://example.org/skole' }),
    makeEntry('laget', { kind: 'service', sector: 'voluntary', url: 'https://example.org/laget' }),
    makeEntry('leksehjelp', { service: 'skole' }),
    makeEntry('egen', { service: 'skole', phone: '11 22 33 44' }),
    makeEntry('sjakk', { service: 'laget' }),
  ];
  const site = makeSite(entries);
  const numbers = ['leksehjelp', 'egen', 'sjakk'].map((id) =>
    entries
      .filter((entry) => entry.id === id)
      .flatMap((entry) => [...entryPage(site, entry).html.matchAll(/href="tel:(\d+)"/gu)].map(([, n]) => n)),
  );
  expect(numbers).toEqual([['32040000'], ['11223344'], []]);
});

test('search engines are told of which parts of the municipality it is', () => {
  const dataOf = (areas: string[]) => {
    const entry = makeEntry('et-tiltak', { areas });
    const { html } = entryPage(makeSite([entry]), entry);
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/u.exec(html) ?? [];
    return (JSON.parse(data) as { '@graph': { areaServed?: unknown }[] })['@graph'][0]?.areaServed;
  };
  const whole = { '@type': 'AdministrativeArea', name: 'Drammen' };
  expect(dataOf([])).toEqual(whole);
  expect(dataOf(['fjell'])).toEqual([{ '@type': 'Place', name: 'Fjell', containedInPlace: whole }]);
});
