import type { ClosingTexts } from '../nb/closing.ts';

export const closingTexts = {
  droppedBecause: {
    moved_away: 'Saka er avslutta fordi familien har flytta.',
    withdrawn: 'Saka er avslutta fordi familien ikkje lenger ønskjer hjelp frå teamet.',
    died: 'Saka er avslutta.',
    lost_contact: 'Saka er avslutta fordi teamet ikkje lenger har kontakt med familien.',
  },
} satisfies ClosingTexts;
