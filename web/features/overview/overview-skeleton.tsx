import { Skeleton } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';

/** The page's shape while its numbers are on their way. */
export function OverviewSkeleton() {
  const { overview: texts } = useMessages();
  return (
    <div className="overview-loading" role="status" aria-busy="true" aria-label={texts.loading}>
      <div className="overview-figures">
        {[1, 2, 3, 4].map((card) => (
          <Skeleton key={card} variant="rounded" height={108} />
        ))}
      </div>
      <div className="overview-columns">
        <Skeleton variant="rounded" height={260} />
        <Skeleton variant="rounded" height={260} />
      </div>
    </div>
  );
}
