import { describe, expect, test } from 'vitest';
import { readMapping } from './mapping-file.ts';
import { exampleCodes } from './example-register.ts';

const read = (text: string) => readMapping(text, exampleCodes);
const wanted = [
  { list: 'contact', spelling: 'Famteam', code: 'health_promotion' },
  { list: 'area', spelling: 'Sentrum, øst', code: 'bragernes' },
];

describe('a mapping', () => {
  test.each([
    ['JSON', '{"contact": {"Famteam": "health_promotion"}, "area": {"Sentrum, øst": "Bragernes"}}'],
    [
      'CSV',
      '\ufefflist;spelling;code\r\ncontact; Famteam ;health_promotion\r\n\r\narea;"Sentrum, øst";bragernes\r\n',
    ],
  ])('is read from %s', (_, text) => {
    expect(read(text)).toEqual({ spellings: wanted, problems: [] });
  });

  test.each([
    ['no JSON', '{"contact": ', 'mapping_not_readable'],
    ['a list of wrong shape', '{"contact": ["Famteam"]}', 'mapping_not_readable'],
    ['a code that is no text', '{"contact": {"Famteam": 1}}', 'mapping_not_readable'],
    [
      'a spelling twice with two meanings',
      '{"contact": {"Fam": "nav", "Fam": "school"}}',
      'mapping_not_readable',
    ],
    ['two cells', 'contact;Famteam', 'mapping_not_readable'],
    ['nothing', '', 'mapping_not_readable'],
    ['an unknown list', '{"colour": {"red": "nav"}}', 'mapping_unknown_list'],
    ['a name of every object', '{"constructor": {"red": "nav"}}', 'mapping_unknown_list'],
    ['an unknown code', 'contact;Famteam;famteam', 'mapping_unknown_code'],
    ['a code of another list', 'area;Famteam;nav', 'mapping_unknown_code'],
    ['two meanings', 'contact;Famteam;nav\ncontact;FAMTEAM;school', 'mapping_spelling_twice'],
    ['a blank spelling', '{"contact": {" ": "nav"}}', 'mapping_blank'],
  ])('%s is refused, and nothing of it is used', (_, text, mappingProblem) => {
    expect(read(text)).toMatchObject({ spellings: [], problems: [{ mappingProblem }] });
  });
});
