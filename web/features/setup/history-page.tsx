import { useInfiniteQuery } from '@tanstack/react-query';
import type { SetupChange } from '../../../src/features/setup/setup-change.ts';
import { GivenRole } from '../../../src/features/setup/people-setup.ts';
import { RegisteredKind } from '../../../src/features/setup/registration-start.ts';
import type { Messages } from '../../messages/messages-type.ts';
import { Button, ClockDashedIcon, Tag } from '../../ui/controls.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatDay, formatTime, toDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { setupChangesQuery } from './fetch-setup.ts';
import { SetupPage } from './setup-page.tsx';

/** Who changed what of the setup, newest first. */
export function HistoryPage() {
  const { setup } = useMessages();
  const texts = setup.history;
  const query = useInfiniteQuery(setupChangesQuery);
  const changes = query.data?.pages.flatMap((page) => page.items);
  return (
    <SetupPage tab="history" lead={texts.lead}>
      {query.isError && <FailureNotice error={query.error} onRetry={() => void query.refetch()} />}
      {changes?.length === 0 && (
        <EmptyState title={setup.tabs.history} icon={<ClockDashedIcon />}>
          <p>{texts.empty}</p>
        </EmptyState>
      )}
      {changes !== undefined && changes.length > 0 && (
        <ol className="card setup-history">
          {changes.map((change) => (
            <ChangeRow key={change.id} change={change} />
          ))}
        </ol>
      )}
      {query.hasNextPage && (
        <Button
          size="small"
          variant="secondary"
          className="setup-more"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {texts.more}
        </Button>
      )}
    </SetupPage>
  );
}

function ChangeRow({ change }: { change: SetupChange }) {
  const messages = useMessages();
  const { setup } = messages;
  const texts = setup.history;
  return (
    <li>
      <p className="quiet">
        <time dateTime={change.at}>
          {formatDay(toDay(new Date(change.at)))} {formatTime(change.at)}
        </time>{' '}
        · {change.actorName}
        {change.list !== null && ` · ${setup.lists[change.list]}`}
      </p>
      <p className="setup-row-name">
        {texts.kinds[change.kind]} <strong>{nameOf(change, messages)}</strong>
        {change.isUndone && (
          <Tag size="xsmall" variant="outline" data-color="neutral">
            {texts.undone}
          </Tag>
        )}
      </p>
      <ul className="plain-list quiet">
        {fieldsOf(change).map(([field, before, after]) => (
          <li key={field}>
            {fieldLabel(field, messages)}: {valueText(field, before, messages)}
            {after !== undefined && (
              <>
                {before !== undefined && ' → '}
                {valueText(field, after, messages)}
              </>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}

type Given = string | null | undefined;

function fieldsOf({ before, after }: SetupChange): [field: string, before: Given, after: Given][] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].map((field) => [
    field,
    before[field],
    after[field],
  ]);
}

function nameOf({ kind, name }: SetupChange, { enquiries }: Messages): string {
  const registered = RegisteredKind.safeParse(name);
  return kind === 'start_changed' && registered.success ? enquiries.kinds[registered.data] : name;
}

function fieldLabel(field: string, { setup }: Messages): string {
  const labels: Readonly<Record<string, string>> = setup.history.fields;
  return labels[field] ?? field;
}

function valueText(field: string, value: Given, { setup, people }: Messages): string {
  if (value === undefined) return '';
  if (value === null) return setup.history.nothing;
  const role = GivenRole.safeParse(value);
  return field === 'role' && role.success ? people.roles[role.data].name : formatDay(value);
}
