import { WebAddress } from '../../catalogue/entry.ts';
import type { FileEntry } from '../import/file-row.ts';
import {
  addressWords,
  beyondFields,
  costWords,
  phoneNumber,
  readLanguages,
  scheduleWords,
} from './foreign-words.ts';
import type { HsdsServiceRead } from './hsds-read.ts';

type Given = FileEntry['given'];

const STATUS: Readonly<Record<string, string>> = {
  active: 'in_use',
  inactive: 'planned',
  defunct: 'stopped',
  'temporarily closed': 'partly',
};

/** The organization of another's service as an entry that gives services; null where none is told. */
export function toGiver({ organization }: HsdsServiceRead): (Given & { name: string }) | null {
  const name = line(organization?.name ?? '');
  if (!organization || name === '') return null;
  return defined({
    kind: 'service',
    name,
    aliases: fits(organization.alternate_name, 120) ? [line(organization.alternate_name ?? '')] : undefined,
    ...asWords(organization.description?.trim() || name, []),
    url: link(organization.website ?? organization.url),
    email: organization.email || undefined,
  }) as Given & { name: string };
}

/**
 * Another's service, as well as may be: what our fields have no room for stands in the description. The level and
 * the rest that the standard does not know stay as they are, and are not guessed.
 */
export function fromForeign(service: HsdsServiceRead, giver: string | undefined): Given {
  const name = line(service.name);
  const beyond: string[] = [];
  const short = (text: string | null | undefined, most: number) => {
    if (!text?.trim()) return undefined;
    if (fits(text, most)) return line(text);
    beyond.push(text);
    return undefined;
  };
  const location = service.service_at_locations?.[0]?.location;
  const [contact] = service.contacts ?? [];
  const phone =
    [...(service.phones ?? []), ...(contact?.phones ?? [])]
      .map(({ number }) => phoneNumber(number))
      .find((number) => number !== '') ?? '';
  const { codes: languages } = readLanguages(service);
  const given: Given = {
    kind: 'offer',
    name,
    service: giver,
    aliases: fits(service.alternate_name, 120) ? [line(service.alternate_name ?? '')] : undefined,
    situation: short(service.eligibility_description, 500),
    ageFrom: wholeYears(service.minimum_age),
    ageTo: wholeYears(service.maximum_age),
    place: short(location?.name, 200),
    address: short(addressWords(location), 300),
    when: short(scheduleWords(service), 500),
    cost: costOf(service),
    costWords: short(costWords(service), 500),
    languages: languages.length === 0 ? undefined : languages,
    interpreter: service.interpretation_services?.trim() ? true : undefined,
    wayInWords: short(service.application_process, 1000),
    contactWords: short(contact?.name ?? contact?.title, 300),
    phone: phone || undefined,
    email: service.email || undefined,
    url: link(service.url),
    status: STATUS[service.status ?? ''],
  };
  beyond.push(...beyondFields(service, phone));
  return defined({ ...given, ...asWords(service.description?.trim() || name, beyond) });
}

function costOf({ cost_options: options }: HsdsServiceRead): string | undefined {
  const amounts = (options ?? []).map(({ amount }) => amount);
  if (amounts.some((amount) => typeof amount === 'number' && amount > 0)) return 'paid';
  return amounts.length > 0 && amounts.every((amount) => amount === 0) ? 'free' : undefined;
}

/** A text as what is said in short and the whole of it. */
function asWords(text: string, beyond: readonly string[]): Given {
  const whole = [text, ...beyond].map(prose).filter(Boolean).join('\n\n');
  if (beyond.length === 0 && fits(text, 600) && !text.trim().includes('\n')) return { summary: line(text) };
  return { summary: firstSentences(line(text)), description: whole };
}

const SHORT = 300;

function firstSentences(text: string): string {
  if (text.length <= SHORT) return text;
  const end = text.slice(0, SHORT).search(/[.!?](?=\s[^.!?]*$)/u);
  if (end > 40) return text.slice(0, end + 1);
  return `${text.slice(0, text.lastIndexOf(' ', SHORT) > 0 ? text.lastIndexOf(' ', SHORT) : SHORT)}…`.toWellFormed();
}

/** A link that may be shown; what is written without its scheme gets one, and what could run is no link. */
function link(text: string | null | undefined): string | undefined {
  const trimmed = text?.trim();
  if (!trimmed) return undefined;
  const bare = `https://${trimmed}`;
  return !/^[a-z][a-z0-9+.-]*:/iu.test(trimmed) && WebAddress.safeParse(bare).success ? bare : trimmed;
}

function wholeYears(age: number | null | undefined): number | undefined {
  return typeof age === 'number' ? Math.floor(age) : undefined;
}

function line(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}

function prose(text: string): string {
  return text.replaceAll(/\r\n?/gu, '\n').trim();
}

function fits(text: string | null | undefined, most: number): text is string {
  return typeof text === 'string' && text.trim() !== '' && line(text).length <= most;
}

function defined(given: Given): Given {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
