import { describe, expect, test } from 'vitest';
import type { LegalGround } from '../../../src/features/disclosures/disclosure.ts';
import { findLiftedSilence } from './lifted-silence.ts';

const ground = (code: string, kind: LegalGround['kind']): LegalGround => ({
  code,
  kind,
  statute: `${code} § 1`,
  label: code,
  validFrom: '2000-01-01',
  validTo: null,
  checked: false,
});
const GROUNDS = [
  ground('processing_social_services', 'processing'),
  ground('public_administration', 'confidentiality'),
  ground('health', 'confidentiality'),
  ground('consent_administration', 'consent'),
  ground('consent_health', 'consent'),
];
const TEAM = { id: 1, name: 'Team', confidentiality: ['public_administration'] };
const CLINIC = { id: 2, name: 'Clinic', confidentiality: ['health', 'public_administration'] };
const SCHOOL = { id: 3, name: 'School', confidentiality: [] };

const summary = (...args: Parameters<typeof findLiftedSilence>) =>
  findLiftedSilence(...args).map(({ service, gives, receives, duties, liftedBy }) => [
    service.name,
    gives ? 'gives' : '',
    receives ? 'receives' : '',
    duties.map(({ code }) => code).join('+'),
    liftedBy.map(({ code }) => code).join('+'),
  ]);

describe('the duties of confidentiality that a consent lifts', () => {
  test('both sides are named, and only those who take part', () => {
    expect(summary([{ giving: 1, receiving: 3 }], [TEAM, CLINIC, SCHOOL], GROUNDS)).toEqual([
      ['School', '', 'receives', '', ''],
      ['Team', 'gives', '', 'public_administration', 'consent_administration'],
    ]);
  });

  test('health personnel have a rule of their own on consent', () => {
    const both = [
      { giving: 1, receiving: 2 },
      { giving: 2, receiving: 1 },
    ];
    expect(summary(both, [CLINIC], GROUNDS)).toEqual([
      [
        'Clinic',
        'gives',
        'receives',
        'public_administration+health',
        'consent_administration+consent_health',
      ],
    ]);
  });

  test('the ground of processing is never among them', () => {
    const clinic = { ...CLINIC, confidentiality: ['processing_social_services'] };
    expect(summary([{ giving: 2, receiving: 1 }], [clinic], GROUNDS)).toEqual([
      ['Clinic', 'gives', '', '', ''],
    ]);
  });
});
