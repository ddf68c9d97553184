import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { HowGiven, type Consent } from '../../../src/features/consents/consent.ts';
import { ApiError, send } from '../../api.ts';
import { API, PATHS } from '../../paths.ts';
import { Button, Modal, Radio, RadioGroup, Textarea } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';

/** What is to be withdrawn: one way of sharing, or all of one sitting. */
export type Withdrawn =
  { what: 'consent'; consent: Consent } | { what: 'sitting'; statementId: string; count: number };

type Props = { familyId: string; withdrawn: Withdrawn; onClose: () => void };

/** Says what happens, and withdraws with one press; then shows what was shared. */
export function WithdrawDialog({ familyId, withdrawn, onClose }: Props) {
  const { consents: texts } = useMessages();
  const said = texts.withdrawing;
  const navigate = useNavigate();
  const client = useQueryClient();
  const [how, setHow] = useState<HowGiven>('oral');
  const [note, setNote] = useState('');
  const statementId = withdrawn.what === 'consent' ? withdrawn.consent.statementId : withdrawn.statementId;
  const withdrawal = useMutation({
    mutationFn: () =>
      send(
        'POST',
        withdrawn.what === 'consent'
          ? API.withdrawConsent(withdrawn.consent.id)
          : API.withdrawStatement(withdrawn.statementId),
        { how, note: note.trim() === '' ? null : note.trim() },
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'demo-people' });
      await navigate({
        to: PATHS.sharedUnder,
        params: { familyId, statementId },
        search: withdrawn.what === 'consent' ? { consent: withdrawn.consent.id } : {},
      });
    },
  });
  const { error } = withdrawal;
  const refused = error instanceof ApiError ? error.faults.filter(({ text }) => text !== null) : [];
  return (
    <Modal open onClose={onClose} header={{ heading: said.title, size: 'small' }} width="small">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          withdrawal.mutate();
        }}
      >
        <Modal.Body>
          <div className="withdraw-body">
            <p>
              <strong>
                {withdrawn.what === 'consent'
                  ? said.what(withdrawn.consent.receivingService.name, withdrawn.consent.givingService.name)
                  : said.whatAll(withdrawn.count)}
              </strong>
            </p>
            <p>{said.told}</p>
            <p>{said.kept}</p>
            <RadioGroup
              legend={said.how}
              size="small"
              value={how}
              onChange={(value: string) => setHow(HowGiven.parse(value))}
            >
              {HowGiven.options.map((option) => (
                <Radio key={option} value={option}>
                  {texts.sitting.hows[option]}
                </Radio>
              ))}
            </RadioGroup>
            <Textarea
              label={said.note}
              size="small"
              minRows={2}
              value={note}
              onChange={(event) => setNote(event.target.value.slice(0, 2000))}
            />
            <div role="alert">
              {refused.map(({ text }, index) => (
                <p key={index} className="consent-fault">
                  {text}
                </p>
              ))}
              {error !== null && refused.length === 0 && <FailureNotice title={said.failed} error={error} />}
            </div>
          </div>
        </Modal.Body>
        <Modal.Footer>
          <Button type="submit" size="small" data-color="danger" loading={withdrawal.isPending}>
            {said.confirm}
          </Button>
          <Button type="button" size="small" variant="secondary" data-color="neutral" onClick={onClose}>
            {said.cancel}
          </Button>
        </Modal.Footer>
      </form>
    </Modal>
  );
}
