import { PURPOSES } from '../../../../src/features/consents/consent.ts';
import { Button } from '../../../ui/controls.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useCodeLabels } from '../../code-lists/code-labels.ts';
import { ChoiceGroup } from '../../enquiries/entry/choice-group.tsx';
import type { Giving } from './use-giving.ts';

/** About what, and what for. */
export function ScopeStep({ giving: { form, update } }: { giving: Giving }) {
  const { consents } = useMessages();
  const texts = consents.giving;
  const { options } = useCodeLabels();
  const topics = options('topic');
  const isAll = topics.every(({ code }) => form.topics.includes(code));
  return (
    <>
      <ChoiceGroup
        field="topics"
        legend={texts.topics}
        choices={topics}
        value={form.topics}
        onChange={(chosen) => update({ topics: chosen })}
      />
      <Button
        type="button"
        size="xsmall"
        variant="tertiary"
        data-color="neutral"
        className="choose-all"
        onClick={() => update({ topics: isAll ? [] : topics.map(({ code }) => code) })}
      >
        {isAll ? texts.none : texts.all}
      </Button>
      <ChoiceGroup
        field="purpose"
        isSingle
        isRequired
        legend={texts.purpose}
        choices={PURPOSES.map((code) => ({ code, label: consents.purposes[code] }))}
        value={[form.purpose]}
        onChange={([code]) => update({ purpose: PURPOSES.find((known) => known === code) ?? form.purpose })}
      />
    </>
  );
}
