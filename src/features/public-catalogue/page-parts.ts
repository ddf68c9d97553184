import { createElement as h, type ReactNode } from 'react';
import { wordsOf, type Site } from './public-site.ts';

/** Text that is there in the first written form alone: a page in the other says so, for who listens to it. */
export function inBokmal(site: Site, text: string): ReactNode {
  return site.language === 'nn' ? h('span', { lang: 'nb' }, text) : text;
}

/** A text that may have been written in both forms. */
export function inEither(site: Site, bokmal: string, nynorsk: string | null): ReactNode {
  return site.language === 'nn' && nynorsk !== null ? nynorsk : inBokmal(site, bokmal);
}

/** A text of several lines as paragraphs. */
export function paragraphs(site: Site, bokmal: string, nynorsk: string | null = null): ReactNode {
  const isNynorsk = site.language === 'nn' && nynorsk !== null;
  const lines = (isNynorsk ? nynorsk : bokmal).split('\n').filter((line) => line.trim() !== '');
  const lang = site.language === 'nn' && !isNynorsk ? 'nb' : undefined;
  return h('div', { lang }, ...lines.map((line) => h('p', null, line)));
}

export function link(href: string, text: ReactNode, more: Record<string, unknown> = {}): ReactNode {
  return h('a', { href, ...more }, text);
}

export function plainList(items: readonly ReactNode[], className = 'plain'): ReactNode {
  return h('ul', { className }, ...items.map((item) => h('li', null, item)));
}

/** A heading and what is under it; nothing where there is nothing under it. */
export function section(id: string, title: ReactNode, ...content: ReactNode[]): ReactNode {
  if (content.every((part) => part === null || part === false || part === '')) return null;
  return h('section', { 'aria-labelledby': id }, h('h2', { id }, title), ...content);
}

export type Fact = readonly [label: string, value: ReactNode];

/** Names and what they are; those without a value are left out. */
export function factList(facts: readonly Fact[]): ReactNode {
  const told = facts.filter(([, value]) => value !== null && value !== '' && value !== false);
  if (told.length === 0) return null;
  return h(
    'dl',
    { className: 'facts' },
    ...told.map(([label, value]) => h('div', null, h('dt', null, label), h('dd', null, value))),
  );
}

/** A call from anywhere: the number without its spaces. */
export function phoneLink(number: string): ReactNode {
  return link(`tel:${number.replaceAll(' ', '')}`, number);
}

/** Shown as a link only where nothing can run by it; anything else is text. */
export function webLink(address: string): ReactNode {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return address;
  return link(address, address.replace(/^https?:\/\//u, '').replace(/\/$/u, ''), {
    rel: 'noopener',
    className: 'address',
  });
}

/** The most urgent first. */
const URGENT = ['113', '116117', '116111', '116006'] as const;

/** Whom to call when it cannot wait: the same in the whole country. */
export function urgentHelp(site: Site, heading: 'h2' | 'h3' = 'h2'): ReactNode {
  const words = wordsOf(site).urgent;
  return h(
    'section',
    { className: 'alarm urgent', 'aria-labelledby': 'naa' },
    h(heading, { id: 'naa' }, words.title),
    plainList(
      URGENT.map((number) => link(`tel:${number}`, words.numbers[number])),
      '',
    ),
    h('p', { className: 'small' }, words.note),
  );
}
