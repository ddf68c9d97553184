export type ProposalSearch = { state?: 'open' | 'decided'; id?: string };

/** Which list, or which proposal, an address names. */
export function parseProposalSearch(search: Readonly<Record<string, unknown>>): ProposalSearch {
  const { state, id } = search;
  return {
    ...(state === 'decided' && { state }),
    ...(typeof id === 'string' && /^[0-9a-f-]{36}$/u.test(id) && { id }),
  };
}
