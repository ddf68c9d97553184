import { lazy, Suspense } from 'react';

const ToConfirmNote = lazy(() =>
  import('../catalogue-keeping/to-confirm-note.tsx').then((module) => ({ default: module.ToConfirmNote })),
);

/** What of the catalogue waits to be confirmed; its words come when the page stands. */
export function CatalogueNote() {
  return (
    <Suspense fallback={null}>
      <ToConfirmNote />
    </Suspense>
  );
}
