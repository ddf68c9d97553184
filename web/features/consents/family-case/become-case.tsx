import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Enquiry } from '../../../../src/features/enquiries/enquiry.ts';
import type { NewFamily } from '../../../../src/features/families/family.ts';
import { PageLoading } from '../../../shell/page-loading.tsx';
import { Button, Radio, RadioGroup } from '../../../ui/controls.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { toDay } from '../../../ui/format.ts';
import { useMessages } from '../../../ui/language.tsx';
import { newId } from '../../enquiries/entry/new-id.ts';
import { familyQuery } from '../../families/fetch-families.ts';
import { FindByNumber } from '../../families/find-by-number.tsx';
import { NewFamilyForm } from '../../families/new-family-form.tsx';
import { forgetWriting } from '../../../ui/unsaved-writing.ts';
import { CaseConsent } from './case-consent.tsx';
import { FamilyChoice } from './family-choice.tsx';
import { contentOfCase, provisionalFamily, type WrittenFamily } from './provisional-family.ts';
import { ResponsibilityFields } from './responsibility-fields.tsx';
import { WhatIsCarried } from './what-is-carried.tsx';

type Fresh = WrittenFamily & { familyId: string };

/** Step by step: what happens, to which family, and the consent that it takes. */
export function BecomeCase({ enquiry }: { enquiry: Enquiry }) {
  const { familyCase: texts } = useMessages();
  const client = useQueryClient();
  const [isRead, setIsRead] = useState(false);
  const [kind, setKind] = useState<'existing' | 'fresh'>('existing');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [fresh, setFresh] = useState<Fresh | null>(null);
  const [isEditing, setIsEditing] = useState(true);
  const [number, setNumber] = useState('');
  const chosen = useQuery({ ...familyQuery(chosenId ?? ''), enabled: chosenId !== null });
  const today = toDay(new Date());

  const take = (content: NewFamily) => {
    const ids = content.persons.map((person, place) => {
      const isSame = fresh?.content.persons[place]?.name === person.name;
      return (isSame ? fresh.ids[place] : undefined) ?? newId();
    });
    const areSame = fresh !== null && ids.join() === fresh.ids.join();
    setFresh({
      content,
      ids,
      holders: areSame ? fresh.holders : {},
      familyId: areSame ? fresh.familyId : newId(),
    });
    setIsEditing(false);
  };
  const forgetEnquiry = () => {
    // it is there no more, neither on the server nor in this window
    forgetWriting(`new-family ${enquiry.id}`);
    client.removeQueries({ queryKey: ['enquiry', enquiry.id] });
    client.removeQueries({ queryKey: ['enquiry-changes', enquiry.id] });
    void client.invalidateQueries({ queryKey: ['enquiries'] });
  };

  const provisional =
    fresh === null ? null : provisionalFamily(fresh, { ...enquiry, familyId: fresh.familyId });
  const family = kind === 'existing' ? (chosenId === null ? undefined : chosen.data) : provisional;
  const isChosen = kind === 'existing' ? chosenId !== null : fresh !== null && !isEditing;
  const restart = () => (kind === 'existing' ? setChosenId(null) : setIsEditing(true));

  return (
    <>
      <WhatIsCarried isRead={isRead} onRead={() => setIsRead(true)} />
      {isRead && (
        <section className="card case-which" aria-labelledby="case-which">
          <h2 id="case-which">{texts.which.title}</h2>
          {!isChosen && (
            <RadioGroup
              size="small"
              legend={texts.which.title}
              hideLegend
              value={kind}
              onChange={(value: string) => setKind(value === 'fresh' ? 'fresh' : 'existing')}
            >
              <Radio value="existing">{texts.which.existing}</Radio>
              <Radio value="fresh">{texts.which.fresh}</Radio>
            </RadioGroup>
          )}
          {!isChosen && kind === 'existing' && <FamilyChoice onChoose={({ id }) => setChosenId(id)} />}
          {isChosen && family !== undefined && family !== null && (
            <p className="case-chosen">
              <strong>
                {(kind === 'existing' ? texts.which.chosen : texts.which.chosenFresh)(family.name)}
              </strong>
              <Button size="small" variant="tertiary" onClick={restart}>
                {kind === 'existing' ? texts.which.another : texts.which.change}
              </Button>
            </p>
          )}
          {isChosen && family !== undefined && family?.persons.length === 0 && (
            <p className="field-error">{texts.consent.needsPersons}</p>
          )}
          {isChosen && kind === 'existing' && chosen.isPending && <PageLoading />}
          {isChosen && kind === 'existing' && chosen.error !== null && chosen.data === undefined && (
            <FailureNotice error={chosen.error} onRetry={() => void chosen.refetch()} />
          )}
        </section>
      )}
      {isRead && !isChosen && kind === 'fresh' && (
        <>
          <FindByNumber title={texts.which.search} onUseNumber={setNumber} />
          <NewFamilyForm
            enquiry={enquiry}
            today={today}
            number={number}
            onCreated={() => undefined}
            onWritten={{ label: texts.which.use, take }}
          />
        </>
      )}
      {isRead && isChosen && kind === 'fresh' && fresh !== null && provisional !== null && (
        <ResponsibilityFields
          persons={provisional.persons}
          today={today}
          onChange={(child, holders) =>
            setFresh({ ...fresh, holders: { ...fresh.holders, [child]: holders } })
          }
        />
      )}
      {isRead && isChosen && family !== undefined && family !== null && family.persons.length > 0 && (
        <CaseConsent
          key={family.id}
          enquiryId={enquiry.id}
          family={family}
          contentOf={(consent) =>
            kind === 'fresh' && fresh !== null
              ? contentOfCase(fresh, consent)
              : { familyId: family.id, consent }
          }
          onDone={forgetEnquiry}
        />
      )}
    </>
  );
}
