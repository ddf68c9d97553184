import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import { CONTRIBUTION_KINDS } from '../../../src/features/contributions/contribution.ts';
import { TimelineKind } from '../../../src/features/case-notes/timeline.ts';
import { Button, Select } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { GROUP_NAMES, type TimelineFilters } from './timeline-filters.ts';

type Props = { head: CaseHead; filters: TimelineFilters; onChange: (filters: TimelineFilters) => void };

/** Takes effect at once. */
export function TimelineFilterFields({ head, filters, onChange }: Props) {
  const { caseNotes, families } = useMessages();
  const texts = caseNotes.filters;
  const { options } = useCodeLabels();
  const { what, topic, person, ...rest } = filters;
  const change = (name: keyof TimelineFilters, value: string) => {
    const others = Object.fromEntries(Object.entries(filters).filter(([other]) => other !== name));
    onChange(value === '' ? others : { ...others, [name]: value });
  };
  const isFiltered = Object.keys({ what, topic, person, ...rest }).some(
    (name) => filters[name as keyof TimelineFilters] !== undefined,
  );
  const kinds = CONTRIBUTION_KINDS.filter(
    (kind) => TimelineKind.safeParse(kind).success && kind !== 'document',
  );
  return (
    <div className="timeline-filters" role="group" aria-label={texts.title}>
      <Select
        size="small"
        label={texts.kind}
        value={what ?? ''}
        onChange={(event) => change('what', event.target.value)}
      >
        <option value="">{texts.all}</option>
        {GROUP_NAMES.map((group) => (
          <option key={group} value={group}>
            {texts.groups[group]}
          </option>
        ))}
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {`– ${families.contributions.kinds[kind]}`}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        label={texts.topic}
        value={topic ?? ''}
        onChange={(event) => change('topic', event.target.value)}
      >
        <option value="">{texts.allTopics}</option>
        {options('topic').map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        label={texts.person}
        value={person ?? ''}
        onChange={(event) => change('person', event.target.value)}
      >
        <option value="">{texts.allPersons}</option>
        {head.persons.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      {isFiltered && (
        <Button size="small" variant="tertiary" data-color="neutral" onClick={() => onChange({})}>
          {texts.clear}
        </Button>
      )}
    </div>
  );
}
