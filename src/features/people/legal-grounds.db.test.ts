import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasTestServer, openTestDatabase, type TestDatabase } from '../../../test/kit/database.ts';

type Ground = {
  code: string;
  kind: string;
  statute: string;
  from: string;
  to: string | null;
  checked: boolean;
};

describe.runIf(hasTestServer())('the legal grounds', () => {
  let database: TestDatabase;
  let grounds: Ground[];
  beforeAll(async () => {
    database = await openTestDatabase();
    const { rows } = await database.owner.query<Ground>(
      `select code, kind, statute, valid_from::text as from, valid_to::text as to, checked from legal_ground
       order by code, valid_from`,
    );
    grounds = rows;
  });
  afterAll(() => database.close());

  const inForce = (code: string, day: string) =>
    grounds
      .filter(
        (ground) => ground.code === code && ground.from <= day && (ground.to === null || day < ground.to),
      )
      .map(({ statute }) => statute);

  test('each code has at most one version on a day, of one kind, and the last one goes on', () => {
    for (const code of new Set(grounds.map((ground) => ground.code))) {
      const versions = grounds.filter((ground) => ground.code === code);
      expect(new Set(versions.map(({ kind }) => kind)).size).toBe(1);
      versions.slice(1).forEach((version, index) => expect(version.from).toBe(versions[index]?.to));
      expect(versions.at(-1)?.to).toBeNull();
    }
  });

  test('every kind of sharing has a ground, and a lawyer has read none of them yet', () => {
    expect(new Set(grounds.map(({ kind }) => kind))).toEqual(
      new Set([
        'processing',
        'confidentiality',
        'consent',
        'anonymised',
        'duty_to_notify',
        'duty_to_avert',
        'statute',
        'emergency',
      ]),
    );
    expect(grounds.filter(({ checked }) => checked)).toEqual([]);
  });

  test.each([
    ['notify_child_welfare', '2022-12-31', 'barnevernloven (1992) § 6-4'],
    ['notify_child_welfare', '2023-01-01', 'barnevernsloven § 13-2'],
    ['child_welfare', '2023-01-01', 'barnevernsloven § 13-1'],
    ['notify_school', '2024-07-31', 'opplæringslova (1998) § 15-3'],
    ['notify_school', '2024-08-01', 'opplæringslova (2023)'],
    ['avert_crime', '2015-10-01', 'straffeloven § 196'],
    ['health', '2022-03-01', 'helsepersonelloven § 21'],
    ['consent_administration', '2022-03-01', 'forvaltningsloven § 13 a nr. 1'],
  ])('%s on %s is %s', (code, day, statute) => {
    expect(inForce(code, day)).toEqual([statute]);
  });
});
