import { dayInNorway } from '../../../src/shared/clock.ts';
import type { Consent } from '../../../src/features/consents/consent.ts';
import type { Messages } from '../../messages/messages-type.ts';
import { formatDay, formatTime } from '../../ui/format.ts';
import { shownState } from './consent-cells.ts';

/** The day in Norway of an instant, dd.mm.yyyy. */
export function formatInstantDay(instant: string): string {
  return formatDay(dayInNorway(new Date(instant)));
}

/** "dd.mm.yyyy, 13:05" in Norway. */
export function formatInstant(instant: string): string {
  return `${formatInstantDay(instant)}, ${formatTime(instant)}`;
}

/** The last day of a half-open interval that stops at midnight; with the time where it stops within a day. */
export function describeEnd(validTo: string, texts: Messages['consents']): string {
  if (formatTime(validTo) !== '00:00')
    return texts.throughTime(formatInstantDay(validTo), formatTime(validTo));
  return texts.throughDay(formatInstantDay(new Date(Date.parse(validTo) - 1).toISOString()));
}

/** When it holds, or when it stopped, in the words that fit its state. */
export function describeWhen(consent: Consent, texts: Messages['consents']): string {
  switch (shownState(consent)) {
    case 'future':
      return `${texts.fromDay(formatInstantDay(consent.validFrom))} ${describeEnd(consent.validTo, texts)}`;
    case 'withdrawn':
      return texts.withdrawnOn(formatInstantDay(consent.withdrawnAt ?? consent.validTo));
    case 'refused':
      return texts.refusedOn(formatInstantDay(consent.recordedAt));
    case 'given':
    case 'ends_soon':
    case 'ended':
    case 'none':
      return describeEnd(consent.validTo, texts);
  }
}

/** The instant of a day (yyyy-mm-dd) and a time (hh:mm) in Norway; of an hour that comes twice, the first. */
export function instantInNorway(day: string, time: string): Date {
  const guess = Date.parse(`${day}T${time}:00Z`);
  const candidates = [2, 1].map((hours) => new Date(guess - hours * 3_600_000));
  const found = candidates.find(
    (instant) => dayInNorway(instant) === day && formatTime(instant.toISOString()) === time,
  );
  return found ?? new Date(guess - 3_600_000);
}

/** The instant at which a day begins in Norway. */
export function startOfDay(day: string): Date {
  return instantInNorway(day, '00:00');
}

/** The day that lies so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
