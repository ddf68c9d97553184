import { useEffect, useRef, type ReactNode } from 'react';
import { useMessages } from './language.tsx';
import { hasNavigated } from './navigated.ts';

/**
 * The page's one h1, and its title in the browser. It takes the focus when one has come from another
 * page, so that a screen reader starts there; not at the first page, where the browser starts itself.
 */
export function PageHeading({
  title,
  documentTitle = title,
  lead,
  actions,
}: {
  title: string;
  /** In the window's title, where the heading names people: the browser's history would keep it. */
  documentTitle?: string;
  lead?: ReactNode;
  actions?: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { shell } = useMessages();
  useEffect(() => {
    if (hasNavigated()) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className="page-heading">
      <title>{`${documentTitle} – ${shell.appName}`}</title>
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead !== undefined && <p className="page-lead">{lead}</p>}
      </div>
      {actions !== undefined && <div className="page-actions">{actions}</div>}
    </header>
  );
}
