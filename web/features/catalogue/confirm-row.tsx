import { Link } from '@tanstack/react-router';
import type { EntryRow } from '../../../src/features/catalogue/entry-record.ts';
import { PATHS } from '../../paths.ts';
import { Button, Checkbox } from '../../ui/controls.ts';
import { formatDay } from '../../ui/format.ts';
import { useCatalogueTexts } from './page-texts.ts';

type Props = {
  row: EntryRow;
  isChosen: boolean;
  isTaking: boolean;
  onChoose: (isChosen: boolean) => void;
  onConfirm: () => void;
};

export function ConfirmRow({ row, isChosen, isTaking, onChoose, onConfirm }: Props) {
  const { texts } = useCatalogueTexts();
  const own = texts.confirm;
  const { id, name, state, serviceName, summary, confirmedOn, confirmBy, isStale, ownerName, isMine } = row;
  const mayConfirm = state === 'published';
  const facts = [
    serviceName,
    ...(mayConfirm ? [isStale ? own.overdue(formatDay(confirmBy)) : own.due(formatDay(confirmBy))] : []),
    confirmedOn === null ? own.never : own.last(formatDay(confirmedOn)),
    ...(ownerName === null || isMine ? [] : [own.owner(ownerName)]),
  ];
  return (
    <li className={isStale ? 'card confirm-row is-stale' : 'card confirm-row'}>
      {mayConfirm && (
        <Checkbox
          size="small"
          hideLabel
          checked={isChosen}
          onChange={({ target }) => onChoose(target.checked)}
        >
          {own.choose(name)}
        </Checkbox>
      )}
      <div className="confirm-what">
        <h2>
          <Link to={PATHS.entry} params={{ entryId: id }}>
            {name}
          </Link>
        </h2>
        <p>{summary}</p>
        <p className="quiet">{facts.join(' · ')}</p>
      </div>
      <div className="confirm-buttons">
        {mayConfirm && (
          <Button
            size="small"
            variant="secondary"
            aria-label={own.oneOf(name)}
            loading={isTaking}
            onClick={onConfirm}
          >
            {own.one}
          </Button>
        )}
        <Link to={PATHS.editEntry} params={{ entryId: id }} aria-label={own.editOf(name)}>
          {own.edit}
        </Link>
      </div>
    </li>
  );
}
