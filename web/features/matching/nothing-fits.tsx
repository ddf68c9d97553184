import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Need } from '../../../src/features/matching/need.ts';
import { send } from '../../api.ts';
import { API } from '../../paths.ts';
import { Button, CheckmarkCircleIcon } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { otherFaults } from '../setup/faults.ts';
import { useMatchingWords } from './matching-words.ts';
import { gapOf } from './wanted.ts';

/** One click counts that nothing fits a need; the same need from the same place is counted once. */
export function NothingFits({ need, source }: { need: Need; source: 'enquiry' | 'case' }) {
  const { words } = useMatchingWords();
  const { shell } = useMessages();
  const texts = words.nothingFits;
  const gap = gapOf(need);
  const key = JSON.stringify(gap);
  // A second click may come before the page is drawn again.
  const sent = useRef(new Set<string>());
  const [counted, setCounted] = useState<readonly string[]>([]);
  const { mutate, error } = useMutation({
    mutationFn: (body: typeof gap) => send('POST', API.gaps(), { source, ...body }),
    onSuccess: (_, body) => setCounted((before) => [...before, JSON.stringify(body)]),
    onError: (_, body) => sent.current.delete(JSON.stringify(body)),
  });
  const tell = () => {
    if (gap.needs.length === 0 || sent.current.has(key)) return;
    sent.current.add(key);
    mutate(gap);
  };
  const isCounted = counted.includes(key);
  const fault = otherFaults(error, [], shell);
  return (
    <div className="nothing-fits">
      <Button
        type="button"
        size="small"
        variant="secondary"
        data-color="neutral"
        aria-disabled={isCounted || gap.needs.length === 0}
        onClick={tell}
      >
        {texts.button}
      </Button>
      <p className="quiet">
        {gap.needs.length === 0 ? texts.needFirst : texts.explain}
        {gap.ageBand === null && gap.needs.length > 0 && ` ${texts.oneAge}`}
      </p>
      <p role="status" className="suggestion-done">
        {isCounted && (
          <>
            <CheckmarkCircleIcon aria-hidden /> {texts.thanks}
          </>
        )}
      </p>
      <p role="alert" className="suggestion-fault">
        {fault}
      </p>
    </div>
  );
}
