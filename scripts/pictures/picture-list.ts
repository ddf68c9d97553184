import { CASE_PICTURES } from './case-pictures.ts';
import { CATALOGUE_PICTURES } from './catalogue-pictures.ts';
import { FAMILY_PICTURES } from './family-pictures.ts';
import type { Picture } from './picture.ts';
import {
  showConflict,
  showEmergencyRead,
  showFilledIn,
  showRowsChosen,
  showShortcuts,
  showUnseenFile,
} from './picture-scenes.ts';

export const PICTURES: readonly Picture[] = [
  { name: 'sign-in', path: '/', as: null, width: 1280, height: 1000 },
  { name: 'front-page', path: '/', as: 'marit', width: 1280, height: 1000, prepare: showEmergencyRead },
  {
    name: 'new-enquiry',
    path: '/henvendelser/ny',
    as: 'ingrid',
    width: 1280,
    height: 1200,
    prepare: showFilledIn,
  },
  { name: 'enquiries', path: '/henvendelser', as: 'ingrid', width: 1280, height: 900 },
  {
    name: 'enquiries-chosen',
    path: '/henvendelser?open=true',
    as: 'marit',
    width: 1280,
    height: 900,
    prepare: showRowsChosen,
  },
  { name: 'enquiries-phone', path: '/henvendelser', as: 'ingrid', width: 390, height: 844 },
  {
    name: 'enquiry',
    path: '/henvendelser?kind=case&form=coordination',
    as: 'ingrid',
    width: 1280,
    height: 1000,
    prepare: async (page) => {
      await page.locator('main table tbody a').first().click();
      await page.getByRole('heading', { level: 1, name: /^Henvendelse \d+/ }).waitFor();
    },
  },
  { name: 'import', path: '/import', as: 'ingrid', width: 1280, height: 1200, prepare: showUnseenFile },
  { name: 'annual-report', path: '/arsrapport/2021', as: 'berit', width: 1280, height: 1400 },
  {
    name: 'annual-report-dark',
    path: '/arsrapport/2021',
    as: 'berit',
    width: 1280,
    height: 900,
    dark: true,
  },
  { name: 'setup', path: '/oppsett/lister/topic', as: 'tarjei', width: 1280, height: 1000 },
  { name: 'setup-people', path: '/oppsett/personer', as: 'tarjei', width: 1280, height: 1000 },
  { name: 'years', path: '/', as: 'solveig', width: 1280, height: 800 },
  {
    name: 'shortcuts',
    path: '/',
    as: 'ingrid',
    width: 1280,
    height: 900,
    prepare: showShortcuts,
  },
  // it changes an enquiry
  { name: 'conflict', path: '/henvendelser', as: 'ingrid', width: 1280, height: 560, prepare: showConflict },
  ...CATALOGUE_PICTURES,
  // before those of families, which withdraw a consent
  ...CASE_PICTURES,
  ...FAMILY_PICTURES,
];
