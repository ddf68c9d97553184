import { Link, useLocation } from '@tanstack/react-router';
import type { EnquiryRow } from '../../../src/features/enquiries/enquiry-list.ts';
import { PATHS } from '../../paths.ts';
import { EyeSlashIcon, Tag } from '../../ui/controls.ts';
import { formatDay, formatNumber } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';

/** Opens the enquiry; its box covers the whole row. Remembers the list's address for the way back. */
export function RowLink({ row }: { row: EnquiryRow }) {
  const { enquiries: texts } = useMessages();
  const cameFromList = useLocation({ select: (location) => location.href });
  return (
    <Link
      to={PATHS.enquiry}
      params={{ enquiryId: row.id }}
      state={{ cameFromList }}
      className="row-link"
      aria-label={texts.openEnquiry(String(row.number))}
      data-row-link
    >
      {row.number}
    </Link>
  );
}

export function KindTag({ kind, anonymous }: Pick<EnquiryRow, 'kind' | 'anonymous'>) {
  const { enquiries: texts } = useMessages();
  if (!anonymous) return <>{texts.kinds[kind]}</>;
  return (
    <span className="kind-anonymous">
      {texts.kinds[kind]}
      <Tag size="xsmall" variant="moderate" data-color="meta-purple" icon={<EyeSlashIcon aria-hidden />}>
        {texts.anonymous}
      </Tag>
    </span>
  );
}

/** `isLong`: where no heading says that the day is the one it was closed. */
export function StatusTag({ closedOn, isLong = false }: Pick<EnquiryRow, 'closedOn'> & { isLong?: boolean }) {
  const { enquiries: texts } = useMessages();
  if (closedOn === null)
    return (
      <Tag size="xsmall" variant="moderate" data-color="success">
        {texts.open}
      </Tag>
    );
  return (
    <span className="closed-on">{isLong ? texts.closedOn(formatDay(closedOn)) : formatDay(closedOn)}</span>
  );
}

/** "3 children, 1 young", or nothing where neither was recorded. */
export function childrenText(row: EnquiryRow, texts: ReturnType<typeof useMessages>['enquiries']): string {
  if (row.children === null && row.youngPeople === null) return '';
  return texts.childrenShort(formatNumber(row.children ?? 0), formatNumber(row.youngPeople ?? 0));
}
