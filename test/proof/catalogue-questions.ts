import { catalogueViewOf } from './catalogue-model.ts';
import { nameOfEntry, PAST_VERSION, WORD } from './catalogue-rows.ts';
import { one } from './model.ts';
import { API, asks, asksItems, type Known, type Question } from './question.ts';

const CATALOGUE = `${API}/catalogue`;

/** What anybody may ask of the catalogue of a municipality: what is published in that one. */
export function openCatalogueQuestions({ world, place }: Known): Question[] {
  return world.municipalities.map((municipality) =>
    asks(
      `${API}/directory/services?municipality=${place.code(municipality)}`,
      world.entries
        .filter((entry) => entry.municipality === municipality && entry.state === 'published')
        .map((entry) => nameOfEntry(place, entry)),
      ({ contents }: { contents: { name: string }[] }) => contents.map(({ name }) => ({ id: name })),
    ),
  );
}

/** What everyone who works here may ask, of one entry and of one proposal, another each turn. */
export function catalogueQuestions(known: Known, turn: number): Question[] {
  const { world, place, probe } = known;
  const view = catalogueViewOf(world, probe);
  const home = one(world.accounts, probe.account).municipality;
  const seen = world.entries.filter(
    ({ id, municipality }) => municipality === home && view.entries.includes(id),
  );
  const listed = (rows: typeof seen) => rows.map(({ id }) => place.entry(id));
  const list = (name: string, rows: typeof seen) =>
    asksItems(`${CATALOGUE}/entries?list=${name}&limit=100`, listed(rows));
  const proposed = (isOpen: boolean) =>
    world.proposals
      .filter(({ id, state }) => view.proposals.includes(id) && (state === 'open') === isOpen)
      .map(({ id }) => place.uuid('proposal', id));
  return [
    ...entryQuestions(known, turn),
    list(
      'mine',
      seen.filter(({ owner, state }) => owner === probe.account && state !== 'withdrawn'),
    ),
    list(
      'drafts',
      seen.filter(({ state }) => state === 'draft'),
    ),
    list(
      'withdrawn',
      seen.filter(({ state }) => state === 'withdrawn'),
    ),
    asksItems(`${CATALOGUE}/proposals?state=open&limit=100`, proposed(true)),
    asksItems(`${CATALOGUE}/proposals?state=decided&limit=100`, proposed(false)),
    ...proposalQuestion(known, turn),
  ];
}

/** What the editors may ask, who are not the operator at the command line. */
export function editorQuestions({ world, place, probe }: Known, turn: number): Question[] {
  const view = catalogueViewOf(world, probe);
  const home = one(world.accounts, probe.account).municipality;
  const entry = entryAt({ world, place, probe }, turn);
  return [
    asksItems(
      `${CATALOGUE}/gaps/words`,
      world.gaps
        .filter(({ id, hasWords }) => hasWords && view.gaps.includes(id))
        .map(({ id }) => place.uuid('gap', id)),
    ),
    asks(`${CATALOGUE}/words`, [WORD], ({ items }: { items: { word: string }[] }) =>
      items.map(({ word }) => ({ id: word })),
    ),
    asksItems(
      `${CATALOGUE}/entries/${entry.name}/links`,
      // what was withdrawn leads nobody in
      entry.mine?.state !== 'published'
        ? 404
        : world.entryLinks
            .filter(
              ({ organisation, municipality }) => municipality === home && organisation === entry.mine?.id,
            )
            .map(({ id }) => place.uuid('entry link', id)),
    ),
  ];
}

/** The id of an entry of anybody's, and the one of the actor's municipality that has the same and is there to see. */
function entryAt({ world, place, probe }: Pick<Known, 'world' | 'place' | 'probe'>, turn: number) {
  const asked = world.entries[turn % world.entries.length];
  const name = asked === undefined ? 'entry-1' : place.entry(asked.id);
  const home = one(world.accounts, probe.account).municipality;
  const view = catalogueViewOf(world, probe);
  const mine = world.entries.find(
    ({ id, municipality }) => municipality === home && place.entry(id) === name && view.entries.includes(id),
  );
  return { name, mine };
}

/** An entry with what is agreed of it, for whom that is, and what it was. */
function entryQuestions(known: Known, turn: number): Question[] {
  const view = catalogueViewOf(known.world, known.probe);
  const { name, mine } = entryAt(known, turn);
  const url = `${CATALOGUE}/entries/${name}`;
  const has = (ids: readonly number[], what: string) =>
    mine !== undefined && ids.includes(mine.id) ? [what] : [];
  const versions = view.revisions.filter(({ entry }) => entry === mine?.id);
  return [
    asks(
      url,
      mine === undefined
        ? 404
        : [
            name,
            ...has(view.keepings, 'what is agreed'),
            ...has(view.changes.entries, 'may be changed'),
            ...(mine.owner === null ? [] : ['who has it']),
          ],
      (body: { id: string; keeping: unknown; ownerName: string | null; may: { edit: boolean } }) => [
        { id: body.id },
        ...(body.keeping === null ? [] : [{ id: 'what is agreed' }]),
        ...(body.may.edit ? [{ id: 'may be changed' }] : []),
        ...(body.ownerName === null ? [] : [{ id: 'who has it' }]),
      ],
    ),
    asks(
      `${url}/history`,
      mine === undefined ? 404 : versions.map(({ past }) => String(past === null ? 1 : PAST_VERSION + past)),
      ({ items }: { items: { version: number }[] }) => items.map(({ version }) => ({ id: String(version) })),
    ),
  ];
}

function proposalQuestion({ world, place, probe }: Known, turn: number): Question[] {
  const proposal = world.proposals[turn % world.proposals.length];
  if (proposal === undefined) return [];
  const id = place.uuid('proposal', proposal.id);
  const isSeen = catalogueViewOf(world, probe).proposals.includes(proposal.id);
  return [asks(`${CATALOGUE}/proposals/${id}`, isSeen ? [id] : 404, (body: { id: string }) => [body])];
}
