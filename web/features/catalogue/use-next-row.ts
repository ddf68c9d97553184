import { useEffect, useRef } from 'react';

/** For what concerns no single row. */
export const NO_ROW = -1;

/**
 * Keeps the keyboard in the list when what was pressed goes away: one goes on at the row that took its place, or at
 * what is told above the rows.
 * @param isPending whether what was pressed is still being done
 */
export function useNextRow(isPending: boolean) {
  const box = useRef<HTMLDivElement>(null);
  const place = useRef<number | null>(null);
  useEffect(() => {
    if (isPending || place.current === null) return;
    const buttons = box.current?.querySelectorAll<HTMLElement>('.confirm-row button') ?? [];
    const next = buttons[Math.min(place.current, buttons.length - 1)];
    (next ?? box.current?.querySelector<HTMLElement>('.confirm-notice p'))?.focus();
    place.current = null;
  }, [isPending]);
  return {
    box,
    /** The place of the row that was pressed. */
    goOnAt: (row: number) => {
      place.current = row;
    },
  };
}
