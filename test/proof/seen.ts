/** Ids by table, as text: what somebody sees. */
export type Seen = Record<string, string[]>;
