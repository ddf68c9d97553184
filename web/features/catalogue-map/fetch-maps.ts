import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { LawRow, Laws } from '../../../src/features/catalogue-map/law.ts';
import { MapAreas, Matrix, PlaceEntries } from '../../../src/features/catalogue-map/matrix.ts';
import { Network } from '../../../src/features/catalogue-map/network.ts';
import { getJson, sendJson } from '../../api.ts';
import { API } from '../../paths.ts';
import type { MapSearch } from './map-search.ts';

type Asked = Readonly<Record<string, string | undefined>>;

/** What the server is asked with: the maps are open, so that it is told whose they are. */
export function askedWith(
  municipality: string,
  { lifeArea, area, status }: MapSearch,
  more: Asked = {},
): Asked {
  return { municipality, lifeArea, area, status, ...more };
}

export const areasQuery = (municipality: string) =>
  queryOptions({
    queryKey: ['catalogue', 'areas', municipality],
    queryFn: ({ signal }) => getJson(API.catalogueMap('areas', { municipality }), MapAreas, signal),
    staleTime: 5 * 60_000,
  });

export const matrixQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ['catalogue', 'matrix', asked],
    queryFn: ({ signal }) => getJson(API.catalogueMap('matrix', asked), Matrix, signal),
    placeholderData: keepPreviousData,
  });

export const placeQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ['catalogue', 'matrix', 'entries', asked],
    queryFn: ({ signal }) => getJson(API.catalogueMap('matrix/entries', asked), PlaceEntries, signal),
  });

export const networkQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ['catalogue', 'network', asked],
    queryFn: ({ signal }) => getJson(API.catalogueMap('network', asked), Network, signal),
    placeholderData: keepPreviousData,
  });

export const lawsQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ['catalogue', 'laws', asked],
    queryFn: ({ signal }) => getJson(API.catalogueMap('laws', asked), Laws, signal),
    placeholderData: keepPreviousData,
  });

export const LAWS_KEY = ['catalogue', 'laws'] as const;

export function markLaw({ id, checked }: { id: string; checked: boolean }): Promise<LawRow> {
  return sendJson('PUT', API.lawChecked(id), LawRow, { checked });
}
