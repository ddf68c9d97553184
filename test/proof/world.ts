/**
 * A made-up world of municipalities, people, families and consents, as plain data. Every id is a number
 * of the world's own, counted from 0 for each kind; instants are milliseconds since 1970, days are ISO.
 */
export type World = {
  municipalities: number[];
  teams: Team[];
  services: Service[];
  accounts: Account[];
  families: Family[];
  persons: Person[];
  statements: Statement[];
  consents: Consent[];
  contributions: Contribution[];
  disclosures: Disclosure[];
  notices: Notice[];
  files: CaseFile[];
  goals: Goal[];
  tasks: Task[];
  requests: PriorityRequest[];
  links: TaskLink[];
  entries: CatalogueEntry[];
  proposals: Proposal[];
  gaps: Gap[];
  entryLinks: EntryLink[];
};

/** Half-open: `to` is the first day without it. */
export type Period = { from: string; to: string | null };

export type Team = { id: number; municipality: number };
/** `team` is set where the service is that team itself. */
export type Service = Period & { id: number; municipality: number; team: number | null };

export type Role =
  | 'adviser'
  | 'team_lead'
  | 'approver'
  | 'partner'
  | 'coordinator'
  | 'analyst'
  | 'steward'
  | 'privacy_officer'
  | 'guest';
export type Account = {
  id: number;
  municipality: number;
  active: Period;
  roles: (Period & { role: Role | 'operator' })[];
  memberships: (Period & { team: number })[];
  employments: (Period & { service: number })[];
};

export type Family = {
  id: number;
  municipality: number;
  team: number;
  /** Accounts named for it; one who was removed is so in the past. */
  readers: { account: number; isRemoved: boolean }[];
  /** Whether one of the team's enquiries is linked to it; the enquiry's id is the family's. */
  hasEnquiry: boolean;
};
export type Person = {
  id: number;
  family: number;
  protection: 'none' | 'confidential' | 'strictly_confidential';
};

export type Statement = { id: number; family: number };
export type Consent = {
  id: number;
  family: number;
  statement: number;
  answer: 'given' | 'refused';
  persons: number[];
  giving: number;
  receiving: number;
  topics: string[];
  validFrom: number;
  validTo: number;
  withdrawnAt: number | null;
  coversOlder: boolean;
};
export type Contribution = {
  id: number;
  family: number;
  service: number;
  persons: number[];
  topics: string[];
  recordedAt: number;
};
export type Disclosure = { id: number; family: number; giving: number; receiving: number | null };
/** Notices are made by the database; only to whom they show is the model's. */
export type Notice = { id: string; family: number; service: number };

/** What the team does with the enquiry of a family, whose id is the family's; with a step and a coordinator each. */
export type CaseFile = { id: number; family: number };
type OfPlan = { id: number; family: number; persons: number[]; topics: string[] };
export type Goal = OfPlan;
export type Task = OfPlan & {
  state: 'draft' | 'proposed' | 'accepted' | 'declined' | 'done' | 'dropped';
  /** Whether anybody was asked: what is dropped may never have been. */
  wasProposed: boolean;
  /** Who does it: a service, one of the team, or one of the family; a draft may have nobody yet. */
  service: number | null;
  account: number | null;
  person: number | null;
};
/** The team asks a service to put something first. */
export type PriorityRequest = OfPlan & { service: number; isAnswered: boolean; isWithdrawn: boolean };

/** A way to one task without an account of one's own: the guest is an account that reads by it. */
export type TaskLink = {
  id: number;
  family: number;
  task: number;
  /** The task's when it was sent. */
  service: number;
  guest: number;
  expiresAt: number;
  isRevoked: boolean;
};

/** What the catalogue says of one thing: the first of a municipality's is an organisation, which gives all others. */
export type CatalogueEntry = {
  id: number;
  municipality: number;
  isService: boolean;
  state: EntryState;
  /** What it was before, each in a version of its own. */
  past: EntryState[];
  /** Who has the keeping of it, and whether there is an address of the organisation; none of both: no row. */
  owner: number | null;
  hasAddress: boolean;
};
export type EntryState = 'draft' | 'published' | 'withdrawn';
/** A change that somebody proposes, of an entry or of a new one; `by` is nobody's where a stranger sent it. */
export type Proposal = {
  id: number;
  municipality: number;
  entry: number | null;
  by: number | null;
  state: 'open' | 'approved' | 'declined';
  /** Who decided, if anybody did. */
  decidedBy: number | null;
};
/** What somebody did not find; words are of a search alone, and go when it is handled. */
export type Gap = {
  id: number;
  municipality: number;
  source: 'search' | 'enquiry' | 'case';
  hasWords: boolean;
  handledBy: number | null;
};
/** A way for an organisation to what it gives, without an account. */
export type EntryLink = {
  id: number;
  municipality: number;
  organisation: number;
  expiresAt: number;
  /** Until when the key opens that it was exchanged for; null: it was not opened. */
  keyUntil: number | null;
  isRevoked: boolean;
};

/** The topics of the made-up code list: few, so that consents overlap. */
export const TOPICS = ['housing', 'economy', 'health', 'school'] as const;

/** Who looks, and when. */
export type Probe = { account: number; at: number };
/** A contribution that somebody may try to write. */
export type Attempt = { family: number; service: number; persons: number[]; topics: string[] };
/** A world under a number of its own in the database, with the cases that are asked of it. */
export type Trial = { world: World; number: number; cases: Case[] };
export type Case = {
  probe: Probe;
  /** Of the session that the actor has at that instant. */
  token: string;
  attempts: Attempt[];
};
