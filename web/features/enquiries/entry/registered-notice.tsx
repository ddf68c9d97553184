import { Link } from '@tanstack/react-router';
import type { Enquiry } from '../../../../src/features/enquiries/enquiry.ts';
import { PATHS } from '../../../paths.ts';
import { formatNumber } from '../../../ui/format.ts';
import { useMessages } from '../../../ui/language.tsx';

/** That it is registered, under which number, and the ways to it; the form below is ready for the next. */
export function RegisteredNotice({ enquiry }: { enquiry: Enquiry }) {
  const { entry: texts } = useMessages();
  const number = formatNumber(enquiry.number);
  return (
    <div className="registered" role="status" key={enquiry.id}>
      <strong>{texts.registered(number)}</strong>
      <Link to={PATHS.enquiry} params={{ enquiryId: enquiry.id }}>
        {texts.openRegistered}
      </Link>
      <Link to={PATHS.editEnquiry} params={{ enquiryId: enquiry.id }}>
        {texts.edit}
      </Link>
    </div>
  );
}
