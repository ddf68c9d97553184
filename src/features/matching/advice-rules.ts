import type { CodeListName, CodeValue } from '../code-lists/code-list.ts';
import type { Entry, Sector } from '../catalogue/entry.ts';
import type { TaskKind } from '../plans/plan.ts';
import type { Suggestion } from './suggestion.ts';

/** A list's values that may be chosen on a day, with all the names that each goes by. */
export type NamedCodes = Readonly<Record<'advice' | 'service', ReadonlyMap<string, readonly string[]>>>;

/** @param day as yyyy-mm-dd */
export function namedCodes(
  codes: readonly CodeValue[],
  spellings: readonly { list: CodeListName; spelling: string; code: string }[],
  day: string,
): NamedCodes {
  const namesIn = (list: 'advice' | 'service') =>
    new Map(
      codes
        .filter((value) => value.list === list)
        .filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo))
        .map(({ code, labels }) => [
          code,
          [
            ...Object.values(labels),
            ...spellings.filter((one) => one.list === list && one.code === code).map((one) => one.spelling),
          ],
        ]),
    );
  return { advice: namesIn('advice'), service: namesIn('service') };
}

/** How a suggestion is recorded as advice given: by the ways in, and by the code that its service is known as. */
export function adviceFor(
  entry: Entry,
  service: Pick<Entry, 'name' | 'aliases'>,
  sector: Sector | null,
  codes: NamedCodes,
): Suggestion['advice'] {
  const wanted =
    sector === 'voluntary' ? 'voluntary_offer' : needsApplication(entry) ? 'apply' : 'contact_service';
  const [advice = null] = [wanted, 'contact_service', 'other'].filter((code) => codes.advice.has(code));
  return { advice, service: serviceCode(service, sector, codes.service) };
}

/** What a task about the entry is. */
export function taskKindFor(entry: Entry): TaskKind {
  if (needsApplication(entry)) return 'apply';
  return entry.waysIn.includes('drop_in') && entry.kind === 'offer' ? 'activity' : 'contact';
}

function needsApplication({ waysIn }: Entry): boolean {
  return waysIn.includes('application') && !waysIn.includes('drop_in');
}

function serviceCode(
  { name, aliases }: Pick<Entry, 'name' | 'aliases'>,
  sector: Sector | null,
  codes: NamedCodes['service'],
): string | null {
  const known = [name, ...aliases];
  const whole = new Set(known.map(stemOf));
  const words = new Set(known.flatMap((text) => text.split(/[\s,/]+/u)).map(stemOf));
  const findBy = (stems: ReadonlySet<string>) =>
    [...codes].find(
      ([code, names]) => code !== 'other' && names.flatMap(partsOf).some((part) => stems.has(stemOf(part))),
    )?.[0];
  const found = findBy(whole) ?? findBy(words);
  if (found !== undefined) return found;
  return sector === 'voluntary' && codes.has('voluntary_organisation') ? 'voluntary_organisation' : null;
}

/** A label may name two services at once. */
function partsOf(label: string): string[] {
  return [label, ...label.split(/ og | and |\//u)].filter((part) => stemOf(part) !== '');
}

const SERVICE = /tj?enest(?:en|er|ene|e|a|ane)?$/u;
const ENDING = /(?:ene|ane|en|et|er|s|e|a)$/u;

/** A name without the endings that tell one and the same service's names apart; '' for the bare word for a service. */
function stemOf(text: string): string {
  const letters = text.toLowerCase().replace(/[^\p{L}\d]+/gu, '');
  const core = letters.replace(SERVICE, '');
  return core === '' ? '' : core.length < 5 ? core : core.replace(ENDING, '');
}
