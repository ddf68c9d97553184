import type { Consent } from '../../../src/features/consents/consent.ts';
import { useMessages } from '../../ui/language.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { findCell } from './consent-cells.ts';
import { describeWhen } from './describe-period.ts';
import { StateTag } from './state-tag.tsx';

type Props = { consents: readonly Consent[]; personId: string; receiverId: number };

/** What one service may see of one person: state, from whom, the topics, until when. */
export function ConsentCell({ consents, personId, receiverId }: Props) {
  const { consents: texts } = useMessages();
  const { label } = useCodeLabels();
  const entries = findCell(consents, personId, receiverId);
  if (entries.length === 0) return <StateTag state="none" />;
  return (
    <ul className="plain-list consent-entries">
      {entries.map(({ state, consent, givers, topics }) => (
        <li key={`${consent.id} ${topics.join()}`} className={`consent-entry is-${state}`}>
          <StateTag state={state} /> <span className="consent-when">{describeWhen(consent, texts)}</span>
          <p>{topics.map((topic) => label('topic', topic)).join(', ')}</p>
          <p className="quiet">
            {texts.from(givers.map(({ name }) => name).join(', '))}
            {consent.coversOlder && isOpenState(state) && ` · ${texts.olderToo}`}
          </p>
        </li>
      ))}
    </ul>
  );
}

function isOpenState(state: string): boolean {
  return state === 'given' || state === 'ends_soon' || state === 'future';
}
