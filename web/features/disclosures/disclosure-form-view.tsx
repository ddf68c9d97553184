import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Family } from '../../../src/features/families/family.ts';
import type { Service } from '../../../src/features/people/municipal-service.ts';
import { PATHS } from '../../paths.ts';
import { Button, Textarea } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { ChoiceGroup } from '../enquiries/entry/choice-group.tsx';
import { FaultSummary } from '../enquiries/entry/fault-summary.tsx';
import { FaultsContext, fieldId, useFault } from '../enquiries/entry/faults.ts';
import { DecidedFields } from './decided-fields.tsx';
import { KindStep } from './kind-step.tsx';
import { ReceiverFields } from './receiver-fields.tsx';
import { ToldFields } from './told-fields.tsx';
import { useDisclosing, type Disclosing } from './use-disclosing.ts';

type Props = { family: Family; services: readonly Service[] };

/** The guided form: why it may be shared at all comes first, whether the family knows comes last. */
export function DisclosureFormView({ family, services }: Props) {
  const { disclosures: texts } = useMessages();
  const disclosing = useDisclosing(family.id);
  return (
    <FaultsContext value={disclosing.faultsLeft}>
      <p className="not-consent">{texts.notConsent}</p>
      <form
        className="disclosing"
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void disclosing.submit();
        }}
      >
        <FaultSummary faults={disclosing.faults} left={disclosing.faultsLeft} />
        {disclosing.failure !== null && <FailureNotice title={texts.notSaved} error={disclosing.failure} />}
        <Step title={texts.steps.kind}>
          <KindStep disclosing={disclosing} />
        </Step>
        <Step title={texts.steps.whom}>
          <ScopeFields disclosing={disclosing} family={family} />
        </Step>
        <Step title={texts.steps.to}>
          <ReceiverFields disclosing={disclosing} services={services} teamId={family.teamId} />
        </Step>
        <Step title={texts.steps.decided}>
          <DecidedFields disclosing={disclosing} teamId={family.teamId} />
        </Step>
        <Step title={texts.steps.told}>
          <ToldFields disclosing={disclosing} />
        </Step>
        <div className="entry-bar">
          <Link to={PATHS.family} params={{ familyId: family.id }} onClick={disclosing.forget}>
            {texts.leave}
          </Link>
          <Button type="submit" loading={disclosing.isSending}>
            {texts.save}
          </Button>
        </div>
      </form>
    </FaultsContext>
  );
}

function Step({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="card disclosing-step" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function ScopeFields({ disclosing: { form, update }, family }: { disclosing: Disclosing; family: Family }) {
  const { disclosures: texts } = useMessages();
  const { options } = useCodeLabels();
  const whatFault = useFault('what');
  const whyFault = useFault('why');
  return (
    <>
      <ChoiceGroup
        field="persons"
        legend={texts.persons}
        choices={family.persons.map(({ id, name }) => ({ code: id, label: name }))}
        value={form.persons}
        onChange={(persons) => update({ persons })}
      />
      <ChoiceGroup
        field="topics"
        legend={texts.topics}
        choices={options('topic')}
        value={form.topics}
        onChange={(topics) => update({ topics })}
      />
      <Textarea
        id={fieldId('what')}
        label={texts.what}
        description={texts.whatHint}
        size="small"
        minRows={3}
        value={form.what}
        error={whatFault}
        onChange={(event) => update({ what: event.target.value.slice(0, 10_000) })}
      />
      <Textarea
        id={fieldId('why')}
        label={texts.why}
        size="small"
        minRows={3}
        value={form.why}
        error={whyFault}
        onChange={(event) => update({ why: event.target.value.slice(0, 10_000) })}
      />
    </>
  );
}
