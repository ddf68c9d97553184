import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FamilyListItem } from '../../../../src/features/families/family.ts';
import { API } from '../../../paths.ts';
import { Button, Loader } from '../../../ui/controls.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { suggestPairs } from '../describe-person.ts';
import { FamilyDialog } from '../family-dialog.tsx';
import { familyQuery } from '../fetch-families.ts';
import { ChooseFamily } from './choose-family.tsx';
import type { DialogProps } from './family-question.ts';
import { PairPersons } from './pair-persons.tsx';

/** Makes a duplicate one with this family: choose it, say who is the same, see what happens, and do it. */
export function MergeDialog({ family, actions, submit, onClose }: DialogProps) {
  const { families } = useMessages();
  const texts = families.merge;
  const [chosen, setChosen] = useState<FamilyListItem | null>(null);
  const [isTried, setIsTried] = useState(false);
  const { data: other, error } = useQuery({
    ...familyQuery(chosen?.id ?? ''),
    enabled: chosen !== null,
  });
  const [answered, setAnswered] = useState<Readonly<Record<string, string>> | null>(null);
  const pairs = answered ?? (other === undefined ? {} : suggestPairs(other.persons, family.persons));
  const paired = Object.entries(pairs).filter(([, into]) => into !== '');
  const isTwice = new Set(paired.map(([, into]) => into)).size < paired.length;
  const save = () => {
    setIsTried(true);
    if (other === undefined || isTwice) return;
    submit(
      {
        method: 'POST',
        path: API.familyMerges(family.id),
        body: { otherId: other.id, persons: paired.map(([from, into]) => ({ from, into })) },
      },
      texts.merged(other.name),
    );
  };
  return (
    <FamilyDialog
      title={texts.dialogTitle}
      submit={texts.submit}
      actions={actions}
      fields={[]}
      width="medium"
      onSubmit={save}
      onClose={onClose}
    >
      <p>{texts.lead}</p>
      {chosen === null && <ChooseFamily without={family.id} onChoose={setChosen} isMissing={isTried} />}
      {chosen !== null && (
        <div className="merge-chosen">
          <strong>{texts.chosen(chosen.name, chosen.reference)}</strong>
          <Button
            type="button"
            size="xsmall"
            variant="tertiary"
            onClick={() => {
              setChosen(null);
              setAnswered(null);
            }}
          >
            {texts.another}
          </Button>
        </div>
      )}
      {chosen !== null && other === undefined && error === null && <Loader title={families.loadingMore} />}
      {chosen !== null && other === undefined && error !== null && <FailureNotice error={error} />}
      {chosen !== null && other !== undefined && (
        <>
          {other.persons.length > 0 && family.persons.length > 0 && (
            <PairPersons from={other.persons} into={family.persons} pairs={pairs} onPair={setAnswered} />
          )}
          <section className="merge-preview" aria-labelledby="merge-preview">
            <h2 id="merge-preview">{texts.preview}</h2>
            <ul>
              <li>{texts.previewPersons(other.persons.length - paired.length, paired.length)}</li>
              <li>{texts.previewEnquiries(other.enquiries.length)}</li>
              <li>{texts.previewRest}</li>
              <li>{texts.previewGone(other.name, other.reference)}</li>
            </ul>
          </section>
          <div role="alert">{isTwice && <p className="family-fault">{texts.twiceTheSame}</p>}</div>
        </>
      )}
    </FamilyDialog>
  );
}
