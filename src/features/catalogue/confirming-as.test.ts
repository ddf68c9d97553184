import { expect, test } from 'vitest';
import { confirmingAs } from './confirming-as.ts';

const KEEPING = { ...{ ownerId: 'a', address: null, agreement: null, agreedFrom: null, agreedTo: null } };
const entry = {
  serviceName: 'Skolen',
  keeping: { ...KEEPING, contactName: null, contactPhone: null },
};
const by = (accountId: string, team?: string) => ({
  accountId,
  teams: team === undefined ? [] : [{ id: 't', name: team }],
  municipality: { id: 1, code: '3301', name: 'Drammen' },
});

test.each([
  ['its owner: the service that gives it', by('a', 'Inntak'), 'Skolen'],
  ['somebody of a team: the team', by('b', 'Inntak'), 'Inntak'],
  ['anybody else: the municipality, as it is written in full', by('b'), 'Drammen kommune'],
])('confirmed by %s', (_, actor, expected) => {
  expect(confirmingAs(entry, actor as unknown as Parameters<typeof confirmingAs>[1])).toBe(expected);
});
