import { useQuery } from '@tanstack/react-query';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import type { Closing, LeftOver } from '../../../src/features/closing/closing.ts';
import { CheckmarkCircleIcon, HourglassIcon, Select } from '../../ui/controls.ts';
import { formatDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { servicesQuery } from '../consents/fetch-consents.ts';
import { teamMembersQuery } from '../enquiries/entry/fetch-entry.ts';
import type { Followers } from './use-closing.ts';

type Props = {
  head: CaseHead;
  closing: Closing;
  followers: Followers;
  /** Null while the case is not being closed: nobody is chosen yet. */
  onFollow: ((applicationId: string, who: string) => void) | null;
};

/** What is left as a list to go through: who has it, and what to do about it. */
export function LeftList({ head, closing, followers, onFollow }: Props) {
  const { closing: texts, applications } = useMessages();
  const { left } = closing;
  const isInOrder = ({ id, isTakenOver }: LeftOver) => isTakenOver || (followers[id] ?? '') !== '';
  return (
    <div className="closing-part">
      <div className="closing-part-head">
        <h3>{texts.left.title}</h3>
        {left.length > 0 && (
          <p className="quiet">{texts.left.ready(left.filter(isInOrder).length, left.length)}</p>
        )}
      </div>
      {left.length === 0 && (
        <p className="closing-done">
          <CheckmarkCircleIcon aria-hidden fontSize="1.25rem" />
          {texts.left.none}
        </p>
      )}
      <ul className="plain-list closing-list">
        {left.map((one) => (
          <li key={one.id} className={isInOrder(one) ? 'is-in-order' : undefined}>
            {isInOrder(one) ? (
              <CheckmarkCircleIcon fontSize="1.25rem" title={texts.left.inOrder} />
            ) : (
              <HourglassIcon fontSize="1.25rem" title={texts.left.notInOrder} />
            )}
            <div>
              <p>
                <span className="quiet">{texts.left.kinds[one.kind]}: </span>
                <strong>{one.kind === 'application' ? kindOf(one, applications.kinds) : one.title}</strong>
              </p>
              <p className="quiet">{describe(one, texts, onFollow !== null)}</p>
              {!one.isTakenOver && one.kind !== 'application' && (
                <a href={one.kind === 'task' ? '#case-plan' : '#case-priorities'}>
                  {one.kind === 'task' ? texts.left.toPlan : texts.left.toPriorities}
                </a>
              )}
              {one.kind === 'application' && onFollow !== null && (
                <div className="closing-follower">
                  <FollowerSelect
                    head={head}
                    label={(one.state === 'appeal_running'
                      ? texts.left.deadlineFollower
                      : texts.left.follower)(kindOf(one, applications.kinds))}
                    value={followers[one.id] ?? ''}
                    onChange={(who) => onFollow(one.id, who)}
                  />
                </div>
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function kindOf({ title }: { title: string }, kinds: Readonly<Record<string, string>>): string {
  return kinds[title] ?? title;
}

function describe(
  { kind, state, responsible, dueOn, isTakenOver }: LeftOver,
  { left }: ReturnType<typeof useMessages>['closing'],
  isBeingClosed: boolean,
): string {
  if (isTakenOver) return left.takenOver(responsible?.name ?? '');
  const next =
    kind === 'task'
      ? left.next[state === 'draft' || state === 'declined' || state === 'accepted' ? state : 'proposed']
      : kind === 'application' && state === 'appeal_running'
        ? left.next[isBeingClosed ? 'appeal' : 'appealOpen']
        : kind === 'application' && !isBeingClosed
          ? left.next.applicationOpen
          : left.next[kind];
  return [
    ...(kind === 'application' ? [] : [responsible === null ? left.nobody : left.has(responsible.name)]),
    ...(dueOn === null ? [] : [left.due(formatDay(dueOn))]),
    next,
  ].join(' ');
}

function FollowerSelect({
  head,
  label,
  value,
  onChange,
}: {
  head: CaseHead;
  label: string;
  value: string;
  onChange: (who: string) => void;
}) {
  const { closing } = useMessages();
  const texts = closing.left;
  const { data: services = [] } = useQuery(servicesQuery);
  const { data: members = [] } = useQuery(teamMembersQuery(head.teamId));
  return (
    <Select label={label} size="small" value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{texts.noFollower}</option>
      <optgroup label={texts.followers.person}>
        {head.persons.map(({ id, name }) => (
          <option key={id} value={`person:${id}`}>
            {name}
          </option>
        ))}
      </optgroup>
      <optgroup label={texts.followers.service}>
        {services.map(({ id, name }) => (
          <option key={id} value={`service:${String(id)}`}>
            {name}
          </option>
        ))}
      </optgroup>
      <optgroup label={texts.followers.account}>
        {members.map(({ accountId, name }) => (
          <option key={accountId} value={`account:${accountId}`}>
            {name}
          </option>
        ))}
      </optgroup>
    </Select>
  );
}
