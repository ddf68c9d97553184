import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { API, PATHS } from '../../paths.ts';
import { ControlsLanguage } from '../../ui/controls-language.tsx';
import { ArrowLeftIcon, Button, DownloadIcon, FileUpload, Loader, LocalAlert } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatNumber } from '../../ui/format.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { isEditor } from '../catalogue/who-edits.ts';
import { useSession } from '../people/session.ts';
import { ImportLook } from './import-look.tsx';
import { useCatalogueImport } from './use-catalogue-import.ts';
import { useExchangeTexts } from './use-exchange-texts.ts';
import './exchange.css';

const MOST_BYTES = 50 * 1024 * 1024;

/** Entries from a file into the catalogue, and the whole catalogue out as a file. */
export function ExchangePage() {
  const texts = useExchangeTexts();
  const { roles } = useSession();
  const { step, error, look, take, startOver } = useCatalogueImport();
  const mayImport = isEditor(roles);

  return (
    <ControlsLanguage>
      <div className="page exchange">
        <Link to={PATHS.catalogue} className="back-link">
          <ArrowLeftIcon aria-hidden />
          {texts.back}
        </Link>
        <PageHeading title={texts.title} lead={texts.lead} />
        {error !== null && <FailureNotice error={error} />}
        {!mayImport && <p className="card">{texts.notAllowed}</p>}
        {mayImport && step.at === 'choosing' && <ChooseFile onFile={(file) => void look(file)} />}
        {step.at === 'reading' && (
          <section className="card exchange-part" role="status">
            <Loader size="large" title={texts.reading(step.file.name)} />
            <p className="exchange-file">{texts.reading(step.file.name)}</p>
            <Button variant="secondary" size="small" onClick={startOver}>
              {texts.stop}
            </Button>
          </section>
        )}
        {step.at === 'looking' && (
          <ImportLook step={step} onTake={() => void take(step.file, step.found)} onOther={startOver} />
        )}
        {step.at === 'done' && (
          <Done fresh={step.result.counts.fresh} changed={step.result.counts.changed} onAgain={startOver} />
        )}
        {step.at === 'choosing' && <Exports />}
      </div>
    </ControlsLanguage>
  );
}

function ChooseFile({ onFile }: { onFile: (file: File) => void }) {
  const texts = useExchangeTexts();
  const [problem, setProblem] = useState<string | undefined>();
  return (
    <section className="exchange-part" aria-labelledby="import-title">
      <h2 id="import-title">{texts.importTitle}</h2>
      <FileUpload.Dropzone
        label={texts.drop}
        description={texts.dropHelp}
        multiple={false}
        error={problem}
        onSelect={(files) => {
          const [first, ...others] = files;
          const isOne = first !== undefined && others.length === 0;
          const isTooLarge = isOne && first.file.size > MOST_BYTES;
          setProblem(isTooLarge ? texts.tooLarge : isOne ? undefined : texts.oneFile);
          if (isOne && !isTooLarge) onFile(first.file);
        }}
      />
      <ul className="exchange-rules">
        {texts.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <p className="exchange-links">
        {(['xlsx', 'csv'] as const).map((format) => (
          <a key={format} href={API.catalogueTemplate(format)} download>
            <DownloadIcon aria-hidden /> {texts.template}: {texts.exports[format]}
          </a>
        ))}
      </p>
    </section>
  );
}

function Done({ fresh, changed, onAgain }: { fresh: number; changed: number; onAgain: () => void }) {
  const texts = useExchangeTexts();
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <LocalAlert status="success">
      <LocalAlert.Header>
        <div ref={heading} tabIndex={-1}>
          <LocalAlert.Title as="h2">{texts.done}</LocalAlert.Title>
        </div>
      </LocalAlert.Header>
      <LocalAlert.Content>
        <p>{texts.doneHelp(formatNumber(fresh), formatNumber(changed))}</p>
        <p className="exchange-links">
          <Link to={PATHS.catalogue}>{texts.toCatalogue}</Link>
          <Button variant="secondary" size="small" onClick={onAgain}>
            {texts.other}
          </Button>
        </p>
      </LocalAlert.Content>
    </LocalAlert>
  );
}

function Exports() {
  const texts = useExchangeTexts();
  return (
    <section className="card exchange-part" aria-labelledby="export-title">
      <h2 id="export-title">{texts.exportTitle}</h2>
      <p>{texts.exportHelp}</p>
      <p className="exchange-links">
        {(['xlsx', 'csv', 'hsds'] as const).map((format) => (
          <a key={format} href={API.catalogueExport(format)} download>
            <DownloadIcon aria-hidden /> {texts.exports[format]}
          </a>
        ))}
      </p>
      <p className="quiet">
        {texts.directory} <a href={API.directory}>{API.directory}</a>
      </p>
    </section>
  );
}
