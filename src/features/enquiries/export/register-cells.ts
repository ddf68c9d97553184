import { importWords } from '../../../messages/nb/import-words.ts';
import type { CodeListName, CodeValue } from '../../code-lists/code-list.ts';
import type { Enquiry } from '../enquiry.ts';
import { buildValueLookup, type Spelling } from '../import/build-value-lookup.ts';
import { IMPORT_FIELDS, LIST_OF_FIELD, type ImportField } from '../import/import-field.ts';
import { adviceOf, noteInFile, servicesOf } from './content-in-file.ts';

/** A cell as it means: a spreadsheet sorts days and counts as such. */
export type RegisterCell = { day: string } | { count: number } | { text: string } | null;
/** A register as the importer reads it: the same headers, the same words. */
export type RegisterTable = { header: string[]; rows: RegisterCell[][] };

export type TableSources = {
  codes: readonly CodeValue[];
  /** The municipality's own spellings: a label that they give another meaning is not written. */
  spellings: readonly Spelling[];
  withNote: boolean;
};

const TEAM_HEADER = 'Team';

/** Enquiries as a register file; rows of several teams begin with the team, which an import passes over. */
export function asRegisterTable(enquiries: readonly Enquiry[], sources: TableSources): RegisterTable {
  const fields = IMPORT_FIELDS.filter((field) => field !== 'note' || sources.withNote);
  const hasTeams = new Set(enquiries.map(({ teamId }) => teamId)).size > 1;
  const write = cellWriter(sources);
  return {
    header: [
      ...(hasTeams ? [TEAM_HEADER] : []),
      ...fields.map((field) => importWords.headers[field][0] ?? field),
    ],
    rows: enquiries.map((enquiry) => [
      ...(hasTeams ? [{ text: enquiry.teamName }] : []),
      ...fields.map((field) => write(enquiry, field)),
    ]),
  };
}

function cellWriter({ codes, spellings }: TableSources) {
  const labels = new Map(codes.map(({ list, code, labels: { nb } }) => [`${list} ${code}`, nb]));
  const lookup = buildValueLookup({ codes, spellings });
  const written = (list: CodeListName, code: string): string => {
    const label = labels.get(`${list} ${code}`) ?? code;
    const isReadBack = lookup(list, label) === code && !/[;|\r\n]/u.test(label);
    return isReadBack ? label : code;
  };
  const several = (list: CodeListName, values: readonly (string | null)[]): RegisterCell => {
    const texts = values.flatMap((code) => (code === null ? [] : [written(list, code)]));
    return texts.length === 0 ? null : { text: texts.join('; ') };
  };
  const word = (words: readonly string[]): RegisterCell => ({ text: words[0] ?? '' });
  const day = (value: string | null): RegisterCell => (value === null ? null : { day: value });
  const count = (value: number | null): RegisterCell => (value === null ? null : { count: value });

  return (enquiry: Enquiry, field: ImportField): RegisterCell => {
    switch (field) {
      case 'number':
        return { count: enquiry.number };
      case 'receivedOn':
      case 'closedOn':
        return day(enquiry[field]);
      case 'children':
      case 'youngPeople':
        return count(enquiry[field]);
      case 'kind':
        return word(importWords.kinds[enquiry.kind]);
      case 'anonymous':
        return word(enquiry.anonymous ? importWords.yes : importWords.no);
      case 'consent':
        if (enquiry.consent === null) return null;
        return word(
          { yes: importWords.yes, no: importWords.no, not_asked: importWords.notAsked }[enquiry.consent],
        );
      case 'note': {
        const note = noteInFile(enquiry.note);
        return note === null ? null : { text: note };
      }
      case 'advice':
        return several('advice', adviceOf(enquiry));
      case 'service':
        return several('service', servicesOf(enquiry));
      case 'contacts':
      case 'income':
      case 'topics':
        return several(LIST_OF_FIELD[field], enquiry[field]);
      case 'area':
      case 'household':
      case 'housing':
      case 'work':
      case 'assistanceForm':
      case 'useful':
        return several(LIST_OF_FIELD[field], [enquiry[field]]);
    }
  };
}
