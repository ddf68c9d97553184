/** What is sent of Open Referral's Human Services Data Specification 3.0, under the names that it gives. */
export type HsdsTaxonomy = { id: string; name: string; description: string; version: string };

export type HsdsTerm = {
  id: string;
  code: string;
  name: string;
  description: string;
  taxonomy: string;
  taxonomy_id: string;
  language: string;
};

export type HsdsAttribute = {
  id: string;
  link_id: string;
  taxonomy_term_id: string;
  link_type: string;
  link_entity: string;
  value: string;
  taxonomy_term: HsdsTerm;
};

export type HsdsPhone = { id: string; service_id?: string; organization_id?: string; number: string };

export type HsdsAddress = {
  id: string;
  location_id: string;
  address_1: string;
  city: string;
  state_province: string;
  postal_code: string;
  country: string;
  address_type: 'physical';
};

export type HsdsLocation = {
  id: string;
  location_type: 'physical';
  name?: string;
  addresses?: HsdsAddress[];
};

export type HsdsServiceAtLocation = {
  id: string;
  service_id: string;
  location_id: string;
  location: HsdsLocation;
};

/** As lists show an organization, and as it stands within a service. */
export type HsdsOrganization = {
  id: string;
  name: string;
  alternate_name?: string;
  description: string;
  email?: string;
  website?: string;
};

/** As lists show a service. */
export type HsdsServiceItem = {
  id: string;
  organization_id: string;
  name: string;
  alternate_name?: string;
  description: string;
  url?: string;
  email?: string;
  status: 'active' | 'inactive' | 'defunct';
  interpretation_services?: string;
  application_process?: string;
  fees_description?: string;
  eligibility_description?: string;
  minimum_age?: number;
  maximum_age?: number;
  assured_date?: string;
  last_modified: string;
  organization: HsdsOrganization;
};

export type HsdsService = HsdsServiceItem & {
  phones?: HsdsPhone[];
  schedules?: { id: string; service_id: string; description: string }[];
  service_areas: { id: string; service_id: string; name: string }[];
  service_at_locations?: HsdsServiceAtLocation[];
  languages?: { id: string; service_id: string; name: string; code: string }[];
  cost_options?: { id: string; service_id: string; option: string; amount?: number; currency?: string }[];
  contacts?: { id: string; service_id: string; name: string }[];
  attributes: HsdsAttribute[];
};
