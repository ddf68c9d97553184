import { useId, useState } from 'react';
import type { Consent } from '../../../src/features/consents/consent.ts';
import type { Family } from '../../../src/features/families/family.ts';
import { Button } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { Sitting } from './sitting.tsx';
import { WithdrawDialog, type Withdrawn } from './withdraw-dialog.tsx';

/** The sittings in which consents were given or refused, newest first; those of the past behind a button. */
export function Sittings({ family, consents }: { family: Family; consents: readonly Consent[] }) {
  const { consents: texts } = useMessages();
  const heading = useId();
  const [isShowingEarlier, setIsShowingEarlier] = useState(false);
  const [asked, setAsked] = useState<Withdrawn | null>(null);
  const sittings = [...Map.groupBy(consents, ({ statementId }) => statementId).values()].sort((a, b) =>
    (b[0]?.recordedAt ?? '').localeCompare(a[0]?.recordedAt ?? ''),
  );
  const isCurrent = (rows: readonly Consent[]) =>
    rows.some(({ state }) => state === 'active' || state === 'future' || state === 'refused');
  const earlier = sittings.filter((rows) => !isCurrent(rows));
  const shown = [...sittings.filter(isCurrent), ...(isShowingEarlier ? earlier : [])];
  const latest = shown.find(([row]) => row?.answer === 'given') ?? shown[0];
  return (
    <section aria-labelledby={heading} className="sittings">
      <h3 id={heading}>{texts.sittingsTitle}</h3>
      <ul className="plain-list">
        {shown.map((rows) => (
          <Sitting
            key={rows[0]?.statementId}
            family={family}
            consents={rows}
            isLatest={rows === latest}
            onWithdraw={setAsked}
          />
        ))}
      </ul>
      {earlier.length > 0 && !isShowingEarlier && (
        <Button
          size="small"
          variant="tertiary"
          data-color="neutral"
          onClick={() => setIsShowingEarlier(true)}
          className="sittings-more"
        >
          {texts.sittingsEarlier(earlier.length)}
        </Button>
      )}
      {asked !== null && (
        <WithdrawDialog familyId={family.id} withdrawn={asked} onClose={() => setAsked(null)} />
      )}
    </section>
  );
}
