import { hashKey, type Query, type QueryClient } from '@tanstack/react-query';

/**
 * What stays when a session ends or an answer is no longer ours: labels, settings, and the register that
 * one registers in, whose page stands with what has been typed. Everything else may tell of a person, so a
 * new key counts as personal until it is named here.
 */
const NOT_OF_PERSONS: readonly unknown[] = [
  'session',
  'demo-people',
  'code-lists',
  'services',
  'legal-grounds',
  'consent-settings',
  'consent-texts',
  'consent-text',
  'team-members',
  'setup',
  'drafts',
  'enquiry',
  'enquiries',
  'enquiry-changes',
  'enquiry-counts',
  'enquiry-defaults',
  'enquiry-find',
  'note-templates',
  'overview',
  'overview-years',
  'report',
  'report-charts',
  'saved-views',
];

function isPersonal(key: readonly unknown[]): boolean {
  return !NOT_OF_PERSONS.includes(key[0]);
}

/** Empties every answer that tells of a person, on the screen and in memory. */
export function dropPersonalData(client: QueryClient): void {
  emptyQueries(client, isPersonal);
}

/**
 * What the server says is not there, or not ours, is not shown from memory either, nor is anything that
 * was fetched of the same: the second part of a personal key is the id of what it is about.
 */
export function dropDenied(client: QueryClient, denied: readonly unknown[]): void {
  const isSame = (key: readonly unknown[]) => isPersonal(key) && isPersonal(denied) && key[1] === denied[1];
  const emptied = emptyQueries(client, (key) => hashKey(key) === hashKey(denied) || isSame(key));
  // a page that still looks at one of them asks anew, once: what is empty already is not asked again
  const isAskedAgain = ({ queryHash }: Query) => emptied.has(queryHash) && queryHash !== hashKey(denied);
  void client.refetchQueries({ predicate: isAskedAgain, type: 'active' });
}

/**
 * Empties and keeps the query, since a page that is still there goes on looking at it.
 * @returns the hashes of what was emptied, or was on its way
 */
function emptyQueries(client: QueryClient, isMeant: (key: readonly unknown[]) => boolean): Set<string> {
  const emptied = new Set<string>();
  for (const query of client.getQueryCache().findAll({ predicate: ({ queryKey }) => isMeant(queryKey) })) {
    // an answer on its way was asked for while it was still ours; a page that waits for it must ask again
    if (query.state.fetchStatus !== 'idle') emptied.add(query.queryHash);
    void query.cancel({ revert: true });
    if (query.state.data === undefined) continue;
    emptied.add(query.queryHash);
    query.setState({
      data: undefined,
      dataUpdatedAt: 0,
      isInvalidated: true,
      status: query.state.error === null ? 'pending' : 'error',
    });
  }
  return emptied;
}
