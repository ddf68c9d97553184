import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { errors as nb } from '../../src/messages/nb/errors.ts';
import { openTestApp, type Answer, type TestActor, type TestApp } from '../kit/app.ts';
import { hasTestServer } from '../kit/database.ts';
import { openPartnerScene, type PartnerScene } from '../kit/partner-scene.ts';

describe.runIf(hasTestServer())('what was altered past the program', () => {
  let app: TestApp;
  let scene: PartnerScene;
  let ingrid: TestActor;
  let family: string;
  let contribution: string;

  beforeAll(async () => {
    app = await openTestApp();
    scene = await openPartnerScene(app);
    ingrid = await app.signIn('ingrid');
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    family = await scene.addFamily('Familien Prøve');
    contribution = await contributionOf(family);
  });

  async function contributionOf(id: string): Promise<string> {
    const person = await scene.addPerson(id, 'Moren Prøve');
    return scene.addContribution({
      family: id,
      service: scene.team,
      persons: [person],
      topics: ['economy'],
      at: '2022-01-01',
      text: 'Hemmelige ord',
    });
  }
  const read = (id: string) => ingrid.get(`/api/v1/families/${id}/contributions`);
  const unreadable = (answer: Answer) => {
    expect(answer.status).toBe(500);
    expect(answer.body).toMatchObject({ code: 'unreadable', message: nb.unreadable });
    expect(answer.text).not.toMatch(/Hemmelige|Prøve/u);
  };

  test('is read as long as nobody altered it', async () => {
    expect((await read(family)).text).toContain('Hemmelige ord');
  });

  test('a byte: it says that it cannot be opened, whom to tell, and nothing else', async () => {
    const { rowCount } = await app.owner.query(
      `update contribution set text = set_byte(text, 40, get_byte(text, 40) # 1) where id = $1`,
      [contribution],
    );
    expect(rowCount).toBe(1);
    unreadable(await read(family));
  });

  test('a value that was put in the place of another, of its own family or of another one', async () => {
    const other = await scene.addFamily('Familien Prøve to');
    for (const from of [await contributionOf(family), await contributionOf(other)]) {
      await app.owner.query(
        'update contribution set text = (select text from contribution where id = $2) where id = $1',
        [contribution, from],
      );
      unreadable(await read(family));
    }
  });

  test('a version that was set back', async () => {
    await app.owner.query('update person set version = version + 1 where family_id = $1', [family]);
    unreadable(await ingrid.get(`/api/v1/families/${family}`));
  });

  test('a key that is gone', async () => {
    app.keys.destroyKeys([family]);
    unreadable(await read(family));
  });
});
