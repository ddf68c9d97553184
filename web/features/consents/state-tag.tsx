import {
  CheckmarkCircleIcon,
  ClockDashedIcon,
  HourglassIcon,
  MinusCircleIcon,
  Tag,
  XMarkOctagonIcon,
  ArrowUndoIcon,
} from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import type { ShownState } from './consent-cells.ts';

const LOOKS = {
  given: { color: 'success', Icon: CheckmarkCircleIcon },
  ends_soon: { color: 'warning', Icon: HourglassIcon },
  future: { color: 'info', Icon: ClockDashedIcon },
  ended: { color: 'neutral', Icon: ClockDashedIcon },
  withdrawn: { color: 'danger', Icon: ArrowUndoIcon },
  refused: { color: 'danger', Icon: XMarkOctagonIcon },
  none: { color: 'neutral', Icon: MinusCircleIcon },
} as const;

/** The state of a consent by colour, sign and words, so that none of them is needed alone. */
export function StateTag({ state }: { state: ShownState }) {
  const { consents: texts } = useMessages();
  const { color, Icon } = LOOKS[state];
  return (
    <Tag
      size="small"
      variant="outline"
      data-color={color}
      icon={<Icon aria-hidden />}
      className="consent-state"
    >
      {texts.states[state]}
    </Tag>
  );
}
