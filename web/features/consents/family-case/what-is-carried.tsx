import { Button } from '../../../ui/controls.ts';
import { useMessages } from '../../../ui/language.tsx';

/** What an anonymous discussion takes with it into a family's case, and what it leaves for good. */
export function WhatIsCarried({ isRead, onRead }: { isRead: boolean; onRead: () => void }) {
  const { what: texts } = useMessages().familyCase;
  const list = (title: string, items: readonly string[]) => (
    <div>
      <h3>{title}</h3>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
  return (
    <section className="card case-what" aria-labelledby="case-what">
      <h2 id="case-what">{texts.title}</h2>
      <div className="case-what-lists">
        {list(texts.kept, texts.keptItems)}
        {list(texts.gone, texts.goneItems)}
      </div>
      <p>{texts.then}</p>
      {!isRead && <Button onClick={onRead}>{texts.go}</Button>}
    </section>
  );
}
