import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { dropPersonalData } from '../../personal-data.ts';
import { rememberSearch, searchLeft } from './search-left.ts';

test('the search that was left is found again, and not by who comes to the machine next', () => {
  const client = new QueryClient();
  expect(searchLeft(client)).toEqual({});
  rememberSearch(client, { q: 'mistet jobben' });
  expect(searchLeft(client)).toEqual({ q: 'mistet jobben' });
  dropPersonalData(client);
  expect(searchLeft(client)).toEqual({});
});
