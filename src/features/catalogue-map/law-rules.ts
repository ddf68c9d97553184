import { LAW_COLUMNS, type LawCitation, type LawRow } from './law.ts';
import type { Named } from './matrix.ts';
import { lovdataAddress, STATUTES, type Statute } from './messages/statutes.ts';

type Row = { edition: number; checkedOn: string | null };

/**
 * What a reference cites, and whether that has been replaced since the row was read, or last checked.
 * @param today yyyy-mm-dd
 */
export function readCitation(text: string, { edition, checkedOn }: Row, today: string): LawCitation {
  const statute = findStatute(text);
  const replacedBy = statute?.replacedBy ?? null;
  const endedWith = lastYearOf(text);
  return {
    text,
    url: statute === undefined ? null : lovdataAddress(statute),
    replacedBy:
      replacedBy !== null && isSince(replacedBy.from, { edition, checkedOn }, today) ? replacedBy : null,
    endedWith:
      endedWith !== null && isSince(`${String(endedWith + 1)}-01-01`, { edition, checkedOn }, today)
        ? endedWith
        : null,
  };
}

/** Something that is cited is no longer what it was when somebody last read it. */
export function isToCheck(citations: readonly Pick<LawCitation, 'replacedBy' | 'endedWith'>[]): boolean {
  return citations.some(({ replacedBy, endedWith }) => replacedBy !== null || endedWith !== null);
}

/** How many rows each service has under each column, in the order in which the services come. */
export function countLaws(
  rows: readonly Pick<LawRow, 'service' | 'perspective' | 'level' | 'toCheck'>[],
): { service: Named; counts: number[]; toCheck: number }[] {
  return [...Map.groupBy(rows, ({ service }) => service.id).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    return [
      {
        service: first.service,
        counts: LAW_COLUMNS.map(
          ({ perspective, level }) =>
            own.filter(
              (row) =>
                row.perspective === perspective && (perspective !== 'prevention' || row.level === level),
            ).length,
        ),
        toCheck: own.filter(({ toCheck }) => toCheck).length,
      },
    ];
  });
}

/** The act that a reference begins with; one that says the year of the act in force cites that one. */
function findStatute(text: string): Statute | undefined {
  const small = text.toLowerCase();
  const cited = STATUTES.find(({ called }) => called.some((name) => beginsWith(small, name)));
  if (cited?.replacedBy === undefined) return cited;
  const year = /^[^§\d]*\((\d{4})\)/u.exec(small)?.[1];
  const isNew = year !== undefined && cited.replacedBy.name.includes(`(${year})`);
  return isNew ? { called: cited.called, lovdata: cited.lovdata } : cited;
}

function beginsWith(text: string, name: string): boolean {
  return text.startsWith(name) && !/^[\p{L}\d]/u.test(text.slice(name.length));
}

// A strategy or plan says its own years, as "(2021–2024)".
function lastYearOf(text: string): number | null {
  const last = /\(\d{4}\s*[–-]\s*(\d{4})\)/u.exec(text)?.[1];
  return last === undefined ? null : Number(last);
}

// A row read in the year of the change may be from before it.
function isSince(from: string, { edition, checkedOn }: Row, today: string): boolean {
  if (from > today) return false;
  return checkedOn === null ? String(edition) <= from.slice(0, 4) : checkedOn < from;
}
