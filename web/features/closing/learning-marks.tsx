import { useDeferredValue, useEffect, useState } from 'react';
import type { IdentifyingFinding } from '../../../src/shared/identifying/identifying-text.ts';
import { useMessages } from '../../ui/language.tsx';

type Find = (text: string) => IdentifyingFinding[];
let loaded: Find | null = null;

/** What in the text surely, or perhaps, tells who somebody is; the search is loaded when there is a text to search. */
export function useIdentifyingFindings(text: string): readonly IdentifyingFinding[] {
  const [find, setFind] = useState<Find | null>(() => loaded);
  useEffect(() => {
    if (find !== null) return;
    void import('../../../src/shared/identifying/identifying-text.ts').then((module) => {
      loaded = module.findIdentifyingText;
      setFind(() => module.findIdentifyingText);
    });
  }, [find]);
  const settled = useDeferredValue(text);
  return find === null ? [] : find(settled);
}

/** The words that point somebody out, each with what it looks like. */
export function LearningMarks({ text, findings }: { text: string; findings: readonly IdentifyingFinding[] }) {
  const { closing, entry } = useMessages();
  return (
    <div role="status">
      {[true, false].map((isCertain) => {
        const group = findings.filter(({ certain }) => certain === isCertain);
        return (
          group.length > 0 && (
            <div
              key={String(isCertain)}
              className={isCertain ? 'learning-marks is-certain' : 'learning-marks'}
            >
              <p>{isCertain ? closing.learning.certain : closing.learning.possible}</p>
              <ul className="plain-list">
                {group.map(({ kind, start, end }) => (
                  <li key={start}>
                    <mark>{text.slice(start, end)}</mark> {entry.findings[kind]}
                  </li>
                ))}
              </ul>
            </div>
          )
        );
      })}
    </div>
  );
}
