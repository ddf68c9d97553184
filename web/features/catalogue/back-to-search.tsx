import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PATHS } from '../../paths.ts';
import { ArrowLeftIcon } from '../../ui/controls.ts';
import { useCatalogueTexts } from './page-texts.ts';
import { searchLeft } from './search-left.ts';

export function BackToSearch() {
  const { texts } = useCatalogueTexts();
  return (
    <Link to={PATHS.catalogue} search={searchLeft(useQueryClient())} className="back-link">
      <ArrowLeftIcon aria-hidden />
      {texts.entry.back}
    </Link>
  );
}
