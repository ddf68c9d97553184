import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

const WATCH = 'partner-watch';
const isRead = ({ queryKey }: { queryKey: readonly unknown[] }) =>
  String(queryKey[0]).startsWith('partner-') && queryKey[0] !== WATCH;

/** Reads what is on the screen anew as soon as the server's mark of it is another. */
export function useReadOnChange(mark: UseQueryResult<string>['data']): void {
  const queryClient = useQueryClient();
  const known = useRef(mark);
  useEffect(() => {
    if (mark === undefined || mark === known.current) return;
    const isFirst = known.current === undefined;
    known.current = mark;
    if (!isFirst) void queryClient.refetchQueries({ predicate: isRead, type: 'active' });
  }, [mark, queryClient]);
}
