import type { ComponentType } from 'react';
import type { ConsentText } from '../../../../src/features/consents/texts/consent-text.ts';
import {
  ArrowUndoIcon,
  Buildings3Icon,
  EyeIcon,
  HourglassIcon,
  PadlockLockedIcon,
  PersonGroupIcon,
  QuestionmarkCircleIcon,
  TasklistIcon,
} from '../../../ui/controls.ts';

type Name = ConsentText['sections'][number]['pictogram'];

const ICONS: Readonly<Record<Name, ComponentType<{ 'aria-hidden': true }>>> = {
  silence: PadlockLockedIcon,
  people: PersonGroupIcon,
  services: Buildings3Icon,
  topics: TasklistIcon,
  time: HourglassIcon,
  withdraw: ArrowUndoIcon,
  see: EyeIcon,
  question: QuestionmarkCircleIcon,
};

/** What a section is about, drawn for those who do not read; the words stand beside it. */
export function Pictogram({ name }: { name: Name }) {
  const Icon = ICONS[name];
  return (
    <span className={`pictogram is-${name}`}>
      <Icon aria-hidden />
    </span>
  );
}
