import { describe, expect, test } from 'vitest';
import { findIdentifyingText } from './identifying-text.ts';
import { isBankAccount } from './bank-accounts.ts';
import { isBirthNumber } from './birth-numbers.ts';
import { makeAccountNumber, makeTestNumber } from './synthetic-numbers.ts';

function findCertain(text: string): string[] {
  return findIdentifyingText(text)
    .filter((finding) => finding.certain)
    .map((finding) => `${finding.kind}: ${text.slice(finding.start, finding.end)}`);
}

function makeNumber(series: 40 | 60 | 65 | 80, isDNumber: boolean, rest: 0 | 1 | 2 | 3): string {
  for (let individual = 100; individual < 1000; individual += 1) {
    const digits = makeTestNumber({ day: 12, month: 7, year: 81, individual, series, isDNumber, rest });
    if (digits) return digits;
  }
  throw new Error('no number exists');
}

const series = [40, 60, 65, 80] as const;
const rests = [0, 1, 2, 3] as const;
const kinds = series.flatMap((offset) =>
  [false, true].flatMap((isDNumber) => rests.map((rest) => [offset, isDNumber, rest] as const)),
);
const number = makeNumber(80, false, 0);
const [date, personal] = [number.slice(0, 6), number.slice(6)];

describe('birth numbers', () => {
  test.each(kinds)('series +%i, D number %s, rest %i', (offset, isDNumber, rest) => {
    const digits = makeNumber(offset, isDNumber, rest);
    expect(isBirthNumber(digits)).toBe(true);
    expect(findCertain(`fnr ${digits}`)).toEqual([`birth_number: ${digits}`]);
  });

  test.each([
    `${date} ${personal}`,
    `${date}-${personal}`,
    `${date}.${personal}`,
    `${date}/${personal}`,
    `${date} (${personal}`,
    `${date}_${personal}`,
    `12.87.81 ${personal}`,
    `12-87-81-${personal}`,
    `12 87 81 ${personal.slice(0, 3)} ${personal.slice(3)}`,
    `12.87.1981 ${personal}`,
    `12871981 ${personal}`,
    number.split('').join(' '),
  ])('written as %s', (written) => {
    expect(findCertain(`Barn 1: ${written}, bor hjemme`)).toEqual([`birth_number: ${written}`]);
  });

  test.each([
    `1${number}`,
    `${number}9`,
    `kr 20 000 150 000`,
    `20 000 150 000`,
    `12 345 678 901 kroner`,
    `${number.slice(0, 10)}${(Number(number[10]) + 1) % 10}`,
    '00000000000',
    '99999999999',
    '12.03.2021 kl 10.30',
    '2018 2019 2020 2021',
    'saksnr 2021/12345-67',
    `${date} kroner ${personal}`,
    `${date}     ${personal}`,
    `${date}%${personal}`,
    '1 200 15 000 kr',
    '150 000 20 000',
    '912 34 567 912 34 568',
    '121 280 123,45',
    '1 009,- 2 862 939 kr',
    '1 009-2 862 939',
    'org.nr 987 654 321',
    '0-17 år og 18-23 år',
    '1, 2, 3, 4, 5, 6, 7, 8, 9, 10',
    '+47 912 34 567',
  ])('nothing certain in %s', (text) => {
    expect(findCertain(text)).toEqual([]);
  });
});

const account = makeAccountNumber('9710450000') ?? makeAccountNumber('9710450001') ?? '';
const [bank, type, rest] = [account.slice(0, 4), account.slice(4, 6), account.slice(6)];

describe('bank accounts', () => {
  test('valid by the check digit', () => {
    expect(isBankAccount(account)).toBe(true);
    expect(isBankAccount(`${account.slice(0, 10)}${(Number(account[10]) + 1) % 10}`)).toBe(false);
    expect(isBankAccount('')).toBe(false);
  });

  test.each([
    account,
    `${bank}.${type}.${rest}`,
    `${bank} ${type} ${rest}`,
    `${bank}-${type}-${rest}`,
    `${bank}\u00a0${type}\u00a0${rest}`,
    `${bank}. ${type}. ${rest}`,
    `${bank}.${type}${rest}`,
    'NO93 8601 1117 947',
    'NO9386011117947',
    'no93 8601 1117 947',
    'NO 93 8601 1117 947',
    'NO93-8601-1117-947',
    'DK50 0040 0440 1162 43',
    'SE45 5000 0000 0583 9825 7466',
    'FI21 1234 5600 0007 85',
    'PL61 1090 1014 0000 0712 1981 2874',
    'DE89 3704 0044 0532 0130 00',
    'LT12 1000 0111 0100 1000',
    'EE38 2200 2210 2014 5685',
    'NO93\u202f8601\u202f1117\u202f947',
  ])('found: %s', (written) => {
    expect(findCertain(`Konto ${written} brukes.`)).toEqual([`bank_account: ${written}`]);
  });

  test.each([
    'NO94 8601 1117 947',
    'NO93 8601 1117',
    `${bank} ${type} ${rest} kr`,
    `kr ${bank} ${type} ${rest}`,
    `${account}1`,
    `1${account}`,
    `+${account}`,
    `${bank} ${type} ${rest} 50`,
    `3 ${bank} ${type} ${rest}`,
    '1234.56.78901',
    '0000.00.00000',
    'kr 1 500,50',
    'KID 1234567',
    'org 123 456 785',
    '2021 12 31',
    '12 500 kr i 2021',
    `${bank}/${type}/${rest}`,
    `${bank} eller ${type} ${rest}`,
    'nr 97104500',
    '50 000 000 000',
  ])('nothing certain: %s', (text) => {
    expect(findCertain(text)).toEqual([]);
  });
});

describe('e-mail', () => {
  test.each([
    'ola@example.no',
    'ola.nordmann@example.no',
    'ola+test@example.co.uk',
    'OLA@EXAMPLE.NO',
    'o@e.no',
    'ola_n@sub.example.museum',
    'bjørn@blåbær.no',
    'ola@xn--blbr-roah.no',
    'ola@example.xn--p1ai',
    'почта@пример.рф',
    'ola @ example.no',
    'ola@ example.no',
    'ola @example.com',
    'ola\uff20example.no',
    'o\u200bla@exam\u200bple.no',
    "o'hara@example.no",
    'ola-n@ex-ample.no',
    '12345@example.no',
    'ola@1234.no',
    'a.b.c.d@e.f.g.no',
    `${number}@example.no`,
  ])('found: %s', (written) => {
    expect(findCertain(`Skriv til ${written}, takk.`)).toEqual([`email: ${written}`]);
    expect(findCertain(`<${written}>.`)).toEqual([`email: ${written}`]);
  });

  test.each([
    '@nav',
    'ola@',
    'ola@nav',
    '@nav.no',
    'ola@nav.',
    'ola@.no',
    'ola@nav.1',
    'ola@nav.n',
    'example.no',
    'møte @ huset.Da kom de',
    'ola@@example',
    'a @ b',
    'pris @ 5.50',
    'ola(at)example.no',
    'ola at example dot no',
    'ola@nav..no',
    'ola@nav no',
    '@ @ @',
    'ola  @  example.no',
    'ola@-nav.no',
    'ola@nav/no',
  ])('not found: %s', (text) => {
    expect(findCertain(text)).toEqual([]);
  });
});
