const NAMES = [
  'lifeArea',
  'area',
  'status',
  'service',
  'perspective',
  'toCheck',
  'all',
  'place',
  'sort',
] as const;
const LONGEST = 220;

/** The choices of a map as an address has them: what they mean is looked at by the page, which is loaded later. */
export type MapAddress = Partial<Record<(typeof NAMES)[number], string>>;

export function readMapAddress(search: Readonly<Record<string, unknown>>): MapAddress {
  const address: MapAddress = {};
  for (const name of NAMES) {
    const value = search[name];
    if (value === true) address[name] = 'true';
    else if (typeof value === 'string' && value !== '' && value.length <= LONGEST) address[name] = value;
  }
  return address;
}
