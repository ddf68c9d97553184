import type { CodeValue } from '../code-lists/code-list.ts';
import type { Service } from '../people/municipal-service.ts';
import type { Refusal, RefusalCode } from '../../shared/refusal.ts';
import { normalised } from '../../shared/normalised.ts';
import type { ChangeService, ConfidentialityGround } from './service-setup.ts';

const refuse = (code: RefusalCode, field: string, details: Refusal['details'] = {}): Refusal[] => [
  { code, field, details },
];

type Facts = Pick<Service, 'name' | 'kind' | 'confidentiality'>;
type Known = {
  services: readonly Service[];
  grounds: readonly ConfidentialityGround[];
  codes: readonly CodeValue[];
};

/** Why a service cannot be as given; what it `had` before is not asked about again. */
export function whyNotKeepService(
  { name, kind, confidentiality }: Facts,
  { services, grounds, codes }: Known,
  today: string,
  had: Service | null = null,
): Refusal[] {
  const isTaken = services.some(
    (other) =>
      other.id !== had?.id &&
      (other.validTo === null || other.validTo > today) &&
      normalised(other.name) === normalised(name),
  );
  const isKind =
    kind === null ||
    kind === had?.kind ||
    codes.some(
      ({ list, code, validTo }) =>
        list === 'service' && code === kind && (validTo === null || validTo > today),
    );
  const isBound = confidentiality.every(
    (code) => had?.confidentiality.includes(code) === true || grounds.some((ground) => ground.code === code),
  );
  return [
    ...(isTaken ? refuse('service_name_taken', 'name') : []),
    ...(isKind ? [] : refuse('unknown_code', 'kind')),
    ...(isBound ? [] : refuse('unknown_code', 'confidentiality')),
  ];
}

/** Why a team's own service cannot change so: its name is the team's, and it lasts as long. */
export function whyNotChangeTeamService(
  { teamId, name, validTo }: Service,
  change: ChangeService,
): Refusal[] {
  if (teamId === null) return [];
  return [
    ...(change.name !== undefined && change.name !== name ? refuse('service_is_team', 'name') : []),
    ...(change.validTo !== undefined && change.validTo !== validTo
      ? refuse('service_is_team', 'validTo')
      : []),
  ];
}

/** @param validTo the first day without the service; null lets it go on */
export function whyNotEndService(service: Service, validTo: string | null, today: string): Refusal[] {
  if (validTo === null || validTo === service.validTo) return [];
  if (validTo < today) return refuse('date_in_past', 'validTo');
  return validTo <= service.validFrom
    ? refuse('ends_before_start', 'validTo', { from: service.validFrom })
    : [];
}
