import { useState } from 'react';
import type { Service } from '../../../../src/features/people/municipal-service.ts';
import { TextField } from '../../../ui/controls.ts';
import { toDay } from '../../../ui/format.ts';
import { useMessages } from '../../../ui/language.tsx';
import { ScrollBox } from '../../../ui/scroll-box.tsx';
import { ChoiceGroup } from '../../enquiries/entry/choice-group.tsx';
import { togglePair, withService } from './describe-opening.ts';
import type { Giving } from './use-giving.ts';

type Props = { giving: Giving; services: readonly Service[]; team: Service | undefined };

/** More services than this and one is found by typing. */
const MANY = 12;

/** Who shares with whom: usually the team and a service both ways, each direction by itself where one wants. */
export function ServicesStep({ giving: { form, update }, services, team }: Props) {
  const { consents } = useMessages();
  const texts = consents.giving;
  const [find, setFind] = useState('');
  if (team === undefined) return null;
  const today = toDay(new Date());
  const others = services.filter(
    ({ id, teamId, validFrom, validTo }) =>
      id !== team.id &&
      (form.services.includes(id) ||
        (teamId === null && validFrom <= today && (validTo === null || validTo > today))),
  );
  const found = others.filter(
    ({ id, name }) => form.services.includes(id) || name.toLowerCase().includes(find.trim().toLowerCase()),
  );
  if (others.length === 0) return <p>{texts.servicesNone}</p>;
  return (
    <>
      {others.length > MANY && (
        <TextField
          label={texts.findService}
          size="small"
          className="find-service"
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
      )}
      <ChoiceGroup
        field="pairs"
        legend={texts.services(team.name)}
        hint={texts.servicesHint(team.name)}
        choices={found.map(({ id, name }) => ({ code: String(id), label: name }))}
        value={form.services.map(String)}
        onChange={(codes) => {
          const wanted = codes.map(Number);
          const changed = [...form.services, ...wanted].find(
            (id) => form.services.includes(id) !== wanted.includes(id),
          );
          if (changed !== undefined) update(withService(form, team.id, changed));
        }}
      />
      {form.services.length > 0 && (
        <details className="pair-matrix">
          <summary>{texts.matrix}</summary>
          <PairMatrix
            services={[team, ...others.filter(({ id }) => form.services.includes(id))]}
            pairs={form.pairs}
            onToggle={(pair) => update({ pairs: togglePair(form.pairs, pair) })}
          />
        </details>
      )}
    </>
  );
}

type MatrixProps = {
  services: readonly Service[];
  pairs: Giving['form']['pairs'];
  onToggle: (pair: Giving['form']['pairs'][number]) => void;
};

function PairMatrix({ services, pairs, onToggle }: MatrixProps) {
  const { consents } = useMessages();
  const texts = consents.giving;
  return (
    <ScrollBox>
      <table className="consent-table matrix-table">
        <caption>{texts.matrixCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.gives}</th>
            {services.map(({ id, name }) => (
              <th key={id} scope="col">
                <span className="quiet">{texts.receives}:</span> {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {services.map((giving) => (
            <tr key={giving.id}>
              <th scope="row">{giving.name}</th>
              {services.map((receiving) => (
                <td key={receiving.id}>
                  {giving.id !== receiving.id && (
                    <label className="matrix-choice">
                      <input
                        type="checkbox"
                        aria-label={texts.mayGive(giving.name, receiving.name)}
                        checked={pairs.some(
                          (pair) => pair.giving === giving.id && pair.receiving === receiving.id,
                        )}
                        onChange={() => onToggle({ giving: giving.id, receiving: receiving.id })}
                      />
                    </label>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
