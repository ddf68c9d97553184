import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { BreakGlassReply } from '../../../src/features/access-review/break-glass.ts';
import { ApiError, sendJson } from '../../api.ts';
import { API, PATHS } from '../../paths.ts';
import {
  ArrowLeftIcon,
  Button,
  Checkbox,
  InfoCard,
  LocalAlert,
  ShieldLockIcon,
  Textarea,
  TextField,
} from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { EMERGENCIES_KEY } from './fetch-review.ts';
import './access-review.css';

const REFERENCE = /^[2-9A-HJ-NP-Z]{6}$/;
const SHORTEST = 20;
const LONGEST = 2000;

/** The way to a protected family when nobody who is named for it can be reached: who takes it says why. */
export function EmergencyPage() {
  const { accessReview, families } = useMessages();
  const texts = accessReview.emergency;
  const navigate = useNavigate();
  const client = useQueryClient();
  const [reference, setReference] = useState('');
  const [reason, setReason] = useState('');
  const [isConfirmed, setIsConfirmed] = useState(false);
  const [isTried, setIsTried] = useState(false);
  const referenceField = useRef<HTMLInputElement>(null);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const confirmBox = useRef<HTMLInputElement>(null);
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (body: { reference: string; reason: string }) =>
      sendJson('POST', API.breakGlass, BreakGlassReply, body, [404]),
    onSuccess: async (reply) => {
      if (reply.outcome !== 'opened') return;
      await client.invalidateQueries({ queryKey: [EMERGENCIES_KEY] });
      await navigate({ to: PATHS.family, params: { familyId: reply.familyId } });
    },
  });
  const typed = reference.replace(/[\s-]/gu, '').toUpperCase();
  const isReference = REFERENCE.test(typed);
  const isReason = reason.trim().length >= SHORTEST;
  const refused =
    error instanceof ApiError ? error.faults.find(({ field }) => field === 'reference') : undefined;

  return (
    <div className="page narrow-page">
      <Link to={PATHS.families} className="back-link">
        <ArrowLeftIcon aria-hidden fontSize="1.25rem" />
        {families.one.back}
      </Link>
      <PageHeading title={texts.title} lead={texts.lead} />
      <InfoCard data-color="warning">
        <InfoCard.Header icon={<ShieldLockIcon aria-hidden />}>
          <InfoCard.Title as="h2">{texts.warningTitle}</InfoCard.Title>
        </InfoCard.Header>
        <InfoCard.Content>
          <ul className="emergency-warnings">
            {texts.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </InfoCard.Content>
      </InfoCard>
      <form
        noValidate
        className="card review-fields"
        onSubmit={(event) => {
          event.preventDefault();
          setIsTried(true);
          const firstWrong = [
            { isGood: isReference, field: referenceField },
            { isGood: isReason, field: reasonField },
            { isGood: isConfirmed, field: confirmBox },
          ].find(({ isGood }) => !isGood);
          if (firstWrong === undefined) mutate({ reference: typed, reason: reason.trim() });
          else firstWrong.field.current?.focus();
        }}
      >
        <TextField
          ref={referenceField}
          label={texts.reference}
          description={texts.referenceHint}
          size="small"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={12}
          className="emergency-reference"
          value={reference}
          onChange={(event) => setReference(event.target.value)}
          error={isTried && !isReference ? texts.referenceWrong : (refused?.text ?? undefined)}
        />
        <Textarea
          ref={reasonField}
          label={texts.reason}
          description={texts.reasonHint}
          size="small"
          minRows={3}
          maxLength={LONGEST}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={isTried && !isReason ? texts.reasonShort : undefined}
        />
        <Checkbox
          ref={confirmBox}
          size="small"
          checked={isConfirmed}
          error={isTried && !isConfirmed}
          onChange={(event) => setIsConfirmed(event.target.checked)}
        >
          {texts.confirm}
        </Checkbox>
        <div role="alert">
          {isTried && !isConfirmed && <p className="review-fault">{texts.confirmMissing}</p>}
          {data?.outcome === 'refused' && !isPending && (
            <LocalAlert status="warning" size="small">
              <LocalAlert.Header>
                <LocalAlert.Title as="h2">{texts.notFoundTitle}</LocalAlert.Title>
              </LocalAlert.Header>
              <LocalAlert.Content>{texts.notFound}</LocalAlert.Content>
            </LocalAlert>
          )}
          {error !== null && refused === undefined && (
            <FailureNotice error={error} title={texts.notFoundTitle} />
          )}
        </div>
        <Button
          type="submit"
          size="small"
          data-color="danger"
          loading={isPending}
          className="emergency-submit"
        >
          {texts.submit}
        </Button>
      </form>
    </div>
  );
}
