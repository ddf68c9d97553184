import { defineRoute, type Route } from '../../platform/http/route.ts';
import { BulkChange, BulkReply } from './bulk-change.ts';
import { changeSeveral } from './change-several.ts';
import { EnquiryCountsReply, EnquiryCountsRequest } from './enquiry-counts.ts';
import { countByFilter } from './enquiry-counts-query.ts';
import { ExportRequest } from './enquiry-export.ts';
import { EnquirySearchReply, EnquirySearchRequest } from './enquiry-search.ts';
import { FindReply, FindRequest } from './enquiry-find.ts';
import { filterOf } from './enquiry-filter.ts';
import { exportEnquiries } from './export-enquiries.ts';
import { findEnquiries } from './find-enquiries.ts';
import { searchEnquiries } from './search-enquiries.ts';

const REGISTER_WORKERS = ['adviser', 'team_lead'] as const;

/** What makes the list a daily tool, beside the list itself. */
export const listRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/enquiries/counts',
    summary: 'How many each value of each filter lets through beside the other chosen ones, exact to 10 000',
    access: REGISTER_WORKERS,
    audit: 'nothing_personal',
    query: EnquiryCountsRequest,
    response: EnquiryCountsReply,
    handle: ({ tx, actor, query }) => countByFilter(tx, filterOf(query, actor)),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/enquiries/find',
    summary: 'Enquiries with that number, or filters named by those words; notes are not looked into',
    access: REGISTER_WORKERS,
    audit: { event: 'enquiries.found', subjects: ({ enquiries }) => enquiries.map(({ id }) => id) },
    body: FindRequest,
    response: FindReply,
    handle: ({ body, ...context }) => findEnquiries(context, body.q),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/enquiries/search',
    summary:
      'Enquiries whose note or advice texts hold the words, newest first, among what the filter lets through',
    access: REGISTER_WORKERS,
    audit: { event: 'enquiries.searched', subjects: ({ items }) => items.map(({ id }) => id) },
    body: EnquirySearchRequest,
    response: EnquirySearchReply,
    handle: ({ body, ...context }) => searchEnquiries(context, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/enquiries/bulk',
    summary: 'Closes, opens or assigns several enquiries; what cannot be changed is told with the reason',
    access: REGISTER_WORKERS,
    audit: { event: 'enquiries.changed_together', subjects: ({ done }) => done.map(({ id }) => id) },
    body: BulkChange,
    response: BulkReply,
    handle: ({ body, ...context }) => changeSeveral(context, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/enquiries/export',
    summary: 'The chosen rows, or all that the filter lets through, as a register file',
    access: REGISTER_WORKERS,
    audit: { event: 'enquiries.exported', subjects: ({ subjects }) => subjects ?? [] },
    body: ExportRequest,
    response: 'file',
    handle: ({ body, ...context }) => exportEnquiries(context, body),
  }),
];
