import type { z } from 'zod';
import type {
  ContributionPage,
  PartnerFamily,
  PartnerFamilyListItem,
} from '../features/contributions/contribution.ts';
import type { Family, FamilyListItem } from '../features/families/family.ts';
import { cliTexts } from '../messages/cli-text.ts';
import type { Language } from '../shared/language.ts';
import { forTerminal } from './for-terminal.ts';

/** A page of families as the account's team, or as its services with consent, sees them. */
export type FamilyList =
  | { view: 'team'; items: FamilyListItem[]; next: string | null }
  | {
      view: 'partner';
      items: PartnerFamilyListItem[];
      next: string | null;
      count: { value: number; more: boolean };
    };

export type FamilySeen = {
  family: Family | PartnerFamily;
  contributions: z.infer<typeof ContributionPage>;
};

/** The list as lines for a terminal, one family each. */
export function describeFamilyList(list: FamilyList, language: Language): string {
  const texts = cliTexts(language).family;
  const lines =
    list.view === 'team'
      ? list.items.map((item) =>
          [
            item.reference,
            item.name,
            texts.people(item.adults, item.children),
            texts.consents(item.activeConsents),
            ...(item.isProtected ? [texts.isProtected] : []),
          ].join('  '),
        )
      : list.items.map((item) =>
          [
            item.reference,
            item.name,
            item.persons.join(', '),
            item.until === null ? texts.ownOnly : texts.until(item.until),
          ].join('  '),
        );
  if (lines.length === 0) lines.push(texts.none);
  if (list.next !== null) lines.push(texts.next(list.next));
  return forTerminal(`${lines.join('\n')}\n`);
}

/** One family as lines for a terminal. */
export function describeFamily({ family, contributions }: FamilySeen, language: Language): string {
  const texts = cliTexts(language).family;
  const relationOf = (relation: string) =>
    (texts.relations as Readonly<Record<string, string>>)[relation] ?? relation;
  const lines = [
    `${family.reference}  ${family.name}  (${family.teamName})`,
    ...('isProtected' in family && family.isProtected ? [texts.isProtected] : []),
    '',
    texts.persons,
    ...family.persons.map(({ name, relation, birthDate }) =>
      ['', name, relationOf(relation), ...(birthDate === null ? [] : [birthDate])].join('  '),
    ),
    ...('consents' in family
      ? [
          '',
          texts.mayReceive,
          ...family.consents.map(
            ({ givingService, receivingService, validTo }) =>
              `  ${givingService.name} → ${receivingService.name}, ${texts.until(validTo)}`,
          ),
        ]
      : []),
    ...('enquiries' in family
      ? [
          '',
          texts.enquiries,
          ...family.enquiries.map(({ number, receivedOn }) => `  ${String(number)}  ${receivedOn}`),
        ]
      : []),
    '',
    texts.contributions,
    ...contributions.items.map(
      ({ occurredOn, service, author, text }) =>
        `  ${occurredOn}  ${service.name}, ${author}: ${text.replaceAll('\n', '\n    ')}`,
    ),
    ...(contributions.next === null ? [] : [texts.moreContributions]),
  ];
  return forTerminal(`${lines.join('\n')}\n`);
}
