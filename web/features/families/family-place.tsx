import type { Address, Family } from '../../../src/features/families/family.ts';
import { Button, PlusIcon, TrashIcon } from '../../ui/controls.ts';
import { FactGroup } from '../../ui/facts.tsx';
import { formatDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import type { FamilyQuestion } from './dialogs/family-question.ts';

type Props = { family: Family; onAsk: (question: FamilyQuestion) => void };

/** Where the family lives, and folded away where it lived before. */
export function FamilyPlace({ family, onAsk }: Props) {
  const { families } = useMessages();
  const texts = families.address;
  const [current, ...earlier] = family.addresses;
  return (
    <FactGroup title={families.one.where}>
      {current === undefined && <p className="quiet">{texts.none}</p>}
      {current !== undefined && <AddressLine address={current} onAsk={onAsk} />}
      {earlier.length > 0 && (
        <details className="earlier-addresses">
          <summary>{texts.earlier(earlier.length)}</summary>
          <ul className="plain-list">
            {earlier.map((address) => (
              <li key={address.validFrom}>
                <AddressLine address={address} onAsk={onAsk} />
              </li>
            ))}
          </ul>
          <p className="quiet">{texts.reportNote}</p>
        </details>
      )}
      <Button
        size="small"
        variant="tertiary"
        icon={<PlusIcon aria-hidden />}
        onClick={() => onAsk({ what: 'newAddress' })}
      >
        {texts.add}
      </Button>
    </FactGroup>
  );
}

function AddressLine({ address, onAsk }: { address: Address; onAsk: Props['onAsk'] }) {
  const { families } = useMessages();
  const texts = families.address;
  const { label } = useCodeLabels();
  const from = formatDay(address.validFrom);
  const where = [address.street, address.postalCode].filter((part) => part !== null).join(', ');
  return (
    <div className="address-line">
      <p>
        {where !== '' && <strong>{where}</strong>}{' '}
        {address.area === null ? texts.outside : label('area', address.area)}{' '}
        <span className="quiet">{texts.from(from)}</span>
      </p>
      <Button
        size="xsmall"
        variant="tertiary"
        data-color="neutral"
        icon={<TrashIcon aria-hidden />}
        aria-label={texts.remove(from)}
        onClick={() => onAsk({ what: 'removeAddress', address })}
      />
    </div>
  );
}
