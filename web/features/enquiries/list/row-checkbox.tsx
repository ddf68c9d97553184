import type { EnquiryRow } from '../../../../src/features/enquiries/enquiry-list.ts';
import { Checkbox } from '../../../ui/controls.ts';
import { useMessages } from '../../../ui/language.tsx';
import type { Selection } from './selection.ts';

/** Chooses a row, with shift all rows from the one chosen before. */
export function RowCheckbox({ row, selection }: { row: EnquiryRow; selection: Selection }) {
  const { list: texts } = useMessages();
  return (
    <Checkbox
      size="small"
      hideLabel
      className="row-checkbox"
      checked={selection.has(row.id)}
      onChange={({ nativeEvent }) =>
        selection.toggle(row, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
      }
    >
      {texts.choose(String(row.number))}
    </Checkbox>
  );
}

export function AllCheckbox({ shown, selection }: { shown: number; selection: Selection }) {
  const { list: texts } = useMessages();
  const chosen = selection.rows.length;
  return (
    <Checkbox
      size="small"
      hideLabel
      className="row-checkbox"
      checked={chosen > 0 && chosen === shown}
      indeterminate={chosen > 0 && chosen < shown}
      onChange={selection.toggleAll}
    >
      {texts.chooseAll}
    </Checkbox>
  );
}
