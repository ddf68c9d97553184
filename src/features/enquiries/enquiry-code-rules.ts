import type { CodeListName, CodeValue } from '../code-lists/code-list.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { EnquiryContent } from './enquiry.ts';

type CodesOf = (content: EnquiryContent) => readonly (string | null)[];

/** Which list each field's codes belong to. */
const CODE_FIELDS: readonly { field: string; list: CodeListName; codes: CodesOf }[] = [
  { field: 'contacts', list: 'contact', codes: (content) => content.contacts },
  { field: 'topics', list: 'topic', codes: (content) => content.topics },
  { field: 'income', list: 'income', codes: (content) => content.income },
  { field: 'area', list: 'area', codes: (content) => [content.area] },
  { field: 'household', list: 'household', codes: (content) => [content.household] },
  { field: 'housing', list: 'housing', codes: (content) => [content.housing] },
  { field: 'work', list: 'work', codes: (content) => [content.work] },
  { field: 'advice', list: 'advice', codes: (content) => content.advice.map((given) => given.advice) },
  { field: 'advice', list: 'service', codes: (content) => content.advice.map((given) => given.service) },
];

/** Why these codes cannot be used: not of the list, or not valid on the day the enquiry was received. */
export function whyNotCodes(content: EnquiryContent, codes: readonly CodeValue[]): Refusal[] {
  const known = new Map(codes.map((value) => [`${value.list} ${value.code}`, value]));
  return CODE_FIELDS.flatMap(({ field, list, codes: codesOf }) =>
    codesOf(content)
      .filter((code) => code !== null)
      .flatMap((code): Refusal[] => {
        const value = known.get(`${list} ${code}`);
        const details = { list, code };
        if (value === undefined) return [{ code: 'unknown_code', field, details }];
        const isValid =
          value.validFrom <= content.receivedOn &&
          (value.validTo === null || content.receivedOn < value.validTo);
        return isValid ? [] : [{ code: 'code_not_valid_on_day', field, details }];
      }),
  );
}
