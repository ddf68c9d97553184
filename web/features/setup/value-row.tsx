import { isFixedCode, isFixedList } from '../../../src/features/setup/list-setup-rules.ts';
import type { ListValue } from '../../../src/features/setup/list-setup.ts';
import { ActionMenu, Button, MenuElipsisHorizontalIcon, PencilIcon, Tag } from '../../ui/controls.ts';
import { formatCount, formatDay, toDay } from '../../ui/format.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';

export type ValueChoice =
  'rename' | 'up' | 'down' | 'retire' | 'bringBack' | 'reportRow' | 'merge' | 'undoMerge';

type Props = {
  value: ListValue;
  values: readonly ListValue[];
  isFirst: boolean;
  isLast: boolean;
  isBusy: boolean;
  onChoose: (choice: ValueChoice) => void;
};

/** One value: what it is called, how much it is used, how it stands, and what can be done with it. */
export function ValueRow({ value, values, isFirst, isLast, isBusy, onChoose }: Props) {
  const { setup: texts } = useMessages();
  const language = useLanguage();
  const { labels, uses, mergeId } = value;
  const label = labels[language];
  const isFixed = isFixedCode(value);
  const isSameInAll = labels.nb === labels.nn && labels.nb === labels.en;
  const items: { choice: ValueChoice; text: string }[] = [
    ...(isFirst ? [] : [{ choice: 'up' as const, text: texts.moveUp }]),
    ...(isLast ? [] : [{ choice: 'down' as const, text: texts.moveDown }]),
    ...(isFixed || mergeId !== null ? [] : endChoices(value, texts)),
    ...(value.list === 'contact' && !isFixed && mergeId === null
      ? [{ choice: 'reportRow' as const, text: texts.reportRow }]
      : []),
    ...(isFixed || mergeId !== null ? [] : [{ choice: 'merge' as const, text: texts.merge }]),
    ...(mergeId === null ? [] : [{ choice: 'undoMerge' as const, text: texts.undoMerge }]),
  ];
  return (
    <li className="setup-row">
      <div className="setup-row-main">
        <p className="setup-row-name">
          <strong>{label}</strong>
          <StateTags value={value} values={values} />
          {isFixed && !isFixedList(value.list) && (
            <Tag size="xsmall" variant="outline" data-color="neutral">
              {texts.fixedValue}
            </Tag>
          )}
        </p>
        <p className="quiet setup-row-facts">
          {!isSameInAll && <span>{texts.otherLanguages(labels.nn, labels.en)}</span>}
          <span>{texts.code(value.code)}</span>
        </p>
      </div>
      <p className="setup-row-uses">
        {uses.value === 0 ? (
          <span className="quiet">{texts.unused}</span>
        ) : (
          texts.uses(formatCount(uses), uses.value === 1)
        )}
      </p>
      <div className="setup-row-actions">
        <Button
          size="small"
          variant="tertiary"
          data-color="neutral"
          icon={<PencilIcon aria-hidden />}
          aria-label={texts.renameValue(label)}
          onClick={() => onChoose('rename')}
        />
        <ActionMenu>
          <ActionMenu.Trigger>
            <Button
              size="small"
              variant="tertiary"
              data-color="neutral"
              disabled={isBusy}
              icon={<MenuElipsisHorizontalIcon aria-hidden />}
              aria-label={texts.moreFor(label)}
            />
          </ActionMenu.Trigger>
          <ActionMenu.Content>
            {items.map(({ choice, text }) => (
              <ActionMenu.Item key={choice} onSelect={() => onChoose(choice)}>
                {text}
              </ActionMenu.Item>
            ))}
          </ActionMenu.Content>
        </ActionMenu>
      </div>
    </li>
  );
}

function endChoices(
  { validTo }: ListValue,
  texts: { retire: string; bringBack: string },
): { choice: ValueChoice; text: string }[] {
  return validTo === null
    ? [{ choice: 'retire', text: texts.retire }]
    : [{ choice: 'bringBack', text: texts.bringBack }];
}

function StateTags({ value, values }: Pick<Props, 'value' | 'values'>) {
  const { setup: texts } = useMessages();
  const language = useLanguage();
  const today = toDay(new Date());
  const { validFrom, validTo, reportedAs, mergeId } = value;
  const target = values.find(({ code }) => code === reportedAs)?.labels[language] ?? reportedAs ?? '';
  const tags = [
    ...(validFrom > today ? [texts.beginsOn(formatDay(validFrom))] : []),
    ...(mergeId !== null ? [texts.mergedInto(target)] : []),
    ...(mergeId === null && validTo !== null
      ? [validTo > today ? texts.endsOn(formatDay(validTo)) : texts.endedOn(formatDay(validTo))]
      : []),
    ...(mergeId === null && reportedAs !== null ? [texts.reportedAs(target)] : []),
  ];
  return tags.map((text) => (
    <Tag key={text} size="xsmall" variant="outline" data-color="neutral">
      {text}
    </Tag>
  ));
}
