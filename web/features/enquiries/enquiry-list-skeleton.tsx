import { Skeleton } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';

const LINES = [1, 2, 3, 4, 5, 6, 7, 8];

export function EnquiryListSkeleton() {
  const { shell } = useMessages();
  return (
    <div className="card list-skeleton" role="status" aria-busy="true" aria-label={shell.loading}>
      {LINES.map((line) => (
        <Skeleton key={line} variant="rounded" height={36} />
      ))}
    </div>
  );
}
