import { useDeferredValue, useEffect, useState } from 'react';
import type { IdentifyingFinding } from '../../../../src/shared/identifying/identifying-text.ts';
import { Button, EyeSlashIcon } from '../../../ui/controls.ts';
import { useMessages } from '../../../ui/language.tsx';

type Find = (text: string) => IdentifyingFinding[];
let loaded: Find | null = null;

/** What in a text may tell who someone is; looked for only in an anonymous case, which loads the search. */
function useFindings(text: string): readonly IdentifyingFinding[] {
  const [find, setFind] = useState<Find | null>(() => loaded);
  useEffect(() => {
    if (find !== null) return;
    void import('../../../../src/shared/identifying/identifying-text.ts').then((module) => {
      loaded = module.findIdentifyingText;
      setFind(() => module.findIdentifyingText);
    });
  }, [find]);
  const settled = useDeferredValue(text);
  return find === null ? [] : find(settled);
}

/** Below a text of an anonymous case: the words that point someone out, and what they are. */
export function IdentifyingMarks({
  text,
  onShow,
}: {
  text: string;
  onShow: (place: { start: number; end: number }) => void;
}) {
  const { entry: texts } = useMessages();
  const findings = useFindings(text);
  const certain = findings.filter((finding) => finding.certain);
  const possible = findings.filter((finding) => !finding.certain);
  return (
    <div className="identifying" role="status">
      {[certain, possible].map(
        (group, index) =>
          group.length > 0 && (
            <div key={index} className={index === 0 ? 'identifying-certain' : 'identifying-possible'}>
              <p>
                <EyeSlashIcon aria-hidden fontSize="1.25rem" />
                {index === 0 ? texts.identifyingCertain : texts.identifyingPossible}
              </p>
              <ul className="plain-list">
                {group.map(({ kind, start, end }) => (
                  <li key={start}>
                    <mark>{text.slice(start, end)}</mark> {texts.findings[kind]}{' '}
                    <Button size="xsmall" variant="tertiary" onClick={() => onShow({ start, end })}>
                      {texts.showInText}
                    </Button>
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
    </div>
  );
}
