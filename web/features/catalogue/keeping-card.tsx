import { useRef, useState } from 'react';
import type { EntryRecord } from '../../../src/features/catalogue/entry-record.ts';
import { Button, PencilIcon } from '../../ui/controls.ts';
import { Fact, FactGroup } from '../../ui/facts.tsx';
import { formatDay } from '../../ui/format.ts';
import { rememberFocus } from '../families/return-focus.ts';
import { KeepingDialog } from './keeping-dialog.tsx';
import { useCatalogueTexts } from './page-texts.ts';

const NOTHING = {
  address: null,
  agreement: null,
  agreedFrom: null,
  agreedTo: null,
  contactName: null,
  contactPhone: null,
};

/** Who sees to an entry, and what is agreed: for those who work here. */
export function KeepingCard({ entry }: { entry: EntryRecord }) {
  const { texts } = useCatalogueTexts();
  const own = texts.entry.keeping;
  const { keeping, may } = entry;
  const missing = texts.entry.missing;
  const [isOpen, setIsOpen] = useState(false);
  const giveFocusBack = useRef<() => void>(() => undefined);
  const kept = keeping ?? NOTHING;
  return (
    <FactGroup title={texts.entry.groups.keeping} wide>
      <dl>
        <Fact name={own.owner} missing={own.noOwner} value={entry.ownerName} />
        {kept.address !== null && <Fact name={own.address} missing={missing} value={kept.address} />}
        {kept.agreement !== null && (
          <Fact
            name={own.agreement}
            missing={missing}
            value={<span className="note">{kept.agreement}</span>}
          />
        )}
        {kept.agreedFrom !== null && (
          <Fact name={own.agreedFrom} missing={missing} value={formatDay(kept.agreedFrom)} />
        )}
        {kept.agreedTo !== null && (
          <Fact name={own.agreedTo} missing={missing} value={formatDay(kept.agreedTo)} />
        )}
        {kept.contactName !== null && (
          <Fact name={own.contactName} missing={missing} value={kept.contactName} />
        )}
        {kept.contactPhone !== null && (
          <Fact name={own.contactPhone} missing={missing} value={kept.contactPhone} />
        )}
      </dl>
      {may.keep && (
        <Button
          size="small"
          variant="tertiary"
          className="keeping-edit"
          icon={<PencilIcon aria-hidden />}
          onClick={() => {
            giveFocusBack.current = rememberFocus();
            setIsOpen(true);
          }}
        >
          {own.edit}
        </Button>
      )}
      {isOpen && (
        <KeepingDialog
          entry={entry}
          onClose={() => {
            setIsOpen(false);
            giveFocusBack.current();
          }}
        />
      )}
    </FactGroup>
  );
}
