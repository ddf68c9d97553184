import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { contentOf } from '../../../../src/features/enquiries/change-rules.ts';
import type { Enquiry, EnquiryContent } from '../../../../src/features/enquiries/enquiry.ts';
import { ApiError } from '../../../api.ts';
import { PageLoading } from '../../../shell/page-loading.tsx';
import { Button } from '../../../ui/controls.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { ConflictField } from './conflict-field.tsx';
import { changesQuery } from './fetch-entry.ts';
import { findDifferences, mergeVersions, versionBefore, type Choices, type Side } from './merge-versions.ts';

type Props = {
  /** What was to be saved. */
  mine: EnquiryContent;
  current: Enquiry;
  changedBy: string | null;
  /** The version that mine began from. */
  baseVersion: number;
  onSave: (content: EnquiryContent) => Promise<boolean>;
  onBack: () => void;
};

/** Someone else changed it first: both versions side by side, and a choice for every field that differs. */
export function ConflictView({ mine, current, changedBy, baseVersion, onSave, onBack }: Props) {
  const { entry: texts } = useMessages();
  const { data: changes, error } = useQuery({ ...changesQuery(current.id), staleTime: 0 });
  const heading = useRef<HTMLHeadingElement>(null);
  const [chosen, setChosen] = useState<Choices>({});
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => heading.current?.focus(), []);

  const standing = contentOf(current);
  if (error !== null) return <FailureNotice error={error} />;
  if (changes === undefined || changes.every(({ version }) => version < current.version))
    return <PageLoading />;

  const differences = findDifferences(mine, standing, versionBefore(standing, changes, baseVersion));
  const sideOf = ({ unit, plain }: (typeof differences)[number]) => chosen[unit] ?? plain;
  const choices = Object.fromEntries(differences.map((difference) => [difference.unit, sideOf(difference)]));
  const open = differences.filter((difference) => sideOf(difference) === null).length;
  const takeAll = (side: Side) => setChosen(Object.fromEntries(differences.map(({ unit }) => [unit, side])));
  const save = async () => {
    setFailure(null);
    try {
      await onSave(mergeVersions(mine, standing, choices));
    } catch (caught) {
      setFailure(caught);
    }
  };

  return (
    <section className="card conflict" aria-labelledby="conflict-title">
      <h2 id="conflict-title" ref={heading} tabIndex={-1}>
        {texts.conflictTitle(changedBy)}
      </h2>
      <p>{texts.conflictText}</p>
      <div className="conflict-all">
        <Button size="small" variant="secondary" onClick={() => takeAll('mine')}>
          {texts.takeAllMine}
        </Button>
        <Button size="small" variant="secondary" onClick={() => takeAll('standing')}>
          {texts.takeAllStanding(changedBy)}
        </Button>
      </div>
      {failure !== null && (
        <>
          <FailureNotice title={texts.notSaved} error={failure} />
          {failure instanceof ApiError && (
            <ul>
              {failure.faults.map(({ text }, index) => (
                <li key={index}>{text ?? texts.wrongShape}</li>
              ))}
            </ul>
          )}
        </>
      )}
      {differences.map((difference) => (
        <ConflictField
          key={difference.unit}
          unit={difference.unit}
          mine={mine}
          standing={standing}
          teamId={current.teamId}
          changedBy={changedBy}
          chosen={sideOf(difference)}
          onChoose={(side) => setChosen({ ...chosen, [difference.unit]: side })}
        />
      ))}
      {differences.length === 0 && <p>{texts.conflictSame}</p>}
      <div className="entry-bar">
        <p role="status">{open > 0 && texts.choicesLeft(open)}</p>
        <Button variant="tertiary" data-color="neutral" onClick={onBack}>
          {texts.backToForm}
        </Button>
        <Button disabled={open > 0} onClick={() => void save()}>
          {texts.saveChosen}
        </Button>
      </div>
    </section>
  );
}
