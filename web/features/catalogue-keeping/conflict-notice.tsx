import { useEffect, useRef } from 'react';
import type { LinkedEntries, LinkedReply } from '../../../src/features/catalogue-keeping/catalogue-link.ts';
import { LocalAlert } from '../../ui/controls.ts';
import { useKeepingWords } from './keeping-words.ts';

type Props = { stands: LinkedReply['items'][number]; entries: LinkedEntries };

/** What somebody else has made of it meanwhile, where that is not what stands in the form. */
export function ConflictNotice({ stands, entries }: Props) {
  const { words, catalogue, language } = useKeepingWords();
  const texts = words.form;
  const box = useRef<HTMLDivElement>(null);
  // after the form has given the focus back to its button: this is what to read first
  useEffect(() => {
    requestAnimationFrame(() => box.current?.focus());
  }, [stands]);
  const labels: Readonly<Record<string, string>> = texts.labels;
  const names: Readonly<Record<string, string>> = {
    ...catalogue.audiences,
    ...catalogue.lifeAreas,
    ...catalogue.costs,
    ...catalogue.waysIn,
    ...catalogue.statuses,
    ...Object.fromEntries(
      entries.areas.map(({ code, labels: named }) => [code, named[language] ?? named['nb'] ?? code]),
    ),
  };
  const shown = (value: unknown): string => {
    const parts = (Array.isArray(value) ? value : [value]).filter((part) => part !== null && part !== false);
    const text = parts.map((part) => names[String(part)] ?? String(part)).join(', ');
    return text === '' ? texts.nothing : text;
  };
  return (
    <div ref={box} tabIndex={-1}>
      <LocalAlert status="warning">
        <LocalAlert.Header>
          <LocalAlert.Title as="h2">{texts.conflict}</LocalAlert.Title>
        </LocalAlert.Header>
        <LocalAlert.Content>
          <dl className="keeping-differences">
            {stands.differences
              .filter(({ field }) => labels[field] !== undefined)
              .map(({ field, before }) => (
                <div key={field}>
                  <dt>{labels[field]}</dt>
                  <dd>{texts.standsNow(shown(before))}</dd>
                </div>
              ))}
          </dl>
        </LocalAlert.Content>
      </LocalAlert>
    </div>
  );
}
