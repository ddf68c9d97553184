import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PATHS } from '../../paths.ts';
import { PlusIcon } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';

/** To the form of a new enquiry, where one's own drafts are offered too. */
export function NewEnquiryLink({ className, children }: { className: string; children: ReactNode }) {
  return (
    <Link to={PATHS.newEnquiry} className={className}>
      {children}
    </Link>
  );
}

/** What an adviser most often comes for. */
export function NewEnquiryButton() {
  const { overview: texts } = useMessages();
  return (
    <NewEnquiryLink className="new-enquiry">
      <PlusIcon aria-hidden fontSize="1.5rem" />
      {texts.newEnquiry}
    </NewEnquiryLink>
  );
}
