import { languageCode } from '../language-code.ts';
import { FOREIGN_LABELS } from '../messages/words-in-files.ts';
import type { HsdsServiceRead } from './hsds-read.ts';

type Listed<K extends keyof HsdsServiceRead> =
  NonNullable<HsdsServiceRead[K]> extends (infer T)[] ? T : never;
type Location = NonNullable<Listed<'service_at_locations'>['location']>;

/** An address as one writes it on an envelope, in one line. */
export function addressWords(location: Location | null | undefined): string {
  const address = location?.addresses?.[0];
  return joined(', ', [
    address?.address_1,
    address?.address_2,
    joined(' ', [address?.postal_code, address?.city]),
  ]);
}

// Any Monday: the days of the week by their names.
const MONDAY = Date.UTC(2024, 0, 1);
const weekday = new Intl.DateTimeFormat('nb', { weekday: 'long', timeZone: 'UTC' });
const DAYS: ReadonlyMap<string, string> = new Map(
  ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'].map((code, index) => [
    code,
    weekday.format(MONDAY + index * 86_400_000),
  ]),
);

export function scheduleWords({ schedules }: HsdsServiceRead): string {
  const each = (schedules ?? []).map(({ description, byday, opens_at: from, closes_at: to, notes }) => {
    const days = (byday ?? '').split(',').map((day) => DAYS.get(day.trim()) ?? day.trim());
    const told = description?.trim()
      ? description
      : joined(' ', [joined(', ', days), joined('–', [from, to])]);
    return joined(', ', [told, notes]);
  });
  return joined('; ', each);
}

export function costWords({
  fees_description: fees,
  fees: older,
  cost_options: options,
}: HsdsServiceRead): string {
  const told = fees?.trim() ? fees : older;
  if (told?.trim()) return told;
  return joined(
    '; ',
    (options ?? []).map(({ option, amount, currency, amount_description: about }) =>
      joined(' ', [option, amount ? joined(' ', [String(amount), currency]) : '', about]),
    ),
  );
}

const NUMBER = /\+?\d[\d\s().-]*/u;

/** The number of a telephone as our field has it, without its extension; '' where there is none. */
export function phoneNumber(number: string | null | undefined): string {
  const [found = ''] = NUMBER.exec(number ?? '') ?? [];
  return found.replaceAll(/[^\d+]+/gu, ' ').trim();
}

/** Numbers as they are told, where our field does not hold all that is said. @param taken the number in the field */
function otherPhones({ phones, contacts }: HsdsServiceRead, taken: string): string[] {
  const all = [...(phones ?? []), ...(contacts ?? []).flatMap((contact) => contact.phones ?? [])];
  return all
    .map(({ number, extension, description }) => {
      const inner = extension ? `(${String(extension)})` : '';
      return joined(' ', [number, inner, description]);
    })
    .filter((told) => told !== '' && told.replaceAll(/[^\d+]+/gu, ' ').trim() !== taken);
}

/** ISO 639-1 codes of languages that are told by a code of two or three letters or by a name; the rest as it stands. */
export function readLanguages({ languages }: HsdsServiceRead): { codes: string[]; others: string[] } {
  const codes = new Set<string>();
  const others: string[] = [];
  for (const { code, name } of languages ?? []) {
    const known = languageCode(code) ?? languageCode(name);
    if (known !== undefined) codes.add(known);
    else others.push(joined(' ', [name, code]));
  }
  return { codes: [...codes].slice(0, 40), others };
}

/** What is said that none of our fields has room for, a line each. @param phone the number that stands in its field */
export function beyondFields(service: HsdsServiceRead, phone: string): string[] {
  const { service_at_locations: places, contacts, additional_urls: links } = service;
  const told: [keyof typeof FOREIGN_LABELS, readonly string[]][] = [
    ['alert', [service.alert ?? '']],
    ['waitTime', [service.wait_time ?? '']],
    ['interpretation', [service.interpretation_services ?? '']],
    ['documents', (service.required_documents ?? []).map(({ document }) => document ?? '')],
    [
      'places',
      (places ?? []).slice(1).map(({ location }) => joined(', ', [location?.name, addressWords(location)])),
    ],
    [
      'accessibility',
      (places ?? []).flatMap(({ location }) =>
        (location?.accessibility ?? []).map(({ description }) => description ?? ''),
      ),
    ],
    ['phones', otherPhones(service, phone)],
    [
      'contacts',
      (contacts ?? []).map(({ name, title, email }, index) =>
        // The first one's name has its field.
        joined(', ', [index === 0 && name ? '' : name, name || index > 0 ? title : '', email]),
      ),
    ],
    ['links', (links ?? []).map(({ label, url }) => joined(': ', [label, url]))],
    ['languages', readLanguages(service).others],
  ];
  return told.flatMap(([label, values]) => {
    const words = joined('; ', values);
    return words === '' ? [] : [`${FOREIGN_LABELS[label]}: ${words}`];
  });
}

function joined(by: string, parts: readonly (string | null | undefined)[]): string {
  return parts
    .map((part) => part?.trim() ?? '')
    .filter((part) => part !== '')
    .join(by);
}
