import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { NewHandover } from '../../../src/features/workload/handover.ts';
import { Button, Select, Textarea } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { useUnsavedWriting } from '../../ui/unsaved-writing.ts';
import { teamMembersQuery } from '../enquiries/entry/fetch-entry.ts';
import { useSession } from '../people/session.ts';
import { faultOf, otherFaults } from '../setup/faults.ts';
import { caseBoardQuery } from './fetch-workload.ts';
import { HandoverCases } from './handover-cases.tsx';

type Offer = Omit<NewHandover, 'words'> & { words?: string };

/** Whose cases, to whom, and which of them. A team lead also gives those of somebody who has left. */
export function HandoverForm({
  isBusy,
  error,
  onOffer,
}: {
  isBusy: boolean;
  error: unknown;
  /** @returns whether it was offered */
  onOffer: (offer: Offer, receiver: string) => Promise<boolean>;
}) {
  const { workload, shell } = useMessages();
  const texts = workload.handovers;
  const { account, roles, teams } = useSession();
  const [teamId, setTeamId] = useState(teams[0]?.id ?? 0);
  const [from, setFrom] = useState(account.id);
  const [to, setTo] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const [isTried, setIsTried] = useState(false);
  const { value: words, write, discard } = useUnsavedWriting('handover', account.id, '');
  const { data: members = [] } = useQuery(teamMembersQuery(teamId));
  const isLead = roles.includes('team_lead');
  // those who have left hold cases and are no members
  const { data: board } = useQuery({ ...caseBoardQuery({ team: teamId }, 1), enabled: isLead });
  const holders = (board?.advisers ?? []).flatMap(({ account: one, cases }) =>
    one !== null && cases > 0 && one.id !== account.id ? [one] : [],
  );
  const receivers = members.filter(({ accountId }) => accountId !== from);
  const send = async () => {
    setIsTried(true);
    const receiver = receivers.find(({ accountId }) => accountId === to);
    if (receiver === undefined || chosen === null || chosen.size === 0) return;
    const offer: Offer = {
      teamId,
      fromAccountId: from,
      toAccountId: to,
      cases: [...chosen],
      ...(words.trim() !== '' && { words: words.trim() }),
    };
    if (!(await onOffer(offer, receiver.name))) return;
    discard('');
    setChosen(null);
    setTo('');
    setIsTried(false);
  };
  const fault = otherFaults(error, ['toAccountId'], shell);
  return (
    <section className="card" aria-labelledby="handover-new">
      <h2 id="handover-new">{texts.offer}</h2>
      <form
        noValidate
        className="handover-form"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <div className="handover-who">
          {teams.length > 1 && (
            <Select
              label={texts.team}
              size="small"
              value={teamId}
              onChange={({ target }) => {
                setTeamId(Number(target.value));
                setTo('');
                setChosen(null);
              }}
            >
              {teams.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
          {isLead && (
            <Select
              label={texts.from}
              size="small"
              value={from}
              onChange={({ target }) => {
                setFrom(target.value);
                setChosen(null);
              }}
            >
              {[{ id: account.id, name: account.name }, ...holders].map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
          <Select
            label={texts.to}
            size="small"
            value={to}
            error={faultOf(error, 'toAccountId') ?? (isTried && to === '' ? texts.chooseReceiver : undefined)}
            onChange={({ target }) => {
              setTo(target.value);
              setChosen(null);
            }}
          >
            <option value="">{texts.choose}</option>
            {receivers.map(({ accountId, name }) => (
              <option key={accountId} value={accountId}>
                {name}
              </option>
            ))}
          </Select>
        </div>
        {to !== '' && (
          <>
            <HandoverCases
              request={{ team: teamId, from, to }}
              chosen={chosen}
              onChoose={setChosen}
              error={isTried && (chosen?.size ?? 0) === 0 ? texts.chooseSomething : undefined}
            />
            <Textarea
              label={texts.words}
              size="small"
              minRows={2}
              maxLength={2000}
              value={words}
              onChange={(event) => write(() => event.target.value)}
            />
          </>
        )}
        <p className="quiet">{texts.drafts}</p>
        <div role="alert">{fault !== null && <p className="thread-fault">{fault}</p>}</div>
        <div>
          <Button type="submit" size="small" loading={isBusy}>
            {texts.send}
          </Button>
        </div>
      </form>
    </section>
  );
}
