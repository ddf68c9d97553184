import { useRef, useState } from 'react';

// Text about persons that has not been sent lives in this page's memory and nowhere else: a browser's
// storage is read by whoever sits at a shared machine next. The price is that a reload loses it, so the
// browser asks first.
const unsaved = new Map<string, { accountId: string; value: unknown }>();

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

function watchLeaving(): void {
  if (unsaved.size > 0) addEventListener('beforeunload', ask);
  else removeEventListener('beforeunload', ask);
}

/**
 * What a person writes in a form, kept when the page is left for another or the session ends, until it is
 * sent or discarded; found again only by the same person.
 * @param name of the form, with the id of what it is about
 */
export function useUnsavedWriting<T>(name: string, accountId: string, start: T) {
  const [value, setValue] = useState<T>(() => {
    const found = unsaved.get(name);
    return found?.accountId === accountId ? (found.value as T) : start;
  });
  // several fields may tell of a change before the page is drawn again
  const latest = useRef(value);
  const put = (next: T) => {
    watchLeaving();
    latest.current = next;
    setValue(next);
  };
  return {
    value,
    isUnsaved: unsaved.has(name),
    write: (change: (before: T) => T) => {
      const next = change(latest.current);
      unsaved.set(name, { accountId, value: next });
      put(next);
    },
    /** Sent, or not wanted after all; the form begins anew. */
    discard: (next: T = start) => {
      unsaved.delete(name);
      put(next);
    },
  };
}

/** What a form was about is there no more: nothing written in it is of any use. */
export function forgetWriting(name: string): void {
  unsaved.delete(name);
  watchLeaving();
}

/** Someone else is at the machine, or nobody (`accountId` undefined): what others wrote is forgotten. */
export function forgetWritingOfOthers(accountId: string | undefined): void {
  if (unsaved.size === 0) return;
  for (const [name, kept] of unsaved) if (kept.accountId !== accountId) unsaved.delete(name);
  watchLeaving();
}
