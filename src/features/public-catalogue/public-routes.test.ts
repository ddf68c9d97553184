import { expect, test } from 'vitest';
import { PAGE_ADDRESSES } from '../catalogue/entry-id.ts';
import { publicCatalogueRoutes } from './public-routes.ts';

test('no entry is given the address of a page', () => {
  const pages = publicCatalogueRoutes.flatMap(({ path }) => /^\/katalog\/([a-z]+)/u.exec(path)?.[1] ?? []);
  expect(pages).toContain('sok');
  expect(pages.filter((page) => !PAGE_ADDRESSES.has(page))).toEqual([]);
});
