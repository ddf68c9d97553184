import { z } from 'zod';

const Text = z.string().nullish();

const Phone = z.looseObject({
  number: Text,
  extension: z.union([z.string(), z.number()]).nullish(),
  description: Text,
});
const Contact = z.looseObject({ name: Text, title: Text, email: Text, phones: z.array(Phone).nullish() });
const Address = z.looseObject({ address_1: Text, address_2: Text, postal_code: Text, city: Text });
const Location = z.looseObject({
  name: Text,
  addresses: z.array(Address).nullish(),
  accessibility: z.array(z.looseObject({ description: Text })).nullish(),
});
const Schedule = z.looseObject({
  description: Text,
  byday: Text,
  opens_at: Text,
  closes_at: Text,
  notes: Text,
});

/** What is read of an HSDS service, of any version: all but the name may be missing, and the rest is passed over. */
export const HsdsServiceRead = z.looseObject({
  id: Text,
  name: z.string(),
  alternate_name: Text,
  description: Text,
  url: Text,
  email: Text,
  status: Text,
  alert: Text,
  wait_time: Text,
  additional_urls: z.array(z.looseObject({ label: Text, url: Text })).nullish(),
  required_documents: z.array(z.looseObject({ document: Text })).nullish(),
  assured_date: Text,
  interpretation_services: Text,
  application_process: Text,
  fees_description: Text,
  fees: Text,
  eligibility_description: Text,
  minimum_age: z.number().nullish(),
  maximum_age: z.number().nullish(),
  organization: z
    .looseObject({
      name: Text,
      alternate_name: Text,
      description: Text,
      url: Text,
      website: Text,
      email: Text,
    })
    .nullish(),
  phones: z.array(Phone).nullish(),
  schedules: z.array(Schedule).nullish(),
  languages: z.array(z.looseObject({ code: Text, name: Text })).nullish(),
  cost_options: z
    .array(
      z.looseObject({
        option: Text,
        amount: z.number().nullish(),
        currency: Text,
        amount_description: Text,
      }),
    )
    .nullish(),
  contacts: z.array(Contact).nullish(),
  service_at_locations: z.array(z.looseObject({ location: Location.nullish() })).nullish(),
  attributes: z
    .array(
      z.looseObject({
        value: Text,
        taxonomy_term: z.looseObject({ code: Text, taxonomy: Text, name: Text }).nullish(),
      }),
    )
    .nullish(),
});
export type HsdsServiceRead = z.output<typeof HsdsServiceRead>;
