import { describe, expect, test } from 'vitest';
import { enquiry } from '../../../test/kit/enquiry.ts';
import { whyNotBesideCase, type CaseReach } from './case-reach-rules.ts';
import { EnquiryContent } from './enquiry.ts';

const content = (traits: Partial<EnquiryContent> = {}) => ({ ...EnquiryContent.parse(enquiry()), ...traits });
const reach = (traits: Partial<CaseReach> = {}): CaseReach => ({
  stage: 'active',
  form: 'conversation',
  firstOn: '2022-02-20',
  openTasks: 0,
  ...traits,
});
const before = content({ assistanceForm: 'conversation', closedOn: null });

describe('what the register cannot say of a case', () => {
  test.each<[string, Partial<CaseReach>, Partial<EnquiryContent>, string[]]>([
    ['that it is closed, under work', {}, { closedOn: '2022-03-01' }, ['close_through_case']],
    ['closed while it is closing', { stage: 'closing' }, { closedOn: '2022-03-01' }, ['close_through_case']],
    [
      'closed with an open task, before work began',
      { stage: 'received', openTasks: 1 },
      { closedOn: '2022-03-01' },
      ['tasks_left_open'],
    ],
    ['less than it has come to', {}, { assistanceForm: 'advice' }, ['form_not_less']],
    ['nothing of what it has come to', {}, { assistanceForm: null }, ['form_not_less']],
    ['more, under work', {}, { assistanceForm: 'coordination' }, ['form_through_case']],
    ['that it is anonymous', {}, { anonymous: true }, ['case_has_casework']],
    ['that it is general advice', {}, { kind: 'general_advice' }, ['case_has_casework']],
    ['that it came after its first step', {}, { receivedOn: '2022-02-21' }, ['received_after_casework']],
  ])('%s', (_, traits, change, codes) => {
    const refusals = whyNotBesideCase(reach(traits), before, { ...before, ...change });
    expect(refusals.map(({ code }) => code)).toEqual(codes);
  });

  test.each<[string, Partial<CaseReach>, Partial<EnquiryContent>]>([
    ['that it is closed, before work began', { stage: 'advised', form: null }, { closedOn: '2022-03-01' }],
    ['more, before work began', { stage: 'received', form: null }, { assistanceForm: 'coordination' }],
    [
      'less than was once written, where no step went so far',
      { form: 'advice' },
      { assistanceForm: 'advice' },
    ],
    ['that it came on the day of its first step', {}, { receivedOn: '2022-02-20' }],
    ['other topics', {}, { topics: ['health'] }],
  ])('but: %s', (_, traits, change) => {
    expect(whyNotBesideCase(reach(traits), before, { ...before, ...change })).toEqual([]);
  });

  test('that it is open again', () => {
    const closed = content({ closedOn: '2022-03-01' });
    const refusals = whyNotBesideCase(reach({ stage: 'closed' }), closed, { ...closed, closedOn: null });
    expect(refusals.map(({ code }) => code)).toContain('reopen_through_case');
  });

  test('nothing, where nothing was done with the case', () => {
    expect(whyNotBesideCase(null, before, { ...before, closedOn: '2022-03-01', anonymous: true })).toEqual(
      [],
    );
  });
});
