import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import type { z } from 'zod';
import {
  Contribution,
  CONTRIBUTION_KINDS,
  ContributionKind,
  type PartnerFamily,
} from '../../../src/features/contributions/contribution.ts';
import { ApiError, isDenied, sendJson } from '../../api.ts';
import { API } from '../../paths.ts';
import { Button, LocalAlert, Select, Textarea } from '../../ui/controls.ts';
import { DayField } from '../../ui/day-field.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { ChoiceBoxes } from './choice-boxes.tsx';
import { emptyDraft, useContributionDraft } from './contribution-draft.ts';
import { useDraftFaults } from './draft-faults.ts';
import { partnerFamilyQuery } from './fetch-partner.ts';
import { choicesFor } from './writing-coverage.ts';

type Family = z.infer<typeof PartnerFamily>;

/** Writes for one's service what it may give to the family's team now. */
export function ContributionForm({ family }: { family: Family }) {
  const { partner, consents } = useMessages();
  const texts = partner.write;
  const queryClient = useQueryClient();
  const { label } = useCodeLabels();
  const { value: draft, write, discard } = useContributionDraft(family.id);
  const [isTried, setIsTried] = useState(false);

  const service = family.mayWriteFor.find(({ id }) => id === draft.serviceId) ?? family.mayWriteFor[0];
  const choices = service === undefined ? { persons: [], topics: [] } : choicesFor(family, service.id);
  // what a consent no longer covers is not chosen any more; the text stays
  const persons = draft.persons.filter((id) => choices.persons.some((person) => person.id === id));
  const topics = draft.topics.filter((code) => choices.topics.includes(code));
  const isChoiceGone = persons.length < draft.persons.length || topics.length < draft.topics.length;
  const found = useDraftFaults(family, service?.id, { ...draft, persons, topics });
  const faults = isTried ? found : {};

  const save = useMutation({
    mutationFn: () =>
      sendJson('POST', API.partnerFamilyContributions(family.id, {}), Contribution, {
        serviceId: service?.id,
        kind: draft.kind,
        persons,
        topics,
        occurredOn: draft.occurredOn,
        text: draft.text,
      }),
    onSuccess: () => {
      discard(emptyDraft());
      setIsTried(false);
    },
    // saved or refused, the page says what holds now
    onSettled: () => queryClient.invalidateQueries({ queryKey: partnerFamilyQuery(family.id).queryKey }),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (Object.keys(found).length === 0) save.mutate();
  };
  const refusals = save.error instanceof ApiError ? save.error.faults : [];

  return (
    <section className="card partner-form" aria-labelledby="partner-form">
      <h2 id="partner-form">{texts.title}</h2>
      {service === undefined ? (
        <>
          <p className="quiet">{texts.mayNot}</p>
          {draft.text !== '' && (
            <Textarea
              size="small"
              label={texts.text}
              description={texts.keptText}
              value={draft.text}
              readOnly
              minRows={4}
            />
          )}
        </>
      ) : (
        <form onSubmit={submit} noValidate>
          <p className="quiet">{texts.lead(family.teamName)}</p>
          {family.mayWriteFor.length > 1 && (
            <Select
              size="small"
              label={texts.service}
              value={service.id}
              onChange={(event) => write((before) => ({ ...before, serviceId: Number(event.target.value) }))}
            >
              {family.mayWriteFor.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
          <ChoiceBoxes
            legend={texts.persons}
            options={choices.persons.map(({ id, name }) => ({ value: id, label: name }))}
            chosen={persons}
            error={faults.persons}
            onChange={(next) => write((before) => ({ ...before, persons: next, topics }))}
          />
          <ChoiceBoxes
            legend={texts.topics}
            options={choices.topics.map((code) => ({ value: code, label: label('topic', code) }))}
            chosen={topics}
            error={faults.topics}
            onChange={(next) => write((before) => ({ ...before, persons, topics: next }))}
          />
          {isChoiceGone && <p className="field-error">{texts.choiceGone}</p>}
          <div className="partner-form-row">
            <Select
              size="small"
              label={texts.kind}
              value={draft.kind}
              onChange={(event) =>
                write((before) => ({ ...before, kind: ContributionKind.parse(event.target.value) }))
              }
            >
              {CONTRIBUTION_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {consents.kinds[kind] ?? kind}
                </option>
              ))}
            </Select>
            <DayField
              label={texts.day}
              value={draft.occurredOn}
              onChange={(occurredOn) => write((before) => ({ ...before, occurredOn }))}
              earliest="1900-01-01"
              error={faults.occurredOn}
            />
          </div>
          <Textarea
            size="small"
            label={texts.text}
            description={texts.textHint}
            minRows={6}
            value={draft.text}
            error={faults.text}
            onChange={(event) =>
              write((before) => ({ ...before, text: event.target.value.slice(0, 20_000) }))
            }
          />
          <div role="status" className="partner-status">
            {save.isSuccess && draft.text === '' && (
              <LocalAlert status="success" size="small">
                <LocalAlert.Content>{texts.saved}</LocalAlert.Content>
              </LocalAlert>
            )}
            {refusals.map(({ text }, index) => (
              <p key={index} className="field-error">
                {text ?? texts.wrongShape}
              </p>
            ))}
            {save.error !== null && refusals.length === 0 && !isDenied(save.error) && (
              <FailureNotice title={texts.notSaved} error={save.error} />
            )}
          </div>
          <Button type="submit" size="small" loading={save.isPending}>
            {texts.save}
          </Button>
        </form>
      )}
    </section>
  );
}
