import { Link } from '@tanstack/react-router';
import { PATHS } from '../../paths.ts';
import { ArrowLeftIcon } from '../../ui/controls.ts';
import type { CatalogueSearch } from './catalogue-search.ts';
import { useCatalogueTexts } from './page-texts.ts';

let latest: CatalogueSearch = {};

/** For the way back: the search as it stood when it was left. It lives as long as the page is not loaded anew. */
export function rememberSearch(search: CatalogueSearch): void {
  latest = search;
}

export function BackToSearch() {
  const { texts } = useCatalogueTexts();
  return (
    <Link to={PATHS.catalogue} search={latest} className="back-link">
      <ArrowLeftIcon aria-hidden />
      {texts.entry.back}
    </Link>
  );
}
