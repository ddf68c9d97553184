import { describe, expect, test } from 'vitest';
import { UsageError, readConfig } from './config.ts';

const URL_OF_ENVIRONMENT = 'postgres://someone@127.0.0.1/levekar';

describe('where the data is', () => {
  test('a flag wins over the environment, also when they name different kinds of place', () => {
    const env = { LEVEKAR_DATABASE: URL_OF_ENVIRONMENT, LEVEKAR_DATA: '/elsewhere' };
    expect(readConfig({}, env).databaseUrl).toBe(URL_OF_ENVIRONMENT);
    expect(readConfig({ data: '/here' }, env)).toMatchObject({ dataDir: '/here', databaseUrl: null });
  });

  test.each([
    ['an empty folder, as of a variable that is not set', { data: '' }],
    ['an empty address', { database: '' }],
    ['both', { data: '/here', database: URL_OF_ENVIRONMENT }],
    ['an address of something else', { database: 'http://127.0.0.1/' }],
    ['no address', { database: 'levekar' }],
    ['a port that is a word', { port: 'http' }],
  ])('%s is wrong usage', (_, flags) => {
    expect(() => readConfig(flags, {})).toThrow(UsageError);
  });
});

test.each([
  [undefined, false],
  ['', false],
  ['no', false],
  ['yes', true],
])('real birth numbers with %s: %s', (said, expected) => {
  const env = said === undefined ? {} : { LEVEKAR_REAL_BIRTH_NUMBERS: said };
  expect(readConfig({}, env).realBirthNumbers).toBe(expected);
});

test('a slip about real birth numbers is no answer', () => {
  for (const said of ['true', '1', 'Yes', ' yes'])
    expect(() => readConfig({}, { LEVEKAR_REAL_BIRTH_NUMBERS: said })).toThrow(UsageError);
});

describe('how long a session lasts', () => {
  test('is half an hour idle and ten hours in all, or as it is set', () => {
    expect(readConfig({}, {}).sessions).toEqual({ idleMinutes: 30, hours: 10 });
    const env = { LEVEKAR_SESSION_IDLE_MINUTES: '15', LEVEKAR_SESSION_HOURS: '8' };
    expect(readConfig({}, env).sessions).toEqual({ idleMinutes: 15, hours: 8 });
  });

  test.each(['0', '-1', '1.5', '25', 'ten', '1e1', ' 8'])('never %s hours', (said) => {
    expect(() => readConfig({}, { LEVEKAR_SESSION_HOURS: said })).toThrow(UsageError);
  });
});

describe('mail', () => {
  const smtp = {
    LEVEKAR_SMTP_URL: 'smtp://bruker:hemmelig@post.example.no:587',
    LEVEKAR_MAIL_FROM: 'levekar@example.no',
  };

  test('is sent by a server, from an address, with links to where the pages are', () => {
    const env = {
      ...smtp,
      LEVEKAR_PUBLIC_ADDRESS: 'https://levekar.example.no/',
      LEVEKAR_WORK_DOMAINS: 'Nav.no, x.no',
    };
    expect(readConfig({}, env)).toMatchObject({
      smtpUrl: smtp.LEVEKAR_SMTP_URL,
      publicAddress: 'https://levekar.example.no',
      workDomains: ['nav.no', 'x.no'],
    });
    expect(readConfig({}, {})).toMatchObject({ smtpUrl: null, publicAddress: null, workDomains: [] });
  });

  test.each([
    ['a server without a sender', { LEVEKAR_SMTP_URL: smtp.LEVEKAR_SMTP_URL }],
    ['a page as the server', { ...smtp, LEVEKAR_SMTP_URL: 'https://post.example.no' }],
    ['two senders', { ...smtp, LEVEKAR_MAIL_FROM: 'a@b.no, c@d.no' }],
    ['a public address with a path', { LEVEKAR_PUBLIC_ADDRESS: 'https://example.no/levekar' }],
    ['an address as a domain', { LEVEKAR_WORK_DOMAINS: 'noen@nav.no' }],
  ])('not %s, and the password is never said back', (_, env) => {
    expect(() => readConfig({}, env)).toThrow(UsageError);
    expect(() => readConfig({}, env)).not.toThrow(/hemmelig/u);
  });
});
