import { createElement as h, Fragment, type ReactNode } from 'react';
import type { Entry } from '../catalogue/entry.ts';
import { listTerms } from '../catalogue/list-terms.ts';
import { agesText, areaNames, languageNames, variantsOf } from './entry-words.ts';
import { factList, inBokmal, link, plainList, section } from './page-parts.ts';
import { entryPath, pathTo, termsOf, wordsOf, type Site } from './public-site.ts';

const MOST_OTHERS = 8;

/** How one gets in. */
export function wayInFacts(site: Site, entry: Entry): ReactNode {
  const terms = termsOf(site);
  const words = wordsOf(site).entry;
  const ways = listTerms(entry.waysIn.map((way) => terms.waysIn[way]));
  const told = entry.wayInWords;
  if (ways === '' && told === null) return null;
  return h(
    Fragment,
    null,
    ways !== '' && h('p', null, h('strong', null, `${words.wayIn}: `), ways),
    told !== null && h('p', null, inBokmal(site, told)),
  );
}

/** For whom, when, where and for how much. */
export function forWhomFacts(site: Site, entry: Entry): ReactNode {
  const terms = termsOf(site);
  const words = wordsOf(site).entry;
  const told = (text: string | null) => (text === null ? null : inBokmal(site, text));
  const audiences = listTerms(entry.audiences.map((audience) => terms.audiences[audience]));
  const places = [entry.place, entry.address].filter((text) => text !== null).join(', ');
  const areas = areaNames(site, entry.areas).join(', ');
  const town = words.wholeTown(entry.elsewhere ?? site.municipality.name);
  const hasCost = entry.cost !== 'unknown' || entry.costWords !== null;
  return factList([
    [words.forWhom, audiences],
    [words.situation, told(entry.situation)],
    [words.age, agesText(site, entry) ?? wordsOf(site).ages.all],
    [
      words.cost,
      hasCost &&
        h(
          Fragment,
          null,
          h('p', null, terms.costs[entry.cost]),
          entry.costWords !== null && h('p', null, told(entry.costWords)),
        ),
    ],
    [words.costHelp, told(entry.costHelp)],
    [words.when, told(entry.when)],
    [
      words.where,
      h(
        Fragment,
        null,
        places !== '' && h('p', null, inBokmal(site, places)),
        areas === '' ? places === '' && h('p', null, town) : h('p', null, areas),
      ),
    ],
    [
      words.languages,
      (entry.languages.length > 0 || entry.interpreter) &&
        h(
          Fragment,
          null,
          entry.languages.length > 0 && h('p', null, languageNames(site, entry.languages).join(', ')),
          entry.interpreter && h('p', null, words.interpreter),
        ),
    ],
  ]);
}

/** What those who work with it ask for: level, grounds, whether it helps, where it is told. */
export function backgroundFacts(site: Site, entry: Entry): ReactNode {
  const terms = termsOf(site);
  const words = wordsOf(site).entry;
  const said = (label: string, text: string | null) =>
    text === null ? label : h(Fragment, null, `${label}. `, inBokmal(site, text));
  const giver = site.catalogue.entries.get(entry.service);
  return factList([
    [words.kind, terms.kinds[entry.kind]],
    [words.sector, entry.sector === null ? null : terms.sectors[entry.sector]],
    [
      words.level,
      entry.level === null
        ? null
        : `${terms.levelNames[entry.level]} (${terms.levels[entry.level].toLowerCase()})`,
    ],
    [words.phases, listTerms(entry.phases.map((phase) => terms.phases[phase]))],
    [
      words.lifeAreas,
      entry.lifeAreas.length > 0 &&
        plainList(
          entry.lifeAreas.map((area) =>
            link(pathTo(site, '/sok', { livsomrade: area }), terms.lifeAreas[area]),
          ),
        ),
    ],
    [
      words.givenBy,
      giver === undefined || giver.id === entry.id
        ? null
        : link(entryPath(site, giver), inBokmal(site, giver.name)),
    ],
    [
      words.partners,
      entry.partners.length > 0 && plainList(entry.partners.map((name) => partner(site, name))),
    ],
    [words.aliases, entry.aliases.length > 0 && inBokmal(site, entry.aliases.join(', '))],
    [words.legalBasis, entry.legalBasis.length > 0 && inBokmal(site, entry.legalBasis.join('; '))],
    [
      words.evaluated,
      entry.evaluated === 'unknown' && entry.evaluationWords === null
        ? null
        : said(terms.evaluated[entry.evaluated], entry.evaluationWords),
    ],
    [words.status, said(terms.statuses[entry.status], entry.statusWords)],
    [words.wishes, entry.wishes === null ? null : inBokmal(site, entry.wishes)],
    [words.source, entry.source === null ? null : inBokmal(site, entry.source)],
  ]);
}

/** A partner leads to its own page where the catalogue has one. */
function partner(site: Site, name: string): ReactNode {
  const id = site.index.serviceNamed(name);
  const found = id === undefined ? undefined : site.catalogue.entries.get(id);
  const text = inBokmal(site, name);
  return found === undefined ? text : link(entryPath(site, found), text);
}

/** Variants, what it is part of, its parts, and more of the same service. */
export function relatedSections(site: Site, entry: Entry, giver: Entry | undefined): ReactNode[] {
  const terms = termsOf(site);
  const words = wordsOf(site).entry;
  const toEntry = (other: Entry) => link(entryPath(site, other), inBokmal(site, other.name));
  const byId = (ids: readonly string[]) => ids.flatMap((id) => site.catalogue.entries.get(id) ?? []);
  const variants = variantsOf(site, entry).filter(({ id }) => id !== entry.id);
  const above = entry.partOf === null ? [] : byId([entry.partOf]);
  const parts = byId(site.index.parts.get(entry.id) ?? []);
  const group = new Set(variantsOf(site, entry).map(({ id }) => id));
  const others = byId(site.index.ofService.get(entry.service) ?? []).filter(
    ({ id, variantOf }, index, all) =>
      !group.has(id) && all.findIndex((one) => (one.variantOf ?? one.id) === (variantOf ?? id)) === index,
  );
  return [
    variants.length > 0 &&
      section(
        'varianter',
        words.variants,
        plainList(
          variants.map((other) => {
            const level = other.level === null ? '' : ` – ${terms.levels[other.level].toLowerCase()}`;
            const from =
              other.service === entry.service ? '' : site.catalogue.entries.get(other.service)?.name;
            return h(
              Fragment,
              null,
              toEntry(other),
              level,
              from ? h(Fragment, null, ', ', inBokmal(site, from)) : null,
            );
          }),
        ),
      ),
    above.length > 0 && section('helhet', words.partOf, plainList(above.map(toEntry))),
    parts.length > 0 && section('deler', words.parts, plainList(parts.map(toEntry))),
    giver !== undefined &&
      others.length > 0 &&
      h(
        'div',
        { className: 'no-print' },
        section(
          'mer',
          words.sameService(giver.name),
          plainList(others.slice(0, MOST_OTHERS).map(toEntry)),
          others.length > MOST_OTHERS &&
            h('p', null, link(entryPath(site, giver), words.allOfService(giver.name))),
        ),
      ),
  ];
}
