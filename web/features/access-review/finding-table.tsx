import { Link } from '@tanstack/react-router';
import { HINTS, type Finding } from '../../../src/features/access-review/review.ts';
import { PATHS } from '../../paths.ts';
import { Button, Checkbox, Table, Tag } from '../../ui/controls.ts';
import { formatDay, formatNumber, formatTime } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { formatInstant } from '../consents/describe-period.ts';
import { describeEvent } from './log-words.ts';

export function findingKey({ reader, day, rule }: Finding): string {
  return `${day} ${rule} ${reader.id}`;
}

/** The findings, a row each, to be chosen and marked together. */
export function FindingTable({
  findings,
  chosen,
  onChoose,
  onUndo,
}: {
  findings: readonly Finding[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
  onUndo: (markId: string) => void;
}) {
  const { accessReview: texts } = useMessages();
  const open = findings.filter(({ isSeen }) => !isSeen).map(findingKey);
  const isAll = open.length > 0 && open.every((key) => chosen.has(key));
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    onChoose(next);
  };
  return (
    <div className="card table-card">
      <ScrollBox>
        <Table size="small" className="review-table">
          <caption className="sr-only">{texts.title}</caption>
          <Table.Header>
            <Table.Row>
              <Table.DataCell className="review-choose">
                <Checkbox
                  size="small"
                  hideLabel
                  checked={isAll}
                  disabled={open.length === 0}
                  onChange={() => onChoose(isAll ? new Set() : new Set(open))}
                >
                  {texts.chooseAll}
                </Checkbox>
              </Table.DataCell>
              <Table.HeaderCell scope="col">{texts.columns.when}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{texts.columns.who}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{texts.columns.what}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{texts.columns.families}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{texts.columns.seen}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {findings.map((finding) => (
              <FindingRow
                key={findingKey(finding)}
                finding={finding}
                isChosen={chosen.has(findingKey(finding))}
                onToggle={() => toggle(findingKey(finding))}
                onUndo={onUndo}
              />
            ))}
          </Table.Body>
        </Table>
      </ScrollBox>
    </div>
  );
}

function FindingRow({
  finding,
  isChosen,
  onToggle,
  onUndo,
}: {
  finding: Finding;
  isChosen: boolean;
  onToggle: () => void;
  onUndo: (markId: string) => void;
}) {
  const { accessReview: texts, people, logWords } = useMessages();
  const { reader, day, rule, first, last, entries, records, events, reasons, isSeen } = finding;
  const times = [...new Set([formatTime(first), formatTime(last)])].join('–');
  const isHint = HINTS.some((hint) => hint === rule);
  return (
    <Table.Row selected={isChosen}>
      <Table.DataCell className="review-choose">
        {!isSeen && (
          <Checkbox size="small" hideLabel checked={isChosen} onChange={onToggle}>
            {texts.chooseOne(reader.name, texts.rules[rule], formatDay(day))}
          </Checkbox>
        )}
      </Table.DataCell>
      <Table.DataCell className="review-when">
        <time dateTime={first}>{formatDay(day)}</time>
        <small>{times}</small>
      </Table.DataCell>
      <Table.HeaderCell scope="row" className="review-who">
        {reader.name}
        <small>
          {finding.roles.map((role) => people.roles[role].name).join(', ')}
          {finding.units.length > 0 && ` · ${finding.units.join(', ')}`}
        </small>
      </Table.HeaderCell>
      <Table.DataCell className="review-what">
        <span className="review-rule">
          <Tag size="xsmall" variant="moderate" data-color={isHint ? 'neutral' : 'warning'}>
            {texts.rules[rule]}
          </Tag>
          {isHint && <span className="quiet">{texts.isHint}</span>}
        </span>
        <span>{texts.meanings[rule]}</span>
        <small>
          {events.map((event) => describeEvent(event, logWords)).join(' · ')}
          {' · '}
          {texts.times(formatNumber(entries), entries === 1)}
          {rule === 'many' && `, ${texts.records(formatNumber(records))}`}
        </small>
        {reasons.map((reason) => (
          <blockquote key={reason} className="review-reason">
            <span className="quiet">{texts.reason}: </span>
            {reason}
          </blockquote>
        ))}
      </Table.DataCell>
      <Table.DataCell data-label={texts.columns.families}>
        <Families finding={finding} />
      </Table.DataCell>
      <Table.DataCell className="review-marks" data-label={texts.columns.seen}>
        <Marks finding={finding} onUndo={onUndo} />
      </Table.DataCell>
    </Table.Row>
  );
}

function Families({ finding: { families, moreFamilies } }: { finding: Finding }) {
  const { accessReview: texts } = useMessages();
  if (families.length === 0) return <span className="quiet">{texts.noFamilies}</span>;
  return (
    <ul className="plain-list review-families">
      {families.map(({ id, label }) => (
        <li key={label}>
          {id === null ? (
            <span title={texts.hiddenFamily}>{label}</span>
          ) : (
            <Link to={PATHS.family} params={{ familyId: id }}>
              {label}
            </Link>
          )}
        </li>
      ))}
      {moreFamilies > 0 && <li className="quiet">{texts.moreFamilies(formatNumber(moreFamilies))}</li>}
    </ul>
  );
}

function Marks({ finding, onUndo }: { finding: Finding; onUndo: (markId: string) => void }) {
  const { accessReview: texts, people } = useMessages();
  const { marks, isSeen, reader } = finding;
  return (
    <>
      {!isSeen && (
        <span className="quiet">{marks.some(({ isMine }) => isMine) ? texts.newSince : texts.notSeen}</span>
      )}
      {marks.map((mark) => (
        <div key={mark.id}>
          <p>{mark.note}</p>
          <small>
            {texts.seenBy(mark.seenBy, people.roles[mark.seenAs].name, formatInstant(mark.seenAt))}
          </small>
          {mark.isMine && (
            <Button
              size="xsmall"
              variant="tertiary"
              data-color="neutral"
              aria-label={texts.undoOf(reader.name)}
              onClick={() => onUndo(mark.id)}
            >
              {texts.undo}
            </Button>
          )}
        </div>
      ))}
    </>
  );
}
