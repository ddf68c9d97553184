import type { Messages } from '../../messages/messages-type.ts';

type Named = { persons: readonly { id: string; name: string }[] };

/** The person's name; a person who has left the family is not named. */
export function nameOf({ persons }: Named, id: string, texts: Messages['consents']): string {
  return persons.find((person) => person.id === id)?.name ?? texts.personGone;
}
