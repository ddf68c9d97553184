import { useId } from 'react';
import type { EnquiryContent } from '../../../../src/features/enquiries/enquiry.ts';
import { useMessages } from '../../../ui/language.tsx';
import { describeField, nameOfField } from './describe-field.ts';
import { fieldsOf, type Side, type Unit } from './merge-versions.ts';
import { useFieldWords } from './use-field-words.ts';

type Props = {
  unit: Unit;
  mine: EnquiryContent;
  standing: EnquiryContent;
  teamId: number;
  changedBy: string | null;
  chosen: Side | null;
  onChoose: (side: Side) => void;
};

/** One field in both versions, side by side, each a choice. */
export function ConflictField({ unit, mine, standing, teamId, changedBy, chosen, onChoose }: Props) {
  const { entry: texts, enquiries } = useMessages();
  const words = useFieldWords(teamId);
  const name = useId();
  const describe = (content: EnquiryContent) =>
    fieldsOf(unit)
      .map((field) => (content[field] === false ? null : describeField(field, content[field], words)))
      .filter((text) => text !== null)
      .join(', ') || enquiries.notRecorded;
  const side = (which: Side, content: EnquiryContent, heading: string) => (
    <label className="conflict-side">
      <input type="radio" name={name} checked={chosen === which} onChange={() => onChoose(which)} />
      <span>
        <span className="quiet">{heading}</span>
        <span className="note">{describe(content)}</span>
      </span>
    </label>
  );
  return (
    <fieldset className="conflict-field">
      <legend>{nameOfField(unit, enquiries)}</legend>
      {side('mine', mine, texts.mine)}
      {side('standing', standing, texts.standing(changedBy))}
    </fieldset>
  );
}
