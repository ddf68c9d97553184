import { useId, type ReactNode } from 'react';

/** A headed group of what is known; a card on the page. */
export function FactGroup({
  title,
  wide = false,
  children,
}: {
  title: string;
  wide?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={wide ? 'card fact-group wide' : 'card fact-group'} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** One name and value; `value` null shows `missing` quietly, since nothing recorded is not the same as no. */
export function Fact({ name, value, missing }: { name: string; value: ReactNode; missing: string }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{value ?? <span className="quiet">{missing}</span>}</dd>
    </div>
  );
}
