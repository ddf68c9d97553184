import { knowsOf, standingOf } from './model.ts';
import { API, asks, asksContributions, asksItems, ofFamily, type Known, type Question } from './question.ts';

/** What a partner may ask of the routes, of a family that her services know of or do not. */
export function partnerQuestions(known: Known): Question[] {
  const { world, place, probe, view, family } = known;
  const { services } = standingOf(world, probe);
  const url = `${API}/partner/families/${place.uuid('family', family)}`;
  const own = world.contributions.filter(
    ({ id, service }) => view.contributions.includes(id) && services.includes(service),
  );
  const families = view.families.filter((id) =>
    services.some((service) => knowsOf(world, service, id, probe.at)),
  );
  const consents = world.consents.filter(
    ({ id, giving, receiving }) =>
      view.partyTo.includes(id) && (services.includes(giving) || services.includes(receiving)),
  );
  const ifVisible = (ids: readonly string[]) => (view.families.includes(family) ? ids : 404);
  return [
    asksItems(
      `${API}/partner/families?limit=200`,
      families.map((id) => place.uuid('family', id)),
    ),
    asks(
      url,
      ifVisible([
        ...ofFamily(
          place,
          'person',
          world.persons.filter(({ id }) => view.persons.includes(id)),
          family,
        ),
        ...ofFamily(place, 'consent', consents, family),
      ]),
      (body: { persons: { id: string }[]; consents: { id: string }[] }) => [
        ...body.persons,
        ...body.consents,
      ],
    ),
    asksContributions(url, known),
    asksItems(
      `${API}/partner/contributions?limit=200`,
      own.map(({ id }) => place.uuid('contribution', id)),
    ),
    asksItems(
      `${API}/partner/notices`,
      view.notices.filter((id) =>
        world.notices.some((notice) => notice.id === id && services.includes(notice.service)),
      ),
    ),
  ];
}
