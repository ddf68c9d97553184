import { useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Keeps the keyboard where one writes in a form: at its first field when the dialog it stands in opens, and at what
 * is wrong after it was sent.
 * @param isPending whether the form is being sent
 */
export function useFormFocus(isPending: boolean) {
  const form = useRef<HTMLFormElement>(null);
  const wasPending = useRef(false);
  // one begins to write at once, and not at the button that closes: the browser's dialog looks for this when it opens
  useLayoutEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('input:checked, input, select, textarea');
    first?.setAttribute('autofocus', '');
  }, []);
  // the button is off while it sends, and loses the focus to nothing
  useEffect(() => {
    if (wasPending.current && !isPending) (findFault(form.current) ?? findSubmit(form.current))?.focus();
    wasPending.current = isPending;
  }, [isPending]);
  return {
    form,
    /** For what is found wrong before anything is sent. */
    goToFault: () => requestAnimationFrame(() => findFault(form.current)?.focus()),
  };
}

function findFault(form: HTMLFormElement | null): HTMLElement | null {
  const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? null;
  return wrong?.matches('fieldset, div') === true ? wrong.querySelector('input') : wrong;
}

function findSubmit(form: HTMLFormElement | null): HTMLElement | null {
  return form?.querySelector<HTMLElement>('button[type="submit"]') ?? null;
}
