import type { ReactElement } from 'react';

/** The lists of one page, as links; the router marks the one that is shown. */
export function WhichList({ label, children }: { label: string; children: readonly ReactElement[] }) {
  return (
    <nav aria-label={label}>
      <ul className="plain-list which-list">
        {children.map((link) => (
          <li key={link.key}>{link}</li>
        ))}
      </ul>
    </nav>
  );
}
