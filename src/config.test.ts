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
