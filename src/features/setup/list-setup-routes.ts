import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { CodeListName } from '../code-lists/code-list.ts';
import { addCode, orderCodes, renameCode, reportCodeIn, retireCode } from './change-lists.ts';
import { putSpelling, removeSpelling } from './change-spellings.ts';
import { findListSetup } from './list-setup-queries.ts';
import {
  AddCode,
  ListSetup,
  MergeCodes,
  OrderCodes,
  PutSpelling,
  RemoveSpelling,
  RenameCode,
  ReportCodeIn,
  RetireCode,
} from './list-setup.ts';
import { mergeCodes, undoMerge } from './merge-codes.ts';

const STEWARD = ['steward'] as const;
const LIST = '/api/v1/setup/lists/:list';
const listParams = z.strictObject({ list: CodeListName });
const codeParams = z.strictObject({ list: CodeListName, code: z.string().min(1).max(60) });

/** A change of the lists concerns no person: what was changed stands in the setup's own history. */
const logged = (event: string) => ({ event: `setup.${event}`, subjects: () => [] });

export const listSetupRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: LIST,
    summary: 'A code list with how many enquiries hold each value, and what the team writes',
    access: STEWARD,
    audit: 'nothing_personal',
    params: listParams,
    response: ListSetup,
    handle: ({ tx, params }) => findListSetup(tx, params.list),
  }),
  defineRoute({
    method: 'POST',
    path: `${LIST}/codes`,
    summary: 'Adds a value to a list',
    access: STEWARD,
    audit: logged('code_added'),
    params: listParams,
    body: AddCode,
    status: 201,
    response: z.strictObject({ code: z.string() }),
    handle: async ({ params, body, ...context }) => ({ code: await addCode(context, params.list, body) }),
  }),
  defineRoute({
    method: 'PUT',
    path: `${LIST}/codes/:code/labels`,
    summary: 'Renames a value; its code stays',
    access: STEWARD,
    audit: logged('code_renamed'),
    params: codeParams,
    body: RenameCode,
    response: 'nothing',
    handle: async ({ params, body, ...context }) => {
      await renameCode(context, params.list, params.code, body.labels);
      return undefined;
    },
  }),
  defineRoute({
    method: 'PUT',
    path: `${LIST}/codes/:code/end`,
    summary: 'Takes a value out of use from a day, or brings it back',
    access: STEWARD,
    audit: logged('code_retired'),
    params: codeParams,
    body: RetireCode,
    response: 'nothing',
    handle: async ({ params, body, ...context }) => {
      await retireCode(context, params.list, params.code, body.validTo);
      return undefined;
    },
  }),
  defineRoute({
    method: 'PUT',
    path: `${LIST}/codes/:code/report-row`,
    summary: 'Says in which row of the report a value is counted',
    access: STEWARD,
    audit: logged('code_reported_in'),
    params: codeParams,
    body: ReportCodeIn,
    response: 'nothing',
    handle: async ({ params, body, ...context }) => {
      await reportCodeIn(context, params.list, params.code, body.reportedAs);
      return undefined;
    },
  }),
  defineRoute({
    method: 'PUT',
    path: `${LIST}/order`,
    summary: "Sets the order of a list's values",
    access: STEWARD,
    audit: logged('list_ordered'),
    params: listParams,
    body: OrderCodes,
    response: 'nothing',
    handle: async ({ params, body, ...context }) => {
      await orderCodes(context, params.list, body.codes);
      return undefined;
    },
  }),
  defineRoute({
    method: 'POST',
    path: `${LIST}/codes/:code/merge`,
    summary: 'Merges a value into another; enquiries keep what was registered',
    access: STEWARD,
    audit: logged('codes_merged'),
    params: codeParams,
    body: MergeCodes,
    response: 'nothing',
    handle: async ({ params, body, ...context }) => {
      await mergeCodes(context, params.list, params.code, body.into);
      return undefined;
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/setup/merges/:merge/undo',
    summary: 'Takes a merge back',
    access: STEWARD,
    audit: logged('merge_undone'),
    params: z.strictObject({ merge: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) }),
    response: 'nothing',
    handle: async ({ params, ...context }) => {
      await undoMerge(context, params.merge);
      return undefined;
    },
  }),
  defineRoute({
    method: 'POST',
    path: `${LIST}/spellings`,
    summary: 'Adds what the team writes for a value',
    access: STEWARD,
    audit: logged('spelling_added'),
    params: listParams,
    body: PutSpelling,
    response: 'nothing',
    handle: async ({ params, body, ...context }) => {
      await putSpelling(context, params.list, body, false);
      return undefined;
    },
  }),
  defineRoute({
    method: 'PUT',
    path: `${LIST}/spellings`,
    summary: 'Gives what the team writes another meaning',
    access: STEWARD,
    audit: logged('spelling_moved'),
    params: listParams,
    body: PutSpelling,
    response: 'nothing',
    handle: async ({ params, body, ...context }) => {
      await putSpelling(context, params.list, body, true);
      return undefined;
    },
  }),
  defineRoute({
    method: 'DELETE',
    path: `${LIST}/spellings`,
    summary: 'Forgets what the team writes',
    access: STEWARD,
    audit: logged('spelling_removed'),
    params: listParams,
    query: RemoveSpelling,
    response: 'nothing',
    handle: async ({ params, query, ...context }) => {
      await removeSpelling(context, params.list, query.spelling);
      return undefined;
    },
  }),
];
