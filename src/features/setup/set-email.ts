import type { SetupContext } from './change-lists.ts';
import { getPerson } from './change-people.ts';
import { findPeopleSetup, updateEmail } from './people-setup-queries.ts';
import type { SetEmail } from './people-setup.ts';
import { insertSetupChange, lockSetup } from './setup-change-queries.ts';

/** Records where somebody who works here is written to. */
export async function setEmail({ tx }: SetupContext, id: string, email: SetEmail['email']): Promise<void> {
  await lockSetup(tx);
  const { people } = await findPeopleSetup(tx);
  const person = getPerson(people, id);
  if (person.email === email) return;
  await updateEmail(tx, id, email);
  await insertSetupChange(tx, {
    kind: 'email_changed',
    accountId: id,
    name: person.name,
    before: { email: person.email },
    after: { email },
  });
}
