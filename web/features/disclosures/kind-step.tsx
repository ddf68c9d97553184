import { useQuery } from '@tanstack/react-query';
import { DISCLOSURE_KINDS, DisclosureKind } from '../../../src/features/disclosures/disclosure.ts';
import { Radio, RadioGroup } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatDay } from '../../ui/format.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { fieldId, useFault } from '../enquiries/entry/faults.ts';
import { groundsQuery } from './fetch-disclosures.ts';
import type { Disclosing } from './use-disclosing.ts';

/** What kind it is, what that means in plain words, what to ask oneself, and the statute in force. */
export function KindStep({ disclosing: { form, update } }: { disclosing: Disclosing }) {
  const { disclosures: texts } = useMessages();
  const kindFault = useFault('kind');
  return (
    <>
      <RadioGroup
        id={fieldId('kind')}
        legend={texts.kind}
        size="small"
        error={kindFault}
        value={form.kind ?? ''}
        onChange={(value: string) => update({ kind: DisclosureKind.parse(value), ground: '' })}
      >
        {DISCLOSURE_KINDS.map((kind) => (
          <Radio key={kind} value={kind}>
            {texts.kinds[kind].name}
          </Radio>
        ))}
      </RadioGroup>
      {form.kind !== null && (
        <>
          <div className="kind-meaning">
            <p>{texts.kinds[form.kind].means}</p>
            <h3>{texts.questionsTitle}</h3>
            <ul>
              {texts.kinds[form.kind].questions.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ul>
          </div>
          <Grounds
            kind={form.kind}
            day={form.sharedDay}
            ground={form.ground}
            onChange={(ground) => update({ ground })}
          />
        </>
      )}
    </>
  );
}

type GroundsProps = {
  kind: DisclosureKind;
  /** The law is that of the day on which it was shared. */
  day: string;
  ground: string;
  onChange: (ground: string) => void;
};

function Grounds({ kind, day, ground, onChange }: GroundsProps) {
  const { disclosures: texts, shell } = useMessages();
  const language = useLanguage();
  const groundFault = useFault('ground');
  const { data, error, refetch } = useQuery({ ...groundsQuery(kind, day, language), enabled: day !== '' });
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <p role="status">{shell.loading}</p>;
  if (data.length === 0) return <p>{texts.groundNone}</p>;
  return (
    <RadioGroup
      id={fieldId('ground')}
      legend={texts.ground}
      description={texts.groundHint(formatDay(day))}
      size="small"
      error={groundFault}
      value={data.some(({ code }) => code === ground) ? ground : ''}
      onChange={(value: string) => onChange(value)}
    >
      {data.map(({ code, label, statute, checked }) => (
        <Radio key={code} value={code} description={checked ? statute : `${statute} – ${texts.unchecked}`}>
          {label}
        </Radio>
      ))}
    </RadioGroup>
  );
}
