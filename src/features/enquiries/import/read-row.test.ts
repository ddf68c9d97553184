import { describe, expect, test } from 'vitest';
import { oneRow, prepared } from './example-register.ts';

const refusalsOf = (cells: Record<string, string>) =>
  prepared(oneRow(cells)).rejects.flatMap(({ refusals }) =>
    refusals.map(({ column, code }) => [column, code]),
  );
const contentOf = (cells: Record<string, string>) => prepared(oneRow(cells)).rows[0]?.content;

describe('every bad value is refused under its column', () => {
  test.each([
    ['Dato', '31.02.2021', 'not_a_date'],
    ['Dato', '29.02.2021', 'not_a_date'],
    ['Dato', '03/04/2021', 'not_a_date'],
    ['Dato', '1.2.21', 'not_a_date'],
    ['Dato', '2021-2-3', 'not_a_date'],
    ['Dato', 'i går', 'not_a_date'],
    ['Dato', '', 'value_missing'],
    ['Dato', '02.03.2022', 'date_in_future'],
    ['Dato', '31.12.1999', 'date_too_early'],
    ['Avsluttet', '07.01.2021', 'closed_before_received'],
    ['Avsluttet', '02.03.2022', 'date_in_future'],
    ['Avsluttet', 'snart', 'not_a_date'],
    ['Type henvendelse', 'Noe annet', 'not_a_kind'],
    ['Type henvendelse', '', 'value_missing'],
    ['Anonym', 'kanskje', 'not_yes_or_no'],
    ['Hvem henvendte seg', '', 'contact_missing'],
    ['Hvem henvendte seg', 'Famteam', 'unknown_value'],
    ['Hvem henvendte seg', 'NAV, Famteam', 'unknown_value'],
    ['Bydel', 'Oslo', 'unknown_value'],
    ['Bydel', 'Fjell; Konnerud', 'several_values'],
    ['Antall barn 0-17', '2,5', 'not_a_whole_number'],
    ['Antall barn 0-17', '2.0', 'not_a_whole_number'],
    ['Antall barn 0-17', '-1', 'number_out_of_range'],
    ['Antall barn 0-17', '31', 'number_out_of_range'],
    ['Antall barn 0-17', '9'.repeat(400), 'number_out_of_range'],
    ['Antall barn 0-17', 'mange', 'not_a_number'],
    ['Antall barn 0-17', '1e1', 'not_a_number'],
    ['Antall barn 0-17', '２', 'not_a_number'],
    ['Løpenr', '0', 'number_out_of_range'],
    ['Løpenr', '12b', 'not_a_number'],
    ['Samtykke', 'muntlig', 'not_a_consent_answer'],
    ['Notat', 'a'.repeat(10_001), 'text_too_long'],
    ['Notat', 'a\u0001sealed|', 'unreadable_character'],
    ['Bydel', 'Fjell\u0001', 'unreadable_character'],
  ])('%s: %.20s', (column, value, code) => {
    expect(refusalsOf({ [column]: value })).toEqual([[column, code]]);
  });

  test('all of a row at once, and nothing of what follows from what could not be read', () => {
    const refusals = refusalsOf({ Dato: '32.1.2021', Avsluttet: '1.1.2021', Bydel: 'Oslo', Samtykke: '?' });
    expect(refusals).toEqual([
      ['Dato', 'not_a_date'],
      ['Bydel', 'unknown_value'],
      ['Samtykke', 'not_a_consent_answer'],
    ]);
  });

  test('general advice cannot be anonymous', () => {
    const kind = { 'Type henvendelse': 'Generell råd og veiledning' };
    expect(refusalsOf({ ...kind, Anonym: 'ja' })).toEqual([['Anonym', 'only_cases_are_anonymous']]);
    expect(contentOf({ ...kind, Anonym: '' })).toMatchObject({ kind: 'general_advice', anonymous: false });
  });
});

