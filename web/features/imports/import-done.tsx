import { Link } from '@tanstack/react-router';
import type { ImportResult } from '../../../src/features/enquiries/import-preview.ts';
import { PATHS } from '../../paths.ts';
import { Button, LocalAlert } from '../../ui/controls.ts';
import { formatNumber } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { RejectsDownload } from './rejects-download.tsx';

export function ImportDone({ result, onAgain }: { result: ImportResult; onAgain: () => void }) {
  const { imports: texts } = useMessages();
  const { taken, alreadyThere, rejected } = result;
  return (
    <>
      <LocalAlert status={taken > 0 ? 'success' : 'warning'} role="status">
        <LocalAlert.Header>
          <LocalAlert.Title as="h2">{texts.done(formatNumber(taken), taken === 1)}</LocalAlert.Title>
        </LocalAlert.Header>
        <LocalAlert.Content>
          {texts.doneRest(formatNumber(alreadyThere), formatNumber(rejected))}
        </LocalAlert.Content>
      </LocalAlert>
      {rejected > 0 && (
        <section className="card import-rows">
          <p>{texts.mend}</p>
          <RejectsDownload id={result.id} />
        </section>
      )}
      <div className="import-actions">
        <Link to={PATHS.enquiries} className="button-link">
          {texts.toList}
        </Link>
        <Button variant="secondary" onClick={onAgain}>
          {texts.again}
        </Button>
      </div>
    </>
  );
}
