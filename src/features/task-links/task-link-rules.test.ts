import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WorkAddress } from '../../shared/work-address.ts';
import { isOfDomains, isWebmail, whyNotLink, whyNotSendTo } from './task-link-rules.ts';

const codesOf = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code);

describe('where a link may be sent', () => {
  test.each([
    ['noen@nav.no', [], true],
    ['noen@nav.no', ['nav.no'], true],
    ['noen@drammen.nav.no', ['nav.no'], true],
    ['noen@ikkenav.no', ['nav.no'], false],
    ['noen@nav.no.example.com', ['nav.no'], false],
    ['nav.no@example.com', ['nav.no'], false],
  ])('%s of %j: %s', (address, domains, expected) => {
    expect(isOfDomains(address, domains)).toBe(expected);
  });

  test('to an address that anybody may have only when somebody has made sure', () => {
    const gmail = { address: 'noen@gmail.com', isWorkAddress: false };
    expect(codesOf(whyNotSendTo(gmail, []))).toEqual(['address_of_anybody']);
    expect(whyNotSendTo({ ...gmail, isWorkAddress: true }, [])).toEqual([]);
    expect(whyNotSendTo({ ...gmail, address: 'noen@nav.no' }, [])).toEqual([]);
    // the list that the municipality made is not set aside by a tick
    expect(codesOf(whyNotSendTo({ ...gmail, isWorkAddress: true }, ['nav.no']))).toEqual([
      'address_not_of_work',
    ]);
    expect(isWebmail('noen@nav.no')).toBe(false);
  });

  test('an address is one, in plain signs, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const { success, data } = WorkAddress.safeParse(typed);
        if (success) expect(data).toMatch(/^[a-z0-9._%+'-]+@[a-z0-9.-]+\.[a-z]+$/u);
      }),
    );
    for (const typed of [
      'a@b.no, c@d.no',
      'a@b.no\r\nBcc: c@d.no',
      'A <a@b.no>',
      'a@b',
      '@b.no',
      'a..b@c.no',
    ])
      expect([typed, WorkAddress.safeParse(typed).success]).toEqual([typed, false]);
    expect(WorkAddress.parse(' Kari.Nordmann@NAV.no ')).toBe('kari.nordmann@nav.no');
  });

  test('never without a mail server, nor where the task does not let it', () => {
    expect(codesOf(whyNotLink(null, false))).toEqual(['mail_not_set_up']);
    expect(codesOf(whyNotLink('protected', true))).toEqual(['link_to_protected']);
    expect(whyNotLink(null, true)).toEqual([]);
  });
});
