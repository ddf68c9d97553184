import { showGaps, showNetwork, showProposal, showSuggestions } from './catalogue-scenes.ts';
import type { Picture } from './picture.ts';

const worker = { as: 'ingrid', width: 1280, isToday: true } as const;
const anybody = { as: null, width: 1280, isToday: true } as const;

/** Pictures of the catalogue, of whose entries some are stale on the day they are taken. */
export const CATALOGUE_PICTURES: readonly Picture[] = [
  {
    ...worker,
    name: 'catalogue',
    path: `/tiltak?q=${encodeURIComponent('har ikke råd til vinterklær')}`,
    height: 1000,
  },
  { ...worker, name: 'entry', path: '/tiltak/boligtjenesten-startlan-universal', height: 1250 },
  { ...worker, name: 'matrix', path: '/tiltak/oversikt', height: 1200 },
  {
    ...worker,
    name: 'network',
    path: '/tiltak/samarbeid?lifeArea=economy',
    height: 1000,
    prepare: showNetwork,
  },
  {
    ...worker,
    name: 'suggestions',
    path: '/henvendelser?kind=case&topic=economy',
    height: 1100,
    prepare: showSuggestions,
  },
  { ...anybody, name: 'public-catalogue', path: '/katalog', height: 1000 },
  {
    ...anybody,
    name: 'public-phone',
    path: '/katalog/helsestasjonstjenesten-apen-helsestasjon-universal',
    width: 390,
    height: 844,
  },
  {
    ...anybody,
    name: 'help-parent',
    path: '/katalog/hjelp?alder=8,+14&tema=leisure&tema=economy&bydel=fjell',
    height: 1200,
  },
  // these change the example
  { ...worker, name: 'proposal', path: '/tiltak/forslag', height: 900, prepare: showProposal },
  { ...worker, name: 'gaps', path: '/tiltak/mangler', height: 1150, prepare: showGaps },
];
