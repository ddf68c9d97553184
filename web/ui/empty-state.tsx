import type { ReactNode } from 'react';

/** Where there is nothing to show: what would be here, and what to do about it. */
export function EmptyState({
  title,
  icon,
  children,
}: {
  title: string;
  icon: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="empty-state">
      <span className="empty-icon" aria-hidden="true">
        {icon}
      </span>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
