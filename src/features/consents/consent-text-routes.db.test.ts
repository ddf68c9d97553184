import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { CONSENT_LANGUAGES } from './consent.ts';
import type { ConsentText } from './texts/consent-text.ts';

const TEXTS = '/api/v1/consent-texts';

describe.runIf(hasTestServer())("reading the consent's text", () => {
  let app: TestApp;
  let partner: TestActor;
  beforeAll(async () => {
    app = await openTestApp();
    partner = await app.signIn('amina');
  });
  afterAll(() => app.close());

  test('is for everyone who is signed in, in every language, whole by version', async () => {
    const { items } = (await partner.get(TEXTS)).body as { items: ConsentText[] };
    expect(items.map(({ language }) => language)).toEqual(CONSENT_LANGUAGES);
    for (const { language, version, checked, direction } of items) {
      const today = await partner.get(`${TEXTS}/${language}`);
      expect(today.body).toMatchObject({ language, version, checked, direction });
      expect((await partner.get(`${TEXTS}/${language}?version=${version}`)).text).toBe(today.text);
    }
    expect(items.find(({ language }) => language === 'ar')?.direction).toBe('rtl');
    expect((await app.anyone.get(TEXTS)).status).toBe(401);
  });

  test('a version or language that never was is missing, or no language', async () => {
    expect((await partner.get(`${TEXTS}/so?version=1900`)).status).toBe(404);
    expect((await partner.get(`${TEXTS}/xx`)).status).toBe(400);
  });
});