describe('every good value is read', () => {
  test.each([
    [{ Dato: '2021-02-03' }, { receivedOn: '2021-02-03' }],
    [{ Dato: ' 3.2.2021 ' }, { receivedOn: '2021-02-03' }],
    [{ Dato: '29.02.2020' }, { receivedOn: '2020-02-29' }],
    [{ 'Type henvendelse': 'ENKELTSAK' }, { kind: 'case' }],
    [{ 'Type henvendelse': 'General advice' }, { kind: 'general_advice' }],
    [{ Anonym: 'x' }, { anonymous: true }],
    [{ Anonym: '' }, { anonymous: false }],
    [{ Samtykke: 'Ikke spurt' }, { consent: 'not_asked' }],
    [{ Samtykke: '' }, { consent: null }],
    [{ 'Antall barn 0-17': '' }, { children: null }],
    [{ 'Antall barn 0-17': '30' }, { children: 30 }],
    [
      { 'Hvem henvendte seg': 'BVT; nav\nhelsesykepleier' },
      { contacts: ['child_welfare', 'nav', 'health_promotion'] },
    ],
    [{ 'Hvem henvendte seg': 'BVT, TKE' }, { contacts: ['child_welfare', 'allocation_office'] }],
    [{ 'Hvem henvendte seg': 'BVT | Barnevernet' }, { contacts: ['child_welfare'] }],
    [{ 'Hvem henvendte seg': 'Helsefremmende tjenester 0–100' }, { contacts: ['health_promotion'] }],
    [{ 'Type bistand': 'Råd; Koordinering' }, { assistanceForm: 'coordination' }],
    [{ Bydel: 'stromso' }, { area: 'stromso' }],
    [{ Bydel: 'Strømsø'.normalize('NFD') }, { area: 'stromso' }],
    [{ Nyttig: 'delvis' }, { useful: 'partly' }],
    [
      { Råd: 'Økonomi og budsjett', 'Henvist til': 'NAV' },
      {
        advice: [
          { advice: 'budget', service: null, text: null },
          { advice: null, service: 'nav', text: null },
        ],
      },
    ],
    [{ Notat: "'- ringte" }, { note: '- ringte' }],
  ])('%o', (cells, content) => {
    expect(refusalsOf(cells)).toEqual([]);
    expect(contentOf(cells)).toMatchObject(content);
  });
});

describe('the note of an anonymous case', () => {
  const surely = 'Ring mor på epost kari@example.org i dag';

  test('is refused, with the place, where it surely points to someone, and the message does not repeat it', () => {
    const [reject] = prepared(oneRow({ Anonym: 'ja', Notat: surely })).rejects;
    const start = surely.indexOf('kari@');
    expect(reject?.refusals).toMatchObject([
      { code: 'identifying_text', column: 'Notat', details: { kind: 'email', start, end: start + 16 } },
    ]);
    expect(JSON.stringify(reject?.refusals)).not.toContain('example.org');
  });

  test('is taken with a warning where it may', () => {
    const [row] = prepared(oneRow({ Anonym: 'ja', Notat: 'Ring 911 23 456 i morgen' })).rows;
    expect(row?.warnings).toMatchObject([{ code: 'identifying_text_possible', details: { kind: 'phone' } }]);
    expect(JSON.stringify(row?.warnings)).not.toContain('456');
  });

  test('may say it when the case is not anonymous', () => {
    expect(contentOf({ Notat: surely })?.note).toBe(surely);
  });
});

test('a number that looks like a birth number is masked wherever it stands', () => {
  const { rejects, unknownSpellings } = prepared(
    oneRow({ Bydel: 'Fjell 010190 12345', Arbeid: '01019012345' }),
  );
  expect(JSON.stringify([rejects.map(({ refusals }) => refusals), unknownSpellings])).not.toContain('12345');
  expect(rejects[0]?.refusals.map(({ value }) => value)).toEqual(['Fjell ************', '***********']);
});
