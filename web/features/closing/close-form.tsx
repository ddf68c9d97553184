import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import { OrdinaryOutcome, ORDINARY_OUTCOMES, type Closing } from '../../../src/features/closing/closing.ts';
import { EARLIEST_DAY } from '../../../src/features/enquiries/enquiry-rules.ts';
import { dayInNorway } from '../../../src/shared/clock.ts';
import { ApiError } from '../../api.ts';
import { PATHS } from '../../paths.ts';
import { Button, Radio, RadioGroup, Textarea } from '../../ui/controls.ts';
import { DayField } from '../../ui/day-field.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormFocus } from '../../ui/form-focus.ts';
import { useMessages } from '../../ui/language.tsx';
import { useUnsavedWriting } from '../../ui/unsaved-writing.ts';
import { useSession } from '../people/session.ts';
import { followUpsOf, useCloseCase, type Followers } from './use-closing.ts';

type Props = { head: CaseHead; closing: Closing; followers: Followers };

/** How it ended, from which day, and what closing sets going. */
export function CloseForm({ head, closing, followers }: Props) {
  const { closing: all } = useMessages();
  const texts = all.close;
  const { account } = useSession();
  const [outcome, setOutcome] = useState<OrdinaryOutcome | null>(null);
  const [day, setDay] = useState<string | undefined>(() => dayInNorway(new Date()));
  const [isTried, setIsTried] = useState(false);
  const writing = useUnsavedWriting(`closing ${head.id}`, account.id, '');
  const sending = useCloseCase(head.id, 'close', () => writing.discard());
  const { isError, reset } = sending;
  // what was refused is mended elsewhere on the page
  useEffect(() => {
    if (isError) reset();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when what is left, or who was asked, has changed
  }, [closing.left, closing.evaluations]);
  const { form: box, goToFault } = useFormFocus(sending.isPending);
  const close = () => {
    setIsTried(true);
    if (outcome === null || day === undefined) return;
    const words = writing.value.trim() === '' ? null : writing.value.trim();
    sending.mutate({
      version: head.version,
      occurredOn: day,
      outcome,
      words,
      followUps: followUpsOf(followers),
    });
  };
  return (
    <form
      ref={box}
      className="closing-part closing-form"
      noValidate
      aria-label={texts.title}
      onSubmit={(event) => {
        event.preventDefault();
        close();
        goToFault();
      }}
    >
      <h3>{texts.title}</h3>
      <RadioGroup
        legend={texts.outcome}
        size="small"
        value={outcome ?? ''}
        onChange={(value: string) => setOutcome(OrdinaryOutcome.parse(value))}
        error={isTried && outcome === null ? texts.outcomeMissing : undefined}
      >
        {ORDINARY_OUTCOMES.map((one) => (
          <Radio key={one} value={one}>
            {texts.outcomes[one]}
          </Radio>
        ))}
      </RadioGroup>
      <DayField
        label={texts.day}
        value={day}
        onChange={setDay}
        earliest={EARLIEST_DAY}
        error={isTried && day === undefined ? all.form.missing.day : undefined}
      />
      <Textarea
        label={texts.words}
        size="small"
        minRows={2}
        value={writing.value}
        onChange={(event) => writing.write(() => event.target.value.slice(0, 4000))}
      />
      <p className="quiet section-lead">{texts.retention(closing.retentionYears)}</p>
      {closing.runningConsents > 0 && head.family !== null && (
        <p className="section-lead">
          {texts.consents(closing.runningConsents)}{' '}
          <Link to={PATHS.family} params={{ familyId: head.family.id }}>
            {texts.toConsents}
          </Link>
        </p>
      )}
      <ClosingFailure error={sending.error} isConflict={sending.data?.outcome === 'conflict'} />
      <div>
        <Button type="submit" size="small" loading={sending.isPending}>
          {texts.confirm}
        </Button>
      </div>
    </form>
  );
}

/** Why the case was not closed: every reason, each once, or that somebody else was first. */
export function ClosingFailure({
  error,
  isConflict,
  title,
}: {
  error: unknown;
  isConflict: boolean;
  title?: string;
}) {
  const { closing } = useMessages();
  const refused = error instanceof ApiError ? error.faults.flatMap(({ text }) => text ?? []) : [];
  return (
    <div role="alert">
      {isConflict && <p className="closing-fault">{closing.close.conflict}</p>}
      {refused.length > 0 && (
        <ul className="closing-faults">
          {[...new Set(refused)].map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {error !== null && refused.length === 0 && (
        <FailureNotice title={title ?? closing.close.failed} error={error} />
      )}
    </div>
  );
}
