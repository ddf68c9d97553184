import { birthNumberOf } from './birth-number-of.ts';
import { wordsOf } from './family-rows.ts';
import { readBy, standingOf } from './model.ts';
import { API, asks, asksContributions, asksItems, ofFamily, type Known, type Question } from './question.ts';

/** What a team member may ask of the routes about a family of hers, or of somebody else's. */
export function teamQuestions(known: Known): Question[] {
  const { world, place, view, family } = known;
  const url = `${API}/families/${place.uuid('family', family)}`;
  const isMine = view.teamFamilies.includes(family);
  const ifMine = (ids: readonly string[]) => (isMine ? ids : 404);
  const mine = view.teamFamilies.map((id) => place.uuid('family', id));
  return [
    asksItems(`${API}/families?limit=100`, mine),
    asks(
      url,
      ifMine(ofFamily(place, 'person', world.persons, family)),
      (body: { persons: { id: string }[] }) => body.persons,
    ),
    asksItems(`${url}/consents`, ifMine(ofFamily(place, 'consent', world.consents, family))),
    asksContributions(url, known),
    asksItems(`${url}/disclosures`, ifMine(ofFamily(place, 'disclosure', world.disclosures, family))),
    ...seenByQuestions(known, url),
    numberQuestion(known),
    enquiryQuestion(known),
    wordsQuestion(known),
  ];
}

/** "As the partner sees it": for each service of the municipality; a team is no partner. */
function seenByQuestions({ world, place, probe, view, family }: Known, url: string): Question[] {
  const municipality = world.families.find(({ id }) => id === family)?.municipality;
  const services = world.services.filter((service) => service.municipality === municipality);
  return services.map(({ id, team }) => {
    const read = readBy(world, id, family, probe.at).map((row) => place.uuid('contribution', row));
    return asks(
      `${url}/seen-by/${String(place.service(id))}`,
      view.teamFamilies.includes(family) && team === null ? read : 404,
      (body: { contributions: { id: string }[] }) => body.contributions,
    );
  });
}

/** The birth number of somebody in the family, which other families' people have too. */
function numberQuestion({ world, place, view, family }: Known): Question {
  const birthNumber = birthNumberOf(world.persons.find((person) => person.family === family)?.id ?? 0);
  const found = view.teamFamilies.filter((id) =>
    world.persons.some((person) => person.family === id && birthNumberOf(person.id) === birthNumber),
  );
  return {
    ...asksItems(
      `${API}/families/find`,
      found.map((id) => place.uuid('family', id)),
    ),
    method: 'POST',
    body: { birthNumber },
  };
}

/** Its words are not, where the family's identity is protected: they are then as if nothing had been written. */
function wordsQuestion({ world, place, probe, view, family }: Known): Question {
  const row = world.families.find(({ id }) => id === family);
  const isOfTeam = row !== undefined && standingOf(world, probe).teams.includes(row.team);
  return asks(
    `${API}/enquiries/${place.uuid('enquiry', family)}`,
    isOfTeam ? (view.words.includes(family) ? [wordsOf(family)] : []) : 404,
    ({ note }: { note: string | null }) => (note === null ? [] : [{ id: note }]),
  );
}

/** An enquiry is the team's to see whether its family is or not. */
function enquiryQuestion({ world, place, probe, view, family }: Known): Question {
  const row = world.families.find(({ id }) => id === family);
  const isLinked = row?.hasEnquiry === true && view.teamFamilies.includes(family);
  const isOfTeam = row !== undefined && standingOf(world, probe).teams.includes(row.team);
  return asks(
    `${API}/enquiries/${place.uuid('enquiry', family)}/family`,
    isOfTeam ? (isLinked ? [place.uuid('family', family)] : []) : 404,
    (body: { family: { id: string } | null }) => (body.family === null ? [] : [body.family]),
  );
}
