import {
  showAnonymousCarried,
  showConsentOpening,
  showConsents,
  showConsentWritten,
  showDisclosure,
  showEmergency,
  showFamily,
  showFound,
  showMerging,
  showPartnersFamily,
  showPersonLog,
  showProtecting,
  showSeenBy,
  showShared,
  showWithdrawing,
} from './family-scenes.ts';
import type { Picture } from './picture.ts';

const families = { path: '/familier', as: 'ingrid', width: 1280, isToday: true } as const;

/** Pictures of families and consents, as the example has them on the day they are taken. */
export const FAMILY_PICTURES: readonly Picture[] = [
  { ...families, name: 'families', height: 700 },
  { ...families, name: 'new-family', path: '/familier/ny', height: 900, prepare: showFound },
  { ...families, name: 'family', height: 1000, prepare: showFamily },
  { ...families, name: 'family-consents', height: 1300, prepare: showConsents },
  { ...families, name: 'family-protection', height: 760, prepare: showProtecting },
  {
    ...families,
    name: 'emergency',
    path: '/familier/nodtilgang',
    as: 'yusuf',
    height: 960,
    prepare: showEmergency,
  },
  { ...families, name: 'person-log', height: 900, prepare: showPersonLog },
  { ...families, name: 'access-review', path: '/innsyn', as: 'marit', height: 900 },
  { ...families, name: 'consent-written', height: 1500, prepare: showConsentWritten },
  { ...families, name: 'consent-opens', height: 1400, prepare: showConsentOpening },
  { ...families, name: 'consent-text', path: '/samtykketekst/ar', height: 1200 },
  { ...families, name: 'seen-by', height: 900, prepare: showSeenBy },
  { ...families, name: 'disclosure', height: 1000, prepare: showDisclosure },
  { ...families, name: 'anonymous-case', path: '/henvendelser', height: 900, prepare: showAnonymousCarried },
  { ...families, name: 'my-families', path: '/mine-familier', as: 'amina', height: 900 },
  {
    ...families,
    name: 'my-family',
    path: '/mine-familier',
    as: 'amina',
    height: 1200,
    prepare: showPartnersFamily,
  },
  {
    ...families,
    name: 'my-family-phone',
    path: '/mine-familier',
    as: 'henrik',
    width: 390,
    height: 844,
    prepare: showPartnersFamily,
  },
  { ...families, name: 'setup-services', path: '/oppsett/tjenester', as: 'tarjei', height: 900 },
  { ...families, name: 'setup-consent', path: '/oppsett/samtykke', as: 'tarjei', height: 640 },
  // these change the example
  { ...families, name: 'family-merge', height: 900, prepare: showMerging },
  { ...families, name: 'withdraw', height: 900, prepare: showWithdrawing },
  { ...families, name: 'shared', height: 700, prepare: showShared },
];
