import { Link, useLocation, useRouter } from '@tanstack/react-router';
import { parseSearch, PATHS } from '../../paths.ts';
import { ArrowLeftIcon } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { parseEnquiryFilters } from './enquiry-filters.ts';

/**
 * Back to the list as it was. Where one came straight from it, this is the browser's own way back, so
 * that the rows that were loaded and the place in them are the same.
 */
export function BackToList() {
  const { enquiries: texts } = useMessages();
  const router = useRouter();
  const cameFrom = useLocation({ select: (location) => location.state.cameFromList });
  const search = parseEnquiryFilters(parseSearch(cameFrom?.split('?')[1] ?? ''));
  return (
    <Link
      to={PATHS.enquiries}
      search={search}
      className="back-link"
      onClick={(event) => {
        if (cameFrom === undefined || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        router.history.back();
      }}
    >
      <ArrowLeftIcon aria-hidden fontSize="1.25rem" />
      {texts.back}
    </Link>
  );
}
